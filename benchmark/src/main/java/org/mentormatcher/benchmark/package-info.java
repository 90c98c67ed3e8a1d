/** Compares the solver with OR-Tools and JGraphT on families of problems, side by side. */
package org.mentormatcher.benchmark;
