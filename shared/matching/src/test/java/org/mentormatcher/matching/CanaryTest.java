package org.mentormatcher.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultArchive;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Column.Purpose;
import org.mentormatcher.matching.programme.ColumnValues.Content;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeColumns.OtherColumns;
import org.mentormatcher.matching.programme.Roles;
import org.mentormatcher.matching.programme.ShippedProgrammes;

/** What is written in confidence is planted in every shipped programme, and searched for. */
class CanaryTest {
  private static final String CANARY = "canary-plumage";
  private static final int PEOPLE = 24;

  /** Answers without which a programme would not read the canaries. */
  private static final Map<String, String> KEYS = Map.of("match with similar identity", "yes");

  static Stream<Programme> programmes() {
    return ShippedProgrammes.all().stream();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  @DisplayName("LGBT-3, MM-2: nothing written in confidence is in any output, in any form")
  void nowhere(Programme programme) throws IOException {
    Outcome outcome =
        Matching.run(
            programme,
            programme.objective(),
            Input.of(files(programme)).on(LocalDate.of(2026, 11, 24)),
            Stage.UNWATCHED);

    if (outcome instanceof Outcome.Rejected rejected) {
      assertThat(rejected.report().toText()).as("the made-up people are accepted").isEmpty();
    }
    Outcome.Matched matched = (Outcome.Matched) outcome;
    assertThat(matched.summary().pairs()).isPositive();
    List<ResultFile> files = new ArrayList<>(matched.files());
    files.add(ResultArchive.of(matched.files()));
    files.addAll(unzipped(files.getLast()));
    for (ResultFile file : files) {
      String text = new String(file.content(), UTF_8).toLowerCase(Locale.ROOT);
      assertThat(file.name()).doesNotContainIgnoringCase("canary");
      assertThat(text).as(file.name()).doesNotContain("canary");
      assertThat(readable(text)).as(file.name()).doesNotContain("canary");
    }
    assertThat(matched.understood().toString() + matched.sharing()).doesNotContain(CANARY);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  @DisplayName("The canaries are there to be found: they are in the input")
  void control(Programme programme) {
    // A consent or a number of matches is in confidence too, but can be no canary.
    boolean keepsSecrets =
        programme.columns().stream()
            .filter(column -> column.purpose() == Purpose.MATCHING)
            .filter(
                column ->
                    column.values().content() == Content.TEXT && !isStatement(programme, column))
            .anyMatch(
                column ->
                    programme.capacities().values().stream()
                        .noneMatch(each -> each.column().equals(Optional.of(column.name()))));
    String input =
        files(programme).stream()
            .map(file -> new String(file.content(), UTF_8))
            .collect(Collectors.joining());

    assertThat(input.contains("canary"))
        .isEqualTo(keepsSecrets || programme.columns().others() == OtherColumns.IGNORED);
  }

  private static List<SourceFile> files(Programme programme) {
    Roles.From from = programme.roles().from();
    return from.accepts(2)
        ? List.of(file(programme, List.of(Role.MENTOR)), file(programme, List.of(Role.MENTEE)))
        : List.of(file(programme, List.of(Role.values())));
  }

  private static SourceFile file(Programme programme, List<Role> roles) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Role role : roles) {
      for (int i = 0; i < PEOPLE; i++) {
        rows.add(row(programme, role, i));
      }
    }
    List<String> headings = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    String text =
        Stream.concat(
                Stream.of(headings),
                rows.stream()
                    .map(row -> headings.stream().map(name -> row.getOrDefault(name, "")).toList()))
            .map(cells -> String.join(",", cells))
            .collect(Collectors.joining("\r\n"));
    return new SourceFile(roles.getFirst().plural() + ".csv", text.getBytes(UTF_8));
  }

  private static Map<String, String> row(Programme programme, Role role, int person) {
    Map<String, String> row = new LinkedHashMap<>();
    programme
        .roles()
        .column()
        .filter(column -> !programme.roles().from().accepts(2))
        .ifPresent(
            column ->
                row.put(
                    column.name(),
                    column.answers().stream()
                        .filter(answer -> column.roles(answer).orElseThrow().equals(Set.of(role)))
                        .findFirst()
                        .orElseThrow()));
    for (Column column : programme.columns(role)) {
      row.put(column.name(), value(programme, column, role, person));
    }
    if (programme.columns().others() == OtherColumns.IGNORED) {
      row.put("private notes", "canary-notes");
    }
    return row;
  }

  private static String value(Programme programme, Column column, Role role, int person) {
    if (column.name().equals(programme.identity())) {
      String domain =
          column.values().domains().isEmpty()
              ? "example.org"
              : column.values().domains().getFirst();
      return role.singular() + person + "@" + domain;
    }
    if (column.values().ladder().isPresent()) {
      List<String> steps = column.values().ladder().get().names();
      return steps.get((person + (role == Role.MENTOR ? 2 : 1)) % steps.size());
    }
    if (KEYS.containsKey(column.name())) {
      return KEYS.get(column.name());
    }
    if (isStatement(programme, column)) {
      return consent(programme);
    }
    if (programme.results().lists().both().equals(Optional.of(column.name()))) {
      return "no";
    }
    if (!column.values().answers().options().isEmpty()) {
      return '"'
          + column
              .values()
              .answers()
              .options()
              .get(person % column.values().answers().options().size())
          + '"';
    }
    if (programme
        .admission()
        .optOut()
        .filter(out -> out.column().equals(column.name()))
        .isPresent()) {
      return "";
    }
    if (column.values().content() != Content.TEXT) {
      return column.values().content() == Content.DATE ? "2026-11-01" : "3";
    }
    if (programme.capacities().values().stream()
        .anyMatch(capacity -> capacity.column().filter(column.name()::equals).isPresent())) {
      return "2";
    }
    return column.purpose().isShown()
        ? column.name() + " " + (person + (role == Role.MENTOR ? 1 : 0)) % 3
        : CANARY;
  }

  private static boolean isStatement(Programme programme, Column column) {
    return programme
        .admission()
        .consent()
        .filter(consent -> consent.column().equals(column.name()))
        .isPresent();
  }

  private static String consent(Programme programme) {
    return programme.admission().consent().orElseThrow().answers().getFirst();
  }

  private static List<ResultFile> unzipped(ResultFile archive) throws IOException {
    List<ResultFile> files = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.content()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.add(new ResultFile(entry.getName(), "", zip.readAllBytes()));
      }
    }
    return files;
  }

  /** Without what may stand between letters: references, soft hyphens, marks, tags. */
  private static String readable(String text) {
    return text.replaceAll("<[^>]*>|[\u200B\u00AD]|&[a-z]+;", "").replaceAll("&#(x2d|45);", "-");
  }
}
