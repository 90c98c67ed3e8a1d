package org.mentormatcher.local.sending;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.local.sending.SendingRecord.SentLine;
import org.mentormatcher.local.sending.SendingRecord.SentState;
import org.mentormatcher.matching.messages.Message;

/**
 * Hands messages over, each once, whatever ended an earlier run. Before a message goes out its
 * reference is on the disk; where nothing says what became of it, Notify is asked for the
 * reference. Notify forgets after some days: of messages older than that nobody here knows, and
 * they are left to the person.
 */
public final class Sending {
  /** Notify keeps what it sent for three days at least; a day is left for clocks. */
  private static final Duration REMEMBERED = Duration.ofDays(2);

  /** What it took stands in its lists a while later. */
  private static final Duration UNSETTLED = Duration.ofMinutes(5);

  private final Notify notify;
  private final String template;
  private final String key;
  private final Clock clock;

  /**
   * @param template the ID of the template
   * @param key the API key with which messages are handed over
   */
  public Sending(Notify notify, String template, String key, Clock clock) {
    this.notify = notify;
    this.template = template;
    this.key = digest(key);
    this.clock = clock;
  }

  /**
   * What became of a list.
   *
   * @param now how many messages were handed over
   * @param before how many had been handed over by earlier runs
   * @param refused what Notify refused, by row, with its reason
   * @param unknown rows that an earlier run was handing over when it ended, too long ago to ask
   * @param end why it ended before the end of the list; nothing where it did not
   */
  public record SendingReport(
      int now,
      int before,
      Map<Integer, String> refused,
      List<Integer> unknown,
      Optional<Handover> end) {}

  /** A digest by which a key, or a message, can be told from others and nobody can use it. */
  public static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** Writes down what the key is for. */
  public void declare(SentState use, SendingRecord record) throws IOException {
    record.write(new SentLine(Instant.now(clock), template, key, "", "", use));
  }

  /** The messages of a list of which the record does not tell that they were handed over. */
  public List<Message> rest(List<Message> messages, SendingRecord record) {
    return digests(messages).entrySet().stream()
        .filter(each -> !isIn(SentState.TAKEN, each.getValue(), record))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isIn(SentState state, String digest, SendingRecord record) {
    return record.last(template, key, digest).filter(line -> line.state() == state).isPresent();
  }

  /**
   * Hands over what was not handed over yet. What an earlier run left open comes last, so that a
   * message that never gets an answer is in nobody's way.
   *
   * @param again rows that are handed over though nobody knows whether they were
   */
  public SendingReport run(List<Message> messages, Set<Integer> again, SendingRecord record) {
    int now = 0;
    int before = 0;
    Map<Integer, String> refused = new TreeMap<>();
    List<Integer> unknown = new ArrayList<>();
    Optional<Handover> end = Optional.empty();
    Iterator<Map.Entry<Message, String>> rest = openLast(messages, record).iterator();
    while (rest.hasNext() && end.isEmpty()) {
      Map.Entry<Message, String> next = rest.next();
      int row = next.getKey().row();
      try {
        Optional<SentLine> last = record.last(template, key, next.getValue());
        switch (whereabouts(last, again.contains(row))) {
          case TAKEN -> {
            before++;
            settle(last.orElseThrow(), record);
          }
          case UNKNOWN -> unknown.add(row);
          case NO_ANSWER -> end = Optional.of(new Handover.Unanswered());
          case UNSETTLED -> end = Optional.of(new Handover.Unsettled());
          case HERE -> {
            Handover handover = handOver(next.getKey(), next.getValue(), record);
            switch (handover) {
              case Handover.Taken _ -> now++;
              case Handover.Refused(String reason) -> refused.put(row, reason);
              default -> end = Optional.of(handover);
            }
          }
        }
      } catch (IOException e) {
        end = Optional.of(new Handover.Unrecorded());
      }
    }
    return new SendingReport(now, before, refused, unknown, end);
  }

  private List<Map.Entry<Message, String>> openLast(List<Message> messages, SendingRecord record) {
    return digests(messages).entrySet().stream()
        .sorted(Comparator.comparing(each -> isIn(SentState.BEGUN, each.getValue(), record)))
        .toList();
  }

  /** Where a message is, as far as record and Notify tell. */
  private enum Whereabouts {
    TAKEN,
    HERE,
    UNKNOWN,
    UNSETTLED,
    NO_ANSWER
  }

  private Whereabouts whereabouts(Optional<SentLine> last, boolean isWanted) {
    if (last.isEmpty() || last.get().state() == SentState.REFUSED) {
      return Whereabouts.HERE;
    }
    if (last.get().state() == SentState.TAKEN) {
      return Whereabouts.TAKEN;
    }
    Whereabouts asked = asked(last.get());
    return asked == Whereabouts.UNKNOWN && isWanted ? Whereabouts.HERE : asked;
  }

  private Whereabouts asked(SentLine begun) {
    try {
      if (notify.has(begun.reference())) {
        return Whereabouts.TAKEN;
      }
    } catch (NotifyException e) {
      return Whereabouts.NO_ANSWER;
    }
    Duration age = Duration.between(begun.time(), clock.instant());
    if (age.isNegative() || age.compareTo(REMEMBERED) > 0) {
      return Whereabouts.UNKNOWN;
    }
    return age.compareTo(UNSETTLED) < 0 ? Whereabouts.UNSETTLED : Whereabouts.HERE;
  }

  /** What Notify said it has need not be asked again. */
  private void settle(SentLine last, SendingRecord record) throws IOException {
    if (last.state() != SentState.TAKEN) {
      record.write(line(last.message(), last.reference(), SentState.TAKEN));
    }
  }

  private Handover handOver(Message message, String digest, SendingRecord record)
      throws IOException {
    String reference = UUID.randomUUID().toString();
    record.write(line(digest, reference, SentState.BEGUN));
    Handover handover = notify.send(template, message, reference);
    switch (handover) {
      case Handover.Taken _ -> record.write(line(digest, reference, SentState.TAKEN));
      case Handover.Refused _, Handover.Halted _ ->
          record.write(line(digest, reference, SentState.REFUSED));
      case Handover.Unanswered _, Handover.Unsettled _, Handover.Unrecorded _ -> {
        // The next run asks.
      }
    }
    return handover;
  }

  private SentLine line(String message, String reference, SentState state) {
    return new SentLine(Instant.now(clock), template, key, message, reference, state);
  }

  /** Digests by message: of two that are the same in everything each has its own. */
  private static Map<Message, String> digests(List<Message> messages) {
    Map<String, Integer> seen = new HashMap<>();
    Map<Message, String> digests = new LinkedHashMap<>();
    for (Message message : messages) {
      String content = message.address() + "\n" + message.personalisation();
      int times = seen.merge(content, 1, Integer::sum);
      digests.put(message, digest(times + "\n" + content));
    }
    return digests;
  }
}
