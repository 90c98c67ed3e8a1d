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
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobStore;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Secret;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.testing.HttpEvents;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.jobs.testing.TestContext;
import org.mentormatcher.jobs.testing.TestPresigner;

@DisplayName("The open-job function")
class OpenJobHandlerTest {

  private static final String DIGEST = Sha256.of(new byte[8]).hex();

  private final TestClock clock = new TestClock();
  private final JobStore store = new InMemoryJobStore(clock);
  private final Jobs jobs = new Jobs(store, clock, new SecureRandom());
  private final TestContext context = new TestContext("request");
  private final OpenJobHandler handler =
      new OpenJobHandler(
          jobs,
          TestPresigner.create(),
          List.of(
              new OfferedProgramme("sensitive", "Sensitive", "…", "best-matches", true),
              new OfferedProgramme("plain", "Plain", "…", "most-matched", false)));

  @Test
  @DisplayName("MM-8: says which privacy notice applies, and what may be chosen")
  void config() {
    JsonObject config = json(call(HttpEvents.request("GET", "/api/config", null)));

    assertThat(config.get("policyVersion").getAsString()).isEqualTo(Policy.VERSION);
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
    assertThat(config.getAsJsonArray("programmes"))
        .extracting(each -> each.getAsJsonObject().get("usesSpecialCategoryData").getAsBoolean())
        .containsExactly(true, false);
  }

  @Test
  @DisplayName("knows no other page")
  void otherPages() {
    assertRefused(call(HttpEvents.request("GET", "/api/jobs", null)), 404, "not-found");
  }

  @Nested
  @DisplayName("opens a job")
  class Opening {
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
    @DisplayName("programmes and objectives that it does not have")
    void unknownChoices() {
      assertRefused(
          open(body -> body.addProperty("programme", "another")), 400, "unknown-programme");
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
    body.addProperty("programme", "sensitive");
    body.addProperty("objective", "best-matches");
    body.add("files", files("mentees", "mentors"));
    return body;
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
