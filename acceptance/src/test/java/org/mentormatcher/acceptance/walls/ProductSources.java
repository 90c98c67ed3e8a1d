package org.mentormatcher.acceptance.walls;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What sources declare, as the compiler reads them.
 *
 * @param types every type with a name, those within others too
 * @param methods every method, and every constructor as one of the name of its type
 * @param booleans what is true or false: variables, parts of records, methods
 */
record ProductSources(
    List<DeclaredType> types, List<DeclaredMethod> methods, List<DeclaredBoolean> booleans) {

  /**
   * A type.
   *
   * @param parts of a record, 0 for any other
   */
  record DeclaredType(String name, int parts, String file) {}

  /**
   * A method.
   *
   * @param takes the types of what it takes, as written
   */
  record DeclaredMethod(String name, List<String> takes, String file) {}

  /** Something that is true or false. */
  record DeclaredBoolean(String name, String file) {}

  /** The sources of every module, tests included. */
  static ProductSources all() {
    return under("/src/");
  }

  /** The sources of every module, without those of tests. */
  static ProductSources main() {
    return under("/src/main/");
  }

  private static ProductSources under(String folder) {
    Path root = Path.of("..");
    try (Stream<Path> files = Files.walk(root)) {
      return of(
          files
              .filter(file -> file.toString().contains(folder))
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .filter(file -> !isBrokenOnPurpose(file))
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These sources. */
  static ProductSources of(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<DeclaredType> types = new ArrayList<>();
    List<DeclaredMethod> methods = new ArrayList<>();
    List<DeclaredBoolean> booleans = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files);
      JavacTask task =
          (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
      for (CompilationUnitTree source : task.parse()) {
        Path file = Path.of(source.getSourceFile().toUri()).getFileName();
        new Declarations(file.toString(), types, methods, booleans).scan(source, null);
      }
    }
    return new ProductSources(types, methods, booleans);
  }

  private static boolean isBrokenOnPurpose(Path file) {
    return file.toString().contains("broken");
  }

  /** Takes down what a source declares. */
  private static final class Declarations extends TreeScanner<Void, Void> {
    private final String file;
    private final List<DeclaredType> types;
    private final List<DeclaredMethod> methods;
    private final List<DeclaredBoolean> booleans;

    Declarations(
        String file,
        List<DeclaredType> types,
        List<DeclaredMethod> methods,
        List<DeclaredBoolean> booleans) {
      this.file = file;
      this.types = types;
      this.methods = methods;
      this.booleans = booleans;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (!type.getSimpleName().isEmpty()) {
        types.add(new DeclaredType(type.getSimpleName().toString(), parts(type), file));
      }
      return super.visitClass(type, null);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      note(variable.getName().toString(), variable.getType());
      return super.visitVariable(variable, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      note(method.getName().toString(), method.getReturnType());
      methods.add(
          new DeclaredMethod(
              method.getName().toString(),
              method.getParameters().stream().map(each -> each.getType().toString()).toList(),
              file));
      return super.visitMethod(method, null);
    }

    private void note(String name, Tree type) {
      if (type instanceof PrimitiveTypeTree primitive
          && primitive.getPrimitiveTypeKind() == TypeKind.BOOLEAN) {
        booleans.add(new DeclaredBoolean(name, file));
      }
    }

    /** The parts of a record are its fields that are not static, to the parser. */
    private static int parts(ClassTree type) {
      return type.getKind() != Tree.Kind.RECORD
          ? 0
          : (int)
              type.getMembers().stream()
                  .filter(VariableTree.class::isInstance)
                  .map(VariableTree.class::cast)
                  .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                  .count();
    }
  }
}
