/**
 * Everything that Mentor Matcher says, in one catalogue a language.
 *
 * <p>Code names a sentence by its key and gives it named values; it never holds the words:
 *
 * <pre>{@code
 * language.say(Sentence.of("note.hidden-rows").with("file", file).with("count", rows))
 * }</pre>
 *
 * <p>The words stand in {@code en.json}, for a translator to read from top to bottom:
 *
 * <pre>{@code
 * "note.hidden-rows": {
 *   "one": "{file}: {count, number} hidden row was read too.",
 *   "other": "{file}: {count, number} hidden rows were read too."
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@code {name}} is a value as it is: a text, plain digits, or a sentence inside.
 *   <li>{@code {name, number}} is a number with its thousands told apart: amounts, never labels
 *       such as a row's number.
 *   <li>{@code {name, comma}} is a list; {@code comma}, {@code and}, {@code or} … are its
 *       separators, the sentences {@code format.comma} and so on.
 *   <li>A sentence with plural forms is chosen by the value named {@code count}. It is whole in
 *       each form: other languages do not decline where English does.
 *   <li>A key is written out in the code, and the values follow it: a test reads the sources and
 *       holds keys and names against the catalogue. Two that differ are two sentences.
 * </ul>
 *
 * <p>JSON, because the page reads the same file; a formatter of our own, because {@code
 * java.text.MessageFormat} and resource bundles bring reflection and the tables of every locale,
 * which a browser does not have, and ICU4J is larger than this whole program.
 *
 * <p>Here belongs how anything is said; what is said of a file is decided by whoever reads it.
 * Start with {@link org.mentormatcher.words.Sentence} and {@link
 * org.mentormatcher.words.Language#say}.
 */
package org.mentormatcher.words;
