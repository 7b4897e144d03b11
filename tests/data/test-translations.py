# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each language of po/ is whole: every word of the sources, every field in its place, the right plural forms."""

import gettext
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

from tap import Tap, skip_all

SOURCE = pathlib.Path(os.environ["SAYLAU_SAMPLES"]).parent.parent
PO = SOURCE / "po"
# As in po/meson.build, with what its preset adds.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2",
            "saylau_language_word:2", "saylau_language_word_in:2c,3", "saylau_language_plural:2,3"]
# What a count of votes is called, for some numbers whose endings differ.
VOTES = {
    "kk": {1: "{n} дауыс", 2: "{n} дауыс", 5: "{n} дауыс", 21: "{n} дауыс"},
    "ru": {1: "{n} голос", 2: "{n} голоса", 5: "{n} голосов", 11: "{n} голосов", 21: "{n} голос", 22: "{n} голоса"},
}


def listed(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=SOURCE)


def fields(text):
    return sorted(re.findall(r"\{\w+\}", text))


def check_fields(tap, language, catalogue):
    faults = []
    for key, translated in catalogue._catalog.items():
        original = key[0] if isinstance(key, tuple) else key
        if original and fields(original.split("\4")[-1]) != fields(translated):
            faults.append(f"{original!r}: {translated!r}")
    tap.ok(not faults, f"{language}: every field has its place", "\n".join(faults))


def check_language(tap, language, template, folder):
    source, compiled = PO / f"{language}.po", pathlib.Path(folder) / f"{language}.mo"
    result = run("msgfmt", "--check", "--statistics", "-o", compiled, source)
    tap.ok(result.returncode == 0, f"{language}: msgfmt takes it", result.stderr)
    whole = "untranslated" not in result.stderr and "fuzzy" not in result.stderr
    tap.ok(whole, f"{language}: nothing is left to translate", result.stderr)
    result = run("msgcmp", source, template)
    tap.ok(result.returncode == 0, f"{language}: has every word of the sources", result.stderr)

    with open(compiled, "rb") as file:
        catalogue = gettext.GNUTranslations(file)
    check_fields(tap, language, catalogue)
    for number, expected in VOTES.get(language, {}).items():
        found = catalogue.ngettext("{n} vote", "{n} votes", number)
        tap.ok(found == expected, f"{language}: {number} is counted as “{expected}”", found)


def main():
    if not all(map(shutil.which, ("xgettext", "msgfmt", "msgcmp"))):
        skip_all("gettext's tools are not installed")
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder) / "saylau.pot"
        result = run("xgettext", "--from-code=UTF-8", "-k", *[f"-k{keyword}" for keyword in KEYWORDS],
                     "-o", template, *listed(PO / "POTFILES.in"))
        tap.ok(result.returncode == 0, "the sources' words are found", result.stderr)
        for language in listed(PO / "LINGUAS"):
            check_language(tap, language, template, folder)
    tap.finish()


main()
