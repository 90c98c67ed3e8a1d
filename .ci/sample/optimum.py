"""Finds the best matchings of the sample with another solver, from the rules as docs/matching.md words them.

Usage: optimum.py FOLDER, which prints what optima.json holds. Needs SciPy, whose solver is HiGHS:

    python3 -m venv venv && venv/bin/pip install scipy==1.17.1
    venv/bin/python .ci/sample/optimum.py .ci/sample > .ci/sample/optima.json

It shares nothing with the product: every possible pair is a variable, and an objective's goals are reached one after
the other, each kept by a constraint before the next is asked for. Where every pair has to reach some points,
thresholds are tried from the highest down. The integers are exact: no gap is left to the solver.
"""

import csv
import json
import sys
from pathlib import Path

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix, csr_matrix, hstack, identity, vstack

GRADES = ["aa", "ao", "eo", "heo", "seo", "grade 7", "grade 6", "scs1", "scs2", "scs3", "scs4"]
OTHER_NAMES = {"g7": "grade 7", "g6": "grade 6", "scs 1": "scs1", "scs 2": "scs2", "scs 3": "scs3", "scs 4": "scs4"}
PLACES = 3


def read(file):
    with open(file, encoding="utf-8", newline="") as source:
        return [{heading: cell.strip().lower() for heading, cell in row.items()} for row in csv.DictReader(source)]


def grade(person):
    return GRADES.index(OTHER_NAMES.get(person["grade"], person["grade"]))


def answers(cell):
    return {answer.strip() for answer in cell.replace(";", ",").split(",")} - {""}


def points(mentor, mentee):
    """What the pair is worth, or 0 where it is not possible."""
    if mentor["organisation"] == mentee["organisation"] or mentor["email address"] == mentee["email address"]:
        return 0
    worth = {1: 9, 2: 12}.get(grade(mentor) - grade(mentee), 0)
    if worth and mentor["profession"] and mentor["profession"] == mentee["profession"]:
        worth += 10
    if worth and mentee["match with similar identity"] == "yes":
        if answers(mentee["identity to match"]) & answers(mentor["characteristics"]):
            worth += 6
    return worth


class Matchings:
    """All matchings with pairs that are worth something."""

    def __init__(self, worth):
        self.mentors, self.mentees = worth.shape
        of_mentor, of_mentee = numpy.nonzero(worth)
        self.pairs = len(of_mentor)
        ones, numbers = numpy.ones(self.pairs), numpy.arange(self.pairs)
        by_mentor = coo_matrix((ones, (of_mentor, numbers)), (self.mentors, self.pairs)).tocsr()
        by_mentee = coo_matrix((ones, (of_mentee, numbers)), (self.mentees, self.pairs)).tocsr()
        by_person = vstack([by_mentee, by_mentor])
        # A variable a pair, then one a person: whether that person has a match, which is at most the number of matches.
        people = self.mentees + self.mentors
        self.limits = [
            LinearConstraint(hstack([by_person, csr_matrix((people, people))]), -numpy.inf, PLACES),
            LinearConstraint(hstack([-by_person, identity(people)]), -numpy.inf, 0),
        ]
        self.goals = {
            "points": numpy.concatenate([worth[of_mentor, of_mentee], numpy.zeros(people)]),
            "mentees matched": self.indicator(self.pairs, self.mentees, people),
            "mentors matched": self.indicator(self.pairs + self.mentees, self.mentors, people),
        }

    def indicator(self, begin, count, people):
        goal = numpy.zeros(self.pairs + people)
        goal[begin : begin + count] = 1
        return goal

    def best(self, order):
        """The most of each goal, the first first."""
        reached, kept = {}, []
        for name in order:
            goal = self.goals[name]
            result = milp(-goal, integrality=numpy.ones(len(goal)), bounds=Bounds(0, 1),
                          constraints=[*self.limits, *kept], options={"mip_rel_gap": 0})
            assert result.status == 0, result.message
            reached[name] = round(-result.fun)
            assert result.mip_gap == 0 and abs(reached[name] + result.fun) < 1e-6, result
            kept.append(LinearConstraint(goal, reached[name], numpy.inf))
            print(name, reached[name], file=sys.stderr)
        return reached


def worst_off_first(worth):
    """As many people as can be matched, by pairs of the most points that allow it; then the most points."""
    people = ["mentees matched", "mentors matched"]
    most = Matchings(worth).best(people)
    for threshold in sorted(set(worth[worth > 0]), reverse=True):
        matchings = Matchings(numpy.where(worth >= threshold, worth, 0))
        if matchings.best(people) == most:
            return matchings.best([*people, "points"]) | {"fewest points of a pair": int(threshold)}
    raise AssertionError("the lowest threshold allows every pair")


def main(folder):
    mentors, mentees = read(Path(folder, "mentors.csv")), read(Path(folder, "mentees.csv"))
    worth = numpy.array([[points(mentor, mentee) for mentee in mentees] for mentor in mentors])
    print(f"{numpy.count_nonzero(worth)} possible pairs", file=sys.stderr)
    optima = {
        "best-matches": Matchings(worth).best(["points", "mentees matched", "mentors matched"]),
        "most-matched": Matchings(worth).best(["mentees matched", "mentors matched", "points"]),
        "worst-off-first": worst_off_first(worth),
    }
    print(json.dumps(optima, indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
