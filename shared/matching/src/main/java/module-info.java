/**
 * What the product is for, free of any cloud: participants and a programme in, the provably best
 * matching out. Start with {@link org.mentormatcher.matching.Matching}.
 */
module org.mentormatcher.matching {
  requires com.google.gson;
  requires java.xml;
  requires org.apache.commons.csv;
  requires transitive org.mentormatcher.words;

  exports org.mentormatcher.matching;
  exports org.mentormatcher.matching.assignment;
  exports org.mentormatcher.matching.files;
  exports org.mentormatcher.matching.outcome;
  exports org.mentormatcher.matching.participants;
  exports org.mentormatcher.matching.problems;
  exports org.mentormatcher.matching.programme;
  exports org.mentormatcher.matching.rules;
  exports org.mentormatcher.matching.signoff;
  exports org.mentormatcher.matching.text;
}
