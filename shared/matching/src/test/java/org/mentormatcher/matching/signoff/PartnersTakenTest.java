package org.mentormatcher.matching.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.matching.results.Shortlist;
import org.mentormatcher.matching.signoff.SignOffReader.SignOff;
import org.mentormatcher.words.Language;

@DisplayName("OTO-1: where pairs have no direction, what is signed off gives")
class PartnersTakenTest {
  private static final String DOCUMENT =
      """
      {"version": 2, "name": "small", "title": "Small", "description": "Pairs.",
       "objective": "most-matched", "identity": "email", "pairs": "undirected",
       "odd": "ODD", "roles": {"from": "everybody"},
       "columns": [{"name": "email", "purpose": "contact", "required": "value"},
                   {"name": "town", "purpose": "shared", "required": "value"}],
       "rules": [{"kind": "same", "name": "town", "column": "town", "points": 7,
                  "explanation": "They live in one town."}],
       "capacities": {"person": 1},
       "outputs": ["shortlist"], "lists": {"person": ["email"]}}
      """;

  private static final Programme IN_PAIRS =
      ProgrammeReader.read(DOCUMENT.replace("ODD", "left-over"));
  private static final Programme IN_GROUPS =
      ProgrammeReader.read(DOCUMENT.replace("ODD", "group-of-three"));

  @Test
  @DisplayName("nobody two partners, one as either side")
  void oneOnEitherSide() {
    assertThat(problems(IN_PAIRS, "a b", "c a")).containsExactly("a, the most is 1");
    assertThat(problems(IN_PAIRS, "a b", "c d")).isEmpty();
  }

  @Test
  @DisplayName("two partners to each of a group of three whose pairs are all there")
  void wholeGroup() {
    assertThat(problems(IN_GROUPS, "a b", "c a", "c b")).isEmpty();
  }

  @Test
  @DisplayName("no second partner where the three are no group")
  void noGroup() {
    assertThat(problems(IN_GROUPS, "a b", "c a")).containsExactly("a, the most is 1");
    assertThat(problems(IN_GROUPS, "a b", "b c", "c d", "d a")).hasSize(4);
    assertThat(problems(IN_GROUPS, "a b", "c a", "c b", "a d")).isNotEmpty();
  }

  private static List<String> problems(Programme programme, String... pairs) {
    SignOff read =
        SignOffReader.read(
            programme,
            new SourceFile(
                "shortlist.csv",
                Stream.concat(
                        Stream.of(row(programme, "")),
                        Stream.of(pairs).map(pair -> row(programme, pair)))
                    .collect(Collectors.joining("\n"))
                    .getBytes(UTF_8)),
            Language.ENGLISH);
    return switch (read) {
      case SignOff.Given _ -> List.of();
      case SignOff.Withheld withheld ->
          withheld.report().problems().stream()
              .map(
                  problem ->
                      problem.value()
                          + ","
                          + problem.problem(Language.ENGLISH).replaceAll(".*:|\\.$", ""))
              .toList();
    };
  }

  /** The headings, or one pair that is accepted. */
  private static String row(Programme programme, String pair) {
    return Shortlist.headings(programme).stream()
        .map(ResultHeading::name)
        .map(
            heading -> {
              if (pair.isEmpty()) {
                return heading;
              }
              return switch (heading) {
                case "mentor email" -> pair.substring(0, 1);
                case "mentee email" -> pair.substring(2);
                case Shortlist.ACCEPTED_BY -> "Ada Byron";
                case Shortlist.ACCEPTED_ON -> "2026-11-24";
                default -> "";
              };
            })
        .collect(Collectors.joining(","));
  }
}
