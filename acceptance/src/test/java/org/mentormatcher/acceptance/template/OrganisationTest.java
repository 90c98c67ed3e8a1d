package org.mentormatcher.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What an organisation may ask of the template")
class OrganisationTest {

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
  @DisplayName("is all off by default: nothing that is made, or told, speaks of it")
  void offByDefault() {
    // When nobody gives anything
    ParameterChoice nothing = new ParameterChoice(template, Map.of());
    Template off = nothing.decided(OrganisationRules.conditions());

    // Then no resource and no output is left that knows of these parameters
    assertThat(nothing.refusals()).isEmpty();
    assertThat(off.at("Resources").text() + off.at("Outputs").text())
        .doesNotContain(parameters())
        .doesNotContain("aws:kms", "UseKey", "PermissionsBoundary", "WebACL", "Aliases");
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("is brought about where its parameters are given, and nothing else with it")
  void broughtAbout(OrganisationRule asked) {
    ParameterChoice choice = new ParameterChoice(template, asked.given());
    Template on = choice.decided(OrganisationRules.conditions());

    assertThat(choice.refusals()).isEmpty();
    assertThat(asked.given().keySet()).allMatch(choice::isAllowed);
    asked.broughtAbout().accept(on);
    for (OrganisationRule other : OrganisationRules.ALL) {
      if (!other.equals(asked)) {
        assertThat(on.at("Resources").text())
            .doesNotContain(mentions(other).toArray(String[]::new));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("is noticed to be missing")
  void noticedToBeMissing(OrganisationRule asked) {
    Template off = new ParameterChoice(template, Map.of()).decided(OrganisationRules.conditions());

    assertThat(asked.isKeptBy(off)).isFalse();
  }

  @Test
  @DisplayName("breaks none of the other rules, all of it together")
  void allTogether() {
    Map<String, String> everything = new HashMap<>();
    for (OrganisationRule asked : OrganisationRules.ALL) {
      everything.putAll(asked.given());
    }
    ParameterChoice choice = new ParameterChoice(template, everything);
    Template on = choice.decided(OrganisationRules.conditions());

    assertThat(choice.refusals()).isEmpty();
    for (OrganisationRule asked : OrganisationRules.ALL) {
      asked.broughtAbout().accept(on);
    }
    assertThat(TemplateRules.ALL)
        .filteredOn(rule -> !rule.isKeptBy(on))
        .extracting(TemplateRule::name)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DomainName, mentoring.example.org, CertificateArn",
    "CertificateArn, arn:aws:acm:us-east-1:123456789012:certificate/1, DomainName",
    "MonthlyBudget, 20, AlarmEmail",
  })
  @DisplayName("is refused where it is half given, with the name of the other half")
  void halfGiven(String parameter, String value, String missing) {
    ParameterChoice half = new ParameterChoice(template, Map.of(parameter, value));

    assertThat(half.refusals())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal).contains(parameter, missing));
  }

  @ParameterizedTest
  @CsvSource({
    "DomainName, https://mentoring.example.org",
    "DomainName, mentoring.example.org/page",
    "DomainName, Mentoring.example.org",
    "DomainName, localhost",
    // CloudFront takes certificates and web ACLs of us-east-1 only.
    "CertificateArn, arn:aws:acm:eu-west-2:123456789012:certificate/1",
    "WebAclArn, arn:aws:wafv2:eu-west-2:123456789012:regional/webacl/ours/1",
    "WebAclArn, ours",
    // An alias can be pointed at another key, which nobody would notice.
    "KmsKeyArn, arn:aws:kms:eu-west-2:123456789012:alias/ours",
    "PermissionsBoundaryArn, arn:aws:iam::123456789012:role/ours",
    "ReservedSweeps, 2",
    "CanaryJobs, yes",
    // What is at the ends of a header's value is taken away on the way.
    "AccessCode, ' sesame'",
    "AccessCode, 'sesame '",
    "AccessCode, ' '",
  })
  @DisplayName("is refused where it can't be what it should be")
  void refused(String parameter, String value) {
    assertThat(new ParameterChoice(template, Map.of(parameter, value)).isAllowed(parameter))
        .isFalse();
  }

  private static List<OrganisationRule> rules() {
    return OrganisationRules.ALL;
  }

  private static String[] parameters() {
    return OrganisationRules.ALL.stream()
        .flatMap(OrganisationTest::mentions)
        .toArray(String[]::new);
  }

  /** How a template speaks of parameters; a domain has a name in other ways, too. */
  private static Stream<String> mentions(OrganisationRule asked) {
    return asked.given().keySet().stream()
        .flatMap(name -> Stream.of("{\"Ref\":\"" + name + "\"}", "${" + name + "}"));
  }
}
