package org.mentormatcher.acceptance.broken.jobs;

import org.mentormatcher.acceptance.broken.matching.inside.Inside;

/** A job that looks into the matching. */
public record KnowsMentors(Inside mentors) {}
