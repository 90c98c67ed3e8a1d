#!/usr/bin/env python3
"""Holds the promises to the tests: every promise has a test, every sentence that makes one is said where promises.json
says it is, and docs/promises.md tells all of it. Without an argument it checks; --write writes the document.

A test holds the promises whose ids its name begins with: "LGBT-7, SEEN-5: the results say by when …"."""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "promises.md"
PROMISES = json.loads((ROOT / ".ci" / "promises.json").read_text(encoding="utf-8"))

NOTICES = {
    "MM": "The service",
    "ALL": "Every programme",
    "LGBT": "LGBT+ Network mentoring",
    "SEEN": "Sex Equality and Equity Network",
    "OTO": "1-2-1 Mentors",
    "MCS": "A Modern Civil Service",
}

WORDS = "shared/words/src/main/resources/org/mentormatcher/words/en.json"

IDS = re.compile(r"((?:(?:MM|ALL|LGBT|SEEN|OTO|MCS)-\d+(?:, )?)+): (.*)", re.DOTALL)
JAVA_NAME = re.compile(r'(?:@(?:DisplayName|Label)\(\s*|\bname = )((?:\s*\+?\s*"(?:[^"\\]|\\.)*")+)')
JAVA_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
SCRIPT_NAME = re.compile(r"""\b(?:it|test|describe)\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1""")


def names():
    """The file and the name of every test."""
    for file in sorted(ROOT.glob("**/src/test/java/**/*.java")):
        for match in JAVA_NAME.finditer(file.read_text(encoding="utf-8")):
            yield file, "".join(JAVA_LITERAL.findall(match[1])).replace('\\"', '"')
    for file in sorted(ROOT.glob("page-tests/tests/*.js")):
        for match in SCRIPT_NAME.finditer(file.read_text(encoding="utf-8")):
            yield file, match[2].replace("\\'", "'")


def tests():
    """The tests of each promise, and the ids that no promise has."""
    found, unknown = {promise: [] for promise in PROMISES}, []
    for file, name in names():
        match = IDS.match(name)
        for promise in match[1].split(", ") if match else []:
            if promise in found:
                found[promise].append((file.relative_to(ROOT), match[2]))
            else:
                unknown.append(f"{file.relative_to(ROOT)}: there is no promise {promise}")
    return found, unknown


def plain(text):
    """Text as it is read: line ends, white space and the quotes of a script do not count."""
    return re.sub(r"\s+", " ", text)


def unsaid():
    """The sentences that do not stand where they are said to stand."""
    for promise, entry in PROMISES.items():
        for said in entry["said"]:
            if plain(said["words"]) not in plain((ROOT / said["where"]).read_text(encoding="utf-8")):
                yield f"{promise}: {said['where']} does not say: {said['words']}"


def unlisted():
    """What the page promises in its notice, and is not in the list."""
    said = {plain(each["words"]) for entry in PROMISES.values() for each in entry["said"]}
    for key, sentence in json.loads((ROOT / WORDS).read_text(encoding="utf-8")).items():
        forms = [sentence] if isinstance(sentence, str) else list(sentence.values())
        is_notice = key.startswith("page.notice.") and key != "page.notice.heading"
        if is_notice and not said & {plain(form) for form in forms}:
            yield f"{key} promises, and .ci/promises.json does not have: {forms[-1]}"


def document(found):
    lines = [
        "# Promises",
        "",
        "What is promised to people, how it is kept, and which tests hold it. Written by `.ci/promises.py --write` from"
        " the",
        "names of the tests and from [`.ci/promises.json`](../.ci/promises.json); `.ci/run` fails where it is not"
        " current,",
        "where a promise has no test, or where a sentence below is not said, word for word, in the file that it names.",
        "",
    ]
    notice = None
    for promise, entry in PROMISES.items():
        if promise.split("-")[0] != notice:
            notice = promise.split("-")[0]
            lines += [f"## {NOTICES[notice]}", ""]
        lines += [f"### {promise}: {entry['promise']}", "", f"Kept so: {entry['how']}.", ""]
        if entry["said"]:
            lines += ["Said so:", ""]
            lines += [f"- `{said['where']}`: “{said['words']}”" for said in entry["said"]]
            lines += [""]
        lines += ["Held by:", ""]
        lines += sorted({f"- {name} (`{file.stem}`)" for file, name in found[promise]})
        lines += [""]
    return "\n".join(lines)


def main():
    found, wrong = tests()
    wrong += [
        f"{promise} has no test: its name would begin with \"{promise}: \""
        for promise in found
        if not found[promise]
    ]
    wrong += unsaid()
    wrong += unlisted()
    if sys.argv[1:] == ["--write"]:
        DOCUMENT.write_text(document(found), encoding="utf-8")
    elif not DOCUMENT.exists() or DOCUMENT.read_text(encoding="utf-8") != document(found):
        wrong.append("docs/promises.md is not current: run .ci/promises.py --write")
    print("\n".join(wrong) or f"{len(PROMISES)} promises, {sum(map(len, found.values()))} tests")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
