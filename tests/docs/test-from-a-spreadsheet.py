# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/from-a-spreadsheet.md is followed to the letter: its files are written, its commands run, and what they say is
what the page says they say. So is what docs/format.md builds step by step, and each message of the page's table.

test-from-a-spreadsheet.py SAYLAU

A comment before a block says what the block is for: `file: NAME`, `run`, `before: LINE` (to be put in before that line
of the document), `wrong: FILE OLD NEW` (what a check then says), `says` (what the last command says), `window`.
"""

import csv
import io
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tests" / "data"))
from tap import Tap  # noqa: E402

SAYLAU = pathlib.Path(sys.argv[1]).resolve()
PAGE = (SOURCE / "docs" / "from-a-spreadsheet.md").read_text(encoding="utf-8")
DOCUMENT = "small-town.election.json"
HEADINGS = "Station;District;Voters;Ballots;Invalid;ARCHER Ann;BAKER Ben\r\n"
NORTH = "1;North;1210;654;7;371;276\r\n"
# What a spreadsheet makes of the table, and what the page says about it.
TABLES = {
    "PK\3\4xl/workbook.xml": "this is a workbook or an archive and no table",
    HEADINGS + "1;\udcd1\udce5\udce2;1210;654;7;371;276\r\n": "the byte 0xD1 is not UTF-8",
    "\ufeff" + HEADINGS + NORTH: None,
    "sep=;\r\n" + HEADINGS + NORTH: "the file has no column with the header “Station”; its first line has “sep=”, …",
    HEADINGS.replace("District", "District ") + NORTH: "“District ”",
    HEADINGS + NORTH.replace("1210", "1 210"): "found “1 210”; expected a count: digits alone",
    HEADINGS + NORTH + "Total;;1210;654;7;371;276\r\n": "there is no area; expected the id or the name of one, and no row of totals",
    HEADINGS + NORTH + ";;;;;;\r\n;;;;;;\r\n": None,
    HEADINGS + NORTH + NORTH: "the area has another polling station with the id “1”; both are counted",
    HEADINGS + NORTH.replace("North", "Nort"): "“Nort” is neither the id nor the name of an area",
}


def blocks(page):
    """Of each block its purpose and its text."""
    pattern = r"(?:^<!-- (.*?) -->\n)?^```(\w*)\n(.*?)^```"
    return [(match[1] or "", match[2], match[3]) for match in re.finditer(pattern, page, re.MULTILINE | re.DOTALL)]


def run(folder, command):
    words = [str(SAYLAU) if word == "saylau" else word for word in shlex.split(command)]
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(words, cwd=folder, capture_output=True, encoding="utf-8", env=environment)


def check_run(tap, folder, text):
    said = ""
    for line in text.splitlines():
        done = run(folder, line)
        said = done.stdout
        made = [word for word in line.split() if re.search(r"\.(png|svg)$", word)]
        missing = [name for name in made if not (folder / name).exists()]
        tap.ok(done.returncode == 0 and not done.stderr and not missing, f"it runs without a word of warning: {line}",
               done.stdout + done.stderr)
    return said


def check_wrong(tap, folder, purpose, text):
    name, old, new = shlex.split(purpose.replace('""', '\\"\\"'))
    whole = (folder / name).read_text(encoding="utf-8")
    new = new.replace('""', '"')
    (folder / name).write_text(whole.replace(old, new), encoding="utf-8")
    done = run(folder, f"saylau check {DOCUMENT}")
    tap.ok(whole.count(old) == 1 and done.stdout == text, f"what is wrong is said so: {new}", done.stdout)
    (folder / name).write_text(whole, encoding="utf-8")


def follow(tap, folder):
    said = ""
    for purpose, _, text in blocks(PAGE):
        kind, _, rest = purpose.partition(" ")
        if kind == "file:":
            (folder / rest).write_text(text, encoding="utf-8")
        elif kind == "before:":
            whole = (folder / DOCUMENT).read_text(encoding="utf-8")
            (folder / DOCUMENT).write_text(whole.replace("  " + rest, text + "  " + rest, 1), encoding="utf-8")
        elif kind == "run":
            said = check_run(tap, folder, text)
        elif kind == "wrong:":
            check_wrong(tap, folder, rest, text)
        elif kind == "window":
            done = run(folder, text)
            tap.ok("there is no display" in done.stderr, f"the window would open: {text.strip()}", done.stderr)
        else:
            said = said.replace("\u202f", " ")
            tap.ok(text.rstrip("\n") in said, "the command before says: " + " ".join(text.split()), said)
    files = sorted(path.name for path in folder.iterdir())
    tap.ok(len(files) >= 5, "the page leads to a picture", str(files))
    svg = (folder / "small-town.svg").read_text(encoding="utf-8")
    source = re.search(r"and the source: \*(.*)\*", PAGE).group(1)
    tap.ok(source in svg, "the picture names its source", svg[-600:])


def check_sheet(tap):
    """The table that the page shows is what the CSV file holds."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if re.match(r"^\| (Station|\d) \|", line)]
    text = next(text for purpose, _, text in blocks(PAGE) if purpose == "file: stations.csv")
    tap.ok(rows == list(csv.reader(io.StringIO(text))), "the sheet and its CSV file are the same", str(rows))


def check_tables(tap, folder):
    for table, message in TABLES.items():
        (folder / "stations.csv").write_bytes(table.encode("utf-8", "surrogateescape"))
        done = run(folder, f"saylau check {DOCUMENT}")
        part = (message or "").rstrip("… ").rstrip(",")
        good = done.returncode == 0 and "error:" not in done.stdout if message is None else part in done.stdout and f"{message}" in PAGE
        tap.ok(good, f"a spreadsheet's table: {message or 'read'}", done.stdout)


def check_format_page(tap, folder):
    """The document that format.md builds in steps."""
    text = (SOURCE / "docs" / "format.md").read_text(encoding="utf-8").partition("## From a spreadsheet to a chart")[2]
    steps = [text for _, language, text in blocks(text.partition("**Step 4.**")[0]) if language == "json"]
    (folder / DOCUMENT).write_text("".join(steps), encoding="utf-8")
    commands = next(text for _, language, text in blocks(text.partition("**Step 4.**")[2]))
    check_run(tap, folder, "\n".join(line for line in commands.splitlines() if line.split()[1] in ("check", "export")))


def main():
    tap = Tap()
    check_sheet(tap)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        follow(tap, folder)
        check_tables(tap, folder)
        check_format_page(tap, folder)
    tap.finish()


main()
