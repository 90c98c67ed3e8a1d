package org.mentormatcher.matching.problems;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;

/**
 * Everything that is wrong with an input, in the order of files, rows and columns.
 *
 * @param problems at least one
 */
public record ProblemReport(List<Problem> problems) {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  public ProblemReport {
    problems = List.copyOf(problems);
  }

  /** For a terminal, a paragraph a problem. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    text.append(
        problems.size() == 1
            ? "1 problem was found. Nothing was matched.\n"
            : problems.size() + " problems were found. Nothing was matched.\n");
    for (Problem problem : problems) {
      text.append('\n').append(printable(problem.file()));
      if (problem.row() > 0) {
        text.append(", row ").append(problem.row());
      }
      if (!problem.letter().isEmpty() || !problem.column().isEmpty()) {
        text.append(", column ").append(Notes.column(problem.letter(), problem.column()));
      }
      text.append(":\n  ").append(problem.problem());
      if (!problem.value().isEmpty()) {
        text.append("\n  It says: ").append(printable(problem.value()));
      }
      text.append("\n  What to do: ").append(problem.remedy()).append('\n');
    }
    return text.toString();
  }

  /** As a JSON array of objects with the components of {@link Problem}. */
  public String toJson() {
    return GSON.toJson(problems);
  }

  /** A cell may hold anything: on a terminal, control characters would be commands to it. */
  private static String printable(String value) {
    return value.replaceAll("[\\p{C}\\u2028\\u2029]+", " ");
  }
}
