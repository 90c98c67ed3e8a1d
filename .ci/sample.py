"""Runs the command line on a sample whose best matching is known, and once more with its rows shuffled.

Usage: sample.py --list, or sample.py FOLDER OBJECTIVE with one of the listed. The made-up sample of 500 a side is
always there; samples that lie beside the checkout are run besides.
"""

import csv
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OWN = Path(".ci/sample")
BESIDE = Path("../shared/data/civil-service")

# What each optimum has, found by other solvers; how those of the made-up sample were found: .ci/sample/optimum.py.
OPTIMA = {
    (OWN, objective): optimum for objective, optimum in json.loads((OWN / "optima.json").read_text()).items()
} | {
    (BESIDE / "large", "best-matches"): {"points": 33046, "mentors matched": 500, "mentees matched": 500},
    (BESIDE / "large", "most-matched"): {"points": 33046, "mentors matched": 500, "mentees matched": 500},
    (BESIDE / "small", "best-matches"): {"points": 1982},
    (BESIDE / "small", "most-matched"): {"points": 1943, "mentors matched": 49, "mentees matched": 50},
}


def match(mentors, mentees, objective, out):
    begun = time.monotonic()
    command = ["./mentor-matcher", "match", mentors, mentees, "--objective", objective, "--out", out]
    subprocess.run(command, check=True)
    return time.monotonic() - begun


def shuffled(source, target):
    with open(source, encoding="utf-8", newline="") as file:
        headings, *rows = csv.reader(file)
    random.Random(25).shuffle(rows)
    with open(target, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headings, *rows])
    return target


def files(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def main(folder, objective):
    source = Path(folder)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        seconds = match(source / "mentors.csv", source / "mentees.csv", objective, work / "out")
        summary = json.loads((work / "out" / "summary.json").read_text())
        found = {
            "points": summary["points"],
            "mentors matched": summary["mentorsMatched"],
            "mentees matched": summary["menteesMatched"],
        }
        if objective == "worst-off-first":
            found["fewest points of a pair"] = summary["proof"]["worstOff"]["lowestPoints"]
        expected = OPTIMA[source, objective]
        assert {name: found[name] for name in expected} == expected, f"{found} instead of {expected}"
        assert summary["provenOptimal"] is True, "the optimum is not proven"

        mentors = shuffled(source / "mentors.csv", work / "mentors.csv")
        mentees = shuffled(source / "mentees.csv", work / "mentees.csv")
        match(mentors, mentees, objective, work / "shuffled")
        assert files(work / "out") == files(work / "shuffled"), "shuffled rows give other files"
        print(f"note:         {found['points']} points, {seconds:.1f} s with the start of the program")


if sys.argv[1:] == ["--list"]:
    for sample, objective_of_it in OPTIMA:
        if sample.is_dir():
            print(sample, objective_of_it)
else:
    main(*sys.argv[1:])
