package org.mentormatcher.functions.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The canary, of the service on one machine,")
class ServedFlightTest {

  @Test
  @DisplayName("goes through a whole job over HTTP, and sees that nothing is left")
  void served() {
    String address = System.getProperty("serve.address");
    assumeTrue(address != null, "Not run: -Dserve.address names where mentor-matcher serve is");

    Flight flight =
        new Flight(new Service(new HttpVisitor(), URI.create(address), ""), Pace.system());

    assertThat(flight.go()).isLessThan(Duration.ofMinutes(3));
  }
}
