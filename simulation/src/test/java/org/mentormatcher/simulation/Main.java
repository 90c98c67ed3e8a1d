package org.mentormatcher.simulation;

import java.util.Optional;

/** Runs schedules from the command line: {@code COUNT [FIRST-SEED]}, or {@code replay TEXT}. */
final class Main {

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (arguments[0].equals("replay")) {
      Simulation.replay(arguments[1]).forEach(System.out::println);
      return;
    }
    long count = Long.parseLong(arguments[0]);
    long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
    Simulation simulation = new Simulation();
    long begun = System.nanoTime();
    Optional<Simulation.Failure> failure =
        simulation.run(first, count, Runtime.getRuntime().availableProcessors());
    System.out.printf(
        "%d schedules in %.1f s%n", simulation.done(), (System.nanoTime() - begun) / 1e9);
    simulation.seen().forEach((fault, times) -> System.out.println(fault + " " + times));
    failure.ifPresent(
        found -> {
          System.out.println(found.violation());
          System.out.println("replay " + found.replay());
          Simulation.replay(found.replay()).forEach(System.out::println);
          System.exit(1);
        });
  }
}
