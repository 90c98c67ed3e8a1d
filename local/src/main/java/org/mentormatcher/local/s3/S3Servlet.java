package org.mentormatcher.local.s3;

import com.google.common.base.Throwables;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.gaul.s3proxy.BlobStoreLocator;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.S3ProxyHandler;
import org.gaul.s3proxy.S3ProxyHandler.RequestContext;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** S3Proxy's handler, and before it the checks that Amazon's S3 makes and S3Proxy does not. */
final class S3Servlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int SKEW_SECONDS = 15 * 60;

  /** On one machine even a slow disk sends a thousand times as fast. */
  private static final int LEAST_BYTES_A_SECOND = 8 * 1024;

  private static final String ALGORITHM = "X-Amz-Algorithm";

  private final transient RefusingHandler handler;
  private final transient List<String> pageOrigins;

  /**
   * @param anybody what is there for requests without a signature
   * @param sessions finds the secret of an access key and the objects that it opens
   * @param pageOrigins the only origins whose pages may call it from a browser
   * @param mostBytes the longest object
   */
  S3Servlet(
      BlobStore anybody, BlobStoreLocator sessions, List<String> pageOrigins, long mostBytes) {
    this.handler = new RefusingHandler(anybody, pageOrigins, mostBytes);
    this.pageOrigins = List.copyOf(pageOrigins);
    handler.setBlobStoreLocator(sessions);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (InputStream content =
        new HurriedInputStream(
            request.getInputStream(),
            LEAST_BYTES_A_SECOND,
            S3Server.PATIENCE,
            InstantSource.system())) {
      refuseWhatWasNotSigned(request);
      handler.doHandle(request, request, response, content, new RequestContext());
    } catch (IOException | RuntimeException e) {
      AwsServiceException refusal = refusal(e).orElse(null);
      if (refusal == null) {
        throw e;
      }
      handler.refuse(request, response, refusal);
    }
  }

  /** What a failure is to the caller; empty if it is none of its own doing. */
  private static Optional<AwsServiceException> refusal(Exception failure) {
    List<Throwable> causes = Throwables.getCausalChain(failure);
    Optional<AwsServiceException> refusal =
        causes.stream()
            .filter(AwsServiceException.class::isInstance)
            .map(AwsServiceException.class::cast)
            .findFirst();
    return refusal.or(
        () ->
            causes.stream()
                .flatMap(cause -> code(cause).stream())
                .findFirst()
                .map(S3ProxyException::new));
  }

  private static Optional<S3ErrorCode> code(Throwable cause) {
    return switch (cause) {
      case TimeoutException _ -> Optional.of(S3ErrorCode.REQUEST_TIMEOUT);
      case UnsupportedOperationException _ -> Optional.of(S3ErrorCode.NOT_IMPLEMENTED);
      case IllegalArgumentException _ -> Optional.of(S3ErrorCode.INVALID_REQUEST);
      case IllegalStateException e
          when String.valueOf(e.getMessage()).startsWith("PreconditionFailed") ->
          Optional.of(S3ErrorCode.PRECONDITION_FAILED);
      default -> Optional.empty();
    };
  }

  private void refuseWhatWasNotSigned(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    boolean foreign = origin != null && !pageOrigins.contains(origin);
    boolean signedTwice =
        request.getHeader("Authorization") != null && request.getParameter(ALGORITHM) != null;
    boolean form = request.getMethod().equals("POST") && request.getParameter("delete") == null;
    if (foreign || signedTwice || form) {
      throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
    }
    Optional<String> unsigned = UnsignedHeaders.first(request);
    if (unsigned.isPresent()) {
      throw new S3ProxyException(
          S3ErrorCode.ACCESS_DENIED,
          "There were headers present in the request which were not signed: " + unsigned.get());
    }
  }

  /** Gives access to S3Proxy's own way of refusing. */
  private static final class RefusingHandler extends S3ProxyHandler {

    private static final int MOST_CHUNK_BYTES = 1024 * 1024;

    RefusingHandler(BlobStore anybody, List<String> pageOrigins, long mostBytes) {
      super(
          anybody,
          AuthenticationType.AWS_V4,
          "nobody",
          "nothing",
          null,
          mostBytes,
          mostBytes,
          MOST_CHUNK_BYTES,
          false,
          new CrossOriginResourceSharing(
              pageOrigins, List.of("GET", "PUT"), List.of("*"), List.of("ETag"), ""),
          "",
          SKEW_SECONDS);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AwsServiceException why)
        throws IOException {
      if (!response.isCommitted()) {
        String code = Optional.ofNullable(S3Exceptions.errorCode(why)).orElse(codeOf(why));
        sendSimpleErrorResponse(
            request, response, code, why.statusCode(), message(why).orElse(code), Map.of());
      }
    }

    /** The store names only the status where a condition does not hold. */
    private static String codeOf(AwsServiceException why) {
      return why.statusCode() == HttpServletResponse.SC_PRECONDITION_FAILED
          ? "PreconditionFailed"
          : "InvalidRequest";
    }

    private static Optional<String> message(AwsServiceException why) {
      return Optional.ofNullable(why.awsErrorDetails()).map(AwsErrorDetails::errorMessage);
    }
  }
}
