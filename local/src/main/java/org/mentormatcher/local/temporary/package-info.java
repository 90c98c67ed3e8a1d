/**
 * Folders that go with the service, and what a killed one left of them.
 *
 * <p>Here belongs who may read such a folder and when it goes; what is put there is its user's
 * business. Results of the command line are no such thing: they go where the person says, by {@code
 * ResultFolder}.
 *
 * <p>Start with {@link org.mentormatcher.local.temporary.TemporaryFolder}.
 */
package org.mentormatcher.local.temporary;
