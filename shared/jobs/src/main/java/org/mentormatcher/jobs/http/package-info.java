/** The HTTP interface's common part: paths, JSON bodies, problems in the form of RFC 9457. */
package org.mentormatcher.jobs.http;
