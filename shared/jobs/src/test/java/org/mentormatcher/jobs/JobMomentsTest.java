package org.mentormatcher.jobs;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.mentormatcher.guards.NoticedByTests;

/**
 * The guards of a job's life that decide between two things within milliseconds, or stand in front
 * of another that refuses the same. The simulation would wait long for such a moment.
 */
@DisplayName("A test notices when this is broken")
class JobMomentsTest extends NoticedByTests {
  JobMomentsTest() {
    super(Pattern.compile("org\\.mentormatcher\\.jobs\\..*"));
  }
}
