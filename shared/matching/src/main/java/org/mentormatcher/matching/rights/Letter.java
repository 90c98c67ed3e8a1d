package org.mentormatcher.matching.rights;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.results.DayInWords;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * The answer to a person, for the coordinator to read and to send: it says what was found and what
 * was done here, and of what only the coordinator can do, that it has to be done.
 */
public final class Letter {
  private final PersonRequest request;
  private final HeldData held;
  private final Map<String, String> corrections;

  /**
   * A letter.
   *
   * @param corrections what was put right, by column
   */
  public Letter(PersonRequest request, HeldData held, Map<String, String> corrections) {
    this.request = request;
    this.held = held;
    this.corrections = Map.copyOf(corrections);
  }

  /** The letter as a file. */
  public ResultFile file(Language language) {
    return new ResultFile(
        "letter.txt", "text/plain; charset=utf-8", text(language).getBytes(StandardCharsets.UTF_8));
  }

  /** The letter: a paragraph a thing. */
  public String text(Language language) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(Sentence.of("rights.to").with("person", request.person()));
    sentences.add(asked());
    sentences.add(held.mentions().isEmpty() ? nothing() : done());
    if (!held.notRead().isEmpty()) {
      sentences.add(Sentence.of("rights.not-read").with("files", held.notRead()));
    }
    sentences.addAll(received());
    sentences.add(Sentence.of("rights.complain"));
    StringBuilder text = new StringBuilder();
    sentences.forEach(sentence -> text.append(language.say(sentence)).append("\n\n"));
    held.mentions().forEach(mention -> append(text, mention, language));
    return text.toString();
  }

  private Sentence asked() {
    return Sentence.of("rights.asked")
        .with("asked", DayInWords.of(request.askedOn()))
        .with("due", DayInWords.of(request.due()));
  }

  private Sentence nothing() {
    return Sentence.of("rights.nothing").with("files", held.read());
  }

  private Sentence done() {
    return switch (request.right()) {
      case SHOW -> Sentence.of("rights.show").with("files", held.read());
      case EXPORT -> Sentence.of("rights.export").with("files", held.read());
      case REMOVE -> Sentence.of("rights.remove").with("due", DayInWords.of(request.due()));
      case RESTRICT -> Sentence.of("rights.restrict");
      case CORRECT ->
          Sentence.of("rights.correct")
              .with("changes", corrections.entrySet().stream().map(Letter::change).toList());
    };
  }

  private static Sentence change(Map.Entry<String, String> correction) {
    return Sentence.of("rights.change")
        .with("column", correction.getKey())
        .with("value", correction.getValue());
  }

  private List<Sentence> received() {
    List<Sentence> sentences = new ArrayList<>();
    if (held.recipients().isEmpty() && !held.isInDirectory()) {
      sentences.add(Sentence.of("rights.received-nobody"));
      return sentences;
    }
    if (!held.recipients().isEmpty()) {
      sentences.add(recipients());
    }
    if (held.isInDirectory()) {
      sentences.add(Sentence.of("rights.directory"));
    }
    switch (request.right()) {
      case REMOVE -> sentences.add(Sentence.of("rights.ask-to-delete"));
      case CORRECT -> sentences.add(Sentence.of("rights.ask-to-correct"));
      case RESTRICT -> sentences.add(Sentence.of("rights.ask-not-to-use"));
      case SHOW, EXPORT -> {
        // they asked for nothing that others would have to do
      }
    }
    return sentences;
  }

  private Sentence recipients() {
    return Sentence.of("rights.received").with("people", held.recipients());
  }

  private static void append(StringBuilder text, HeldData.Mention mention, Language language) {
    text.append(language.say(place(mention))).append('\n');
    mention
        .values()
        .forEach((column, value) -> text.append(language.say(value(column, value))).append('\n'));
    text.append('\n');
  }

  private static Sentence place(HeldData.Mention mention) {
    return Sentence.of("rights.held").with("file", mention.file()).with("row", mention.row());
  }

  private static Sentence value(String column, String value) {
    return Sentence.of("rights.value").with("column", column).with("value", value);
  }
}
