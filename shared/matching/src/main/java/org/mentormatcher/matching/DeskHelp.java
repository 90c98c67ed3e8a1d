package org.mentormatcher.matching;

import java.util.List;
import org.mentormatcher.words.Sentence;

/**
 * A change after which somebody without a match has one: it was tried by solving again.
 *
 * @param edit the change
 * @param inWords what it changes, and for whom
 * @param partners with whom the person is matched then, by name
 * @param ended how many pairs end by it
 */
public record DeskHelp(DeskEdit edit, Sentence inWords, List<String> partners, int ended) {
  public DeskHelp {
    partners = List.copyOf(partners);
  }
}
