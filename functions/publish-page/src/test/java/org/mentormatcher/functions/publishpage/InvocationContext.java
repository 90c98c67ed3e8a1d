package org.mentormatcher.functions.publishpage;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A context that remembers what was logged. */
final class InvocationContext implements Context {

  private final List<String> logged = new ArrayList<>();

  List<String> logged() {
    return logged;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        logged.add(message);
      }

      @Override
      public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
      }
    };
  }

  @Override
  public String getLogStreamName() {
    return "2026/01/01/stream";
  }

  @Override
  public String getAwsRequestId() {
    return "invocation-1";
  }

  @Override
  public String getLogGroupName() {
    return "/mentor-matcher/test/publish-page";
  }

  @Override
  public String getFunctionName() {
    return "publish-page";
  }

  @Override
  public String getFunctionVersion() {
    return "7";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-west-2:123456789012:function:publish-page";
  }

  @Override
  public CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return 120_000;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 512;
  }
}
