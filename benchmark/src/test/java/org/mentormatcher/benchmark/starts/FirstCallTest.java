package org.mentormatcher.benchmark.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is measured of a function's first answer")
class FirstCallTest {

  @ParameterizedTest
  @CsvSource({"CONFIGURATION, OpenJob", "POLL, Job"})
  @DisplayName("is kept warm with what the template's schedule asks")
  void keptWarmAsDeployed(FirstCall call, String function) throws IOException {
    String template = Files.readString(Path.of("../template.yaml"));
    int begins = template.indexOf("\n  %s:\n    Type: AWS::Serverless".formatted(function));
    String schedule = template.substring(template.indexOf("KeptWarm:", begins));
    String event = schedule.substring(schedule.indexOf('{'), schedule.indexOf("\n\n"));

    assertThat(JsonParser.parseString(call.idleEvent())).isEqualTo(JsonParser.parseString(event));
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIGURATION, openjob.OpenJobHandler, open-job-lambda.jar",
    "POLL, job.JobHandler, job-lambda.jar",
    "UPLOAD, match.MatchHandler, match-lambda.jar"
  })
  @DisplayName("is a function's own handler in the jar that is deployed, primed or not")
  void handlers(FirstCall call, String handler, String jar) throws ClassNotFoundException {
    assertThat(call.handler(StartWay.PLAIN)).isEqualTo("org.mentormatcher.functions." + handler);
    assertThat(Class.forName(call.handler(StartWay.PLAIN))).hasDeclaredMethods("handleRequest");
    assertThat(Class.forName(call.handler(StartWay.PRIMED_SNAPSHOT)).getDeclaredFields())
        .extracting(field -> field.getType().getName())
        .containsExactly(call.handler(StartWay.SNAPSHOT));
    assertThat(call.jar()).hasFileName(jar);
  }
}
