package org.mentormatcher.jobs.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** DynamoDB Local in this process, for the tests of one class. */
public final class EmbeddedDynamoDb implements BeforeAllCallback, AfterAllCallback {
  private static final Boolean TELEMETRY_DISABLED = true;

  private AmazonDynamoDBLocal engine;
  private DynamoDbClient client;

  @Override
  public void beforeAll(ExtensionContext context) {
    engine = DynamoDBEmbedded.create(TELEMETRY_DISABLED);
    client = engine.dynamoDbClient();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    client.close();
    engine.shutdown();
  }

  /** What speaks to it. */
  public DynamoDbClient client() {
    return client;
  }
}
