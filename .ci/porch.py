"""Holds documents and files to what they say of themselves.

Usage: .ci/porch, which has the Python that this needs.
"""

import fnmatch
import json
import os
import re
import subprocess
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

import editorconfig
import openapi_spec_validator

TRACKED = [
    Path(name)
    for name in subprocess.check_output(["git", "ls-files", "-z", "-co", "--exclude-standard"], text=True).split("\0")
    if name and Path(name).is_file()
]
DOCUMENTS = [file for file in TRACKED if file.suffix == ".md"]
POM = {"m": "http://maven.apache.org/POM/4.0.0"}
POMS = [file for file in TRACKED if file.name == "pom.xml"]
COMMANDS_OF = Path("local/src/main/java/org/mentormatcher/local/command")


def prose(text):
    """A document without its code, in which nothing is a link."""
    return re.sub(r"`[^`\n]*`", "`code`", re.sub(r"^ *```.*?^ *```", "", text, flags=re.S | re.M))


def links(document):
    text = prose(document.read_text())
    found = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r"^\[[^]]+\]: *(\S+)", text, flags=re.M)
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def anchors(document):
    """The anchors of a document's headings, as the forge makes them."""
    text = re.sub(r"^ *```.*?^ *```", "", document.read_text(), flags=re.S | re.M)
    headings = re.findall(r"^#+ +(.+?) *$", text, flags=re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def commands(document):
    """The lines of a document's shell blocks, and code within its lines that begins as a command does."""
    text = document.read_text()
    blocks = re.findall(r"^ *```(?:sh)?\n(.*?)^ *```", text, flags=re.S | re.M)
    lines = "\n".join(blocks).replace("\\\n", " ").splitlines()
    inline = re.findall(r"`((?:\./mentor-matcher|mentor-matcher|make|mvn|\.ci/\w+)(?: [^`\n]*)?)`", text)
    for line in [*lines, *inline]:
        for command in re.split(r"&&|\|", line.partition(" #")[0]):
            if command.split():
                yield command.split()


def sources(folder):
    return "\n".join(file.read_text() for file in sorted(folder.rglob("*.java")))


def properties(file):
    return editorconfig.get_properties(os.path.abspath(file))


class Links(unittest.TestCase):
    def test_lead_to_a_file_or_folder_of_the_project(self):
        for document in DOCUMENTS:
            for link in links(document):
                target, _, anchor = link.partition("#")
                place = Path(os.path.normpath(document.parent / target)) if target else document
                with self.subTest(document=str(document), link=link):
                    known = place in TRACKED or any(place in file.parents for file in TRACKED)
                    self.assertTrue(known, "nothing in the project is there")
                    if anchor and place.suffix == ".md":
                        self.assertIn(anchor, anchors(place))

    def test_lead_to_every_decision_from_the_index(self):
        folder = Path("docs/decisions")
        records = sorted(file.name for file in DOCUMENTS if file.parent == folder and file.name != "README.md")
        self.assertEqual(records, sorted(links(folder / "README.md")))
        self.assertEqual(list(range(1, len(records) + 1)), [int(record[:4]) for record in records])


class Commands(unittest.TestCase):
    """Commands that documents name exist."""

    def each(self, *first):
        found = [
            (f"{document}: {' '.join(command)}", command[1:])
            for document in DOCUMENTS
            for command in commands(document)
            if command[0] in first
        ]
        self.assertNotEqual([], found, f"no document names {first}")
        return found

    def test_tasks_of_make(self):
        tasks = set(re.findall(r"^([a-z]+):", Path("Makefile").read_text(), flags=re.M))
        for place, words in self.each("make"):
            self.assertLessEqual(set(words), tasks, place)

    def test_every_task_of_make_is_told_to_contributors(self):
        listed = re.findall(r"^([a-z]+):.*##", Path("Makefile").read_text(), flags=re.M)
        told = {task for command in commands(Path("CONTRIBUTING.md")) if command[0] == "make" for task in command[1:]}
        self.assertEqual(set(listed) - told, {"help"})

    def test_scripts(self):
        for document in DOCUMENTS:
            for command in commands(document):
                if re.match(r"\.ci/|\./", command[0]):
                    with self.subTest(document=str(document), command=command[0]):
                        self.assertTrue(os.access(command[0], os.X_OK))

    def test_subcommands_and_options_of_mentor_matcher(self):
        program = sources(COMMANDS_OF)
        names = set(re.findall(r'(?:\bname = |\bcommands\.put\()"([a-z-]+)"', program)) | {"--version", "--help"}
        options = set(re.findall(r'"(--[a-z-]+)"', program)) | {"--version", "--help"}
        for place, words in self.each("./mentor-matcher", "mentor-matcher"):
            if words:
                self.assertIn(words[0], names, place)
            if words[:1] == ["programme"] and len(words) > 1:
                self.assertIn(words[1], names, place)
            used = {word.partition("=")[0] for word in words if word.startswith("--")}
            self.assertLessEqual(used, options, place)

    def test_modules_and_profiles_of_maven(self):
        profiles = {profile.text for pom in POMS for profile in xml.parse(pom).findall(".//m:profile/m:id", POM)}
        modules = {module.text for module in xml.parse("pom.xml").findall("m:modules/m:module", POM)}
        for place, words in self.each("mvn"):
            named = {word[2:] for word in words if re.match(r"-P\w", word)}
            self.assertLessEqual(named, profiles, place)
            for option, value in zip(words, words[1:]):
                if option == "-pl":
                    self.assertLessEqual(set(value.split(",")), modules, place)

    def test_tests_that_are_named(self):
        tests = {file.stem for file in TRACKED if "src/test" in str(file)}
        for place, words in self.each("mvn"):
            for word in words:
                if word.startswith("-Dtest="):
                    for named in word[len("-Dtest=") :].strip("'").split(","):
                        self.assertTrue(fnmatch.filter(tests, named), f"{place}: {named}")


class Files(unittest.TestCase):
    """Files are as .editorconfig says."""

    def test_are_written_as_editors_are_told(self):
        for file in TRACKED:
            rules, content = properties(file), file.read_bytes()
            with self.subTest(file=str(file)):
                if rules.get("charset") == "utf-8":
                    content.decode()
                    self.assertFalse(content.startswith(b"\xef\xbb\xbf"), "begins with a byte-order mark")
                if rules.get("end_of_line") == "lf":
                    self.assertNotIn(b"\r", content, "has carriage returns")
                if rules.get("insert_final_newline") == "true" and content:
                    self.assertTrue(content.endswith(b"\n"), "ends without a line feed")
                lines = content.split(b"\n")
                if rules.get("trim_trailing_whitespace") == "true":
                    self.assertEqual([], [n for n, line in enumerate(lines, 1) if line.endswith((b" ", b"\t"))])
                if rules.get("indent_style") == "space":
                    self.assertEqual([], [n for n, line in enumerate(lines, 1) if re.match(rb" *\t", line)])
                if "max_line_length" in rules:
                    most = int(rules["max_line_length"])
                    self.assertEqual([], [n for n, line in enumerate(lines, 1) if len(line.decode()) > most])

    def test_have_rules_that_name_something(self):
        self.assertEqual("unset", properties("shared/matching/src/test/resources/a.csv").get("end_of_line"))
        self.assertEqual("lf", properties("pom.xml").get("end_of_line"))

    def test_are_the_same_in_every_checkout(self):
        listed = subprocess.check_output(["git", "ls-files", "--eol"], text=True).splitlines()
        wrong = [line for line in listed if re.match(r"i/(crlf|mixed)", line) and "attr/-text" not in line]
        self.assertEqual([], wrong)


class Interface(unittest.TestCase):
    def test_is_described_as_openapi_has_it(self):
        document = json.loads(Path("page/openapi.json").read_text())
        self.assertTrue(document["openapi"].startswith("3.1."))
        openapi_spec_validator.OpenAPIV31SpecValidator(document).validate()


class Versions(unittest.TestCase):
    def test_of_changelog_and_poms_agree(self):
        of_poms = {
            version.text
            for pom in POMS
            for version in xml.parse(pom).findall("m:parent/m:version", POM) or xml.parse(pom).findall("m:version", POM)
        }
        newest = re.search(r"^## (\S+?),? ?(\d{4}-\d\d-\d\d)?$", Path("CHANGELOG.md").read_text(), flags=re.M)
        self.assertEqual(1, len(of_poms), of_poms)
        version = of_poms.pop()
        if version.endswith("-SNAPSHOT"):
            self.assertEqual("Unreleased", newest.group(1))
        else:
            self.assertEqual(version, newest.group(1))
            self.assertIsNotNone(newest.group(2), "a release has a day")


if __name__ == "__main__":
    unittest.main()
