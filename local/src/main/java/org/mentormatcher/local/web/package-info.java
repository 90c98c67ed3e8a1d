/** The page and the HTTP interface of one machine, as CloudFront and API Gateway serve them. */
package org.mentormatcher.local.web;
