/** The command line: what each command reads, prints and writes, and with which status it ends. */
package org.mentormatcher.local.command;
