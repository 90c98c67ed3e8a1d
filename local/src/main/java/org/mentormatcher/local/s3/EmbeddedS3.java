package org.mentormatcher.local.s3;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.mentormatcher.jobs.files.Buckets;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.regions.Region;

/**
 * S3 on loopback ports, with the two buckets and nothing else. Whoever wants something needs a
 * session, which has the rights of one function's role. Like Amazon's it refuses what is not signed
 * with a session's credentials, headers that ask for more than was signed, other bytes or another
 * length, and an {@code If-None-Match: *} where something is. What is stored is in memory and gone
 * with the process.
 */
public final class EmbeddedS3 implements AutoCloseable {

  /** Part of every signature; no data goes there. */
  static final Region REGION = Region.EU_WEST_2;

  /** Results are longer than the uploads that they come from, and not by that much. */
  private static final long MOST_BYTES = 256L * 1024 * 1024;

  private static final int KEY_ID_BYTES = 10;
  private static final int KEY_BYTES = 30;

  private final Map<String, S3Session> sessions = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final NotifyingBlobStore objects =
      new NotifyingBlobStore(new TransientNio2BlobStore(), InstantSource.system());
  private final Buckets buckets;
  private final S3Server server;

  private EmbeddedS3(Buckets buckets, List<String> pageOrigins) {
    this.buckets = buckets;
    objects.createContainer(buckets.uploads());
    objects.createContainer(buckets.results());
    S3RoleBlobStore anybody = new S3RoleBlobStore(objects, buckets, S3RoleBlobStore.Caller.ANYBODY);
    this.server =
        new S3Server(
            new S3Servlet(
                anybody, (accessKey, _, _) -> granted(accessKey), pageOrigins, MOST_BYTES));
  }

  /**
   * Starts it with empty buckets.
   *
   * @param pageOrigins the only origins whose pages may call it from a browser
   */
  public static EmbeddedS3 start(Buckets buckets, List<String> pageOrigins) {
    return new EmbeddedS3(buckets, pageOrigins);
  }

  /** Tells of every object that is stored from now on; the listener must not take long. */
  public void subscribe(Consumer<ObjectCreated> listener) {
    objects.subscribe(listener);
  }

  /** Where it listens for browsers. */
  public URI endpoint() {
    return server.forBrowsers();
  }

  /** The region that its events and signatures name. */
  public String region() {
    return REGION.id();
  }

  /** New credentials with the rights of that role. */
  public S3Session session(S3Role role) {
    S3Session session = new S3Session(this, role, randomCredentials());
    sessions.put(session.accessKeyId(), session);
    return session;
  }

  /**
   * Writes zeros where removed objects were.
   *
   * @return whether anything was removed since this was last called
   */
  public boolean overwriteRemoved() {
    return objects.overwriteRemoved();
  }

  @Override
  public void close() {
    server.close();
  }

  URI functionsEndpoint() {
    return server.forFunctions();
  }

  Buckets buckets() {
    return buckets;
  }

  void end(S3Session session) {
    sessions.remove(session.accessKeyId());
  }

  /** Null, as S3Proxy wants it, if nobody has that key. */
  private AccessGrant granted(String accessKey) {
    return Optional.ofNullable(accessKey)
        .map(sessions::get)
        .map(
            session ->
                new AccessGrant(
                    session.secretAccessKey(),
                    new S3RoleBlobStore(objects, buckets, session.caller())))
        .orElse(null);
  }

  private AwsBasicCredentials randomCredentials() {
    byte[] id = new byte[KEY_ID_BYTES];
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(id);
    random.nextBytes(key);
    return AwsBasicCredentials.create(
        "LOCAL" + HexFormat.of().formatHex(id).toUpperCase(Locale.ROOT),
        Base64.getUrlEncoder().encodeToString(key));
  }
}
