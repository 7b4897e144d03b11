# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stations that the benchmark makes are the same from the same seed, and both of their documents can be read."""
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'data'))

from tap import Tap  # noqa: E402

NAMES = ['many-stations-rows.election.json', 'many-stations-table.election.json', 'many-stations.csv']
STATIONS = 2500


def make(folder, *arguments):
    subprocess.run([sys.executable, '-B', HERE / 'make-many-stations.py', folder, '--stations', str(STATIONS), *arguments], check=True)
    return [(pathlib.Path(folder) / name).read_bytes() for name in NAMES]


def run_saylau(*arguments):
    return subprocess.run([os.environ['SAYLAU_EXECUTABLE'], *arguments], capture_output=True, text=True, check=False)


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        files = make(first)
        tap.ok(files == make(second), 'the same seed makes the same bytes')
        tap.ok(files[0] != make(second, '--seed', '2')[0], 'another seed makes others')
        for name in NAMES[:2]:
            found = run_saylau('check', os.path.join(first, name))
            tap.ok(found.returncode == 0, f'{name} can be read', found.stdout + found.stderr)
        told = [run_saylau('describe', os.path.join(first, name), '--chart', 'fingerprint', '--lang', 'en').stdout for name in NAMES[:2]]
        tap.ok('Turnout and share' in told[0] and told[0] == told[1], 'both tell of the same stations', told[0] + told[1])
    tap.finish()


main()
