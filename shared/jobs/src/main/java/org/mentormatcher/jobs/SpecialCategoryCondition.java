package org.mentormatcher.jobs;

import org.mentormatcher.words.Language;

/**
 * The conditions of Article 9(2) of the (UK) GDPR, one of which a job names when its programme uses
 * special-category data.
 */
public enum SpecialCategoryCondition implements Labelled {
  EXPLICIT_CONSENT("explicit-consent", "9(2)(a)", "condition.explicit-consent"),
  EMPLOYMENT("employment", "9(2)(b)", "condition.employment"),
  VITAL_INTERESTS("vital-interests", "9(2)(c)", "condition.vital-interests"),
  NOT_FOR_PROFIT_BODY("not-for-profit-body", "9(2)(d)", "condition.not-for-profit-body"),
  MADE_PUBLIC("made-public", "9(2)(e)", "condition.made-public"),
  LEGAL_CLAIMS("legal-claims", "9(2)(f)", "condition.legal-claims"),
  SUBSTANTIAL_PUBLIC_INTEREST(
      "substantial-public-interest", "9(2)(g)", "condition.substantial-public-interest"),
  HEALTH_OR_SOCIAL_CARE("health-or-social-care", "9(2)(h)", "condition.health-or-social-care"),
  PUBLIC_HEALTH("public-health", "9(2)(i)", "condition.public-health"),
  RESEARCH("research", "9(2)(j)", "condition.research");

  private final String label;
  private final String article;
  private final String key;

  SpecialCategoryCondition(String label, String article, String key) {
    this.label = label;
    this.article = article;
    this.key = key;
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
  public String title(Language language) {
    return language.say(key);
  }
}
