package org.mentormatcher.matching.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Numbers by a format of digits")
class NumberFormatProperties {

  @Property
  @Label("are shown as the JDK's own format shows them")
  void asTheJdk(@ForAll("patterns") String pattern, @ForAll("numbers") BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);

    assertThat(NumberFormat.of(pattern).show(number.toString(), false))
        .isEqualTo(format.format(number.round(new MathContext(15, RoundingMode.HALF_UP))));
  }

  @Example
  @Label("also where digits that may be left out stand before one that may not")
  void leftOutInside() {
    assertThat(NumberFormat.of("0.#0").show("1.5", false)).isEqualTo("1.50");
  }

  @Provide
  Arbitrary<String> patterns() {
    return Combinators.combine(
            Arbitraries.of("", "#,##", "#", "##"),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of("", "%"))
        .as(
            (before, zeros, places, more, percent) ->
                before
                    + "0".repeat(before.contains(",") ? 1 : zeros)
                    + (places + more == 0 ? "" : ".")
                    + "0".repeat(places)
                    + "#".repeat(more)
                    + percent);
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Combinators.combine(
            Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L),
            Arbitraries.integers().between(0, 12))
        .as(BigDecimal::valueOf);
  }
}
