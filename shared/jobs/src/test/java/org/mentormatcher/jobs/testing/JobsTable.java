package org.mentormatcher.jobs.testing;

import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
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
                    attribute("id", ScalarAttributeType.S),
                    attribute("live", ScalarAttributeType.S),
                    attribute("due", ScalarAttributeType.N))
                .keySchema(key("id", KeyType.HASH))
                .globalSecondaryIndexes(unfinished()));
    dynamoDb.waiter().waitUntilTableExists(wait -> wait.tableName(table));
    return table;
  }

  private static GlobalSecondaryIndex unfinished() {
    return GlobalSecondaryIndex.builder()
        .indexName("live")
        .keySchema(key("live", KeyType.HASH), key("due", KeyType.RANGE))
        .projection(
            projection ->
                projection.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("state", "ends"))
        .build();
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
