/**
 * Requests and answers of the HTTP interface.
 *
 * {@snippet file="org/mentormatcher/jobs/examples/JobExamplesTest.java" region="http"}
 *
 * <p>Here belongs what all functions that answer have in common: reading a request as API Gateway
 * hands it over, the ways of refusing (RFC 9457), the language of an answer, headers that keep it
 * from being stored. What a path does belongs to the function that serves it; the words of a
 * refusal belong to the catalogue, {@link org.mentormatcher.words words}, under the key of its
 * {@link org.mentormatcher.jobs.http.ApiProblem}.
 *
 * <p>Start with {@link org.mentormatcher.jobs.http.Request} and {@link
 * org.mentormatcher.jobs.http.Responses}.
 */
package org.mentormatcher.jobs.http;
