"""Lets schemathesis make up requests of the HTTP interface from its OpenAPI document, and hold every answer against it.

Usage: fuzz.py SCHEMATHESIS ADDRESS FOLDER: the command, where the interface is (mentor-matcher serve), and a folder for
this run. The same requests in each run. Known requests are added, as are jobs that there are: what is made up finds the
way to neither. Lines that begin with "note: " are for whoever runs the checks.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / ".ci/deployed"))
from coordinator import Job, made_up, send  # noqa: E402

DOCUMENT = ROOT / "page/openapi.json"
SEED = 20261128
CASES = 15  # of each operation and kind of requests, at most
# Not among them: that what is not a route is answered with 405 (API Gateway answers 404), that what keeps to the
# document is taken (a programme has more rules than it says here), and that an unknown secret is answered with 401 (it
# is 404, so that nobody learns which jobs there are).
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "use_after_free",
)
# A file that is too large is refused as such, not as a number that is too large; a job that is not matched, as that.
SETTINGS = """[checks.negative_data_rejection]
expected-statuses = [400, 404, 409, 413, 415, 422]

"""
# What must have been answered, or nothing was tried.
NEEDED = {
    ("GET /api/config", 200),
    ("POST /api/programmes", 200),
    ("POST /api/programmes", 400),
    ("POST /api/programmes", 422),
    ("POST /api/jobs", 201),
    ("POST /api/jobs", 400),
    ("GET /api/jobs/{id}", 200),
    ("GET /api/jobs/{id}", 404),
    ("POST /api/jobs/{id}/more-time", 200),
    ("POST /api/jobs/{id}/more-time", 404),
    ("POST /api/jobs/{id}/more-time", 409),
    ("POST /api/jobs/{id}/received", 200),
    ("POST /api/jobs/{id}/received", 400),
    ("POST /api/jobs/{id}/received", 404),
    ("POST /api/jobs/{id}/received", 422),
    ("DELETE /api/jobs/{id}", 200),
    ("DELETE /api/jobs/{id}", 404),
}

PHASES = ("--phases", "coverage,fuzzing")
LOOKS = ("--include-operation-id", "job", "--include-operation-id", "received", *PHASES)
ARRIVED = ("--include-operation-id", "received", "--phases", "examples")
DELETION = ("--include-operation-id", "deleteJob", *PHASES)
# It has no body, and so the document no place to say which kind of body one machine wants all the same.
MORE_TIME = ("--include-operation-id", "moreTime", "-H", "Content-Type: application/json", *PHASES)


class Fuzzer:
    def __init__(self, command, address, folder):
        self.command, self.address, self.folder = command, address.rstrip("/"), Path(folder).resolve()
        self.folder.mkdir(parents=True)
        self.runs, self.answered = 0, Counter()

    def run(self, document, *options, job=None):
        """What schemathesis said, and whether it found nothing."""
        self.runs += 1
        folder = self.folder / str(self.runs)
        folder.mkdir()
        (folder / "openapi.json").write_text(json.dumps(document))
        (folder / "schemathesis.toml").write_text(SETTINGS + (f'[parameters]\n"path.id" = "{job.id}"\n' if job else ""))
        command = [self.command, "--config-file", folder / "schemathesis.toml", "run", folder / "openapi.json"]
        command += ["--url", self.address, "--seed", str(SEED), "-n", str(CASES)]
        command += ["--generation-database", "none", "--no-shrink", "--no-color", "--continue-on-failure"]
        command += ["--warnings", "off", "--report", "ndjson", "--report-ndjson-path", folder / "report"]
        command += ["--checks", ",".join(CHECKS), *options]
        if job:
            command += ["-H", f"Authorization: Bearer {job.secret}"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        return done.returncode == 0, done.stdout + done.stderr, self._answers(folder / "report")

    @staticmethod
    def _answers(report):
        """How often each operation was answered with each status."""
        answers = Counter()
        if not report.exists():
            return answers
        for line in report.read_text().splitlines():
            finished = json.loads(line).get("ScenarioFinished", {}).get("recorder", {})
            for key, case in finished.get("cases", {}).items():
                response = finished["interactions"].get(key, {}).get("response") or {}
                operation = f"{case['value']['method']} {case['value']['path']}"
                answers[operation, response.get("status_code")] += 1
        return answers

    def holds(self, document, *options, job=None):
        """Ends the run where an answer is not as the document has it."""
        held, said, answers = self.run(document, *options, job=job)
        if not held:
            raise SystemExit(said)
        self.answered += answers

    def notices(self, document, name, *options):
        """Ends the run where a document that is wrong is not found out."""
        held, said, _ = self.run(document, "--include-operation-id", "job", *options)
        if held or name not in said:
            raise SystemExit(f"not noticed: {name}\n{said}")


def with_known(document, bodies):
    """The document with requests that are known to be good."""
    known = json.loads(json.dumps(document))
    for path, examples in bodies.items():
        content = known["paths"][path]["post"]["requestBody"]["content"]["application/json"]
        content["examples"] = {str(number): {"value": value} for number, value in enumerate(examples)}
    return known


def with_nulls(document):
    """As it says: what a request may leave out may be null as well."""
    told = json.loads(json.dumps(document))
    for name in ("OpenJob", "AnnouncedFile", "FileAnswers"):
        schema = told["components"]["schemas"][name]
        for each in schema["properties"].keys() - set(schema.get("required", ())):
            schema["properties"][each] = {"anyOf": [schema["properties"][each], {"type": "null"}]}
    return told


def without_refusal(document):
    wrong = json.loads(json.dumps(document))
    del wrong["paths"]["/api/jobs/{id}"]["get"]["responses"]["404"]
    return wrong


def with_another_title(document):
    wrong = json.loads(json.dumps(document))
    wrong["components"]["schemas"]["Problem"]["properties"]["title"] = {"type": "integer"}
    return wrong


class NoJob:
    id, secret = "00112233445566778899aabbccddeeff", "wrong"


def main(command, address, folder):
    document, files = with_nulls(json.loads(DOCUMENT.read_text())), made_up()
    fuzzer = Fuzzer(command, address, folder)
    waiting, matched = Job(fuzzer.address, files), Job(fuzzer.address, files)
    matched.upload()
    announced, _ = matched.downloads()
    config = json.loads(send("GET", fuzzer.address + "/api/config")[1])
    programmes = [each["document"] for each in config["programmes"]]
    opening = [waiting.body, {**waiting.body, "programme": programmes[0], "objective": "most-matched"}]
    arrived = with_known(document, {"/api/jobs/{id}/received": [{"sha256": announced}]})

    fuzzer.holds(with_known(document, {"/api/programmes": programmes, "/api/jobs": opening}))
    fuzzer.holds(document, *LOOKS, job=waiting)
    fuzzer.holds(document, *LOOKS, job=matched)
    fuzzer.holds(document, *MORE_TIME, job=matched)
    fuzzer.holds(document, *MORE_TIME, job=NoJob)
    fuzzer.holds(arrived, *ARRIVED, job=matched)
    fuzzer.holds(document, *DELETION, job=waiting)
    # Once it is deleted, the receipt is the answer to whatever is sent.
    fuzzer.holds(document, *LOOKS, "--mode", "positive", job=matched)
    fuzzer.holds(document, *MORE_TIME, job=matched)
    missing = NEEDED - set(fuzzer.answered)
    if missing:
        raise SystemExit(f"never answered so: {sorted(missing)}")
    fuzzer.notices(without_refusal(document), "ST103 Undocumented status code")
    fuzzer.notices(with_another_title(document), "Response violates schema")
    print(f"note: {sum(fuzzer.answered.values()):,} made-up requests, from seed {SEED}")
    for operation in sorted({operation for operation, _ in NEEDED}):
        statuses = sorted((status, count) for (asked, status), count in fuzzer.answered.items() if asked == operation)
        print(f"note: {operation} answered " + ", ".join(f"{status} to {count}" for status, count in statuses))


if __name__ == "__main__":
    main(*sys.argv[1:])
