"""lapx (Jonker and Volgenant) on problems in which everybody is eligible and has one match."""

import lap
import numpy

from network import Network, tell, timed

network = Network()
people = network.mentors
pairs = network.arcs[(network.arcs["from"] < people) & (network.arcs["to"] < network.source)]
assert network.mentees == people and len(pairs) == people * people, "not everybody is eligible with everybody"
cost = numpy.empty((people, people))
cost[pairs["from"], pairs["to"] - people] = pairs["cost"]
(of_mentor, _), wall, processor, warm = timed(lambda: lap.lapjv(cost, return_cost=False))
first = network.arcs[: 2 * people]["cost"]
total = int(cost[numpy.arange(people), of_mentor].sum()) + int(first.sum())
tell("optimal", total, people, people, wall, processor, warm)
