/** A page of HTML that asks nobody for anything: elements, tables, bar charts. */
package org.mentormatcher.matching.results.html;
