package org.mentormatcher.jobs.testing;

import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The template's table, made in whatever plays DynamoDB. */
public final class JobsTable {

  private JobsTable() {}

  /** Makes an empty one, ready to use; its name. */
  public static String create(DynamoDbClient dynamoDb) {
    String table = "jobs-" + UUID.randomUUID();
    dynamoDb.createTable(
        create ->
            create
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(
                    KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build()));
    dynamoDb.waiter().waitUntilTableExists(wait -> wait.tableName(table));
    return table;
  }
}
