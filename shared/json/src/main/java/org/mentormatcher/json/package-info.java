/**
 * The one reader of JSON that comes from outside: programmes, bodies of requests, receipts.
 *
 * <p>{@link org.mentormatcher.json.JsonText} reads a whole text, strictly, and {@link
 * org.mentormatcher.json.JsonTextException} says why it does not. It exists because Gson keeps the
 * last of two equal keys in silence: what somebody wrote would be without effect, and nobody told.
 */
package org.mentormatcher.json;
