package org.mentormatcher.jobs;

import java.time.Instant;

/**
 * Says that everything is gone. Enumerations and numbers only, so it can be kept for ever.
 *
 * @param policyVersion the privacy notice that applied
 * @param reason why the job was deleted
 * @param objects how many files the job had, uploads and results together
 * @param bytes their lengths together
 * @param openedAt when the job was opened
 * @param deletedAt when the buckets were seen empty
 */
public record Receipt(
    String policyVersion,
    DeletionReason reason,
    int objects,
    long bytes,
    Instant openedAt,
    Instant deletedAt) {}
