/**
 * A programme as data: its columns, ladders, rules, capacities and objective, read from JSON.
 *
 * {@snippet
 *  file="org/mentormatcher/matching/examples/ProgrammeExamplesTest.java" region="programme"}
 *
 * <p>Everything that makes one programme different from another is in its document and nothing of
 * it in code; anybody can write one. {@code programme.schema.json} beside this page describes it,
 * and a test holds reader and schema to each other. Whatever is wrong is told at once, with its
 * place:
 *
 * {@snippet file="org/mentormatcher/matching/examples/ProgrammeExamplesTest.java" region="refused"}
 *
 * <p>Here belongs what a document can say, reading it and changing it. What a kind of rule does
 * with its part of the document stands in {@link org.mentormatcher.matching.rules rules}, whose
 * kinds this package does not know by name. No personal data can stand in a programme, so it can be
 * saved and shared.
 *
 * <p>Start with {@link org.mentormatcher.matching.programme.Programme}; {@link
 * org.mentormatcher.matching.programme.ShippedProgrammes} come with the product, {@link
 * org.mentormatcher.matching.programme.ProgrammeReader} reads others, {@link
 * org.mentormatcher.matching.programme.ProgrammeDocument} changes and saves them.
 */
package org.mentormatcher.matching.programme;
