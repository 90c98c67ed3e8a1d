"""Runs the command line on a sample whose best matching is known, and once more with its rows shuffled.

Usage: sample.py --list, or sample.py DATA SIZE OBJECTIVE with one of the listed.
"""

import csv
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# Points and people without a match of each optimum, found by independent solvers.
OPTIMA = {
    ("large", "best-matches"): {"points": 33046, "mentors unmatched": 0, "mentees unmatched": 0},
    ("large", "most-matched"): {"points": 33046, "mentors unmatched": 0, "mentees unmatched": 0},
    ("small", "best-matches"): {"points": 1982},
    ("small", "most-matched"): {"points": 1943, "mentors unmatched": 1, "mentees unmatched": 0},
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


def main(data, size, objective):
    source = Path(data, size)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        seconds = match(source / "mentors.csv", source / "mentees.csv", objective, work / "out")
        summary = json.loads((work / "out" / "summary.json").read_text())
        found = {
            "points": summary["points"],
            "mentors unmatched": summary["mentors"] - summary["mentorsMatched"],
            "mentees unmatched": summary["mentees"] - summary["menteesMatched"],
        }
        expected = OPTIMA[size, objective]
        assert {name: found[name] for name in expected} == expected, f"{found} instead of {expected}"
        assert summary["provenOptimal"] is True, "the optimum is not proven"

        mentors = shuffled(source / "mentors.csv", work / "mentors.csv")
        mentees = shuffled(source / "mentees.csv", work / "mentees.csv")
        match(mentors, mentees, objective, work / "shuffled")
        assert files(work / "out") == files(work / "shuffled"), "shuffled rows give other files"
        print(f"note:         {found['points']} points, {seconds:.1f} s with the start of the program")


if sys.argv[1:] == ["--list"]:
    for sample in OPTIMA:
        print(*sample)
else:
    main(*sys.argv[1:])
