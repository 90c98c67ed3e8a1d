package org.mentormatcher.local.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;

/**
 * A request's body that must come at a least rate, after a grace. It looks whenever bytes come;
 * that they come at all is the matter of the connection's own timeout.
 */
final class HurriedInputStream extends FilterInputStream {

  private final long leastBytesASecond;
  private final Duration grace;
  private final InstantSource clock;
  private final Instant begun;
  private long bytes;

  HurriedInputStream(
      InputStream body, long leastBytesASecond, Duration grace, InstantSource clock) {
    super(body);
    this.leastBytesASecond = leastBytesASecond;
    this.grace = grace;
    this.clock = clock;
    this.begun = clock.instant();
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int from, int most) throws IOException {
    int read = super.read(buffer, from, most);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int more) throws IOException {
    bytes += more;
    Duration late = Duration.between(begun, clock.instant()).minus(grace);
    if (late.isPositive() && bytes < late.toSeconds() * leastBytesASecond) {
      throw new IOException(new TimeoutException("The body comes too slowly"));
    }
  }
}
