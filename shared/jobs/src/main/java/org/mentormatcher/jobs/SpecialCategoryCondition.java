package org.mentormatcher.jobs;

/**
 * The conditions of Article 9(2) of the (UK) GDPR, one of which a job names when its programme uses
 * special-category data.
 */
public enum SpecialCategoryCondition implements Labelled {
  EXPLICIT_CONSENT("explicit-consent", "9(2)(a)", "Explicit consent"),
  EMPLOYMENT("employment", "9(2)(b)", "Employment, social security and social protection law"),
  VITAL_INTERESTS("vital-interests", "9(2)(c)", "Vital interests"),
  NOT_FOR_PROFIT_BODY("not-for-profit-body", "9(2)(d)", "Not-for-profit bodies"),
  MADE_PUBLIC("made-public", "9(2)(e)", "Made public by the person"),
  LEGAL_CLAIMS("legal-claims", "9(2)(f)", "Legal claims or judicial acts"),
  SUBSTANTIAL_PUBLIC_INTEREST(
      "substantial-public-interest", "9(2)(g)", "Substantial public interest"),
  HEALTH_OR_SOCIAL_CARE("health-or-social-care", "9(2)(h)", "Health or social care"),
  PUBLIC_HEALTH("public-health", "9(2)(i)", "Public health"),
  RESEARCH("research", "9(2)(j)", "Archiving, research and statistics");

  private final String label;
  private final String article;
  private final String title;

  SpecialCategoryCondition(String label, String article, String title) {
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
