package org.mentormatcher.jobs;

import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Language;

/**
 * The conditions of Article 9(2) of the (UK) GDPR, one of which a job names when its programme uses
 * special-category data.
 */
public enum SpecialCategoryCondition implements Labelled {
  EXPLICIT_CONSENT("9(2)(a)", "condition.explicit-consent"),
  EMPLOYMENT("9(2)(b)", "condition.employment"),
  VITAL_INTERESTS("9(2)(c)", "condition.vital-interests"),
  NOT_FOR_PROFIT_BODY("9(2)(d)", "condition.not-for-profit-body"),
  MADE_PUBLIC("9(2)(e)", "condition.made-public"),
  LEGAL_CLAIMS("9(2)(f)", "condition.legal-claims"),
  SUBSTANTIAL_PUBLIC_INTEREST("9(2)(g)", "condition.substantial-public-interest"),
  HEALTH_OR_SOCIAL_CARE("9(2)(h)", "condition.health-or-social-care"),
  PUBLIC_HEALTH("9(2)(i)", "condition.public-health"),
  RESEARCH("9(2)(j)", "condition.research");

  private final String article;
  private final String key;

  SpecialCategoryCondition(String article, String key) {
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
