package org.mentormatcher.matching.broken.assignment.proof;

import org.mentormatcher.matching.broken.assignment.solver.KnowsSomebody;

/** Believes what it should check. */
public record AsksTheSearch(KnowsSomebody search) {}
