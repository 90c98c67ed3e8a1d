package org.mentormatcher.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;
import org.mentormatcher.jobs.Measure;

/** What the template must say for whoever runs the service to be told, and of what it costs. */
final class WatchRules {

  private static final String OURS = "MentorMatcher/${Stage}";

  private WatchRules() {}

  /**
   * Behind the API, as its answer; of events, as one that is kept aside; of a deploy, to who waits
   * for it.
   */
  static void functionsThatFailRing(Template template) {
    Template api = template.properties("ApiFailing");
    assertThat(api.at("MetricName").text()).isEqualTo("5xx");
    assertThat(api.at("Threshold").text()).isEqualTo("2");
    assertThat(api.at("TreatMissingData").text()).isEqualTo("notBreaching");
    Template lost = template.properties("EventsLost");
    assertThat(lost.at("MetricName").text()).isEqualTo("NumberOfMessagesSent");
    assertThat(lost.at("Threshold").text()).isEqualTo("1");
    assertThat(lost.at("TreatMissingData").text()).isEqualTo("notBreaching");
    List<String> asked =
        template.resources("AWS::Lambda::Permission").stream()
            .map(template::properties)
            .filter(each -> each.at("Principal").text().equals("apigateway.amazonaws.com"))
            .map(each -> each.at("FunctionName/Ref").text())
            .distinct()
            .toList();
    List<String> keptAside =
        template.resources("AWS::Lambda::EventInvokeConfig").stream()
            .map(template::properties)
            .filter(each -> each.at("DestinationConfig/OnFailure/Destination").exists())
            .map(each -> each.at("FunctionName/Ref").text())
            .toList();
    List<String> watchedItself =
        template.resource("CanaryFailing").exists()
            ? List.of(template.properties("CanaryFailing").at("Dimensions/0/Value/Ref").text())
            : List.of();
    String deployed = template.properties("Page").at("ServiceToken/Fn::GetAtt/0").text();
    assertThat(Stream.of(asked, keptAside, watchedItself, List.of(deployed)).flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(TemplateRules.functions(template));
  }

  /**
   * DynamoDB counts updates of the table, and its alarm takes each for a sweep that saw everything.
   */
  static void onlyTheSignUpdates(Template template) {
    Template sign = template.properties("SweepMissing").at("Metrics/0/MetricStat");
    assertThat(sign.at("Stat").text()).isEqualTo("SampleCount");
    assertThat(sign.at("Metric/Namespace").text()).isEqualTo("AWS/DynamoDB");
    assertThat(sign.at("Metric/Dimensions").texts())
        .containsExactly(
            "{\"Name\":\"TableName\",\"Value\":{\"Ref\":\"Jobs\"}}",
            "{\"Name\":\"Operation\",\"Value\":\"UpdateItem\"}");
    assertThat(TemplateRules.functionsThatMay(template, "dynamodb:UpdateItem", ""))
        .containsExactly("Cleanup");
    assertThat(TemplateRules.statements(template, "Cleanup"))
        .filteredOn(each -> each.at("Action").texts().contains("dynamodb:UpdateItem"))
        .allSatisfy(
            each ->
                assertThat(
                        each.at("Condition/ForAllValues:StringEquals/dynamodb:LeadingKeys").texts())
                    .containsExactly("heartbeat"));
  }

  static void everyAlarmIsMailedAndSaysWhat(Template template) {
    assertThat(alarms(template)).hasSizeGreaterThan(6);
    assertThat(alarms(template))
        .allSatisfy(
            alarm -> {
              assertThat(alarm.at("AlarmDescription").exists()).isTrue();
              assertThat(alarm.at("AlarmActions/0/Ref").text()).isEqualTo("Alarms");
              assertThat(alarm.at("OKActions/0/Ref").text()).isEqualTo("Alarms");
              assertThat(alarm.at("ActionsEnabled").exists()).isFalse();
            });
  }

  static void functionsTellTheirMeasures(Template template) {
    for (String function : TemplateRules.functions(template)) {
      assertThat(
              template
                  .properties(function)
                  .at("Environment/Variables/METRICS_NAMESPACE/Fn::Sub")
                  .text())
          .as(function)
          .isEqualTo(OURS);
    }
  }

  /** Without dimensions, so that nothing can be told of one job or one person. */
  static void dashboardShowsEveryMeasure(Template template) {
    List<List<String>> ours =
        shown(template).filter(metric -> metric.getFirst().equals(OURS)).toList();
    assertThat(ours)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Measure.values()).map(each -> List.of(OURS, each.metric())).toList());
  }

  /** But the one on request: a dashboard can't name what may not be there. */
  static void dashboardShowsFunctionsAndApi(Template template) {
    for (String function : TemplateRules.FUNCTIONS) {
      String name = "${" + function + "}";
      assertThat(shown(template))
          .contains(
              List.of("AWS/Lambda", "Errors", "FunctionName", name),
              List.of("AWS/Lambda", "Invocations", "FunctionName", name));
    }
    assertThat(shown(template)).contains(List.of("AWS/ApiGateway", "5xx", "ApiId", "${Api}"));
  }

  static void dashboardShowsEveryAlarm(Template template) {
    List<String> always =
        template.resources("AWS::CloudWatch::Alarm").stream()
            .filter(alarm -> !template.resource(alarm + "/Condition").exists())
            .map(alarm -> "${" + alarm + ".Arn}")
            .toList();
    assertThat(widgets(template).flatMap(each -> each.at("properties/alarms").texts().stream()))
        .containsExactlyInAnyOrderElementsOf(always);
  }

  static void billIsWatchedOnRequest(Template template) {
    for (String parameter : List.of("MostInvocationsPerHour", "MonthlyBudget")) {
      assertThat(template.at("Parameters/" + parameter + "/Default").text()).isEqualTo("0");
    }
    onlyIf(template, "LimitInvocations", "MostInvocationsPerHour");
    onlyIf(template, "HasBudget", "MonthlyBudget");
    assertThat(template.resource("ManyInvocations/Condition").text()).isEqualTo("LimitInvocations");
    assertThat(template.resource("Budget/Condition").text()).isEqualTo("HasBudget");
  }

  private static void onlyIf(Template template, String condition, String parameter) {
    assertThat(template.at("Conditions/" + condition).text())
        .isEqualTo("{\"Fn::Not\":[{\"Fn::Equals\":[{\"Ref\":\"%s\"},0]}]}".formatted(parameter));
  }

  static void everyRunIsCounted(Template template) {
    Template alarm = template.properties("ManyInvocations");
    List<Template> counted =
        alarm.at("Metrics").elements().stream()
            .filter(metric -> metric.at("MetricStat").exists())
            .toList();
    assertThat(counted)
        .extracting(metric -> metric.at("MetricStat/Metric/Dimensions/0/Value/Ref").text())
        .containsExactlyInAnyOrderElementsOf(TemplateRules.FUNCTIONS);
    for (Template metric : counted) {
      assertThat(metric.at("MetricStat/Metric/MetricName").text()).isEqualTo("Invocations");
      assertThat(metric.at("MetricStat/Stat").text()).isEqualTo("Sum");
      assertThat(metric.at("MetricStat/Period").text()).isEqualTo("3600");
      assertThat(metric.at("ReturnData").text()).isEqualTo("false");
    }
    assertThat(alarm.at("Metrics").elements()).hasSize(counted.size() + 1);
    assertThat(alarm.at("Metrics").elements().getLast().at("Expression").text())
        .isEqualTo("SUM(FILL(METRICS(), 0))");
    assertThat(alarm.at("Threshold/Ref").text()).isEqualTo("MostInvocationsPerHour");
  }

  /** A budget without an address would be one that nobody hears of. */
  static void budgetIsMailed(Template template) {
    Template budget = template.properties("Budget");
    assertThat(budget.at("Budget/BudgetLimit/Amount/Ref").text()).isEqualTo("MonthlyBudget");
    assertThat(budget.at("Budget/TimeUnit").text()).isEqualTo("MONTHLY");
    List<Template> notifications = budget.at("NotificationsWithSubscribers").elements();
    assertThat(notifications)
        .extracting(each -> each.at("Notification/NotificationType").text())
        .containsExactlyInAnyOrder("FORECASTED", "ACTUAL");
    for (Template each : notifications) {
      assertThat(each.at("Notification/Threshold").text()).isEqualTo("100");
      assertThat(each.at("Subscribers/0/SubscriptionType").text()).isEqualTo("EMAIL");
      assertThat(each.at("Subscribers/0/Address/Ref").text()).isEqualTo("AlarmEmail");
    }
    assertThat(template.at("Rules/BudgetIsMailed/RuleCondition"))
        .isEqualTo(template.at("Conditions/HasBudget"));
    assertThat(template.at("Rules/BudgetIsMailed/Assertions/0/Assert").text())
        .isEqualTo("{\"Fn::Not\":[{\"Fn::Equals\":[{\"Ref\":\"AlarmEmail\"},\"\"]}]}");
  }

  private static Stream<Template> alarms(Template template) {
    return template.resources("AWS::CloudWatch::Alarm").stream().map(template::properties);
  }

  private static Stream<Template> widgets(Template template) {
    String body = template.properties("Dashboard").at("DashboardBody/Fn::Sub").text();
    return new Template(JsonParser.parseString(body)).at("widgets").elements().stream();
  }

  /** Every metric of the dashboard: its namespace and name, then its dimensions. */
  private static Stream<List<String>> shown(Template template) {
    return widgets(template)
        .flatMap(widget -> widget.at("properties/metrics").elements().stream())
        .map(Template::texts);
  }
}
