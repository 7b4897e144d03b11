# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small document that uses all of the format, and variants of it that are right and wrong."""

import copy
import json

REMOVED = object()

SMALL = {
    "format": "saylau-election",
    "version": 1,
    "title": "A small town",
    "date": "2024-05-26",
    "timezone": "Europe/Berlin",
    "threshold": 50,
    "shareOf": "valid",
    "phases": [{"id": "vote", "label": "Vote", "start": "2024-05-26T08:00", "end": "2024-05-26T18:00"}],
    "candidates": [
        {"id": "a", "name": {"en": "Ann", "sr-Latn-RS": "Ana"}, "party": "One", "color": "#1b6ca8"},
        {"id": "b", "name": "Ben", "color": "#abc", "incumbent": True},
    ],
    "areas": [{"id": "town", "name": "Town"}, {"id": "east", "name": "East", "parent": "town", "tile": [0, 1]}],
    "tallies": [
        {
            "id": "final",
            "status": "final",
            "label": "Final result",
            "time": "2024-05-27",
            "reported": [12, 12],
            "sources": ["gazette"],
            "results": [
                {
                    "area": "town",
                    "registered": 900,
                    "cast": 500,
                    "valid": 490,
                    "invalid": 10,
                    "turnout": 55.6,
                    "votes": {"a": 290, "b": None},
                    "shares": {"a": 59.2},
                }
            ],
        }
    ],
    "turnout": [{"area": "town", "time": "2024-05-26T12:00Z", "percent": 20, "sources": ["gazette"]}],
    "events": [
        {
            "id": "march",
            "start": "2024-05",
            "end": "2024-06-01",
            "kind": "protest",
            "title": "A march",
            "area": ["town", "east"],
            "place": "Market",
            "candidates": ["a"],
            "sources": [],
            "figures": [{"what": "participants", "min": 100, "text": "at least 100", "by": "Gazette", "official": False}],
            "note": "It rained.",
        }
    ],
    "sources": [{"id": "gazette", "title": "Result", "publisher": "Gazette", "date": "2024", "url": "https://example.org/1"}],
    "boundaries": {"file": "town.geojson", "property": "name", "match": "name"},
    "stations": {"columns": ["id", "area", "registered", "a", "b"], "rows": [["1", "town", 450, 100, None]]},
}

# Not a document yet: there is nothing to show.
BARE = {name: SMALL[name] for name in ("format", "version", "title", "date", "candidates", "areas")}

# Where a value is put in the small document, and the value.
ACCEPTED = [
    ("/timezone", REMOVED),
    ("/tallies", REMOVED),
    ("/tallies/0/margin", 2.5),
    ("/tallies/0/status", "parallel"),
    ("/tallies/0/note", {"en": "Counted twice."}),
    ("/tallies/0/results/0/cast", None),
    ("/tallies/0/results/0/registered", 2**53),
    ("/tallies/0/results/0/registered", 2.0**53),
    ("/tallies/0/results/0/cast", 500.0),
    ("/tallies/0/results/0/votes/a", 29e1),
    ("/tallies/0/reported", [12.0, 12.0]),
    ("/areas/1/tile", [0.0, 1.0]),
    ("/stations/rows/0/2", 450.0),
    ("/version", 1.0),
    ("/events/0/area", "town"),
    ("/events/0/figures/0/max", 100),
    ("/events/0/figures/0/min", REMOVED),
    ("/phases/0/note", "By law."),
    ("/sources/0/note", "A copy."),
    ("/unknown", {"kept": True}),
    ("/candidates/0/nickname", "Annie"),
    ("/date", "2024"),
    ("/date", "2024-05-26T08:00:30-03:30"),
    ("/stations/newAreas", True),
    ("/stations", {"file": "stations.csv", "columns": {"area": "Area", "issued": ["Early", "At home"], "a": "Ann"}}),
    ("/stations", {"file": "stations.csv", "encoding": "windows-1251", "columns": {"area": "Area", "a": "Ann"}}),
]

REFUSED = [
    ("/format", REMOVED),
    ("/format", "election"),
    ("/version", REMOVED),
    ("/version", 2),
    ("/version", 1.5),
    ("/version", "1"),
    ("/title", REMOVED),
    ("/title", 7),
    ("/title", {}),
    ("/title", {"not a tag": "Town"}),
    ("/title", {"en": 7}),
    ("/date", REMOVED),
    ("/date", "26 May 2024"),
    ("/date", "2024-13"),
    ("/date", "2024-05-32"),
    ("/date", "2024-05-26T25:00"),
    ("/date", "2024-05-26T08"),
    ("/date", "2024-05-26T08:00+6"),
    ("/date", "0000"),
    ("/date", 2024),
    ("/timezone", 6),
    ("/timezone", "../../etc/localtime"),
    ("/threshold", 101),
    ("/threshold", -1),
    ("/shareOf", "votes"),
    ("/candidates", REMOVED),
    ("/candidates", {}),
    ("/candidates/0/id", REMOVED),
    ("/candidates/0/id", ""),
    ("/candidates/0/id", "a b"),
    ("/candidates/0/id", "a" * 65),
    ("/candidates/0/name", REMOVED),
    ("/candidates/0/color", "red"),
    ("/candidates/0/color", "#12345"),
    ("/candidates/0/incumbent", "yes"),
    ("/areas", REMOVED),
    ("/areas/1/parent", 1),
    ("/areas/1/tile", [1]),
    ("/areas/1/tile", [0.5, 1]),
    ("/areas/1/tile", [0, 10000]),
    ("/phases/0/start", REMOVED),
    ("/tallies/0/id", REMOVED),
    ("/tallies/0/status", REMOVED),
    ("/tallies/0/status", "finished"),
    ("/tallies/0/time", REMOVED),
    ("/tallies/0/results", REMOVED),
    ("/tallies/0/reported", [12]),
    ("/tallies/0/reported", "12 of 12"),
    ("/tallies/0/sources", "gazette"),
    ("/tallies/0/results/0/area", REMOVED),
    ("/tallies/0/results/0/cast", -1),
    ("/tallies/0/results/0/cast", 0.5),
    ("/tallies/0/results/0/cast", "500"),
    ("/tallies/0/results/0/registered", 2**53 + 1),
    ("/tallies/0/results/0/registered", 2.0**54),
    ("/tallies/0/results/0/turnout", 100.1),
    ("/tallies/0/results/0/votes/a", -3),
    ("/tallies/0/results/0/votes", [290, 200]),
    ("/tallies/0/results/0/shares/a", 101),
    ("/tallies/0/results/0/shares/a", "59.2 %"),
    ("/tallies/0/results/0/shares/a", None),
    ("/turnout/0/percent", 120),
    ("/turnout/0/time", REMOVED),
    ("/events/0/kind", "party"),
    ("/events/0/start", REMOVED),
    ("/events/0/title", REMOVED),
    ("/events/0/area", 7),
    ("/events/0/area", ["town", "town"]),
    ("/events/0/figures/0/what", "rested"),
    ("/events/0/figures/0/what", REMOVED),
    ("/events/0/figures/0/by", REMOVED),
    ("/events/0/figures/0/min", -100),
    ("/events/0/figures/0/official", "no"),
    ("/sources/0/id", REMOVED),
    ("/sources/0/url", 7),
    ("/boundaries/file", "../town.geojson"),
    ("/boundaries/file", "C:town.geojson"),
    ("/stations/columns", REMOVED),
    ("/stations/rows", REMOVED),
    ("/stations/rows/0", "1"),
    ("/stations/rows/0/2", -1),
    ("/stations/rows/0/2", True),
    ("/stations", {"file": "https://example.org/s.csv", "columns": {"area": "Area", "a": "Ann"}}),
    ("/stations", {"file": "stations.csv", "columns": ["a"]}),
    ("/stations", {"file": "stations.csv", "encoding": "windows-1251//IGNORE", "columns": {"area": "Area", "a": "Ann"}}),
    ("/stations", {"file": "stations.csv", "encoding": 1251, "columns": {"area": "Area", "a": "Ann"}}),
    ("/stations/encoding", "UTF-8"),
    ("/stations", {"file": "stations.csv", "columns": {"area": "Area", "a": "Ann"}, "rows": []}),
]


def variant(pointer, value):
    document = copy.deepcopy(SMALL)
    *way, last = pointer.strip("/").split("/")
    place = document
    for step in way:
        place = place[int(step) if isinstance(place, list) else step]
    if isinstance(place, list):
        last = int(last)
    if value is REMOVED:
        del place[last]
    else:
        place[last] = value
    return document


def name_of(pointer, value):
    # TAP gives `#` a meaning of its own.
    what = "removed" if value is REMOVED else json.dumps(value)[:60].replace("#", "")
    return f"{pointer} {what}"
