package org.mentormatcher.matching;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The walls between the rooms of this module, as {@code docs/code.md} tells them. */
@DisplayName("The walls of the matching")
class ArchitectureTest {
  private static final String ROOT = CompiledClasses.ROOT;
  private static final JavaClasses CLASSES = CompiledClasses.ALL;

  @Test
  @DisplayName("Packages form no circle")
  void noCircles() {
    slices().matching("org.mentormatcher.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  @DisplayName("The assignment problem and its solver know nothing of participants")
  void assignmentAlone() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".assignment..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT + ".assignment.."))
        .check(CLASSES);
  }

  @Test
  @DisplayName("\"A part of the program that only checks\": the proof uses nothing of the search")
  void proofAlone() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".assignment.proof")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", ROOT + ".assignment", ROOT + ".assignment.proof"))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".assignment")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".assignment.groups",
            ROOT + ".assignment.rows",
            ROOT + ".assignment.flow",
            ROOT + ".assignment.solver")
        .check(CLASSES);
  }

  @Test
  @DisplayName("Nothing is used that a browser lacks: no AWS, files, threads, clocks, reflection")
  void browser() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    ROOT + "..",
                    "org.mentormatcher.words",
                    "com.google.gson..",
                    "org.apache.commons.csv..",
                    "java.io",
                    "java.lang",
                    "java.lang.runtime",
                    "java.lang.invoke",
                    "java.math",
                    "java.nio",
                    "java.nio.charset",
                    "java.security",
                    "java.text",
                    "java.time..",
                    "java.util",
                    "java.util.concurrent.atomic",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "java.util.zip",
                    "javax.xml.stream")
                .or(JavaClass.Predicates.type(Object[].class)))
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io", "java.lang", "java.time..")
                .and(
                    simpleName("File")
                        .or(simpleName("FileInputStream"))
                        .or(simpleName("FileOutputStream"))
                        .or(simpleName("RandomAccessFile"))
                        .or(simpleName("Thread"))
                        .or(simpleName("ThreadLocal"))
                        .or(simpleName("Runtime"))
                        .or(simpleName("Process"))
                        .or(simpleName("ProcessBuilder"))
                        .or(simpleName("ClassLoader"))
                        .or(simpleName("Clock"))
                        .or(simpleName("InstantSource"))))
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(CLASSES);
  }
}
