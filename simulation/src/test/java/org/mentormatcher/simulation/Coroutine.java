package org.mentormatcher.simulation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Code that can be left in the middle and gone on with, or never: the JDK's own continuations,
 * which virtual threads are made of, in one thread and without a scheduler.
 */
final class Coroutine {

  private static final MethodHandle CREATE;
  private static final MethodHandle RUN;
  private static final MethodHandle DONE;
  private static final MethodHandle YIELD;
  private static final Object SCOPE;

  static {
    try {
      Class<?> continuation = Class.forName("jdk.internal.vm.Continuation");
      Class<?> scope = Class.forName("jdk.internal.vm.ContinuationScope");
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SCOPE =
          lookup
              .findConstructor(scope, MethodType.methodType(void.class, String.class))
              .invoke("simulation");
      CREATE =
          lookup
              .findConstructor(
                  continuation, MethodType.methodType(void.class, scope, Runnable.class))
              .asType(MethodType.methodType(Object.class, Object.class, Runnable.class));
      RUN =
          lookup
              .findVirtual(continuation, "run", MethodType.methodType(void.class))
              .asType(MethodType.methodType(void.class, Object.class));
      DONE =
          lookup
              .findVirtual(continuation, "isDone", MethodType.methodType(boolean.class))
              .asType(MethodType.methodType(boolean.class, Object.class));
      YIELD =
          lookup
              .findStatic(continuation, "yield", MethodType.methodType(boolean.class, scope))
              .asType(MethodType.methodType(boolean.class, Object.class));
    } catch (Throwable e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Object continuation;

  Coroutine(Runnable body) {
    try {
      continuation = (Object) CREATE.invokeExact(SCOPE, body);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** Goes on until the next {@link #leave} or the end; whether that was the end. */
  boolean goOn() {
    try {
      RUN.invokeExact(continuation);
      return (boolean) DONE.invokeExact(continuation);
    } catch (Error | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** Leaves the coroutine that runs. */
  static void leave() {
    try {
      boolean left = (boolean) YIELD.invokeExact(SCOPE);
      if (!left) {
        throw new AssertionError("Could not be left");
      }
    } catch (Error | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
