package org.mentormatcher.matching;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.mentormatcher.words.Labelled;

/**
 * The walls between the rooms of the matching.
 *
 * @param root the package that all rooms are in
 */
record Walls(String root) {

  /** Packages form no circle; each is looked at alone, those below others too. */
  ArchRule noCircles() {
    return slices()
        .matching(root.substring(0, root.lastIndexOf(".")) + ".(**)")
        .should()
        .beFreeOfCycles();
  }

  /** The assignment problem and its solver know nothing of participants, and of words but names. */
  ArchRule assignmentAlone() {
    return classes()
        .that()
        .resideInAPackage(root + ".assignment..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", root + ".assignment..").or(equivalentTo(Labelled.class)));
  }

  /** The proof uses nothing of the search. */
  ArchRule proofAlone() {
    return classes()
        .that()
        .resideInAPackage(root + ".assignment.proof")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", root + ".assignment", root + ".assignment.proof"));
  }

  /** What the proof uses beside itself uses nothing of the search either. */
  ArchRule problemAlone() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".assignment")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            root + ".assignment.groups",
            root + ".assignment.rows",
            root + ".assignment.flow",
            root + ".assignment.solver");
  }

  /** Nothing is used but packages that a browser has, or that can be had there. */
  ArchRule browserPackages() {
    return classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    root + "..",
                    "org.mentormatcher.json",
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
                .or(JavaClass.Predicates.type(Object[].class)));
  }

  /** Of these packages, nothing is used that a browser lacks. */
  ArchRule browserClasses() {
    return noClasses()
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
        .callMethod(Class.class, "forName", String.class);
  }
}
