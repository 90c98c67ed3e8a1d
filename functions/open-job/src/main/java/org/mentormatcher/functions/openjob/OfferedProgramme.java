package org.mentormatcher.functions.openjob;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.jobs.Inline;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.About;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Output;
import org.mentormatcher.matching.programme.Outputs;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeColumns.OtherColumns;
import org.mentormatcher.matching.programme.ProgrammeException;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.matching.programme.RoleColumn;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.rules.Ladder;

/**
 * A programme as a user chooses it.
 *
 * @param about how it is called and described
 * @param objective the label of what it optimises unless the user says otherwise
 * @param usesSpecialCategoryData whether an Article 9 condition is needed
 * @param files what it takes
 * @param outputs the kinds of result that it has beside pairs, unmatched and summary
 * @param document the whole programme, to be changed and saved
 */
public record OfferedProgramme(
    @Inline About about,
    String objective,
    boolean usesSpecialCategoryData,
    @Inline OfferedFiles files,
    List<String> outputs,
    JsonObject document) {

  /**
   * The files that it takes.
   *
   * @param files the sets of files, by {@link org.mentormatcher.jobs.InputFile}
   * @param roleColumn the column that says who is what where everybody is in one file
   * @param columns every column that it knows, in order
   * @param refusesOtherColumns whether a file with any other column is refused
   */
  record OfferedFiles(
      List<List<String>> files,
      Optional<OfferedRoles> roleColumn,
      List<OfferedColumn> columns,
      boolean refusesOtherColumns) {
    static OfferedFiles of(Programme programme) {
      return new OfferedFiles(
          FileSets.of(programme.roles().from()),
          programme.roles().column().map(OfferedRoles::of),
          programme.columns().stream().map(OfferedColumn::of).toList(),
          programme.columns().others() == OtherColumns.REFUSED);
    }
  }

  /**
   * The column that says who is what.
   *
   * @param name its heading
   * @param aliases other headings for it
   * @param answers what may be written there
   */
  record OfferedRoles(String name, List<String> aliases, List<String> answers) {
    static OfferedRoles of(RoleColumn column) {
      return new OfferedRoles(column.name(), column.aliases(), column.answers());
    }
  }

  /**
   * A column.
   *
   * @param name its heading
   * @param aliases other headings for it
   * @param of the files that have it: mentors, mentees
   * @param purpose shared, contact, matching or ignored
   * @param required optional, column (its cells may be blank) or value (in every row)
   * @param values what may be written there, where not anything may
   */
  record OfferedColumn(
      String name,
      List<String> aliases,
      List<String> of,
      String purpose,
      String required,
      List<String> values) {
    static OfferedColumn of(Column column) {
      return new OfferedColumn(
          column.name(),
          column.aliases(),
          Arrays.stream(Role.values()).filter(column.of()::contains).map(Role::plural).toList(),
          column.purpose().label(),
          column.presence().label(),
          column
              .values()
              .ladder()
              .map(Ladder::names)
              .orElseGet(() -> column.values().answers().options()));
    }
  }

  /** Every programme of ours, the default first. */
  static List<OfferedProgramme> shipped() {
    return ShippedProgrammes.documents().stream().map(OfferedProgramme::of).toList();
  }

  /** Whether goals can be sought in it. */
  boolean canSeek(Goals goals) {
    return ProgrammeReader.read(document).roles().canSeek(goals);
  }

  /**
   * The programme that a document describes.
   *
   * @throws ProgrammeException if it describes none
   */
  public static OfferedProgramme of(JsonObject document) {
    Programme programme = ProgrammeReader.read(document);
    Outputs outputs = programme.results().outputs();
    return new OfferedProgramme(
        programme.about(),
        programme.objective().label(),
        programme.usesSpecialCategoryData(),
        OfferedFiles.of(programme),
        Arrays.stream(Output.values()).filter(outputs::has).map(Output::label).toList(),
        document);
  }
}
