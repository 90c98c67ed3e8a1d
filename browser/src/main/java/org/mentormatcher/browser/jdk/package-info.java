/**
 * Classes that stand for the JDK's in a browser.
 *
 * <p>Here belongs what the compiler's own class library lacks, has wrong, or has with more than is
 * used: by the names and with the meaning of the JDK, as far as the matching and its libraries ask.
 * On the JVM nothing of it runs. What the product can do without as easily belongs nowhere: the
 * product's source does without it.
 *
 * <p>Start with {@link org.mentormatcher.browser.compiler.JdkSubstitutions}, the list of them.
 */
package org.mentormatcher.browser.jdk;
