"""HiGHS on the network as a linear programme, whose corners are whole numbers."""

import highspy
import numpy

from network import Network, tell, timed

MOST_SECONDS = 120.0

network = Network()
arcs = network.arcs
count = len(arcs)
programme = highspy.HighsLp()
programme.num_col_ = count
programme.num_row_ = network.sink + 1
programme.col_cost_ = arcs["cost"].astype(float)
programme.col_lower_ = numpy.zeros(count)
programme.col_upper_ = arcs["capacity"].astype(float)
balance = numpy.zeros(network.sink + 1)
balance[network.source], balance[network.sink] = network.supply, -network.supply
programme.row_lower_ = programme.row_upper_ = balance
programme.a_matrix_.format_ = highspy.MatrixFormat.kColwise
programme.a_matrix_.start_ = numpy.arange(0, 2 * count + 1, 2, dtype=numpy.int32)
programme.a_matrix_.index_ = numpy.stack([arcs["from"], arcs["to"]], 1).reshape(-1)
programme.a_matrix_.value_ = numpy.tile([1.0, -1.0], count)
solver = highspy.Highs()
solver.setOptionValue("output_flag", False)
solver.setOptionValue("time_limit", MOST_SECONDS)
solver.passModel(programme)


def solve():
    solver.clearSolver()
    solver.run()
    return solver.getModelStatus()


status, wall, processor, warm = timed(solve)
flow = numpy.rint(numpy.array(solver.getSolution().col_value)).astype(numpy.int64)
cost = int((flow * arcs["cost"]).sum())
mentors = int(flow[: network.mentors].sum())
mentees = int(flow[network.mentors : network.source].sum())
outcome = "optimal" if status == highspy.HighsModelStatus.kOptimal else "unfinished"
tell(outcome, cost, mentors, mentees, wall, processor, warm)
