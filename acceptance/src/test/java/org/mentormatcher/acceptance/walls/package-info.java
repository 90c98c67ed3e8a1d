/**
 * What holds the code itself: walls between modules, names and shapes, pages, and what the document
 * about the code names.
 *
 * <p>Here belongs what is true of all modules together; the walls inside the matching are held in
 * its own tests. Each rule is seen to ring, by classes that break it on purpose.
 *
 * <p>Start with {@link org.mentormatcher.acceptance.walls.WallsTest}.
 */
package org.mentormatcher.acceptance.walls;
