#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""pseudo-locale.py FOLDER: makes two languages that nobody speaks, and a document in them, for a look at the window.

FOLDER/en_XA and fa_XB get a catalogue for gettext, FOLDER/charts the same for charts (as en-XA and fa-XB), and
FOLDER/ŝáɱþļé is the sample's document; help/ in each is the help. Every word comes from the template, with an accent on each letter, 40 %
longer, in ⟦brackets⟧. So a plain letter in the window was never given to a translator, and a missing bracket was cut
off. The second language is the first from right to left, with Persian's digits.
"""

import json
import math
import pathlib
import re
import shutil
import struct
import sys
from xml.etree import ElementTree

import template

ACCENTS = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                        "áƀçðéƒğĥîĵķļɱñöþɋŕšţûṽŵẋýžÁƁÇÐÉƑĞĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ")
# What is put in when the program runs is not the translators': {name}, %s, %2$s.
FIELDS = re.compile(r"(\{\w+\}|%(?:\d+\$)?[a-z%])")
DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
VOWELS = "aeiouAEIOU"
GROWTH = 0.4
# How a script says that it cannot do its work here.
NO_TOOLS = 77
# Right to left as a whole, and each word turned around: no other letters are needed, so no other font.
MARK, OVERRIDE, POP = "\u200f", "\u202e", "\u202c"

# The members of a document that hold text for people.
TEXT_MEMBERS = {"title", "label", "name", "party", "place", "text", "by", "publisher", "note"}


def turn(text):
    return re.sub(r"_?[^\W\d_][\w’'-]*", lambda word: OVERRIDE + word[0] + POP, text)


def grow(text, extra):
    """Doubles vowels until there are as many letters more as asked for."""
    grown = ""
    for letter in text:
        grown += letter
        if letter in VOWELS and extra > 0:
            grown += letter.lower()
            extra -= 1
    return grown, extra


def pseudo(text, rtl):
    """A text without a letter, like the order of a date, has nothing to tell and is left as it is."""
    parts = FIELDS.split(text)
    n_letters = sum(letter.isalpha() for part in parts[::2] for letter in part)
    if n_letters == 0:
        return text.translate(DIGITS) if rtl else text
    extra = math.ceil(GROWTH * n_letters)
    out = "⟦"
    for i, part in enumerate(parts):
        if i % 2 == 0:
            part, extra = grow(part, extra)
            part = part.translate(ACCENTS)
            part = turn(part).translate(DIGITS) if rtl else part
        out += part
    return (MARK if rtl else "") + out + "ö" * extra + "⟧"


def translate(original, rtl):
    """The translation of one entry of a .mo file; its plural forms stand between zeros."""
    return b"\0".join(pseudo(form, rtl).encode() for form in original.decode().split("\0"))


def read_mo(data):
    """Pairs of key and words; "The Format of GNU MO Files" in gettext's manual."""
    n, keys, words = struct.unpack_from("<8x3I", data)
    for i in range(n):
        pair = []
        for table in (keys, words):
            length, offset = struct.unpack_from("<2I", data, table + 8 * i)
            pair.append(data[offset:offset + length])
        yield tuple(pair)


def write_mo(entries):
    start = 28 + 16 * len(entries)
    tables = body = b""
    for column in (0, 1):
        for entry in entries:
            tables += struct.pack("<2I", len(entry[column]), start + len(body))
            body += entry[column] + b"\0"
    return struct.pack("<7I", 0x950412de, 0, len(entries), 28, 28 + 8 * len(entries), 0, start) + tables + body


def write_catalogues(folder, english):
    for locale, rtl in (("en_XA", False), ("fa_XB", True)):
        header = f"Language: {locale}\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
        mo = write_mo([(key, translate(words, rtl) if key else header.encode()) for key, words in english])
        for path in (folder / locale / "LC_MESSAGES" / "saylau.mo", folder / "charts" / locale.replace("_", "-")):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(mo)


def both(text):
    accented = text.translate(ACCENTS)
    return {"en": accented, "fa": MARK + turn(accented).translate(DIGITS)}


def translate_document(value, member=""):
    """A text gets one variant for each of the languages: of its English words, where it has such."""
    if isinstance(value, dict) and member in TEXT_MEMBERS:
        return both(value.get("en") or next(iter(value.values())))
    if isinstance(value, dict):
        return {name: translate_document(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [translate_document(part, member) for part in value]
    return both(value) if isinstance(value, str) and member in TEXT_MEMBERS else value


def write_book(folder, rtl):
    """The help's pages, as they would be in the language; addresses and what is between tags are left."""
    for source in (template.SOURCE / "help" / "C").glob("*.page"):
        tree = ElementTree.parse(source)
        for element in tree.iter():
            for place in ("text", "tail"):
                text = getattr(element, place)
                if text and text.strip() and element.get("type") != "sort":
                    setattr(element, place, both(text)["fa" if rtl else "en"])
        folder.mkdir(parents=True, exist_ok=True)
        tree.write(folder / source.name, encoding="utf-8", xml_declaration=True)
    shutil.copytree(template.SOURCE / "help" / "C" / "figures", folder / "figures", dirs_exist_ok=True)


def main():
    if not all(map(shutil.which, template.TOOLS)):
        sys.exit(NO_TOOLS)
    ElementTree.register_namespace("", "http://projectmallard.org/1.0/")
    folder = pathlib.Path(sys.argv[1])
    faults = template.extract(folder / "saylau.pot")
    if faults:
        sys.exit(faults)
    template.run("msgen", "-o", folder / "saylau.po", folder / "saylau.pot").check_returncode()
    template.run("msgfmt", "-o", folder / "saylau.mo", folder / "saylau.po").check_returncode()
    write_catalogues(folder, list(read_mo((folder / "saylau.mo").read_bytes())))

    write_book(folder / "en_XA" / "help", False)
    write_book(folder / "fa_XB" / "help", True)
    sample = template.SOURCE / "data" / "samples" / "kazakhstan-2019.election.json"
    document = translate_document(json.loads(sample.read_text(encoding="utf-8")))
    (folder / "ŝáɱþļé").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


main()
