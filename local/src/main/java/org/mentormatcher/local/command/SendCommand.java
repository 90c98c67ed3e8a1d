package org.mentormatcher.local.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mentormatcher.local.sending.Handover;
import org.mentormatcher.local.sending.Notify;
import org.mentormatcher.local.sending.NotifyException;
import org.mentormatcher.local.sending.Sending;
import org.mentormatcher.local.sending.SendingRecord;
import org.mentormatcher.local.sending.SendingRecord.SentState;
import org.mentormatcher.local.sending.SendingRecord.UnreadableRecordException;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.messages.Message;
import org.mentormatcher.matching.messages.MessageReader;
import org.mentormatcher.matching.messages.MessageReader.Messages;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells people of their matches by GOV.UK Notify, or shows what would be told. */
@Command(
    description = "${bundle:help.send}",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class SendCommand implements Callable<Integer> {
  private static final String KEY = "NOTIFY_API_KEY";
  private static final String PLACE = "NOTIFY_BASE_URL";

  @ParentCommand private CommandLineProgram program;

  @Parameters(paramLabel = "RESULTS", description = "${bundle:help.send.results}")
  private Path results;

  @Option(
      names = "--to",
      paramLabel = "mentors|mentees",
      required = true,
      description = "${bundle:help.send.to}")
  private Side to;

  @Option(
      names = "--template",
      paramLabel = "ID",
      required = true,
      description = "${bundle:help.send.template}")
  private String template;

  @Option(names = "--send", description = "${bundle:help.send.send}")
  private boolean isMeant;

  @Option(
      names = "--again",
      paramLabel = "ROW",
      split = ",",
      description = "${bundle:help.send.again}")
  private Set<Integer> again = Set.of();

  @Option(names = "--key-is", paramLabel = "trial|live", description = "${bundle:help.send.key-is}")
  private KeyUse keyUse;

  /** Who is told. */
  enum Side {
    /** Mentors. */
    MENTORS,
    /** Mentees. */
    MENTEES;

    private String list() {
      return name().toLowerCase(Locale.ROOT) + "-mail-merge.csv";
    }
  }

  /** What a key is for. */
  enum KeyUse {
    /** To try: what it hands over reaches nobody, or the team alone. */
    TRIAL,
    /** To send. */
    LIVE
  }

  @Override
  public Integer call() {
    if (!Notify.isTemplate(template)) {
      throw CommandFailure.misuse(Sentence.of("send.no-template-id").with("template", template));
    }
    Optional<String> key = key();
    SourceFile list = InputFiles.read(List.of(results.resolve(to.list()))).getFirst();
    checkSide(list);
    return switch (MessageReader.read(list, program.language())) {
      case Messages.Ready ready -> {
        checkRows(ready.messages());
        yield key.isEmpty() ? show(ready.messages()) : use(key.get(), ready.messages());
      }
      case Messages.NotReady faulty -> {
        program.voice().warn(faulty.report());
        yield ExitStatus.INPUT_REJECTED;
      }
    };
  }

  private void checkRows(List<Message> messages) {
    Set<Integer> none = new TreeSet<>(again);
    messages.forEach(message -> none.remove(message.row()));
    if (!none.isEmpty()) {
      throw CommandFailure.wrongUsage(
          Sentence.of("send.no-such-row")
              .with("list", to.list())
              .with("rows", none.stream().map(String::valueOf).toList()));
    }
  }

  /** Where pairs have no direction everybody is in both lists, and would be told twice. */
  private void checkSide(SourceFile list) {
    Path other = results.resolve(Side.MENTORS.list());
    if (to == Side.MENTEES
        && Files.exists(other)
        && Arrays.equals(InputFiles.read(List.of(other)).getFirst().content(), list.content())) {
      throw CommandFailure.wrongUsage(Sentence.of("send.both-lists-alike"));
    }
  }

  private Optional<String> key() {
    Optional<String> key = program.environment(KEY);
    if (key.isEmpty() && isMeant) {
      throw CommandFailure.misuse(Sentence.of("send.no-key").with("variable", KEY));
    }
    if (key.isPresent() && !Notify.isKey(key.get())) {
      throw CommandFailure.wrongUsage(Sentence.of("send.not-a-key").with("variable", KEY));
    }
    return key;
  }

  /** The key and what people are told go there: nobody on the way may read them. */
  private Optional<String> place() {
    Optional<String> place = program.environment(PLACE);
    if (place.isPresent() && !isSafe(place.get())) {
      throw CommandFailure.wrongUsage(Sentence.of("send.unsafe-place").with("variable", PLACE));
    }
    return place;
  }

  private static boolean isSafe(String place) {
    try {
      URI uri = URI.create(place);
      return "https".equals(uri.getScheme())
          || ("http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What would fill a template, where Notify cannot be asked for its text. */
  private int show(List<Message> messages) {
    for (Message message : messages) {
      head(message);
      message
          .personalisation()
          .forEach(
              (heading, value) ->
                  program
                      .voice()
                      .say(
                          Sentence.of("send.filled-in")
                              .with("heading", heading)
                              .with("value", value)));
    }
    program.voice().say(Sentence.of("send.shown-without-key").with("variable", KEY));
    return ExitStatus.DONE;
  }

  private void head(Message message) {
    program
        .voice()
        .say(
            Sentence.of("send.message")
                .with("row", message.row())
                .with("address", message.address()));
  }

  private int use(String key, List<Message> messages) {
    Notify notify = new Notify(key, place());
    try {
      checkPlaces(notify, messages);
      return isMeant ? send(notify, key, messages) : preview(notify, key, messages);
    } catch (NotifyException e) {
      throw CommandFailure.wrongUsage(whyNot(e));
    } catch (UnreadableRecordException e) {
      throw CommandFailure.wrongUsage(
          Sentence.of("send.record-changed")
              .with("file", results.resolve(SendingRecord.NAME).toString()));
    } catch (IOException e) {
      throw CommandFailure.wrongUsage(
          Sentence.of("send.no-record")
              .with("file", results.resolve(SendingRecord.NAME).toString()));
    }
  }

  private static Sentence whyNot(NotifyException e) {
    return switch (e.status()) {
      case 0 -> Sentence.of("send.no-answer");
      case 401, 403 -> Sentence.of("send.key-refused").with("reason", e.reason());
      case 404 -> Sentence.of("send.no-template");
      default -> Sentence.of("send.refused-at-all").with("reason", e.reason());
    };
  }

  /** Every place of the template has a column, as Notify compares the two. */
  private void checkPlaces(Notify notify, List<Message> messages) throws NotifyException {
    Set<String> headings = new LinkedHashSet<>();
    messages.forEach(message -> headings.addAll(message.personalisation().keySet()));
    Set<String> compared = headings.stream().map(SendCommand::compared).collect(Collectors.toSet());
    List<String> missing =
        notify.places(template).stream()
            .filter(place -> !compared.contains(compared(place)))
            .sorted()
            .toList();
    if (!missing.isEmpty() && !messages.isEmpty()) {
      throw CommandFailure.inputRejected(
          language ->
              language.say(
                  Sentence.of("send.no-such-column")
                      .with("places", missing)
                      .with("list", to.list())
                      .with("columns", List.copyOf(headings))));
    }
  }

  private static String compared(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  private int preview(Notify notify, String key, List<Message> messages)
      throws NotifyException, IOException {
    List<Message> rest =
        new Sending(notify, template, key, program.clock())
            .rest(messages, SendingRecord.read(results));
    for (Message message : rest) {
      head(message);
      program
          .voice()
          .say(Sentence.of("send.preview").with("text", notify.preview(template, message)));
    }
    program
        .voice()
        .say(
            Sentence.of("send.would")
                .with("count", rest.size())
                .with("before", messages.size() - rest.size()));
    return ExitStatus.DONE;
  }

  private int send(Notify notify, String key, List<Message> messages) throws IOException {
    Optional<SendingRecord> opened = SendingRecord.open(results);
    if (opened.isEmpty()) {
      throw CommandFailure.wrongUsage(Sentence.of("send.under-way"));
    }
    try (SendingRecord record = opened.get()) {
      Sending sending = new Sending(notify, template, key, program.clock());
      declare(sending, record, record.use(Sending.digest(key)));
      Sending.SendingReport report = sending.run(messages, again, record);
      tell(report);
      return report.end().isEmpty() && report.refused().isEmpty() && report.unknown().isEmpty()
          ? ExitStatus.DONE
          : ExitStatus.INPUT_REJECTED;
    }
  }

  /** What a key is for is asked once: whether its messages reached anybody depends on it. */
  private void declare(Sending sending, SendingRecord record, Optional<SentState> known)
      throws IOException {
    if (keyUse == null) {
      if (known.isEmpty()) {
        throw CommandFailure.wrongUsage(Sentence.of("send.new-key"));
      }
      return;
    }
    SentState said = keyUse == KeyUse.LIVE ? SentState.LIVE_KEY : SentState.TRIAL_KEY;
    if (known.isPresent() && known.get() != said) {
      throw CommandFailure.wrongUsage(Sentence.of("send.other-use"));
    }
    if (known.isEmpty()) {
      sending.declare(said, record);
    }
  }

  private void tell(Sending.SendingReport report) {
    Voice voice = program.voice();
    voice.say(Sentence.of("send.now").with("count", report.now()));
    if (report.before() > 0) {
      voice.say(Sentence.of("send.before").with("count", report.before()));
    }
    for (Map.Entry<Integer, String> refused : report.refused().entrySet()) {
      voice.warn(
          Sentence.of("send.refused")
              .with("row", refused.getKey())
              .with("reason", refused.getValue()));
    }
    if (!report.unknown().isEmpty()) {
      voice.warn(
          Sentence.of("send.unknown")
              .with("rows", report.unknown().stream().map(String::valueOf).toList()));
    }
    report.end().map(SendCommand::ended).ifPresent(voice::warn);
  }

  private static Sentence ended(Handover end) {
    return switch (end) {
      case Handover.Halted(Handover.Halt halt) ->
          Sentence.of(halt == Handover.Halt.KEY ? "send.halted-by-key" : "send.halted-by-limit");
      case Handover.Unsettled _ -> Sentence.of("send.unsettled");
      case Handover.Unrecorded _ -> Sentence.of("send.unrecorded");
      case Handover.Taken _, Handover.Refused _, Handover.Unanswered _ ->
          Sentence.of("send.unanswered");
    };
  }
}
