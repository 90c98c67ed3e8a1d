package org.mentormatcher.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.Policy;

@DisplayName("What deploying teams are told")
class DeployDocumentsTest {

  private static final Path DOCUMENTS = Path.of("../docs");

  private Template template;

  @BeforeEach
  void read() throws IOException {
    String file = System.getProperty("template.transformed");
    assumeTrue(
        file != null,
        "Not run: SAM transforms the template, and -Dtemplate.transformed names what it made");
    template = Template.parse(Files.readString(Path.of(file)));
  }

  @Test
  @DisplayName("has each parameter of the template, and no other")
  void parameters() throws IOException {
    assertThat(found("(?m)^\\| `(\\w+)` \\|", section("deploy.md", "Parameters")))
        .containsExactlyInAnyOrderElementsOf(
            template.at("Parameters").json().getAsJsonObject().keySet());
  }

  @Test
  @DisplayName("has a section for each alarm of the template, and for no other")
  void alarms() throws IOException {
    assertThat(found("(?m)^### (\\w+)$", section("operations.md", "Alarms")))
        .containsExactlyInAnyOrderElementsOf(template.resources("AWS::CloudWatch::Alarm"));
  }

  @Test
  @DisplayName("names in those sections only alarms, parameters and measures that there are")
  void names() throws IOException {
    String declared = template.at("Parameters").text() + template.at("Resources").text();

    assertThat(found("`([A-Z][a-z]+[A-Z]\\w+)`", text("operations.md")))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(declared).containsPattern("\\b" + name + "\\b"));
  }

  @Test
  @DisplayName("has the logs' names of the template")
  void logs() throws IOException {
    List<String> groups =
        template.resources("AWS::Logs::LogGroup").stream()
            .map(group -> template.properties(group).at("LogGroupName/Fn::Sub").text())
            .toList();

    assertThat(found("[Ll]ogs? of ((?:`[a-z-]+`(?: and(?: of)? )?)+)", text("operations.md")))
        .flatExtracting(names -> found("`([a-z-]+)`", names))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(groups).contains("/mentor-matcher/${Stage}/" + name));
  }

  @Test
  @DisplayName("is in the application's description what it is here: version, licence, files")
  void application() throws IOException {
    Template application = template.at("Metadata/AWS::ServerlessRepo::Application");

    assertThat(application.at("SemanticVersion").text()).isEqualTo(Policy.PRODUCT);
    assertThat(application.at("SpdxLicenseId").text()).isEqualTo("Apache-2.0");
    assertThat(application.at("Description").text()).hasSizeLessThanOrEqualTo(256);
    assertThat(application.at("Labels").texts())
        .hasSizeBetween(1, 10)
        .allSatisfy(label -> assertThat(label).matches("[a-zA-Z0-9+\\-_:/@]{1,127}"));
    String packed = Files.readString(Path.of("../release/deployable"));
    for (String file : List.of("LicenseUrl", "ReadmeUrl")) {
      String name = application.at(file).text();
      assertThat(Path.of("..", name)).isNotEmptyFile();
      assertThat(packed).as("is in the package, at the same place").contains("\"" + name + "\"");
    }
  }

  @Test
  @DisplayName("MM-3: has how long what fails is kept, and that is a minute")
  void failures() throws IOException {
    assertThat(template.properties("FailedEvents").at("MessageRetentionPeriod").text())
        .isEqualTo("60");
    assertThat(text("deploy.md"))
        .containsPattern("lies in\\s+a queue for a minute")
        .contains("a job's number and the address that the upload came from");
    assertThat(text("data-protection.md"))
        .contains(
            "| events that failed for good: a job's number, and the network address that the upload"
                + " came from | SQS, your region | a minute |");
  }

  @Test
  @DisplayName("has the places through which the API's answers pass, and that none keeps them")
  void edges() throws IOException {
    Template distribution = template.properties("Distribution").at("DistributionConfig");

    assertThat(distribution.at("PriceClass").text())
        .as("AWS's places in North America, Europe and Israel")
        .isEqualTo("PriceClass_100");
    assertThat(text("data-protection.md"))
        .contains("CloudFront, in North America, Europe and Israel | not kept");
  }

  @Test
  @DisplayName("has the deadlines that the code keeps, and the days that logs may be kept")
  void deadlines() throws IOException {
    assertThat(text("data-protection.md"))
        .contains(
            "%d minutes after the user's last action at the latest, %d after the opening"
                .formatted(Policy.RETENTION.toMinutes(), Policy.HARD_CAP.toMinutes()))
        .contains(
            "`LogRetentionDays`, %s by default, %s at most"
                .formatted(
                    template.at("Parameters/LogRetentionDays/Default").text(),
                    template.at("Parameters/LogRetentionDays/AllowedValues").texts().getLast()));
  }

  private static String section(String document, String heading) throws IOException {
    String text = text(document);
    int begin = text.indexOf("\n## " + heading + "\n");
    return text.substring(begin, text.indexOf("\n## ", begin + 1));
  }

  private static String text(String document) throws IOException {
    return Files.readString(DOCUMENTS.resolve(document));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult each) -> each.group(1))
        .toList();
  }
}
