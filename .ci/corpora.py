#!/usr/bin/env python3
"""Compares what our readers saw in public files with what independent readers see: python-calamine in workbooks,
Python's csv module and the JSON beside them in CSV files. Every difference has its reason in corpora.json, or fails.

Usage: corpora.py FOLDER SEEN.json, where CorporaTest wrote SEEN.json."""

import csv
import datetime
import io
import json
import re
import sys
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from python_calamine import CalamineWorkbook

EXPECTED = json.loads((Path(__file__).parent / "corpora.json").read_text(encoding="utf-8"))
ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}


def is_number(shown, value):
    """Whether a cell shows the number, rounded as a spreadsheet does: halves away from zero, on what it writes out."""
    digits = re.sub(r"[,%£$€ ]", "", shown)
    if not re.fullmatch(r"-?\d*\.?\d+(E[+-]?\d+)?", digits):
        return False
    exact = Decimal(repr(value)) * (100 if shown.strip().endswith("%") else 1)
    ours = Decimal(digits)
    is_whole = "%" not in shown and "." not in shown and exact == exact.to_integral()
    if ours.as_tuple().exponent < exact.as_tuple().exponent or is_whole:
        return ours == exact
    return ours == exact.quantize(ours, rounding=ROUND_HALF_UP) or abs(ours - exact) <= abs(exact) * Decimal("1e-14")


def is_same(ours, theirs):
    """Whether a cell as we show it says what the other reader found in it."""
    if isinstance(theirs, bool):
        return ours == str(theirs).upper()
    if isinstance(theirs, (int, float)):
        return is_number(ours, theirs)
    if isinstance(theirs, datetime.datetime):
        forms = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d", "%H:%M:%S", "%H:%M")
        shown = [theirs.strftime(form) for form in forms]
        return ours in shown
    if isinstance(theirs, datetime.date):
        return ours.startswith(theirs.isoformat())
    if isinstance(theirs, datetime.time):
        return ours in (theirs.strftime("%H:%M:%S"), theirs.strftime("%H:%M"))
    if isinstance(theirs, datetime.timedelta):
        minutes, seconds = divmod(round(theirs.total_seconds()), 60)
        hours, minutes = divmod(minutes, 60)
        rest = f"{minutes:02}:{seconds:02}"
        return ours in (f"{hours}:{rest}", f"{hours:02}:{rest}", f"{hours}:{minutes:02}")
    lines = lambda text: text.replace("\r\n", "\n").replace("\r", "\n")
    return lines(ours) == lines(theirs) or (not ours.strip() and not theirs.strip())


def workbook(file):
    """The rows of each visible sheet, as python-calamine sees them, and its cells that were made one."""
    book = CalamineWorkbook.from_path(str(file))
    sheets, merged = {}, {}
    for meta in book.sheets_metadata:
        if str(meta.visible).endswith("Visible") and str(meta.typ).endswith("WorkSheet"):
            sheet = book.get_sheet_by_name(meta.name)
            sheets[meta.name] = sheet.to_python(skip_empty_area=False)
            merged[meta.name] = sheet.merged_cell_ranges or []
    return sheets, merged


def text(file):
    """The rows of a CSV file: those that the JSON beside it tells, or else as Python reads it."""
    told = file.parent.parent / "json" / (file.stem + ".json")
    if told.exists():
        rows = json.loads(told.read_text(encoding="utf-8"))
        if isinstance(rows, list):
            named = rows and isinstance(rows[0], dict)
            return {"": [list(rows[0]), *(list(row.values()) for row in rows)] if named else rows}, {}
    return {"": list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))}, {}


def kind(ours, theirs, row, column, merged):
    """The kind of a difference that has one reason wherever it is."""
    if ours in ERRORS and theirs == "":
        return "error value"
    if isinstance(theirs, str) and ours.strip() == theirs.strip():
        return "white space"
    if theirs == "" and any(top < row <= bottom and column == left for (top, left), (bottom, _) in merged):
        return "merged"
    return None


def differences(ours, theirs, merged):
    """Where, what we see, what the other sees, and the kind of the difference, if it is one of those."""
    if "!" in ours:
        yield "file", ours["!"], "", None
        return
    for name in sorted(set(ours) | set(theirs)):
        mine, other = ours.get(name, []), theirs.get(name, [])
        if isinstance(mine, str):
            yield name or "file", mine, "", None
            continue
        for row in range(max(len(mine), len(other))):
            left = mine[row] if row < len(mine) else []
            right = other[row] if row < len(other) else []
            for column in range(max(len(left), len(right))):
                a = left[column] if column < len(left) else ""
                b = right[column] if column < len(right) else ""
                if not is_same(a, b):
                    yield f"{name}!{row + 1}:{column + 1}", a, b, kind(a, b, row, column, merged.get(name, []))


def main(folder, seen):
    files, cells, wrong, counts = 0, 0, [], Counter()
    left = {name: dict(entry["places"]) for name, entry in EXPECTED["files"].items()}
    for name, ours in json.loads(Path(seen).read_text(encoding="utf-8")).items():
        file = Path(folder) / name
        files += 1
        cells += sum(len(row) for rows in ours.values() if isinstance(rows, list) for row in rows)
        try:
            theirs, merged = text(file) if name.endswith(".csv") else workbook(file)
            found = list(differences(ours, theirs, merged))
        except Exception as refusal:
            found = [] if "!" in ours else [("file", "read", str(refusal), None)]
        for place, a, b, known in found:
            if left.get(name, {}).pop(place, None) is not None:
                counts["of one file"] += 1
            elif known:
                counts[known] += 1
            else:
                wrong.append(f"{name}: {place}: we {a[:60]!r}, the other {str(b)[:60]!r}")
    wrong += [f"{name}: {place}: no difference, though corpora.json has one" for name in left for place in left[name]]
    print("\n".join(wrong))
    told = ", ".join(f"{count} {known}" for known, count in sorted(counts.items()))
    print(f"note: {files} public files, {cells} cells compared; differences with a reason: {told}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
