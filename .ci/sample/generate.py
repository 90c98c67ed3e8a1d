"""Writes the made-up sample: 500 mentors and 500 mentees of the default programme, the same bytes on every machine.

Usage: generate.py FOLDER, or generate.py --check FOLDER, which writes nothing and fails where the files differ.

Nobody in it exists: names are joined at random, addresses are at domains that are reserved for examples. Grades are
spread so that each of the three objectives has an optimum of its own; blanks, several answers in a cell, other
spellings of a grade and people in both lists are among the rows.
"""

import csv
import io
import random
import sys
from pathlib import Path

SIZE = 500
IN_BOTH_LISTS = 20

FIRST_NAMES = """Ada Bram Carys Dilip Ebele Farah Gwen Hamza Ines Jonas Kemi Lowri Mei Niamh Otis Priya Quentin Rosa
Samir Tove Uma Viktor Wanda Xavi Yusuf Zofia""".split()
LAST_NAMES = """Abara Birch Cole Dhillon Evans Frost Griffiths Hale Idris Joshi Kowal Lund Moss Novak Orme Price
Quist Rahman Stone Thomas Umar Vance Ward Xu Young Zeller""".split()
ORGANISATIONS = [
    "Ministry of Maps",
    "Department for Tides",
    "Office of Orchards",
    "Bridges Agency",
    "Royal Mint Tea Board",
    "Inspectorate of Lanterns",
    "Board of Footpaths",
]
PROFESSIONS = ["Policy", "Finance", "Operational delivery", "Project delivery", "Analysis", "Digital", "Commercial", ""]
IDENTITIES = ["Disabled", "Carer", "LGBT+", "Ethnic minority", "Woman", "Parent"]
GRADES = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"]
SPELLINGS = {"Grade 7": ["Grade 7", "G7", "grade 7"], "Grade 6": ["Grade 6", "G6"], "SCS1": ["SCS1", "SCS 1"]}
MENTORS_BY_GRADE = [3, 0, 24, 80, 96, 110, 84, 50, 28, 14, 11]
MENTEES_BY_GRADE = [20, 60, 90, 120, 104, 60, 30, 12, 2, 0, 2]

HEADINGS = ["first name", "last name", "email address", "both mentor and mentee", "job title", "grade", "organisation",
            "profession"]
MENTOR_HEADINGS = [*HEADINGS, "characteristics", "biography"]
MENTEE_HEADINGS = [*HEADINGS, "match with similar identity", "identity to match", "biography"]


def grade_of(draw, weights):
    grade = draw.choices(GRADES, weights)[0]
    return draw.choice(SPELLINGS.get(grade, [grade]))


def person(draw, number, domain, weights):
    first, last = draw.choice(FIRST_NAMES), draw.choice(LAST_NAMES)
    return {
        "first name": first,
        "last name": last,
        "email address": f"{first}.{last}.{number:03}@{domain}".lower(),
        "both mentor and mentee": "no",
        "job title": "Made-up role",
        "grade": grade_of(draw, weights),
        "organisation": draw.choices(ORGANISATIONS, [30, 22, 16, 12, 10, 6, 4])[0],
        "profession": draw.choices(PROFESSIONS, [26, 12, 20, 10, 10, 14, 4, 4])[0],
        "biography": "",
    }


def identities(draw, most):
    return ", ".join(draw.sample(IDENTITIES, draw.randint(0, most)))


def sample():
    draw = random.Random(2026)
    mentors = [person(draw, number, "example.com", MENTORS_BY_GRADE) for number in range(SIZE)]
    mentees = [person(draw, number, "example.org", MENTEES_BY_GRADE) for number in range(SIZE)]
    for mentor in mentors:
        mentor["characteristics"] = identities(draw, 3)
    for mentee in mentees:
        mentee["match with similar identity"] = draw.choice(["yes", "no", "no", ""])
        mentee["identity to match"] = identities(draw, 2)
    for mentor, mentee in zip(draw.sample(mentors, IN_BOTH_LISTS), draw.sample(mentees, IN_BOTH_LISTS)):
        mentor["both mentor and mentee"] = "yes"
        mentee.update({heading: mentor[heading] for heading in HEADINGS})
    return mentors, mentees


def table(headings, people):
    text = io.StringIO(newline="")
    rows = csv.DictWriter(text, headings, lineterminator="\n")
    rows.writeheader()
    rows.writerows(people)
    return text.getvalue().encode()


def main(folder, check):
    mentors, mentees = sample()
    files = {"mentors.csv": table(MENTOR_HEADINGS, mentors), "mentees.csv": table(MENTEE_HEADINGS, mentees)}
    for name, content in files.items():
        if not check:
            Path(folder, name).write_bytes(content)
        elif Path(folder, name).read_bytes() != content:
            sys.exit(f"{name} is not what the generator writes")


if __name__ == "__main__":
    main(sys.argv[-1], sys.argv[1] == "--check")
