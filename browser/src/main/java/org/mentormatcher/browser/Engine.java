package org.mentormatcher.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mentormatcher.json.IndentedJson;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.words.Language;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.typedarrays.Int8Array;

/** What JavaScript can call: the desk, in JavaScript's own kinds of values. */
public final class Engine {

  /** The matching that was found last, which questions are about. */
  private static Optional<OpenDesk> open = Optional.empty();

  private Engine() {}

  /**
   * Gives a language its sentences: the engine carries the English ones alone.
   *
   * @param tag of the language, as calls name it
   * @param sentences as its catalogue has them
   */
  @JSExport
  public static void learn(String tag, String sentences) {
    Language.of(tag).orElseThrow().learn(sentences);
  }

  /**
   * Checks files.
   *
   * @return the findings as JSON, and files: {@code {json, files: [{name, mediaType, content}]}}
   */
  @JSExport
  public static FoundObject check(String call, JSArrayReader<Int8Array> contents) {
    return answer(Desk.check(call, bytes(contents)));
  }

  /** Corrects cells of files; what comes back is as for {@link #check}. */
  @JSExport
  public static FoundObject correct(String call, JSArrayReader<Int8Array> contents) {
    return answer(Desk.correct(call, bytes(contents)));
  }

  /**
   * Matches people; what comes back is as for {@link #check}.
   *
   * @param watcher is told each stage as it begins, as the service's interface names it
   */
  @JSExport
  public static FoundObject run(String call, JSArrayReader<Int8Array> contents, Watcher watcher) {
    Desk.Found run =
        Desk.open(
            call, bytes(contents), stage -> watcher.reached(stage.name().toLowerCase(Locale.ROOT)));
    open = run.desk();
    return answer(run.answer());
  }

  /** Changes the matching of the last run, as {@link OpenDesk#edit} tells. */
  @JSExport
  public static FoundObject edit(String question) {
    return answer(open.orElseThrow().edit(question));
  }

  /** Explains a pair or a person of it. */
  @JSExport
  public static FoundObject explain(String question) {
    return answer(open.orElseThrow().explain(question));
  }

  /** Looks for changes that would give somebody a match. */
  @JSExport
  public static FoundObject help(String question) {
    return answer(open.orElseThrow().help(question));
  }

  /** Checks its proof once more. */
  @JSExport
  public static FoundObject proof(String question) {
    return answer(open.orElseThrow().proof(question));
  }

  /** Gives what letters are filled in from. */
  @JSExport
  public static FoundObject letters(String question) {
    return answer(open.orElseThrow().letters(question));
  }

  /** Writes the result files of a version of it. */
  @JSExport
  public static FoundObject files(String question) {
    return answer(open.orElseThrow().files(question));
  }

  private static List<byte[]> bytes(JSArrayReader<Int8Array> contents) {
    List<byte[]> bytes = new ArrayList<>();
    for (int i = 0; i < contents.getLength(); i++) {
      bytes.add(contents.get(i).copyToJavaArray());
    }
    return bytes;
  }

  private static FoundObject answer(DeskAnswer answer) {
    JSArray<FileObject> files = new JSArray<>();
    for (ResultFile file : answer.files()) {
      FileObject object = JSObjects.create();
      object.setName(file.name());
      object.setMediaType(file.mediaType());
      object.setContent(Int8Array.copyFromJavaArray(file.content()));
      files.push(object);
    }
    FoundObject found = JSObjects.create();
    found.setJson(IndentedJson.of(answer.json()));
    found.setFiles(files);
    return found;
  }

  /** A function of JavaScript's that is told how far a run is. */
  @JSFunctor
  public interface Watcher extends JSObject {
    void reached(String stage);
  }

  /** An {@link DeskAnswer} in JavaScript. */
  public interface FoundObject extends JSObject {
    @JSProperty
    void setJson(String json);

    @JSProperty
    void setFiles(JSArray<FileObject> files);
  }

  /** A {@link ResultFile} in JavaScript. */
  public interface FileObject extends JSObject {
    @JSProperty
    void setName(String name);

    @JSProperty
    void setMediaType(String mediaType);

    @JSProperty
    void setContent(Int8Array content);
  }
}
