/** The kinds of rule that a programme can be made of: one class a kind, registered in one place. */
package org.mentormatcher.matching.rules;
