#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes an election of many areas and events from a seed: make-many-areas FOLDER [--seed N]

FOLDER gets the document and the GeoJSON that it names. 100 by 50 areas lie side by side; each of their
borders is a rugged line of 125 steps, which both its areas share, so that each has an outline of 500
points. Six tallies and six reports of turnout are there for each area, with holes where nothing was
published, and the events of four years, some of which claim numbers of detained.
"""
import argparse
import datetime
import json
import os
import random

COLUMNS, ROWS = 100, 50
STEPS = 125
CANDIDATES = 5
EVENTS = 100_000
DAYS = 1500
ELECTION_DAY = datetime.date(2019, 6, 9)
TALLIES = [('exit-poll', 'exit-poll', -1), ('partial-1', 'partial', 0), ('partial-2', 'partial', 1), ('preliminary', 'preliminary', 2),
           ('final', 'final', 5), ('recount', 'recount', 20)]
HOURS = [8, 10, 12, 14, 16, 18]
KINDS = ['protest', 'protest', 'detention', 'politics', 'violence', 'media', 'other']


def rugged_line(chance, start, end):
    """From one corner to another in STEPS steps: the middle of each piece is moved aside, by less the shorter it is."""
    places = [None] * (STEPS + 1)
    places[0], places[STEPS] = start, end
    pieces = [(0, STEPS)]
    while pieces:
        first, last = pieces.pop()
        if last - first < 2:
            continue
        middle = (first + last) // 2
        (x1, y1), (x2, y2) = places[first], places[last]
        part = (middle - first) / (last - first)
        aside = chance.uniform(-0.18, 0.18)
        places[middle] = (x1 + (x2 - x1) * part - (y2 - y1) * aside, y1 + (y2 - y1) * part + (x2 - x1) * aside)
        pieces += [(first, middle), (middle, last)]
    return places


def write_outlines(chance, path):
    """Borders are written once, as text, and read from either end."""
    corners = {(column, row): (50 + (column + chance.uniform(-0.25, 0.25)) * 0.35, 41 + (row + chance.uniform(-0.25, 0.25)) * 0.28)
               for column in range(COLUMNS + 1) for row in range(ROWS + 1)}

    def line(start, end):
        return [f'[{x:.5f},{y:.5f}]' for x, y in rugged_line(chance, corners[start], corners[end])]

    across = {(column, row): line((column, row), (column + 1, row)) for column in range(COLUMNS) for row in range(ROWS + 1)}
    up = {(column, row): line((column, row), (column, row + 1)) for column in range(COLUMNS + 1) for row in range(ROWS)}
    with open(path, 'w', encoding='utf-8') as file:
        file.write('{"type":"FeatureCollection","features":[\n')
        for number in range(COLUMNS * ROWS):
            column, row = number % COLUMNS, number // COLUMNS
            ring = (across[column, row][:-1] + up[column + 1, row][:-1] + across[column, row + 1][:0:-1] + up[column, row][::-1])
            file.write(',\n' if number else '')
            file.write(f'{{"type":"Feature","properties":{{"id":"a{number}"}},"geometry":{{"type":"Polygon","coordinates":[[{",".join(ring)}]]}}}}')
        file.write('\n]}\n')


def make_result(chance, number):
    registered = chance.randrange(2000, 40000)
    cast = round(registered * min(max(chance.gauss(0.65, 0.12), 0.2), 0.99))
    invalid = round(cast * chance.uniform(0, 0.03))
    votes, rest = {}, cast - invalid
    for candidate in range(CANDIDATES - 1):
        votes[f'c{candidate}'] = round(rest * chance.uniform(0.2, 0.7))
        rest -= votes[f'c{candidate}']
    votes[f'c{CANDIDATES - 1}'] = rest
    return {'area': f'a{number}', 'registered': registered, 'cast': cast, 'invalid': invalid, 'valid': cast - invalid, 'votes': votes}


def add_up(results):
    total = {'area': 'all', 'votes': {f'c{candidate}': sum(result['votes'][f'c{candidate}'] for result in results) for candidate in range(CANDIDATES)}}
    return total | {name: sum(result[name] for result in results) for name in ('registered', 'cast', 'invalid', 'valid')}


def make_tally(chance, name, status, day):
    """One area of fifty is not reported."""
    results = [make_result(chance, number) for number in range(COLUMNS * ROWS) if chance.randrange(50) > 0]
    return {'id': name, 'status': status, 'label': {'en': name}, 'time': str(ELECTION_DAY + datetime.timedelta(day)), 'sources': ['s0'],
            'results': [add_up(results), *results]}


def make_turnout(chance):
    reports = []
    for number in range(COLUMNS * ROWS):
        percent = 0.0
        for hour in HOURS:
            percent = min(percent + chance.uniform(2, 16), 99)
            if chance.randrange(50) > 0:
                reports.append({'area': f'a{number}', 'time': f'{ELECTION_DAY}T{hour:02}:00', 'percent': round(percent, 1), 'sources': ['s1']})
    return reports


def make_event(chance, number):
    day = ELECTION_DAY + datetime.timedelta(chance.randrange(-DAYS, 30))
    kind = chance.choice(KINDS)
    event = {'id': f'e{number}', 'start': str(day), 'kind': kind, 'title': {'en': f'Something that happened, number {number}'},
             'area': f'a{chance.randrange(COLUMNS * ROWS)}', 'sources': [f's{chance.randrange(20)}']}
    if chance.randrange(4) == 0:
        event['start'] += f'T{chance.randrange(24):02}:{chance.randrange(60):02}'
    elif chance.randrange(50) == 0:
        event['end'] = str(day + datetime.timedelta(chance.randrange(1, 20)))
    if kind in ('protest', 'detention') and chance.randrange(3) > 0:
        least = chance.randrange(100)
        event['figures'] = [{'what': 'detained', 'min': least, 'max': least + chance.randrange(100), 'text': 'some',
                             'by': {'en': 'Somebody'}, 'official': chance.randrange(2) == 0}]
    return event


def make_document(chance):
    areas = [{'id': 'all', 'name': {'en': 'The country'}}]
    areas += [{'id': f'a{number}', 'name': {'en': f'Area {number}'}, 'parent': 'all', 'tile': [number % COLUMNS, ROWS - 1 - number // COLUMNS]}
              for number in range(COLUMNS * ROWS)]
    return {'format': 'saylau-election', 'version': 1, 'title': {'en': 'An election of many areas and events'}, 'date': str(ELECTION_DAY),
            'timezone': 'Asia/Almaty', 'threshold': 50,
            'candidates': [{'id': f'c{number}', 'name': {'en': f'Candidate {number}'}} for number in range(CANDIDATES)],
            'areas': areas, 'boundaries': {'file': 'many-areas.geojson', 'property': 'id', 'match': 'id'},
            'tallies': [make_tally(chance, *tally) for tally in TALLIES], 'turnout': make_turnout(chance),
            'events': [make_event(chance, number) for number in range(EVENTS)],
            'sources': [{'id': f's{number}', 'title': f'Source {number}', 'publisher': f'Publisher {number}'} for number in range(20)]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('folder')
    parser.add_argument('--seed', type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    os.makedirs(arguments.folder, exist_ok=True)
    write_outlines(chance, os.path.join(arguments.folder, 'many-areas.geojson'))
    with open(os.path.join(arguments.folder, 'many-areas.election.json'), 'w', encoding='utf-8') as file:
        json.dump(make_document(chance), file, separators=(',', ':'))


main()
