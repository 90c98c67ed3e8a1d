package org.mentormatcher.acceptance.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentormatcher.words.Labelled;

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

  /** Enumerations that have labels have them in one way, and no look-up of their own. */
  ArchRule labelledAlike() {
    return noMethods()
        .that()
        .areDeclaredInClassesThat(areEnums())
        .should(ArchCondition.from(looksUp().or(isAnotherLabel())));
  }

  private static DescribedPredicate<JavaClass> areEnums() {
    return DescribedPredicate.describe("enumerations", JavaClass::isEnum);
  }

  private static DescribedPredicate<JavaMethod> isAnotherLabel() {
    return DescribedPredicate.describe(
        "is a label of its own kind",
        method ->
            method.getName().equals("label") && !method.getOwner().isAssignableTo(Labelled.class));
  }

  private static DescribedPredicate<JavaMethod> looksUp() {
    return DescribedPredicate.describe(
        "looks up a value by a text",
        method ->
            method.getModifiers().contains(JavaModifier.STATIC)
                && method.getRawReturnType().isEquivalentTo(Optional.class)
                && method.getRawParameterTypes().stream().anyMatch(isText())
                && method.getReturnType().getAllInvolvedRawTypes().contains(method.getOwner()));
  }

  private static DescribedPredicate<JavaClass> isText() {
    return DescribedPredicate.describe("text", type -> type.isEquivalentTo(String.class));
  }

  private String matching() {
    return root + ".matching..";
  }

  private DescribedPredicate<JavaClass> outside() {
    return not(resideInAPackage(matching()));
  }
}
