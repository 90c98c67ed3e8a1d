package org.mentormatcher.acceptance.template;

import java.util.function.Consumer;

/**
 * Something that the template must say.
 *
 * @param name the rule as a sentence
 * @param check fails if a template does not keep it
 */
record TemplateRule(String name, Consumer<Template> check) {

  boolean isKeptBy(Template template) {
    try {
      check.accept(template);
      return true;
    } catch (AssertionError broken) {
      return false;
    }
  }
}
