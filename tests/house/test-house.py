#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house, as TAP: test-house.py SOURCE_DIR BUILD_DIR

What can be checked by a program is not left to a reader's eye: format, layers, licence lines, sizes,
the list of files to translate, and the files that the desktop reads.
"""
import itertools
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

SOURCE, BUILD = sys.argv[1:]

# Folder of the sources: the library it belongs to, and whose headers it may include.
LAYERS = {
    'core': (['model', 'formats', 'analysis'], ['core']),
    'charts': (['charts'], ['core', 'charts']),
    'gui': (['widgets', 'app'], ['core', 'charts', 'gui']),
    'cli': (['cli'], ['core', 'charts', 'cli']),
}

MAX_FILE = 800
MAX_FUNCTION = 100


class Skip(Exception):
    """The case cannot be decided here."""


def find(*folders, names=r'\.(c|h|cc)$'):
    """The files below folders whose name fits, relative to the source folder, sorted."""
    found = []
    for folder in folders:
        for parent, subfolders, files in os.walk(os.path.join(SOURCE, folder)):
            subfolders[:] = [name for name in subfolders if not name.startswith('.')]
            found += [os.path.relpath(os.path.join(parent, name), SOURCE) for name in files if re.search(names, name)]
    return sorted(found)


def read(path):
    with open(os.path.join(SOURCE, path), encoding='utf-8') as file:
        return file.read()


def run(*command, **options):
    """The output of a command that failed, or an empty string."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **options)
    return '' if done.returncode == 0 else done.stdout or f'{command[0]} failed'


def need(program):
    if shutil.which(program) is None:
        raise Skip(f'{program} is not installed')


def parallel(function, items):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return [result for result in pool.map(function, items) if result]


def compile_flags(layer):
    """The flags that a file of the layer is really compiled with, and the folder that they count in."""
    prefixes = tuple(f'src/{folder}/' for folder in LAYERS[layer][0])
    with open(os.path.join(BUILD, 'compile_commands.json'), encoding='utf-8') as file:
        for entry in json.load(file):
            path = os.path.relpath(os.path.join(entry['directory'], entry['file']), SOURCE)
            if path.startswith(prefixes) and path.endswith('.c') and '/tests/' not in entry.get('output', ''):
                words = shlex.split(entry['command'])
                # A compiler's cache may stand before the compiler.
                compiler = list(itertools.takewhile(lambda word: not word.startswith('-'), words))
                return compiler + [word for word in words if re.match(r'-[IDWf]|-isystem|-std|-pthread|-m', word)
                                   and not word.startswith('-fsanitize')], entry['directory']
    raise AssertionError(f'no file of {layer} is compiled')


def compile_text(layer, text, known_flags=None):
    """What the compiler says about a file of the layer with this text; empty: it compiles."""
    flags, folder = known_flags or compile_flags(layer)
    return run(*flags, '-Wno-unused-parameter', '-fsyntax-only', '-x', 'c', '-', input=text, cwd=folder)


def headers_of(layer):
    return [path.removeprefix('src/') for path in find(*(f'src/{name}' for name in LAYERS[layer][0]), names=r'\.h$')]


def test_format():
    need('clang-format-14')
    files = find('src', 'tests', names=r'\.(c|h|cc)$')
    shares = [files[start::os.cpu_count()] for start in range(os.cpu_count())]
    return parallel(lambda share: run('clang-format-14', '--dry-run', '--Werror', *share, cwd=SOURCE)[:1000],
                    [share for share in shares if share])


def test_licence_lines():
    faults = []
    for path in find('src', 'tests', 'build-aux', '.ci', names=r'(\.(c|h|cc|py|sh)|^[a-z-]+)$'):
        head = read(path)[:400]
        if 'SPDX-FileCopyrightText:' not in head or 'SPDX-License-Identifier: GPL-3.0-or-later' not in head:
            faults.append(f'{path} does not begin with the two SPDX lines')
    return faults


def test_sizes():
    faults = []
    for path in find('src', 'tests', names=r'\.(c|h|cc)$'):
        lines = read(path).splitlines()
        if len(lines) > MAX_FILE:
            faults.append(f'{path} has {len(lines)} lines, over {MAX_FILE}')
        start = None
        for number, line in enumerate(lines, 1):
            if line == '{':
                start = number
            elif line == '}' and start is not None:
                if number - start > MAX_FUNCTION:
                    faults.append(f'{path}:{start}: a function of {number - start} lines, over {MAX_FUNCTION}')
                start = None
    return faults


def test_includes_name_folders():
    own = {os.path.basename(path) for path in find('src')}
    return [f'{path} includes {name}' for path in find('src', 'tests')
            for name in re.findall(r'^\s*#\s*include\s+"([^"]+)"', read(path), re.MULTILINE)
            if '..' in name or path.startswith('src/') and name in own]


def visible_headers(layer, headers):
    """Those of headers that a file of the layer can include."""
    text = ''.join(f'#if __has_include("{header}")\n#pragma message "sees {header}"\n#endif\n' for header in headers)
    flags, folder = compile_flags(layer)
    done = subprocess.run([*flags, '-Wno-error', '-fsyntax-only', '-x', 'c', '-'], input=text, cwd=folder, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True)
    return set(re.findall(r'sees ([\w/.-]+)', done.stdout))


def test_layers_cannot_include_upwards():
    faults = []
    tried = 0
    for layer, (_, may) in LAYERS.items():
        for other in LAYERS:
            headers = headers_of(other)
            tried += len(headers)
            seen = visible_headers(layer, headers)
            if other in may:
                faults += [f'{layer} may include {header}, but cannot' for header in headers if header not in seen]
            else:
                faults += [f'{layer} must not see {header}' for header in headers if header in seen]
    return faults if tried else ['no header was tried']


def test_public_functions_are_documented():
    """What macros make (…_get_type, …_quark) says the macro; -private headers are not public."""
    faults = []
    tried = 0
    documented = {}
    for path in find('src', names=r'\.(c|cc)$'):
        folder = documented.setdefault(os.path.dirname(path), set())
        folder.update(re.findall(r'^/\*\*\n \* (saylau_\w+):\n(?:(?! \*/).*\n)* \*/\n[^\n]+\n\1 \(', read(path), re.MULTILINE))
    for path in find('src', names=r'(?<!-private)\.h$'):
        for name in re.findall(r'^(?!typedef|#|G_D)\w[\w *]*?\b(saylau_\w+) \(', read(path), re.MULTILINE):
            tried += 1
            if name not in documented.get(os.path.dirname(path), ()) and not re.search('_(get_type|quark)$', name):
                faults.append(f'{path}: {name}() has no gtk-doc block where it is defined')
    return faults if tried else ['no function was found']


def test_core_and_charts_see_no_gtk():
    return [f'{layer} sees GTK' for layer in ('core', 'charts', 'cli')
            if not compile_text(layer, '#include <gtk/gtk.h>\n')]


def test_headers_stand_alone():
    """Only the first header of a file proves that it needs no other before it, so each has a compiler of its own;
    those of a layer share the flags."""
    work = [(layer, path) for layer in LAYERS for path in headers_of(layer)]
    flags = {layer: compile_flags(layer) for layer in LAYERS}
    return parallel(lambda item: compile_text(item[0], f'#include "{item[1]}"\n', flags[item[0]])[:400], work) \
        if work else ['no header was tried']


def test_all_words_are_translated():
    listed = [name for name in ('po/POTFILES', 'po/POTFILES.in') if os.path.exists(os.path.join(SOURCE, name))]
    if not listed:
        raise Skip('there is no po/POTFILES')
    files = {line for line in read(listed[0]).splitlines() if line and not line.startswith('#')}
    speaks = re.compile(r'\b(_|C_|N_|NC_|ngettext|saylau_language_(word|word_in|plural)) \(\s*"|translatable="')
    faults = [f'{path} has words but is not in {listed[0]}' for path in find('src', 'ui', 'data', names=r'\.(c|ui)$')
              if path not in files and speaks.search(read(path))]
    # What the build puts translations into, and the settings, whose summaries are read by editors of settings.
    faults += [f'{path} is translated by the build but is not in {listed[0]}'
               for path in find('data', names=r'\.(desktop|xml)\.in$|\.gschema\.xml$') if path not in files]
    return faults + [f'{listed[0]} names {path}, which is not there' for path in files
                     if not os.path.exists(os.path.join(SOURCE, path)) and
                     not os.path.exists(os.path.join(BUILD, path))]


def test_desktop_file():
    need('desktop-file-validate')
    files = [os.path.join(BUILD, 'data', name) for name in os.listdir(os.path.join(BUILD, 'data'))
             if name.endswith('.desktop')]
    if not files:
        raise Skip('there is no desktop file')
    return [said for said in (run('desktop-file-validate', path) for path in files) if said]


def test_metainfo():
    need('appstreamcli')
    files = [os.path.join(BUILD, 'data', name) for name in os.listdir(os.path.join(BUILD, 'data'))
             if re.search(r'\.(metainfo|appdata)\.xml$', name)]
    if not files:
        raise Skip('there is no metainfo')
    return [said for said in (run('appstreamcli', 'validate', '--strict', '--no-net', '--explain', path) for path in files) if said]


def test_package_names_what_is_needed():
    """Debian's package is built out of what install-dependencies installs to build, run and test."""
    needs = re.findall(r'^(build|run|test\??) +(\S+)', read('build-aux/install-dependencies'), re.MULTILINE)
    named = set(re.findall(r'[ ,]([a-z0-9][a-z0-9.+-]+)(?: \(| <|,|\n)', read('dist/debian/control').split('Standards-Version')[0]))
    # A compiler comes with every build of a package; how the sources are written is not tested there.
    elsewhere = {'gcc', 'g++', 'libc6-dev', 'clang', 'clang-format-14', 'libclang-rt-dev', 'librsvg2-dev', 'git',
                 'dconf-gsettings-backend', '-'}
    return [f'dist/debian/control does not name {package}' for _, package in needs if package not in named | elsewhere]


def test_versions_agree():
    version = re.search(r"^  version: '(.*)',", read('meson.build'), re.MULTILINE).group(1)
    where = {
        'NEWS.md': r'^## (\S+)',
        'dist/debian/changelog': r'^saylau \((.*)-',
        'data/io.github.saylau.Saylau.metainfo.xml.in': r'<release .*?version="(.*?)"',
    }
    return [f'{path} begins with another version than {version}' for path, pattern in where.items()
            if re.search(pattern, read(path), re.MULTILINE).group(1) != version]


def test_settings_schema():
    schemas = find('data', names=r'\.gschema\.xml$')
    if not schemas:
        raise Skip('there is no schema')
    need('glib-compile-schemas')
    with tempfile.TemporaryDirectory() as folder:
        for path in schemas:
            shutil.copy(os.path.join(SOURCE, path), folder)
        said = run('glib-compile-schemas', '--strict', '--dry-run', folder)
    return [said] if said else []


def main():
    cases = [(name, case) for name, case in globals().items() if name.startswith('test_')]
    print(f'1..{len(cases)}')
    for number, (name, case) in enumerate(cases, 1):
        title = f'{number} /house/' + name.removeprefix('test_').replace('_', '-')
        try:
            faults = case()
        except Skip as reason:
            print(f'ok {title} # SKIP {reason}')
            continue
        print(f'{"not ok" if faults else "ok"} {title}')
        for fault in faults:
            print('\n'.join(f'# {line}' for line in fault.splitlines()))


main()
