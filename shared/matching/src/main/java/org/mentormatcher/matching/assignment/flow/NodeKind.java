package org.mentormatcher.matching.assignment.flow;

/** What a node of the network stands for. */
public enum NodeKind {
  /** A group of mentors. */
  MENTORS,
  /** A group of mentees, or one of its branches: it has arcs with mentors. */
  MENTEES,
  /** The parent of branches, or the hub: it has others below it, and no arc with mentors. */
  UPPER
}
