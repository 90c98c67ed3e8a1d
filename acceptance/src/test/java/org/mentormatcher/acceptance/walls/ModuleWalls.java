package org.mentormatcher.acceptance.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The walls between modules.
 *
 * @param root the package that all modules are in
 * @param exported what outsiders may use of the matching
 */
record ModuleWalls(String root, Set<String> exported) {

  /** Packages form no circle, in any module. */
  ArchRule noCircles() {
    return SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  /** A job's life knows nothing of mentors. */
  ArchRule jobsWithoutMatching() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".jobs..")
        .should()
        .dependOnClassesThat(resideInAPackage(matching()));
  }

  /** Outsiders use nothing of the matching but what it exports. */
  ArchRule onlyExports() {
    return classes()
        .that(outside())
        .should()
        .onlyDependOnClassesThat(outside().or(resideInAnyPackage(exported.toArray(String[]::new))));
  }

  /** The packages of the matching that outsiders use. */
  Set<String> used(JavaClasses product) {
    return product.stream()
        .filter(outside())
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass)
        .filter(resideInAPackage(matching()))
        .map(JavaClass::getPackageName)
        .collect(Collectors.toSet());
  }

  /** A function is used by nothing but what starts it on one machine. */
  ArchRule functionsApart() {
    return classes()
        .that()
        .resideInAPackage(root + ".functions..")
        .should()
        .onlyHaveDependentClassesThat(resideInAnyPackage(root + ".functions..", root + ".local.."));
  }

  private String matching() {
    return root + ".matching..";
  }

  private DescribedPredicate<JavaClass> outside() {
    return DescribedPredicate.not(resideInAPackage(matching()));
  }
}
