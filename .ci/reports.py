"""Counts the tests in Surefire's reports and prints "PASSED FAILED" for the calling script.

Usage: reports.py FOLDER [CLASS…], with one folder a build in it. A test that one build skipped must have run in
another; otherwise it is named, and counts as failed: CI can run everything but the tests of the classes that are
named, for which the calling script has said what is missing.
"""

import sys
import xml.etree.ElementTree as xml
from pathlib import Path

passed, failed, skipped = set(), set(), {}
for report in Path(sys.argv[1]).rglob("TEST-*.xml"):
    for case in xml.parse(report).iter("testcase"):
        test = (case.get("classname"), case.get("name") or "")
        if case.find("failure") is not None or case.find("error") is not None:
            failed.add(test)
        elif case.find("skipped") is not None:
            skipped[test] = case.find("skipped").get("message") or ""
        else:
            passed.add(test)

missing = {test: reason for test, reason in skipped.items() if test not in passed | failed}
not_run = {test: reason for test, reason in missing.items() if test[0] not in sys.argv[2:]}
for test_class, name in sorted(failed):
    print(f"FAILED  {test_class} {name}", file=sys.stderr)
for (test_class, name), reason in sorted(not_run.items()):
    print(f"NOT RUN {test_class} {name}: {reason}", file=sys.stderr)
print(len(passed - failed), len(failed) + len(not_run))
