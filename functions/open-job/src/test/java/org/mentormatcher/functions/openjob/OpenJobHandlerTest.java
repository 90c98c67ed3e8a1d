package org.mentormatcher.functions.openjob;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.jobs.FileFormat;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.jobs.ReadingChoices.FileAnswers;
import org.mentormatcher.jobs.ReadingChoices.UnknownPeople;
import org.mentormatcher.jobs.ReadingChoices.WhoseFile;
import org.mentormatcher.jobs.Secret;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.receipts.PublicKeyText;
import org.mentormatcher.jobs.testing.HttpEvents;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.jobs.testing.TestContext;
import org.mentormatcher.jobs.testing.TestPresigner;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.programme.ShippedProgrammes;

@DisplayName("The open-job function")
class OpenJobHandlerTest {

  private static final String DIGEST = Sha256.of(new byte[8]).hex();

  private static final String SENSITIVE = ShippedProgrammes.source("civil-service").orElseThrow();

  private final TestClock clock = new TestClock();
  private final InMemoryJobStore store = new InMemoryJobStore(clock);
  private final Jobs jobs = new Jobs(store, clock, new SecureRandom());
  private final TestContext context = new TestContext("request");
  private final OpenJobHandler handler =
      new OpenJobHandler(
          jobs,
          Gate.open(store),
          TestPresigner.create(),
          () -> Optional.of(new PublicKeyText("key")),
          List.of(
              OfferedProgramme.of(JsonParser.parseString(SENSITIVE).getAsJsonObject()),
              OfferedProgramme.of(plain("plain", "most-matched"))));

  @BeforeEach
  void sweeping() {
    store.beat(new Heartbeat(clock.instant(), Duration.ZERO, clock.instant()));
  }

  @Test
  @DisplayName("MM-8: says which privacy notice applies, and what may be chosen")
  void config() {
    JsonObject config = json(call(HttpEvents.request("GET", "/api/config", null)));

    assertThat(config.get("policyVersion").getAsString()).isEqualTo(Policy.VERSION);
    assertThat(config.get("receiptKey").getAsString()).isEqualTo("key");
    assertThat(config.get("retentionMinutes").getAsInt()).isEqualTo(30);
    assertThat(config.get("maxFileBytes").getAsLong()).isEqualTo(10_485_760);
    assertThat(config.getAsJsonArray("lawfulBases"))
        .first()
        .asString()
        .isEqualTo("{\"name\":\"consent\",\"article\":\"6(1)(a)\",\"title\":\"Consent\"}");
    assertThat(config.getAsJsonArray("lawfulBases")).hasSize(6);
    assertThat(config.getAsJsonArray("specialCategoryConditions")).hasSize(10);
    assertThat(config.getAsJsonArray("objectives"))
        .extracting(JsonElement::getAsString)
        .containsExactly("best-matches", "most-matched", "worst-off-first");
    assertThat(config.get("maxProgrammeBytes").getAsInt()).isEqualTo(65_536);
    assertThat(config.getAsJsonArray("furtherFiles"))
        .extracting(JsonElement::getAsString)
        .containsExactlyElementsOf(
            Arrays.stream(FurtherFile.values()).map(FurtherFile::label).toList());
    assertThat(config.getAsJsonArray("programmes"))
        .extracting(each -> each.getAsJsonObject().get("usesSpecialCategoryData").getAsBoolean())
        .containsExactly(true, false);
  }

  @Test
  @DisplayName("says of a programme what files it takes, which columns they have and who sees them")
  void programmes() {
    JsonObject config = json(call(HttpEvents.request("GET", "/api/config", null)));

    JsonObject programme = config.getAsJsonArray("programmes").get(0).getAsJsonObject();
    assertThat(programme.getAsJsonArray("files"))
        .hasToString("[[\"mentors\",\"mentees\"],[\"participants\"]]");
    assertThat(programme.getAsJsonObject("roleColumn").get("name").getAsString()).isEqualTo("type");
    assertThat(programme.get("refusesOtherColumns").getAsBoolean()).isFalse();
    assertThat(programme.getAsJsonArray("outputs")).hasToString("[\"lists\"]");
    assertThat(programme.get("document")).isEqualTo(JsonParser.parseString(SENSITIVE));
    assertThat(programme.getAsJsonArray("columns"))
        .extracting(JsonElement::toString)
        .contains(
            "{\"name\":\"characteristics\",\"aliases\":[],\"of\":[\"mentors\"],"
                + "\"purpose\":\"matching\",\"required\":\"optional\",\"values\":[]}");
  }

  @Test
  @DisplayName(
      "describes a programme that somebody wrote as it describes its own, and keeps nothing")
  void describes() {
    APIGatewayV2HTTPResponse response =
        call(
            HttpEvents.request(
                "POST", "/api/programmes", plain("ours", "best-matches").toString()));

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(json(response).get("name").getAsString()).isEqualTo("ours");
    assertThat(json(response).get("document")).isEqualTo(plain("ours", "best-matches"));
    assertThat(context.log()).isEmpty();
  }

  @Test
  @DisplayName("says where a programme is wrong, and what to do")
  void explains() {
    JsonObject wrong = plain("ours", "fastest");
    wrong.addProperty("identity", "e-mail");

    APIGatewayV2HTTPResponse response =
        call(HttpEvents.request("POST", "/api/programmes", wrong.toString()));

    assertRefused(response, 422, "programme-invalid");
    assertThat(json(response).getAsJsonArray("errors"))
        .extracting(each -> each.getAsJsonObject().get("pointer").getAsString())
        .containsExactlyInAnyOrder("/objective", "/identity");
    assertThat(json(response).getAsJsonArray("errors").toString()).contains("best-matches");
    assertRefused(
        call(HttpEvents.request("POST", "/api/programmes", "[]")), 400, "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/programmes", "/api/jobs"})
  @DisplayName("Refuses a body with a key that stands in any object twice, with both places")
  void repeatedKey(String path) {
    APIGatewayV2HTTPResponse answer =
        call(HttpEvents.request("POST", path, "{\"programme\":\n{\"a\":1,\n\"a\":2}}"));

    assertRefused(answer, 400, "malformed-request");
    assertThat(json(answer).getAsJsonArray("errors"))
        .hasToString(
            "[{\"pointer\":\"/programme/a\",\"detail\":\"This key stands here twice: before line 2,"
                + " character 5, and before line 3, character 4.\"}]");
  }

  @Test
  @DisplayName("knows no other page")
  void otherPages() {
    assertRefused(call(HttpEvents.request("GET", "/api/jobs", null)), 404, "not-found");
  }

  @Nested
  @DisplayName("opens a job")
  class OpensJob {
    @Test
    @DisplayName("and answers its id, its secret, its deadline and one upload a file")
    void opened() {
      APIGatewayV2HTTPResponse response = open(body -> {});

      JsonObject answer = json(response);
      assertThat(response.getStatusCode()).isEqualTo(201);
      assertThat(answer.get("deadline").getAsString()).isEqualTo("2026-11-02T09:25:00Z");
      assertThat(answer.getAsJsonArray("uploads"))
          .extracting(upload -> upload.getAsJsonObject().get("name").getAsString())
          .containsExactly("mentors", "mentees");
      JsonObject upload = answer.getAsJsonArray("uploads").get(0).getAsJsonObject();
      assertThat(upload.get("method").getAsString()).isEqualTo("PUT");
      assertThat(upload.getAsJsonObject("headers").get("if-none-match").getAsString())
          .isEqualTo("*");
      assertThat(job(answer).request().lawfulBasis()).isEqualTo(LawfulBasis.CONSENT);
    }

    @Test
    @DisplayName("whose answer nobody may keep")
    void notCached() {
      assertThat(open(body -> {}).getHeaders()).containsEntry("cache-control", "no-store");
    }

    @Test
    @DisplayName("whose secret is not in the log")
    void secretNotLogged() {
      JsonObject answer = json(open(body -> {}));

      assertThat(context.log())
          .containsExactly("opened job " + answer.get("id").getAsString())
          .allSatisfy(line -> assertThat(line).doesNotContain(answer.get("secret").getAsString()));
    }

    @Test
    @DisplayName("for one file with both roles, with the programme's own objective")
    void oneFile() {
      JsonObject answer =
          json(
              open(
                  body -> {
                    body.remove("objective");
                    body.addProperty("programme", "plain");
                    body.remove("specialCategoryCondition");
                    body.add("files", files("participants"));
                  }));

      assertThat(job(answer).expects(InputFile.PARTICIPANTS)).isTrue();
      assertThat(job(answer).request().objective()).isEqualTo("most-matched");
    }

    @Test
    @DisplayName("for a programme that came with the request, which is kept with the job only")
    void ownProgramme() {
      JsonObject programme = plain("jane's", "most-matched");

      JsonObject answer =
          json(
              open(
                  body -> {
                    body.remove("objective");
                    body.remove("specialCategoryCondition");
                    body.add("programme", programme);
                  }));

      JobRequest request = job(answer).request();
      assertThat(request.programme()).isEmpty();
      assertThat(request.programmeDocument().map(JsonParser::parseString)).contains(programme);
      assertThat(request.objective()).isEqualTo("most-matched");
      assertThat(context.log()).noneMatch(line -> line.contains("jane"));
    }

    @Test
    @DisplayName("with workbooks, further files, headings, and consent to leave rows out")
    void everything() {
      JsonObject answer =
          json(
              open(
                  body -> {
                    body.add("files", files("opt-outs", "participants", "previous-pairs"));
                    body.getAsJsonArray("files")
                        .get(1)
                        .getAsJsonObject()
                        .addProperty("mediaType", FileFormat.XLSX.label());
                    JsonObject columns = new JsonObject();
                    columns.addProperty("Your work e-mail", "email address");
                    body.add("columns", columns);
                    body.add(
                        "mapping",
                        JsonParser.parseString(
                            """
                            { "mentors": { "grade": ["Your grade"], "biography": [] } }
                            """));
                    body.addProperty("leaveOutProblemRows", true);
                    body.add("acceptUnknown", JsonParser.parseString("[\"opt-outs\"]"));
                    body.add("acceptLost", JsonParser.parseString("[\"mentors\"]"));
                    body.add(
                        "answers",
                        JsonParser.parseString(
                            """
                            { "dates": "day-first", "decimals": "comma", "several": ";",
                              "encoding": "mac-roman", "sheets": ["People"] }
                            """));
                  }));

      assertThat(answer.getAsJsonArray("uploads"))
          .extracting(upload -> upload.getAsJsonObject().get("name").getAsString())
          .containsExactly("participants", "previous-pairs", "opt-outs");
      assertThat(
              answer.getAsJsonArray("uploads").get(0).getAsJsonObject().get("headers").toString())
          .contains("\"content-type\":\"" + FileFormat.XLSX.label() + "\"");
      assertThat(job(answer).request().reading())
          .isEqualTo(
              new ReadingChoices(
                  Map.of("Your work e-mail", "email address"),
                  Map.of(
                      WhoseFile.MENTORS,
                      Map.of("grade", List.of("Your grade"), "biography", List.of())),
                  true,
                  List.of(UnknownPeople.OPT_OUTS),
                  List.of(WhoseFile.MENTORS),
                  new FileAnswers("day-first", "comma", ";", "mac-roman", List.of("People"))));
    }

    @Test
    @DisplayName("also where API Gateway encoded the body")
    void encodedBody() {
      APIGatewayV2HTTPEvent event = HttpEvents.request("POST", "/api/jobs", null);
      event.setBody(
          Base64.getEncoder().encodeToString(body().toString().getBytes(StandardCharsets.UTF_8)));
      event.setIsBase64Encoded(true);

      assertThat(call(event).getStatusCode()).isEqualTo(201);
    }
  }

  @Nested
  @DisplayName("refuses")
  class Refusing {
    @Test
    @DisplayName("MM-1: a job without a lawful basis")
    void noLawfulBasis() {
      assertRefused(open(body -> body.remove("lawfulBasis")), 400, "lawful-basis-required");
    }

    @Test
    @DisplayName("MM-1: a job with a lawful basis that the law does not know")
    void unknownLawfulBasis() {
      assertRefused(
          open(body -> body.addProperty("lawfulBasis", "curiosity")), 400, "lawful-basis-required");
    }

    @Test
    @DisplayName(
        "MM-1: special-category data without an Article 9 condition, or with none that is one")
    void noCondition() {
      assertRefused(
          open(body -> body.remove("specialCategoryCondition")),
          400,
          "special-category-condition-required");
      assertRefused(
          open(body -> body.addProperty("specialCategoryCondition", "curiosity")),
          400,
          "special-category-condition-required");
    }

    @Test
    @DisplayName("MM-1: a programme that came with the request, on the same grounds")
    void ownProgrammeWithoutGrounds() {
      JsonElement sensitive = JsonParser.parseString(SENSITIVE);

      assertRefused(
          open(
              body -> {
                body.add("programme", sensitive);
                body.remove("lawfulBasis");
              }),
          400,
          "lawful-basis-required");
      assertRefused(
          open(
              body -> {
                body.add("programme", sensitive);
                body.remove("specialCategoryCondition");
              }),
          400,
          "special-category-condition-required");
    }

    @Test
    @DisplayName("a programme that is none, at its places, or that is too large")
    void unusableProgramme() {
      JsonObject wrong = plain("ours", "fastest");
      JsonObject large = plain("ours", "most-matched");
      large.addProperty("description", "é".repeat(Policy.MAX_PROGRAMME_BYTES / 2));

      APIGatewayV2HTTPResponse refusal = open(body -> body.add("programme", wrong));

      assertRefused(refusal, 422, "programme-invalid");
      assertThat(json(refusal).getAsJsonArray("errors").toString())
          .contains("\"pointer\":\"/objective\"");
      assertRefused(open(body -> body.add("programme", large)), 413, "programme-too-large");
      assertThat(context.log()).isEmpty();
    }

    @Test
    @DisplayName("headings that stand for nothing, or too many of them")
    void headings() {
      assertRefused(
          open(body -> body.add("columns", JsonParser.parseString("{\"Mail\":null}"))),
          400,
          "headings-invalid");
      JsonObject many = new JsonObject();
      many.addProperty("x".repeat(Policy.MAX_HEADING_CHARACTERS), "email address");
      assertRefused(open(body -> body.add("columns", many)), 400, "headings-invalid");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"managers\": {}}",
          "{\"mentors\": null}",
          "{\"mentors\": {\"grade\": null}}",
          "{\"mentors\": {\"grade\": [null]}}"
        })
    @DisplayName("columns of no file, and of no heading")
    void mapping(String mapping) {
      assertRefused(
          open(body -> body.add("mapping", JsonParser.parseString(mapping))),
          400,
          "headings-invalid");
    }

    @Test
    @DisplayName("more headings of a file than anybody has")
    void manyHeadings() {
      String mapping =
          "{\"mentors\": {\"grade\": [\"%s\"]}}"
              .formatted("x".repeat(Policy.MAX_HEADING_CHARACTERS));

      assertRefused(
          open(body -> body.add("mapping", JsonParser.parseString(mapping))),
          400,
          "headings-invalid");
    }

    @Test
    @DisplayName("more headings of a file than anybody has, although nothing stands in them")
    void manyEmptyHeadings() {
      JsonArray headings = new JsonArray();
      for (int i = 0; i < Policy.MAX_HEADING_CHARACTERS; i++) {
        headings.add("");
      }
      JsonObject columns = new JsonObject();
      columns.add("grade", headings);
      JsonObject mapping = new JsonObject();
      mapping.add("mentors", columns);

      assertRefused(open(body -> body.add("mapping", mapping)), 400, "headings-invalid");
    }

    @Test
    @DisplayName("kinds of file that it does not read")
    void mediaTypes() {
      assertRefused(
          open(body -> firstFile(body).addProperty("mediaType", "text/html")),
          400,
          "files-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentors", "locked-pairs", "everybody"})
    @DisplayName("a word to go on that no file needs")
    void unknownConsent(String file) {
      assertRefused(
          open(body -> body.add("acceptUnknown", JsonParser.parseString("[\"" + file + "\"]"))),
          400,
          "consent-unknown");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"dates\": \"year-first\"}",
          "{\"decimals\": \";\"}",
          "{\"sheets\": [null]}",
          "{\"sheets\": ['1','2','3','4','5','6','7','8','9','10','11']}",
          "{\"encoding\": \"LONG\"}"
        })
    @DisplayName("answers that nobody can have meant")
    void answersInvalid(String answers) {
      String json = answers.replace("LONG", "x".repeat(101));

      assertRefused(
          open(body -> body.add("answers", JsonParser.parseString(json))), 400, "answers-invalid");
      assertRefused(
          open(body -> body.add("acceptLost", JsonParser.parseString("[\"opt-outs\"]"))),
          400,
          "consent-unknown");
    }

    @Test
    @DisplayName("programmes and objectives that it does not have")
    void unknownChoices() {
      assertRefused(
          open(body -> body.addProperty("programme", "another")), 400, "unknown-programme");
      assertRefused(open(body -> body.remove("programme")), 400, "unknown-programme");
      assertRefused(
          open(body -> body.addProperty("objective", "fastest")), 400, "unknown-objective");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "mentors",
          "mentors,mentors",
          "mentors,mentees,participants",
          "mentors,opt-outs",
          "opt-outs",
          "participants,opt-outs,opt-outs",
          "mentors,jane-smith.csv"
        })
    @DisplayName("files that are not a set")
    void fileSets(String names) {
      assertRefused(
          open(
              body -> body.add("files", files(names.isEmpty() ? new String[0] : names.split(",")))),
          400,
          "files-required");
    }

    @ParameterizedTest
    @CsvSource({"0,400,file-empty", "-1,400,file-empty", "10485761,413,file-too-large"})
    @DisplayName("files of no length or of too much")
    void lengths(long bytes, int status, String code) {
      assertRefused(open(body -> firstFile(body).addProperty("bytes", bytes)), status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="})
    @DisplayName("digests that are not SHA-256 in hexadecimal digits")
    void digests(String digest) {
      assertRefused(
          open(body -> firstFile(body).addProperty("sha256", digest)), 400, "files-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "7", "{\"files\":7}", "{\"lawfulBasis\":{}}"})
    @DisplayName("what is not a request")
    void malformed(String body) {
      assertRefused(call(HttpEvents.request("POST", "/api/jobs", body)), 400, "malformed-request");
    }
  }

  private APIGatewayV2HTTPResponse open(Consumer<JsonObject> change) {
    JsonObject body = body();
    change.accept(body);
    return call(HttpEvents.request("POST", "/api/jobs", body.toString()));
  }

  private APIGatewayV2HTTPResponse call(APIGatewayV2HTTPEvent event) {
    return handler.handleRequest(event, context);
  }

  private Job job(JsonObject answer) {
    return jobs.find(
            new JobId(answer.get("id").getAsString()),
            new Secret(answer.get("secret").getAsString()))
        .orElseThrow();
  }

  private static JsonObject body() {
    JsonObject body = new JsonObject();
    body.addProperty("lawfulBasis", "consent");
    body.addProperty("specialCategoryCondition", "explicit-consent");
    body.addProperty("programme", "civil-service");
    body.addProperty("objective", "best-matches");
    body.add("files", files("mentees", "mentors"));
    return body;
  }

  /** A programme without special-category data. */
  private static JsonObject plain(String name, String objective) {
    JsonObject programme =
        JsonParser.parseString(
                """
                {"version": 2, "title": "Plain", "description": "Anybody with anybody.",
                 "identity": "email", "roles": {"from": "files-or-column", "column": "role",
                   "mentor": "mentor", "mentee": "mentee"},
                 "columns": [{"name": "email", "purpose": "contact", "required": "value"}],
                 "rules": [], "capacities": {"mentor": 1, "mentee": 1},
                 "outputs": ["lists"], "lists": {"person": ["email"]}}
                """)
            .getAsJsonObject();
    programme.addProperty("name", name);
    programme.addProperty("objective", objective);
    return programme;
  }

  private static JsonArray files(String... names) {
    JsonArray files = new JsonArray();
    for (String name : names) {
      JsonObject file = new JsonObject();
      file.addProperty("name", name);
      file.addProperty("bytes", 8);
      file.addProperty("sha256", DIGEST);
      files.add(file);
    }
    return files;
  }

  private static JsonObject firstFile(JsonObject body) {
    return body.getAsJsonArray("files").get(0).getAsJsonObject();
  }

  private static JsonObject json(APIGatewayV2HTTPResponse response) {
    return JsonParser.parseString(response.getBody()).getAsJsonObject();
  }

  private static void assertRefused(APIGatewayV2HTTPResponse response, int status, String code) {
    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(response.getHeaders()).containsEntry("content-type", "application/problem+json");
    assertThat(json(response).get("type").getAsString()).isEqualTo("/problems/" + code);
    assertThat(json(response).get("status").getAsInt()).isEqualTo(status);
  }
}
