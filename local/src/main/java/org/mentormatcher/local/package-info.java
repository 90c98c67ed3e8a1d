/**
 * Mentor Matcher on one machine: the entry point of the program.
 *
 * <p>Here belongs nothing but that: the commands are in {@link org.mentormatcher.local.command
 * local.command}, and the service of {@code mentor-matcher serve} is put together in {@link
 * org.mentormatcher.local.serve local.serve} from parts that each stand for one of the cloud's.
 * What is computed is computed by the same classes as in the cloud.
 *
 * <p>Start with {@link org.mentormatcher.local.MentorMatcher}.
 */
package org.mentormatcher.local;
