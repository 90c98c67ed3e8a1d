package org.mentormatcher.matching.tables;

import java.util.OptionalInt;
import org.mentormatcher.words.Labelled;

/**
 * An encoding in which a byte is a character: ASCII, and 128 more. They are written out here since
 * neither every Java platform nor a browser has them all.
 */
enum SingleByte implements Labelled {
  // The first is what spreadsheet programs write in most countries; the others are tried in turn.
  WINDOWS_1252(
      "Windows-1252",
      "\u20AC\uFFFD\u201Aƒ\u201E\u2026\u2020\u2021\u02C6\u2030Š\u2039Œ\uFFFDŽ\uFFFD"
          + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122š\u203Aœ\uFFFDžŸ"
          + "\u00A0\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00AF"
          + "\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B7\u00B8\u00B9\u00BA\u00BB\u00BC\u00BD\u00BE\u00BF"
          + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ\u00D7ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö\u00F7øùúûüýþÿ"),
  WINDOWS_1250(
      "Windows-1250 (Central Europe)",
      "\u20AC\uFFFD\u201A\uFFFD\u201E\u2026\u2020\u2021\uFFFD\u2030Š\u2039ŚŤŽŹ"
          + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\uFFFD\u2122š\u203Aśťžź"
          + "\u00A0ˇ\u02D8Ł\u00A4Ą\u00A6\u00A7\u00A8\u00A9Ş\u00AB\u00AC\u00AD\u00AEŻ"
          + "\u00B0\u00B1\u02DBł\u00B4\u00B5\u00B6\u00B7\u00B8ąş\u00BBĽ\u02DDľż"
          + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ"
          + "ĐŃŇÓÔŐÖ\u00D7ŘŮÚŰÜÝŢß"
          + "ŕáâăäĺćçčéęëěíîď"
          + "đńňóôőö\u00F7řůúűüýţ\u02D9"),
  MAC_ROMAN(
      "Mac Roman",
      "ÄÅÇÉÑÖÜáàâäãåçéè"
          + "êëíìîïñóòôöõúùûü"
          + "\u2020\u00B0\u00A2\u00A3\u00A7\u2022\u00B6ß\u00AE\u00A9\u2122\u00B4\u00A8\u2260ÆØ"
          + "\u221E\u00B1\u2264\u2265\u00A5\u00B5\u2202\u2211\u220Fπ\u222B\u00AA\u00BAΩæø"
          + "\u00BF\u00A1\u00AC\u221Aƒ\u2248\u2206\u00AB\u00BB\u2026\u00A0ÀÃÕŒœ"
          + "\u2013\u2014\u201C\u201D\u2018\u2019\u00F7\u25CAÿŸ\u2044\u20AC\u2039\u203A\uFB01\uFB02"
          + "\u2021\u00B7\u201A\u201E\u2030ÂÊÁËÈÍÎÏÌÓÔ"
          + "\uF8FFÒÚÛÙı\u02C6\u02DC\u00AF\u02D8\u02D9\u02DA\u00B8\u02DD\u02DBˇ"),
  IBM850(
      "IBM 850 (MS-DOS)",
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø\u00A3Ø\u00D7ƒ"
          + "áíóúñÑ\u00AA\u00BA\u00BF\u00AE\u00AC\u00BD\u00BC\u00A1\u00AB\u00BB"
          + "\u2591\u2592\u2593\u2502\u2524ÁÂÀ\u00A9\u2563\u2551\u2557\u255D\u00A2\u00A5\u2510"
          + "\u2514\u2534\u252C\u251C\u2500\u253CãÃ\u255A\u2554\u2569\u2566\u2560\u2550\u256C\u00A4"
          + "ðÐÊËÈıÍÎÏ\u2518\u250C\u2588\u2584\u00A6Ì\u2580ÓßÔÒõÕ\u00B5þÞÚÛÙýÝ\u00AF\u00B4"
          + "\u00AD\u00B1\u2017\u00BE\u00B6\u00A7\u00F7\u00B8\u00B0\u00A8\u00B7\u00B9\u00B3\u00B2\u25A0\u00A0"),
  WINDOWS_1251(
      "Windows-1251 (Cyrillic)",
      "ЂЃ\u201Aѓ\u201E\u2026\u2020\u2021\u20AC\u2030Љ\u2039ЊЌЋЏ"
          + "ђ\u2018\u2019\u201C\u201D\u2022\u2013\u2014\uFFFD\u2122љ\u203Aњќћџ"
          + "\u00A0ЎўЈ\u00A4Ґ\u00A6\u00A7Ё\u00A9Є\u00AB\u00AC\u00AD\u00AEЇ"
          + "\u00B0\u00B1Ііґ\u00B5\u00B6\u00B7ё\u2116є\u00BBјЅѕї"
          + "АБВГДЕЖЗИЙКЛМНОП"
          + "РСТУФХЦЧШЩЪЫЬЭЮЯ"
          + "абвгдежзийклмноп"
          + "рстуфхцчшщъыьэюя"),
  WINDOWS_1254(
      "Windows-1254 (Turkish)",
      "\u20AC\uFFFD\u201Aƒ\u201E\u2026\u2020\u2021\u02C6\u2030Š\u2039Œ\uFFFD\uFFFD\uFFFD"
          + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122š\u203Aœ\uFFFD\uFFFDŸ"
          + "\u00A0\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00AF"
          + "\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B7\u00B8\u00B9\u00BA\u00BB\u00BC\u00BD\u00BE\u00BF"
          + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ\u00D7ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö\u00F7øùúûüışÿ"),
  ISO_8859_2(
      "ISO 8859-2 (Central Europe)",
      "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F"
          + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F"
          + "\u00A0Ą\u02D8Ł\u00A4ĽŚ\u00A7\u00A8ŠŞŤŹ\u00ADŽŻ"
          + "\u00B0ą\u02DBł\u00B4ľśˇ\u00B8šşťź\u02DDžżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ\u00D7ŘŮÚŰÜÝŢß"
          + "ŕáâăäĺćçčéęëěíîďđńňóôőö\u00F7řůúűüýţ\u02D9"),
  ISO_8859_15(
      "ISO 8859-15",
      "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F"
          + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F"
          + "\u00A0\u00A1\u00A2\u00A3\u20AC\u00A5Š\u00A7š\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00AF"
          + "\u00B0\u00B1\u00B2\u00B3Ž\u00B5\u00B6\u00B7ž\u00B9\u00BA\u00BBŒœŸ\u00BF"
          + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ\u00D7ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö\u00F7øùúûüýþÿ");

  /** Stands for a byte that stands for nothing. */
  static final char NOTHING = '\uFFFD';

  private static final int ASCII = 128;

  private final String title;
  private final String upperHalf;

  SingleByte(String title, String upperHalf) {
    this.title = title;
    this.upperHalf = upperHalf;
  }

  /** Its name for people. */
  String title() {
    return title;
  }

  /** The characters. */
  String decode(byte[] content) {
    char[] characters = new char[content.length];
    for (int i = 0; i < content.length; i++) {
      int code = content[i] & 0xFF;
      characters[i] = code < ASCII ? (char) code : upperHalf.charAt(code - ASCII);
    }
    return new String(characters);
  }

  /** The byte that a character is here, if there is one: from 128 to 255, or its ASCII code. */
  OptionalInt byteOf(char character) {
    int upper = character < ASCII ? character - ASCII : upperHalf.indexOf(character);
    return (upper < 0 && character >= ASCII) || character == NOTHING
        ? OptionalInt.empty()
        : OptionalInt.of(upper + ASCII);
  }
}
