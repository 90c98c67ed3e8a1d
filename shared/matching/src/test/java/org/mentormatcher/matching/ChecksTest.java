package org.mentormatcher.matching;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.mentormatcher.guards.NoticedByTests;

/** The checks of what people wrote. */
@DisplayName("A test notices when this is broken")
class ChecksTest extends NoticedByTests {
  ChecksTest() {
    super(Pattern.compile("org\\.mentormatcher\\.matching\\..*"));
  }
}
