package org.mentormatcher.matching.files;

import org.mentormatcher.matching.files.SavedMapping.Whose;

/**
 * One of a workbook's two sheets as a file of its own, which is read as the sheet is.
 *
 * @param of whose sheet it is, {@link Whose#MENTORS} or {@link Whose#MENTEES}
 * @param title the workbook's name and the sheet's, as problems name it
 * @param file what stands in it, as text
 */
public record SeparateSheet(Whose of, String title, ResultFile file) {}
