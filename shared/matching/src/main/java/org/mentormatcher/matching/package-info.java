/**
 * What the product is for: files and a programme in, the provably best matching out.
 *
 * <h2>One run</h2>
 *
 * {@snippet file="org/mentormatcher/matching/examples/RunExamplesTest.java" region="match"}
 *
 * <p>{@link org.mentormatcher.matching.Matching#run} reads the files, leaves out who must be left
 * out, applies the programme's rules, solves, proves, and writes. It is a function: the same people
 * give the same bytes, whatever the order of rows and the names of files. It knows no clock, no
 * disk, no network and no thread, so that it runs wherever Java does, a browser included; what day
 * it is, it is told. Input that cannot be matched is an {@link
 * org.mentormatcher.matching.outcome.Outcome}, not an exception.
 *
 * <h2>Questions about a run</h2>
 *
 * {@snippet file="org/mentormatcher/matching/examples/RunExamplesTest.java" region="explain"}
 *
 * <p>{@link org.mentormatcher.matching.MatchDesk} keeps a run open: {@link
 * org.mentormatcher.matching.DeskEdit edits} give another best matching, as files that say the same
 * would.
 *
 * <h2>What belongs where</h2>
 *
 * <p>Here is the door and nothing else: a step of a run is a line here and a package of its own. In
 * the order of a run, {@link org.mentormatcher.matching.files files} is what goes in and comes out,
 * {@link org.mentormatcher.matching.programme programme} the rules as data, {@link
 * org.mentormatcher.matching.tables tables} bytes to cells, {@link
 * org.mentormatcher.matching.reading reading} cells to people, {@link
 * org.mentormatcher.matching.admission admission} who takes part, {@link
 * org.mentormatcher.matching.rules rules} and {@link org.mentormatcher.matching.scoring scoring}
 * who may be matched and what for, {@link org.mentormatcher.matching.assignment assignment} the
 * problem, its search and its proof, {@link org.mentormatcher.matching.answers answers} what
 * follows from the proof, {@link org.mentormatcher.matching.results results} and {@link
 * org.mentormatcher.matching.outcome outcome} what the coordinator gets. {@link
 * org.mentormatcher.matching.problems problems} is what is told where a file is wrong. Beside a run
 * stand {@link org.mentormatcher.matching.rights rights} and {@link
 * org.mentormatcher.matching.signoff signoff}, for what is done with results later.
 *
 * <p>Nothing of AWS, HTTP or a job's deadline belongs here: see {@code org.mentormatcher.jobs}.
 *
 * <h2>Where to start reading</h2>
 *
 * <p>With {@link org.mentormatcher.matching.Matching}, which fits a screen; then with the step that
 * you are after.
 */
package org.mentormatcher.matching;
