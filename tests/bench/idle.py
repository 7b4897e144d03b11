# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a window costs while nothing moves: its threads' processor time and wake-ups, as the kernel counts them."""
import collections
import os
import re
import shutil
import subprocess
import time

from measuring import Missing

PROGRAM = 'saylau-window'

Thread = collections.namedtuple('Thread', 'nanoseconds switches')


def read(*path):
    with open(os.path.join('/proc', *path), encoding='utf-8', errors='replace') as file:
        return file.read()


def find_process(parent):
    """The window's process: `parent` or a process below it, as in a sandbox; None while there is none."""
    try:
        if read(parent, 'comm').strip() == PROGRAM:
            return parent
        children = read(parent, 'task', parent, 'children').split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    return next(filter(None, map(find_process, children)), None)


def read_threads(process):
    threads = {}
    for thread in os.listdir(f'/proc/{process}/task'):
        switches = re.findall(r'^(?:non)?voluntary_ctxt_switches:\s*(\d+)', read(process, 'task', thread, 'status'), re.MULTILINE)
        threads[thread] = Thread(int(read(process, 'task', thread, 'schedstat').split()[0]), sum(map(int, switches)))
    return threads


def watch(process, seconds):
    """What all threads of a process used in that time: milliseconds, and how often one of them ran. A thread that began counts
    from its beginning, and each that ended counts as one more time."""
    before = read_threads(process)
    time.sleep(seconds)
    after = read_threads(process)
    none = Thread(0, 0)
    milliseconds = sum(now.nanoseconds - before.get(name, none).nanoseconds for name, now in after.items()) / 1e6
    switches = sum(now.switches - before.get(name, none).switches for name, now in after.items())
    return milliseconds, switches + len(before.keys() - after.keys())


def wait_for(find):
    """What find() finds within a minute."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        time.sleep(0.2)
    raise Missing('the window does not open')


def find_window():
    done = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '.'], capture_output=True, text=True, check=False)
    return done.stdout.split()


def use_window():
    """Gives the window the focus, moves it by a key and the pointer onto the chart, as the desktop and a user would."""
    window = wait_for(find_window)[-1]
    subprocess.run(['xdotool', 'windowfocus', window, 'key', 'Tab', 'mousemove', '--window', window, '300', '300'],
                   capture_output=True, check=False)


def measure_idle(command, seconds):
    """Starts the window, waits until all that came of it is done, and watches it for some seconds."""
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as started:
        process = wait_for(lambda: find_process(str(started.pid)))
        if shutil.which('xdotool'):
            use_window()
        # GLib's idle threads end after 15 s, and GTK's renderer empties its caches every 15 s until nothing is left in them.
        for _ in range(6):
            if watch(process, 20) == (0, 0):
                break
        found = watch(process, seconds)
        os.kill(int(process), 15)
        started.wait(30)
    return found
