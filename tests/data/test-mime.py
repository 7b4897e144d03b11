# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Election documents are told from other files by name and by content: test-mime.py MIME_PACKAGE"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from tap import Tap, skip_all

PACKAGE = pathlib.Path(sys.argv[1])
SHARED_MIME_INFO = pathlib.Path("/usr/share/mime/packages/freedesktop.org.xml")
SAMPLE = pathlib.Path(os.environ["SAYLAU_SAMPLES"]) / "kazakhstan-2019.election.json"
SCHEMA = SAMPLE.parent.parent / "schema" / "election-1.schema.json"
ELECTION = "application/vnd.saylau.election+json"
XML = "{http://www.w3.org/XML/1998/namespace}"
NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"

WORD = '"saylau-election"'
# What stands in the file, its name, and what it is taken for.
FILES = [
    ("a name of ours", "a.election.json", "{}", ELECTION),
    ("the sample under the name of any JSON", "a.json", SAMPLE.read_text(encoding="utf-8"), ELECTION),
    ("the sample under a wrong name", "a.dat", SAMPLE.read_text(encoding="utf-8"), ELECTION),
    ("the sample without an extension", "a", SAMPLE.read_text(encoding="utf-8"), ELECTION),
    ("no space", "a.json", f'{{"format":{WORD}}}', ELECTION),
    ("a space on each side", "a.json", f'{{ "format" : {WORD} }}', ELECTION),
    ("line ends of Windows", "a.json", f'{{\r\n\t"format":\r\n\t\t{WORD}\r\n}}', ELECTION),
    ("lines and indents", "a.json", f'\n\n{{\n  "version": 1,\n  "format"\n:\n          {WORD}\n}}', ELECTION),
    ("tabs", "a.json", f'{{\n\t"format"\t:\t{WORD}\n}}', ELECTION),
    ("twelve blanks", "a.json", f'{{ "format":{" " * 12}{WORD} }}', ELECTION),
    ("thirteen blanks", "a.json", f'{{ "format":{" " * 13}{WORD} }}', "application/json"),
    ("a byte order mark", "a.json", f'\ufeff{{ "format": {WORD} }}', ELECTION),
    ("after the schema", "a.json", f'{{ "$schema": "https://example.org/{"x" * 400}", "format": {WORD} }}', ELECTION),
    ("after a long title", "a.json", f'{{ "title": "{"ж" * 1900}", "format": {WORD} }}', ELECTION),
    ("plain JSON", "a.json", '{ "format": 1 }', "application/json"),
    ("JSON that only names us", "a.json", f'{{ "tool": {WORD}, "format": "geojson" }}', "application/json"),
    ("a list of words", "a.json", f'{{"keywords":["format",{WORD}]}}', "application/json"),
    ("a list of words with blanks", "a.json", f'{{ "keywords": [ "format" , {WORD} ] }}', "application/json"),
    ("a list in place of the word", "a.json", f'{{"format":[{WORD}]}}', "application/json"),
    ("another format, and our name for a member", "a.json", f'{{"format":12,{WORD}:1}}', "application/json"),
    ("a name that ends like ours", "a.json", f'{{"reformat":{WORD}}}', "application/json"),
    ("a word that begins like ours", "a.json", '{"format":"saylau-elections"}', "application/json"),
    ("a list in the file", "a.json", f'["format",{WORD}]', "application/json"),
    # Magic knows no depth. Such a file opens as a document would, and is told what is wrong with it.
    ("a part that is like a document", "a.json", f'{{"a":{{"format":{WORD}}}}}', ELECTION),
    ("a schema of election documents", "a.json", '{"properties":{"format":{"const":"saylau-election"}}}', "application/json"),
    ("our own schema", "a.json", SCHEMA.read_text(encoding="utf-8"), "application/schema+json"),
    ("a page about the format", "a.txt", f'Write this:\n\n```json\n{{ "format": {WORD} }}\n```\n', "text/plain"),
]


def guess(path, data):
    environment = {**os.environ, "XDG_DATA_HOME": str(data), "XDG_DATA_DIRS": str(data)}
    done = subprocess.run(["gio", "info", "-a", "standard::content-type", path], env=environment, capture_output=True,
                          text=True, check=True)
    return done.stdout.split("standard::content-type:")[1].strip()


def check_guesses(tap, folder):
    packages = folder / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(SHARED_MIME_INFO, packages)
    shutil.copy(PACKAGE, packages)
    # What does not fit the specification is told on the standard error, with our file's name.
    done = subprocess.run(["update-mime-database", folder / "mime"], capture_output=True, text=True, check=False)
    tap.ok(done.returncode == 0 and PACKAGE.name not in done.stderr, "the database takes it", done.stderr)
    for name, file_name, text, expected in FILES:
        path = folder / file_name
        path.write_bytes(text.encode("utf-8"))
        found = guess(path, folder)
        tap.ok(found == expected, f"{name} is {expected}", f"it is taken for {found}")
        path.unlink()


def check_package(tap):
    root = ElementTree.parse(PACKAGE).getroot()
    languages = {comment.get(XML + "lang") for comment in root.iter(NAMESPACE + "comment")}
    tap.ok(languages == {None, "kk", "ru"}, "its name is told in every language", str(languages))
    tap.ok(root.find(f".//{NAMESPACE}icon").get("name").startswith(PACKAGE.stem), "its icon is the application's")


def main():
    for program in ("gio", "update-mime-database"):
        if shutil.which(program) is None:
            skip_all(f"{program} is not installed")
    if not SHARED_MIME_INFO.exists():
        skip_all("the types that every desktop knows are not installed")
    tap = Tap()
    check_package(tap)
    with tempfile.TemporaryDirectory() as folder:
        check_guesses(tap, pathlib.Path(folder))
    tap.finish()


main()
