package org.mentormatcher.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the template must say once somebody gives what an organisation may ask for: each of its
 * parameters, with a value, and what that has to bring about.
 */
final class OrganisationRules {

  private static final List<String> PERSONAL = List.of("UploadsBucket", "ResultsBucket");

  static final List<OrganisationRule> ALL =
      List.of(
          new OrganisationRule(
              "a domain",
              "HasDomain",
              Map.of(
                  "DomainName",
                  "mentoring.example.org",
                  "CertificateArn",
                  "arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"),
              OrganisationRules::pageHasTheDomain),
          new OrganisationRule(
              "a firewall",
              "HasWebAcl",
              Map.of(
                  "WebAclArn",
                  "arn:aws:wafv2:us-east-1:123456789012:global/webacl/ours/11111111-2222-3333-4444"),
              template ->
                  assertThat(distribution(template).at("WebACLId/Ref").text())
                      .isEqualTo("WebAclArn")),
          new OrganisationRule(
              "a key",
              "HasKey",
              Map.of("KmsKeyArn", "arn:aws:kms:eu-west-2:123456789012:key/11111111-2222-3333"),
              OrganisationRules::keyEncryptsWhatIsOfPeople),
          new OrganisationRule(
              "a boundary",
              "HasBoundary",
              Map.of("PermissionsBoundaryArn", "arn:aws:iam::123456789012:policy/ours/boundary"),
              OrganisationRules::everyRoleHasTheBoundary),
          new OrganisationRule(
              "room for the sweep",
              "ReserveSweeps",
              Map.of("ReservedSweeps", "1"),
              template ->
                  assertThat(
                          template
                              .properties("Cleanup")
                              .at("ReservedConcurrentExecutions/Ref")
                              .text())
                      .isEqualTo("ReservedSweeps")),
          new OrganisationRule(
              "a canary",
              "FliesCanary",
              Map.of("CanaryJobs", "on"),
              OrganisationRules::canaryFliesAndIsHeard));

  private OrganisationRules() {}

  /** The conditions that all of these parameters decide. */
  static Set<String> conditions() {
    return ALL.stream().map(OrganisationRule::condition).collect(Collectors.toSet());
  }

  private static void pageHasTheDomain(Template template) {
    assertThat(distribution(template).at("Aliases").texts())
        .containsExactly("{\"Ref\":\"DomainName\"}");
    Template certificate = distribution(template).at("ViewerCertificate");
    assertThat(certificate.at("AcmCertificateArn/Ref").text()).isEqualTo("CertificateArn");
    assertThat(certificate.at("SslSupportMethod").text())
        .as("a network address of its own would be 600 dollars a month")
        .isEqualTo("sni-only");
    assertThat(certificate.at("MinimumProtocolVersion").text()).isEqualTo("TLSv1.2_2021");
    for (String bucket : PERSONAL) {
      assertThat(
              template
                  .properties(bucket)
                  .at("CorsConfiguration/CorsRules/0/AllowedOrigins")
                  .texts())
          .as("the page at the old address goes on while somebody has it open")
          .containsExactly(
              "{\"Fn::Sub\":\"https://${Distribution.DomainName}\"}",
              "{\"Fn::Sub\":\"https://${DomainName}\"}");
    }
    assertThat(template.at("Outputs/PageUrl/Value/Fn::Sub").text())
        .isEqualTo("https://${DomainName}/");
    assertThat(template.at("Outputs/DistributionDomain").exists()).isTrue();
  }

  private static void keyEncryptsWhatIsOfPeople(Template template) {
    for (String bucket : PERSONAL) {
      Template encryption =
          template.properties(bucket).at("BucketEncryption/ServerSideEncryptionConfiguration/0");
      Template byDefault = encryption.at("ServerSideEncryptionByDefault");
      assertThat(byDefault.at("SSEAlgorithm").text()).isEqualTo("aws:kms");
      assertThat(byDefault.at("KMSMasterKeyID/Ref").text()).isEqualTo("KmsKeyArn");
      assertThat(encryption.at("BucketKeyEnabled").text())
          .as("or each object would be a call of KMS that is paid for")
          .isEqualTo("true");
    }
    for (String table : template.resources("AWS::DynamoDB::Table")) {
      Template encryption = template.properties(table).at("SSESpecification");
      assertThat(encryption.at("SSEEnabled").text()).isEqualTo("true");
      assertThat(encryption.at("KMSMasterKeyId/Ref").text()).as(table).isEqualTo("KmsKeyArn");
    }
    assertThat(template.resources("AWS::Logs::LogGroup"))
        .hasSameSizeAs(TemplateRules.functions(template))
        .allSatisfy(
            group ->
                assertThat(template.properties(group).at("KmsKeyId/Ref").text())
                    .isEqualTo("KmsKeyArn"));
    Template queue = template.properties("FailedEvents");
    assertThat(queue.at("KmsMasterKeyId/Ref").text()).isEqualTo("KmsKeyArn");
    assertThat(queue.at("SqsManagedSseEnabled").exists()).as("both are refused").isFalse();
    onlyServicesUseTheKey(template);
  }

  private static void onlyServicesUseTheKey(Template template) {
    assertThat(template.resources("AWS::IAM::Policy")).containsExactly("UseKey");
    Template policy = template.properties("UseKey");
    assertThat(policy.at("Roles").elements())
        .extracting(role -> role.at("Ref").text())
        .containsExactly("OpenJobRole", "JobRole", "MatchRole", "CleanupRole");
    assertThat(policy.at("PolicyDocument/Statement").elements()).hasSize(1);
    Template statement = policy.at("PolicyDocument/Statement/0");
    assertThat(statement.at("Action").texts())
        .containsExactly("kms:Decrypt", "kms:GenerateDataKey");
    assertThat(statement.at("Resource/Ref").text()).isEqualTo("KmsKeyArn");
    assertThat(statement.at("Condition/StringEquals/kms:ViaService").texts())
        .as("never by a function itself")
        .hasSize(3);
  }

  private static void everyRoleHasTheBoundary(Template template) {
    assertThat(template.resources("AWS::IAM::Role"))
        .hasSizeGreaterThanOrEqualTo(TemplateRules.FUNCTIONS.size())
        .allSatisfy(
            role ->
                assertThat(template.properties(role).at("PermissionsBoundary/Ref").text())
                    .isEqualTo("PermissionsBoundaryArn"));
  }

  /** It is a browser: whatever it had a right to would not be what a coordinator sees. */
  private static void canaryFliesAndIsHeard(Template template) {
    assertThat(TemplateRules.statements(template, "Canary"))
        .flatMap(statement -> statement.at("Action").texts())
        .containsExactly("logs:CreateLogStream", "logs:PutLogEvents");
    Template variables = template.properties("Canary").at("Environment/Variables");
    assertThat(variables.at("PAGE_URL/Fn::Sub").text())
        .isEqualTo("https://${Distribution.DomainName}/");
    assertThat(variables.at("ACCESS_CODE/Ref").text()).isEqualTo("AccessCode");
    Template hourly = template.properties("CanaryEveryHour");
    assertThat(hourly.at("ScheduleExpression").text()).isEqualTo("rate(1 hour)");
    assertThat(hourly.at("Targets/0/Arn").text())
        .isEqualTo("{\"Fn::GetAtt\":[\"Canary\",\"Arn\"]}");
    assertThat(template.properties("CanaryEventInvokeConfig").at("MaximumRetryAttempts").text())
        .as("a failure is told once")
        .isEqualTo("0");
    Template alarm = template.properties("CanaryFailing");
    assertThat(alarm.at("MetricName").text()).isEqualTo("Errors");
    assertThat(alarm.at("Dimensions/0/Value/Ref").text()).isEqualTo("Canary");
    assertThat(alarm.at("TreatMissingData").text())
        .as("nothing is known between two runs")
        .isEqualTo("ignore");
  }

  private static Template distribution(Template template) {
    return template.properties("Distribution").at("DistributionConfig");
  }
}
