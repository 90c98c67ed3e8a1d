/**
 * The page and the HTTP interface of one machine, as CloudFront and API Gateway serve them.
 *
 * <p>Here belongs what stands between a browser and the functions: routes, headers, the page's
 * files, and refusing whoever comes from another page or by another name. What is answered is the
 * functions' business; a test holds headers and media types equal to the template's.
 *
 * <p>Start with {@link org.mentormatcher.local.web.WebServer}, then {@code ApiGateway}.
 */
package org.mentormatcher.local.web;
