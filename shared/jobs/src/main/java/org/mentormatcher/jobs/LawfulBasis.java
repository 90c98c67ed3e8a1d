package org.mentormatcher.jobs;

/** The lawful bases of Article 6(1) of the (UK) GDPR, one of which every job names. */
public enum LawfulBasis implements Labelled {
  CONSENT("consent", "6(1)(a)", "Consent"),
  CONTRACT("contract", "6(1)(b)", "Contract"),
  LEGAL_OBLIGATION("legal-obligation", "6(1)(c)", "Legal obligation"),
  VITAL_INTERESTS("vital-interests", "6(1)(d)", "Vital interests"),
  PUBLIC_TASK("public-task", "6(1)(e)", "Public task"),
  LEGITIMATE_INTERESTS("legitimate-interests", "6(1)(f)", "Legitimate interests");

  private final String label;
  private final String article;
  private final String title;

  LawfulBasis(String label, String article, String title) {
    this.label = label;
    this.article = article;
    this.title = title;
  }

  @Override
  public String label() {
    return label;
  }

  /** Where it stands in the regulation. */
  public String article() {
    return article;
  }

  /** The name for people. */
  public String title() {
    return title;
  }
}
