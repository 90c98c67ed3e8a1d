/** Opens jobs: says what may be chosen, checks what was, and signs the uploads. */
package org.mentormatcher.functions.openjob;
