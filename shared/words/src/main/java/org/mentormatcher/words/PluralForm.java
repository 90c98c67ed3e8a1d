package org.mentormatcher.words;

/** The forms that a counted sentence may have in some language, as the Unicode CLDR names them. */
enum PluralForm implements Labelled {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;
}
