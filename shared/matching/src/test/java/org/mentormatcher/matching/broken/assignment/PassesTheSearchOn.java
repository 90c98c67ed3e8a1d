package org.mentormatcher.matching.broken.assignment;

import org.mentormatcher.matching.broken.assignment.solver.KnowsSomebody;

/** What the proof may use, and would see the search through. */
public record PassesTheSearchOn(KnowsSomebody search) {}
