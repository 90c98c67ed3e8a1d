"""What release/deployable packed is what was built and what its README.txt says, and all that a deployment needs.

Usage: deployable.py PACKAGE, in a checkout whose build it was packed from.
"""

import hashlib
import io
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

PACKAGE, ROOT = Path(sys.argv[1]), Path(__file__).resolve().parents[1]
TEMPLATE = (ROOT / "template.yaml").read_text()
OURS = {"matching", "words", "json", "jobs", "browser"}
OURS |= {"open-job", "match", "job", "cleanup", "publish-page", "canary"}


def maven_names(jar):
    """What went into a jar and tells so, as artifact-version."""
    with zipfile.ZipFile(jar) as archive:
        for name in archive.namelist():
            if name.endswith("/pom.properties"):
                told = dict(re.findall(r"(?m)^(\w+)=(\S+)", archive.read(name).decode()))
                if told["artifactId"] not in OURS:
                    yield f"{told['artifactId']}-{told['version']}"


class Package(unittest.TestCase):
    """Of one folder of its own name."""

    @classmethod
    def setUpClass(cls):
        with zipfile.ZipFile(PACKAGE) as archive:
            cls.files = {
                name.removeprefix(PACKAGE.stem + "/"): archive.read(name) for name in archive.namelist()
            }

    def test_the_digest_beside_it_is_its_own(self):
        told = Path(f"{PACKAGE}.sha256").read_text().split()
        self.assertEqual(told, [hashlib.sha256(PACKAGE.read_bytes()).hexdigest(), PACKAGE.name])

    def test_has_the_template_and_settings_of_the_checkout(self):
        for name in ("template.yaml", "samconfig.toml", "LICENSE"):
            with self.subTest(name=name):
                self.assertEqual(self.files[name], (ROOT / name).read_bytes())

    def test_has_what_whoever_deploys_needs_besides(self):
        for source in ("release/aws/deployer-policy.json", "release/roll-out"):
            with self.subTest(source=source):
                self.assertEqual(self.files[Path(source).name], (ROOT / source).read_bytes())

    def test_has_each_artifact_where_the_template_names_it_as_it_was_built(self):
        named = re.findall(r"CodeUri: (.+)", TEMPLATE)
        self.assertEqual(len(named), TEMPLATE.count("AWS::Serverless::Function"))
        for name in named:
            with self.subTest(name=name):
                self.assertEqual(self.files[name], (ROOT / name).read_bytes())

    def test_publishes_a_page_whose_files_are_few_and_there_with_versions_in_their_names(self):
        with zipfile.ZipFile(io.BytesIO(self.files["functions/publish-page/target/publish-page-lambda.jar"])) as jar:
            published = {name.removeprefix("page/") for name in jar.namelist() if name.startswith("page/")}
            for page in ("index.html", "receipt.html"):
                html = jar.read(f"page/{page}").decode()
                named = set(re.findall(r'<(?:link|script)[^>]* (?:href|src)="([^"]+)"', html))
                with self.subTest(page=page):
                    self.assertTrue(3 < len(named) < 8, named)
                    self.assertLessEqual(named, published)
                    self.assertEqual([each for each in named if not re.search(r"-[A-Z2-7]{8}\.[a-z]+$", each)], [])

    def test_refers_to_no_other_file_of_a_checkout(self):
        others = re.findall(r"\b(?:BodyS3Location|DefinitionUri|ContentUri|TemplateURL|Fn::Transform)\b", TEMPLATE)
        self.assertEqual(others, [])

    def test_says_what_is_in_it_and_no_more(self):
        told = re.findall(r"(?m)^  (\S+)  +[a-zA-Z]", self.files["README.txt"].decode())
        there = {name.split("/")[0] for name in self.files}
        self.assertEqual(set(told) | {"README.txt"}, there)

    def test_is_found_to_be_what_the_source_builds(self):
        verdict = self.verify(PACKAGE)
        self.assertEqual(verdict.returncode, 0, verdict.stderr)
        self.assertIn("files are what this source builds.", verdict.stdout)

    def test_is_found_out_where_one_byte_is_another(self):
        for place in ("functions/match/target/match-lambda.jar", "roll-out", "deployer-policy.json"):
            with self.subTest(place=place), tempfile.TemporaryDirectory() as folder:
                changed = Path(folder, PACKAGE.name)
                with zipfile.ZipFile(changed, "w") as archive:
                    for name, content in self.files.items():
                        other = content[:-1] + b"?" if name == place else content
                        archive.writestr(f"{PACKAGE.stem}/{name}", other)
                verdict = self.verify(changed)
                self.assertEqual(verdict.returncode, 1)
                self.assertRegex(verdict.stdout, rf"(?m)^DIFFERENT  [0-9a-f]{{64}}  {re.escape(place)}$")
                self.assertRegex(verdict.stderr, r"^1 of \d+ files are not what this source builds\.$")

    def test_what_has_no_jar_is_no_release(self):
        with tempfile.TemporaryDirectory() as folder:
            empty = Path(folder, "empty.zip")
            with zipfile.ZipFile(empty, "w") as archive:
                archive.writestr("empty/template.yaml", TEMPLATE)
            self.assertEqual(self.verify(empty).returncode, 1)

    @staticmethod
    def verify(package):
        return subprocess.run([ROOT / "release/verify", package, ROOT], capture_output=True, text=True, check=False)

    def test_has_the_notices_of_every_library_in_its_functions(self):
        libraries = {each.stem for each in (ROOT / "local/target/lib").glob("*.jar")}
        functions = sorted(ROOT.glob("functions/*/target/*-lambda.jar"))
        inside = {name for jar in functions for name in maven_names(jar)}
        self.assertGreater(len(inside), 10)
        self.assertLessEqual(inside, libraries)
        self.assertGreater(len([name for name in self.files if name.startswith("licences/")]), 10)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
