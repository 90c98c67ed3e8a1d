package org.mentormatcher.matching.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.CompiledClasses;

/** A kind of rule is one class, its line in the register, its schema entry and its test. */
@DisplayName("The kinds of rule")
class RuleKindsTest {
  private static final Path TESTS = Path.of("src/test/java/org/mentormatcher/matching/rules");

  /** The register; what reads old documents; files that are called as the rules about them. */
  private static final Set<String> NAMES_KINDS = Set.of("RuleKinds", "Versions", "FurtherFile");

  /** Names that are ordinary words of the code too. */
  private static final Set<String> WORDS = Set.of("same", "different");

  @Test
  @DisplayName("Every class that is a rule has a test of its own")
  void tests() {
    for (JavaClass rule : rules()) {
      assertThat(TESTS.resolve(rule.getSimpleName() + "Test.java")).exists();
    }
  }

  @Test
  @DisplayName("Only the register names a class that is a rule, and it names every one")
  void registered() {
    for (JavaClass rule : rules()) {
      classes()
          .that()
          .haveFullyQualifiedName(rule.getName())
          .should()
          .onlyHaveDependentClassesThat(
              Predicates.type(RuleKinds.class)
                  .or(Predicates.equivalentTo(rule.reflect()))
                  .or(Predicates.belongToAnyOf(rule.reflect())))
          .check(CompiledClasses.ALL);
      assertThat(rule.getDirectDependenciesToSelf())
          .as(rule.getSimpleName())
          .anyMatch(dependency -> dependency.getOriginClass().isEquivalentTo(RuleKinds.class));
    }
  }

  @Test
  @DisplayName("No other code knows a kind by its name")
  void names() {
    for (JavaClass type : CompiledClasses.ALL) {
      if (!NAMES_KINDS.contains(type.getSimpleName())) {
        assertThat(CompiledClasses.strings(type))
            .as(type.getName())
            .doesNotContainAnyElementsOf(
                RuleKinds.names().stream().filter(kind -> !WORDS.contains(kind)).toList());
      }
    }
  }

  private static List<JavaClass> rules() {
    List<JavaClass> rules =
        CompiledClasses.ALL.stream()
            .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
            .toList();
    assertThat(rules).hasSizeGreaterThan(5);
    return rules;
  }
}
