# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help book is whole in each language: the same pages, sections and links, valid Mallard and no more of it than
our window shows; every link leads somewhere; every shortcut of the window is on the keyboard page; what the window
calls something, the book calls so too; and all of it is installed.
"""

import gettext
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

SOURCE = pathlib.Path(__file__).resolve().parents[2]
HELP = SOURCE / "help"
sys.path.insert(0, str(SOURCE / "tests" / "data"))
from tap import Tap  # noqa: E402

NAMESPACE = "{http://projectmallard.org/1.0/}"
SCHEMA = pathlib.Path("/usr/share/xml/mallard/1.0/mallard-1.0.rng")
# What src/app/help-page-view.c shows, and where it may be.
INLINE = {"em", "gui", "code", "cmd", "file", "key", "keyseq", "link"}
BLOCKS = {"p", "list", "steps", "terms", "note", "screen", "table", "media"}
CHILDREN = {
    "page": BLOCKS | {"info", "title", "section"},
    "section": BLOCKS | {"title"},
    "info": {"link", "desc", "title"},
    "item": BLOCKS | {"title"},
    "list": {"item"}, "steps": {"item"}, "terms": {"item"},
    "note": BLOCKS, "media": {"p"},
    "table": {"tr"}, "tr": {"td"}, "td": {"p"},
    "p": INLINE, "title": INLINE, "keyseq": {"key"}, "link": INLINE,
}
KEYS = {
    "Control": "Ctrl", "Return": "Enter", "Escape": "Esc", "question": "?", "plus": "+", "minus": "-", "comma": ",",
    "Page_Up": "Page Up", "Page_Down": "Page Down", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→",
}
SPACE = {"C": "Space", "kk": "Бос орын", "ru": "Пробел"}


def languages():
    lines = (SOURCE / "po" / "LINGUAS").read_text().splitlines()
    return ["C"] + [line for line in lines if line and not line.startswith("#")]


def tag(element):
    return element.tag.removeprefix(NAMESPACE)


def load(folder):
    return {path.stem: ElementTree.parse(path).getroot() for path in sorted((HELP / folder).glob("*.page"))}


def shape(element):
    """What a translation leaves as it is: elements, attributes, and the order of all but inline elements."""
    attributes = {name: value for name, value in element.attrib.items() if "lang" not in name}
    children = [shape(child) for child in element]
    return tag(element), tuple(sorted(attributes.items())), tuple(sorted(children) if tag(element) == "p" else children)


def structure_faults(element, faults):
    allowed = CHILDREN.get(tag(element), set())
    for child in element:
        if tag(child) not in allowed:
            faults.append(f"<{tag(child)}> in <{tag(element)}>")
        structure_faults(child, faults)
    return faults


def link_faults(pages):
    sections = {name: {section.get("id") for section in page.iter(NAMESPACE + "section")} for name, page in pages.items()}
    faults = []
    for name, page in pages.items():
        for link in page.iter(NAMESPACE + "link"):
            target, _, section = (link.get("xref") or "").partition("#")
            if link.get("href"):
                if not link.get("href").startswith("https://") or not "".join(link.itertext()).strip():
                    faults.append(f"{name}: {link.get('href')}")
            elif target not in pages or section and section not in sections[target]:
                faults.append(f"{name}: {link.get('xref')}")
        if name != "index" and not [link for link in page.find(NAMESPACE + "info") if link.get("type") == "guide"]:
            faults.append(f"{name}: no guide leads to it")
        for media in page.iter(NAMESPACE + "media"):
            if not (HELP / "C" / media.get("src")).exists():
                faults.append(f"{name}: {media.get('src')}")
    return faults


def key_names(element):
    return "+".join(child.text for child in element) if tag(element) == "keyseq" else element.text


def shown_shortcuts(language):
    text = (SOURCE / "ui" / "shortcuts.ui").read_text(encoding="utf-8")
    accelerators = re.findall(r'name="accelerator">([^<]+)<', text)
    for accelerator in " ".join(accelerators).replace("&lt;", "<").replace("&gt;", ">").split():
        parts = re.findall(r"<(\w+)>", accelerator) + [re.sub(r"<\w+>", "", accelerator)]
        names = {**KEYS, "space": SPACE[language]}
        yield "+".join(names.get(part, part.upper() if len(part) == 1 else part) for part in parts)


def ui_words():
    """All that the window's templates and sources call something, without the marks of keys."""
    words = set()
    for path in [*(SOURCE / "ui").glob("*.ui"), *(SOURCE / "src").glob("*/*.c")]:
        text = path.read_text(encoding="utf-8")
        words |= set(re.findall(r'translatable="yes"[^>]*>([^<]+)<', text))
        words |= set(re.findall(r'\b(?:N?_|saylau_language_word) \([^"()]*"([^"]+)"', text))
    return words


def check_words(tap, language, pages, catalogue):
    known = {re.sub(r"_|…$", "", catalogue.gettext(word) if catalogue else word) for word in ui_words()}
    faults = [f"{name}: {gui.text}" for name, page in pages.items() for gui in page.iter(NAMESPACE + "gui") if gui.text not in known]
    tap.ok(not faults, f"{language}: what the book names in the window is called so there", "\n".join(faults))


def check_valid(tap, language):
    if not SCHEMA.exists() or shutil.which("xmllint") is None:
        tap.skip(f"{language}: the pages are valid Mallard", "xmllint and mallard-rng are not installed")
        return
    paths = sorted((HELP / language).glob("*.page"))
    done = subprocess.run(["xmllint", "--noout", "--relaxng", SCHEMA, *paths], capture_output=True, encoding="utf-8")
    tap.ok(done.returncode == 0, f"{language}: the pages are valid Mallard", done.stderr)


def check_export(tap, language, pages, catalogue):
    """The choices of the export dialog are called what the dialog calls them."""
    window = ElementTree.parse(SOURCE / "ui" / "export-dialog.ui").getroot()
    rows = {element.text for element in window.iter("property") if element.get("name") == "title"}
    called = {catalogue.gettext(row) if catalogue else row for row in rows}
    terms = {"".join(title.itertext()) for item in pages["exporting"].iter(NAMESPACE + "item")
             for title in item.findall(NAMESPACE + "title")}
    tap.ok(terms and terms <= called, f"{language}: the choices of an export have the dialog's names", "\n".join(sorted(terms - called)))


def check_charts(tap, language, pages):
    """Each chart of polling stations is named where charts are exported and where their tables are told."""
    section = next(section for section in pages["stations"].iter(NAMESPACE + "section") if section.get("id") == "charts")
    charts = {"".join(title.itertext()) for item in section.iter(NAMESPACE + "item") for title in item.findall(NAMESPACE + "title")}
    faults = [f"{name}: {chart}" for name in ("exporting", "table") for chart in charts
              if chart.lower() not in "".join(pages[name].itertext()).lower()]
    tap.ok(len(charts) == 5 and not faults, f"{language}: the charts of polling stations are exported and have tables", "\n".join(faults))


def check_language(tap, language, english, folder):
    pages = load(language)
    tap.ok(pages.keys() == english.keys(), f"{language}: has every page", str(pages.keys() ^ english.keys()))
    faults = [name for name, page in pages.items() if page.get("id") != name or name in english and shape(page) != shape(english[name])]
    tap.ok(not faults, f"{language}: pages have the same sections, links and parts", "\n".join(faults))
    faults = [f"{name}: {fault}" for name, page in pages.items() for fault in structure_faults(page, [])]
    tap.ok(not faults, f"{language}: pages have only what our window shows", "\n".join(faults))
    faults = link_faults(pages)
    tap.ok(not faults, f"{language}: every link leads somewhere", "\n".join(faults))
    named = {key_names(element) for name in ("key", "keyseq") for element in pages["keyboard"].iter(NAMESPACE + name)}
    missing = [shortcut for shortcut in shown_shortcuts(language) if shortcut not in named]
    tap.ok(not missing and len(named) > 20, f"{language}: the keyboard page has every shortcut", "\n".join(missing))
    check_valid(tap, language)

    catalogue = None
    if language != "C":
        compiled = pathlib.Path(folder) / f"{language}.mo"
        subprocess.run(["msgfmt", "-o", compiled, SOURCE / "po" / f"{language}.po"], check=True)
        with open(compiled, "rb") as file:
            catalogue = gettext.GNUTranslations(file)
        same = [name for name in pages if "".join(pages[name].find(NAMESPACE + "title").itertext()) ==
                "".join(english[name].find(NAMESPACE + "title").itertext())]
        tap.ok(not same, f"{language}: titles are translated", "\n".join(same))
    check_words(tap, language, pages, catalogue)
    check_export(tap, language, pages, catalogue)
    check_charts(tap, language, pages)


def main():
    tap = Tap()
    english = load("C")
    build = (HELP / "meson.build").read_text(encoding="utf-8")
    unlisted = [name for name in [*english, *languages()] if f"'{name}'" not in build]
    tap.ok(not unlisted and len(english) > 10, "every page of every language is installed", "\n".join(unlisted))
    with tempfile.TemporaryDirectory() as folder:
        for language in languages():
            check_language(tap, language, english, folder)
    tap.finish()


main()
