# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program opens what the schema's test takes for right and refuses what it takes for wrong: one format, not two."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

from tap import Tap
from variants import ACCEPTED, BARE, REFUSED, SMALL, name_of, variant

SAYLAU = sys.argv[1]
SAMPLES = pathlib.Path(os.environ["SAYLAU_SAMPLES"])
STATIONS = "Voters,Early,At home,Ann\n10,1,2,3\n"


def check(path):
    return subprocess.run([SAYLAU, "check", path], capture_output=True, text=True, encoding="utf-8")


def check_document(folder, document):
    path = pathlib.Path(folder) / "small.election.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return check(path)


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "stations.csv").write_text(STATIONS, encoding="utf-8")
        cases = [("the small document", SMALL, 0), ("a bare document", BARE, 1)]
        cases += [("accepts " + name_of(*item), variant(*item), 0) for item in ACCEPTED]
        cases += [("refuses " + name_of(*item), variant(*item), 1) for item in REFUSED]
        for name, document, expected in cases:
            result = check_document(folder, document)
            tap.ok(result.returncode == expected, name, f"exit {result.returncode}\n{result.stdout}{result.stderr}")
    for path in sorted(SAMPLES.glob("*.election.json")):
        result = check(path)
        tap.ok("0 errors, 0 warnings, 0 notes" in result.stdout, f"{path.name} is without a fault", result.stdout + result.stderr)
    tap.finish()


main()
