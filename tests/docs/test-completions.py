# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The completions of bash, zsh and fish, each in the real shell: what they offer is what the program takes.

test-completions.py SAYLAU
"""

import os
import pathlib
import pty
import re
import shlex
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
    "--chart ": {"bar", "pie", "timeline", "areas", "turnout", "compare", "tallies", "fingerprint", "votes-by-turnout", "integers", "digits", "cumulative"},
    "--measure ": {"auto", "winner", "share", "turnout", "events", "detained", "difference"},
    "--classes ": {"equal", "quantile", "none"},
    "--bin ": {"0.25", "0.5", "1", "2"},
    "--weight ": {"stations", "registered", "votes"},
    "--colour ": {"logarithmic", "linear"},
    "--theme ": {"light", "dark", "print", "transparent"},
    "--palette ": {"document", "distinct", "patterns"},
    "--order ": {"share", "ballot"},
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

# A bash in a pseudo-terminal: Meta-* puts all that there is on the line, which becomes the arguments of a function.
BASH_STARTUP = r"""
arguments () { printf '<%s>\n' "$@"; }
PS1=
source "$COMPLETIONS"
"""
BASH_KEYS = "\x1b*\x01arguments \r"

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


def make_environment(folder):
    home = f"{folder}/../home"
    return {**os.environ, "TRAP": f"{folder}/trap", "PATH": f"{SAYLAU.parent}:{os.environ['PATH']}", "TERM": "dumb", "HOME": home,
            **{f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "CACHE", "STATE")}}


def run(folder, *command):
    done = subprocess.run(command, cwd=folder, env=make_environment(folder), capture_output=True, encoding="utf-8", timeout=60)
    return done.stdout, done.stderr


def run_in_terminal(folder, command, keys, **variables):
    """What is on the terminal in the end. The program has to end by itself."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execvpe(command[0], command, {**make_environment(folder), **variables})
    os.write(terminal, keys.encode("utf-8"))
    shown = b""
    try:
        while part := os.read(terminal, 4096):
            shown += part
    except OSError:  # its other end is closed
        pass
    os.close(terminal)
    os.waitpid(process, 0)
    return shown.decode("utf-8")


def ask_bash(folder, line):
    out, said = run(folder, "bash", "--norc", "-c", BASH, "bash", COMPLETIONS / "saylau.bash", line)
    assert not said, said
    return set(out.split())


def ask_bash_by_key(folder, line):
    """How names are quoted, and how a line is split, only readline knows."""
    startup = pathlib.Path(folder, "..", "bashrc").resolve()
    startup.write_text(BASH_STARTUP, encoding="utf-8")
    shown = run_in_terminal(folder, ["bash", "--noprofile", "--rcfile", str(startup), "-i"], f"{line}{BASH_KEYS}exit\r",
                            COMPLETIONS=str(COMPLETIONS / "saylau.bash"), INPUTRC="/dev/null", HISTFILE="/dev/null")
    assert "No such" not in shown and "not found" not in shown, shown
    is_quoted = line.count('"') % 2 == 1
    typed = shlex.split(line + '"' * is_quoted)
    n_before = len(typed) if line.endswith(" ") else len(typed) - 1
    return set(re.findall(r"^<(.*)>\r$", shown, re.MULTILINE)[n_before:])


def ask_zsh(folder, line):
    out, said = run(folder, "zsh", "-f", "-c", ZSH, "zsh", COMPLETIONS, line)
    assert not said, said
    return set(re.findall(r"<([^<>\n]*)>", out)) - {"end", ""}


def ask_fish(folder, line):
    out, said = run(folder, "fish", "--no-config", "-c", f"source {COMPLETIONS}/saylau.fish; complete -C $argv[1]", line)
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
    compare("saylau export --chart ti", {"timeline"})
    compare("saylau check kaz", {SAMPLE})
    compare("saylau describe --list ", {"tallies", "areas", "candidates"})
    compare("saylau export --tally ", set())
    compare(f"saylau export {SAMPLE} -o ", {"old.png", "old.svg", "old.csv", "folder"})


def check_names(tap, shell, ask, folder):
    """Names that have to be quoted, and a command that is not the one of the PATH."""
    def compare(line, expected):
        found = {pathlib.PurePath(word.replace("\\", "")).name for word in ask(folder, line)}
        tap.ok(found == expected, f"{shell} completes “{line}”", f"expected {sorted(expected)}, found {sorted(found)}")

    compare("saylau check my", {"my folder"})
    for start in ["my\\ folder/", '"my folder/', "./my\\ folder/"]:
        compare(f"saylau check {start}", {"it's.election.json", "plain one.json"})
    for name in ["my\\ folder/it\\'s.election.json", '"my folder/it\'s.election.json"', "./'my folder'/plain\\ one.json"]:
        compare(f"saylau describe {name} --tally p", {"partial", "preliminary"})
    compare(f"../other/saylau describe {SAMPLE} --tally ", {"of-the-other"})
    compare(f"/nowhere/saylau describe {SAMPLE} --tally ", set())


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
        for name in ("work", "work/folder", "home", "names", "names/my folder", "other"):
            (pathlib.Path(scratch) / name).mkdir()
        shutil.copy(pathlib.Path(os.environ["SAYLAU_SAMPLES"]) / SAMPLE, folder)
        shutil.copy(pathlib.Path(os.environ["SAYLAU_SAMPLES"]) / SAMPLE, f"{scratch}/home/again.json")
        for name in (SAMPLE, "my folder/it's.election.json", "my folder/plain one.json"):
            shutil.copy(pathlib.Path(os.environ["SAYLAU_SAMPLES"]) / SAMPLE, f"{scratch}/names/{name}")
        other = pathlib.Path(scratch, "other", "saylau")
        other.write_text("#!/bin/sh\nprintf 'of-the-other\\tA tally\\n'\n", encoding="utf-8")
        other.chmod(0o755)
        for name in ("old.png", "old.svg", "old.csv", "notes.txt"):
            (pathlib.Path(folder) / name).touch()
        for shell, ask in {"bash": ask_bash, "zsh": ask_zsh, "fish": ask_fish}.items():
            if shutil.which(shell) is None:
                tap.skip(f"{shell} completes", f"{shell} is not installed")
            elif shell == "zsh" and not has_terminals():
                tap.skip(f"{shell} completes", "there are no pseudo-terminals here")
            else:
                check_shell(tap, shell, ask, folder)
                if shell != "bash":
                    check_names(tap, shell, ask, f"{scratch}/names")
                elif has_terminals():
                    check_names(tap, shell, ask_bash_by_key, f"{scratch}/names")
                else:
                    tap.skip("bash completes names that have to be quoted", "there are no pseudo-terminals here")
    tap.finish()


main()
