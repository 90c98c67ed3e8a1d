package org.mentormatcher.jobs.dynamodb;

import java.net.URI;
import org.mentormatcher.jobs.JobStore;
import org.mentormatcher.jobs.JobStoreProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Opens {@code dynamodb:TABLE} in the region of the environment, or at the endpoint that {@code
 * AWS_ENDPOINT_URL_DYNAMODB} names, which the SDK itself reads.
 */
public final class DynamoDbJobStoreProvider implements JobStoreProvider {

  @Override
  public boolean opens(URI uri) {
    return "dynamodb".equals(uri.getScheme());
  }

  @Override
  public JobStore open(URI uri) {
    DynamoDbClient client =
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    return new DynamoDbJobStore(client, uri.getSchemeSpecificPart());
  }
}
