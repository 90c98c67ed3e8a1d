package org.mentormatcher.matching.results.html;

import static org.mentormatcher.matching.results.html.Html.all;
import static org.mentormatcher.matching.results.html.Html.element;
import static org.mentormatcher.matching.results.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table that can be read aloud: a caption, a heading for every column and every row.
 *
 * @param caption what it shows
 * @param headings of the columns; the first is over the rows' own headings
 * @param rows as many cells each as there are headings; the first is the row's heading
 * @param numeric the columns that hold numbers, from 0
 */
public record HtmlTable(
    String caption, List<String> headings, List<List<String>> rows, List<Integer> numeric) {

  /** The table. */
  public Html html() {
    List<Html> body = new ArrayList<>();
    for (List<String> row : rows) {
      body.add(
          element(
              "tr",
              all(
                  IntStream.range(0, row.size())
                      .mapToObj(
                          column ->
                              column == 0
                                  ? cell("th", "row", column, row.getFirst())
                                  : cell("td", "", column, row.get(column)))
                      .toList())));
    }
    Html head =
        all(
            IntStream.range(0, headings.size())
                .mapToObj(column -> cell("th", "col", column, headings.get(column)))
                .toList());
    return element(
        "div",
        List.of("class", "table", "role", "region", "tabindex", "0", "aria-label", caption),
        element(
            "table",
            element("caption", caption),
            element("thead", element("tr", head)),
            element("tbody", all(body))));
  }

  private Html cell(String name, String scope, int column, String content) {
    List<String> attributes = new ArrayList<>();
    if (!scope.isEmpty()) {
      attributes.addAll(List.of("scope", scope));
    }
    if (numeric.contains(column)) {
      attributes.addAll(List.of("class", "number"));
    }
    return element(name, attributes, text(content));
  }
}
