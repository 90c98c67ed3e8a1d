/** What the product is for: participants and a programme in, the provably best matching out. */
package org.mentormatcher.matching;
