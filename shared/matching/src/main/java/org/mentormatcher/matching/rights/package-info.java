/**
 * The rights of one person on a coordinator's copy of a run: what is held of them, whom it was
 * given to, and what changes when they ask for it.
 *
 * {@snippet file="org/mentormatcher/matching/examples/ListExamplesTest.java" region="rights"}
 *
 * <p>Here belongs what a coordinator needs to answer a person (Articles 15 to 20 GDPR): looking
 * through files, putting right, leaving out while everybody else keeps what they have, and the
 * letter that says so. Running once more without somebody is an ordinary run with an ordinary input
 * ({@link org.mentormatcher.matching.rights.KeptPairs} makes it). Deleting what a service holds is
 * not here: that is {@code org.mentormatcher.jobs.deletion}.
 *
 * <p>Start with {@link org.mentormatcher.matching.rights.HeldData}. Of a row that is about two
 * people it takes what is about this one, and about both.
 */
package org.mentormatcher.matching.rights;
