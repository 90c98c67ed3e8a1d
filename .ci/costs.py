#!/usr/bin/env python3
"""Writes what a deployment costs (docs/costs.md) and what it can take (docs/scale.md), from counts.

The counts are in counts.json, held by CountsTest, which runs the functions over counting stores. Memory stands in
template.yaml, how often a waiting page asks in page/journey.js. What is neither counted nor read is in TAKEN and said
in the documents. Without an argument it checks that they are current; --write writes them.
"""

import json
import math
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COUNTS = json.loads((ROOT / ".ci/counts.json").read_text())
TEMPLATE = (ROOT / "template.yaml").read_text()
JOURNEY = (ROOT / "page/journey.js").read_text()

# US dollars, of what unit, and what is counted in it. List prices of us-east-1 without anything that is free.
PRICES_OF = "November 2025"
PRICES = {
    "lambda run": (0.20, 1e6, "a million runs of functions"),
    "lambda GB-second": (0.0000133334, 1, "a GB-second of functions (arm64)"),
    "api": (1.00, 1e6, "a million requests to the HTTP API"),
    "cloudfront": (0.0100, 1e4, "10,000 requests to CloudFront"),
    "s3 put": (0.005, 1e3, "1,000 PUT or LIST requests to S3"),
    "s3 get": (0.0004, 1e3, "1,000 GET requests to S3"),
    "dynamodb write unit": (0.625, 1e6, "a million write units of DynamoDB (on demand)"),
    "dynamodb read": (0.125, 1e6, "a million read units of DynamoDB (on demand)"),
    "gigabyte out": (0.09, 1, "a gigabyte from S3 to the internet"),
    "log gigabyte": (0.50, 1, "a gigabyte of logs taken in"),
    "alarm month": (0.10, 1, "an alarm, a month"),
    "metric month": (0.30, 1, "a metric of one's own, a month of hours in which it is told"),
}

MINUTES = 43_800  # a month
TAKEN = {
    "cold": 1.4,  # seconds of a short function that starts; here each run does
    "sweep": 0.3,  # seconds of a sweep, which is warm
    "warm": 0.01,  # seconds of a short function that runs already
    "match": {"run-500": 5, "run-10000": 40},  # seconds of the run that matches; the function is ended after 60
    "canary": 20,  # seconds of the canary, which waits for the matching
    "log bytes": 2_000,  # a run of a function
    "open minutes": 5,  # from the opening of a job until its user has the results
}
SIZES = {"run-500": "500 a side", "run-10000": "10,000 a side"}


def constant(name):
    return float(re.search(rf"^const {name} = ([\d.]+);", JOURNEY, re.M)[1])


def questions(seconds):
    """How often a page asks that waits so long."""
    pause, waited, asked = constant("FIRST_PAUSE_MS") / 1000, 0.0, 1
    while waited + pause < seconds:
        waited, asked = waited + pause, asked + 1
        pause = min(pause * constant("PAUSE_GROWTH"), constant("LONGEST_PAUSE_MS") / 1000)
    return asked


def memory(function):
    """Gigabytes, from the template."""
    block = TEMPLATE[TEMPLATE.index(f"\n  {function}:\n    Type: AWS::Serverless::Function") :]
    return int(re.search(r"MemorySize: (\d+)", block)[1]) / 1024


def alarms():
    blocks = re.findall(r"(?s)Type: AWS::CloudWatch::Alarm\n(.*?)Properties:", TEMPLATE)
    return len([each for each in blocks if "Condition:" not in each])


def sweep():
    """What a pass of the sweep uses while there is no job, of those of an hour."""
    hour = COUNTS["sweeps-of-an-hour"]
    counts = {name: number / hour["lambda cleanup"] for name, number in hour.items()}
    return {
        "lambda run": counts["lambda cleanup"],
        "lambda GB-second": TAKEN["sweep"] * memory("Cleanup"),
        "s3 put": counts["s3 list"],
        "dynamodb write unit": counts["dynamodb write unit"],
        "dynamodb read": counts["dynamodb late read"] / 2,
        "log gigabyte": TAKEN["log bytes"] * counts["log lines"] / 1e9,
    }


def warmth():
    """What it uses to ask the functions behind the API once, so that they are kept warm."""
    counts = COUNTS["kept-warm"]
    short = {"OpenJob": counts["lambda open-job"], "Job": counts["lambda job"]}
    return {
        "lambda run": sum(short.values()),
        "lambda GB-second": TAKEN["warm"] * sum(each * memory(name) for name, each in short.items()),
        "dynamodb read": counts["dynamodb read"],
        "log gigabyte": TAKEN["log bytes"] * counts["log lines"] / 1e9,
    }


def warmed_every():
    """Minutes between two questions of nobody's, the same for both functions."""
    every, *others = set(re.findall(r"Schedule: rate\((\d+) minutes\)", TEMPLATE))
    assert not others, "the functions are kept warm at different rates"
    return int(every)


def idle(minutes):
    """What a service uses that nobody uses."""
    used = {name: number * minutes for name, number in sweep().items()}
    for name, number in warmth().items():
        used[name] += number * minutes / warmed_every()
    return used


def run(size):
    """What a run uses, the questions of its page among it, as if every function had to start."""
    counts, asked = COUNTS[size], questions(TAKEN["cold"] * 2 + TAKEN["match"][size])
    question = COUNTS["question"]
    short = {"Job": counts["lambda job"] + asked * question["lambda job"], "OpenJob": counts["lambda open-job"]}
    runs = sum(short.values()) + counts["lambda match"]
    api = counts["api"] + asked * question["api"]
    return {
        "lambda run": runs,
        "lambda GB-second": TAKEN["cold"] * sum(each * memory(name) for name, each in short.items())
        + memory("Match") * (TAKEN["cold"] * counts["lambda match"] + TAKEN["match"][size]),
        "api": api,
        "cloudfront": api,
        "s3 put": counts["s3 put"] + counts["s3 list"],
        "s3 get": counts["s3 get"],
        "dynamodb write unit": counts["dynamodb write unit"],
        "dynamodb read": counts["dynamodb read"]
        + asked * question["dynamodb read"]
        + counts["dynamodb late read"] / 2,
        "gigabyte out": counts["bytes down"] / 1e9 + counts["kilobytes answered"] / 1e6,
        "log gigabyte": runs * TAKEN["log bytes"] / 1e9,
    }


def canary():
    """What a canary uses each hour: a run of the page's made-up people, taken for one of 500, and its own waiting."""
    used = dict(run("run-500"))
    used["lambda run"] += 1
    used["lambda GB-second"] += TAKEN["canary"] * memory("Canary")
    return used


def month(minutes):
    return idle(minutes) | {"alarm month": alarms()}


def dollars(used):
    return sum(number * PRICES[name][0] / PRICES[name][1] for name, number in used.items())


def number(value):
    if value == 0 or value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.{max(0, 2 - math.floor(math.log10(value)))}f}"


def price(value):
    return f"{value:.10f}".rstrip("0") if value < 0.01 else f"{value:.2f}" if value * 100 % 1 == 0 else f"{value:.3f}"


def table(*rows):
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in (rows[0], ["---"] * len(rows[0]), *rows[1:]))


def costs():
    flown = dollars(canary()) * MINUTES / 60 + PRICES["metric month"][0] + PRICES["alarm month"][0]
    columns = {"an idle day": idle(1440), **{f"a run, {label}": run(size) for size, label in SIZES.items()}}
    watched, thousand = dollars(month(MINUTES)), 1000 * dollars(run("run-500"))
    warm = dollars(warmth()) * MINUTES / warmed_every()
    prices = [
        (each[2], price(each[0]), *(number(used.get(name, 0)) for used in columns.values()))
        for name, each in PRICES.items()
        if not name.endswith("month")
    ]
    uses = [
        (name, *(f"{used.get(name, 0) * PRICES[name][0] / PRICES[name][1]:.6f}" for used in columns.values()))
        for name in PRICES
        if not name.endswith("month")
    ]
    sums = ("**together**", *(f"**{dollars(used):.4f}**" for used in columns.values()))
    return f"""# What it costs

Written by `.ci/costs.py` from counted calls. An estimate, no bill.

The prices are list prices of AWS in US dollars for us-east-1, as its public price pages had them in {PRICES_OF},
without taxes and without anything that is free to an account (a part of each of these is, every month or in the
first year). Other regions have other prices and prices change: check yours on those pages, put them into `PRICES`
in `.ci/costs.py`, and run it with `--write`.

## What is used

{table(("What", "US dollars", *columns), *prices)}

A run is all of it: the opening, two uploads, the matching, the questions of a page that waits, each result file
downloaded once, the deletion, and the page's question for the key that its receipt is checked with.

## What it comes to, in US dollars

{table(("What", *columns), *uses, sums)}

| A month | US dollars |
| --- | --- |
| idle: {MINUTES:,} sweeps, and two functions kept warm | {dollars(idle(MINUTES)):.2f} |
| idle, with the {alarms()} alarms | {watched:.2f} |
| with a thousand runs of 500 a side | {watched + thousand:.2f} |
| with a thousand runs of 10,000 a side | {watched + 1000 * dollars(run("run-10000")):.2f} |

A canary (`CanaryJobs`) each hour, with its alarm and its metric, is another {flown:.2f} a month.

Not in it: the twelve metrics that are told of jobs, of the canary, and of what is not as it should be (0.30 each for
a month of hours in which it is told), `ManyInvocations` (0.50), the dashboard (free where the account has at most
three, else 3.00), a key or a firewall of yours, the page's own files, the questions that a browser asks before it
sends something elsewhere (OPTIONS, as cheap as GET), and the six GET requests an hour with which the sweep looks at
the settings of the buckets.

## What an idle service can't do without

A sweep every minute: that is what deletion in time rests on. It lists both buckets, asks the index of open jobs, reads
its last sign of life and writes the next. Less often the lists would find later what nobody owns, so they stay. Uploads
in parts, which nobody is given a signature for, are looked for every twentieth minute, and with each deletion those of
its job. A pass with nothing to do writes no log.

Keeping the two functions behind the API warm is none of that: it is {warm:.3f} a month, so that who comes by
first seldom waits for a start ([why so](decisions/0021-first-answer.md)).

The {alarms()} alarms: each rings for something that no other rings for. AWS takes a metric's price for each metric that
an expression or a query looks at, and five times an alarm's for one made of others, so none gets cheaper by being put
together with another. Whether the sweep runs is seen by DynamoDB's own count of updates, which is free; a metric filter
or a line in a log would make a metric that is paid for. Alarms of your own account, and what is free in it, are yours.

## What is taken, not counted

Calls and bytes are counted, by a test that runs the functions. Seconds can't be, without an account. Taken are:
{TAKEN["cold"]} seconds for each run of a short function, as if each had to start; {TAKEN["sweep"]} for a sweep;
{TAKEN["warm"]} for what keeps a function warm; for
a matching {TAKEN["match"]["run-500"]} seconds with 500 a side and {TAKEN["match"]["run-10000"]} with 10,000 (the
function is ended after 60); {TAKEN["canary"]} for a canary; {TAKEN["log bytes"]:,} bytes of log for each run. So
compare your first bill.
"""


# Limits: of whom, how much, and what of it a load uses, given jobs a second, the size of each and how many are open.
def limits():
    def seconds(size):
        return TAKEN["cold"] + TAKEN["match"][size]

    def asked(size):
        return questions(TAKEN["cold"] * 2 + TAKEN["match"][size])

    def at_once(rate, size):
        used = run(size)
        return rate * (seconds(size) + TAKEN["cold"] * (used["lambda run"] - 1)) + 1

    return [
        ("functions at once, new account", 10, at_once),
        ("functions at once, usual account", 1_000, at_once),
        ("`MostOpenJobs`, as it is set here", default("MostOpenJobs"), lambda r, s: r * 60 * TAKEN["open minutes"]),
        ("`RequestsPerSecond`, as it is set here", default("RequestsPerSecond"), lambda r, s: r * run(s)["api"]),
        ("requests a second to all HTTP APIs", 10_000, lambda r, s: r * run(s)["api"]),
        ("writes a second to one bucket's prefix", 3_500, lambda r, s: r * run(s)["s3 put"]),
        ("write units a second to the index of open jobs", 1_000, lambda r, s: r * run(s)["dynamodb write unit"] / 2),
        ("read units a second of the table", 40_000, lambda r, s: r * run(s)["dynamodb read"]),
    ]


def default(parameter):
    return int(re.search(rf"(?s)\n  {parameter}:\n.*?Default: (\d+)", TEMPLATE)[1])


def scale():
    loads = [(jobs, size) for size in SIZES for jobs in (1, 100, 10_000)]
    rows, first = [], []
    for name, most, use in limits():
        shares = [use(jobs / 3600, size) / most for jobs, size in loads]
        rows.append((name, f"{most:,}", *(percent(each) for each in shares)))
    for index, (jobs, size) in enumerate(loads):
        shares = sorted(((use(jobs / 3600, size) / most, name) for name, most, use in limits()), reverse=True)
        over = [name for share, name in shares if share > 1]
        told = "; ".join(over) if over else f"none; nearest is: {shares[0][1]} ({percent(shares[0][0])})"
        first.append((f"{jobs:,}", SIZES[size], told))
    titles = [f"{jobs:,} an hour, {SIZES[size]}" for jobs, size in loads]
    return f"""# What it can take

Written by `.ci/costs.py` from counted calls; nothing here was loaded on an account. It says which limit a steady load
reaches
first, if jobs come evenly. They do not: a peak is reached sooner.

## Which limit bends first

{table(("Jobs an hour", "Each", "Beyond its limit, the worst first"), *first)}

## How much of each limit is used

{table(("Limit", "Is", *titles), *rows)}

The first two are the account's for all functions of the region together, the others' own use not counted: 10 is
what new accounts have, 1,000 the usual default. The parameters are this stack's own and can be raised. Limits of S3
and DynamoDB are AWS's published ones; rows of open jobs stand under one key of the index, which takes 1,000 write
units a second however large the table is (half of a run's write units are counted for it, more than it is). How
long a sweep takes is none of these limits: it has to be seen on an account, and `SweepMissing` and `SweepBehind`
ring where it is too long. Check your own in Service Quotas.

## What happens beyond

Beyond the functions' limit events of uploads wait in Lambda's own queue (`MatchThrottled` rings) for at most 15
minutes, and the sweep starts a matching whose event was dropped; questions and openings are answered with "not
now". A job that still waits at its deadline is deleted like any other, and its user has to begin again. Beyond
`MostOpenJobs` whoever comes is asked to try again in a few minutes. Beyond `RequestsPerSecond` the API answers 429.
What must not wait is the sweep: `ReservedSweeps` keeps its place.

## What is taken, not counted

Seconds of functions, as in [What it costs](costs.md), each run as if it had to start; and {TAKEN["open minutes"]}
minutes from a job's opening until its user has the results.
"""


def percent(share):
    """A share of a limit; what is next to nothing is not made to look exact."""
    return "< 0.1 %" if share < 0.001 else f"{100 * share:,.1f} %" if share < 1 else f"{100 * share:,.0f} %"


def main():
    for name, text in (("costs", costs()), ("scale", scale())):
        document = ROOT / f"docs/{name}.md"
        if "--write" in sys.argv[1:]:
            document.write_text(text)
        elif not document.exists() or document.read_text() != text:
            sys.exit(f"docs/{name}.md is not current: run .ci/costs.py --write")
    print(f"idle {dollars(idle(MINUTES)):.3f} US dollars a month, {dollars(month(MINUTES)):.3f} with alarms,")
    print(f"a run of 500 a side {dollars(run('run-500')):.4f}")


if __name__ == "__main__":
    main()
