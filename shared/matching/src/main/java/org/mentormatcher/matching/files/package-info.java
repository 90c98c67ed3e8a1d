/**
 * What goes in and what comes out: files as bytes with names, and the kinds of file there are.
 *
 * {@snippet file="org/mentormatcher/matching/examples/RunExamplesTest.java" region="files"}
 *
 * <p>Here belongs what a caller hands over and takes back: the {@link
 * org.mentormatcher.matching.files.Input input} of a run with all that was said about it, the
 * {@link org.mentormatcher.matching.files.Limits limits} of files, and how results are written so
 * that spreadsheet programs show what people wrote. How a file is read stands in {@link
 * org.mentormatcher.matching.tables tables} and {@link org.mentormatcher.matching.reading reading},
 * what a result says in {@link org.mentormatcher.matching.results results}. Nothing here opens a
 * path: content is bytes.
 *
 * <p>Start with {@link org.mentormatcher.matching.files.Input}. Its {@link
 * org.mentormatcher.matching.files.AsTold} is what the coordinator answered, and {@link
 * org.mentormatcher.matching.files.SavedMapping} is that written down for the next time.
 */
package org.mentormatcher.matching.files;
