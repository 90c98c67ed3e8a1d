package org.mentormatcher.acceptance.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The walls between modules, as {@code docs/code.md} tells them. */
@DisplayName("The walls between modules")
class WallsTest {
  private static final String MATCHING = "org.mentormatcher.matching";

  /** What outsiders may use; the other packages are the matching's own. */
  private static final Set<String> EXPORTED =
      Set.of(
          MATCHING,
          MATCHING + ".assignment",
          MATCHING + ".files",
          MATCHING + ".outcome",
          MATCHING + ".participants",
          MATCHING + ".problems",
          MATCHING + ".programme",
          MATCHING + ".rules",
          MATCHING + ".signoff",
          MATCHING + ".text");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.mentormatcher");

  private static final DescribedPredicate<JavaClass> OUTSIDE_MATCHING =
      DescribedPredicate.not(resideInAPackage(MATCHING + ".."));

  @Test
  @DisplayName("Packages form no circle, in any module")
  void noCircles() {
    SlicesRuleDefinition.slices()
        .matching("org.mentormatcher.(**)")
        .should()
        .beFreeOfCycles()
        .check(PRODUCT);
  }

  @Test
  @DisplayName("A job's life knows nothing of mentors")
  void jobsWithoutMatching() {
    noClasses()
        .that()
        .resideInAPackage("org.mentormatcher.jobs..")
        .should()
        .dependOnClassesThat(resideInAPackage(MATCHING + ".."))
        .check(PRODUCT);
  }

  @Test
  @DisplayName(
      "Outsiders use nothing of the matching but what it exports, and all packages of that")
  void exports() {
    classes()
        .that(OUTSIDE_MATCHING)
        .should()
        .onlyDependOnClassesThat(
            OUTSIDE_MATCHING.or(resideInAnyPackage(EXPORTED.toArray(String[]::new))))
        .check(PRODUCT);
    Set<String> used =
        PRODUCT.stream()
            .filter(OUTSIDE_MATCHING)
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .filter(resideInAPackage(MATCHING + ".."))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    assertThat(used).containsExactlyInAnyOrderElementsOf(EXPORTED);
  }

  @Test
  @DisplayName("A function is used by nothing but what starts it on one machine")
  void functionsApart() {
    classes()
        .that(nameMatching("org\\.mentormatcher\\.functions\\..*"))
        .should()
        .onlyHaveDependentClassesThat(
            resideInAnyPackage("org.mentormatcher.functions..", "org.mentormatcher.local.."))
        .check(PRODUCT);
  }
}
