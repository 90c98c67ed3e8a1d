package org.mentormatcher.acceptance.emulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Where S3, SQS and DynamoDB are: at the endpoints that properties name, else in a LocalStack that
 * Testcontainers starts, else nowhere, and then the tests are reported as not run.
 *
 * @param s3AndSqs one endpoint for both
 * @param dynamoDb may be the same
 */
record Emulator(URI s3AndSqs, URI dynamoDb) {

  private static final String ENDPOINT = "emulator.endpoint";
  private static final String DYNAMODB = "emulator.dynamodb";

  /** The last LocalStack that asks for no account. */
  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");

  static Emulator running() {
    String endpoint = System.getProperty(ENDPOINT);
    if (endpoint != null) {
      return new Emulator(URI.create(endpoint), URI.create(System.getProperty(DYNAMODB, endpoint)));
    }
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "Not run: no Docker to start LocalStack with, and no -D" + ENDPOINT + " of a running one");
    return Container.EMULATOR;
  }

  /** Started once, by the first test that needs it; Testcontainers removes it after the last. */
  private static final class Container {

    private static final Emulator EMULATOR = start();

    // Not closed here: it serves every test of this process.
    @SuppressWarnings("resource")
    private static Emulator start() {
      LocalStackContainer localStack =
          new LocalStackContainer(IMAGE)
              .withServices("s3", "sqs", "dynamodb")
              .withEnv("S3_SKIP_SIGNATURE_VALIDATION", "0");
      localStack.start();
      return new Emulator(localStack.getEndpoint(), localStack.getEndpoint());
    }
  }
}
