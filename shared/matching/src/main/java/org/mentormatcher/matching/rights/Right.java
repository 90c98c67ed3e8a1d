package org.mentormatcher.matching.rights;

/** What a person may ask for (Articles 15, 16, 17, 18 and 20 GDPR). */
public enum Right {
  /** To be told what is held of them. */
  SHOW,
  /** To have it put right. */
  CORRECT,
  /** To have it removed. */
  REMOVE,
  /** To have it kept and not used. */
  RESTRICT,
  /** To take it elsewhere. */
  EXPORT
}
