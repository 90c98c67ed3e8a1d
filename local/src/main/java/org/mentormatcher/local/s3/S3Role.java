package org.mentormatcher.local.s3;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.Buckets;

/**
 * What each function may do in S3: the same as its role in the template, and nothing else. A test
 * compares the two.
 */
public enum S3Role {
  OPEN_JOB,
  JOB,
  MATCH,
  CLEANUP;

  boolean allows(Action action, String bucket, Buckets buckets) {
    return permissions().stream()
        .filter(permission -> permission.action() == action)
        .flatMap(permission -> permission.areas().stream())
        .anyMatch(area -> buckets.of(area).equals(bucket));
  }

  /** Everything it allows. */
  Set<Permission> permissions() {
    return switch (this) {
      case OPEN_JOB -> Set.of(Permission.to(Action.PUT_OBJECT, Area.UPLOADS));
      case JOB ->
          Set.of(
              Permission.to(Action.GET_OBJECT, Area.RESULTS),
              Permission.to(Action.PUT_OBJECT, Area.UPLOADS),
              Permission.to(Action.DELETE_OBJECT, Area.UPLOADS, Area.RESULTS),
              Permission.to(Action.LIST_BUCKET, Area.UPLOADS, Area.RESULTS));
      case MATCH ->
          Set.of(
              Permission.to(Action.GET_OBJECT, Area.UPLOADS),
              Permission.to(Action.PUT_OBJECT, Area.UPLOADS, Area.RESULTS),
              Permission.to(Action.DELETE_OBJECT, Area.UPLOADS, Area.RESULTS),
              Permission.to(Action.LIST_BUCKET, Area.UPLOADS, Area.RESULTS));
      case CLEANUP ->
          Set.of(
              Permission.to(Action.PUT_OBJECT, Area.UPLOADS),
              Permission.to(Action.DELETE_OBJECT, Area.UPLOADS, Area.RESULTS),
              Permission.to(Action.LIST_BUCKET, Area.UPLOADS, Area.RESULTS));
    };
  }

  /** What S3 knows as actions; those that are not here nobody may do. */
  enum Action {
    GET_OBJECT,
    PUT_OBJECT,
    DELETE_OBJECT,
    LIST_BUCKET
  }

  /** An action and where. */
  record Permission(Action action, Set<Area> areas) {
    private static Permission to(Action action, Area... areas) {
      return new Permission(action, Arrays.stream(areas).collect(Collectors.toUnmodifiableSet()));
    }
  }
}
