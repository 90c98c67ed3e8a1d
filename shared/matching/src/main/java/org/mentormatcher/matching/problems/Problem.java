package org.mentormatcher.matching.problems;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * One thing that is wrong with an input.
 *
 * <pre>{@code
 * Problem.at(file).row(number).is("problem.too-many-columns").with("most", Limits.COLUMNS)
 * }</pre>
 *
 * @param place where
 * @param finding what is wrong, and what to do
 * @param mapping a heading and the column that it may stand for, as the command line takes it, or
 *     ""
 * @param isOfColumn whether it is one for the whole column, whatever stands in each row
 * @param answers what may be said to it instead of changing the file, one of them
 */
public record Problem(
    Place place,
    Finding finding,
    String mapping,
    boolean isOfColumn,
    List<PossibleAnswer> answers) {
  /** The value that names what lets a run go on. */
  static final String OPTION = "option";

  private static final String NOWHERE = "";

  public Problem {
    answers = List.copyOf(answers);
  }

  /**
   * What may be said about a file that cannot say it itself.
   *
   * @param name of what is asked, as the command line's option without its hyphens
   * @param value of the answer
   * @param label of the answer, in words
   */
  public record PossibleAnswer(String name, String value, Sentence label) {}

  /** A problem in this file: say where in it, and what it is. */
  public static Place at(String file) {
    return new Place(file, 0, NOWHERE, NOWHERE, NOWHERE);
  }

  /** A problem in no file, but in what was said about them. */
  public static Place inNoFile() {
    return at(NOWHERE);
  }

  /** The same with a value that its sentences name. */
  public Problem with(String name, String text) {
    return new Problem(place, finding.with(name, text), mapping, isOfColumn, answers);
  }

  /** The same with a number that its sentences name. */
  public Problem with(String name, long number) {
    return new Problem(place, finding.with(name, number), mapping, isOfColumn, answers);
  }

  /** The same with a sentence inside. */
  public Problem with(String name, Sentence sentence) {
    return new Problem(place, finding.with(name, sentence), mapping, isOfColumn, answers);
  }

  /** The same with a list that its sentences name. */
  public Problem with(String name, List<?> list) {
    return new Problem(place, finding.with(name, list), mapping, isOfColumn, answers);
  }

  /** The same with another remedy than the one under its key; with all its values. */
  public Problem remedy(Sentence remedy) {
    return new Problem(place, finding.remedy(remedy), mapping, isOfColumn, answers);
  }

  /** The same, to which this may be said. */
  Problem answer(String name, String value, Sentence label) {
    List<PossibleAnswer> more = new ArrayList<>(answers);
    more.add(new PossibleAnswer(name, value, label));
    return new Problem(place, finding, mapping, isOfColumn, more);
  }

  /** The same, with a heading that may stand for a column. */
  Problem mapping(String heading, String column) {
    return new Problem(place, finding, heading + "=" + column, isOfColumn, answers);
  }

  /** The file's name, or "". */
  public String file() {
    return place.file();
  }

  /** The row as a spreadsheet numbers it, from 1; 0 where the whole file is meant. */
  public int row() {
    return place.row();
  }

  /** The letters over the column, or "". */
  public String letter() {
    return place.letter();
  }

  /** The heading, or "". */
  public String column() {
    return place.column();
  }

  /** What stands there; personal data. */
  public String value() {
    return place.value();
  }

  /** What is wrong, one sentence. */
  public String problem(Language language) {
    return finding.problem(language);
  }

  /** What to do, one sentence. */
  public String remedy(Language language) {
    return finding.remedy(language);
  }

  /** What lets a run go on all the same, as the command line takes it, or "". */
  public String option() {
    return finding.remedy().values().getOrDefault(OPTION, NOWHERE).toString();
  }

  /** Whether it is a column that is only likely, so that it can be agreed to. */
  boolean isProposal() {
    return finding.problem().key().equals(Problems.LIKELY_COLUMN);
  }

  /** Whether it may be that the two files stand in each other's place. */
  boolean maySwap() {
    return finding.problem().key().equals(Problems.OTHER_SIDE);
  }

  /** The same in this column, under the heading that the file gives it. */
  public Problem in(String letter, String heading) {
    return new Problem(place.in(letter, heading), finding, mapping, isOfColumn, answers);
  }

  /** The same in another row. */
  Problem inRow(int other) {
    return new Problem(place.row(other), finding, mapping, isOfColumn, answers);
  }

  /** The same for the whole column: told once, with what stands there. */
  Problem ofColumn() {
    return new Problem(place, finding, mapping, true, answers);
  }

  /** The same whatever the row, to tell kinds of problems apart. */
  Problem anywhere() {
    return isOfColumn ? withValue("").inRow(0) : inRow(0);
  }

  /** The same where this stands. */
  Problem withValue(String other) {
    return new Problem(place.value(other), finding, mapping, isOfColumn, answers);
  }

  /** Says only where, because this may end in a log. */
  @Override
  public String toString() {
    return "problem in " + place;
  }
}
