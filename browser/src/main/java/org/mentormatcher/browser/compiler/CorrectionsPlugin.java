package org.mentormatcher.browser.compiler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.mentormatcher.browser.jdk.Casing;
import org.mentormatcher.browser.jdk.Joining;
import org.mentormatcher.browser.jdk.WhiteSpace;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Lets methods of the compiler's own classes, which are wrong in silence or slow, ask ours. */
public final class CorrectionsPlugin implements TeaVMPlugin, ClassHolderTransformer {
  private static final Map<String, Class<?>> OF_STRINGS =
      Map.of(
          "isBlank", boolean.class,
          "strip", String.class,
          "stripLeading", String.class,
          "stripTrailing", String.class);

  private static final List<String> IN_A_CASE = List.of("toLowerCase", "toUpperCase");

  @Override
  public void install(TeaVMHost host) {
    host.add(this);
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(String.class.getName())) {
      OF_STRINGS.forEach(
          (name, result) -> {
            ProgramEmitter body = body(type, context, name, result);
            body.invoke(WhiteSpace.class, name, result, body.var(0, String.class)).returnValue();
          });
      for (String name : IN_A_CASE) {
        ProgramEmitter body = body(type, context, name, Locale.class, String.class);
        body.invoke(
                Casing.class,
                name,
                String.class,
                body.var(0, String.class),
                body.var(1, Locale.class))
            .returnValue();
      }
    }
    if (type.getName().equals(Collectors.class.getName())) {
      Class<?> text = CharSequence.class;
      ProgramEmitter body = body(type, context, "joining", text, text, text, Collector.class);
      body.invoke(
              Joining.class,
              "joining",
              Collector.class,
              body.var(1, text),
              body.var(2, text),
              body.var(3, text))
          .returnValue();
    }
  }

  private static ProgramEmitter body(
      ClassHolder type, ClassHolderTransformerContext context, String name, Class<?>... signature) {
    return ProgramEmitter.create(
        type.getMethod(new MethodDescriptor(name, signature)), context.getHierarchy());
  }
}
