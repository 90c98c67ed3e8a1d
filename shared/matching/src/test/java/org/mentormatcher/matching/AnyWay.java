package org.mentormatcher.matching;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Programme;

/**
 * A way to write a table of people down.
 *
 * @param hasAliases whether columns are called by another of their names, where they have one
 * @param spelling how a heading is written
 */
record AnyWay(
    boolean hasAliases,
    UnaryOperator<String> spelling,
    char separator,
    MarkedCharset encoding,
    String end) {

  /** How text becomes bytes, and what they begin with. */
  enum MarkedCharset {
    UTF8(UTF_8, ""),
    UTF8_MARKED(UTF_8, "\uFEFF"),
    UTF16_LITTLE(UTF_16LE, "\uFEFF"),
    UTF16_BIG(UTF_16BE, "\uFEFF");

    private final Charset charset;
    private final String mark;

    MarkedCharset(Charset charset, String mark) {
      this.charset = charset;
      this.mark = mark;
    }
  }

  static Arbitrary<AnyWay> ways() {
    Arbitrary<UnaryOperator<String>> spellings =
        Arbitraries.of(
            List.of(
                heading -> heading,
                heading -> heading.toUpperCase(Locale.ROOT),
                heading -> heading.replace(' ', '_'),
                heading -> "  " + heading + ":",
                heading -> heading + " *"));
    return Combinators.combine(
            Arbitraries.of(false, true),
            spellings,
            Arbitraries.of(',', ';', '\t', '|'),
            Arbitraries.of(MarkedCharset.class),
            Arbitraries.of("\n", "\r\n"))
        .as(AnyWay::new);
  }

  SourceFile file(Programme programme, AnyTable table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.headings().stream().map(heading -> heading(programme, heading)).toList());
    lines.addAll(table.rows());
    String text =
        lines.stream().map(this::line).collect(Collectors.joining(end, encoding.mark, end));
    return new SourceFile(table.name(), text.getBytes(encoding.charset));
  }

  private String heading(Programme programme, String name) {
    String called =
        programme.columns().stream()
            .filter(column -> hasAliases && column.name().equals(name))
            .flatMap(column -> column.aliases().stream())
            .findFirst()
            .orElse(name);
    return spelling.apply(called);
  }

  private String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(String.valueOf(separator)));
  }
}
