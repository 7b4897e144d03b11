# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each language of po/ is whole: every word of the sources, every field in its place, the right plural forms; and so
are the files that the desktop reads: test-translations.py BUILT_FILE...

Translators see a string alone, so that one with a field in it, or of one word, has to come with a comment.
"""

import gettext
import pathlib
import re
import shutil
import sys
import tempfile

from tap import Tap, skip_all
from template import PO, SOURCE, TOOLS, extract, listed, run

# What a count of votes is called, for some numbers whose endings differ.
VOTES = {
    "kk": {1: "{n} дауыс", 2: "{n} дауыс", 5: "{n} дауыс", 21: "{n} дауыс"},
    "ru": {1: "{n} голос", 2: "{n} голоса", 5: "{n} голосов", 11: "{n} голосов", 21: "{n} голос", 22: "{n} голоса"},
}
FIELD = re.compile(r"\{\w+\}|%(?:\d+\$)?[a-z]")


def fields(text):
    return sorted(re.findall(r"\{\w+\}", text))


def entries(template):
    """The template's messages as (files, context, words, plural, whether there is a comment)."""
    for block in template.read_text(encoding="utf-8").split("\n\n")[1:]:
        parts = {}
        for name, text in re.findall(r'^(msg\w+) ((?:"[^\n]*"\n?)+)', block, re.MULTILINE):
            parts[name] = "".join(re.findall(r'"(.*)"', text))
        yield re.findall(r"\S+", " ".join(re.findall(r"^#: (.*)", block, re.MULTILINE))), parts.get("msgctxt"), \
            parts["msgid"], parts.get("msgid_plural"), block.startswith("#. ") or "\n#. " in block


def check_comments(tap, template):
    faults = []
    explained = set()
    for files, context, words, plural, has_comment in entries(template):
        if has_comment:
            explained.add(context)
        elif FIELD.search(words) and context not in explained:
            faults.append(f"{files[0]}: “{words}” has a field and no comment")
        elif context is not None and context not in explained:
            faults.append(f"{files[0]}: no string of the context “{context}” before “{words}” has a comment")
        # What opens with an underscore is on a button or in a menu, among others of its kind; keywords stand in a list.
        elif context is None and " " not in words and not words.startswith("_") and ".metainfo." not in files[0]:
            faults.append(f"{files[0]}: “{words}” is one word and has no comment")
    tap.ok(not faults, "strings that need it have a comment for translators", "\n".join(faults))


def check_numbers(tap, template):
    """A number is put in as text, since the language has its digits and groups: %s or a field, never %u or %d."""
    faults = [f"{files[0]}: “{words}”" for files, _, words, _, _ in entries(template) if re.search(r"%[0-9$]*l*[udi]", words)]
    tap.ok(not faults, "numbers are written by the language", "\n".join(faults))


def check_fields(tap, language, catalogue):
    faults = []
    for key, translated in catalogue._catalog.items():
        original = key[0] if isinstance(key, tuple) else key
        if original and fields(original.split("\4")[-1]) != fields(translated):
            faults.append(f"{original!r}: {translated!r}")
    tap.ok(not faults, f"{language}: every field has its place", "\n".join(faults))


def check_language(tap, language, template, folder):
    source, compiled = PO / f"{language}.po", folder / f"{language}.mo"
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
    return catalogue


def check_built(tap, built, catalogues, folder):
    """A file that the build puts translations into has each of them."""
    suffix = "".join(built.suffixes[-2:] if built.suffixes[-1] == ".xml" and ".metainfo" in built.name else built.suffixes[-1:])
    source = {".desktop": ".desktop.in", ".metainfo.xml": ".metainfo.xml.in", ".xml": ".mime.xml.in"}[suffix]
    source = next((SOURCE / "data").glob("*" + source))
    template = folder / (source.name + ".pot")
    result = run("xgettext", "--from-code=UTF-8", "-o", template, source)
    tap.ok(result.returncode == 0, f"{source.name}: its words are found", result.stderr)
    words = [entry[2] for entry in entries(template)]
    text = " ".join(built.read_text(encoding="utf-8").split())
    for language, catalogue in catalogues.items():
        missing = [word for word in words if catalogue.gettext(word) not in text]
        tap.ok(words and not missing, f"{built.name}: has all its words in {language}", "\n".join(missing))


def main():
    if not all(map(shutil.which, TOOLS)):
        skip_all("gettext's tools are not installed")
    tap = Tap()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        template = folder / "saylau.pot"
        faults = extract(template)
        tap.ok(not faults, "the sources' words are found", faults)
        check_comments(tap, template)
        check_numbers(tap, template)
        catalogues = {language: check_language(tap, language, template, folder) for language in listed("LINGUAS")}
        for built in sys.argv[1:]:
            check_built(tap, pathlib.Path(built).resolve(), catalogues, folder)
    tap.finish()


main()
