# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same picture of a million polling stations, drawn by Saylau and by its peers from a document and from a table."""
import os
import shutil
import statistics
import subprocess
import sys

from measuring import measure_in_turn, row, row_of_memory

HERE = os.path.dirname(os.path.abspath(__file__))
DOCUMENT, TABLE_DOCUMENT, TABLE = 'many-stations-rows.election.json', 'many-stations-table.election.json', 'many-stations.csv'
R_PACKAGES = ['jsonlite', 'data.table', 'ggplot2']
# All of them take seconds, so that few runs tell enough. R takes more than half a minute for the document.
RUNS, RUNS_OF_R_WITH_JSON = 3, 1


def make(build):
    """1,050,000 stations with 8 candidates; made once."""
    folder = os.path.join(build, 'bench', 'many-stations')
    if not os.path.exists(os.path.join(folder, TABLE)):
        subprocess.run([sys.executable, os.path.join(HERE, 'make-many-stations.py'), folder], check=True)
    return folder


def find_r():
    """Rscript, or None where it or one of its packages is not there."""
    wanted = ' && '.join(f'requireNamespace("{name}", quietly = TRUE)' for name in R_PACKAGES)
    if not shutil.which('Rscript'):
        return None
    found = subprocess.run(['Rscript', '-e', f'quit(status = if ({wanted}) 0 else 1)'], capture_output=True, check=False)
    return None if found.returncode else 'Rscript'


def find_python(python):
    """@python where it has pandas, or None."""
    return python if subprocess.run([python, '-c', 'import pandas'], check=False, capture_output=True).returncode == 0 else None


def versions(python):
    """What the peers are, for the line above the table."""
    found = []
    if find_r():
        script = ('cat(R.version.string, sapply(c(' + ', '.join(f'"{name}"' for name in R_PACKAGES)
                  + '), function(name) paste(name, packageVersion(name))), sep = ", ")')
        found.append(subprocess.run(['Rscript', '-e', script], capture_output=True, text=True, check=False).stdout.strip())
    if python and find_python(python):
        script = 'import numpy, pandas; print(f"NumPy {numpy.__version__}, pandas {pandas.__version__}")'
        found.append(subprocess.run([python, '-c', script], capture_output=True, text=True, check=False).stdout.strip())
    return found


def median(measured, what):
    return statistics.median(run[what] for run in measured)


def compare(work, ours, peers, found):
    """Lines of time for each of @peers (name, target) that was measured, and of memory for Python."""
    rows = []
    for name, target in peers:
        if name not in found:
            continue
        rows.append(row(work, median(found[ours], 0), name, median(found[name], 0), target))
    for name, _ in peers:
        if name in found and 'matplotlib' in name:
            rows.append(row_of_memory(f'{work}, peak memory', median(found[ours], 1), name, median(found[name], 1), 0.4))
    return rows


def rows(build, python, leave_out):
    """All lines; @python (nullable) has matplotlib. leave_out(what, why) is told what is not there."""
    folder = make(build)
    saylau = os.path.join(build, 'src', 'saylau')
    rscript = find_r()
    pandas = python and find_python(python)

    def path(name):
        return os.path.join(folder, name)

    def ours(document):
        return [saylau, 'export', path(document), '--chart', 'fingerprint', '--lang', 'en', '-o', path('saylau.png')]

    def with_python(interpreter, file):
        return [interpreter, os.path.join(HERE, 'fingerprint-python.py'), path(file), path('python.png')]

    with_r = [rscript, os.path.join(HERE, 'fingerprint-r.R')]
    json_commands = {'ours': ours(DOCUMENT), 'simdjson alone': [os.path.join(build, 'tests', 'bench', 'parse-only'), path(DOCUMENT)]}
    csv_commands = {'ours': ours(TABLE_DOCUMENT)}
    if python:
        json_commands['json, NumPy, matplotlib'] = with_python(python, DOCUMENT)
    else:
        leave_out('JSON of stations in Python', 'matplotlib is not there')
    if pandas:
        csv_commands['pandas, matplotlib'] = with_python(pandas, TABLE)
    else:
        leave_out('CSV of stations in Python', 'pandas or matplotlib is not there')
    if rscript:
        csv_commands['R: data.table, ggplot2'] = with_r + [path(TABLE), path('r.png')]
    else:
        leave_out('stations in R', f'Rscript or one of {", ".join(R_PACKAGES)} is not there')

    json_found = measure_in_turn(json_commands, RUNS, warm_ups=1)
    if rscript:
        slow = {'R: jsonlite, ggplot2': with_r + [path(DOCUMENT), path('r.png')]}
        json_found |= measure_in_turn(slow, RUNS_OF_R_WITH_JSON, warm_ups=0)
    csv_found = measure_in_turn(csv_commands, RUNS, warm_ups=1)
    return (compare('1,050,000 polling stations as JSON: fingerprint, PNG', 'ours',
                    [('json, NumPy, matplotlib', 0.2), ('R: jsonlite, ggplot2', 0.04), ('simdjson alone', 1.5)], json_found)
            + compare('the same as CSV', 'ours', [('pandas, matplotlib', 0.25), ('R: data.table, ggplot2', 0.2)], csv_found))
