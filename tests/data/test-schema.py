# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema takes the sample and every form of the format, and refuses what a reader refuses."""

import json
import os
import pathlib

from tap import Tap, skip_all
from variants import ACCEPTED, BARE, REFUSED, SMALL, name_of, variant

try:
    import jsonschema
except ImportError:
    skip_all("Python's jsonschema is not installed")

SAMPLES = pathlib.Path(os.environ["SAYLAU_SAMPLES"])
SCHEMA = SAMPLES.parent / "schema" / "election-1.schema.json"


def main():
    tap = Tap()
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    for path in sorted(SAMPLES.glob("*.election.json")):
        errors = [error.message for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8")))]
        tap.ok(not errors, f"{path.name} is valid", "\n".join(errors))

    tap.ok(validator.is_valid(SMALL), "the small document is valid")
    for pointer, value in ACCEPTED:
        tap.ok(validator.is_valid(variant(pointer, value)), "accepts " + name_of(pointer, value))
    for pointer, value in REFUSED:
        tap.ok(not validator.is_valid(variant(pointer, value)), "refuses " + name_of(pointer, value))

    tap.ok(not validator.is_valid(BARE), "refuses a document without tallies, stations and events")
    for name in ("tallies", "stations", "events"):
        tap.ok(validator.is_valid({**BARE, name: SMALL[name]}), f"accepts a document with {name} alone")
    tap.finish()


main()
