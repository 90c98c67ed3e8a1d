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
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URL;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.Matching;

/** The walls between modules, as {@code docs/code.md} tells them. */
@DisplayName("The walls between modules")
class WallsTest {
  private static final String MATCHING = "org.mentormatcher.matching";
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
        .assignedFrom(new Packages())
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
  void exports() throws IOException {
    Set<String> exported = exported();
    classes()
        .that(OUTSIDE_MATCHING)
        .should()
        .onlyDependOnClassesThat(
            OUTSIDE_MATCHING.or(resideInAnyPackage(exported.toArray(String[]::new))))
        .check(PRODUCT);
    Set<String> used =
        PRODUCT.stream()
            .filter(OUTSIDE_MATCHING)
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .filter(resideInAPackage(MATCHING + ".."))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    assertThat(used).containsExactlyInAnyOrderElementsOf(exported);
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

  private static Set<String> exported() throws IOException {
    URL own = Matching.class.getResource("Matching.class");
    String module = own.toString().replace("org/mentormatcher/matching/Matching.class", "");
    try (InputStream descriptor = URI.create(module + "module-info.class").toURL().openStream()) {
      return ModuleDescriptor.read(descriptor).exports().stream()
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());
    }
  }

  /** Every package is a slice of its own, those below others too. */
  private static final class Packages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return type.getPackageName().startsWith("org.mentormatcher")
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "every package";
    }
  }
}
