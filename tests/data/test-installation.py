# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed is what is meant to be: test-installation.py BUILD_DIR APPLICATION_ID

Installs a build into a clean folder and compares its files with installed-files.txt. There {id} stands for the
application's id, and the folders have the names that they usually have.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from tap import Tap, skip_all

BUILD, APPLICATION_ID = sys.argv[1:]
LIST = pathlib.Path(__file__).with_name("installed-files.txt")
# Folders that a distribution may call otherwise, those within others first.
FOLDERS = {"localedir": "share/locale", "mandir": "share/man", "libexecdir": "libexec", "bindir": "bin", "datadir": "share"}


def read_options():
    done = subprocess.run(["meson", "introspect", "--buildoptions", BUILD], capture_output=True, text=True, check=True)
    return {option["name"]: option["value"] for option in json.loads(done.stdout)}


def install(folder):
    # As packagers do, so nothing of the system is touched and nothing is run after it.
    subprocess.run(["meson", "install", "-C", BUILD, "--no-rebuild", "--quiet", "--destdir", folder], check=True,
                   stdout=subprocess.DEVNULL)


def list_files(root, options):
    for path in root.rglob("*"):
        if path.is_dir():
            continue
        name = str(path.relative_to(root))
        for option, usual in FOLDERS.items():
            if name.startswith(options[option] + "/"):
                name = usual + name.removeprefix(options[option])
                break
        # Settings belong to both profiles.
        yield name if name.endswith(".gschema.xml") else name.replace(APPLICATION_ID, "{id}")


def check_list(tap, root, options):
    expected = LIST.read_text(encoding="utf-8").splitlines()
    tap.ok(expected == sorted(set(expected)), "the list is sorted and names no file twice")
    found = set(list_files(root, options))
    told = "".join(f"new: {name}\n" for name in sorted(found - set(expected)))
    told += "".join(f"missing: {name}\n" for name in sorted(set(expected) - found))
    tap.ok(not told, "what is installed is what tests/data/installed-files.txt lists", told)


def check_programs(tap, root, options):
    program = root / options["bindir"] / "saylau"
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    tap.ok(done.stdout == f"saylau {os.environ['SAYLAU_VERSION']}\n", "the program runs from there", done.stderr)
    service = (root / options["datadir"] / "dbus-1" / "services" / f"{APPLICATION_ID}.service").read_text()
    window = pathlib.Path(options["prefix"]) / options["libexecdir"] / "saylau-window"
    tap.ok(f"Name={APPLICATION_ID}\n" in service, "the service has the application's name", service)
    tap.ok(f"Exec={window} " in service and (root / options["libexecdir"] / "saylau-window").exists(),
           "the service starts the window's program", service)


def main():
    if shutil.which("meson") is None:
        skip_all("meson is not installed")
    tap = Tap()
    options = read_options()
    with tempfile.TemporaryDirectory() as folder:
        install(folder)
        root = pathlib.Path(folder) / options["prefix"].lstrip("/")
        tap.ok([path.name for path in pathlib.Path(folder).iterdir()] == [root.relative_to(folder).parts[0]],
               "nothing is installed beside the prefix")
        check_list(tap, root, options)
        check_programs(tap, root, options)
    tap.finish()


main()
