/** The jobs of one machine, for functions that run in a process of their own. */
package org.mentormatcher.local.jobstore;
