package org.mentormatcher.local.web;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/**
 * The functions behind the HTTP interface.
 *
 * @param openJob answers for the configuration and new jobs
 * @param job answers for a job that exists
 */
public record ApiFunctions(
    RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> openJob,
    RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> job) {}
