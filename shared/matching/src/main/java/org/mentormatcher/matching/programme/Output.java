package org.mentormatcher.matching.programme;

import org.mentormatcher.words.Labelled;

/** A kind of result that a programme asks for, beside pairs, unmatched and summary. */
public enum Output implements Labelled {
  /** A list of mentors and one of mentees, a row a person, ready for a mail merge. */
  LISTS,
  /** Ranked candidates with reasons for each mentee; a match stands once it is signed off. */
  SHORTLIST,
  /** A file for each commissioning body, with nothing of another's in it. */
  COMMISSIONER_FILES,
  /** Everybody, with what others may see, grouped. */
  DIRECTORY,
  /** Pairs of people who might like to meet, in one list. */
  INTRODUCTIONS;
}
