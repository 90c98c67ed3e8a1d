/*
 * A job's life as the row, the two buckets, the queue and the clock allow it, for Spin to try every order of. Each step
 * here is one that the code does at once: a conditional write of the row, or one call to a bucket; between any two,
 * anybody else may do anything, or whoever does them may die. The comments at the right name the code that does a step.
 *
 * -DSET_FORWARD   the clock may be set forward once
 * -DHOSTILE       the sweep also visits another job, where everything fails
 * -DJOBS=2        two whole jobs
 * -DSWEEPS=1      one reconciler
 * -DFUNCTIONS=1   one match function a job
 * -DLANDINGS=1    one upload
 * -DIMMORTAL      nobody dies
 * -DENDLESS       asks whether anything can go on for ever; nobody dies, since dying can
 * -DBROKEN=n      leaves out one guard, and Spin must notice:
 *                 1 who matched asks whether the job is still his, 2 the receipt waits for the holder, 3 late uploads
 *                 are kept out, 4 both buckets are seen empty, 5 nothing is handed out after the deadline, 6 the sweep
 *                 looks at rows without objects, 7 closed places are opened, 8 the row is asked before an object that
 *                 the index knows no use for is removed, 9 closed places stay closed for their time, 10 a clock that is
 *                 set forward ends no lease, 11 nor the time for uploads, 12 what is tidied is closed over, not
 *                 removed, 13 what fails for one job fails for one job, 14 empty objects are nothing that is left,
 *                 15 what is deleted is not claimed for deletion
 */

#ifndef JOBS
#define JOBS 1
#endif
#ifndef BROKEN
#define BROKEN 0
#endif

#define ATTEMPTS 2
#ifndef LANDINGS
#define LANDINGS 2
#endif
#ifndef SWEEPS
#define SWEEPS 2
#endif
#ifndef FUNCTIONS
#define FUNCTIONS 2
#endif
#ifdef ENDLESS
#define IMMORTAL
#endif

/* State; matched and rejected are one here, nothing tells them apart but what the file says. */
#define awaiting 0
#define matching 1
#define settled  2
#define failed   3
#define deleting 4
#define deleted  5

/* What is in the place of an upload: nothing, the file, or the empty object that keeps a late one out. */
#define nothing 0
#define file    1
#define seal    2

/* Run.lease: none, running, over by a clock that was set forward only, surely over. */
#define none    0
#define running 1
#define jumped  2
#define over    3

/* The row. */
byte state[JOBS];
byte attempt[JOBS];
byte lease[JOBS];
bool sealed[JOBS];

/* The buckets: one upload, and one result of each attempt. */
byte place[JOBS];
bool first[JOBS];
bool second[JOBS];

/* Which attempt each of a job's two match functions is at work for; 0 if none. */
byte one[JOBS];
byte two[JOBS];

/* The clock. What the clock shows: 0 uploads may come, 1 they may not any more, 2 the deadline has passed. */
byte shown[JOBS];
bool late[JOBS];      /* uploads can surely not come any more, whatever the clock shows */
byte landed[JOBS];
#ifdef SET_FORWARD
bool set_forward[JOBS];
#endif

/* What the code asks. */
#define EXPIRED(j) (shown[j] == 2)                                             /* Job.expired */
#define ENDED(j)   (state[j] >= deleting || EXPIRED(j))                        /* Job.ended */
#if BROKEN == 10
#define HELD(j)    (lease[j] == running)
#else
#define HELD(j)    (lease[j] == running || lease[j] == jumped)                 /* Job.held */
#endif
#if BROKEN == 11
#define OPEN(j)    (shown[j] == 0)
#else
#define OPEN(j)    (!late[j])                                      /* Job.uploadsUntil */
#endif
#define HAS(j, me) (state[j] == matching && attempt[j] == me && !EXPIRED(j))   /* Job.heldBy */

/* What must never be. */
#define UPLOAD_NEEDED(j)    (state[j] == awaiting || state[j] == matching)
#define RESULT_NEEDED(j, n) (attempt[j] == n && (state[j] == matching || state[j] == settled))
#define ALL_GONE(j)         (state[j] == deleted && !sealed[j] && place[j] == nothing && !first[j] && !second[j])

/* Every write of a row's state: a deleted job never returns. */
inline move(j, next) {
  assert(state[j] != deleted || next == deleted);
  state[j] = next
}

/* The receipt: nothing is there, nothing is on its way, nothing can come. */
inline receipt(j) {
  assert(place[j] != file && !first[j] && !second[j]);
  assert(one[j] == 0 && two[j] == 0);
  assert(place[j] == seal || late[j]);
  move(j, deleted);
  sealed[j] = OPEN(j);
  lease[j] = none
}

inline stored(j) {
  assert(state[j] != deleted)
}

inline remove_upload(j) {
  assert(!(place[j] == file && UPLOAD_NEEDED(j)));
  place[j] = nothing
}

inline close_upload(j) {
  assert(!(place[j] == file && UPLOAD_NEEDED(j)));
  place[j] = seal
}

inline remove_first(j) {
  assert(!(first[j] && RESULT_NEEDED(j, 1)));
  first[j] = 0
}

inline remove_second(j) {
  assert(!(second[j] && RESULT_NEEDED(j, 2)));
  second[j] = 0
}

#if BROKEN == 5
#define HANDED_OUT(j) (state[j] == settled)
#else
#define HANDED_OUT(j) (state[j] == settled && !ENDED(j))                       /* JobHandler */
#endif

/* Whether nobody is there any more who was given the lease: a function lives shorter than that. */
#define NOBODY(j) (one[j] != attempt[j] && two[j] != attempt[j])

/*
 * The browser, the requests of its user, and time. A request that deletes a job claims it and may die then; what it
 * does otherwise is what the sweep does (Deletion), so only the sweep's is written out.
 */
proctype Around(byte j) {
  do
  :: atomic { !late[j] && landed[j] < LANDINGS && place[j] == nothing ->       /* a signed upload, once more */
       stored(j); place[j] = file; landed[j]++ }
  :: atomic { state[j] < deleting -> move(j, deleting) }                       /* JobHandler, Jobs.beginDeletion */
  :: atomic { HANDED_OUT(j) && shown[j] == 2 -> assert(false) }                /* nothing readable after its deadline */
  :: atomic { !late[j] ->
       late[j] = true;
       if
       :: shown[j] == 0 -> shown[j] = 1
       :: else
       fi }
  :: atomic { late[j] && shown[j] == 1 -> shown[j] = 2 }
  :: atomic { (lease[j] == running || lease[j] == jumped) && NOBODY(j) -> lease[j] = over }
#ifdef SET_FORWARD
  :: atomic { !set_forward[j] ->
       set_forward[j] = true;
       shown[j] = 2;
       if
       :: lease[j] == running -> lease[j] = jumped
       :: else
       fi }
  :: atomic { !set_forward[j] && shown[j] == 0 ->
       set_forward[j] = true;
       shown[j] = 1;
       if
       :: lease[j] == running -> lease[j] = jumped
       :: else
       fi }
#endif
  od
}

/* Whoever waits for that waits until nothing happens any more: then every job must have ended. */
proctype End() {
  timeout;
  assert(ALL_GONE(0));
#if JOBS == 2
  assert(ALL_GONE(1))
#endif
}

#ifdef IMMORTAL
#define OR_DIES
#else
#define OR_DIES :: atomic { true -> me = 0; goto gone }
#endif

/* Job.claimable. */
#define CLAIMABLE(j) (landed[j] > 0 && !EXPIRED(j) && attempt[j] < ATTEMPTS \
    && (state[j] == awaiting || (state[j] == matching && !HELD(j))))

#if BROKEN == 1
#define MARKS(j, me) (true)
#else
#define MARKS(j, me) (HAS(j, me) || (state[j] == settled && attempt[j] == me)) /* Jobs.finished, Job.finishedBy */
#endif

/*
 * A match function (MatchHandler, MatchRun, Hold). The queue delivers any event any number of times, at any time, or
 * never: once an upload came, a function may start at any moment, and only what the row says keeps it from anything.
 * It may die before each step.
 */
inline match(j, me) {
gone:
  do
  :: atomic { CLAIMABLE(j) ->                                                  /* Jobs.arrived, Job.claim */
       move(j, matching); attempt[j]++; lease[j] = running; me = attempt[j] };
     break
  :: atomic { (state[j] == settled || state[j] == failed) && place[j] == file -> skip };
     if
     :: atomic { true -> close_upload(j) }                                     /* JobFiles.closeLateUpload */
     OR_DIES
     fi
  od;
  if
  :: atomic { HAS(j, me) && place[j] == file -> skip }                         /* Hold.check, JobInput */
  :: atomic { !HAS(j, me) -> goto leave }
  :: goto fail
  OR_DIES
  fi;
  if
  :: atomic { HAS(j, me) -> skip }                                             /* Hold.announce, Hold.check */
  :: atomic { !HAS(j, me) -> goto leave }
  OR_DIES
  fi;
  if
  :: atomic { stored(j);                                                       /* JobFiles.storeResult */
       if
       :: me == 1 -> first[j] = true
       :: else -> second[j] = true
       fi }
  OR_DIES
  fi;
  if
  :: atomic { MARKS(j, me) -> move(j, settled) }                               /* Jobs.matched, Jobs.rejected */
  :: atomic { !MARKS(j, me) -> goto leave }
  :: goto fail
  OR_DIES
  fi;
settle:
  if
  :: atomic { true -> remove_upload(j) }                                       /* JobFiles.removeUploads */
  OR_DIES
  fi;
let_go:
  if
  :: atomic { true ->                                                          /* Jobs.letGo */
       if
       :: state[j] >= settled && state[j] <= deleting && attempt[j] == me -> lease[j] = none
       :: else
       fi;
       me = 0;
       goto gone }
  OR_DIES
  fi;
fail:
  if
  :: atomic { HAS(j, me) && attempt[j] == ATTEMPTS -> move(j, failed); goto settle }   /* Jobs.failed, Job.fail */
  :: atomic { HAS(j, me) && attempt[j] < ATTEMPTS -> lease[j] = over; me = 0; goto gone }
  :: atomic { !HAS(j, me) -> goto leave }
  OR_DIES
  fi;
leave:
  if
  :: atomic { (state[j] == settled || state[j] == failed) && attempt[j] == me -> goto settle } /* Job.settledBy */
  :: atomic { !((state[j] == settled || state[j] == failed) && attempt[j] == me) -> goto let_go }
  OR_DIES
  fi
}

proctype One(byte j) { match(j, one[j]) }
proctype Two(byte j) { match(j, two[j]) }

/* Whether a visit to that job does anything: what it does first may turn out to be undone by then. */
#define LEFT_BEHIND(j) (place[j] == file || first[j] || second[j] || (place[j] == seal && !sealed[j]))
#if BROKEN == 6
#define END_IS_DUE(j) ((state[j] == deleting || (state[j] < deleting && EXPIRED(j))) && LEFT_BEHIND(j))
#else
#define END_IS_DUE(j) (state[j] == deleting || (state[j] < deleting && EXPIRED(j)))
#endif
#ifdef ENDLESS
#define TRIES_TO_END(j) (END_IS_DUE(j) && !HELD(j))
#define MAY_BE_FOREIGN(j) (state[j] == deleted && LEFT_BEHIND(j))
#else
#define TRIES_TO_END(j) END_IS_DUE(j)
#define MAY_BE_FOREIGN(j) (place[j] != nothing || first[j] || second[j])
#endif
#define ABANDONED(j) (state[j] == matching && !HELD(j))                        /* Job.abandoned */
#define UNTIDY(j) ((state[j] == settled || state[j] == failed) && lease[j] != none && !HELD(j) && !EXPIRED(j))
#if BROKEN == 7
#define SEALED_IN_VAIN(j) (false)
#elif BROKEN == 9
#define SEALED_IN_VAIN(j) (state[j] == deleted && sealed[j])
#else
#define SEALED_IN_VAIN(j) (state[j] == deleted && sealed[j] && !OPEN(j))
#endif

#if BROKEN == 14
#define STAYS(what) (what != nothing)
#else
#define STAYS(what) (what == file || (what == seal && !closed))
#endif

#ifdef IMMORTAL
#define OR_STOPS
#else
#define OR_STOPS :: goto idle
#endif

/*
 * The sweep (Sweep, Deletion). It may stop before each step; what it knew is forgotten then. Listing a bucket is one
 * call, so that each list may be old when the next is made.
 */
proctype Sweep() {
  byte j, up, its;
  bool r1, r2, held, closed;
#ifdef HOSTILE
  bool failed_there;
#endif
idle:
  atomic { j = 0; up = nothing; its = 0; r1 = false; r2 = false; held = false; closed = false };
  if
  :: atomic { TRIES_TO_END(0) -> j = 0; goto ends }
  :: atomic { ABANDONED(0) -> j = 0; goto give_up }
  :: atomic { UNTIDY(0) -> j = 0; its = attempt[0]; goto tidy }
  :: atomic { SEALED_IN_VAIN(0) -> j = 0; goto unseal }
  :: atomic { MAY_BE_FOREIGN(0) -> j = 0; up = place[0]; goto foreign }
#ifdef HOSTILE
  :: atomic { !failed_there -> failed_there = true;                            /* Sweep.attempt */
#if BROKEN == 13
       goto ended }
#else
       goto idle }
#endif
#endif
#if JOBS == 2
  :: atomic { TRIES_TO_END(1) -> j = 1; goto ends }
  :: atomic { ABANDONED(1) -> j = 1; goto give_up }
  :: atomic { UNTIDY(1) -> j = 1; its = attempt[1]; goto tidy }
  :: atomic { SEALED_IN_VAIN(1) -> j = 1; goto unseal }
  :: atomic { MAY_BE_FOREIGN(1) -> j = 1; up = place[1]; goto foreign }
#endif
  fi;

ends:                                                                          /* Deletion.delete */
  if
#if BROKEN == 15
  :: atomic { true ->                                                          /* Jobs.beginDeletion */
#else
  :: atomic { state[j] == deleted -> goto idle }
  :: atomic { state[j] != deleted ->                                           /* Jobs.beginDeletion */
#endif
       move(j, deleting);
#if BROKEN != 2
       held = HELD(j)
#endif
     }
  fi;
  if
  :: atomic { true -> up = place[j] }                                          /* Deletion.found */
  OR_STOPS
  fi;
  if
  :: atomic { true -> r1 = first[j]; r2 = second[j] }
  OR_STOPS
  fi;
#if BROKEN != 3
  atomic { closed = OPEN(j) };                                                 /* Deletion.purge */
#endif
  if
  :: atomic { closed && up == file -> close_upload(j) }                        /* Deletion.close */
  :: atomic { closed && up == nothing && place[j] == nothing -> place[j] = seal }
  :: atomic { closed && up == nothing && place[j] != nothing -> goto idle }    /* an upload came in between */
  :: atomic { closed && up == seal -> skip }
  :: atomic { !closed && up != nothing -> remove_upload(j) }
  :: atomic { !closed && up == nothing -> skip }
  OR_STOPS
  fi;
  if
  :: atomic { r1 || r2 ->                                                      /* Deletion.remove */
       if
       :: r1 -> remove_first(j)
       :: else
       fi;
       if
       :: r2 -> remove_second(j)
       :: else
       fi }
  :: atomic { !r1 && !r2 -> skip }
  OR_STOPS
  fi;
#if BROKEN != 4
  if
  :: atomic { STAYS(place[j]) -> goto idle }                                   /* still there after the purge */
  :: atomic { !STAYS(place[j]) -> skip }
  OR_STOPS
  fi;
  if
  :: atomic { first[j] || second[j] -> goto idle }
  :: atomic { !first[j] && !second[j] -> skip }
  OR_STOPS
  fi;
#endif
  if
  :: atomic { held -> goto idle }                                              /* Deleted.Waiting */
  :: atomic { !held ->                                                         /* Jobs.confirmDeletion */
       if
       :: state[j] == deleting -> receipt(j)
       :: else
       fi;
       goto idle }
  OR_STOPS
  fi;

give_up:                                                                       /* Sweep.lookForMatcher */
  atomic {
    if
    :: ABANDONED(j) -> move(j, failed); its = attempt[j]                        /* Jobs.giveUpIfAbandoned */
    :: else -> goto idle
    fi };

tidy:                                                                          /* Sweep.tidy */
  if
  :: atomic { true -> up = place[j] }
  OR_STOPS
  fi;
  if
  :: atomic { true -> r1 = (first[j] && !RESULT_NEEDED(j, 1)); r2 = (second[j] && !RESULT_NEEDED(j, 2)) }
  OR_STOPS
  fi;
  if
#if BROKEN == 12
  :: atomic { up == file -> remove_upload(j) }
#else
  :: atomic { up == file -> close_upload(j) }
#endif
  :: atomic { up != file -> skip }
  OR_STOPS
  fi;
  if
  :: atomic { true ->
       if
       :: r1 -> remove_first(j)
       :: else
       fi;
       if
       :: r2 -> remove_second(j)
       :: else
       fi }
  OR_STOPS
  fi;
  atomic {                                                                     /* Jobs.letGo */
    if
    :: state[j] >= settled && state[j] <= deleting && attempt[j] == its -> lease[j] = none
    :: else
    fi;
    goto idle };

unseal:                                                                        /* Sweep.unseal */
  if
  :: atomic { true -> remove_upload(j) }
  OR_STOPS
  fi;
  if
  :: atomic { true -> sealed[j] = false; goto idle }                           /* Jobs.unsealed */
  OR_STOPS
  fi;

foreign:                                                                       /* Sweep.removeForeign */
  if
  :: atomic { true -> r1 = first[j]; r2 = second[j] }
  OR_STOPS
  fi;
  atomic {
#if BROKEN != 8
    if
    :: state[j] != deleted -> goto idle
    :: else
    fi;
#endif
    closed = sealed[j] };
  if
  :: atomic { closed && up == file -> close_upload(j) }
  :: atomic { !closed && up != nothing -> remove_upload(j) }
  :: atomic { !(closed && up == file) && !(!closed && up != nothing) -> skip }
  OR_STOPS
  fi;
  atomic {
    if
    :: r1 -> remove_first(j)
    :: else
    fi;
    if
    :: r2 -> remove_second(j)
    :: else
    fi;
    goto idle }
#if BROKEN == 13
ended:
  skip
#endif
}

init {
  atomic {
    run Around(0); run One(0);
#if FUNCTIONS != 1
    run Two(0);
#endif
#if JOBS == 2
    run Around(1); run One(1);
#if FUNCTIONS != 1
    run Two(1);
#endif
#endif
    run Sweep();
#if SWEEPS != 1
    run Sweep();
#endif
    run End()
  }
}
