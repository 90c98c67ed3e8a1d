package org.mentormatcher.matching.problems;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.List;
import java.util.Optional;
import org.mentormatcher.words.Sentence;

/** The catalogue: every problem that a coordinator can be told about, worded once. */
public final class Problems {

  private Problems() {}

  /** The file has no bytes, or none that count. */
  public static Problem emptyFile(String file) {
    return Problem.at(file).is("problem.empty-file");
  }

  /** The file is an old workbook. */
  public static Problem oldWorkbook(String file) {
    return Problem.at(file)
        .is("problem.old-workbook")
        .remedy(Sentence.of("remedy.save-as-workbook"));
  }

  /** The workbook is encrypted. */
  public static Problem protectedWorkbook(String file) {
    return Problem.at(file).is("problem.protected-workbook");
  }

  /** The archive is no workbook that is read. */
  public static Problem otherArchive(String file) {
    return Problem.at(file)
        .is("problem.other-archive")
        .remedy(Sentence.of("remedy.save-as-workbook"));
  }

  /** The workbook is damaged. */
  public static Problem brokenWorkbook(String file) {
    return Problem.at(file)
        .is("problem.broken-workbook")
        .remedy(Sentence.of("remedy.save-as-workbook"));
  }

  /** The workbook is small, and huge when unpacked. */
  public static Problem unpacksTooLarge(String file, int mostBytes) {
    return Problem.at(file)
        .is("problem.unpacks-too-large")
        .remedy(Sentence.of("remedy.check-right-file"))
        .with("megabytes", mostBytes >> 20);
  }

  /** A formula's result is not in the workbook. */
  public static Problem notCalculated(String file, int row, String letter) {
    return Problem.at(file).row(row).letter(letter).is("problem.not-calculated");
  }

  /** The bytes are no text. */
  public static Problem notText(String file) {
    return Problem.at(file).is("problem.not-text");
  }

  /** The text cannot be split into rows. */
  public static Problem brokenRow(String file, int row) {
    return Problem.at(file).row(row).is("problem.broken-row");
  }

  /** The file is larger than any that is read. */
  public static Problem tooLarge(String file, int mostBytes) {
    return Problem.at(file)
        .is("problem.too-large")
        .remedy(Sentence.of("remedy.check-right-file"))
        .with("megabytes", mostBytes >> 20);
  }

  /** The file has more rows than any that is read. */
  public static Problem tooManyRows(String file, int row, int most) {
    return Problem.at(file)
        .row(row)
        .is("problem.too-many-rows")
        .remedy(Sentence.of("remedy.check-right-file"))
        .with("most", most);
  }

  /** A row has more cells than are read. */
  public static Problem tooManyColumns(String file, int row, int most) {
    return Problem.at(file)
        .row(row)
        .is("problem.too-many-columns")
        .remedy(Sentence.of("remedy.check-right-file"))
        .with("most", most);
  }

  /** A cell holds more than is read. */
  public static Problem longCell(String file, int row, String letter, int most) {
    return Problem.at(file).row(row).letter(letter).is("problem.long-cell").with("most", most);
  }

  /** There are more problems than anybody would read. */
  public static Problem andMore(String file, int more) {
    return Problem.at(file).is("problem.and-more").with("count", more);
  }

  /** There are headings and nothing below them. */
  public static Problem nobody(String file, int headingRow) {
    return Problem.at(file).row(headingRow).is("problem.nobody");
  }

  /** One side has nobody on it. */
  public static Problem nobodyInRole(String file, Sentence plural) {
    return Problem.at(file).is("problem.nobody-in-role").with("people", plural);
  }

  /** A column that must be there is not. */
  public static Problem missingColumn(
      String file, int headingRow, String column, List<String> aliases) {
    Problem missing = Problem.at(file).row(headingRow).column(column).is("problem.missing-column");
    return (aliases.isEmpty()
            ? missing
            : missing.remedy(
                Sentence.of("problem.missing-column.remedy-aliases").with("aliases", aliases)))
        .with("column", column);
  }

  /** A column that must be there is not, but one that may be meant to be it. */
  public static Problem missingColumn(String file, int headingRow, String column, String near) {
    return Problem.at(file)
        .row(headingRow)
        .column(column)
        .is("problem.missing-column")
        .remedy(Sentence.of("problem.missing-column.remedy-near"))
        .with("near", near)
        .with("column", column);
  }

  /** A column for a part of a name is missing, and the whole name stands in one. */
  public static Problem nameInOne(String file, int headingRow, String column) {
    return Problem.at(file)
        .row(headingRow)
        .column(column)
        .is("problem.missing-column")
        .remedy(Sentence.of("problem.missing-column.remedy-name-in-one"))
        .with("column", column);
  }

  /** A column for the whole name is missing, and it stands in parts. */
  public static Problem nameInParts(String file, int headingRow, String column) {
    return Problem.at(file)
        .row(headingRow)
        .column(column)
        .is("problem.missing-column")
        .remedy(Sentence.of("problem.missing-column.remedy-name-in-parts"))
        .with("column", column);
  }

  static final String LIKELY_COLUMN = "problem.likely-column";

  /**
   * A column that one or more of the file's are likely to be.
   *
   * @param likely what they are called, the likeliest first
   * @param heading of the likeliest, or "" where it is not one column
   */
  public static Problem likelyColumn(
      String file, int headingRow, String column, List<String> likely, String heading) {
    Problem problem =
        Problem.at(file)
            .row(headingRow)
            .column(column)
            .is(LIKELY_COLUMN)
            .with("likely", likely)
            .with("column", column);
    return heading.isEmpty() ? problem : problem.mapping(heading, column);
  }

  /** A column that a heading is said to stand for does not exist. */
  public static Problem unknownColumn(String heading, String column, List<String> known) {
    return Problem.inNoFile()
        .column(heading)
        .value(column)
        .is("problem.unknown-column")
        .remedy(OneOf.words(column, known));
  }

  /** Several headings are said to stand for one column. */
  public static Problem ambiguousMapping(
      String file, int headingRow, String column, List<String> letters) {
    return Problem.at(file)
        .row(headingRow)
        .column(column)
        .is("problem.ambiguous-mapping")
        .with("letters", letters)
        .with("column", column);
  }

  /** A heading that is said to stand for a column is in no file. */
  public static Problem unknownHeading(String heading, String column) {
    return Problem.inNoFile().column(heading).value(column).is("problem.unknown-heading");
  }

  /** A heading that was written down for a column is not in the file any more. */
  public static Problem headingIsGone(String file, int headingRow, String heading, String column) {
    return Problem.at(file)
        .row(headingRow)
        .column(column)
        .value(heading)
        .is("problem.heading-is-gone")
        .with("column", column);
  }

  /** The same file was given for both sides. */
  public static Problem sameFile(String file, String first) {
    return Problem.at(file).is("problem.same-file").with("first", first);
  }

  static final String OTHER_SIDE = "problem.other-side";

  /** A file seems to be the other side's. */
  public static Problem otherSide(String file, Sentence given, Sentence evidence, Sentence found) {
    return Problem.at(file)
        .is(OTHER_SIDE)
        .with("given", given)
        .with("evidence", evidence)
        .with("found", found);
  }

  /** Why a file seems to be the other side's: by its columns. */
  public static Sentence ownColumns(Sentence plural, List<String> headings) {
    return Sentence.of("problem.other-side.own-columns")
        .with("people", plural)
        .with("headings", headings.stream().map(heading -> tidy(heading)).toList());
  }

  /** Why a file seems to be the other side's: by its name. */
  public static Sentence nameSays(Sentence plural) {
    return Sentence.of("problem.other-side.name-says").with("people", plural);
  }

  /** Two columns have the heading. */
  public static Problem repeatedColumn(
      String file, int headingRow, String heading, List<String> letters) {
    return Problem.at(file)
        .row(headingRow)
        .is("problem.repeated-column")
        .with("letters", letters)
        .in(letters.getFirst(), heading);
  }

  /** A row has more cells than there are headings. */
  public static Problem extraCells(String file, int row) {
    return Problem.at(file).row(row).is("problem.extra-cells");
  }

  /** A cell that must hold something is blank. */
  public static Problem blank(String file, int row, String column) {
    return Problem.at(file).row(row).column(column).is("problem.blank");
  }

  /** A value is not on its ladder. */
  public static Problem notOnLadder(
      String file, int row, String column, String value, List<String> steps) {
    return Problem.at(file)
        .row(row)
        .column(column)
        .value(value)
        .is("problem.not-on-ladder")
        .remedy(OneOf.words(value, steps))
        .with("column", column);
  }

  /** The role column says something else. */
  public static Problem unknownRole(
      String file, int row, String column, String value, List<String> known) {
    return Problem.at(file)
        .row(row)
        .column(column)
        .value(value)
        .is("problem.unknown-role")
        .remedy(OneOf.words(value, known));
  }

  /** The same person stands in a list twice. */
  public static Problem duplicate(
      String file, int row, String column, String value, int firstRow, Sentence plural) {
    return Problem.at(file)
        .row(row)
        .column(column)
        .value(value)
        .is("problem.duplicate")
        .with("column", column)
        .with("people", plural)
        .with("first", firstRow);
  }

  /** An answer is not among those that the question offered. */
  public static Problem notAnOption(Place cell, String answer, List<String> options) {
    return cell.is("problem.not-an-option").remedy(OneOf.answers(answer, options));
  }

  /** A cell does not say how many matches somebody wants. */
  public static Problem notACount(String file, int row, String column, String value) {
    return Problem.at(file).row(row).column(column).value(value).is("problem.not-a-count");
  }

  /** A cell that must hold something says that there is nothing. */
  public static Problem placeholder(String file, int row, String column, String value) {
    return Problem.at(file).row(row).column(column).value(value).is("problem.placeholder");
  }

  /** A cell is neither a yes nor a no. */
  public static Problem neitherYesNorNo(String file, int row, String column, String value) {
    return Problem.at(file)
        .row(row)
        .column(column)
        .value(value)
        .is("problem.neither-yes-nor-no")
        .ofColumn();
  }

  /** An identity is that of somebody with another name. */
  public static Problem otherName(Place cell, String otherFile, int otherRow) {
    return cell.is("problem.other-name")
        .with("column", cell.column())
        .with("other", otherFile)
        .with("row", otherRow);
  }

  /** A cell holds something else than one e-mail address. */
  public static Problem notAnAddress(String file, int row, String column, String value) {
    return Problem.at(file).row(row).column(column).value(value).is("problem.not-an-address");
  }

  /** An e-mail address looks like another one. */
  public static Problem misleadingAddress(String file, int row, String column, String value) {
    return Problem.at(file).row(row).column(column).value(value).is("problem.misleading-address");
  }

  /** A row of a further file names nobody in the participants' files. */
  public static Problem unknownPerson(Place cell, Optional<String> nearest, String option) {
    Problem problem = cell.is("problem.unknown-person").with("option", option);
    return nearest
        .map(
            near ->
                problem.remedy(
                    Sentence.of("remedy.unknown-person-nearest")
                        .with("nearest", near)
                        .with("option", option)))
        .orElse(problem);
  }

  /** A row of earlier pairs names nobody in the participants' files: nothing follows from it. */
  public static Problem unknownBefore(Place cell, Optional<String> nearest) {
    return cell.is("problem.unknown-before").remedy(unlessElsewhere(nearest));
  }

  /** A row of pairs to keep names nobody in the participants' files: the pair ended. */
  public static Problem pairEnded(Place cell, Optional<String> nearest) {
    return cell.is("problem.pair-ended").remedy(unlessElsewhere(nearest));
  }

  /** A row of people who went without names nobody in the participants' files. */
  public static Problem unknownWithout(Place cell, Optional<String> nearest) {
    return cell.is("problem.unknown-without").remedy(unlessElsewhere(nearest));
  }

  private static Sentence unlessElsewhere(Optional<String> nearest) {
    return nearest
        .map(near -> Sentence.of("remedy.unknown-before-nearest").with("nearest", near))
        .orElseGet(() -> Sentence.of("remedy.unknown-before"));
  }

  /** No cell in which people name their managers names anybody in the files. */
  public static Problem managersUnknown(String file, String column) {
    return Problem.at(file).column(column).is("problem.managers-unknown");
  }

  /** A manager is not in the files, but somebody of nearly that name is. */
  public static Problem unknownManager(Place cell, String nearest) {
    return cell.is("problem.unknown-manager").with("nearest", nearest);
  }

  /** A file of pairs was given where people are listed. */
  public static Problem pairsForPeople(String file) {
    return Problem.at(file).is("problem.pairs-for-people");
  }

  /** A file of people was given where pairs are listed. */
  public static Problem peopleForPairs(String file) {
    return Problem.at(file).is("problem.people-for-pairs");
  }

  /** A shortlist was given where pairs are listed. */
  public static Problem suggestionsForPairs(String file) {
    return Problem.at(file).is("problem.suggestions-for-pairs");
  }

  /** A name in a further file is that of several people. */
  public static Problem severalOfThatName(String file, int row, String column, String value) {
    return Problem.at(file).row(row).column(column).value(value).is("problem.several-of-name");
  }

  /** Pairs without direction cannot heed an earlier matching. */
  public static Problem noLastTime(String file) {
    return Problem.at(file).is("problem.no-last-time");
  }

  /** No row of a further file names anybody in the participants' files. */
  public static Problem namesNobody(String file, String option) {
    return Problem.at(file).is("problem.names-nobody").with("option", option);
  }

  /** A cell holds something else than a number. */
  public static Problem notANumber(String file, int row, String column, String value) {
    return Problem.at(file).row(row).column(column).value(value).is("problem.not-a-number");
  }

  /** A cell holds something else than a day. */
  public static Problem notADay(String file, int row, String column, String value) {
    return Problem.at(file).row(row).column(column).value(value).is("problem.not-a-day");
  }

  /** Somebody confirmed on a day that has not come yet. */
  public static Problem futureDay(String file, int row, String column, String value) {
    return Problem.at(file).row(row).column(column).value(value).is("problem.future-day");
  }

  /**
   * Whether the day or the month stands first in a column can't be told.
   *
   * @param samples some of its dates
   * @param sample one of them, and what it is in each order
   */
  public static Problem unclearDates(
      Place heading, List<String> samples, String sample, String dayFirst, String monthFirst) {
    return heading
        .value(String.join("; ", samples))
        .is("problem.unclear-dates")
        .answer("dates", "day-first", Sentence.of("answer.day-first"))
        .answer("dates", "month-first", Sentence.of("answer.month-first"))
        .with("sample", sample)
        .with("dayFirst", dayFirst)
        .with("monthFirst", monthFirst);
  }

  /** Some dates of a column can only have the day first, and some only the month. */
  public static Problem contradictoryDates(Place heading, String dayFirst, String monthFirst) {
    return heading
        .value(dayFirst + "; " + monthFirst)
        .is("problem.contradictory-dates")
        .answer("dates", "day-first", Sentence.of("answer.day-first"))
        .answer("dates", "month-first", Sentence.of("answer.month-first"));
  }

  /** Which sign stands before the decimals of a column's numbers can't be told. */
  public static Problem unclearDecimals(
      String file, int headingRow, String column, List<String> samples) {
    return Problem.at(file)
        .row(headingRow)
        .column(column)
        .value(String.join("; ", samples))
        .is("problem.unclear-decimals")
        .answer("decimals", "point", Sentence.of("answer.point"))
        .answer("decimals", "comma", Sentence.of("answer.comma"));
  }

  /** What stands between several answers in a column can't be told. */
  public static Problem unclearAnswers(
      String file, int headingRow, String column, List<String> samples) {
    return Problem.at(file)
        .row(headingRow)
        .column(column)
        .value(String.join(" | ", samples))
        .is("problem.unclear-answers")
        .answer("several", ";", Sentence.of("answer.comma-in-answers"))
        .answer("several", ",;", Sentence.of("answer.comma-between-answers"));
  }

  /** A column that the programme does not know, where it takes no others. */
  public static Problem columnNotAllowed(
      String file, int headingRow, String column, List<String> known) {
    return Problem.at(file)
        .row(headingRow)
        .column(column)
        .is("problem.column-not-allowed")
        .with("known", known);
  }

  /** None of the file's headings is one of the programme's. */
  public static Problem notThisProgramme(String file, String title) {
    return Problem.at(file).is("problem.not-this-programme").with("programme", title);
  }

  /** The programme takes another number of files. */
  public static Problem otherNumberOfFiles(String file, String title, Sentence taken) {
    return Problem.at(file)
        .is("problem.other-number-of-files")
        .with("programme", title)
        .with("taken", taken);
  }

  /** A file of pairs names somebody who does not take part. */
  public static Problem notAmong(
      String file, int row, String column, String value, Sentence plural) {
    return Problem.at(file)
        .row(row)
        .column(column)
        .value(value)
        .is("problem.not-among")
        .with("people", plural);
  }

  /** A pair is decided beforehand that must not be made. */
  public static Problem lockedAndForbidden(String file, int row) {
    return Problem.at(file).row(row).is("problem.locked-and-forbidden");
  }

  /** More pairs are decided beforehand than somebody has room for. */
  public static Problem lockedBeyondCapacity(String file, int row, String column, String value) {
    return Problem.at(file)
        .row(row)
        .column(column)
        .value(value)
        .is("problem.locked-beyond-capacity");
  }

  /** A pair is of one person. */
  public static Problem pairOfOne(String file, int row) {
    return Problem.at(file).row(row).is("problem.pair-of-one");
  }

  /** A row of a shortlist is accepted, but by nobody who has a name. */
  public static Problem nobodyAccepts(String file, int row, String column, String value) {
    return Problem.at(file).row(row).column(column).value(value).is("problem.nobody-accepts");
  }

  /** A row of a shortlist is accepted, but on no day. */
  public static Problem noDayOfAcceptance(String file, int row, String column, String value) {
    return Problem.at(file).row(row).column(column).value(value).is("problem.no-day-of-acceptance");
  }

  /** Somebody would have more accepted matches than the programme allows. */
  public static Problem acceptedBeyondCapacity(
      String file, int row, String column, String value, int most) {
    return Problem.at(file)
        .row(row)
        .column(column)
        .value(value)
        .is("problem.accepted-beyond-capacity")
        .with("most", most);
  }

  /** The workbook is in Excel's binary format. */
  public static Problem binaryWorkbook(String file) {
    return Problem.at(file)
        .is("problem.binary-workbook")
        .remedy(Sentence.of("remedy.save-as-workbook"));
  }

  /** The workbook is one of Numbers. */
  public static Problem numbersWorkbook(String file) {
    return Problem.at(file).is("problem.numbers-workbook");
  }

  /** The file is an OpenDocument. */
  public static Problem openDocument(String file) {
    return Problem.at(file)
        .is("problem.open-document")
        .remedy(Sentence.of("remedy.save-as-workbook"));
  }

  /** The file is a workbook as XML. */
  public static Problem xmlWorkbook(String file) {
    return Problem.at(file)
        .is("problem.xml-workbook")
        .remedy(Sentence.of("remedy.save-as-workbook"));
  }

  /** The file is a page of the web, whatever it is called. */
  public static Problem webPage(String file) {
    return Problem.at(file).is("problem.web-page").remedy(Sentence.of("remedy.save-as-workbook"));
  }

  /** The file is a document to print. */
  public static Problem printedDocument(String file) {
    return Problem.at(file).is("problem.printed-document");
  }

  /** All cells together hold more than is read. */
  public static Problem tooManyLetters(String file, int row, int most) {
    return Problem.at(file)
        .row(row)
        .is("problem.too-many-letters")
        .remedy(Sentence.of("remedy.check-right-file"))
        .with("millions", most >> 20);
  }

  /** There are more cells than are read. */
  public static Problem tooManyCells(String file, int row, int most) {
    return Problem.at(file)
        .row(row)
        .is("problem.too-many-cells")
        .remedy(Sentence.of("remedy.check-right-file"))
        .with("millions", most >> 20);
  }

  /** A workbook has no sheet of a name that was asked for. */
  public static Problem unknownSheet(String file, String sheet, List<String> sheets) {
    return Problem.at(file)
        .value(sheet)
        .is("problem.unknown-sheet")
        .remedy(OneOf.words(sheet, sheets));
  }

  /**
   * Many rows of a file would take no part.
   *
   * @param why what became of how many of them
   * @param option with which a run goes on
   */
  public static Problem manyLost(
      String file, int lost, int rows, List<Sentence> why, String option) {
    return Problem.at(file)
        .is("problem.many-lost")
        .with("lost", lost)
        .with("count", rows)
        .with("fates", why)
        .with("option", option);
  }

  /** Several sheets of a workbook may be meant. */
  public static Problem unclearSheet(String file, List<String> sheets) {
    Problem problem =
        Problem.at(file)
            .is("problem.unclear-sheet")
            .with("sheets", sheets)
            .with("options", sheets.stream().map(each -> "--sheet " + ShellWord.of(each)).toList());
    for (String sheet : sheets) {
      problem = problem.answer("sheet", sheet, Sentence.of("answer.sheet").with("sheet", sheet));
    }
    return problem;
  }

  /** Some bytes of a text are no letters. */
  public static Problem damagedLetters(String file, List<Integer> rows) {
    return Problem.at(file)
        .row(rows.getFirst())
        .is("problem.damaged-letters")
        .with("rows", rows.stream().map(String::valueOf).toList());
  }

  /**
   * Letters were damaged before the file was saved.
   *
   * @param undone what was probably written
   */
  public static Problem mojibake(Place cell, String undone) {
    return cell.is("problem.mojibake").with("undone", undone);
  }

  /** Letters were lost before the file was saved; nobody can tell which. */
  public static Problem lostLetters(Place cell) {
    return cell.is("problem.lost-letters");
  }

  /** A cell was saved as it looked, not what stood in it. */
  public static Problem shortened(Place cell) {
    return cell.is("problem.shortened");
  }

  /**
   * The text can be read in two ways.
   *
   * @param samples what it would be in either
   */
  public static Problem unclearEncoding(
      Place samples, String usual, String other, List<String> options, List<String> all) {
    return samples
        .is("problem.unclear-encoding")
        .answer(
            "encoding", options.getFirst(), Sentence.of("answer.before-bar").with("usual", usual))
        .answer("encoding", options.getLast(), Sentence.of("answer.after-bar").with("other", other))
        .with("usual", usual)
        .with("other", other)
        .with("first", options.getFirst())
        .with("second", options.getLast())
        .with("all", all);
  }

  /** An encoding that was named does not exist. */
  public static Problem unknownEncoding(String file, String encoding, List<String> known) {
    return Problem.at(file)
        .value(encoding)
        .is("problem.unknown-encoding")
        .remedy(OneOf.words(encoding, known));
  }

  /** A cell shows that the spreadsheet could not work it out. */
  public static Problem errorValue(String file, int row, String column, String value) {
    return Problem.at(file).row(row).column(column).value(value).is("problem.error-value");
  }
}
