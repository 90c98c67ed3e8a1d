package org.mentormatcher.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentormatcher.local.command.NotifyStandIn.KEY;
import static org.mentormatcher.local.command.NotifyStandIn.TEMPLATE;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.local.MentorMatcher;
import org.mentormatcher.local.command.NotifyStandIn.Upset;

@DisplayName("Telling people of their matches by GOV.UK Notify")
class SendCommandTest {
  private static final String HEADINGS =
      "email address,first name,match number,matches,match first name,match why";
  private static final Duration AN_HOUR = Duration.ofHours(1);

  @TempDir private Path results;
  private NotifyStandIn notify;

  @BeforeEach
  void list() throws IOException {
    notify = new NotifyStandIn();
    write(
        HEADINGS,
        "ada@example.org,Ada,1,2,Grace,Same profession.",
        "ada@example.org,Ada,2,2,Joan,Same profession.",
        "mary@example.org,Mary,1,1,Grace,\u200B=Odd.");
  }

  @AfterEach
  void close() {
    notify.close();
  }

  @Test
  @DisplayName("Without --send every message is shown whole, and nothing is handed over")
  void showsEveryMessage() {
    ProgramRun run = ProgramRun.with(notify.environment(), arguments());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out())
        .contains("Row 2, to ada@example.org", "Hello Ada, meet Grace.", "Hello Ada, meet Joan.")
        .contains("Row 4, to mary@example.org", "Hello Mary, meet Grace.")
        .contains(
            "Nothing was sent. 3 messages would be handed over with --send at most; 0 were"
                + " before.");
    assertThat(notify.posts()).isZero();
    assertThat(results.resolve("sent.csv")).doesNotExist();
  }

  @Test
  @DisplayName("Without a key it shows what fills a template, and asks nobody")
  void showsWithoutKey() {
    ProgramRun run = ProgramRun.of(arguments());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out())
        .contains("Row 2, to ada@example.org", "  match first name: Grace", "  match why: =Odd.")
        .contains("Nothing was sent. Set NOTIFY_API_KEY");
  }

  @Test
  @DisplayName("A message a row is handed over, filled in from the list, as people wrote it")
  void handsOver() {
    ProgramRun run = send();

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out()).contains("3 messages were handed over to Notify.");
    assertThat(notify.taken()).hasSize(3);
    JsonObject last = notify.taken().getLast();
    assertThat(last.get("template_id").getAsString()).isEqualTo(TEMPLATE);
    assertThat(last.get("email_address").getAsString()).isEqualTo("mary@example.org");
    assertThat(last.getAsJsonObject("personalisation").get("match why").getAsString())
        .isEqualTo("=Odd.");
  }

  @Test
  @DisplayName("The same command again hands nothing over twice, and new rows once")
  void onceOnly() throws IOException {
    send();

    ProgramRun again = send();
    write(
        HEADINGS,
        "zoe@example.org,Zoe,1,1,Joan,Same profession.",
        "ada@example.org,Ada,1,2,Grace,Same profession.");
    ProgramRun further = send();

    assertThat(again.out())
        .contains(
            "0 messages were handed over", "3 messages were handed over before, and not again");
    assertThat(further.out()).contains("1 message was handed over to Notify");
    assertThat(addresses())
        .containsExactly(
            "ada@example.org", "ada@example.org", "mary@example.org", "zoe@example.org");
  }

  @Test
  @DisplayName("What was taken though the connection broke is not sent twice: Notify is asked")
  void takenWithoutAnswer() {
    notify.failAt(1, Upset.TAKEN_WITHOUT_ANSWER);

    ProgramRun broken = send();
    int posts = notify.posts();
    ProgramRun again = later(AN_HOUR);

    assertThat(broken.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(broken.err()).contains("There was no answer from Notify that tells.");
    assertThat(posts).isEqualTo(2);
    assertThat(again.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(again.out())
        .contains("1 message was handed over to Notify", "2 messages were handed over before");
    assertThat(addresses())
        .containsExactly("ada@example.org", "ada@example.org", "mary@example.org");
  }

  @Test
  @DisplayName("What was lost on the way is handed over by the next run, and tried once a run")
  void lost() {
    notify.failAt(1, Upset.LOST);

    send();
    int posts = notify.posts();
    ProgramRun again = later(AN_HOUR);

    assertThat(posts).as("a message must not be tried twice by itself").isEqualTo(2);
    assertThat(again.out()).contains("2 messages were handed over to Notify");
    assertThat(notify.taken()).hasSize(3);
  }

  @Test
  @DisplayName("The JDK does not try again by itself what was lost, in a process of its own either")
  void triedOnce() throws IOException, InterruptedException {
    notify.failAt(1, Upset.LOST);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MentorMatcher.class.getName()));
    command.addAll(List.of(arguments("--send", "--key-is=live")));
    ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
    program.environment().putAll(notify.environment());

    Process process = program.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(notify.posts()).isEqualTo(2);
    assertThat(said)
        .contains("1 message was handed over to Notify")
        .contains("There was no answer from Notify that tells.")
        .doesNotContain("Exception", "SEVERE");
  }

  @Test
  @DisplayName(
      "A moment after a break nothing is sent: what Notify took may not be in its lists yet")
  void tooEarly() {
    notify.failAt(1, Upset.LOST);

    send();
    ProgramRun atOnce = send();

    assertThat(atOnce.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(atOnce.err()).contains("Wait five minutes; then the same command goes on.");
    assertThat(notify.taken()).hasSize(2);
  }

  @Test
  @DisplayName("Days after a break nobody knows: the row is named, and sent when that is asked for")
  void nobodyKnows() {
    notify.failAt(1, Upset.LOST);

    send();
    ProgramRun late = later(Duration.ofDays(3));
    ProgramRun asked =
        ProgramRun.later(
            Duration.ofDays(3), notify.environment(), arguments("--send", "--again=3"));

    assertThat(late.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(late.err()).contains("too long ago for Notify to say whether it took them: 3.");
    assertThat(late.out()).contains("1 message was handed over to Notify");
    assertThat(asked.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(asked.out()).contains("1 message was handed over to Notify");
    assertThat(notify.taken()).hasSize(3);
    assertThat(
            ProgramRun.later(
                    Duration.ofDays(3), notify.environment(), arguments("--send", "--again=3"))
                .out())
        .contains("0 messages were handed over");
  }

  @Test
  @DisplayName("A message that Notify refuses is named with its words; the others are handed over")
  void refused() {
    notify.failAt(0, Upset.ADDRESS);

    ProgramRun run = send();

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(run.out()).contains("2 messages were handed over to Notify");
    assertThat(run.err())
        .contains("Row 2 was not taken. Notify says: email_address Not a valid email address");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Where Notify takes no more, it ends there, and goes on the next time")
  @EnumSource(names = {"LIMIT", "KEY"})
  void halted(Upset fault) {
    notify.failAt(1, fault);

    ProgramRun run = send();
    ProgramRun again = send();

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(run.err()).contains("The rest was not handed over");
    assertThat(again.out())
        .contains("2 messages were handed over to Notify", "1 message was handed over before");
  }

  @Test
  @DisplayName("What a key is for is asked once: messages of a trial key reached nobody")
  void trialFirst() {
    Map<String, String> live = notify.environment(KEY.replace("mentoring-2", "live-3"));
    Map<String, String> renewed = notify.environment(KEY.replace("mentoring-2", "live-4"));

    ProgramRun asked = ProgramRun.with(notify.environment(), arguments("--send"));
    ProgramRun trial = ProgramRun.with(notify.environment(), arguments("--send", "--key-is=trial"));
    ProgramRun again = ProgramRun.with(notify.environment(), arguments("--send"));
    notify.failAt(1, Upset.LIMIT);
    ProgramRun half = ProgramRun.with(live, arguments("--send", "--key-is=live"));
    ProgramRun rest = ProgramRun.with(renewed, arguments("--send", "--key-is=live"));
    ProgramRun wrong = ProgramRun.with(renewed, arguments("--send", "--key-is=trial"));

    assertThat(asked.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(asked.err()).contains("--key-is trial", "--key-is live");
    assertThat(trial.out()).contains("3 messages were handed over to Notify");
    assertThat(again.out()).contains("3 messages were handed over before");
    assertThat(half.out()).contains("1 message was handed over to Notify");
    assertThat(rest.out())
        .contains("2 messages were handed over to Notify", "1 message was handed over before");
    assertThat(wrong.err()).contains("Something else was said of this key before.");
    assertThat(notify.taken()).hasSize(6);
  }

  @Test
  @DisplayName("Where both lists are the same, everybody is told once")
  void listsAlike() throws IOException {
    Files.copy(
        results.resolve("mentees-mail-merge.csv"), results.resolve("mentors-mail-merge.csv"));

    ProgramRun run = send();

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains("Tell them with: --to mentors");
    assertThat(notify.posts()).isZero();
  }

  @Test
  @DisplayName("A message that never gets an answer is in nobody's way")
  void poisoned() throws IOException {
    notify.failAt(0, Upset.LOST);
    send();
    notify.failAt(2, Upset.LOST);

    ProgramRun again = later(AN_HOUR);

    assertThat(again.out()).contains("2 messages were handed over to Notify");
    assertThat(addresses()).containsExactly("ada@example.org", "mary@example.org");
  }

  @Test
  @DisplayName("A record that another program saved is not gone by: people would be told twice")
  void savedByAnotherProgram() throws IOException {
    send();
    Path record = results.resolve("sent.csv");
    Files.writeString(record, Files.readString(record).replace(',', ';'));

    ProgramRun again = send();

    assertThat(again.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(again.err()).contains("is not as it was written");
    assertThat(notify.taken()).hasSize(3);
  }

  @Test
  @DisplayName("A row to hand over again that is none is said")
  void noSuchRow() {
    ProgramRun run = ProgramRun.with(notify.environment(), arguments("--send", "--again=3,9"));

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains("There is no message in 9 of mentees-mail-merge.csv");
  }

  @Test
  @DisplayName("A template with a place that no column fills is refused before the first message")
  void noSuchColumn() throws IOException {
    write("email address,first name", "ada@example.org,Ada");

    ProgramRun run = send();

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(run.err())
        .contains("The template has places for which mentees-mail-merge.csv has no column")
        .contains("match first name", "The columns are: email address");
    assertThat(notify.posts()).isZero();
  }

  @Test
  @DisplayName("A cell that is no address is named, and nothing is handed over")
  void noAddress() throws IOException {
    write(HEADINGS, "ada@example.org,Ada,1,1,Grace,x", "nobody,Bo,1,1,Grace,x", ",Cy,1,1,Joan,x");

    ProgramRun run = send();

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(run.err()).contains("row 3", "row 4", "email address");
    assertThat(notify.posts()).isZero();
  }

  @Test
  @DisplayName("The file that says what was sent has no person in it, and no key")
  void recordTellsNothing() throws IOException {
    send();

    assertThat(Files.readString(results.resolve("sent.csv")))
        .startsWith("time,template,key,message,reference,state\n")
        .contains(",begun\n", ",taken\n")
        .doesNotContainIgnoringCase(
            "ada@", "mary", "grace", "example", KEY.substring(KEY.length() - 36));
  }

  @Test
  @DisplayName("A line that was cut off by a crash tells of nothing, and harms no other")
  void cutOff() throws IOException {
    send();
    Path record = results.resolve("sent.csv");
    String whole = Files.readString(record);
    Files.writeString(record, whole.substring(0, whole.lastIndexOf("taken") + 2));

    ProgramRun again = later(AN_HOUR);

    assertThat(again.out()).contains("0 messages were handed over", "3 messages were handed over");
    assertThat(notify.taken()).hasSize(3);
    assertThat(later(AN_HOUR).out()).contains("3 messages were handed over before");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("What is no key, no template and no safe place is said before anybody is asked")
  @ValueSource(strings = {"key", "template", "place", "none"})
  void misuse(String what) {
    Map<String, String> environment =
        switch (what) {
          case "key" -> notify.environment("secret");
          case "place" -> Map.of("NOTIFY_API_KEY", KEY, "NOTIFY_BASE_URL", "http://notify.example");
          case "none" -> Map.of();
          default -> notify.environment();
        };
    String template = what.equals("template") ? "12" : TEMPLATE;

    ProgramRun run =
        ProgramRun.with(
            environment,
            "send",
            results.toString(),
            "--to=mentees",
            "--template=" + template,
            "--send");

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err())
        .contains(
            switch (what) {
              case "key" -> "What stands in NOTIFY_API_KEY is not an API key";
              case "place" -> "What stands in NOTIFY_BASE_URL is no address";
              case "none" -> "Set NOTIFY_API_KEY to an API key";
              default -> "\"12\" is no template ID";
            })
        .doesNotContain("secret");
  }

  @Test
  @DisplayName("A template that the service has not is no fault of the list")
  void noSuchTemplate() {
    ProgramRun run =
        ProgramRun.with(
            notify.environment(),
            "send",
            results.toString(),
            "--to=mentees",
            "--template=" + TEMPLATE.replace('f', 'e'));

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains("no email template with this ID");
  }

  @Test
  @DisplayName("The template in the documentation fits the lists of the programme that it names")
  void documentedTemplate() throws IOException {
    ProgramRun.of("match", "--demo", "--out", results.toString());

    List<String> headings =
        List.of(
            Files.readAllLines(results.resolve("mentees-mail-merge.csv"))
                .getFirst()
                .substring(1)
                .split(","));
    List<String> places =
        Pattern.compile("\\(\\(([^)]+)\\)\\)")
            .matcher(Files.readString(Path.of("..", "docs", "sending.md")))
            .results()
            .map(place -> place.group(1))
            .toList();
    assertThat(places).hasSizeGreaterThan(8);
    assertThat(headings).containsAll(places);
  }

  private void write(String... lines) throws IOException {
    Files.writeString(
        results.resolve("mentees-mail-merge.csv"), "\uFEFF" + String.join("\r\n", lines) + "\r\n");
  }

  private List<String> addresses() {
    return notify.taken().stream()
        .map(message -> message.get("email_address").getAsString())
        .toList();
  }

  private ProgramRun send() {
    return ProgramRun.with(notify.environment(), arguments("--send", "--key-is=live"));
  }

  private ProgramRun later(Duration by) {
    return ProgramRun.later(by, notify.environment(), arguments("--send"));
  }

  private String[] arguments(String... further) {
    List<String> arguments =
        new ArrayList<>(
            List.of("send", results.toString(), "--to=mentees", "--template=" + TEMPLATE));
    arguments.addAll(List.of(further));
    return arguments.toArray(String[]::new);
  }
}
