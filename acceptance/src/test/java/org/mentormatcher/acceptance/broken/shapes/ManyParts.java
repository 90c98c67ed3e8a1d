package org.mentormatcher.acceptance.broken.shapes;

/** Ten parts, which nobody tells apart where they are given. */
record ManyParts(
    int one,
    int two,
    int three,
    int four,
    int five,
    int six,
    int seven,
    int eight,
    int nine,
    int ten) {

  static ManyParts inALine(
      int one,
      int two,
      int three,
      int four,
      int five,
      int six,
      int seven,
      int eight,
      int nine,
      int ten) {
    return new ManyParts(one, two, three, four, five, six, seven, eight, nine, ten);
  }
}
