package org.mentormatcher.acceptance.counts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is paid for")
class CountsTest {

  private static final Path SAMPLE = Path.of("../.ci/sample");

  /** What documents are made from; {@code -Dcounts.write=true} writes it anew. */
  private static final Path COUNTS = Path.of("../.ci/counts.json");

  @Test
  @DisplayName("is called as often as the documents about cost and scale say")
  void counts() throws IOException {
    Map<String, Map<String, Long>> counted = new TreeMap<>();
    counted.put("sweeps-of-an-hour", new CountedService().idleHour());
    counted.put("kept-warm", new CountedService().keptWarm(keepsWarm("OpenJob"), keepsWarm("Job")));
    counted.put("question", new CountedService().question(file("mentors", 1), file("mentees", 1)));
    counted.put("run-500", new CountedService().run(file("mentors", 1), file("mentees", 1)));
    counted.put("run-10000", new CountedService().run(file("mentors", 20), file("mentees", 20)));

    if (Boolean.getBoolean("counts.write")) {
      String json = new GsonBuilder().setPrettyPrinting().create().toJson(counted) + "\n";
      Files.writeString(COUNTS, json);
    }
    Map<String, Map<String, Long>> written =
        new Gson().fromJson(Files.readString(COUNTS), new TypeToken<>() {});
    assertThat(counted).isEqualTo(written);
  }

  @Test
  @DisplayName("is called as often for many people as for few")
  void noMoreForMore() throws IOException {
    Map<String, Long> few = new CountedService().run(file("mentors", 1), file("mentees", 1));
    Map<String, Long> more = new CountedService().run(file("mentors", 2), file("mentees", 2));

    for (String call : List.of("api", "s3 put", "s3 get", "s3 list", "lambda match")) {
      assertThat(more.get(call)).as(call).isEqualTo(few.get(call));
    }
    assertThat(more.get("bytes up")).isGreaterThan(few.get("bytes up"));
  }

  @Test
  @DisplayName("keeps the API warm with questions that are answered and change nothing")
  void keptWarm() throws IOException {
    CountedService service = new CountedService();

    Map<String, Long> counted = service.keptWarm(keepsWarm("OpenJob"), keepsWarm("Job"));

    assertThat(service.statuses())
        .as("the limits, and a job that is not there")
        .containsExactly(200, 404);
    assertThat(counted)
        .as("a read each, so that the table's client has been used, and no write")
        .containsOnly(
            Map.entry("dynamodb read", 2L),
            Map.entry("lambda open-job", 1L),
            Map.entry("lambda job", 1L),
            Map.entry("log lines", 0L));
  }

  /** The event that the template's schedule gives a function. */
  private static APIGatewayV2HTTPEvent keepsWarm(String function) throws IOException {
    String template = Files.readString(Path.of("../template.yaml"));
    String block =
        template.substring(
            template.indexOf("\n  %s:\n    Type: AWS::Serverless".formatted(function)));
    String schedule = block.substring(block.indexOf("KeptWarm:"));
    assertThat(schedule.indexOf("Schedule: rate(5 minutes)")).isBetween(0, 400);
    String event = schedule.substring(schedule.indexOf('{'), schedule.indexOf("\n\n"));
    return LambdaEventSerializers.serializerFor(
            APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPEvent.class.getClassLoader())
        .fromJson(event);
  }

  /** The made-up sample of 500, so many times, of other people each time. */
  private static byte[] file(String name, int times) throws IOException {
    List<String> lines = Files.readAllLines(SAMPLE.resolve(name + ".csv"));
    StringBuilder file = new StringBuilder(lines.getFirst()).append('\n');
    for (int time = 0; time < times; time++) {
      for (String line : lines.subList(1, lines.size())) {
        file.append(line.replaceFirst("@", ".%02d@".formatted(time))).append('\n');
      }
    }
    return file.toString().getBytes(UTF_8);
  }
}
