package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.admission.LeftOut;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Language;

/** Who takes no part and may be named: they may only have forgotten to confirm. */
final class LeftOutFile {

  private LeftOutFile() {}

  /** Everybody who may be listed, once, in the order of the files. */
  static Spreadsheet table(Programme programme, List<LeftOut> leftOut, Language language) {
    List<ResultHeading> headings =
        new ArrayList<>(PersonHeadings.of(programme, programme.results().lists().person()));
    headings.add(ResultHeading.text("why"));
    Spreadsheet sheet = new Spreadsheet("left-out.csv", headings);
    once(leftOut).values().stream()
        .filter(each -> each.reason().isListed())
        .forEach(
            each -> {
              List<String> row = new ArrayList<>();
              programme
                  .results()
                  .lists()
                  .person()
                  .forEach(column -> row.add(each.person().value(column)));
              row.add(language.say(each.reason().sentence()));
              sheet.add(row);
            });
    return sheet;
  }

  /** How many people were left out, by the reason; nothing where nobody could be. */
  static Map<LeftOut.Reason, Integer> counts(Programme programme, List<LeftOut> leftOut) {
    Map<LeftOut.Reason, Integer> counts = new EnumMap<>(LeftOut.Reason.class);
    if (programme.admission().isConditional() || !leftOut.isEmpty()) {
      for (LeftOut.Reason reason : LeftOut.Reason.values()) {
        counts.put(
            reason,
            Math.toIntExact(
                once(leftOut).values().stream().filter(each -> each.reason() == reason).count()));
      }
    }
    return counts;
  }

  /** Somebody on both sides is one person. */
  private static Map<String, LeftOut> once(List<LeftOut> leftOut) {
    Map<String, LeftOut> once = new LinkedHashMap<>();
    leftOut.forEach(each -> once.putIfAbsent(each.person().identity(), each));
    return once;
  }
}
