"""Counts the tests in Surefire's reports and prints "PASSED FAILED" for the calling script.

Usage: reports.py FOLDER [CLASS…], with one folder a build in it. A test that one build skipped must have run in
another; otherwise it is named, and counts as failed: CI can run everything but the tests of the classes that are
named, for which the calling script has said what is missing.
"""

import sys
import xml.etree.ElementTree as xml
from pathlib import Path

# Of a failure's message, so much: enough to tell what was expected, without a whole page's tree.
MOST_LINES, MOST_LETTERS = 6, 600

passed, failed, skipped = set(), {}, {}
for report in Path(sys.argv[1]).rglob("TEST-*.xml"):
    for case in xml.parse(report).iter("testcase"):
        test = (case.get("classname"), case.get("name") or "")
        trouble = case.find("failure") if case.find("failure") is not None else case.find("error")
        if trouble is not None:
            failed[test] = trouble.get("message") or trouble.get("type") or ""
        elif case.find("skipped") is not None:
            skipped[test] = case.find("skipped").get("message") or ""
        else:
            passed.add(test)

# Where a whole class was skipped whose tests are made while they run, its report has one line and none of their names.
WHOLE_CLASS = "initializationError"
ran = passed | failed.keys()
classes_that_ran = {test_class for test_class, _ in ran}
missing = {
    test: reason
    for test, reason in skipped.items()
    if test not in ran and not (test[1] == WHOLE_CLASS and test[0] in classes_that_ran)
}
not_run = {test: reason for test, reason in missing.items() if test[0] not in sys.argv[2:]}
for (test_class, name), message in sorted(failed.items()):
    print(f"FAILED  {test_class} {name}", file=sys.stderr)
    for line in message[:MOST_LETTERS].strip().splitlines()[:MOST_LINES]:
        print(f"        {line}", file=sys.stderr)
for (test_class, name), reason in sorted(not_run.items()):
    print(f"NOT RUN {test_class} {name}: {reason}", file=sys.stderr)
print(len(passed - failed.keys()), len(failed) + len(not_run))
