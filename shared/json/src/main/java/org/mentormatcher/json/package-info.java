/**
 * The one reader of JSON that comes from outside: programmes, bodies of requests, receipts; and the
 * one writer of JSON in files that people may open.
 *
 * <p>It exists because Gson keeps the last of two equal keys in silence: what somebody wrote would
 * be without effect, and nobody told.
 *
 * <p>Here belongs whether a text is JSON, strictly, and where it is not: places as lines and
 * characters, and as pointers (RFC 6901). What a document means, and the words for what is wrong
 * with it, belong to whoever reads it. JSON that we write ourselves is indented by {@link
 * org.mentormatcher.json.IndentedJson} and needs nothing else of this.
 *
 * <p>Start with {@link org.mentormatcher.json.JsonText}; {@link
 * org.mentormatcher.json.JsonTextException} says why a text is not read. Time and memory are linear
 * in the text.
 */
package org.mentormatcher.json;
