package org.mentormatcher.matching.tables;

import static org.mentormatcher.matching.text.Folding.fold;
import static org.mentormatcher.matching.text.Folding.foldHeading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.words.Sentence;

/**
 * Rows of a form's export that are nobody's answer, as the form itself says in a column of its own:
 * previews by whoever made the form, answers that were never sent, and places that were given back.
 */
final class Unfinished {

  /** What a value in a form's own column says about the row. */
  private enum PassedOver {
    PREVIEW,
    NOT_SENT,
    GIVEN_BACK
  }

  /**
   * A form's own column. It counts only beside another one of the same form: people ask about a
   * status too.
   *
   * @param heading folded
   * @param beside another heading of the form, folded
   * @param values what is said by which values, folded
   */
  private record Status(String heading, String beside, Map<String, PassedOver> values) {}

  private static final Map<String, PassedOver> PREVIEWS =
      Map.of(
          "survey preview",
          PassedOver.PREVIEW,
          "survey test",
          PassedOver.PREVIEW,
          "preview",
          PassedOver.PREVIEW);
  private static final Map<String, PassedOver> UNSENT =
      Map.of("false", PassedOver.NOT_SENT, "0", PassedOver.NOT_SENT);
  private static final List<Status> STATUSES =
      List.of(
          new Status("responsetype", "responseid", PREVIEWS),
          new Status("status", "responseid", PREVIEWS),
          new Status("finished", "responseid", UNSENT),
          new Status(
              "responsetype",
              "networkid",
              Map.of(
                  "partial",
                  PassedOver.NOT_SENT,
                  "started",
                  PassedOver.NOT_SENT,
                  "incomplete",
                  PassedOver.NOT_SENT)),
          new Status(
              "attendeestatus",
              "order#",
              Map.of(
                  "not attending", PassedOver.GIVEN_BACK,
                  "deleted", PassedOver.GIVEN_BACK,
                  "cancelled", PassedOver.GIVEN_BACK,
                  "canceled", PassedOver.GIVEN_BACK,
                  "refunded", PassedOver.GIVEN_BACK)));

  private final List<Integer> previews = new ArrayList<>();
  private final List<Integer> notSent = new ArrayList<>();
  private final List<Integer> givenBack = new ArrayList<>();
  private final List<Table.Row> others = new ArrayList<>();

  Unfinished(List<String> headings, List<Table.Row> rows) {
    List<String> folded = headings.stream().map(heading -> foldHeading(heading)).toList();
    Set<String> all = Set.copyOf(folded);
    for (Table.Row row : rows) {
      PassedOver kind = null;
      for (Status status : STATUSES) {
        if (kind == null && all.contains(status.heading()) && all.contains(status.beside())) {
          kind = status.values().get(fold(row.cell(folded.indexOf(status.heading()))));
        }
      }
      if (kind == null) {
        others.add(row);
      } else {
        of(kind).add(row.number());
      }
    }
  }

  private List<Integer> of(PassedOver kind) {
    return switch (kind) {
      case PREVIEW -> previews;
      case NOT_SENT -> notSent;
      case GIVEN_BACK -> givenBack;
    };
  }

  /** The rows that are somebody's answer. */
  List<Table.Row> others() {
    return others;
  }

  /** How many rows are not. */
  int passedOver() {
    return previews.size() + notSent.size() + givenBack.size();
  }

  void tell(String file, Consumer<Sentence> notes) {
    if (!previews.isEmpty()) {
      notes.accept(Notes.previews(file, previews));
    }
    if (!notSent.isEmpty()) {
      notes.accept(Notes.notSent(file, notSent));
    }
    if (!givenBack.isEmpty()) {
      notes.accept(Notes.givenBack(file, givenBack));
    }
  }
}
