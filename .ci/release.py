"""What release/build made starts where there is no Java, gives the results of a checkout, and tells what is in it.

Usage: release.py ARCHIVE RESULTS, the second a folder with what ./mentor-matcher match --demo wrote.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import unittest
import urllib.request
from pathlib import Path

CONTAINER = (Path(__file__).resolve().parents[1] / "release/Containerfile").read_text()
IN_CONTAINER = "/opt/mentor-matcher"
ARCHIVE, RESULTS = Path(sys.argv[1]), Path(sys.argv[2])
OURS = {"matching", "words", "json", "jobs", "open-job", "match", "job", "cleanup"}


def fetched(address):
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read().decode()


class Release(unittest.TestCase):
    """Unpacked into a folder with spaces and other letters in its name, run with nothing on the path."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="Mentor Matcher für alle ")
        with tarfile.open(ARCHIVE) as archive:
            archive.extractall(cls.folder.name, filter="tar")
        cls.home = next(Path(cls.folder.name).iterdir())
        cls.nothing = Path(cls.folder.name, "nothing")
        cls.nothing.mkdir()
        cls.environment = {"PATH": str(cls.nothing), "HOME": str(cls.nothing), "LANG": "C.UTF-8"}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_it(self, *arguments, program=None):
        return subprocess.run(
            [program or self.home / "mentor-matcher", *arguments],
            env=self.environment, cwd=self.nothing, capture_output=True, text=True, timeout=120,
        )

    def test_the_digest_beside_it_is_its_own(self):
        told = Path(f"{ARCHIVE}.sha256").read_text().split()
        self.assertEqual(told, [hashlib.sha256(ARCHIVE.read_bytes()).hexdigest(), ARCHIVE.name])

    def test_the_page_as_one_file_is_beside_it_with_its_digest(self):
        page, = ARCHIVE.parent.glob("*.html")
        told = Path(f"{page}.sha256").read_text().split()
        self.assertEqual(told, [hashlib.sha256(page.read_bytes()).hexdigest(), page.name])
        self.assertTrue(ARCHIVE.name.startswith(f"{page.stem}-"))
        self.assertIn("Mentor Matcher</title>", page.read_text("utf-8"))

    def test_the_page_as_one_file_is_found_to_be_what_the_source_builds_or_found_out(self):
        root = ARCHIVE.parents[2]
        page, = ARCHIVE.parent.glob("*.html")
        changed = Path(self.folder.name, page.name)
        changed.write_bytes(page.read_bytes() + b"?")
        for file, status in ((page, 0), (changed, 1)):
            with self.subTest(status=status):
                verdict = subprocess.run([root / "release/verify", file, root], capture_output=True, text=True)
                self.assertEqual(verdict.returncode, status, verdict.stdout + verdict.stderr)

    def test_says_its_version(self):
        said = self.run_it("--version")
        self.assertEqual((said.returncode, said.stderr), (0, ""))
        self.assertIn(said.stdout.split()[1], ARCHIVE.name)

    def test_starts_through_a_symbolic_link(self):
        os.symlink("/usr/bin/readlink", self.nothing / "readlink")
        link = self.nothing / "mm"
        link.symlink_to(os.path.relpath(self.home / "mentor-matcher", self.nothing))
        self.assertEqual(self.run_it("--version", program=link).returncode, 0)

    def test_matches_as_a_checkout_does(self):
        out = Path(self.folder.name, "results")
        run = self.run_it("match", "--demo", "--out", str(out))
        self.assertEqual(run.returncode, 0, run.stderr)
        there = {each.name: each.read_bytes() for each in out.iterdir()}
        self.assertEqual(there, {each.name: each.read_bytes() for each in RESULTS.iterdir()})

    def test_its_cache_is_usable_wherever_it_is_unpacked(self):
        program = self.home / "program"
        cache = f"-XX:AOTCache={program / 'mentor-matcher.aot'}"
        as_launched = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", cache]
        version = ["-jar", str(program / "mentor-matcher.jar"), "--version"]
        java = self.home / "runtime/bin/java"
        run = self.run_it(*as_launched, "-XX:AOTMode=on", *version, program=java)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)

    def instructions(self, name):
        return re.findall(rf"(?m)^{name} (.+)$", CONTAINER)

    def test_its_container_copies_what_there_is_and_all_of_it_but_the_launcher(self):
        copied = [name for each in self.instructions("COPY") for name in each.split()[:-1]]
        self.assertEqual({*copied, "mentor-matcher"}, {each.name for each in self.home.iterdir()})
        for each in self.instructions("COPY"):
            *names, place = each.split()
            self.assertEqual(place, f"{IN_CONTAINER}/" if len(names) > 1 else f"{IN_CONTAINER}/{names[0]}")

    def test_its_container_is_run_by_nobody_who_may_change_it_and_needs_no_shell(self):
        (user,) = self.instructions("USER")
        self.assertRegex(user, r"^[1-9]\d*:[1-9]\d*$")
        self.assertEqual(self.instructions("RUN"), [])
        self.assertEqual(self.instructions("EXPOSE"), [], "serve answers its own machine only")
        (entry,), (command,) = self.instructions("ENTRYPOINT"), self.instructions("CMD")
        self.assertIsInstance(json.loads(entry), list)
        self.assertEqual(json.loads(command), ["--help"])

    def test_its_container_starts_as_the_launcher_does(self):
        java, *options = json.loads(self.instructions("ENTRYPOINT")[0].replace(IN_CONTAINER, str(self.home)))
        run = self.run_it(*options, "match", "--demo", "--out", "contained", program=java)
        self.assertEqual(run.returncode, 0, run.stderr)
        there = {each.name: each.read_bytes() for each in (self.nothing / "contained").iterdir()}
        self.assertEqual(there, {each.name: each.read_bytes() for each in RESULTS.iterdir()})
        launcher = (self.home / "mentor-matcher").read_text()
        for option in options[:-2]:
            self.assertIn(option.replace(str(self.home), "$here"), launcher)

    def test_serves_the_page(self):
        process = subprocess.Popen(
            [self.home / "mentor-matcher", "serve", "--port", "0"],
            env=self.environment, stdout=subprocess.PIPE, text=True,
        )
        try:
            address = None
            for line in process.stdout:
                if found := re.search(r"http://\S+", line):
                    address = found.group()
                    break
            self.assertIsNotNone(address, "it printed no address")
            html = fetched(address)
            self.assertIn("Mentor Matcher</title>", html)
            scripts = re.findall(r'"([^"]+\.js)"', html)
            self.assertTrue(any(each.startswith("journey-") for each in scripts), "no script is named")
            text = "".join(fetched(address + each) for each in scripts)
            for name in ("engine-worker", "engine/engine"):
                found = re.search(rf"{name}-[A-Z2-7]{{8}}\.js", text)
                self.assertIsNotNone(found, f"{name} is not named")
                text = fetched(address + found.group())
            self.assertGreater(len(text), 100_000)
        finally:
            process.terminate()
            process.wait(60)
            process.stdout.close()

    def test_its_bill_names_every_library_with_a_licence(self):
        bill = json.loads((self.home / "bom.json").read_text())
        listed = {f"{each['name']}-{each['version']}.jar": each for each in bill["components"]}
        jars = [each.name for each in (self.home / "program/lib").glob("*.jar")]
        self.assertGreater(len(jars), 40)
        for jar in jars:
            with self.subTest(jar=jar):
                self.assertIn(jar, listed)
                if listed[jar]["name"] not in OURS:
                    self.assertTrue(listed[jar].get("licenses"), "no licence is told")

    def test_says_what_is_in_it_in_words_that_are_so(self):
        told = (self.home / "README.txt").read_text()
        for each in ("program", "runtime", "licences", "bom.json", "LICENSE"):
            with self.subTest(each=each):
                self.assertTrue((self.home / each).exists())
                self.assertRegex(told, rf"(?m)^  {re.escape(each)} ")
        self.assertTrue(any((self.home / "runtime/legal").iterdir()))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
