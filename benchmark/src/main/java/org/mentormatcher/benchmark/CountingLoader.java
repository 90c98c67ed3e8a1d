package org.mentormatcher.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/**
 * Loads the product's classes anew, those that solve, prove and answer with a count at the start of
 * each method and at each jump back: a measure of work that depends on no clock and no machine.
 * What the JDK does within a call, such as sorting, counts as nothing.
 */
final class CountingLoader extends ClassLoader {
  private static final String OURS = "org.mentormatcher.";
  private static final Set<String> COUNTED =
      Set.of(OURS + "matching.assignment.", OURS + "matching.answers.");
  private static final ClassDesc STEPS = ClassDesc.of(Steps.class.getName());

  CountingLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS) || name.equals(Steps.class.getName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] bytes = bytes(name);
    if (COUNTED.stream().anyMatch(name::startsWith)) {
      ClassFile classFile = ClassFile.of();
      bytes =
          classFile.transformClass(
              classFile.parse(bytes),
              ClassTransform.transformingMethodBodies(
                  CodeTransform.ofStateful(CountingTransform::new)));
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte[] bytes(String name) throws ClassNotFoundException {
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the counts into one method. */
  private static final class CountingTransform implements CodeTransform {
    private final Set<Label> passed = new HashSet<>();

    @Override
    public void atStart(CodeBuilder code) {
      count(code);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      if (element instanceof LabelTarget target) {
        passed.add(target.label());
      }
      if (element instanceof BranchInstruction branch && passed.contains(branch.target())) {
        count(code);
      }
      code.with(element);
    }

    private static void count(CodeBuilder code) {
      code.invokestatic(STEPS, "take", MethodTypeDesc.of(ConstantDescs.CD_void));
    }
  }
}
