/**
 * How the engine is compiled, by TeaVM.
 *
 * <p>Here belongs what runs while this module is built and nothing that runs in a browser: which
 * classes and resources become part of the engine, and which of the JDK's are other ones there.
 *
 * <p>Start with {@link org.mentormatcher.browser.compiler.EngineBuild}; the others are found by the
 * compiler as services.
 */
package org.mentormatcher.browser.compiler;
