package org.mentormatcher.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentormatcher.acceptance.walls.ProductSources.DeclaredMethod;
import org.mentormatcher.acceptance.walls.ProductSources.DeclaredType;

/** Names and shapes, over the sources of all modules. */
@DisplayName("Names and shapes")
class ShapesTest {
  /** What fits on a line, and in a head, is fewer. */
  private static final int TOO_MANY = 10;

  /** A name that asks on which side something is. */
  private static final Pattern SIDE =
      Pattern.compile(
          "(?:is|are)?(?i:as|by|for|from|of|on|to|with)?"
              + "(?i:mentors?|mentees?|left|right|first|second|one|other)?"
              + "(?i:side|mentors?|mentees?|left|right)");

  private static ProductSources everything;
  private static ProductSources product;

  @BeforeAll
  static void read() {
    everything = ProductSources.all();
    product = ProductSources.main();
  }

  @Test
  @DisplayName("No name stands for two types, in any module, nested types and tests included")
  void ownNouns() {
    assertThat(everything.types()).hasSizeGreaterThan(500);
    Map<String, List<String>> files =
        everything.types().stream()
            .collect(
                Collectors.groupingBy(
                    DeclaredType::name,
                    TreeMap::new,
                    Collectors.mapping(DeclaredType::file, Collectors.toList())));
    files.values().removeIf(places -> places.size() == 1);
    assertThat(files).isEmpty();
  }

  @Test
  @DisplayName("No record has ten parts by position, and nothing takes ten values")
  void smallParts() {
    assertThat(product.types()).hasSizeGreaterThan(300);
    assertThat(tooMany(product)).isEmpty();
  }

  private static List<String> tooMany(ProductSources sources) {
    return Stream.concat(
            sources.types().stream()
                .filter(type -> type.parts() >= TOO_MANY)
                .map(DeclaredType::name),
            sources.methods().stream()
                .filter(method -> method.takes().size() >= TOO_MANY)
                .map(method -> method.name() + " in " + method.file()))
        .toList();
  }

  @Test
  @DisplayName("No problem and no note is made of four texts, which nobody tells apart by position")
  void namedTexts() {
    assertThat(product.methods()).filteredOn(ShapesTest::isOfProblems).hasSizeGreaterThan(100);
    assertThat(fourTexts(product)).isEmpty();
  }

  private static List<String> fourTexts(ProductSources sources) {
    return sources.methods().stream()
        .filter(ShapesTest::isOfProblems)
        .filter(method -> Collections.frequency(method.takes(), "String") >= 4)
        .map(DeclaredMethod::name)
        .toList();
  }

  private static boolean isOfProblems(DeclaredMethod method) {
    return method.file().matches("(\\w*Problems|Notes).java");
  }

  @Test
  @DisplayName("A side is never true or false, in no variable, part of a record or method")
  void sidesWithNames() {
    assertThat(product.booleans()).hasSizeGreaterThan(300);
    assertThat(sides(product)).isEmpty();
  }

  private static List<String> sides(ProductSources sources) {
    return sources.booleans().stream()
        .filter(each -> SIDE.matcher(each.name()).matches())
        .map(each -> each.name() + " in " + each.file())
        .toList();
  }

  /** Each shape, where a source planted in {@code broken} has it. */
  @Nested
  @DisplayName("Planted on purpose, they are found:")
  class BrokenShapes {
    @Test
    @DisplayName("a record of ten parts, and a method that takes ten values")
    void manyParts() {
      assertThat(tooMany(planted("ManyParts")))
          .containsExactly("ManyParts", "inALine in ManyParts.java");
    }

    @Test
    @DisplayName("a side that is true or false, as a part, a variable and a method")
    void sides() {
      assertThat(ShapesTest.sides(planted("SideAsBoolean")))
          .containsExactly(
              "isMentor in SideAsBoolean.java",
              "isOnLeftSide in SideAsBoolean.java",
              "mentee in SideAsBoolean.java");
    }

    @Test
    @DisplayName("a problem that is made of four texts")
    void manyTexts() {
      assertThat(fourTexts(planted("TextualProblems"))).containsExactly("ofFour");
    }

    private static ProductSources planted(String type) {
      Path folder = Path.of("src/test/java/org/mentormatcher/acceptance/broken/shapes");
      try {
        return ProductSources.of(List.of(folder.resolve(type + ".java")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
