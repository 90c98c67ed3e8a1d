package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.Limits;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.words.Sentence;

/** Reads a file of any kind that we understand into a table. */
public final class TableReader {
  private final KnownHeadings known;
  private final AsTold told;
  private final Budget budget;
  private final Consumer<Sentence> notes;

  public TableReader(KnownHeadings known, Consumer<Sentence> notes) {
    this(known, AsTold.NOTHING, new Budget(), notes);
  }

  /**
   * @param known by which headings are found
   * @param told what the coordinator said about the files
   * @param budget of the run
   * @param notes is told what was understood
   */
  public TableReader(KnownHeadings known, AsTold told, Budget budget, Consumer<Sentence> notes) {
    this.known = known;
    this.told = told;
    this.budget = budget;
    this.notes = notes;
  }

  /**
   * The table; of a workbook, the one on the only sheet that can be meant. Sheets that were named
   * and that this file has not are another file's.
   *
   * @throws UnreadableException if there is none, or it exceeds a limit
   */
  public Table read(SourceFile file) throws UnreadableException {
    OpenFile open = open(file);
    List<OpenFile.Fitting> fitting = open.fitting(open.among(told.sheets()));
    return open.read(OpenFile.certain(fitting).orElseThrow(() -> open.unclear(fitting)), 0);
  }

  /**
   * The file, for somebody who chooses among its sheets.
   *
   * @throws UnreadableException if it is of no kind that is read
   */
  public OpenFile open(SourceFile file) throws UnreadableException {
    if (file.content().length > Limits.BYTES) {
      throw new UnreadableException(Problems.tooLarge(file.name(), Limits.BYTES));
    }
    return new OpenFile(file, sheets(file), known, budget, notes);
  }

  private Sheets sheets(SourceFile file) throws UnreadableException {
    return switch (FileKind.of(file.content())) {
      case ARCHIVE -> workbook(file);
      case PROTECTED_WORKBOOK ->
          throw new UnreadableException(Problems.protectedWorkbook(file.name()));
      case OLD_WORKBOOK -> throw new UnreadableException(Problems.oldWorkbook(file.name()));
      case XML_WORKBOOK -> throw new UnreadableException(Problems.xmlWorkbook(file.name()));
      case WEB_PAGE -> throw new UnreadableException(Problems.webPage(file.name()));
      case PDF -> throw new UnreadableException(Problems.printedDocument(file.name()));
      case TEXT -> new TextFile(file, told.encoding(), known);
    };
  }

  private static Sheets workbook(SourceFile file) throws UnreadableException {
    try {
      Archive parts = new Archive(file.content());
      if (parts.has("Index/Document.iwa") || parts.has("Index.zip")) {
        throw new UnreadableException(Problems.numbersWorkbook(file.name()));
      }
      if (parts.has("mimetype") && parts.has("content.xml")) {
        throw new UnreadableException(Problems.openDocument(file.name()));
      }
      if (!parts.has("_rels/.rels")) {
        throw new UnreadableException(Problems.otherArchive(file.name()));
      }
      return new XlsxFile(file.name(), parts);
    } catch (Archive.TooLargeException e) {
      throw new UnreadableException(Problems.unpacksTooLarge(file.name(), Limits.UNPACKED));
    } catch (IOException e) {
      // Its message is left out: it may quote the file.
      throw new UnreadableException(Problems.brokenWorkbook(file.name()));
    }
  }
}
