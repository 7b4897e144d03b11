# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The template of the translations: every word of the sources, as po/meson.build lets it be extracted."""

import pathlib
import re
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PO = SOURCE / "po"
TOOLS = ("xgettext", "msgen", "msgfmt", "msgcmp")


def listed(name):
    """The lines of a list in po/."""
    lines = (PO / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=SOURCE)


def extract(template):
    """Writes the template; returns what xgettext complains about, empty: nothing."""
    options = re.findall(r"'(--[^']+)'", (PO / "meson.build").read_text(encoding="utf-8"))
    result = run("xgettext", *options, "-o", template, *listed("POTFILES.in"))
    return result.stderr if result.returncode != 0 else ""
