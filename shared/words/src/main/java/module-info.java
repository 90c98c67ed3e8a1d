/** Everything that Mentor Matcher says, in one catalogue a language. */
module org.mentormatcher.words {
  requires com.google.gson;

  exports org.mentormatcher.words;
}
