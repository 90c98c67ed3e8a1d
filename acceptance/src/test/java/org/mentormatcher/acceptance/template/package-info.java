/**
 * What the template must say, as rules over the resources that are deployed.
 *
 * <p>Here belongs every setting that no emulator enforces and no run of a test would miss: what is
 * public, how long anything stays, who may do what, which alarms ring. What can be tried is tried,
 * in {@link org.mentormatcher.acceptance.emulator acceptance.emulator}.
 *
 * <p>Start with {@code TemplateRules}.
 */
package org.mentormatcher.acceptance.template;
