"""Runs the client that docs/http.md shows, word for word.

Usage: client.py ADDRESS FOLDER: where the interface is (mentor-matcher serve), and a folder for this run.
"""

import hashlib
import json
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / ".ci/sample"


def client():
    """What stands in the document's only block of Python."""
    (block,) = re.findall(r"(?s)```python\n(.*?)```", (ROOT / "docs/http.md").read_text())
    return block


def run(address, folder, files):
    """The state that it says, its receipt, and the digest of each file that arrived."""
    folder.mkdir(parents=True)
    (folder / "client.py").write_text(client())
    for name, content in files.items():
        (folder / name).write_bytes(content)
    done = subprocess.run([sys.executable, "client.py", address], cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(done.stdout + done.stderr)
    state, receipt = done.stdout.split(" ", 1)
    there = {each.name for each in folder.iterdir()} - {"client.py", *files}
    return state, json.loads(receipt), {name: digest(folder / name) for name in there}


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def deleted(receipt):
    """What the receipt says of results that are deleted."""
    return {each["name"]: each["sha256"] for each in receipt["files"] if each["kind"] == "result"}


def main(address, folder):
    files = {name: (SAMPLE / name).read_bytes() for name in ("mentors.csv", "mentees.csv")}
    state, receipt, arrived = run(address, Path(folder) / "matched", files)
    assert state == "matched" and receipt["reason"] == "received", (state, receipt)
    assert len(arrived) > 5 and arrived.items() <= deleted(receipt).items(), (arrived, receipt)
    key = json.load(urllib.request.urlopen(address.rstrip("/") + "/api/config"))["receiptKey"]
    file = Path(folder) / "receipt.json"
    file.write_text(json.dumps(receipt))
    subprocess.run([ROOT / "mentor-matcher", "receipt", "verify", file, "--key", key], check=True, stdout=sys.stderr)

    wrong = {**files, "mentors.csv": files["mentors.csv"].replace(b",G7,", b",Grade 77,")}
    assert wrong != files
    state, receipt, arrived = run(address, Path(folder) / "rejected", wrong)
    assert state == "rejected" and receipt["reason"] == "received", (state, receipt)
    assert "mentors-problems.csv" in arrived, arrived
    print(f"note: the client of {len(client().splitlines())} lines in docs/http.md matched, and had files rejected")


if __name__ == "__main__":
    main(*sys.argv[1:])
