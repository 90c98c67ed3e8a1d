package org.mentormatcher.matching.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.KnownHeadings;

/**
 * Every heading that is understood: the programme's names and aliases for columns, and those that
 * the coordinator explained.
 */
public final class Vocabulary implements KnownHeadings {
  private final Set<String> headings = new HashSet<>();
  private final Predicate<String> isExplained;

  /** The headings that a programme knows. */
  public Vocabulary(Programme programme) {
    this(programme, heading -> false);
  }

  Vocabulary(Programme programme, Mapping mapping) {
    this(programme, mapping::has);
  }

  private Vocabulary(Programme programme, Predicate<String> isExplained) {
    this.isExplained = isExplained;
    programme.roles().column().ifPresent(column -> add(column.name(), column.aliases()));
    for (Column column : programme.columns().all()) {
      add(column.name(), column.aliases());
    }
  }

  public Vocabulary(List<FurtherFiles.Heading> known) {
    this.isExplained = heading -> false;
    known.forEach(heading -> add(heading.name(), heading.aliases()));
  }

  private void add(String name, List<String> aliases) {
    headings.add(HeadingText.folded(name));
    aliases.forEach(alias -> headings.add(HeadingText.folded(alias)));
  }

  /** Whether a heading is understood. */
  boolean knows(String heading) {
    return knows(heading, HeadingText.folded(heading));
  }

  private boolean knows(String heading, String folded) {
    return isExplained.test(heading) || headings.contains(folded);
  }

  @Override
  public int known(List<String> row) {
    Set<String> known = new HashSet<>();
    for (String heading : row) {
      String folded = HeadingText.folded(heading);
      if (knows(heading, folded)) {
        known.add(folded);
      }
    }
    return known.size();
  }
}
