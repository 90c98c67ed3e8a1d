package org.mentormatcher.matching.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.words.Language;

/**
 * What a run reads.
 *
 * @param files the participants: mentors and mentees, or everybody in one file
 * @param headings the programme's column that a heading stands for, by the heading as it is written
 *     in a file: for headings that the programme does not know
 * @param leavesOutProblemRows whether rows with a problem are left out; nobody is without this
 *     consent
 * @param further files beside the participants, by what they say
 * @param today the day of the run, which only programmes with confirmations and delete-by dates
 *     have to know; nothing here reads a clock
 * @param language in which results and problems are written
 * @param told what the coordinator said about files that cannot say it themselves
 */
public record Input(
    List<SourceFile> files,
    Map<String, String> headings,
    boolean leavesOutProblemRows,
    Map<FurtherFile, SourceFile> further,
    Optional<LocalDate> today,
    Language language,
    AsTold told) {
  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if there is not one file and are not two
   */
  public Input {
    files = List.copyOf(files);
    headings = Collections.unmodifiableMap(new LinkedHashMap<>(headings));
    further = Map.copyOf(further);
    if (files.isEmpty() || files.size() > 2) {
      throw new IllegalArgumentException("one file or two, not " + files.size());
    }
  }

  /** These files and nothing else. */
  public static Input of(List<SourceFile> files) {
    return new Input(
        files, Map.of(), false, Map.of(), Optional.empty(), Language.ENGLISH, AsTold.NOTHING);
  }

  /** These files and nothing else. */
  public static Input of(SourceFile... files) {
    return of(List.of(files));
  }

  /** The same people in other files. */
  public Input withFiles(List<SourceFile> others) {
    return new Input(others, headings, leavesOutProblemRows, further, today, language, told);
  }

  /** The same with these headings. */
  public Input withHeadings(Map<String, String> columnByHeading) {
    return new Input(files, columnByHeading, leavesOutProblemRows, further, today, language, told);
  }

  /** The same, leaving out rows with a problem or not. */
  public Input leavingOutProblemRows(boolean isConsented) {
    return new Input(files, headings, isConsented, further, today, language, told);
  }

  /** The same with a further file. */
  public Input with(FurtherFile kind, SourceFile file) {
    Map<FurtherFile, SourceFile> more = new EnumMap<>(FurtherFile.class);
    more.putAll(further);
    more.put(kind, file);
    return new Input(files, headings, leavesOutProblemRows, more, today, language, told);
  }

  /** The same on a day. */
  public Input on(LocalDate day) {
    return new Input(
        files, headings, leavesOutProblemRows, further, Optional.of(day), language, told);
  }

  /** The same in another language. */
  public Input in(Language other) {
    return new Input(files, headings, leavesOutProblemRows, further, today, other, told);
  }

  /** The same with what the coordinator said about the files. */
  public Input told(AsTold said) {
    return new Input(files, headings, leavesOutProblemRows, further, today, language, said);
  }

  /** The same, where rows of these further files may name nobody. */
  public Input acceptingUnknown(Set<FurtherFile> kinds) {
    return told(told.accepting(kinds));
  }

  /**
   * The same, where no two files have one name: messages tell files by it. The participants' files
   * of one name are told apart by their order, further files by what they were given as.
   */
  public Input toldApart() {
    List<SourceFile> apart = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      apart.add(apart(files.get(i), Integer.toString(i + 1)));
    }
    Map<FurtherFile, SourceFile> furtherApart = new EnumMap<>(FurtherFile.class);
    further.forEach((kind, file) -> furtherApart.put(kind, apart(file, kind.label())));
    return new Input(apart, headings, leavesOutProblemRows, furtherApart, today, language, told);
  }

  private SourceFile apart(SourceFile file, String mark) {
    long alike = allFiles().stream().filter(other -> other.name().equals(file.name())).count();
    return alike < 2 ? file : new SourceFile(file.name() + " (" + mark + ")", file.content());
  }

  /** Every file, in the order in which problems are told. */
  public List<SourceFile> allFiles() {
    List<SourceFile> all = new ArrayList<>(files);
    for (FurtherFile kind : FurtherFile.values()) {
      Optional.ofNullable(further.get(kind)).ifPresent(all::add);
    }
    return all;
  }
}
