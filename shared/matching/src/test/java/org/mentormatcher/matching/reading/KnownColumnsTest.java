package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;

@DisplayName("Of several columns whose headings are known")
class KnownColumnsTest {
  private static final List<String> ALIASES = List.of("your work email");

  @Test
  @DisplayName("the one whose heading says the same and more was asked for")
  void saysMore() throws UnreadableException {
    KnownColumns columns = columns("Email,Your work email\nform@x.example,ada@x.example\n");

    assertThat(columns.best("email", ALIASES, Set.of())).contains(1);
  }

  @Test
  @DisplayName("the one that people filled in was asked for, where both are called the same")
  void filledIn() throws UnreadableException {
    KnownColumns columns = columns("Email,Email,name\n,ada@x.example,Ada\n");

    assertThat(columns.best("email", ALIASES, Set.of())).contains(1);
  }

  @Test
  @DisplayName("one that is something else already is none of them")
  void taken() throws UnreadableException {
    KnownColumns columns = columns("Email,Your work email\nform@x.example,ada@x.example\n");

    assertThat(columns.best("email", ALIASES, Set.of(1))).contains(0);
    assertThat(columns.best("email", ALIASES, Set.of(0, 1))).isEmpty();
  }

  private static KnownColumns columns(String text) throws UnreadableException {
    return new KnownColumns(
        new TableReader(row -> row.size(), note -> {})
            .read(new SourceFile("form.csv", text.getBytes(UTF_8))));
  }
}
