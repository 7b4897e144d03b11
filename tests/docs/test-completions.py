# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The completions of bash, zsh and fish, each in the real shell: what they offer is what the program takes.

test-completions.py SAYLAU
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
COMPLETIONS = SOURCE / "data" / "completions"
sys.path.insert(0, str(SOURCE / "tests" / "data"))
from tap import Tap  # noqa: E402

SAYLAU = pathlib.Path(sys.argv[1]).resolve()
SAMPLE = "kazakhstan-2019.election.json"
TALLIES = {"exit-poll-qp", "exit-poll-molodezh", "partial", "preliminary", "final"}
VALUES = {
    "--chart ": {"bar", "pie", "timeline"},
    "--theme ": {"light", "dark", "print", "transparent"},
    "--palette ": {"document", "distinct", "patterns"},
    "--lang ": {"en", "kk", "ru"},
    "--tally ": TALLIES,
    "--compare ": TALLIES,
}

# The function is called as bash calls it, and compopt is there only then.
BASH = r"""
compopt () { :; }
source "$1"
read -r -a COMP_WORDS <<< "$2"
[[ $2 != *' ' ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_saylau
printf '%s\n' "${COMPREPLY[@]}"
"""

# A zsh in a pseudo-terminal, in which Tab prints what there is, each between two marks.
ZSH = r"""
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PS1= ; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D"
zpty -w z 'compadd () {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  typeset -a hits; builtin compadd -A hits "$@"; builtin compadd "$@"; print -rl -- "<"${^hits}">"
}'
zpty -w z 'finish () { compstate[insert]=; compstate[list]=; print "<""end>" }; comppostfuncs=(finish)'
zpty -w z 'bindkey "^I" complete-word; print "<""ready>"'
zpty -r z out '*<ready>*'
zpty -w -n z "$2"$'\t'
zpty -r z out '*<end>*'
print -r -- "$out"
zpty -d z
"""


def run(folder, *command):
    home = f"{folder}/../home"
    environment = {**os.environ, "TRAP": f"{folder}/trap", "PATH": f"{SAYLAU.parent}:{os.environ['PATH']}", "TERM": "dumb", "HOME": home,
                   **{f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "CACHE", "STATE")}}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=60)
    return done.stdout, done.stderr


def ask_bash(folder, line):
    out, said = run(folder, "bash", "--norc", "-c", BASH, "bash", COMPLETIONS / "saylau.bash", line)
    assert not said, said
    return set(out.split())


def ask_zsh(folder, line):
    out, said = run(folder, "zsh", "-f", "-c", ZSH, "zsh", COMPLETIONS, line)
    assert not said, said
    return set(re.findall(r"<([^<>\n]*)>", out)) - {"end", ""}


def ask_fish(folder, line):
    out, said = run(folder, "fish", "--no-config", "-c", f"source {COMPLETIONS}/saylau.fish; complete -C '{line}'")
    assert not said, said
    return {row.partition("\t")[0] for row in out.splitlines()}


def help_options(command):
    text = subprocess.run([SAYLAU, *command.split(), "--help"], capture_output=True, encoding="utf-8", check=True).stdout
    lines = [re.split(r"\s{2,}", line.strip())[0] for line in text.splitlines() if line.startswith("  -")]
    return {name for line in lines for name in re.findall(r"--[a-z-]+", line)}


def subcommands():
    text = subprocess.run([SAYLAU, "--help"], capture_output=True, encoding="utf-8", check=True).stdout
    return set(re.findall(r"^  saylau ([a-z]+) ", text, re.MULTILINE))


def areas():
    text = subprocess.run([SAYLAU, "describe", pathlib.Path(os.environ["SAYLAU_SAMPLES"]) / SAMPLE, "--list", "areas"],
                          capture_output=True, encoding="utf-8", check=True).stdout
    return {line.partition("\t")[0] for line in text.splitlines()}


def check_shell(tap, shell, ask, folder):
    def compare(line, expected):
        found = {word.rstrip("=/") for word in ask(folder, line)}
        tap.ok(found == expected, f"{shell} completes “{line}”", f"expected {sorted(expected)}, found {sorted(found)}")

    compare("saylau ", subcommands() | {SAMPLE, "folder"})
    compare("saylau ex", {"export"})
    for command in ["", *sorted(subcommands())]:
        compare(f"saylau {command} --".replace("  ", " "), help_options(command))
    for option, values in VALUES.items():
        compare(f"saylau export {SAMPLE} {option}", values)
    compare(f"saylau export {SAMPLE} --area KZ-A", {name for name in areas() if name.startswith("KZ-A")})
    compare(f"saylau describe {SAMPLE} --tally p", {"partial", "preliminary"})
    compare(f"saylau describe ./\"{SAMPLE}\" --tally p", {"partial", "preliminary"})
    compare("saylau describe ~/again.json --tally p", {"partial", "preliminary"})
    compare("saylau describe $(touch$IFS$TRAP).json --tally ", set())
    tap.ok(not pathlib.Path(folder, "trap").exists(), f"{shell} carries nothing out")
    compare("saylau describe --theme ", VALUES["--theme "])
    compare("saylau export --chart t", {"timeline"})
    compare("saylau check kaz", {SAMPLE})
    compare("saylau describe --list ", {"tallies", "areas"})
    compare("saylau export --tally ", set())
    compare(f"saylau export {SAMPLE} -o ", {"old.png", "old.svg", "folder"})


def has_terminals():
    """Some containers have none, and zsh completes only in one."""
    try:
        for end in os.openpty():
            os.close(end)
    except OSError:
        return False
    return True


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as scratch:
        folder = f"{scratch}/work"
        for name in ("work", "work/folder", "home"):
            (pathlib.Path(scratch) / name).mkdir()
        shutil.copy(pathlib.Path(os.environ["SAYLAU_SAMPLES"]) / SAMPLE, folder)
        shutil.copy(pathlib.Path(os.environ["SAYLAU_SAMPLES"]) / SAMPLE, f"{scratch}/home/again.json")
        for name in ("old.png", "old.svg", "notes.txt"):
            (pathlib.Path(folder) / name).touch()
        for shell, ask in {"bash": ask_bash, "zsh": ask_zsh, "fish": ask_fish}.items():
            if shutil.which(shell) is None:
                tap.skip(f"{shell} completes", f"{shell} is not installed")
            elif shell == "zsh" and not has_terminals():
                tap.skip(f"{shell} completes", "there are no pseudo-terminals here")
            else:
                check_shell(tap, shell, ask, folder)
    tap.finish()


main()
