package org.mentormatcher.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentormatcher.jobs.Run;
import org.mentormatcher.local.web.SecurityHeaders;

/**
 * Everything that the template must say: settings that no emulator enforces and no test run misses.
 */
final class TemplateRules {

  private static final List<String> BUCKETS =
      List.of("UploadsBucket", "ResultsBucket", "PageBucket");

  /** The buckets that hold rows of people, for minutes. */
  private static final List<String> PERSONAL = List.of("UploadsBucket", "ResultsBucket");

  /** The functions whose events nobody waits for. */
  private static final List<String> ASYNCHRONOUS = List.of("Match", "Cleanup");

  static final List<String> FUNCTIONS =
      List.of("OpenJob", "Job", "Match", "Cleanup", "PublishPage");

  /** The function that is there on request only, and has no right to data. */
  private static final String CANARY = "Canary";

  static final List<TemplateRule> ALL =
      List.of(
          new TemplateRule(
              "no bucket can be opened to the public", TemplateRules::bucketsArePrivate),
          new TemplateRule(
              "buckets belong to the account and encrypt",
              TemplateRules::bucketsAreOursAndEncrypted),
          new TemplateRule("buckets refuse unencrypted connections", TemplateRules::bucketsWantTls),
          new TemplateRule(
              "buckets keep no versions, copies or logs", TemplateRules::bucketsForget),
          new TemplateRule(
              "unfinished uploads end after a day", TemplateRules::unfinishedUploadsEnd),
          new TemplateRule(
              "uploads and results end after a day at the latest", TemplateRules::objectsEnd),
          new TemplateRule(
              "no signature is older than five minutes", TemplateRules::signaturesAreRecent),
          new TemplateRule(
              "only the page's origin reaches uploads and results",
              TemplateRules::onlyThePagesOrigin),
          new TemplateRule(
              "the table costs nothing idle and expires its rows", TemplateRules::rowsExpire),
          new TemplateRule("the table keeps nothing that was deleted", TemplateRules::tableForgets),
          new TemplateRule("functions run on Java 25 and arm64", TemplateRules::runtime),
          new TemplateRule(
              "every function logs JSON to a group of its own that ends", TemplateRules::logsEnd),
          new TemplateRule(
              "events are retried for a while, then kept aside", TemplateRules::eventsEnd),
          new TemplateRule("a match ends before its lease", TemplateRules::matchEndsBeforeItsLease),
          new TemplateRule(
              "failed events are encrypted and kept for a minute", TemplateRules::failedEvents),
          new TemplateRule(
              "each function has a role of its own, all written out", TemplateRules::rolesAreOwn),
          new TemplateRule("no role has a wildcard action or resource", TemplateRules::noWildcards),
          new TemplateRule("roles change data, never settings", TemplateRules::onlyData),
          new TemplateRule(
              "roles reach buckets of this account only", TemplateRules::onlyOwnBuckets),
          new TemplateRule(
              "a stage that changes can still empty its old buckets",
              TemplateRules::oldStageCanBeEmptied),
          new TemplateRule(
              "only matching reads uploads, only the job function results", TemplateRules::readers),
          new TemplateRule(
              "the API is throttled and writes no access log", TemplateRules::apiIsThrottled),
          new TemplateRule("the API has the documented routes", TemplateRules::routes),
          new TemplateRule("uploads start matching", TemplateRules::uploadsStartMatching),
          new TemplateRule("the sweep runs every minute", TemplateRules::sweepRuns),
          new TemplateRule(
              "a missing or failing sweep, a throttled match, a failing API ring",
              TemplateRules::alarms),
          new TemplateRule(
              "a function that fails rings, whoever waits for it",
              WatchRules::functionsThatFailRing),
          new TemplateRule("only the sign of life is an update", WatchRules::onlyTheSignUpdates),
          new TemplateRule(
              "every alarm says what is wrong, and when all is well again",
              WatchRules::everyAlarmIsMailedAndSaysWhat),
          new TemplateRule("functions tell their measures", WatchRules::functionsTellTheirMeasures),
          new TemplateRule(
              "the dashboard shows every measure, of no job and no person",
              WatchRules::dashboardShowsEveryMeasure),
          new TemplateRule(
              "the dashboard shows functions and API", WatchRules::dashboardShowsFunctionsAndApi),
          new TemplateRule("the dashboard shows every alarm", WatchRules::dashboardShowsEveryAlarm),
          new TemplateRule(
              "the bill is watched only on request", WatchRules::billIsWatchedOnRequest),
          new TemplateRule(
              "runs of every function count towards the bill", WatchRules::everyRunIsCounted),
          new TemplateRule("a budget has an address", WatchRules::budgetIsMailed),
          new TemplateRule(
              "only the distribution reads the page", TemplateRules::onlyTheDistribution),
          new TemplateRule(
              "the page may talk to its origin and two buckets only", TemplateRules::contentPolicy),
          new TemplateRule("the page comes with security headers", TemplateRules::securityHeaders),
          new TemplateRule(
              "the page's headers are those of one machine", TemplateRules::headersAsOnOneMachine),
          new TemplateRule(
              "the API is never cached and gets the secret", TemplateRules::apiBehaviour),
          new TemplateRule(
              "the page is published anew when its files change", TemplateRules::pageIsPublished),
          new TemplateRule(
              "every bucket is emptied before it is deleted", TemplateRules::stackCanBeDeleted),
          new TemplateRule(
              "concurrency is reserved only on request", TemplateRules::concurrencyIsOptional),
          new TemplateRule("parameters are described and validated", TemplateRules::parameters));

  private TemplateRules() {}

  /** All that there are, on request or not. */
  static List<String> functions(Template template) {
    return template.resource(CANARY).exists()
        ? Stream.concat(FUNCTIONS.stream(), Stream.of(CANARY)).toList()
        : FUNCTIONS;
  }

  private static void bucketsArePrivate(Template template) {
    assertThat(template.resources("AWS::S3::Bucket")).containsExactlyInAnyOrderElementsOf(BUCKETS);
    for (String bucket : BUCKETS) {
      Template block = template.properties(bucket).at("PublicAccessBlockConfiguration");
      for (String setting :
          List.of(
              "BlockPublicAcls",
              "BlockPublicPolicy",
              "IgnorePublicAcls",
              "RestrictPublicBuckets")) {
        assertThat(block.at(setting).text()).as(bucket + " " + setting).isEqualTo("true");
      }
    }
  }

  private static void bucketsAreOursAndEncrypted(Template template) {
    for (String bucket : BUCKETS) {
      Template properties = template.properties(bucket);
      assertThat(properties.at("OwnershipControls/Rules/0/ObjectOwnership").text())
          .isEqualTo("BucketOwnerEnforced");
      assertThat(
              properties
                  .at(
                      "BucketEncryption/ServerSideEncryptionConfiguration/0"
                          + "/ServerSideEncryptionByDefault/SSEAlgorithm")
                  .text())
          .isIn("AES256", "aws:kms");
    }
  }

  private static void bucketsWantTls(Template template) {
    for (String bucket : BUCKETS) {
      assertThat(denials(template, bucket))
          .as(bucket)
          .anyMatch(
              denial -> denial.at("Condition/Bool/aws:SecureTransport").text().equals("false"));
    }
  }

  private static void bucketsForget(Template template) {
    for (String bucket : BUCKETS) {
      for (String keeper :
          List.of(
              "VersioningConfiguration",
              "ReplicationConfiguration",
              "ObjectLockEnabled",
              "LoggingConfiguration",
              "InventoryConfigurations")) {
        assertThat(template.properties(bucket).at(keeper).exists())
            .as(bucket + " " + keeper)
            .isFalse();
      }
    }
  }

  private static void unfinishedUploadsEnd(Template template) {
    for (String bucket : BUCKETS) {
      Template rule = template.properties(bucket).at("LifecycleConfiguration/Rules/0");
      assertThat(rule.at("Status").text()).isEqualTo("Enabled");
      assertThat(rule.at("AbortIncompleteMultipartUpload/DaysAfterInitiation").text())
          .as(bucket)
          .isEqualTo("1");
    }
  }

  private static void objectsEnd(Template template) {
    for (String bucket : PERSONAL) {
      Template rule = template.properties(bucket).at("LifecycleConfiguration/Rules/0");
      assertThat(rule.at("ExpirationInDays").text()).as(bucket).isEqualTo("1");
      assertThat(rule.at("Prefix").exists()).as(bucket + " as a whole").isFalse();
    }
  }

  private static void signaturesAreRecent(Template template) {
    for (String bucket : PERSONAL) {
      assertThat(denials(template, bucket))
          .as(bucket)
          .anyMatch(
              denial ->
                  denial
                      .at("Condition/NumericGreaterThan/s3:signatureAge")
                      .text()
                      .equals("300000"));
    }
  }

  private static void onlyThePagesOrigin(Template template) {
    for (String bucket : PERSONAL) {
      List<Template> rules =
          template.properties(bucket).at("CorsConfiguration/CorsRules").elements();
      assertThat(rules).as(bucket).hasSize(1);
      assertThat(rules.getFirst().at("AllowedOrigins").texts())
          .startsWith("{\"Fn::Sub\":\"https://${Distribution.DomainName}\"}")
          .isSubsetOf(
              "{\"Fn::Sub\":\"https://${Distribution.DomainName}\"}",
              "{\"Fn::Sub\":\"https://${DomainName}\"}");
    }
    assertThat(
            template.properties("UploadsBucket").at("CorsConfiguration/CorsRules/0/AllowedMethods"))
        .extracting(Template::texts)
        .isEqualTo(List.of("PUT"));
    assertThat(
            template.properties("ResultsBucket").at("CorsConfiguration/CorsRules/0/AllowedMethods"))
        .extracting(Template::texts)
        .isEqualTo(List.of("GET"));
  }

  private static void rowsExpire(Template template) {
    Template table = template.properties("Jobs");
    assertThat(table.at("BillingMode").text()).isEqualTo("PAY_PER_REQUEST");
    assertThat(table.at("KeySchema").elements()).hasSize(1);
    assertThat(table.at("KeySchema/0/AttributeName").text()).isEqualTo("id");
    assertThat(table.at("TimeToLiveSpecification/AttributeName").text()).isEqualTo("expires");
    assertThat(table.at("TimeToLiveSpecification/Enabled").text()).isEqualTo("true");
  }

  private static void tableForgets(Template template) {
    Template table = template.properties("Jobs");
    assertThat(table.at("PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled").text())
        .isEqualTo("false");
    assertThat(table.at("StreamSpecification").exists()).isFalse();
    assertThat(table.at("KinesisStreamSpecification").exists()).isFalse();
    assertThat(template.resource("Jobs/DeletionPolicy").text()).isEqualTo("Delete");
  }

  private static void runtime(Template template) {
    assertThat(template.resources("AWS::Lambda::Function"))
        .containsExactlyInAnyOrderElementsOf(functions(template));
    for (String function : functions(template)) {
      assertThat(template.properties(function).at("Runtime").text()).isEqualTo("java25");
      assertThat(template.properties(function).at("Architectures").texts())
          .containsExactly("arm64");
    }
  }

  private static void logsEnd(Template template) {
    for (String function : functions(template)) {
      Template logging = template.properties(function).at("LoggingConfig");
      assertThat(logging.at("LogFormat").text()).isEqualTo("JSON");
      assertThat(logging.at("LogGroup/Ref").text()).isEqualTo(function + "Log");
    }
    for (String group : template.resources("AWS::Logs::LogGroup")) {
      assertThat(template.properties(group).at("RetentionInDays/Ref").text())
          .as(group)
          .isEqualTo("LogRetentionDays");
    }
    assertThat(template.at("Parameters/LogRetentionDays/AllowedValues").texts())
        .allSatisfy(days -> assertThat(Integer.parseInt(days)).isBetween(1, 30));
  }

  private static void eventsEnd(Template template) {
    for (String function : ASYNCHRONOUS) {
      Template config = template.properties(function + "EventInvokeConfig");
      assertThat(config.at("FunctionName/Ref").text()).isEqualTo(function);
      assertThat(config.at("DestinationConfig/OnFailure/Destination").text())
          .isEqualTo("{\"Fn::GetAtt\":[\"FailedEvents\",\"Arn\"]}");
      assertThat(permitted(template, function, "sqs:SendMessage"))
          .containsExactly("{\"Fn::GetAtt\":[\"FailedEvents\",\"Arn\"]}");
    }
    Template match = template.properties("MatchEventInvokeConfig");
    assertThat(match.at("MaximumRetryAttempts").text()).isEqualTo("2");
    assertThat(match.at("MaximumEventAgeInSeconds").text()).isEqualTo("900");
    Template cleanup = template.properties("CleanupEventInvokeConfig");
    assertThat(cleanup.at("MaximumRetryAttempts").text()).isEqualTo("0");
    assertThat(cleanup.at("MaximumEventAgeInSeconds").text()).isEqualTo("60");
  }

  private static void matchEndsBeforeItsLease(Template template) {
    long seconds = Long.parseLong(template.properties("Match").at("Timeout").text());
    assertThat(Duration.ofSeconds(seconds)).isLessThan(Run.LEASE);
  }

  private static void failedEvents(Template template) {
    Template queue = template.properties("FailedEvents");
    assertThat(queue.at("SqsManagedSseEnabled").text().equals("true"))
        .isNotEqualTo(queue.at("KmsMasterKeyId").exists());
    // As short as a queue can: what fails names the address that an upload came from.
    assertThat(queue.at("MessageRetentionPeriod").text()).isEqualTo("60");
  }

  private static void rolesAreOwn(Template template) {
    assertThat(template.resources("AWS::IAM::Role")).hasSameSizeAs(functions(template));
    assertThat(template.resources("AWS::IAM::ManagedPolicy")).isEmpty();
    assertThat(template.resources("AWS::IAM::Policy"))
        .as("the key's, if there is one")
        .isSubsetOf("UseKey");
    for (String function : functions(template)) {
      assertThat(template.properties(function).at("Role").text())
          .isEqualTo("{\"Fn::GetAtt\":[\"%sRole\",\"Arn\"]}".formatted(function));
      assertThat(template.properties(function + "Role").at("ManagedPolicyArns").exists())
          .as("%s: a managed policy is wider than what the function does", function)
          .isFalse();
      assertThat(permitted(template, function, "logs:PutLogEvents"))
          .containsExactly("{\"Fn::GetAtt\":[\"%sLog\",\"Arn\"]}".formatted(function));
    }
  }

  private static void noWildcards(Template template) {
    for (String function : functions(template)) {
      for (Template statement : statements(template, function)) {
        assertThat(statement.at("Action").texts())
            .as(function)
            .isNotEmpty()
            .noneMatch(action -> action.contains("*"));
        assertThat(statement.at("Resource").texts())
            .as(function)
            .isNotEmpty()
            .allSatisfy(
                resource -> assertThat(resource).doesNotContain("\"*\"").doesNotMatch("\\*"));
      }
    }
  }

  private static void onlyData(Template template) {
    for (String function : functions(template)) {
      assertThat(statements(template, function))
          .flatMap(statement -> statement.at("Action").texts())
          .as(function)
          .isSubsetOf(
              "logs:CreateLogStream",
              "logs:PutLogEvents",
              "dynamodb:GetItem",
              "dynamodb:PutItem",
              "dynamodb:UpdateItem",
              "dynamodb:Query",
              "lambda:InvokeFunction",
              "s3:GetObject",
              "s3:PutObject",
              "s3:DeleteObject",
              "s3:AbortMultipartUpload",
              "s3:ListBucket",
              "s3:ListBucketMultipartUploads",
              "s3:GetBucketVersioning",
              "s3:GetReplicationConfiguration",
              "s3:GetBucketObjectLockConfiguration",
              "sqs:SendMessage");
    }
  }

  /** The names of buckets can be told, and whoever is first has them: also one that was deleted. */
  private static void onlyOwnBuckets(Template template) {
    for (String function : FUNCTIONS) {
      assertThat(statements(template, function))
          .filteredOn(
              statement ->
                  statement.at("Action").texts().stream().anyMatch(each -> each.startsWith("s3:")))
          .hasSizeGreaterThan(0)
          .extracting(
              statement -> statement.at("Condition/StringEquals/aws:ResourceAccount/Ref").text())
          .as(function)
          .containsOnly("AWS::AccountId");
    }
  }

  /**
   * CloudFormation makes a policy of another name, and takes the old one away after what depends on
   * it: the page of the old stage, whose deletion empties the old buckets.
   */
  private static void oldStageCanBeEmptied(Template template) {
    assertThat(template.resources("AWS::IAM::RolePolicy")).containsExactly("PublishPageBuckets");
    assertThat(template.properties("PublishPageBuckets").at("PolicyName/Fn::Sub").text())
        .contains("${Stage}");
    assertThat(template.resource("Page/DependsOn").texts()).containsExactly("PublishPageBuckets");
    assertThat(
            template.properties("PublishPageRole").at("Policies").elements().stream()
                .flatMap(policy -> policy.at("PolicyDocument/Statement").elements().stream())
                .flatMap(statement -> statement.at("Action").texts().stream()))
        .as("what stays with the role changes before the old buckets are emptied")
        .noneMatch(action -> action.startsWith("s3:"));
    for (String bucket : BUCKETS) {
      assertThat(template.resource(bucket + "/UpdateReplacePolicy").text()).isEqualTo("Delete");
    }
  }

  private static void readers(Template template) {
    assertThat(functionsThatMay(template, "s3:GetObject", "-uploads-")).containsExactly("Match");
    assertThat(functionsThatMay(template, "s3:GetObject", "-results-")).containsExactly("Job");
    assertThat(functionsThatMay(template, "s3:PutObject", "-uploads-"))
        .as("uploads are signed by the first; the others put empty objects in their place")
        .containsExactly("OpenJob", "Job", "Match", "Cleanup");
    assertThat(functionsThatMay(template, "s3:PutObject", "-results-")).containsExactly("Match");
  }

  private static void apiIsThrottled(Template template) {
    Template stage = template.properties("ApiApiGatewayDefaultStage");
    assertThat(stage.at("DefaultRouteSettings/ThrottlingRateLimit/Ref").text())
        .isEqualTo("RequestsPerSecond");
    assertThat(stage.at("DefaultRouteSettings/ThrottlingBurstLimit/Ref").text())
        .isEqualTo("RequestBurst");
    assertThat(stage.at("AccessLogSettings").exists()).isFalse();
  }

  private static void routes(Template template) {
    Template paths = template.properties("Api").at("Body/paths");
    assertThat(paths.json().getAsJsonObject().keySet())
        .containsExactlyInAnyOrder(
            "/api/config",
            "/api/programmes",
            "/api/jobs",
            "/api/jobs/{id}",
            "/api/jobs/{id}/received",
            "/api/jobs/{id}/more-time");
    assertThat(methods(template, "/api/jobs/{id}/more-time")).containsExactly("post");
    assertThat(methods(template, "/api/config")).containsExactly("get");
    assertThat(methods(template, "/api/programmes")).containsExactly("post");
    assertThat(methods(template, "/api/jobs")).containsExactly("post");
    assertThat(methods(template, "/api/jobs/{id}")).containsExactlyInAnyOrder("get", "delete");
    assertThat(methods(template, "/api/jobs/{id}/received")).containsExactly("post");
  }

  private static void uploadsStartMatching(Template template) {
    Template notification =
        template.properties("UploadsBucket").at("NotificationConfiguration/LambdaConfigurations/0");
    assertThat(notification.at("Event").text()).isEqualTo("s3:ObjectCreated:*");
    assertThat(notification.at("Function").text())
        .isEqualTo("{\"Fn::GetAtt\":[\"Match\",\"Arn\"]}");
  }

  private static void sweepRuns(Template template) {
    Template rule = template.properties("CleanupEveryMinute");
    assertThat(rule.at("ScheduleExpression").text()).isEqualTo("rate(1 minute)");
    assertThat(rule.at("State").exists()).as("switched off").isFalse();
    assertThat(rule.at("Targets/0/Arn").text()).isEqualTo("{\"Fn::GetAtt\":[\"Cleanup\",\"Arn\"]}");
    assertThat(Integer.parseInt(template.properties("Cleanup").at("Timeout").text()))
        .as("seconds, so that no two sweeps overlap")
        .isLessThan(60);
  }

  private static void alarms(Template template) {
    Template sign = template.properties("SweepMissing").at("Metrics/0/MetricStat/Metric");
    assertThat(sign.at("MetricName").text()).isEqualTo("SuccessfulRequestLatency");
    assertThat(template.properties("SweepMissing").at("Metrics/1/Expression").text())
        .isEqualTo("FILL(ended, 0)");
    Template kept = template.properties("CopiesKept");
    assertThat(kept.at("MetricName").text()).isEqualTo("CopiesKept");
    assertThat(kept.at("Threshold").text()).isEqualTo("1");
    assertThat(kept.at("TreatMissingData").text())
        .as("it is told only while it is so")
        .isEqualTo("notBreaching");
    Template behind = template.properties("SweepBehind");
    assertThat(behind.at("MetricName").text()).isEqualTo("OldestOverdue");
    assertThat(behind.at("TreatMissingData").text())
        .as("it is told only while it is so")
        .isEqualTo("notBreaching");
    for (Template namespace : List.of(behind.at("Namespace"), kept.at("Namespace"))) {
      assertThat(namespace.text())
          .isEqualTo(
              template.properties("Cleanup").at("Environment/Variables/METRICS_NAMESPACE").text());
    }
    assertThat(template.properties("MatchThrottled").at("Dimensions/0/Value/Ref").text())
        .isEqualTo("Match");
    assertThat(template.properties("ApiFailing").at("Dimensions/0/Value/Ref").text())
        .isEqualTo("Api");
    assertThat(template.properties("EventsLost").at("Dimensions/0/Value").text())
        .isEqualTo("{\"Fn::GetAtt\":[\"FailedEvents\",\"QueueName\"]}");
  }

  private static void onlyTheDistribution(Template template) {
    List<Template> allowed = policy(template, "PageBucket").filter(TemplateRules::allows).toList();
    assertThat(allowed).hasSize(1);
    assertThat(allowed.getFirst().at("Principal/Service").text())
        .isEqualTo("cloudfront.amazonaws.com");
    assertThat(allowed.getFirst().at("Action").texts()).containsExactly("s3:GetObject");
    assertThat(allowed.getFirst().at("Condition/StringEquals/aws:SourceArn").text())
        .contains("distribution/${Distribution}");
    assertThat(
            template
                .properties("PageAccess")
                .at("OriginAccessControlConfig/SigningBehavior")
                .text())
        .isEqualTo("always");
    assertThat(distribution(template).at("Origins/0/OriginAccessControlId/Ref").text())
        .isEqualTo("PageAccess");
    for (String bucket : PERSONAL) {
      assertThat(policy(template, bucket).filter(TemplateRules::allows)).as(bucket).isEmpty();
    }
  }

  private static void contentPolicy(Template template) {
    List<String> directives =
        headers(template)
            .at("SecurityHeadersConfig/ContentSecurityPolicy/ContentSecurityPolicy/Fn::Join/1")
            .texts();
    assertThat(directives)
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "worker-src 'self'",
            "style-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");
    assertThat(directives).noneMatch(directive -> directive.contains("unsafe"));
    String name = "https://mentor-matcher-${Stage}-%s-${AWS::AccountId}-${AWS::Region}";
    String host = name + ".s3.${AWS::Region}.${AWS::URLSuffix}";
    assertThat(directives)
        .contains(
            "{\"Fn::Sub\":\"connect-src \\u0027self\\u0027 %s %s\"}"
                .formatted(host.formatted("uploads"), host.formatted("results")));
  }

  private static void securityHeaders(Template template) {
    Template headers = headers(template).at("SecurityHeadersConfig");
    assertThat(headers.at("StrictTransportSecurity/AccessControlMaxAgeSec").text())
        .isEqualTo("63072000");
    assertThat(headers.at("ContentTypeOptions").exists()).isTrue();
    assertThat(headers.at("ReferrerPolicy/ReferrerPolicy").text()).isEqualTo("no-referrer");
    assertThat(headers.at("FrameOptions/FrameOption").text()).isEqualTo("DENY");
    assertThat(headers(template).at("CustomHeadersConfig/Items").texts())
        .anyMatch(header -> header.contains("Permissions-Policy"));
    assertThat(distribution(template).at("DefaultCacheBehavior/ResponseHeadersPolicyId/Ref").text())
        .isEqualTo("SecurityHeaders");
    assertThat(distribution(template).at("DefaultCacheBehavior/ViewerProtocolPolicy").text())
        .isEqualTo("redirect-to-https");
    assertThat(distribution(template).at("Logging").exists()).isFalse();
  }

  /** What only the cloud has: there is no TLS on one machine. */
  private static void headersAsOnOneMachine(Template template) {
    Template settings = headers(template).at("SecurityHeadersConfig");
    Map<String, String> deployed = new TreeMap<>();
    deployed.put("X-Content-Type-Options", "nosniff");
    deployed.put("X-Frame-Options", settings.at("FrameOptions/FrameOption").text());
    deployed.put("Referrer-Policy", settings.at("ReferrerPolicy/ReferrerPolicy").text());
    deployed.put(
        "Content-Security-Policy",
        settings.at("ContentSecurityPolicy/ContentSecurityPolicy/Fn::Join/1").texts().stream()
            .map(each -> each.contains("connect-src") ? "connect-src 'self' STORAGE" : each)
            .collect(Collectors.joining("; ")));
    for (Template header : headers(template).at("CustomHeadersConfig/Items").elements()) {
      deployed.put(header.at("Header").text(), header.at("Value").text());
    }
    assertThat(settings.json().getAsJsonObject().keySet())
        .containsExactlyInAnyOrder(
            "StrictTransportSecurity",
            "ContentTypeOptions",
            "FrameOptions",
            "ReferrerPolicy",
            "ContentSecurityPolicy");
    assertThat(new SecurityHeaders(URI.create("STORAGE")).all())
        .containsExactlyInAnyOrderEntriesOf(deployed);
  }

  private static void apiBehaviour(Template template) {
    String cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    String allViewerExceptHostHeader = "b689b0a8-53d0-40ab-baf2-68738e2966ac";
    Template behaviour = distribution(template).at("CacheBehaviors/0");
    assertThat(behaviour.at("PathPattern").text()).isEqualTo("/api/*");
    assertThat(behaviour.at("TargetOriginId").text()).isEqualTo("api");
    assertThat(behaviour.at("CachePolicyId").text()).isEqualTo(cachingDisabled);
    assertThat(behaviour.at("OriginRequestPolicyId").text()).isEqualTo(allViewerExceptHostHeader);
    assertThat(behaviour.at("ViewerProtocolPolicy").text()).isEqualTo("https-only");
    assertThat(
            distribution(template).at("Origins/1/CustomOriginConfig/OriginProtocolPolicy").text())
        .isEqualTo("https-only");
  }

  private static void pageIsPublished(Template template) {
    String version = template.properties("Page").at("Version/Ref").text();
    assertThat(template.resources("AWS::Lambda::Version")).contains(version);
    assertThat(template.properties(version).at("FunctionName/Ref").text()).isEqualTo("PublishPage");
    assertThat(template.properties("Page").at("PageBucket/Ref").text()).isEqualTo("PageBucket");
    assertThat(template.properties("Page").at("AccessCodeRequired").json().toString())
        .isEqualTo("{\"Fn::If\":[\"NeedsCode\",\"true\",\"false\"]}");
    assertThat(template.properties("Page").at("Operator/Ref").text()).isEqualTo("OperatorName");
    assertThat(template.properties("Page").at("OperatorContact/Ref").text())
        .isEqualTo("OperatorContact");
  }

  private static void stackCanBeDeleted(Template template) {
    assertThat(template.properties("Page").at("EmptiedOnDelete").elements())
        .extracting(bucket -> bucket.at("Ref").text())
        .containsExactlyInAnyOrderElementsOf(BUCKETS);
    for (String bucket : BUCKETS) {
      assertThat(template.resource(bucket + "/DeletionPolicy").text()).isEqualTo("Delete");
    }
  }

  private static void concurrencyIsOptional(Template template) {
    assertThat(template.properties("Match").at("ReservedConcurrentExecutions/Fn::If/0").text())
        .isEqualTo("LimitMatches");
    assertThat(template.at("Parameters/ConcurrentMatches/Default").text()).isEqualTo("0");
  }

  private static void parameters(Template template) {
    for (String name : template.at("Parameters").json().getAsJsonObject().keySet()) {
      Template parameter = template.at("Parameters/" + name);
      assertThat(parameter.at("Description").exists()).as(name).isTrue();
      assertThat(Stream.of("AllowedPattern", "AllowedValues", "MinValue").map(parameter::at))
          .as(name)
          .anyMatch(Template::exists);
    }
  }

  private static Template headers(Template template) {
    return template.properties("SecurityHeaders").at("ResponseHeadersPolicyConfig");
  }

  private static Template distribution(Template template) {
    return template.properties("Distribution").at("DistributionConfig");
  }

  private static List<String> methods(Template template, String path) {
    // The path has slashes of its own, so it is no path into the template.
    return List.copyOf(
        template
            .properties("Api")
            .at("Body/paths")
            .json()
            .getAsJsonObject()
            .getAsJsonObject(path)
            .keySet());
  }

  /** The statements of a bucket's policy. */
  private static Stream<Template> policy(Template template, String bucket) {
    return template.resources("AWS::S3::BucketPolicy").stream()
        .map(template::properties)
        .filter(policy -> policy.at("Bucket/Ref").text().equals(bucket))
        .flatMap(policy -> policy.at("PolicyDocument/Statement").elements().stream());
  }

  private static boolean allows(Template statement) {
    return !statement.at("Effect").text().equals("Deny");
  }

  /** What a bucket's policy denies to everyone, in the bucket and all of its objects. */
  private static List<Template> denials(Template template, String bucket) {
    return policy(template, bucket)
        .filter(statement -> !allows(statement))
        .filter(statement -> statement.at("Principal").text().equals("*"))
        .filter(statement -> statement.at("Action").text().equals("s3:*"))
        .filter(
            statement ->
                statement
                    .at("Resource")
                    .texts()
                    .equals(
                        List.of(
                            "{\"Fn::GetAtt\":[\"%s\",\"Arn\"]}".formatted(bucket),
                            "{\"Fn::Sub\":\"${%s.Arn}/*\"}".formatted(bucket))))
        .toList();
  }

  /** The statements of a function's role. */
  static List<Template> statements(Template template, String function) {
    Stream<Template> beside =
        template.resources("AWS::IAM::RolePolicy").stream()
            .map(template::properties)
            .filter(policy -> policy.at("RoleName/Ref").text().equals(function + "Role"));
    return Stream.concat(
            template.properties(function + "Role").at("Policies").elements().stream(), beside)
        .flatMap(policy -> policy.at("PolicyDocument/Statement").elements().stream())
        .toList();
  }

  /** The resources on which a function may do something. */
  private static List<String> permitted(Template template, String function, String action) {
    return statements(template, function).stream()
        .filter(statement -> statement.at("Action").texts().contains(action))
        .flatMap(statement -> statement.at("Resource").texts().stream())
        .toList();
  }

  static List<String> functionsThatMay(Template template, String action, String resourceWith) {
    return functions(template).stream()
        .filter(
            function ->
                permitted(template, function, action).stream()
                    .anyMatch(resource -> resource.contains(resourceWith)))
        .toList();
  }
}
