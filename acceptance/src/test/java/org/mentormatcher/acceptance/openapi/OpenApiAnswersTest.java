package org.mentormatcher.acceptance.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentormatcher.acceptance.openapi.DescribedService.DELETE;
import static org.mentormatcher.acceptance.openapi.DescribedService.LOOK;
import static org.mentormatcher.acceptance.openapi.DescribedService.MORE_TIME;
import static org.mentormatcher.acceptance.openapi.DescribedService.OPEN;
import static org.mentormatcher.acceptance.openapi.DescribedService.RECEIVED;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.acceptance.openapi.DescribedService.DescribedAnswer;
import org.mentormatcher.acceptance.openapi.DescribedService.KnownJob;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.http.ApiProblem;

/** {@link DescribedService} holds each answer against the document. */
@DisplayName("The functions answer as the OpenAPI document says")
class OpenApiAnswersTest {

  private static final OpenApiDocument DOCUMENT = OpenApiDocument.published();

  private static final String SCHEMA =
      "../shared/matching/src/main/resources/org/mentormatcher/matching/programme/programme.schema.json";

  private static final String HEADINGS =
      "first name,last name,email address,job title,grade,organisation,profession,biography\n";

  @Test
  @DisplayName("which is served beside the page")
  void served() {
    try (DescribedService service = DescribedService.open()) {
      HttpResponse<String> served = service.get("/openapi.json");

      assertThat(served.statusCode()).isEqualTo(200);
      assertThat(served.headers().firstValue("content-type")).contains("application/json");
      assertThat(JsonParser.parseString(served.body())).isEqualTo(DOCUMENT.json());
    }
  }

  @Test
  @DisplayName("and so is the schema of programmes, which it names")
  void schemaServed() throws IOException {
    try (DescribedService service = DescribedService.open()) {
      HttpResponse<String> served = service.get("/programme.schema.json");

      assertThat(DOCUMENT.schema("ProgrammeDocument").get("description").getAsString())
          .endsWith("Its own schema is beside this document: `programme.schema.json`.");
      assertThat(served.statusCode()).isEqualTo(200);
      assertThat(served.headers().firstValue("content-type")).contains("application/json");
      assertThat(served.body()).isEqualTo(Files.readString(Path.of(SCHEMA)));
    }
  }

  @Test
  @DisplayName("before a job is opened")
  void before() {
    try (DescribedService service = DescribedService.open()) {
      JsonObject config = service.ask("GET /api/config", KnownJob.NONE, "").body();
      JsonObject programme = config.getAsJsonArray("programmes").get(0).getAsJsonObject();

      DescribedAnswer told =
          service.ask("POST /api/programmes", KnownJob.NONE, programme.get("document").toString());

      assertThat(config.keySet()).isEqualTo(DOCUMENT.properties("Config"));
      assertThat(told.body()).isEqualTo(programme);
    }
  }

  @Test
  @DisplayName("from the opening to the receipt")
  void matched() {
    try (DescribedService service = DescribedService.open()) {
      KnownJob waiting = service.opened(DescribedService.demonstration());
      assertThat(state(service, waiting)).isEqualTo("awaiting-upload");
      KnownJob job = service.ran(DescribedService.demonstration());
      assertThat(state(service, job)).isEqualTo("matched");
      assertThat(service.ask(MORE_TIME, job, "").status()).isEqualTo(200);

      DescribedAnswer receipt = service.ask(RECEIVED, job, Refusals.digests(service, job));

      assertThat(receipt.status()).isEqualTo(200);
      assertThat(receipt.body().keySet()).containsAll(DOCUMENT.required("Receipt"));
      assertThat(state(service, job)).isEqualTo("deleted");
    }
  }

  @Test
  @DisplayName("of files with problems")
  void rejected() {
    try (DescribedService service = DescribedService.open()) {
      KnownJob job =
          service.ran(
              Map.of(
                  InputFile.MENTORS,
                  rows("Amara,Okafor,amara@example.org,Keeper,SEO,Lighthouses,Policy,\n"),
                  InputFile.MENTEES,
                  rows("Mei,Tanaka,mei@example.org,Flyer,Grade 77,Kites,Policy,\n")));

      JsonObject answer = service.ask(LOOK, job, "").body();

      assertThat(answer.keySet()).isEqualTo(DOCUMENT.properties("RejectedJob"));
      assertThat(answer.getAsJsonArray("problems").get(0).getAsJsonObject().keySet())
          .isEqualTo(DOCUMENT.properties("RowProblem"));
      assertThat(service.ask(DELETE, job, "").status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("of a job that is ended while somebody matches it, and while uploads could come")
  void ending() {
    try (DescribedService service = DescribedService.open()) {
      KnownJob job = service.taken(DescribedService.demonstration());
      assertThat(state(service, job)).isEqualTo("matching");
      KnownJob waiting = service.opened(DescribedService.demonstration());

      DescribedAnswer deletion = service.ask(DELETE, job, "");
      DescribedAnswer receipt = service.ask(DELETE, waiting, "");

      assertThat(deletion.status()).isEqualTo(202);
      assertThat(deletion.body().keySet()).isEqualTo(DOCUMENT.properties("EndingJob"));
      assertThat(service.ask(RECEIVED, job, "{\"sha256\": {}}").status()).isEqualTo(202);
      assertThat(receipt.body().keySet()).isEqualTo(DOCUMENT.properties("Receipt"));
      service.pass(Duration.ofHours(2));
      assertThat(service.ask(LOOK, job, "").body().keySet())
          .isEqualTo(DOCUMENT.required("EndingJob"));
    }
  }

  @ParameterizedTest
  @MethodSource("refusals")
  @DisplayName("with every refusal that it has for an operation")
  void refuses(String refusal) {
    String[] parts = refusal.split(" (?=\\d{3} /problems/)", 2);
    ApiProblem problem =
        Stream.of(ApiProblem.values())
            .filter(each -> OpenApiDocument.refusal(parts[0], each).equals(refusal))
            .findFirst()
            .orElseThrow();

    DescribedAnswer answer = Refusals.provoke(parts[0], problem);

    assertThat(answer.body().get("type").getAsString()).isEqualTo("/problems/" + problem.code());
    assertThat(answer.body().get("status").getAsInt()).isEqualTo(answer.status());
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  @DisplayName("whatever is wrong, at every operation")
  void refusesNothingElse(String operation, ApiProblem problem) {
    // That the answer is described of the operation is seen where it comes in.
    assertThat(Refusals.provoke(operation, problem).status()).isBetween(200, 599);
  }

  @Test
  @DisplayName("to a request with everything that may be said, and to one without")
  void wholeRequest() {
    try (DescribedService service = DescribedService.open()) {
      JsonObject whole = wholeRequestBody();
      assertThat(DOCUMENT.requestErrors(OPEN, whole)).isEmpty();
      assertThat(whole.keySet()).isEqualTo(DOCUMENT.properties("OpenJob"));
      whole.addProperty("notDescribed", true);

      assertThat(service.ask(OPEN, KnownJob.NONE, whole.toString()).status()).isEqualTo(201);
      whole.addProperty("programme", "one-to-one");
      for (String part : DOCUMENT.properties("OpenJob")) {
        JsonObject without = whole.deepCopy();
        without.remove(part);
        int status = service.ask(OPEN, KnownJob.NONE, without.toString()).status();
        boolean needed = DOCUMENT.required("OpenJob").contains(part);
        assertThat(status).as("without %s", part).isEqualTo(needed ? 400 : 201);
      }
      for (String part : DOCUMENT.properties("AnnouncedFile")) {
        JsonObject without = whole.deepCopy();
        without.getAsJsonArray("files").get(0).getAsJsonObject().remove(part);
        int status = service.ask(OPEN, KnownJob.NONE, without.toString()).status();
        boolean needed = DOCUMENT.required("AnnouncedFile").contains(part);
        assertThat(status).as("without %s", part).isEqualTo(needed ? 400 : 201);
      }
    }
  }

  @Test
  @DisplayName("to answers as long as it allows, and to longer ones")
  void limits() {
    JsonObject sheets = DOCUMENT.property("FileAnswers", "sheets");
    int most = sheets.get("maxItems").getAsInt();
    int longest = sheets.getAsJsonObject("items").get("maxLength").getAsInt();

    assertThat(statusWith(most, longest)).isEqualTo(201);
    assertThat(statusWith(most + 1, longest)).isEqualTo(400);
    assertThat(statusWith(most, longest + 1)).isEqualTo(400);
    for (String part : Set.of("several", "encoding")) {
      int length = DOCUMENT.property("FileAnswers", part).get("maxLength").getAsInt();
      assertThat(statusWith(part, length)).isEqualTo(201);
      assertThat(statusWith(part, length + 1)).isEqualTo(400);
    }
  }

  static Set<String> refusals() {
    return DOCUMENT.refusals();
  }

  static Stream<Arguments> everywhere() {
    return DOCUMENT.operations().keySet().stream()
        .flatMap(
            operation ->
                Refusals.TRIED_EVERYWHERE.stream().map(each -> Arguments.of(operation, each)));
  }

  private static int statusWith(int sheets, int length) {
    JsonArray names = new JsonArray();
    Stream.generate(() -> "x".repeat(length)).limit(sheets).forEach(names::add);
    return statusWith("sheets", names);
  }

  private static int statusWith(String part, int length) {
    return statusWith(part, JsonParser.parseString("\"" + "x".repeat(length) + "\""));
  }

  private static int statusWith(String part, JsonElement value) {
    JsonObject body = DescribedService.request(DescribedService.demonstration());
    JsonObject answers = new JsonObject();
    answers.add(part, value);
    body.add("answers", answers);
    try (DescribedService service = DescribedService.open()) {
      return service.ask(OPEN, KnownJob.NONE, body.toString()).status();
    }
  }

  private static JsonObject wholeRequestBody() {
    JsonObject body = DescribedService.request(DescribedService.demonstration());
    JsonObject rest =
        JsonParser.parseString(
                """
                {
                  "objective": "mentees-matched,points",
                  "columns": {"Your work email": "email address"},
                  "mapping": {"mentors": {"grade": ["Your grade"], "biography": []}},
                  "leaveOutProblemRows": true,
                  "acceptUnknown": ["opt-outs", "managers"],
                  "acceptLost": ["everybody"],
                  "answers": {"dates": "day-first", "decimals": "point", "several": ";",
                              "encoding": "utf-8", "sheets": ["People"]}
                }
                """)
            .getAsJsonObject();
    rest.asMap().forEach(body::add);
    body.getAsJsonArray("files").get(0).getAsJsonObject().addProperty("mediaType", "text/csv");
    return body;
  }

  private static String state(DescribedService service, KnownJob job) {
    return service.ask(LOOK, job, "").body().get("state").getAsString();
  }

  private static byte[] rows(String rows) {
    return (HEADINGS + rows).getBytes(UTF_8);
  }
}
