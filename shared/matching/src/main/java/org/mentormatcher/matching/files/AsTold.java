package org.mentormatcher.matching.files;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the coordinator said about files that cannot say it themselves.
 *
 * @param encoding of files of text that do not tell theirs, such as {@code mac-roman}
 * @param sheets names of the sheets to read, of workbooks that have them
 * @param acceptsUnknown the further files in which rows may name nobody who is in the files
 * @param acceptsUnknownManagers whether a column of managers may name nobody who is in the files
 */
public record AsTold(
    Optional<String> encoding,
    List<String> sheets,
    Set<FurtherFile> acceptsUnknown,
    boolean acceptsUnknownManagers) {
  /** Nothing. */
  public static final AsTold NOTHING = new AsTold(Optional.empty(), List.of(), Set.of(), false);

  public AsTold {
    sheets = List.copyOf(sheets);
    acceptsUnknown = Set.copyOf(acceptsUnknown);
  }

  /** The same with this encoding, if there is one, and these sheets. */
  public AsTold reading(Optional<String> inEncoding, List<String> fromSheets) {
    return new AsTold(inEncoding, fromSheets, acceptsUnknown, acceptsUnknownManagers);
  }

  /** The same, where rows of these further files may name nobody. */
  public AsTold accepting(Set<FurtherFile> kinds) {
    return new AsTold(encoding, sheets, kinds, acceptsUnknownManagers);
  }

  /** The same, where nobody whom people name as managers has to be in the files. */
  public AsTold acceptingManagers(boolean isAccepted) {
    return new AsTold(encoding, sheets, acceptsUnknown, isAccepted);
  }
}
