# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One format: the program opens what the schema's test takes for right, the sample and the page's examples, and refuses
what that test takes for wrong."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from tap import Tap
from variants import ACCEPTED, BARE, REFUSED, SMALL, name_of, variant

SAYLAU = sys.argv[1]
SAMPLES = pathlib.Path(os.environ["SAYLAU_SAMPLES"])
PAGE = SAMPLES.parent.parent / "docs" / "format.md"
STATIONS = "Area,Early,At home,Ann\nTown,1,2,3\n"
PAGE_STATIONS = """\
Station no.;District;Registered voters;Early;In the station;At home;Ballots in boxes;"ARCHER Ann";BAKER Ben
1;North;450;10;200;50;260;150;106
2;South;450;;200;40;240;140;94
"""


def check(path):
    return subprocess.run([SAYLAU, "check", path], capture_output=True, text=True, encoding="utf-8")


def check_document(folder, document):
    path = pathlib.Path(folder) / "small.election.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return check(path)


def page_documents():
    """The document that the page builds in three steps, and that document with each later example in it."""
    blocks = re.findall(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    built = json.loads("".join(blocks[:3]))
    yield built
    for block in blocks[3:]:
        if block.startswith("{"):
            yield {**built, "events": [json.loads(block)]}
        elif block.startswith('"title"'):
            for line in block.splitlines():
                yield {**built, **json.loads("{" + line + "}")}
        else:
            yield {**built, **json.loads("{" + block + "}")}


def outline_of(document):
    """GeoJSON with an outline of each area of a document, by name."""
    square = {"type": "Polygon", "coordinates": [[[60, 45], [61, 45], [61, 46], [60, 45]]]}
    names = [area["name"] if isinstance(area["name"], str) else next(iter(area["name"].values())) for area in document["areas"]]
    features = [{"type": "Feature", "properties": {"name": name}, "geometry": square} for name in names]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


def check_whole(tap, name, result):
    tap.ok("0 errors, 0 warnings, 0 notes" in result.stdout, name, result.stdout + result.stderr)


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
        for number, document in enumerate(page_documents(), 1):
            (pathlib.Path(folder) / "stations.csv").write_text(PAGE_STATIONS, encoding="utf-8")
            (pathlib.Path(folder) / "regions.geojson").write_text(outline_of(document), encoding="utf-8")
            check_whole(tap, f"example {number} of the page is without a fault", check_document(folder, document))
    for path in sorted(SAMPLES.glob("*.election.json")):
        check_whole(tap, f"{path.name} is without a fault", check(path))
    tap.finish()


main()
