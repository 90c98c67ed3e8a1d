package org.mentormatcher.local.serve;

/** Where the match function runs. */
enum MatchRuntime {
  /** In a process of its own, under AWS's runtime interface client. */
  PROCESS,
  /** In this process, where that client has no native library. */
  IN_PROCESS
}
