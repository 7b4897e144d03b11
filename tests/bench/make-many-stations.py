#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes an election of very many polling stations from a seed: make-many-stations FOLDER [--stations N] [--seed N]

FOLDER gets the same stations twice: many-stations-rows.election.json has them as rows, and
many-stations-table.election.json names the columns of many-stations.csv. They lie in constituencies, each with its
own mean turnout and its own strength of each candidate; one in 500 has not reported, and one in 1,000 lacks the
votes of one candidate. Nothing but Random.random() is asked for chance: its numbers are the same in each Python.
"""
import argparse
import json
import math
import os
import random

CANDIDATES = 8
STATIONS_OF_ONE = 1900
COUNTS = ['registered', 'cast', 'invalid'] + [f'c{number}' for number in range(CANDIDATES)]
HEADERS = ['Polling station', 'Constituency', 'Electors', 'Ballots in boxes', 'Rejected'] + [f'Candidate {number}' for number in range(CANDIDATES)]


def bell(chance):
    """Near enough to a normal distribution, mean 0 and variance 1, and never beyond 3."""
    return 2 * (chance.random() + chance.random() + chance.random()) - 3


def make_station(chance, turnout, strengths):
    """Its counts, in the order of COUNTS."""
    registered = 150 + int(1350 * chance.random())
    cast = round(registered * min(max(turnout + 0.09 * bell(chance), 0.05), 1))
    invalid = int(0.02 * cast * chance.random())
    parts = [strength * math.exp(0.4 * bell(chance)) for strength in strengths]
    scale = (cast - invalid) / sum(parts)
    votes = [int(part * scale) for part in parts]
    votes[0] += cast - invalid - sum(votes)
    fate = chance.random()
    if fate < 0.002:
        return [registered] + [None] * (len(COUNTS) - 1)
    if fate < 0.003:
        votes[int(CANDIDATES * chance.random())] = None
    return [registered, cast, invalid, *votes]


def make_stations(chance, n_stations):
    """Each with its id, its constituency's number and its counts."""
    for number in range(n_stations):
        if number % STATIONS_OF_ONE == 0:
            turnout = 0.66 + 0.1 * bell(chance)
            strengths = [(0.75 ** place) * math.exp(0.5 * bell(chance)) for place in range(CANDIDATES)]
        yield str(number % STATIONS_OF_ONE + 1), number // STATIONS_OF_ONE, make_station(chance, turnout, strengths)


def make_head(n_stations):
    areas = [{'id': 'all', 'name': 'The country'}]
    areas += [{'id': f'a{number}', 'name': f'Constituency {number}', 'parent': 'all'} for number in range(-(-n_stations // STATIONS_OF_ONE))]
    poll = {'id': 'exit-poll', 'status': 'exit-poll', 'time': '2024-06-01',
            'results': [{'area': 'all', 'shares': {f'c{number}': 12.5 for number in range(CANDIDATES)}}]}
    return {'format': 'saylau-election', 'version': 1, 'title': 'An election of very many polling stations', 'date': '2024-06-01',
            'candidates': [{'id': f'c{number}', 'name': f'Candidate {number}'} for number in range(CANDIDATES)], 'areas': areas, 'tallies': [poll]}


def write_rows(folder, n_stations, seed):
    """The head, its last brace opened again for the rows, which are too many to be one object first."""
    with open(os.path.join(folder, 'many-stations-rows.election.json'), 'w', encoding='utf-8') as file:
        file.write(json.dumps(make_head(n_stations), indent=1)[:-2])
        file.write(',\n "stations": {\n  "columns": ' + json.dumps(['id', 'area', *COUNTS]) + ',\n  "rows": [')
        for number, (name, area, counts) in enumerate(make_stations(random.Random(seed), n_stations)):
            file.write(f'{"," if number else ""}\n   ["{name}", "a{area}", ' + ', '.join('null' if count is None else str(count) for count in counts) + ']')
        file.write('\n  ]\n }\n}\n')


def write_table(folder, n_stations, seed):
    columns = dict(zip(['id', 'area', *COUNTS], HEADERS))
    with open(os.path.join(folder, 'many-stations-table.election.json'), 'w', encoding='utf-8') as file:
        json.dump(make_head(n_stations) | {'stations': {'file': 'many-stations.csv', 'columns': columns}}, file, indent=1)
    with open(os.path.join(folder, 'many-stations.csv'), 'w', encoding='utf-8') as file:
        file.write(','.join(HEADERS) + '\n')
        for name, area, counts in make_stations(random.Random(seed), n_stations):
            file.write(f'{name},Constituency {area},' + ','.join('' if count is None else str(count) for count in counts) + '\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('folder')
    parser.add_argument('--stations', type=int, default=1_050_000)
    parser.add_argument('--seed', type=int, default=1)
    arguments = parser.parse_args()
    os.makedirs(arguments.folder, exist_ok=True)
    write_rows(arguments.folder, arguments.stations, arguments.seed)
    write_table(arguments.folder, arguments.stations, arguments.seed)


main()
