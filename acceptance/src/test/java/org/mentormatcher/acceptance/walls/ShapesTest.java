package org.mentormatcher.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.acceptance.walls.ProductSources.DeclaredType;

/** Names and shapes, over the sources of all modules and their tests. */
@DisplayName("Names and shapes")
class ShapesTest {
  private static ProductSources sources;

  @BeforeAll
  static void read() {
    sources = ProductSources.all();
  }

  @Test
  @DisplayName("No name stands for two types, in any module, nested types and tests included")
  void ownNouns() {
    assertThat(sources.types()).hasSizeGreaterThan(500);
    Map<String, List<String>> files =
        sources.types().stream()
            .collect(
                Collectors.groupingBy(
                    DeclaredType::name,
                    TreeMap::new,
                    Collectors.mapping(DeclaredType::file, Collectors.toList())));
    files.values().removeIf(places -> places.size() == 1);
    assertThat(files).isEmpty();
  }
}
