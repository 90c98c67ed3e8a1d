package org.mentormatcher.jobs;

import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Language;

/** The lawful bases of Article 6(1) of the (UK) GDPR, one of which every job names. */
public enum LawfulBasis implements Labelled {
  CONSENT("6(1)(a)", "basis.consent"),
  CONTRACT("6(1)(b)", "basis.contract"),
  LEGAL_OBLIGATION("6(1)(c)", "basis.legal-obligation"),
  VITAL_INTERESTS("6(1)(d)", "basis.vital-interests"),
  PUBLIC_TASK("6(1)(e)", "basis.public-task"),
  LEGITIMATE_INTERESTS("6(1)(f)", "basis.legitimate-interests");

  private final String article;
  private final String key;

  LawfulBasis(String article, String key) {
    this.article = article;
    this.key = key;
  }

  /** Where it stands in the regulation. */
  public String article() {
    return article;
  }

  /** The name for people. */
  public String title(Language language) {
    return language.say(key);
  }
}
