package org.mentormatcher.matching.files;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.matching.files.SavedMapping.Whose;

/**
 * What the coordinator said about files that cannot say it themselves.
 *
 * @param mapping how the files are understood
 * @param accepted the mark of the columns that were shown and agreed to, if any were
 * @param acceptsUnknown the further files in which rows may name nobody who is in the files
 * @param acceptsUnknownManagers whether a column of managers may name nobody who is in the files
 * @param acceptsLost the participants' files of which many people may take no part
 * @param out identities of people who take no part any more
 */
public record AsTold(
    SavedMapping mapping,
    Optional<String> accepted,
    Set<FurtherFile> acceptsUnknown,
    boolean acceptsUnknownManagers,
    Set<Whose> acceptsLost,
    Set<String> out) {
  /** Nothing. */
  public static final AsTold NOTHING =
      new AsTold(SavedMapping.NOTHING, Optional.empty(), Set.of(), false, Set.of(), Set.of());

  public AsTold {
    acceptsUnknown = Set.copyOf(acceptsUnknown);
    acceptsLost = Set.copyOf(acceptsLost);
    out = Set.copyOf(out);
  }

  /** Says nothing about people, because this may end in a log. */
  @Override
  public String toString() {
    return "as told";
  }

  /** The encoding of files of text that do not tell theirs, such as {@code mac-roman}. */
  public Optional<String> encoding() {
    return mapping.encoding();
  }

  /** The names of the sheets to read, of workbooks that have them. */
  public List<String> sheets() {
    return mapping.sheets();
  }

  /** The same with this encoding, if there is one, and these sheets. */
  public AsTold reading(Optional<String> inEncoding, List<String> fromSheets) {
    return mapped(
        new SavedMapping(
            inEncoding,
            fromSheets,
            mapping.dates(),
            mapping.decimals(),
            mapping.several(),
            mapping.files()));
  }

  /** The same with the files understood like this. */
  public AsTold mapped(SavedMapping other) {
    return new AsTold(other, accepted, acceptsUnknown, acceptsUnknownManagers, acceptsLost, out);
  }

  /** The same, where the columns that were shown under this mark are agreed to. */
  public AsTold accepting(String mark) {
    return new AsTold(
        mapping, Optional.of(mark), acceptsUnknown, acceptsUnknownManagers, acceptsLost, out);
  }

  /** The same, where rows of these further files may name nobody. */
  public AsTold accepting(Set<FurtherFile> kinds) {
    return new AsTold(mapping, accepted, kinds, acceptsUnknownManagers, acceptsLost, out);
  }

  /** The same, where nobody whom people name as managers has to be in the files. */
  public AsTold acceptingManagers(boolean isAccepted) {
    return new AsTold(mapping, accepted, acceptsUnknown, isAccepted, acceptsLost, out);
  }

  /** The same, where many people of these files may take no part. */
  public AsTold acceptingLost(Set<Whose> files) {
    return new AsTold(mapping, accepted, acceptsUnknown, acceptsUnknownManagers, files, out);
  }

  /** The same, where these people take no part any more, as if they had opted out. */
  public AsTold without(Set<String> identities) {
    return new AsTold(
        mapping, accepted, acceptsUnknown, acceptsUnknownManagers, acceptsLost, identities);
  }
}
