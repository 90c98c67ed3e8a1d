package org.mentormatcher.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The walls between modules, as {@code docs/code.md} tells them. */
@DisplayName("The walls between modules")
class WallsTest {
  private static final String MATCHING = "org.mentormatcher.matching";

  /** What outsiders may use; the other packages are the matching's own. */
  static final Set<String> EXPORTED =
      Set.of(
          MATCHING,
          MATCHING + ".assignment",
          MATCHING + ".files",
          MATCHING + ".messages",
          MATCHING + ".outcome",
          MATCHING + ".participants",
          MATCHING + ".problems",
          MATCHING + ".programme",
          MATCHING + ".rights",
          MATCHING + ".rules",
          MATCHING + ".signoff",
          MATCHING + ".text");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.mentormatcher");

  private static final ModuleWalls WALLS = new ModuleWalls("org.mentormatcher", EXPORTED);

  @Test
  @DisplayName("Packages form no circle, in any module")
  void noCircles() {
    WALLS.noCircles().check(PRODUCT);
  }

  @Test
  @DisplayName("A job's life knows nothing of mentors")
  void jobsWithoutMatching() {
    WALLS.jobsWithoutMatching().check(PRODUCT);
  }

  @Test
  @DisplayName(
      "Outsiders use nothing of the matching but what it exports, and all packages of that")
  void exports() {
    WALLS.onlyExports().check(PRODUCT);
    assertThat(WALLS.used(PRODUCT)).containsExactlyInAnyOrderElementsOf(EXPORTED);
  }

  @Test
  @DisplayName("A function is used by nothing but what starts it on one machine")
  void functionsApart() {
    WALLS.functionsApart().check(PRODUCT);
  }

  @Test
  @DisplayName("Enumerations with labels have them in one way, and one look-up")
  void labelledAlike() {
    WALLS.labelledAlike().check(PRODUCT);
  }

  /** Each wall, where a class planted in {@code broken} breaks it. */
  @Nested
  @DisplayName("Broken on purpose, they ring:")
  class BrokenModules {
    private static final String ROOT = "org.mentormatcher.acceptance.broken";
    private static final ModuleWalls WALLS =
        new ModuleWalls(ROOT, Set.of(ROOT + ".matching", ROOT + ".matching.unused"));
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);

    @Test
    @DisplayName("a circle")
    void circle() {
      assertRings(WALLS.noCircles(), "Chicken");
    }

    @Test
    @DisplayName("a job that knows mentors")
    void jobKnowsMentors() {
      assertRings(WALLS.jobsWithoutMatching(), "KnowsMentors");
    }

    @Test
    @DisplayName("an outsider who uses what is the matching's own")
    void outsiderInside() {
      assertRings(WALLS.onlyExports(), "UsesTheInside");
    }

    @Test
    @DisplayName("an export that nobody uses")
    void unusedExport() {
      assertThat(WALLS.used(CLASSES)).doesNotContain(ROOT + ".matching.unused");
    }

    @Test
    @DisplayName("a function that another module uses")
    void functionUsed() {
      assertRings(WALLS.functionsApart(), "UsesAFunction");
    }

    @Test
    @DisplayName("an enumeration with a label of its own, and one with a look-up")
    void labels() {
      assertRings(WALLS.labelledAlike(), "Weather.label");
      assertRings(WALLS.labelledAlike(), "Weather.called");
    }

    private static void assertRings(ArchRule rule, String type) {
      assertThatThrownBy(() -> rule.check(CLASSES))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(type);
    }
  }
}
