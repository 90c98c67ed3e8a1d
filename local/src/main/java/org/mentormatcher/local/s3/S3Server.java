package org.mentormatcher.local.s3;

import jakarta.servlet.Servlet;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.gaul.shaded.org.eclipse.jetty.http.HttpCompliance;
import org.gaul.shaded.org.eclipse.jetty.http.UriCompliance;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConfiguration;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConnectionFactory;
import org.gaul.shaded.org.eclipse.jetty.server.NetworkConnectionLimit;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.server.ServerConnector;
import org.gaul.shaded.org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.gaul.shaded.org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * Two loopback ports of one servlet: one for browsers, bounded in connections, and one for the
 * functions, so that nobody who fills the first one stops the sweep.
 */
final class S3Server implements AutoCloseable {

  /** More than a browser opens to one host, times the people of one machine. */
  static final int MOST_CONNECTIONS = 128;

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Server server = new Server(threads());
  private final ServerConnector browsers;
  private final ServerConnector functions;

  /** Starts to answer with that servlet. */
  S3Server(Servlet servlet) {
    browsers = connector();
    browsers.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, browsers));
    browsers.addBean(new SlowConnections(PATIENCE));
    functions = connector();
    ServletContextHandler everything = new ServletContextHandler();
    everything.addServlet(new ServletHolder(servlet), "/*");
    server.setHandler(everything);
    server.setStopTimeout(0);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("The embedded S3 does not start", e);
    }
  }

  URI forBrowsers() {
    return URI.create("http://127.0.0.1:" + browsers.getLocalPort());
  }

  URI forFunctions() {
    return URI.create("http://127.0.0.1:" + functions.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The embedded S3 does not stop", e);
    }
  }

  /** As S3Proxy sets its own server up: keys are in paths as they are, and bodies are no forms. */
  private ServerConnector connector() {
    HttpConfiguration http = new HttpConfiguration();
    http.setHttpCompliance(HttpCompliance.LEGACY);
    http.setUriCompliance(UriCompliance.LEGACY);
    http.setHeaderCacheCaseSensitive(true);
    http.setSendServerVersion(false);
    http.setFormEncodedMethods();
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setIdleTimeout(PATIENCE.toMillis());
    server.addConnector(connector);
    return connector;
  }

  /** A thread a request: whoever is slow keeps nobody else's. */
  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("s3");
    VirtualThreadPool requests = new VirtualThreadPool();
    requests.setName("s3-request");
    threads.setVirtualThreadsExecutor(requests);
    return threads;
  }
}
