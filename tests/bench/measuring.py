# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How time is measured, and how a line of the table is made of it."""
import statistics
import subprocess
import time


class Missing(Exception):
    """Something that is not there; its rows are left out, and the words say why."""


def measure(command, environment=None):
    """Seconds that one run takes."""
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise Missing(f'{command[0]} failed: {done.stderr.decode(errors="replace").strip()[-300:]}')
    return seconds


def medians(commands, runs, environment=None):
    """The median of each command's time, measured in turn after two runs that warm up."""
    times = {name: [] for name in commands}
    for turn in range(runs + 2):
        for name, command in commands.items():
            seconds = measure(command, environment)
            if turn >= 2:
                times[name].append(seconds)
    return {name: statistics.median(values) for name, values in times.items()}


def row(work, ours, peer, theirs, target):
    """A line that compares two times in seconds."""
    ratio = ours / theirs
    return [work, f'{ours * 1000:.1f} ms', peer, f'{theirs * 1000:.1f} ms', f'{ratio:.3f}', f'{target:g}',
            'met' if ratio <= target else '**missed**']


def row_without_peer(work, ours, target, met):
    return [work, ours, '–', '–', '–', target, 'met' if met else '**missed**']
