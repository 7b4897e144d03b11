# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings' schema is whole, and says what the program means."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

from tap import Tap

DATA = pathlib.Path(os.environ["SAYLAU_SAMPLES"]).parent
SOURCE = DATA.parent
SCHEMA = DATA / "io.github.saylau.Saylau.gschema.xml"

# What the names of a schema's enumeration begin with in C.
PREFIXES = {
    "Order": "SAYLAU_ORDER_",
    "Chart": "SAYLAU_CHART_",
    "AreaMeasure": "SAYLAU_MEASURE_",
    "AreaClasses": "SAYLAU_CLASSES_",
    "TimelineBars": "SAYLAU_MEASURE_",
    "StationBin": "SAYLAU_BIN_",
    "StationWeight": "SAYLAU_WEIGH_",
    "StationColors": "SAYLAU_COLORS_",
    "ExportChart": "CHART_",
    "ExportFormat": "SAYLAU_EXPORT_",
    "ExportSize": "SIZE_",
    "Theme": "SAYLAU_THEME_",
    "Palette": "SAYLAU_PALETTE_",
}
# A value in C that is no choice of the setting.
NOT_A_CHOICE = {
    "Chart": {"timeline"},
    "ExportFormat": {"csv", "tsv"},
    "TimelineBars": {"auto", "winner", "share", "turnout", "difference"},
}


def read_sources(*patterns):
    return {path: path.read_text(encoding="utf-8") for pattern in patterns for path in sorted(SOURCE.glob(pattern))}


def read_enumeration(sources, prefix):
    """The words and numbers of the one enumeration in C with such names."""
    bodies = [body for text in sources.values() for body in re.findall(r"^(?:typedef )?enum\s*\{([^}]*)\}", text, re.MULTILINE)
              if re.match(r"\s*" + prefix + "[A-Z]", body)]
    if len(bodies) != 1:
        return {}
    values = {}
    for member in re.sub(r"/\*.*?\*/", "", bodies[0], flags=re.DOTALL).split(","):
        name, _, number = (part.strip() for part in member.partition("="))
        if name:
            values[name.removeprefix(prefix).lower().replace("_", "-")] = int(number) if number else len(values)
    return values


def check_enumerations(tap, root):
    sources = read_sources("src/**/*.h", "src/**/*.c")
    nicks = {enumeration.get("id").rpartition(".")[2]:
             {value.get("nick"): int(value.get("value")) for value in enumeration.findall("value")}
             for enumeration in root.findall("enum")}
    # The palettes again, after a first choice.
    expected = {"ExportPalette": {"as-seen": 0, **{nick: number + 1 for nick, number in nicks["Palette"].items()}}}
    for name, prefix in PREFIXES.items():
        known = read_enumeration(sources, prefix)
        expected[name] = {nick: number for nick, number in known.items() if nick not in NOT_A_CHOICE.get(name, ())}
    tap.ok(nicks.keys() == expected.keys(), "every enumeration is known here", str(nicks.keys() ^ expected.keys()))
    for name, values in nicks.items():
        tap.ok(values == expected.get(name), f"{name} is the enumeration in C", f"schema: {values}\nC: {expected.get(name)}")


def check_keys(tap, root):
    sources = "".join(read_sources("src/app/*.c", "src/widgets/*.c", "ui/*.ui").values())
    for key in root.iter("key"):
        name = key.get("name")
        for element in ("summary", "description"):
            text = key.findtext(element, "")
            tap.ok(text.strip() == text and len(text) > 4, f"{name} has a {element}")
        if key.get("type") in ("i", "u", "x", "t", "d"):
            bounds = key.find("range")
            tap.ok(bounds is not None and bounds.get("min") and bounds.get("max"), f"{name} has a range")
        tap.ok(f'"{name}"' in sources or f">{name}<" in sources, f"{name} is used")


def check_compiler(tap):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(SCHEMA, folder)
        done = subprocess.run(["glib-compile-schemas", "--strict", "--dry-run", folder], capture_output=True, text=True, check=False)
    tap.ok(done.returncode == 0 and done.stderr == "", "the compiler takes it strictly", done.stderr)


def main():
    tap = Tap()
    root = ElementTree.parse(SCHEMA).getroot()
    check_compiler(tap)
    check_enumerations(tap, root)
    check_keys(tap, root)
    tap.finish()


main()
