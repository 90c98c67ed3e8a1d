package org.mentormatcher.matching.problems;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * How the columns of a file would be understood as a whole, for somebody who looks at it once.
 *
 * @param file its name
 * @param lines a line a column of the programme
 */
public record ProposedColumns(String file, List<Line> lines) {
  private static final int WIDEST_NAME = 32;
  private static final String SEPARATOR = "; ";

  public ProposedColumns {
    lines = List.copyOf(lines);
  }

  /**
   * A column of the programme.
   *
   * @param column its name
   * @param isAsked whether somebody's word is needed for it
   * @param sources where it would be taken from, the likeliest first; none where nothing was found
   */
  public record Line(String column, boolean isAsked, List<Source> sources) {
    public Line {
      sources = List.copyOf(sources);
    }
  }

  /**
   * What a column may be taken from.
   *
   * @param title what it is called in the file
   * @param samples some of its answers; personal data, so never to be logged
   * @param mapping its heading and the column, as the command line takes it, or ""
   */
  public record Source(String title, List<String> samples, String mapping) {
    public Source {
      samples = List.copyOf(samples);
    }
  }

  /** For a terminal: {@code ?} stands before what is asked. */
  String toText(Language language) {
    List<String> text = new ArrayList<>();
    text.add(language.say(Sentence.of("proposal.file").with("file", ShellWord.printable(file))));
    for (Line line : lines) {
      String name = (line.isAsked() ? "  ? " : "    ") + padded(line.column());
      if (line.sources().isEmpty()) {
        text.add(name + language.say("proposal.no-column"));
      }
      for (int i = 0; i < line.sources().size(); i++) {
        Source source = line.sources().get(i);
        String before = i == 0 ? name : "    " + padded("   " + language.say("proposal.or"));
        text.add(
            before
                + ShellWord.printable(
                    source.title() + ": " + String.join(SEPARATOR, source.samples())));
        if (i > 0 && !source.mapping().isEmpty()) {
          text.add("    " + padded("") + "--column " + ShellWord.of(source.mapping()));
        }
      }
    }
    return String.join("\n", text) + "\n";
  }

  private static String padded(String name) {
    return name + " ".repeat(Math.max(1, WIDEST_NAME - name.length()));
  }

  /** Says nothing of what stands in it, because this may end in a log. */
  @Override
  public String toString() {
    return "columns of " + lines.size() + " lines";
  }
}
