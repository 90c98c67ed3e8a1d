package org.mentormatcher.acceptance.template;

import java.util.Map;
import java.util.function.Consumer;

/**
 * One thing that an organisation may ask for.
 *
 * @param name what it is
 * @param condition the template's condition that says whether it is asked for
 * @param given the parameters that ask for it, each with a value
 * @param broughtAbout fails where the template, decided for these values, does not say what it must
 */
record OrganisationRule(
    String name, String condition, Map<String, String> given, Consumer<Template> broughtAbout) {

  boolean isKeptBy(Template template) {
    return new TemplateRule(name, broughtAbout).isKeptBy(template);
  }

  @Override
  public String toString() {
    return name;
  }
}
