# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every figure of the sourced facts stands in the sample, and the sample has no figure beyond them."""

import csv
import json
import os
import pathlib
import re

from tap import Tap, skip_all

SAMPLE = pathlib.Path(os.environ["SAYLAU_SAMPLES"]) / "kazakhstan-2019.election.json"
FACTS = pathlib.Path(os.environ["SAYLAU_SHARED"]) / "facts" / "kazakhstan-2019"

TALLY_OF_STAGE = {
    "exit-poll-qp": "exit-poll-qp",
    "exit-poll-molodezh": "exit-poll-molodezh",
    "prelim": "preliminary",
    "final": "final",
}
MEMBER_OF_COUNT = {
    "cast": "cast",
    "valid": "valid",
    "invalid": "invalid",
    "turnout_pct": "turnout",
    "voters_listed": "registered",
    "ballots_received": "cast",
}
# Where the facts name people instead of counting them.
NAMED_PEOPLE = {"Tulesova and Tolymbekov": 2}
KIND_OF_FACT = {"tally": "official", "context": "other"}
AREA_OF_REGION = {
    "NATIONAL": "KZ",
    "Akmola": "KZ-AKM",
    "Aktobe": "KZ-AKT",
    "Almaty region": "KZ-ALM",
    "Atyrau": "KZ-ATY",
    "East Kazakhstan": "KZ-VOS",
    "Zhambyl": "KZ-ZHA",
    "West Kazakhstan": "KZ-ZAP",
    "Karaganda": "KZ-KAR",
    "Kyzylorda": "KZ-KZY",
    "Kostanay": "KZ-KUS",
    "Mangystau": "KZ-MAN",
    "Pavlodar": "KZ-PAV",
    "North Kazakhstan": "KZ-SEV",
    "Turkistan": "KZ-YUZ",
    "Nur-Sultan city": "KZ-AST",
    "Almaty city": "KZ-ALA",
    "Shymkent city": "KZ-SHY",
}


def addresses(text):
    return re.findall(r"https?://[^\s)]+", text)


def numbers(text):
    """The numbers in some words: digits, and the few that the facts spell out."""
    found = [int(number.replace(",", "")) for number in re.findall(r"\d+(?:,\d{3})*", text)]
    spelled = {"dozen": 12, "three": 3, "five": 5}
    return found + [n for word, n in spelled.items() if re.search(rf"\b{word}\b", text)]


def english(text):
    return text if isinstance(text, str) else text["en"]


def everything_said(value):
    """All strings and numbers under a value, in one string, thousands without a separator."""
    if isinstance(value, dict):
        return " ".join(everything_said(item) for item in value.values())
    if isinstance(value, list):
        return " ".join(everything_said(item) for item in value)
    return re.sub(r"(?<=\d),(?=\d{3})", "", str(value))


class Sample:
    def __init__(self):
        self.document = json.loads(SAMPLE.read_text(encoding="utf-8"))
        self.address = {source["id"]: source.get("url", "") for source in self.document["sources"]}
        self.tallies = {tally["id"]: tally for tally in self.document["tallies"]}
        self.said = everything_said(self.document)

    def cited(self, item):
        return {self.address[source] for source in item["sources"]}


def check_results(tap, sample, facts):
    for stage in facts["stages"]:
        tally = sample.tallies[TALLY_OF_STAGE[stage["id"]]]
        [result] = tally["results"]
        name = tally["id"]
        tap.ok(result["area"] == "KZ", f"{name}: is of the whole country")
        tap.ok(result["shares"] == stage["results_pct"], f"{name}: shares of all seven")
        tap.ok(result.get("votes") == stage.get("results_votes"), f"{name}: votes as published, and no others")
        tap.ok(tally.get("margin") == stage.get("margin_pct"), f"{name}: margin of error")
        for key, member in MEMBER_OF_COUNT.items():
            if key in stage:
                tap.ok(result.get(member) == stage[key], f"{name}: {member}")
        known = {MEMBER_OF_COUNT[key] for key in stage if key in MEMBER_OF_COUNT}
        tap.ok(set(result) - {"area", "shares", "votes"} == known, f"{name}: no count beyond the facts")
        tap.ok(stage["published"].startswith(tally["time"]), f"{name}: date")
        tap.ok({url for text in stage["sources"] for url in addresses(text)} <= sample.cited(tally), f"{name}: sources")
        for key in ("respondents", "polling_stations"):
            if key in stage:
                tap.ok(str(stage[key]) in everything_said(tally["note"]), f"{name}: {key} in its note")


def check_partial(tap, sample, facts):
    preliminary = next(stage for stage in facts["stages"] if stage["id"] == "prelim")
    tally = sample.tallies["partial"]
    expected = {name: preliminary["results_pct"][name] for name in ("toqaev", "qosanov")}
    tap.ok(tally["status"] == "partial", "partial: status")
    tap.ok(tally["results"] == [{"area": "KZ", "shares": expected}], "partial: two shares, and nothing else")
    tap.ok("29990697" in " ".join(sample.cited(tally)), "partial: the founding article is its source")


def check_register(tap, sample, facts):
    for variant in facts["register_variants"] + [facts["polling_stations"]]:
        tap.ok(str(variant["value"]) in sample.said, f"{variant['value']} is told")
        tap.ok(variant["source"] in sample.address.values(), f"{variant['value']} has its source")


def check_turnout(tap, sample):
    expected = {}
    with open(FACTS / "turnout_by_region_and_hour.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = AREA_OF_REGION[row["region"]], row["time_nur_sultan"]
            expected[key] = float(row["turnout_pct"]), set(addresses(row["source"]))
            for people in re.findall(r"\(([\d,]+) people\)", row["source"]):
                tap.ok(people.replace(",", "") in sample.said, f"{people} people are told")
    given = {(report["area"], report["time"]): report for report in sample.document["turnout"]}
    tap.ok(len(given) == len(sample.document["turnout"]), "turnout: no cell twice")
    tap.ok(set(given) == set(expected), "turnout: the same cells, and what is missing stays missing")
    for key, (percent, urls) in expected.items():
        report = given.get(key, {"percent": None, "sources": []})
        tap.ok(report["percent"] == percent, f"turnout of {key[0]} at {key[1]}")
        tap.ok(report["sources"] and sample.cited(report) <= urls, f"turnout of {key[0]} at {key[1]}: source")


def check_claims(tap, name, event, official, words):
    """Each number that the facts give stands in an event's claims, on its right side."""
    figures = [figure for figure in event.get("figures", []) if figure.get("official", False) == official]
    said = numbers(" ".join(english(figure["text"]) for figure in figures))
    for number in numbers(re.sub(r"\([^)]*\)", "", words)):
        tap.ok(number in said, f"{name}: {number} is claimed, {'official' if official else 'reported'}")
    for quantity in re.findall(r"\b(?:dozens|hundreds|several hundred)\b", words):
        tap.ok(any(quantity in english(figure["text"]) for figure in figures), f"{name}: “{quantity}” is claimed")
    for speaker in re.findall(r"\(([A-Z][^)\d]*)\)", words):
        known = everything_said([english(figure["by"]) for figure in figures])
        tap.ok(speaker in known, f"{name}: {speaker} says it")


def check_figure_bounds(tap, name, figure):
    """Bounds only where the words give a number, open where the words leave it open."""
    words = english(figure["text"])
    low, high = figure.get("min"), figure.get("max")
    given = numbers(re.sub(r"\([^)]*\)|6-15 days|15 days|\d+ protocols", "", words))
    bounds = {bound for bound in (low, high) if bound is not None}
    if re.search(r"at least|more than|over ", words):
        tap.ok(low is not None and high is None, f"{name}: “{words}” is open upwards")
    elif "up to" in words:
        tap.ok(low is None and high is not None, f"{name}: “{words}” is open downwards")
    elif given:
        tap.ok(low is not None and high is not None, f"{name}: “{words}” has both ends")
    given += [count for people, count in NAMED_PEOPLE.items() if people in words]
    tap.ok(bounds <= set(given), f"{name}: “{words}” gives no other number")
    tap.ok(bool(english(figure["by"])), f"{name}: “{words}” says who claims it")


def check_event(tap, sample, fact, event):
    name = event["id"]
    tap.ok(event["start"].startswith(fact["date"]), f"{name}: date")
    tap.ok(english(event["title"]) == fact["title"], f"{name}: title")
    tap.ok(event["kind"] == KIND_OF_FACT.get(fact["kind"], fact["kind"]), f"{name}: kind")
    tap.ok(english(event["place"]) == fact["place"], f"{name}: place")
    tap.ok({url for text in fact["sources"] for url in addresses(text)} == sample.cited(event), f"{name}: sources")
    if fact["end"]:
        tap.ok(event.get("end") == fact["end"], f"{name}: end")
    for clock in re.findall(r"\d\d:\d\d", re.sub(r"[+-]\d\d:\d\d", "", fact["time"] or "")):
        tap.ok(clock in everything_said([event["start"], event.get("end"), event.get("note")]), f"{name}: {clock}")
    check_claims(tap, name, event, True, fact["detained_official"] or "")
    check_claims(tap, name, event, False, (fact["detained_reported"] or "") + "; " + fact["attendance"])
    for what, verb in (("jailed", "jailed"), ("fined", "fined")):
        for count in re.findall(rf"(\d+) {verb}", fact["title"]):
            found = [figure for figure in event["figures"] if figure["what"] == what and figure["min"] == int(count)]
            tap.ok(len(found) == 1, f"{name}: {count} {verb}")
    for figure in event.get("figures", []):
        check_figure_bounds(tap, name, figure)


def check_sources(tap, sample):
    """No source beyond the record; one without an address is named by it and in a phase's note."""
    record = "".join(path.read_text(encoding="utf-8") for path in sorted(FACTS.parent.rglob("*")) if path.is_file())
    for source in sample.document["sources"]:
        if "url" in source:
            tap.ok(source["url"] in record, f"{source['id']}: is in the record")
        else:
            title = english(source["title"])
            tap.ok(" ".join(title.split()) in " ".join(record.split()), f"{source['id']}: is named in the record")
            tap.ok(any(title in english(phase.get("note", "")) for phase in sample.document["phases"]),
                   f"{source['id']}: is named in a phase's note")
    note = next(phase["note"] for phase in sample.document["phases"] if phase["id"] == "campaign")
    tap.ok("11 May 2019, is not sourced" in note["en"], "the campaign's first day is marked as not sourced")
    tap.ok("11 мамыр" in note["kk"] and "11 мая" in note["ru"], "and in the other languages too")


def check_languages(tap, sample):
    for group, member in (("candidates", "name"), ("candidates", "party"), ("areas", "name"), ("events", "title"),
                          ("tallies", "label"), ("phases", "label")):
        for item in sample.document[group]:
            tap.ok(set(item[member]) == {"en", "kk", "ru"}, f"{item['id']}: {member} in three languages")


def main():
    if not FACTS.is_dir():
        skip_all("the folder of sourced facts is not here")
    tap = Tap()
    sample = Sample()
    results = json.loads((FACTS / "results_national.json").read_text(encoding="utf-8"))
    events = json.loads((FACTS / "events.json").read_text(encoding="utf-8"))
    check_results(tap, sample, results)
    check_partial(tap, sample, results)
    check_register(tap, sample, results)
    check_turnout(tap, sample)
    tap.ok(len(sample.document["events"]) == len(events), "as many events as facts")
    for fact, event in zip(events, sample.document["events"]):
        check_event(tap, sample, fact, event)
    check_sources(tap, sample)
    check_languages(tap, sample)
    tap.finish()


main()
