package org.mentormatcher.functions.publishpage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** CloudFormation's side of a custom resource, on the loopback address: what it was answered. */
final class CloudFormation implements AutoCloseable {

  /**
   * @param contentType the answer's, or null without one
   * @param body the answer
   */
  record Answer(String contentType, JsonObject body) {}

  private final HttpServer server;
  private final List<Answer> answers = new CopyOnWriteArrayList<>();

  private boolean accessCodeRequired;
  private String operator = "";
  private String operatorContact = "";

  private CloudFormation(HttpServer server) {
    this.server = server;
  }

  static CloudFormation answering(int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    CloudFormation cloudFormation = new CloudFormation(server);
    server.createContext(
        "/answer",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          cloudFormation.answers.add(
              new Answer(
                  exchange.getRequestHeaders().getFirst("Content-Type"),
                  JsonParser.parseString(body).getAsJsonObject()));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return cloudFormation;
  }

  /** A request as CloudFormation sends it to the function. */
  String request(String type) {
    return """
    {
      "RequestType": "%s",
      "ResponseURL": "http://%s:%d/answer?signature=presigned",
      "StackId": "arn:aws:cloudformation:eu-west-2:123456789012:stack/mentor-matcher/1",
      "RequestId": "request-1",
      "ResourceType": "AWS::CloudFormation::CustomResource",
      "LogicalResourceId": "Page",
      "PhysicalResourceId": %s,
      "ResourceProperties": {
        "ServiceToken": "arn:aws:lambda:eu-west-2:123456789012:function:publish-page",
        "PageBucket": "page",
        "AccessCodeRequired": "%s",
        "Operator": "%s",
        "OperatorContact": "%s",
        "EmptiedOnDelete": ["page", "uploads", "results"],
        "Version": "7"
      }
    }
    """
        .formatted(
            type,
            server.getAddress().getHostString(),
            server.getAddress().getPort(),
            type.equals("Create") ? "null" : "\"page\"",
            accessCodeRequired,
            operator,
            operatorContact);
  }

  /** From now on the template names who runs the installation. */
  void isOperatedBy(String name, String contact) {
    operator = name;
    operatorContact = contact;
  }

  /** From now on the template has an access code. */
  void requiresAccessCode() {
    accessCodeRequired = true;
  }

  List<Answer> answers() {
    return answers;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
