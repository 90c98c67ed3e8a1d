/**
 * The assignment problem with capacities, its exact solver, and the certificate that proves a
 * solution.
 */
package org.mentormatcher.matching.assignment;
