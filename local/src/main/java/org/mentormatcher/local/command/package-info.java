/**
 * The command line: what each command reads, prints and writes, and with which status it ends.
 *
 * <p>Here belongs a class a command, the options that commands share, and how results reach a
 * folder whole or not at all. What is said is the catalogue's ({@link org.mentormatcher.words
 * words}), help and complaints included; what is done is the matching's, and a command that decides
 * something about people is in the wrong place.
 *
 * <p>Start with {@code CommandLineProgram}, which has every command, then {@code MatchCommand};
 * {@code ExitStatus} has the statuses that scripts rely on.
 */
package org.mentormatcher.local.command;
