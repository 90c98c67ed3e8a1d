package org.mentormatcher.matching;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.AnyProgramme;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;

/**
 * Any programme and people for it.
 *
 * @param document the programme's
 * @param tables the people
 * @param previous pairs of earlier runs
 * @param doNotMatch pairs that must not be made
 */
public record AnyRun(
    JsonObject document, List<AnyTable> tables, List<Listed> previous, List<Listed> doNotMatch) {

  /** The day of every run: within a year of some confirmations and not of others. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** Two people by their rows, counted around: of the first table and of the last; perhaps one. */
  public record Listed(int first, int second) {}

  /** People who filled in everything as the programme asks. */
  public static Arbitrary<AnyRun> asAsked() {
    return runs(AnyTable::asAsked);
  }

  /** People who wrote anything anywhere. */
  public static Arbitrary<AnyRun> any() {
    return runs(AnyTable::any);
  }

  private static Arbitrary<AnyRun> runs(Function<Programme, Arbitrary<List<AnyTable>>> tables) {
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 20);
    Arbitrary<List<Listed>> listed =
        Combinators.combine(number, number).as(Listed::new).list().ofMaxSize(3);
    return AnyProgramme.documents()
        .flatMap(
            document ->
                Combinators.combine(tables.apply(Documents.programme(document)), listed, listed)
                    .as(
                        (people, previous, doNotMatch) ->
                            new AnyRun(document, people, previous, doNotMatch)));
  }

  /** The programme. */
  public Programme programme() {
    return Documents.programme(document);
  }

  /** The files, and that whoever takes no part, or is named and is not there, is agreed to. */
  public Input input() {
    return input(tables.stream().map(AnyTable::file).toList());
  }

  /** The same, where the people stand in these files. */
  public Input input(List<SourceFile> people) {
    Input input =
        Input.of(people)
            .on(TODAY)
            .told(
                AsTold.NOTHING
                    .acceptingManagers(true)
                    .acceptingLost(EnumSet.allOf(SavedMapping.Whose.class)));
    return with(
        with(input, FurtherFile.PREVIOUS_PAIRS, previous), FurtherFile.DO_NOT_MATCH, doNotMatch);
  }

  private Input with(Input input, FurtherFile kind, List<Listed> pairs) {
    List<List<String>> rows = pairs.stream().map(this::identities).filter(AnyRun::areTwo).toList();
    return rows.isEmpty()
        ? input
        : input.with(
            kind,
            new AnyTable(kind.label() + ".csv", Set.of(), List.of("mentor", "mentee"), rows)
                .file());
  }

  /** The identities of two listed people. */
  public List<String> identities(Listed pair) {
    return List.of(
        identity(tables.getFirst(), pair.first()), identity(tables.getLast(), pair.second()));
  }

  private static boolean areTwo(List<String> identities) {
    return !identities.getFirst().equals(identities.getLast());
  }

  private String identity(AnyTable table, int person) {
    return table.cell(person % table.rows().size(), programme().identity());
  }

  /** What comes of it, for the programme's own objective. */
  public Outcome outcome() {
    Programme programme = programme();
    return Matching.run(programme, programme.objective(), input(), Stage.UNWATCHED);
  }
}
