package org.mentormatcher.functions.publishpage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.functions.publishpage.CloudFormation.Answer;
import org.mentormatcher.jobs.testing.TestContext;

@DisplayName("The publisher of the page")
class PublishPageHandlerTest {

  private static final List<PageFile> PAGE =
      List.of(file("app.js", "text/javascript"), entry("false", "", ""));

  private final TestContext context = new TestContext("invocation");
  private CloudFormation cloudFormation;

  @BeforeEach
  void startCloudFormation() throws IOException {
    cloudFormation = CloudFormation.answering(200);
  }

  @AfterEach
  void stopCloudFormation() {
    cloudFormation.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Create", "Update"})
  @DisplayName("puts every file, the entry page last, and deletes what is not the page's any more")
  void publishes(String type) throws IOException {
    InMemoryS3 s3 = new InMemoryS3().holding("page", "a-old.js", "b-old.js", "c-old.js", "app.js");

    handle(s3, type);

    assertThat(s3.putKeys()).containsExactly("app.js", "index.html");
    assertThat(s3.keys("page")).containsExactly("app.js", "index.html");
    assertThat(onlyAnswer().get("Status").getAsString()).isEqualTo("SUCCESS");
  }

  @Test
  @DisplayName("gives each file its type, and has browsers ask whether it changed or keep it")
  void describesFiles() throws IOException {
    InMemoryS3 s3 = new InMemoryS3().holding("page");

    publish(s3, "app.js", "words/en-ABCDEFGH.json", "index.html");

    assertThat(s3.put("page", "app.js").contentType()).isEqualTo("text/plain");
    assertThat(s3.put("page", "app.js").cacheControl()).isEqualTo("no-cache");
    assertThat(s3.put("page", "index.html").cacheControl()).isEqualTo("no-cache");
    assertThat(s3.put("page", "words/en-ABCDEFGH.json").cacheControl())
        .isEqualTo("public, max-age=31536000, immutable");
  }

  @Test
  @DisplayName("leaves the versions that a page opened so far may still load, and no older ones")
  void leavesTheVersionBefore() throws IOException {
    InMemoryS3 s3 = new InMemoryS3().holding("page");
    publish(s3, "both-SAMESAME.js", "a-FIRSTFIR.js", "plain.js", "index.html");
    s3.passes(Duration.ofHours(1));

    publish(s3, "both-SAMESAME.js", "a-SECONDSE.js", "index.html");
    assertThat(s3.keys("page"))
        .containsExactly("a-FIRSTFIR.js", "a-SECONDSE.js", "both-SAMESAME.js", "index.html");
    s3.passes(Duration.ofHours(1));
    publish(s3, "both-SAMESAME.js", "a-THIRDTHI.js", "index.html");

    assertThat(s3.keys("page"))
        .containsExactly("a-SECONDSE.js", "a-THIRDTHI.js", "both-SAMESAME.js", "index.html");
  }

  @Test
  @DisplayName("leaves them too where the same is published again, since its answer was not heard")
  void publishesAgain() throws IOException {
    InMemoryS3 s3 = new InMemoryS3().holding("page");
    publish(s3, "a-FIRSTFIR.js", "index.html");
    s3.passes(Duration.ofHours(1));
    publish(s3, "a-SECONDSE.js", "index.html");

    publish(s3, "a-SECONDSE.js", "index.html");

    assertThat(s3.keys("page")).containsExactly("a-FIRSTFIR.js", "a-SECONDSE.js", "index.html");
  }

  @Test
  @DisplayName("tells the page whether jobs take an access code, and who runs the installation")
  void tellsOfTheInstallation() throws IOException {
    InMemoryS3 s3 = new InMemoryS3().holding("page");
    cloudFormation.requiresAccessCode();
    cloudFormation.isOperatedBy("Kites & Lighthouses <$1>", "mailto:us@example.org");

    handle(s3, List.of(entry("false", "", "")), "Update");

    assertThat(onlyAnswer().get("Status").getAsString()).isEqualTo("SUCCESS");
    assertThat(s3.content("index.html"))
        .isEqualTo(
            new String(
                entry("true", "Kites &amp; Lighthouses &lt;$1>", "mailto:us@example.org").content(),
                UTF_8));
  }

  @Test
  @DisplayName("fails where the page has no place for what is to be told")
  void nowhereToTell() throws IOException {
    PageFile other = new PageFile("index.html", "text/html", "<p>".getBytes(UTF_8));

    handle(new InMemoryS3().holding("page"), List.of(other), "Update");

    assertThat(onlyAnswer().get("Reason").getAsString()).contains("has no place for");
  }

  private static PageFile entry(String code, String operator, String contact) {
    String html =
        """
        <meta name="access-code-required" content="%s" />
        <meta name="operator" content="%s" />
        <meta name="operator-contact" content="%s" />
        """
            .formatted(code, operator, contact);
    return new PageFile("index.html", "text/html", html.getBytes(UTF_8));
  }

  @Test
  @DisplayName("empties the buckets, page by page, when the stack goes")
  void emptiesOnDelete() throws IOException {
    InMemoryS3 s3 =
        new InMemoryS3()
            .holding("page", "app.js", "index.html", "z.js")
            .holding("uploads", "jobs/1/a", "jobs/1/b", "jobs/2/a", "jobs/2/b", "jobs/3/a")
            .holding("results");

    handle(s3, "Delete");

    assertThat(s3.keys("page")).isEmpty();
    assertThat(s3.keys("uploads")).isEmpty();
    assertThat(onlyAnswer().get("Status").getAsString()).isEqualTo("SUCCESS");
  }

  @Test
  @DisplayName("takes a bucket that is gone already for empty")
  void deletesAfterHalfACreation() throws IOException {
    InMemoryS3 s3 = new InMemoryS3().holding("results", "jobs/1/a");

    handle(s3, "Delete");

    assertThat(s3.keys("results")).isEmpty();
    assertThat(onlyAnswer().get("Status").getAsString()).isEqualTo("SUCCESS");
  }

  @Test
  @DisplayName("answers with the request's numbers, named after the bucket, without a content type")
  void answersAsCloudFormationExpects() throws IOException {
    handle(new InMemoryS3().holding("page"), "Create");

    JsonObject answer = onlyAnswer();
    assertThat(answer.get("PhysicalResourceId").getAsString()).isEqualTo("page");
    assertThat(answer.get("StackId").getAsString()).endsWith("stack/mentor-matcher/1");
    assertThat(answer.get("RequestId").getAsString()).isEqualTo("request-1");
    assertThat(answer.get("LogicalResourceId").getAsString()).isEqualTo("Page");
    assertThat(cloudFormation.answers().getFirst().contentType()).isNull();
  }

  @Test
  @DisplayName("answers a failure too, and says where its log is, so that no deploy hangs")
  void answersFailures() throws IOException {
    handle(new InMemoryS3(), "Create");

    JsonObject answer = onlyAnswer();
    assertThat(answer.get("Status").getAsString()).isEqualTo("FAILED");
    assertThat(answer.get("Reason").getAsString())
        .contains("Create of the page failed")
        .contains("log stream test");
    assertThat(answer.get("PhysicalResourceId").getAsString()).isEqualTo("page");
    assertThat(context.log()).hasSize(1);
  }

  @Test
  @DisplayName("fails when S3 keeps an object")
  void failsWhenObjectsStay() throws IOException {
    handle(new InMemoryS3().holding("page", "old.js").refusingDeletions(), "Delete");

    assertThat(onlyAnswer().get("Status").getAsString()).isEqualTo("FAILED");
    assertThat(onlyAnswer().get("Reason").getAsString()).contains("AccessDenied");
  }

  @Test
  @DisplayName("fails a request of a type that it does not know")
  void failsUnknownRequests() throws IOException {
    handle(new InMemoryS3().holding("page"), "Rename");

    assertThat(onlyAnswer().get("Reason").getAsString()).contains("Unknown request type Rename");
  }

  @Test
  @DisplayName("throws when its answer is refused, so that Lambda tries again")
  void throwsWhenTheAnswerIsRefused() throws IOException {
    try (CloudFormation refusing = CloudFormation.answering(403)) {
      InMemoryS3 s3 = new InMemoryS3().holding("page");

      assertThatThrownBy(() -> handle(refusing, s3, "Create"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("403");
    }
  }

  private void handle(InMemoryS3 s3, String type) throws IOException {
    handle(cloudFormation, s3, type);
  }

  private void handle(CloudFormation from, InMemoryS3 s3, String type) throws IOException {
    handle(from, s3, PAGE, type);
  }

  private void handle(InMemoryS3 s3, List<PageFile> page, String type) throws IOException {
    handle(cloudFormation, s3, page, type);
  }

  private void publish(InMemoryS3 s3, String... keys) throws IOException {
    List<PageFile> files =
        Stream.of(keys)
            .map(key -> key.equals("index.html") ? entry("false", "", "") : file(key, "text/plain"))
            .toList();
    handle(s3, files, "Update");
  }

  private void handle(CloudFormation from, InMemoryS3 s3, List<PageFile> page, String type)
      throws IOException {
    new PublishPageHandler(s3, page)
        .handleRequest(
            new ByteArrayInputStream(from.request(type).getBytes(UTF_8)),
            OutputStream.nullOutputStream(),
            context);
  }

  private JsonObject onlyAnswer() {
    assertThat(cloudFormation.answers()).hasSize(1);
    return cloudFormation.answers().stream().map(Answer::body).findFirst().orElseThrow();
  }

  private static PageFile file(String key, String contentType) {
    return new PageFile(key, contentType, key.getBytes(UTF_8));
  }
}
