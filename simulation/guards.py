#!/usr/bin/env python3
"""Breaks each guard of deletion once and asks the simulator whether it notices.

Run the simulation once before (its report tells the class path): mvn -pl simulation -am test -Dtest=SimulationTest ...
Then: simulation/guards.py [SCHEDULES]. A guard that nobody misses is printed, and the exit status is 1.
"""
import glob
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
JOBS = "shared/jobs/src/main/java/org/mentormatcher/jobs/"
MATCH = "functions/match/src/main/java/org/mentormatcher/functions/match/"
JOB = "functions/job/src/main/java/org/mentormatcher/functions/job/"

# What it protects, the file, the guard, the guard broken.
GUARDS = [
    ("a deadline", JOBS + "Job.java", "return !now.isBefore(deadline());", "return false;"),
    ("the cap", JOBS + "Job.java", "return earlier(lastAction.plus(Policy.INACTIVITY), hardCap());",
     "return lastAction.plus(Policy.INACTIVITY);"),
    ("only more time before the end", JOBS + "Jobs.java", "job.allows(Move.EXTEND) && !job.expired(now)",
     "job.allows(Move.EXTEND)"),
    ("late files are no action", JOBS + "Jobs.java", "if (job.expired(now) || !job.expects(file)) {",
     "if (!job.expects(file)) {"),
    ("a repeated file is no action", JOBS + "Job.java", "if (arrived.contains(file)) {", "if (false) {"),
    ("no end before its time", JOBS + "Jobs.java",
     "(reason != DeletionReason.EXPIRED || job.ended(now))", "true"),
    ("the fence by state", JOBS + "Job.java",
     "return state == State.MATCHING && run.attempt() == attempt && !expired(now);",
     "return run.attempt() == attempt;"),
    ("the fence by attempt", JOBS + "Job.java",
     "return state == State.MATCHING && run.attempt() == attempt && !expired(now);",
     "return state == State.MATCHING && !expired(now);"),
    ("the lease", JOBS + "Job.java",
     "lease.owner().equals(owner) || !now.isBefore(lease.until())", "true"),
    ("the receipt waits for the holder", JOBS + "deletion/Deletion.java",
     "boolean held = job.held(jobs.now());", "boolean held = false;"),
    ("the holder is asked before the purge", JOBS + "deletion/Deletion.java",
     "return held\n", "return job.held(jobs.now())\n"),
    ("files are written down before they go", JOBS + "deletion/Deletion.java",
     "jobs.record(job.id(), inventory.files(found));", ""),
    ("late uploads are kept out", JOBS + "deletion/Deletion.java",
     "boolean closed = jobs.now().isBefore(job.uploadsUntil());", "boolean closed = false;"),
    ("an upload in between is noticed", JOBS + "deletion/Deletion.java",
     "if (!closed.contains(file) && !files.closeEmptyUpload(job.id(), file)) {",
     "if (!closed.contains(file)) { files.closeUpload(job.id(), file); } if (false) {"),
    ("seen to be gone", JOBS + "deletion/Deletion.java", "if (left > 0) {", "if (false) {"),
    ("nothing is removed from a live job", JOBS + "deletion/Sweep.java",
     "!inventory.needs(object) && !object.isSeal()", "!object.isSeal()"),
    ("a settled job is tidied after the holder's time only", JOBS + "deletion/Sweep.java",
     "if (job.held(now)) {\n        return;", "if (false) {\n        return;"),
    ("an index is late", JOBS + "deletion/Sweep.java",
     "if (row.isPresent() && row.get().state() != State.DELETED) {", "if (false) {"),
    ("rows that are due", JOBS + "deletion/Sweep.java", "} else if (job.ended(now)) {", "} else if (false) {"),
    ("objects of nobody", JOBS + "deletion/Sweep.java",
     "return state == null || (state == State.DELETED && !object.isSeal());", "return false;"),
    ("closed places are opened", JOBS + "deletion/Sweep.java",
     "if (job.sealed() && now.isBefore(job.uploadsUntil())) {", "if (job.sealed()) {"),
    ("closed places stay closed", JOBS + "deletion/Sweep.java",
     "if (job.sealed() && now.isBefore(job.uploadsUntil())) {", "if (false) {"),
    ("whatever is thrown", JOBS + "deletion/Sweep.java", "} catch (Throwable e) {",
     "} catch (java.util.concurrent.CompletionException e) {"),
    ("lost events", JOBS + "deletion/Sweep.java", "case AWAITING_UPLOAD -> lookForUploads(job);",
     "case AWAITING_UPLOAD -> {}"),
    ("asked before each result", MATCH + "MatchRun.java", "      hold.check();\n", ""),
    ("written down before it is stored", MATCH + "MatchRun.java", "hold.announce(stored);", ""),
    ("nothing handed out after the end", JOB + "JobHandler.java", "if (job.ended(jobs.now())) {\n      return JobView",
     "if (false) {\n      return JobView"),
    ("the secret", JOBS + "Jobs.java", "secret.hashesTo(job.secretHash()) && job.shown(now())", "job.shown(now())"),
    ("no job without a sweep", JOBS + "Heartbeat.java", "return !now.isBefore(at.plus(Policy.MISSED_SWEEPS));",
     "return false;"),
]


def class_path():
    reports = glob.glob(os.path.join(ROOT, "simulation/target/surefire-reports/TEST-*.xml"))
    if not reports:
        sys.exit("Run the simulation's test first: its report tells the class path.")
    text = open(reports[0], encoding="utf-8").read()
    path = re.search(r'name="surefire.test.class.path" value="([^"]*)"', text) or re.search(
        r'name="java.class.path" value="([^"]*)"', text)
    return path.group(1)


def sources(file, old, new, into):
    found = []
    for module in ("shared/jobs", "functions/open-job", "functions/job", "functions/match", "functions/cleanup"):
        for path in glob.glob(os.path.join(ROOT, module, "src/main/java/**/*.java"), recursive=True):
            if path.endswith("module-info.java"):
                continue
            if os.path.relpath(path, ROOT) == file:
                text = open(path, encoding="utf-8").read()
                if text.count(old) != 1:
                    sys.exit(f"The guard stands {text.count(old)} times in {file}: {old}")
                path = os.path.join(into, os.path.basename(path))
                open(path, "w", encoding="utf-8").write(text.replace(old, new))
            found.append(path)
    return found


def noticed(guard, path, java, schedules):
    _, file, old, new = guard
    with tempfile.TemporaryDirectory() as work:
        classes = os.path.join(work, "classes")
        files = sources(file, old, new, work)
        compiled = subprocess.run(
            [os.path.join(java, "javac"), "-nowarn", "-proc:none", "-cp", path, "-d", classes, *files],
            capture_output=True, text=True, check=False)
        if compiled.returncode:
            sys.exit(f"{old}\n{compiled.stderr}")
        run = subprocess.run(
            [os.path.join(java, "java"), "--add-exports", "java.base/jdk.internal.vm=ALL-UNNAMED", "-cp",
             classes + os.pathsep + path, "org.mentormatcher.simulation.Main", str(schedules)],
            capture_output=True, text=True, check=False)
        lines = [line for line in run.stdout.splitlines() if line.strip() and not re.match(r"[A-Z_]+ \d+$", line)]
        return run.returncode != 0, lines[1] if len(lines) > 1 else ""


def main():
    schedules = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    java = os.path.join(os.environ["JAVA_HOME"], "bin")
    path = class_path()
    missed = 0
    for guard in GUARDS:
        found, violation = noticed(guard, path, java, schedules)
        missed += not found
        print("noticed" if found else "MISSED ", guard[0], "-", violation, flush=True)
    print(f"{len(GUARDS) - missed} of {len(GUARDS)} guards are missed when they are broken")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
