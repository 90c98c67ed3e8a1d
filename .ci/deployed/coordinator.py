"""A coordinator's browser: HTTP and nothing else.

As a program, coordinator.py PAGE goes through a whole job with made-up people at the page's address, and ends with 0
only if its results arrived as they were announced and a receipt says that they are deleted.
"""

import hashlib
import json
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

# Seconds; a machine that does much else is slow, and the emulator ends a function that is too slow.
PATIENCE = 240


def send(method, url, headers=None, body=None):
    """Status and bytes of the answer, whatever it is."""
    request = urllib.request.Request(url, body, headers or {}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()


def until(what, look, wanted, seconds=PATIENCE):
    """Looks again and again until it is as wanted."""
    deadline = time.monotonic() + seconds
    while not wanted(seen := look()):
        if time.monotonic() > deadline:
            raise SystemExit(f"waited {seconds} s for {what}; the last that was seen: {str(seen)[:500]}")
        time.sleep(0.5)
    return seen


class Job:
    """A job of which this browser has the secret."""

    def __init__(self, api, files):
        self.api, self.files = api, files
        self.body = {
            "lawfulBasis": "consent",
            "specialCategoryCondition": "explicit-consent",
            "programme": "civil-service",
            "objective": "best-matches",
            "files": [
                {"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
                for name, content in files.items()
            ],
        }
        # Until the first sweep has ended, the service does not open any.
        ask = lambda: self._json("POST", "/api/jobs", self.body)  # noqa: E731
        status, answer = until("an open service", ask, lambda answered: answered[0] < 500)
        if status != 201:
            raise SystemExit(f"no job was opened: {status} {answer}")
        self.id, self.secret, self.uploads = answer["id"], answer["secret"], answer["uploads"]

    def upload(self):
        """The statuses of its uploads, each sent as it was signed."""
        return [send("PUT", each["url"], each["headers"], self.files[each["name"]])[0] for each in self.uploads]

    def state(self):
        return self._json("GET", f"/api/jobs/{self.id}")[1]

    def await_matched(self):
        return until("the matching", self.state, lambda seen: seen.get("state") == "matched")

    def downloads(self):
        """Every result's digest by its name, as it was announced and as it arrived."""
        announced, arrived = {}, {}
        for each in self.await_matched()["downloads"]:
            announced[each["name"]] = each["sha256"]
            arrived[each["name"]] = hashlib.sha256(send("GET", each["url"])[1]).hexdigest()
        return announced, arrived

    def received(self, digests):
        return self._ended("POST", f"/api/jobs/{self.id}/received", {"sha256": digests})

    def more_time(self):
        ask = lambda: self._json("POST", f"/api/jobs/{self.id}/more-time")[0]  # noqa: E731
        return until("more time", ask, lambda status: status < 500)

    def delete(self):
        return self._ended("DELETE", f"/api/jobs/{self.id}")

    def _ended(self, method, path, body=None):
        """The receipt; whoever matched the job may be at its uploads for another moment."""
        ask = lambda: self._json(method, path, body)  # noqa: E731
        return until("the receipt", ask, lambda answer: answer[0] < 500 and answer[0] != 202)[1]

    def _json(self, method, path, body=None):
        headers = {"Content-Type": "application/json"}
        if hasattr(self, "secret"):
            headers["Authorization"] = "Bearer " + self.secret
        status, answer = send(method, self.api + path, headers, None if body is None else json.dumps(body).encode())
        return status, json.loads(answer)


def made_up():
    """The files of the made-up sample, by their names."""
    sample = Path(__file__).resolve().parents[1] / "sample"
    return {name: (sample / f"{name}.csv").read_bytes() for name in ("mentors", "mentees")}


def whole(address):
    """A whole job at the page's address; what went wrong, or nothing."""
    job = Job(address.rstrip("/"), made_up())
    statuses = job.upload()
    if set(statuses) != {200}:
        return f"uploads were answered with {statuses}"
    announced, arrived = job.downloads()
    if announced != arrived:
        return "results arrived that were not announced so"
    receipt = job.received(arrived)
    return None if receipt.get("reason") == "received" else f"no receipt: {receipt}"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(whole(sys.argv[1]))
