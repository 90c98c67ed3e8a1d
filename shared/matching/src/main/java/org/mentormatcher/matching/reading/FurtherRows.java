package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.FurtherFiles.Heading;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Sentence;

/**
 * Who is named in the rows of a further file, in every shape in which people write such files and
 * in which we write results: pairs, introductions, and lists with several matches in a row.
 */
final class FurtherRows {
  private static final Heading ROLE = new Heading("type", List.of());

  /** Only what is a suggestion has it; what was signed off is without. */
  private static final Heading RANK = new Heading("rank", List.of());

  private final Heading person;
  private final Heading mentor;
  private final Heading mentee;
  private final List<Heading> matches;
  private final Consumer<Problem> problems;
  private final Consumer<Problem> ofRows;
  private final Consumer<Sentence> notes;

  /**
   * @param problems is told what is wrong with a file as a whole
   * @param ofRows is told what is wrong with single rows
   */
  FurtherRows(
      Programme programme,
      Consumer<Problem> problems,
      Consumer<Problem> ofRows,
      Consumer<Sentence> notes) {
    this.problems = problems;
    this.ofRows = ofRows;
    this.notes = notes;
    Column identity = programme.column(programme.identity()).orElseThrow();
    String name = identity.name();
    this.person =
        new Heading(
            name,
            Stream.concat(identity.aliases().stream(), Stream.of("email", "e-mail", "person"))
                .filter(alias -> !alias.equals(name))
                .distinct()
                .toList());
    // As pairs.csv and introductions.csv head them, and as people would.
    this.mentor =
        new Heading(
            "mentor " + name,
            List.of(
                "one " + name,
                "mentor",
                "mentor email",
                "mentor e-mail",
                "person 1",
                "person",
                "first person"));
    this.mentee =
        new Heading(
            "mentee " + name,
            List.of(
                "other " + name,
                "mentee",
                "mentee email",
                "mentee e-mail",
                "person 2",
                "other person",
                "second person"));
    this.matches = new ArrayList<>();
    int most =
        Stream.of(Role.values()).mapToInt(role -> programme.mostPartners(role)).max().orElseThrow();
    for (int number = 1; number <= most; number++) {
      matches.add(new Heading("match " + number + " " + name, List.of()));
    }
  }

  /** Every heading by which such a file is known. */
  Vocabulary vocabulary() {
    return new Vocabulary(
        Stream.concat(Stream.of(person, mentor, mentee, ROLE, RANK), matches.stream()).toList());
  }

  /** The people that a file lists, one a row. */
  List<NamedPeople> people(Table table) {
    Headings headings = headings(table);
    boolean isOfPairs = has(table, mentor) && has(table, mentee);
    if (isOfPairs && !has(table, person)) {
      problems.accept(Problems.pairsForPeople(table.file()));
      return List.of();
    }
    return rows(table, headings, List.of(person));
  }

  /** The pairs that a file lists, a mentor before a mentee where it says who is what. */
  List<NamedPeople> pairs(Table table) {
    Headings headings = headings(table);
    boolean isOfPairs = has(table, mentor) && has(table, mentee);
    if (isOfPairs && has(table, RANK)) {
      problems.accept(Problems.suggestionsForPairs(table.file()));
      return List.of();
    }
    if (!isOfPairs && has(table, person)) {
      if (has(table, matches.getFirst())) {
        return matches(table, headings);
      }
      problems.accept(Problems.peopleForPairs(table.file()));
      return List.of();
    }
    return rows(table, headings, List.of(mentor, mentee));
  }

  private Headings headings(Table table) {
    return new Headings(table, vocabulary(), problems, notes);
  }

  private static boolean has(Table table, Heading heading) {
    return Stream.concat(Stream.of(heading.name()), heading.aliases().stream())
        .anyMatch(name -> has(table, name));
  }

  private static boolean has(Table table, String name) {
    String folded = HeadingText.folded(name);
    return table.headings().stream().map(HeadingText::folded).anyMatch(folded::equals);
  }

  private List<NamedPeople> rows(Table table, Headings headings, List<Heading> wanted) {
    List<Integer> positions = new ArrayList<>();
    for (Heading heading : wanted) {
      OptionalInt position = headings.find(heading.name(), heading.aliases());
      if (position.isEmpty()) {
        headings.tellMissing(heading.name(), heading.aliases());
      } else {
        positions.add(position.getAsInt());
      }
    }
    if (positions.size() < wanted.size()) {
      return List.of();
    }
    List<String> names = wanted.stream().map(Heading::name).toList();
    List<NamedPeople> named = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<String> written = positions.stream().map(position -> tidy(row.cell(position))).toList();
      int blank = written.indexOf("");
      if (blank >= 0) {
        ofRows.accept(
            headings.locate(Problems.blank(table.file(), row.number(), names.get(blank))));
      } else {
        named.add(new NamedPeople(table.file(), row.number(), written, names));
      }
    }
    return named;
  }

  /** A row is a person with everybody whom they were matched with. */
  private List<NamedPeople> matches(Table table, Headings headings) {
    int self = headings.find(person.name(), person.aliases()).orElseThrow();
    OptionalInt role = headings.find(ROLE.name(), ROLE.aliases());
    List<NamedPeople> named = new ArrayList<>();
    for (Heading match : matches) {
      OptionalInt position = headings.find(match.name(), match.aliases());
      if (position.isPresent()) {
        for (Table.Row row : table.rows()) {
          String one = tidy(row.cell(self));
          String other = tidy(row.cell(position.getAsInt()));
          Role own =
              role.isPresent()
                      && Folding.fold(row.cell(role.getAsInt())).equals(Role.MENTEE.singular())
                  ? Role.MENTEE
                  : Role.MENTOR;
          if (!one.isEmpty() && !other.isEmpty()) {
            named.add(
                new NamedPeople(
                    table.file(),
                    row.number(),
                    own == Role.MENTEE ? List.of(other, one) : List.of(one, other),
                    own == Role.MENTEE
                        ? List.of(match.name(), person.name())
                        : List.of(person.name(), match.name())));
          }
        }
      }
    }
    return named;
  }
}
