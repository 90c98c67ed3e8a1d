// LEMON's network simplex on a network from standard input; see Peer in the benchmark for its form.
// Prints: status, total cost, flow on first-match arcs of mentors and of mentees, and of two runs one after the other
// the wall and processor time of the first and the wall time of the second, in nanoseconds: solving alone.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <vector>

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;

template <typename Number>
static Number next() {
  Number number;
  if (std::fread(&number, sizeof number, 1, stdin) != 1) {
    std::fputs("the network ends too early\n", stderr);
    std::exit(1);
  }
  return number;
}

int main() {
  const int mentors = next<std::int32_t>();
  const int mentees = next<std::int32_t>();
  const int arcs = next<std::int32_t>();
  const std::int64_t supply = next<std::int64_t>();
  Graph graph;
  graph.reserveNode(mentors + mentees + 2);
  graph.reserveArc(arcs);
  for (int node = 0; node < mentors + mentees + 2; node++) {
    graph.addNode();
  }
  Graph::ArcMap<std::int64_t> capacity(graph), cost(graph);
  std::vector<Graph::Arc> first;
  for (int i = 0; i < arcs; i++) {
    const int from = next<std::int32_t>();
    const int to = next<std::int32_t>();
    const Graph::Arc arc = graph.addArc(graph.nodeFromId(from), graph.nodeFromId(to));
    capacity[arc] = next<std::int32_t>();
    cost[arc] = next<std::int64_t>();
    if (i < mentors + mentees) {
      first.push_back(arc);
    }
  }
  const Graph::Node source = graph.nodeFromId(mentors + mentees);
  const Graph::Node sink = graph.nodeFromId(mentors + mentees + 1);
  Simplex simplex(graph);
  std::int64_t wall[2], processor[2];
  bool isOptimal = true;
  for (int run = 0; run < 2; run++) {
    simplex.reset();
    simplex.upperMap(capacity).costMap(cost).stSupply(source, sink, supply);
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t before = std::clock();
    isOptimal &= simplex.run() == Simplex::OPTIMAL;
    processor[run] = (std::clock() - before) * (1000000000 / CLOCKS_PER_SEC);
    wall[run] = std::chrono::nanoseconds(std::chrono::steady_clock::now() - start).count();
  }
  std::int64_t matched[2] = {0, 0};
  for (int i = 0; i < mentors + mentees; i++) {
    matched[i < mentors ? 0 : 1] += simplex.flow(first[i]);
  }
  std::printf("%s %lld %lld %lld %lld %lld %lld\n", isOptimal ? "optimal" : "failed",
              (long long)simplex.totalCost<std::int64_t>(), (long long)matched[0], (long long)matched[1],
              (long long)wall[0], (long long)processor[0], (long long)wall[1]);
}
