/** What goes in and what comes out: files as bytes with names, and the kinds of file there are. */
package org.mentormatcher.matching.files;
