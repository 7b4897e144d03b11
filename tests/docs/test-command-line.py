# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Help, manual page, docs/command-line.md and the three completions tell of the same options: none is forgotten
where one is added, and none is promised that is not there. The manual page is clean, and its examples run.

test-command-line.py SAYLAU MAN_PAGE
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tests" / "data"))
from tap import Tap  # noqa: E402

SAYLAU, MAN_PAGE = (pathlib.Path(name).resolve() for name in sys.argv[1:])
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
# So wide may a line of help be: terminals have 80 columns.
COLUMNS = 80


def help_of(*words):
    done = subprocess.run([SAYLAU, *words, "--help"], capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def options_of(text):
    """The options that a help lists: each begins a line, and two spaces or more end its names."""
    lines = [re.split(r"\s{2,}", line.strip())[0] for line in text.splitlines() if line.startswith("  -")]
    return {name for line in lines for name in OPTION.findall(line)}


def commands():
    """Of each subcommand its options, and of the program itself under an empty name."""
    text = help_of()
    names = re.findall(r"^  saylau ([a-z]+) ", text, re.MULTILINE)
    return {"": options_of(text), **{name: options_of(help_of(name)) for name in names}}


def difference(expected, found):
    return "\n".join([f"missing: {name}" for name in sorted(expected - found)] +
                     [f"too many: {name}" for name in sorted(found - expected)])


def compare(tap, place, expected, found):
    for command in sorted(expected.keys() | found.keys()):
        said = difference(expected.get(command, set()), found.get(command, set()))
        tap.ok(not said, f"{place} has the options of saylau {command}".rstrip(), said)


def read_man_page():
    text = MAN_PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    found = {}
    for section in re.split(r"^\.S[SH] ", text, flags=re.MULTILINE):
        title = re.match(r'"saylau (?:([a-z]+) )?', section)
        if title:
            tags = re.findall(r"^\.TP\n(.*)$", section, re.MULTILINE)
            found[title.group(1) or ""] = {name for tag in tags for name in OPTION.findall(tag)}
    return found


def read_docs(known):
    """Tables have an option a row, in a section whose heading names the subcommands, or "window". All have --help."""
    text = (SOURCE / "docs" / "command-line.md").read_text(encoding="utf-8")
    found = {name: {"--help"} for name in known if re.search(r"each subcommand has `--help`", text)}
    for section in re.split(r"^#+ ", text, flags=re.MULTILINE):
        heading = section.partition("\n")[0]
        rows = {name for row in re.findall(r"^\| (`-.*?) \|", section, re.MULTILINE) for name in OPTION.findall(row)}
        for command in known:
            if (command or "window") in heading.split():
                found.setdefault(command, set()).update(rows)
    return found


def check_help(tap, known):
    for name in known:
        text = help_of(*filter(None, [name]))
        wide = [line for line in text.splitlines() if len(line) > COLUMNS]
        tap.ok(not wide, f"saylau {name} --help fits a terminal".replace("  ", " "), "\n".join(wide))
        tap.ok("Exit status:" in text and "Usage:" in text and (re.search("^Examples?:", text, re.MULTILINE) or not name),
               f"saylau {name} --help has usage, examples and exit statuses".replace("  ", " "), text)


def check_markup(tap):
    for command in (["groff", "-ww", "-man", "-Tutf8", "-z"], ["mandoc", "-T", "lint", "-W", "warning"]):
        if shutil.which(command[0]) is None:
            tap.skip(f"{command[0]} takes the manual page", f"{command[0]} is not installed")
            continue
        done = subprocess.run([*command, MAN_PAGE], capture_output=True, encoding="utf-8")
        said = done.stderr + (done.stdout if command[0] == "mandoc" else "")
        tap.ok(done.returncode == 0 and not said, f"{command[0]} takes the manual page", said)


def run_examples(tap):
    text = MAN_PAGE.read_text(encoding="utf-8").partition(".SH EXAMPLES")[2].partition("\n.SH")[0]
    examples = re.findall(r"^\.EX\n(.*?)^\.EE", text.replace("\\-", "-").replace("\\e", "\\"), re.MULTILINE | re.DOTALL)
    tap.ok(len(examples) > 3, "the manual page has examples")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(pathlib.Path(os.environ["SAYLAU_SAMPLES"]) / "kazakhstan-2019.election.json", folder)
        environment = {**os.environ, "PATH": f"{SAYLAU.parent}:{os.environ['PATH']}"}
        for example in examples:
            done = subprocess.run(["sh", "-e", "-c", example], cwd=folder, env=environment, capture_output=True, encoding="utf-8")
            made = re.findall(r"-o (\w+\.\w+)", example)
            missing = [name for name in made if not (pathlib.Path(folder) / name).exists()]
            tap.ok(done.returncode == 0 and not done.stderr and not missing,
                   "an example runs: " + " ".join(example.split()), done.stderr + " ".join(missing))


def main():
    tap = Tap()
    known = commands()
    tap.ok(len(known) > 3 and all(known.values()), "help lists subcommands and options", str(known))
    check_help(tap, known)
    compare(tap, "the manual page", known, read_man_page())
    compare(tap, "docs/command-line.md", known, read_docs(known))
    check_markup(tap)
    run_examples(tap)
    tap.finish()


main()
