package org.mentormatcher.matching.broken.assignment.solver;

import org.mentormatcher.matching.broken.participants.Somebody;

/** Solves for people, and not for numbers. */
public record KnowsSomebody(Somebody somebody) {}
