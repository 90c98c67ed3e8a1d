package org.mentormatcher.functions.publishpage;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What CloudFormation asks of the custom resource; the names are CloudFormation's, in camel case.
 *
 * @param requestType {@code Create}, {@code Update} or {@code Delete}
 * @param responseURL presigned address at which CloudFormation waits for the answer
 * @param stackId echoed in the answer
 * @param requestId echoed in the answer
 * @param logicalResourceId echoed in the answer
 * @param physicalResourceId the resource's name in the last answer; null on {@code Create}
 * @param resourceProperties what the template says of the resource
 */
record CustomResourceRequest(
    String requestType,
    String responseURL,
    String stackId,
    String requestId,
    String logicalResourceId,
    String physicalResourceId,
    Properties resourceProperties) {

  /**
   * The template's part of the request. When a stack moves to another bucket, CloudFormation asks
   * to delete what the old properties describe: that is why buckets are named here and not in the
   * function's environment.
   *
   * @param pageBucket the bucket that gets the page's files
   * @param accessCodeRequired whether opening a job takes an access code, which the page asks for
   * @param operator who runs the installation, or ""
   * @param operatorContact their address for mail or on the web, or ""
   * @param emptiedOnDelete the buckets that lose all of theirs when the resource goes
   */
  record Properties(
      String pageBucket,
      boolean accessCodeRequired,
      String operator,
      String operatorContact,
      List<String> emptiedOnDelete) {

    /** What the page tells of the installation, by the names of its {@code meta} elements. */
    Map<String, String> installation() {
      return Map.of(
          "access-code-required", Boolean.toString(accessCodeRequired),
          "operator", Objects.toString(operator, ""),
          "operator-contact", Objects.toString(operatorContact, ""));
    }
  }

  CustomResourceResponse succeeded() {
    return response("SUCCESS", "");
  }

  CustomResourceResponse failed(String reason) {
    return response("FAILED", reason);
  }

  private CustomResourceResponse response(String status, String reason) {
    return new CustomResourceResponse(
        status, reason, nameOfResource(), stackId, requestId, logicalResourceId);
  }

  /**
   * The bucket's name stands for the resource, so that a change of bucket makes CloudFormation
   * delete the old one afterwards. A deletion must repeat the name it was asked to delete.
   */
  private String nameOfResource() {
    if (requestType.equals("Delete")) {
      return physicalResourceId;
    }
    return resourceProperties.pageBucket();
  }
}
