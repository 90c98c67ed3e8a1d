/**
 * The template's S3 and DynamoDB in an emulated AWS, with the functions' own code before them.
 *
 * <p>Here belongs what only AWS's protocols can show: signed uploads, events of buckets,
 * conditional writes. Where no emulator is at hand the tests are skipped and say why. What an
 * emulator does not enforce is asserted on the template itself, {@link
 * org.mentormatcher.acceptance.template acceptance.template}.
 *
 * <p>Start with {@link org.mentormatcher.acceptance.emulator.UploadEventTest}.
 */
package org.mentormatcher.acceptance.emulator;
