package org.mentormatcher.jobs.files;

import java.util.Collection;
import java.util.List;

/** What jobs need of S3. */
public interface ObjectStore {

  /** Stores an object, replacing what was there. */
  void put(ObjectKey key, String mediaType, byte[] content);

  /** Stores an object where none is; false, changing nothing, if there is one. */
  boolean putIfAbsent(ObjectKey key, String mediaType, byte[] content);

  /** The content of an object; fails if there is none. */
  byte[] get(ObjectKey key);

  /** Every object whose key begins so, in any number, strongly consistent. */
  List<StoredObject> list(Area area, String prefix);

  /** Removes objects, whether they are there or not; fails if one may still be there. */
  void delete(Area area, Collection<String> keys);

  /** Ends every unfinished multipart upload whose key begins so. */
  void abortUploads(Area area, String prefix);
}
