package org.mentormatcher.local.jobstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.JobStore;
import org.mentormatcher.jobs.JobStoreContract;
import org.mentormatcher.jobs.JobStoreProvider;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("The job store over loopback HTTP")
class HttpJobStoreTest extends JobStoreContract {

  private final List<JobStoreServer> servers = new ArrayList<>();

  @Override
  protected JobStore emptyStore() {
    Map<String, String> environment = serve(new InMemoryJobStore(new TestClock()));
    return new HttpJobStore(uri(environment), environment.get("JOB_STORE_TOKEN"));
  }

  @AfterEach
  void stopServers() {
    servers.forEach(JobStoreServer::close);
  }

  @Test
  @DisplayName("serves nobody without its token")
  void refusesStrangers() {
    InMemoryJobStore jobs = new InMemoryJobStore(new TestClock());
    jobs.create(ExampleJobs.opened());
    HttpJobStore stranger = new HttpJobStore(uri(serve(jobs)), "guessed");

    assertThatThrownBy(() -> stranger.find(ExampleJobs.opened().id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("401");
  }

  @Test
  @DisplayName("serves nobody whose process has ended")
  void endsWithTheProcess() {
    JobStoreServer server = JobStoreServer.start(new InMemoryJobStore(new TestClock()));
    servers.add(server);
    JobStoreServer.Loan ended = server.lend();
    JobStoreServer.Loan other = server.lend();

    ended.close();

    assertThatThrownBy(() -> borrowed(ended).find(ExampleJobs.opened().id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("401");
    assertThat(borrowed(other).find(ExampleJobs.opened().id())).isEmpty();
  }

  @Test
  @DisplayName("is what an http address in the environment stands for")
  void isFoundByItsScheme() {
    JobStoreProvider provider = new HttpJobStoreProvider();

    assertThat(provider.opens(URI.create("http://127.0.0.1:1/jobs"))).isTrue();
    assertThat(provider.opens(URI.create("dynamodb:jobs"))).isFalse();
  }

  private static HttpJobStore borrowed(JobStoreServer.Loan loan) {
    return new HttpJobStore(uri(loan.environment()), loan.environment().get("JOB_STORE_TOKEN"));
  }

  private Map<String, String> serve(JobStore store) {
    JobStoreServer server = JobStoreServer.start(store);
    servers.add(server);
    return server.lend().environment();
  }

  private static URI uri(Map<String, String> environment) {
    return URI.create(environment.get("JOB_STORE"));
  }
}
