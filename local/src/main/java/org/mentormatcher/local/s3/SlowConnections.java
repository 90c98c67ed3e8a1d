package org.mentormatcher.local.s3;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gaul.shaded.org.eclipse.jetty.io.Connection;
import org.gaul.shaded.org.eclipse.jetty.server.internal.HttpConnection;
import org.gaul.shaded.org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections on which no request has come to its body for a while. Jetty's own idle timeout
 * begins anew with every byte, so that a request whose headers come letter by letter would hold its
 * connection for a day.
 */
final class SlowConnections extends AbstractLifeCycle implements Connection.Listener {

  private final Map<Connection, Long> requestsSeen = new ConcurrentHashMap<>();
  private final Duration patience;
  private ScheduledExecutorService schedule;

  SlowConnections(Duration patience) {
    this.patience = patience;
  }

  @Override
  public void onOpened(Connection connection) {
    requestsSeen.put(connection, connection.getMessagesIn());
  }

  @Override
  public void onClosed(Connection connection) {
    requestsSeen.remove(connection);
  }

  @Override
  protected void doStart() {
    schedule = Executors.newSingleThreadScheduledExecutor();
    var _ =
        schedule.scheduleWithFixedDelay(
            this::closeSlow, patience.toMillis(), patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  protected void doStop() {
    schedule.shutdownNow();
  }

  private void closeSlow() {
    requestsSeen.forEach(
        (connection, seen) -> {
          long now = connection.getMessagesIn();
          if (now == seen && !isBusy(connection)) {
            connection.getEndPoint().close();
          } else {
            requestsSeen.replace(connection, now);
          }
        });
  }

  private static boolean isBusy(Connection connection) {
    return connection instanceof HttpConnection http && http.getHttpChannel().getRequest() != null;
  }
}
