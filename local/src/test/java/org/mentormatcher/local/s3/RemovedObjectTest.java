package org.mentormatcher.local.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class RemovedObjectTest {

  private static final String BUCKET = "some-bucket";
  private static final String KEY = "jobs/some/key";
  private static final int COPIES = 10_000;

  @TempDir private Path folder;

  /** What is looked for, written so that the looking itself is not found. */
  private final byte[] disguised = new byte[16];

  private final NotifyingBlobStore store =
      new NotifyingBlobStore(new TransientNio2BlobStore(), InstantSource.system());

  @Test
  @DisplayName("Nothing of a removed object is in memory once it was overwritten")
  void goes() throws IOException {
    new SecureRandom().nextBytes(disguised);
    store.createContainer(BUCKET);
    put();
    assertThat(isInMemory("stored")).as("while it is stored").isTrue();

    store.removeBlob(DeleteObjectRequest.builder().bucket(BUCKET).key(KEY).build());
    assertThat(store.overwriteRemoved()).isTrue();

    assertThat(isInMemory("removed")).isFalse();
    assertThat(store.overwriteRemoved()).as("nothing more was removed").isFalse();

    put();
    store.removeBlob(DeleteObjectRequest.builder().bucket(BUCKET).key(KEY).build());
    assertThat(store.overwriteRemoved()).as("the next time, too").isTrue();
  }

  private void put() {
    byte[] content = new byte[COPIES * disguised.length];
    for (int at = 0; at < content.length; at++) {
      content[at] = plain(at % disguised.length);
    }
    PutObjectRequest request =
        PutObjectRequest.builder()
            .bucket(BUCKET)
            .key(KEY)
            .contentLength((long) content.length)
            .build();
    store.putBlob(request, new ByteArrayInputStream(content));
    Arrays.fill(content, (byte) 0);
  }

  private byte plain(int at) {
    return (byte) (disguised[at] ^ 0x5a);
  }

  private boolean isInMemory(String name) throws IOException {
    Path dump = folder.resolve(name + ".hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), true);
    try (InputStream memory = new BufferedInputStream(Files.newInputStream(dump), 1 << 16)) {
      int found = 0;
      for (int next = memory.read(); next >= 0; next = memory.read()) {
        found = (byte) next == plain(found) ? found + 1 : (byte) next == plain(0) ? 1 : 0;
        if (found == disguised.length) {
          return true;
        }
      }
      return false;
    }
  }
}
