package org.mentormatcher.matching.messages;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.reading.FurtherFiles;
import org.mentormatcher.matching.reading.Headings;
import org.mentormatcher.matching.reading.Vocabulary;
import org.mentormatcher.matching.results.MailMergeFile;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.matching.text.PlainText;
import org.mentormatcher.words.Language;

/** Reads the messages of a mail-merge list. */
public final class MessageReader {
  private final List<Problem> problems = new ArrayList<>();

  private MessageReader() {}

  /** What came of reading. */
  public sealed interface Messages {
    /** Every message, in the list's order. */
    record Ready(List<Message> messages) implements Messages {}

    /** Something is wrong: nothing is to be sent. */
    record NotReady(ProblemReport report) implements Messages {}
  }

  /**
   * Reads the list.
   *
   * @param language in which problems are told
   */
  public static Messages read(SourceFile list, Language language) {
    MessageReader reader = new MessageReader();
    List<Message> messages = reader.messages(list);
    return reader.problems.isEmpty()
        ? new Messages.Ready(messages)
        : new Messages.NotReady(new ProblemReport(reader.problems, language));
  }

  private List<Message> messages(SourceFile list) {
    Vocabulary vocabulary =
        new Vocabulary(List.of(new FurtherFiles.Heading(MailMergeFile.RECIPIENT, List.of())));
    try {
      Table table = new TableReader(vocabulary, note -> {}).read(list);
      Headings headings = new Headings(table, vocabulary, problems::add, note -> {});
      OptionalInt recipient = headings.find(MailMergeFile.RECIPIENT, List.of());
      if (recipient.isEmpty()) {
        headings.tellMissing(MailMergeFile.RECIPIENT, List.of());
        return List.of();
      }
      // What may be a form's own row in an answer is a message here: nobody is left out in silence.
      return Stream.concat(table.rows().stream(), table.passedOver().stream())
          .sorted(Comparator.comparingInt(Table.Row::number))
          .map(row -> message(table, row, recipient.getAsInt()))
          .toList();
    } catch (UnreadableException e) {
      problems.add(e.problem());
      return List.of();
    }
  }

  private Message message(Table table, Table.Row row, int recipient) {
    String address = tidy(row.cell(recipient));
    if (address.isEmpty()) {
      problems.add(Problems.blank(table.file(), row.number(), MailMergeFile.RECIPIENT));
    } else if (!Address.isOne(address)) {
      problems.add(
          Problems.notAnAddress(table.file(), row.number(), MailMergeFile.RECIPIENT, address));
    }
    Map<String, String> personalisation = new LinkedHashMap<>();
    for (int column = 0; column < table.headings().size(); column++) {
      String heading = PlainText.unmarked(table.headings().get(column)).strip();
      if (!heading.isEmpty()) {
        personalisation.put(heading, PlainText.unmarked(row.cell(column)));
      }
    }
    return new Message(row.number(), address, personalisation);
  }
}
