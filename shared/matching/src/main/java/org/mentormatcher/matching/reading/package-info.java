/**
 * From a coordinator's files to participants, or to a report of what is wrong with the files.
 *
 * {@snippet file="org/mentormatcher/matching/examples/ListExamplesTest.java" region="reading"}
 *
 * <p>Which heading is which column? Headings are ranked by words, by what stands below them and by
 * each other, and the best assignment of headings to columns is found as a whole (an assignment
 * problem, given to the solver that matches people); only what is certain is taken, what is likely
 * is shown and asked. Rows become sign-ups, and sign-ups people: one address is one person, and
 * where names disagree nobody guesses. Further files (opt-outs, earlier pairs, pairs that are
 * decided) are resolved to people here, and a row that names nobody is a problem.
 *
 * <p>Here belongs what turns cells into people. Bytes to cells is {@link
 * org.mentormatcher.matching.tables tables}; who of the people takes part is {@link
 * org.mentormatcher.matching.admission admission}; how a single answer is understood is {@link
 * org.mentormatcher.matching.participants participants}; what problems say is {@link
 * org.mentormatcher.matching.problems problems}.
 *
 * <p>Start with {@link org.mentormatcher.matching.reading.ParticipantsReader#read}, whose steps are
 * the classes here; {@code ColumnPlan} and {@link org.mentormatcher.matching.reading.Headings}
 * decide about columns, {@code Roster} about rows, {@code SignUps} about people, {@link
 * org.mentormatcher.matching.reading.FurtherFiles} about the other files. Work grows with letters
 * and cells, never with pairs of rows.
 */
package org.mentormatcher.matching.reading;
