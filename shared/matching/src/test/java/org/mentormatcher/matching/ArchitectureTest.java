package org.mentormatcher.matching;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls between the rooms of this module, as {@code docs/code.md} tells them. */
@DisplayName("The walls of the matching")
class ArchitectureTest {
  private static final Walls WALLS = new Walls(CompiledClasses.ROOT);
  private static final JavaClasses CLASSES = CompiledClasses.ALL;

  @Test
  @DisplayName("Packages form no circle")
  void noCircles() {
    WALLS.noCircles().check(CLASSES);
  }

  @Test
  @DisplayName("The assignment problem and its solver know nothing of participants")
  void assignmentAlone() {
    WALLS.assignmentAlone().check(CLASSES);
  }

  @Test
  @DisplayName("\"A part of the program that only checks\": the proof uses nothing of the search")
  void proofAlone() {
    WALLS.proofAlone().check(CLASSES);
    WALLS.problemAlone().check(CLASSES);
  }

  @Test
  @DisplayName("Nothing is used that a browser lacks: no AWS, files, threads, clocks, reflection")
  void browser() {
    WALLS.browserPackages().check(CLASSES);
    WALLS.browserClasses().check(CLASSES);
  }

  /** Each wall, where a class planted in {@code broken} breaks it. */
  @Nested
  @DisplayName("Broken on purpose, they ring:")
  class BrokenRooms {
    private static final String ROOT = CompiledClasses.ROOT + ".broken";
    private static final Walls WALLS = new Walls(ROOT);
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);

    @Test
    @DisplayName("a circle")
    void circle() {
      assertRings(WALLS.noCircles(), "Hen");
    }

    @Test
    @DisplayName("a solver that knows somebody")
    void solverKnowsSomebody() {
      assertRings(WALLS.assignmentAlone(), "KnowsSomebody");
    }

    @Test
    @DisplayName("a proof that asks the search")
    void proofAsksTheSearch() {
      assertRings(WALLS.proofAlone(), "AsksTheSearch");
    }

    @Test
    @DisplayName("a problem that asks the search, for the proof to see")
    void problemAsksTheSearch() {
      assertRings(WALLS.problemAlone(), "PassesTheSearchOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WaitsForOthers", "ReadsPaths", "LooksIntoClasses"})
    @DisplayName("a package that no browser has")
    void packages(String type) {
      assertRings(WALLS.browserPackages(), type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"StartsThreads", "OpensFiles", "LooksAtTheClock", "FindsClasses"})
    @DisplayName("a class that no browser has")
    void classes(String type) {
      assertRings(WALLS.browserClasses(), type);
    }

    private static void assertRings(ArchRule rule, String type) {
      assertThatThrownBy(() -> rule.check(CLASSES))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(type);
    }
  }
}
