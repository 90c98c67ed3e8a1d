package org.mentormatcher.benchmark.starts;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every function that is measured has around it.
 *
 * @param classPath AWS's runtime client with what it needs, and the classes of this package
 * @param library the client's native part, unpacked
 * @param environment the function's variables
 */
record StartSurroundings(List<String> classPath, Path library, Map<String, String> environment) {

  /** Those of this process's own class path. */
  static StartSurroundings of(LoopbackRuntimeApi api, LoopbackTable table) throws IOException {
    List<String> own =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(each -> each.contains("aws-lambda-java") || each.contains("benchmark"))
            .filter(each -> !each.contains("aws-lambda-java-events"))
            .toList();
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_LAMBDA_RUNTIME_API", api.address());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "measured");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    variables.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    variables.put("LAMBDA_TASK_ROOT", "/var/task");
    variables.put("AWS_REGION", "eu-west-2");
    variables.put("AWS_ACCESS_KEY_ID", "measured");
    variables.put("AWS_SECRET_ACCESS_KEY", "measured");
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", table.endpoint());
    variables.put("JOB_STORE", "dynamodb:jobs");
    variables.put("RECEIPT_KEY_TABLE", "keys");
    variables.put("UPLOADS_BUCKET", "uploads");
    variables.put("RESULTS_BUCKET", "results");
    return new StartSurroundings(own, unpacked(), variables);
  }

  private static Path unpacked() throws IOException {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    String name = "libaws-lambda-jni.linux-" + (arm ? "aarch_64" : "x86_64") + ".so";
    Path file = Files.createTempDirectory("runtime-client").resolve(name);
    try (InputStream library = StartSurroundings.class.getResourceAsStream("/jni/" + name)) {
      Files.copy(library, file);
    }
    return file;
  }
}
