/** Folders that go with the service, and what a killed one left of them. */
package org.mentormatcher.local.temporary;
