package org.mentormatcher.local.temporary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder that only this user can read, and that goes with the service. A lock that ends with the
 * process tells a folder in use from one whose owner was killed: the next start removes the latter.
 */
public final class TemporaryFolder implements AutoCloseable {

  private static final String PREFIX = "mentor-matcher-";
  private static final String LOCK = "in-use";

  private final Path path;
  private final FileChannel lock;

  private TemporaryFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new one where the JVM keeps temporary files. */
  public static TemporaryFolder create() {
    return in(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** A new one in that folder; what a killed service left there is removed. */
  static TemporaryFolder in(Path parent) {
    removeLeftovers(parent);
    try {
      Path path = Files.createTempDirectory(parent, PREFIX);
      return new TemporaryFolder(path, locked(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** A new folder within. */
  public Path newFolder() {
    try {
      return Files.createTempDirectory(path, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder and everything in it. */
  public static void remove(Path folder) {
    try {
      Files.walkFileTree(folder, new FolderRemoval());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(path);
    }
  }

  /** The lock gets its name once it is held: no other start ever sees it free. */
  private static FileChannel locked(Path folder) throws IOException {
    Path unnamed = folder.resolve(LOCK + ".new");
    FileChannel lock =
        FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      throw new IllegalStateException("A new lock is taken");
    }
    Files.move(unnamed, folder.resolve(LOCK));
    return lock;
  }

  /** A leftover that cannot be removed must not keep anybody from starting. */
  private static void removeLeftovers(Path parent) {
    try (DirectoryStream<Path> candidates = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path candidate : candidates) {
        if (isLeftover(candidate)) {
          remove(candidate);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // Somebody else's, or gone in the meantime.
    }
  }

  private static boolean isLeftover(Path candidate) {
    Path lockFile = candidate.resolve(LOCK);
    if (!Files.isDirectory(candidate, LinkOption.NOFOLLOW_LINKS)
        || !Files.isRegularFile(lockFile, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      return free != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private static final class FolderRemoval extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    /** What was there a moment ago may be gone: whoever owned it removes it too. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
