package org.mentormatcher.jobs.receipts;

import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.Environment;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * A deployment's key in a table of its own. Who may write it cannot read it, who shows the public
 * half cannot read the other: the functions' roles say so.
 */
public final class DynamoDbReceiptKey {

  private static final String PRIVATE_KEY = "privateKey";
  private static final String PUBLIC_KEY = "publicKey";
  private static final Map<String, AttributeValue> ROW =
      Map.of("id", AttributeValue.fromS("receipt-key"));

  private final DynamoDbClient dynamoDb;
  private final String table;

  /** The key in that table. */
  public DynamoDbReceiptKey(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** The key in the table that {@code RECEIPT_KEY_TABLE} names. */
  public static DynamoDbReceiptKey from(Map<String, String> environment) {
    return new DynamoDbReceiptKey(
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        Environment.require(environment, "RECEIPT_KEY_TABLE"));
  }

  /** Makes the key, unless there is one: the first pass of the sweep after the deployment. */
  public void createOnce() {
    SigningKey key = SigningKey.generate();
    try {
      dynamoDb.putItem(
          put ->
              put.tableName(table)
                  .item(
                      Map.of(
                          "id",
                          ROW.get("id"),
                          PRIVATE_KEY,
                          AttributeValue.fromS(key.privateKey()),
                          PUBLIC_KEY,
                          AttributeValue.fromS(key.publicKey().value())))
                  .conditionExpression("attribute_not_exists(id)"));
    } catch (ConditionalCheckFailedException e) {
      // There is one: it stays, or receipts could no longer be checked.
      return;
    }
  }

  /** The whole key, for those who sign. */
  public SigningKey read() {
    Map<String, AttributeValue> item =
        dynamoDb.getItem(get -> get.tableName(table).key(ROW).consistentRead(true)).item();
    if (item.isEmpty()) {
      throw new IllegalStateException("The receipts' key is not made yet");
    }
    return new SigningKey(item.get(PRIVATE_KEY).s(), new PublicKeyText(item.get(PUBLIC_KEY).s()));
  }

  /** The half that everybody may know, once the key is made. */
  public Optional<PublicKeyText> readPublic() {
    return Optional.ofNullable(
            dynamoDb
                .getItem(
                    get ->
                        get.tableName(table)
                            .key(ROW)
                            .consistentRead(true)
                            .projectionExpression(PUBLIC_KEY))
                .item()
                .get(PUBLIC_KEY))
        .map(AttributeValue::s)
        .map(PublicKeyText::new);
  }
}
