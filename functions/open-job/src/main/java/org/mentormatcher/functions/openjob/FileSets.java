package org.mentormatcher.functions.openjob;

import static org.mentormatcher.jobs.InputFile.MENTEES;
import static org.mentormatcher.jobs.InputFile.MENTORS;
import static org.mentormatcher.jobs.InputFile.PARTICIPANTS;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.matching.programme.Roles;

/** Which files together are everybody. */
final class FileSets {
  private static final List<InputFile> TWO_FILES = List.of(MENTORS, MENTEES);
  private static final List<InputFile> ONE_FILE = List.of(PARTICIPANTS);

  private FileSets() {}

  /** The sets that a programme takes, by their names. */
  static List<List<String>> of(Roles.From roles) {
    return Stream.of(TWO_FILES, ONE_FILE)
        .filter(files -> roles.accepts(files.size()))
        .map(files -> files.stream().map(InputFile::label).toList())
        .toList();
  }

  /** Whether files are such a set, whatever stands beside it. */
  static boolean hasEverybody(Set<InputFile> files) {
    Set<InputFile> people =
        files.stream().filter(InputFile::holdsParticipants).collect(Collectors.toSet());
    return people.equals(Set.copyOf(TWO_FILES)) || people.equals(Set.copyOf(ONE_FILE));
  }
}
