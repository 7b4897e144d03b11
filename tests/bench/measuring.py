# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How time is measured, and how a line of the table is made of it."""
import os
import statistics
import subprocess
import tempfile
import time


class Missing(Exception):
    """Something that is not there; its rows are left out, and the words say why."""


def measure(command, environment=None):
    """Seconds that one run takes, and the most memory that it has at a time, in KiB."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise Missing(f'{command[0]} failed: {said.read().decode(errors="replace").strip()[-300:]}')
    return seconds, usage.ru_maxrss


def measure_in_turn(commands, runs, environment=None, warm_ups=2):
    """What measure() tells of each run of each command, those that warm up left out."""
    found = {name: [] for name in commands}
    for turn in range(runs + warm_ups):
        for name, command in commands.items():
            run = measure(command, environment)
            if turn >= warm_ups:
                found[name].append(run)
    return found


def medians(commands, runs, environment=None):
    """The median of each command's time."""
    found = measure_in_turn(commands, runs, environment)
    return {name: statistics.median(seconds for seconds, _ in measured) for name, measured in found.items()}


def row(work, ours, peer, theirs, target):
    """A line that compares two times in seconds."""
    ratio = ours / theirs
    return [work, f'{ours * 1000:.1f} ms', peer, f'{theirs * 1000:.1f} ms', f'{ratio:.3f}', f'{target:g}',
            'met' if ratio <= target else '**missed**']


def row_of_memory(work, ours, peer, theirs, target):
    """A line that compares two sizes in KiB."""
    line = row(work, ours, peer, theirs, target)
    return [work, f'{ours / 1024:.0f} MiB', peer, f'{theirs / 1024:.0f} MiB', *line[4:]]


def row_without_peer(work, ours, target, met):
    return [work, ours, '–', '–', '–', target, 'met' if met else '**missed**']
