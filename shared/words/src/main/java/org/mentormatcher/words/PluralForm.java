package org.mentormatcher.words;

/** The forms that a counted sentence may have in some language, as the Unicode CLDR names them. */
enum PluralForm {
  ZERO("zero"),
  ONE("one"),
  TWO("two"),
  FEW("few"),
  MANY("many"),
  OTHER("other");

  private final String label;

  PluralForm(String label) {
    this.label = label;
  }

  /** The name in a catalogue. */
  String label() {
    return label;
  }
}
