package org.mentormatcher.browser.compiler;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mentormatcher.browser.jdk.Resources;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.words.Language;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.codegen.SourceWriter;
import org.teavm.backend.javascript.rendering.RenderingUtil;
import org.teavm.backend.javascript.spi.Injector;
import org.teavm.backend.javascript.spi.InjectorContext;
import org.teavm.jso.JSObject;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Lets {@link Class} ask {@link Resources}, and writes these as texts: the compiler's own way to
 * encode them takes half as much again.
 */
public final class ResourcesPlugin implements TeaVMPlugin, ClassHolderTransformer, Injector {
  private static final String MATCHING = "org/mentormatcher/matching/";

  /** Other languages are given to it, by whoever wants them. */
  private static final String CATALOGUE = "org/mentormatcher/words/en.json";

  /** Sentences that are said elsewhere: by the page itself, the command line and the service. */
  private static final List<String> NOT_SAID_HERE =
      List.of("page.", "help.", "command.", "misuse.", "rights.", "send.", "api.");

  @Override
  public void install(TeaVMHost host) {
    host.add(this);
    host.getExtension(TeaVMJavaScriptHost.class)
        .add(new MethodReference(Resources.class, "all", JSObject.class), this);
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(Class.class.getName())) {
      ProgramEmitter body =
          ProgramEmitter.create(
              type.getMethod(
                  new MethodDescriptor("getResourceAsStream", String.class, InputStream.class)),
              context.getHierarchy());
      body.invoke(
              Resources.class,
              "open",
              InputStream.class,
              body.var(0, Class.class).invokeVirtual("getName", String.class),
              body.var(1, String.class))
          .returnValue();
    }
  }

  @Override
  public void generate(InjectorContext context, MethodReference method) {
    SourceWriter writer = context.getWriter();
    writer.append("({");
    paths()
        .forEach(
            path -> {
              RenderingUtil.writeString(writer, path);
              writer.append(":");
              RenderingUtil.writeString(writer, text(path));
              writer.append(",").newLine();
            });
    writer.append("})");
  }

  private static Stream<String> paths() {
    return Stream.of(
            Stream.of(
                CATALOGUE,
                MATCHING + "reading/forms.json",
                MATCHING + "reading/headings.en.json",
                MATCHING + "results/report.css"),
            Language.SPOKEN.stream()
                .map(language -> MATCHING + "participants/understood." + language.tag() + ".json"),
            ShippedProgrammes.names().stream()
                .map(name -> MATCHING + "programme/" + name + ".json"))
        .flatMap(Function.identity());
  }

  private static String text(String path) {
    String text = resource(path);
    if (!path.equals(CATALOGUE)) {
      return text;
    }
    JsonObject sentences = JsonParser.parseString(text).getAsJsonObject();
    sentences.keySet().removeIf(key -> NOT_SAID_HERE.stream().anyMatch(key::startsWith));
    return sentences.toString();
  }

  private static String resource(String path) {
    try (InputStream resource = ResourcesPlugin.class.getResourceAsStream("/" + path)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
