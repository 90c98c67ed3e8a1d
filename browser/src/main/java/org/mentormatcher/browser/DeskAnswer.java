package org.mentormatcher.browser;

import com.google.gson.JsonObject;
import java.util.List;
import org.mentormatcher.matching.files.ResultFile;

/**
 * What a call gives back.
 *
 * @param json the status of a job that found it, as the service's interface has it, in the language
 *     of the call
 * @param files the result files, or copies of files that have problems
 */
public record DeskAnswer(JsonObject json, List<ResultFile> files) {
  public DeskAnswer {
    files = List.copyOf(files);
  }
}
