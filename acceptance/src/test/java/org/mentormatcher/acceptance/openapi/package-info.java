/**
 * The OpenAPI document of the HTTP interface, held equal to the code that it describes.
 *
 * <p>Here belongs what the document must say because the code says it: routes, names, enumerations,
 * limits, refusals; and that every answer of the functions is as it is described.
 *
 * <p>Start with {@code OpenApiTest}.
 */
package org.mentormatcher.acceptance.openapi;
