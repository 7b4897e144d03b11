# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak: its size, and how programs are started in its sandbox."""
import glob
import os
import shutil
import subprocess

from measuring import Missing, row_without_peer

APPLICATION = 'io.github.saylau.Saylau'
WINDOW = '/app/libexec/saylau-window'
SAMPLE = '/app/share/saylau/samples/kazakhstan-2019.election.json'
HERE = os.path.dirname(os.path.abspath(__file__))


def info(what):
    """What flatpak says of the installed program."""
    if not shutil.which('flatpak'):
        raise Missing('flatpak is not there')
    done = subprocess.run(['flatpak', 'info', what, APPLICATION], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Missing('the Flatpak is not installed; `make flatpak` installs it')
    return done.stdout.strip()


def runtime_location():
    done = subprocess.run(['flatpak', 'info', '--show-location', info('--show-runtime')], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def size_of_simdjson():
    """In bytes, where the runtime is a stand-in that brings it along; GNOME's does not, and there it is in the program."""
    libraries = glob.glob(os.path.join(runtime_location(), 'files', 'lib', '**', 'libsimdjson.so.*'), recursive=True)
    return max((os.path.getsize(path) for path in libraries if not os.path.islink(path)), default=0)


def size_row():
    size = (int(info('--show-size')) + size_of_simdjson()) / 2 ** 20
    return row_without_peer('installed size of the Flatpak', f'{size:.2f} MiB', '3 MiB', size <= 3)


def build_empty_window(folder):
    """Builds the empty window with the SDK of the program."""
    place = os.path.join(folder, 'empty-window')
    sdk = info('--show-sdk')
    shutil.rmtree(place, ignore_errors=True)
    build = f'cc -O2 -o /app/empty-window {HERE}/empty-window.c $(pkg-config --cflags --libs gtk4 libadwaita-1)'
    for command in (['flatpak', 'build-init', place, 'io.github.saylau.EmptyWindow', sdk, info('--show-runtime')],
                    ['flatpak', 'build', f'--filesystem={HERE}:ro', place, 'sh', '-c', build]):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Missing(f'{sdk} cannot build the empty window: {done.stderr.strip()[-300:]}')
    return os.path.join(place, 'files')


def commands_of_start(folder, environment):
    """Both windows, in one and the same sandbox."""
    empty = build_empty_window(folder)
    start = ['flatpak', 'run', f'--filesystem={empty}:ro', *(f'--env={name}={value}' for name, value in environment.items())]
    return {'ours': [*start, f'--command={WINDOW}', APPLICATION, '--exit-after-first-frame', SAMPLE],
            'empty': [*start, f'--command={empty}/empty-window', APPLICATION]}


def command_of_idle():
    info('--show-ref')
    return ['flatpak', 'run', f'--command={WINDOW}', APPLICATION, SAMPLE]


def describe():
    version = subprocess.run(['flatpak', '--version'], capture_output=True, text=True, check=True).stdout.strip()
    return f'{version} with {info("--show-runtime")}'
