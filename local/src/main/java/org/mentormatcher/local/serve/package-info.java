/** The whole service on one machine: the parts, and how they are put together. */
package org.mentormatcher.local.serve;
