/**
 * The assignment problem with capacities, its solution, and the certificate that proves it. How it
 * is solved stands in the rooms below: {@code groups}, {@code rows} and {@code flow} search, {@code
 * proof} checks, {@code solver} is the door.
 */
package org.mentormatcher.matching.assignment;
