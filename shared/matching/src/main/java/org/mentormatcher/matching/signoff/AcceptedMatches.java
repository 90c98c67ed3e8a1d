package org.mentormatcher.matching.signoff;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.results.Shortlist;

/** The matches that stand, because a named person accepted each of them. */
public final class AcceptedMatches {

  private AcceptedMatches() {}

  /** The file: who with whom, accepted by whom and when. */
  public static ResultFile file(Programme programme, List<Acceptance> acceptances) {
    List<ResultHeading> headings = new ArrayList<>(Shortlist.people(programme));
    headings.addAll(ResultHeading.texts(List.of(Shortlist.ACCEPTED_BY, Shortlist.ACCEPTED_ON)));
    Spreadsheet sheet = new Spreadsheet("matches.csv", headings);
    for (Acceptance acceptance : acceptances) {
      List<String> row = new ArrayList<>(acceptance.people());
      row.addAll(List.of(acceptance.by(), acceptance.when()));
      sheet.add(row);
    }
    return sheet.file();
  }
}
