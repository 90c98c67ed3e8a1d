package org.mentormatcher.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.local.s3.S3Role.Action;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class S3RoleTest {

  private static final Buckets BUCKETS = new Buckets("some-uploads", "some-results");
  private static final Path TEMPLATE = Path.of("../template.yaml");

  private static final Map<S3Role, String> IN_TEMPLATE =
      Map.of(
          S3Role.OPEN_JOB, "OpenJobRole",
          S3Role.JOB, "JobRole",
          S3Role.MATCH, "MatchRole",
          S3Role.CLEANUP, "CleanupRole");

  private static final Map<String, Action> ACTIONS =
      Map.of(
          "s3:GetObject", Action.GET_OBJECT,
          "s3:PutObject", Action.PUT_OBJECT,
          "s3:DeleteObject", Action.DELETE_OBJECT,
          "s3:ListBucket", Action.LIST_BUCKET);

  /**
   * There is no multipart upload on one machine: nobody may begin one. Nor can its buckets be set
   * to keep anything.
   */
  private static final Set<String> NOT_HERE =
      Set.of(
          "s3:AbortMultipartUpload",
          "s3:ListBucketMultipartUploads",
          "s3:GetBucketVersioning",
          "s3:GetReplicationConfiguration",
          "s3:GetBucketObjectLockConfiguration");

  @ParameterizedTest
  @EnumSource
  @DisplayName("A role allows here what it allows in the template, and nothing else")
  void asInTheTemplate(S3Role role) throws IOException {
    Set<String> here = new TreeSet<>();
    for (Action action : Action.values()) {
      for (Area area : Area.values()) {
        if (role.allows(action, BUCKETS.of(area), BUCKETS)) {
          here.add(action + " " + area);
        }
      }
    }

    assertThat(here).isEqualTo(deployed(IN_TEMPLATE.get(role)));
  }

  @Test
  @DisplayName("Keys outside the jobs' prefix are nobody's")
  void outsideThePrefix() {
    S3Session session = session(S3Role.MATCH);
    S3RoleBlobStore store =
        new S3RoleBlobStore(new TransientNio2BlobStore(), BUCKETS, session.caller());
    GetObjectRequest outside =
        GetObjectRequest.builder().bucket(BUCKETS.uploads()).key("other/key").build();

    assertThatThrownBy(() -> store.getBlob(outside)).isInstanceOf(S3ProxyException.class);
  }

  @ParameterizedTest
  @MethodSource("operations")
  @DisplayName("Whatever S3Proxy can do with objects is refused to whom nothing is allowed")
  void nothing(Method operation) throws IllegalAccessException {
    S3RoleBlobStore store =
        new S3RoleBlobStore(new TransientNio2BlobStore(), BUCKETS, S3RoleBlobStore.Caller.ANYBODY);
    Object[] arguments =
        Arrays.stream(operation.getParameterTypes()).map(S3RoleTest::example).toArray();

    try {
      operation.invoke(store, arguments);
      throw new AssertionError("it was done");
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOfAny(S3ProxyException.class, refusals());
    }
  }

  /** All of them but questions about the store itself, and whether a bucket of ours is there. */
  static List<Method> operations() {
    return Arrays.stream(BlobStore.class.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.getName().startsWith("supports"))
        .filter(
            method ->
                !Set.of("close", "getMinimumMultipartPartSize", "headBucket", "containerExists")
                    .contains(method.getName()))
        // It deletes one by one and answers with what was refused.
        .filter(method -> !method.getName().equals("removeBlobs"))
        .toList();
  }

  /** Operations that this store never had say so. */
  private static Class<?> refusals() {
    return UnsupportedOperationException.class;
  }

  private static Object example(Class<?> type) {
    if (type == String.class) {
      return BUCKETS.uploads();
    }
    if (type == HeadObjectRequest.class) {
      return HeadObjectRequest.builder().bucket(BUCKETS.uploads()).key("jobs/x").build();
    }
    if (type == GetObjectRequest.class) {
      return GetObjectRequest.builder().bucket(BUCKETS.uploads()).key("jobs/x").build();
    }
    if (type == PutObjectRequest.class) {
      return PutObjectRequest.builder().bucket(BUCKETS.uploads()).key("jobs/x").build();
    }
    if (type == DeleteObjectRequest.class) {
      return DeleteObjectRequest.builder().bucket(BUCKETS.uploads()).key("jobs/x").build();
    }
    if (type == ListObjectsRequest.class) {
      return ListObjectsRequest.builder().bucket(BUCKETS.uploads()).build();
    }
    if (type == ListObjectsV2Request.class) {
      return ListObjectsV2Request.builder().bucket(BUCKETS.uploads()).build();
    }
    return type == InputStream.class ? InputStream.nullInputStream() : null;
  }

  private static S3Session session(S3Role role) {
    try (EmbeddedS3 s3 = EmbeddedS3.start(BUCKETS, List.of())) {
      return s3.session(role);
    }
  }

  /** The statements of a role in the template, as {@code ACTION AREA}. */
  private static Set<String> deployed(String role) throws IOException {
    String template = Files.readString(TEMPLATE);
    String declaration = template.substring(template.indexOf("\n  " + role + ":\n"));
    declaration = declaration.substring(0, declaration.indexOf("\n\n"));
    Set<String> allowed = new TreeSet<>();
    List<String> statements =
        new ArrayList<>(Arrays.asList(Pattern.compile("- Effect: Allow").split(declaration)));
    for (String statement : statements) {
      Matcher actions = Pattern.compile("s3:\\w+").matcher(statement);
      while (actions.find()) {
        if (!NOT_HERE.contains(actions.group())) {
          Action action = ACTIONS.get(actions.group());
          assertThat(action).as(actions.group()).isNotNull();
          addAreas(allowed, action, statement);
        }
      }
    }
    return allowed;
  }

  private static void addAreas(Set<String> allowed, Action action, String statement) {
    if (statement.contains("-uploads-")) {
      allowed.add(action + " " + Area.UPLOADS);
    }
    if (statement.contains("-results-")) {
      allowed.add(action + " " + Area.RESULTS);
    }
  }
}
