package org.mentormatcher.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The template, as SAM transforms it for CloudFormation,")
class TemplateTest {

  /** Changes for the worse, as path and JSON; each must be noticed by a rule. */
  private static final Map<String, String> WORSENED =
      Map.ofEntries(
          worse(
              "UploadsBucket/Properties/PublicAccessBlockConfiguration/BlockPublicPolicy", "false"),
          worse("UploadsBucket/Properties/VersioningConfiguration", "{\"Status\":\"Enabled\"}"),
          worse("ResultsBucket/Properties/LifecycleConfiguration/Rules/0/Prefix", "\"jobs/\""),
          worse("UploadsBucket/Properties/CorsConfiguration/CorsRules/0/AllowedOrigins/0", "\"*\""),
          worse("ResultsBucketPolicy/Properties/PolicyDocument/Statement/0/Effect", "\"Allow\""),
          worse("Jobs/Properties/StreamSpecification", "{\"StreamViewType\":\"NEW_IMAGE\"}"),
          worse(
              "Jobs/Properties/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled",
              "true"),
          worse("Match/Properties/Runtime", "\"java21\""),
          worse("Match/Properties/Architectures/0", "\"x86_64\""),
          worse("Match/Properties/Timeout", "900"),
          worse("MatchEventInvokeConfig/Properties/MaximumRetryAttempts", "0"),
          worse(
              "MatchRole/Properties/ManagedPolicyArns",
              "[\"arn:aws:iam::aws:policy/AdministratorAccess\"]"),
          worse(
              "CleanupRole/Properties/Policies/0/PolicyDocument/Statement/1/Action",
              "\"dynamodb:*\""),
          worse("CleanupRole/Properties/Policies/0/PolicyDocument/Statement/1/Resource", "\"*\""),
          worse(
              "CleanupRole/Properties/Policies/0/PolicyDocument/Statement/1/Action/0",
              "\"dynamodb:DeleteTable\""),
          worse("CleanupEveryMinute/Properties/ScheduleExpression", "\"rate(1 hour)\""),
          worse("CleanupEveryMinute/Properties/State", "\"DISABLED\""),
          worse("PublishPageBuckets/Properties/PolicyName", "\"publish-page\""),
          worse("SweepMissing/Properties/Metrics/1/Expression", "\"ended\""),
          worse("SweepMissing/Properties/Metrics/0/MetricStat/Stat", "\"Average\""),
          worse("SweepBehind/Properties/TreatMissingData", "\"ignore\""),
          worse(
              "OpenJobRole/Properties/Policies/0/PolicyDocument/Statement/1/Action/1",
              "\"dynamodb:UpdateItem\""),
          worse("ApiFailing/Properties/Threshold", "5"),
          worse("OpenJob/Properties/Environment/Variables/METRICS_NAMESPACE", "\"Other\""),
          worse("Dashboard/Properties/DashboardBody/Fn::Sub", "\"{\\\"widgets\\\": []}\""),
          worse("ManyInvocations/Properties/Threshold", "1"),
          worse("ManyInvocations/Properties/Metrics/5/Expression", "\"matching\""),
          worse("Budget/Properties/NotificationsWithSubscribers/0/Subscribers/0/Address", "\"\""),
          worse("ApiApiGatewayDefaultStage/Properties/AccessLogSettings", "{}"));

  /** Settings that must be there; a template without one must be noticed by a rule. */
  static final List<String> NEEDED =
      List.of(
          "UploadsBucket/Properties/PublicAccessBlockConfiguration",
          "ResultsBucket/Properties/OwnershipControls",
          "PageBucket/Properties/BucketEncryption",
          "UploadsBucket/Properties/LifecycleConfiguration/Rules/0/ExpirationInDays",
          "ResultsBucket/Properties/LifecycleConfiguration/Rules/0/AbortIncompleteMultipartUpload",
          "UploadsBucketPolicy",
          "UploadsBucketPolicy/Properties/PolicyDocument/Statement/0",
          "ResultsBucketPolicy/Properties/PolicyDocument/Statement/1",
          "PageBucketPolicy/Properties/PolicyDocument/Statement/1/Condition",
          "ResultsBucket/Properties/CorsConfiguration",
          "UploadsBucket/Properties/NotificationConfiguration",
          "Jobs/Properties/TimeToLiveSpecification",
          "Jobs/Properties/PointInTimeRecoverySpecification",
          "Cleanup/Properties/LoggingConfig",
          "JobLog/Properties/RetentionInDays",
          "MatchEventInvokeConfig/Properties/DestinationConfig",
          "CleanupEventInvokeConfig",
          "FailedEvents/Properties/SqsManagedSseEnabled",
          "FailedEvents/Properties/MessageRetentionPeriod",
          "ApiApiGatewayDefaultStage/Properties/DefaultRouteSettings",
          "CleanupEveryMinute",
          "SweepMissing/Properties/OKActions",
          "SweepBehind",
          "CopiesKept",
          "MatchThrottled/Properties/OKActions",
          "ApiFailing/Properties/AlarmDescription",
          "CleanupRole/Properties/Policies/0/PolicyDocument/Statement/2/Condition",
          "Dashboard",
          "ManyInvocations/Condition",
          "ManyInvocations/Properties/Metrics/3",
          "Budget/Condition",
          "Budget/Properties/NotificationsWithSubscribers/1",
          "ApiFailing/Properties/Dimensions",
          "EventsLost/Properties/AlarmActions",
          "PageAccess",
          "CleanupRole/Properties/Policies/0/PolicyDocument/Statement/4/Condition",
          "PublishPageBuckets/Properties/PolicyDocument/Statement/1/Condition",
          "Page/DependsOn",
          "ResultsBucket/UpdateReplacePolicy",
          "Distribution/Properties/DistributionConfig/Origins/0/OriginAccessControlId",
          "Distribution/Properties/DistributionConfig/DefaultCacheBehavior/ResponseHeadersPolicyId",
          "Distribution/Properties/DistributionConfig/CacheBehaviors/0/OriginRequestPolicyId",
          "SecurityHeaders/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig"
              + "/StrictTransportSecurity",
          "SecurityHeaders/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig"
              + "/ContentSecurityPolicy",
          "SecurityHeaders/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig"
              + "/ContentSecurityPolicy/ContentSecurityPolicy/Fn::Join/1/5",
          "SecurityHeaders/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig"
              + "/ContentSecurityPolicy/ContentSecurityPolicy/Fn::Join/1/7",
          "SecurityHeaders/Properties/ResponseHeadersPolicyConfig/CustomHeadersConfig/Items/1",
          "Page/Properties/Version",
          "Page/Properties/EmptiedOnDelete/2",
          "Match/Properties/ReservedConcurrentExecutions");

  private Template template;

  @BeforeEach
  void read() throws IOException {
    String file = System.getProperty("template.transformed");
    assumeTrue(
        file != null,
        "Not run: SAM transforms the template, and -Dtemplate.transformed names what it made");
    Template transformed = Template.parse(Files.readString(Path.of(file)));
    template = new ParameterChoice(transformed, Map.of()).decided(OrganisationRules.conditions());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  @DisplayName("keeps the rule that")
  @Tag("address-kept-with-a-failure")
  void keeps(TemplateRule rule) {
    rule.check().accept(template);
  }

  @ParameterizedTest
  @FieldSource("NEEDED")
  @DisplayName("breaks a rule without")
  void breaksWithout(String path) {
    assertNoticed(template.without("Resources/" + path));
  }

  @ParameterizedTest
  @MethodSource("worsened")
  @DisplayName("breaks a rule with")
  void breaksWith(String path, String value) {
    assertNoticed(template.with("Resources/" + path, value));
  }

  private static Stream<Named<TemplateRule>> rules() {
    return TemplateRules.ALL.stream().map(rule -> Named.of(rule.name(), rule));
  }

  private static Stream<Arguments> worsened() {
    return WORSENED.entrySet().stream()
        .map(change -> Arguments.of(change.getKey(), change.getValue()));
  }

  private static void assertNoticed(Template changed) {
    assertThat(TemplateRules.ALL)
        .as("at least one rule is broken")
        .anyMatch(rule -> !rule.isKeptBy(changed));
  }

  private static Map.Entry<String, String> worse(String path, String value) {
    return Map.entry(path, value);
  }
}
