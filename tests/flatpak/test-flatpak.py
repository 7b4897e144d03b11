#!/usr/bin/python3 -B
# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak as a user meets it, as TAP: test-flatpak.py BUILD [CASE...]; tests/flatpak/run makes the desktop around it

It is built, installed from the bundle, asked what it may do, used from the shell and in its window, removed, and installed
once more from the repository. The cases stand in that order, and each needs the ones before it. With names of cases only these are run.
"""
import configparser
import functools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

import desktop

sys.path.append(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'bench'))
import idle  # noqa: E402
import sandbox  # noqa: E402

APP = 'io.github.saylau.Saylau'
DEVEL = APP + '.Devel'
BUILD = sys.argv[1]
PLACE = os.path.join(BUILD, 'flatpak')
LOGS = os.path.join(BUILD, 'flatpak-test')
HOME = os.environ['HOME']
INSTALLATION = os.path.join(HOME, '.local/share/flatpak')
EXPORTS = os.path.join(INSTALLATION, 'exports/share')
DESKTOP_FILE = os.path.join(EXPORTS, 'applications', APP + '.desktop')
SAMPLE = 'data/samples/kazakhstan-2019.election.json'
SAMPLE_IN_APP = '/app/share/saylau/samples/kazakhstan-2019.election.json'
MAX_SIZE = 3 * 1024 * 1024

FINISH_ARGS = ['--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri']
# What they come to in `flatpak info --show-permissions`. That fallback-x11 is listed as x11 too is Flatpak's way.
PERMISSIONS = '[Context]\nshared=ipc;\nsockets=x11;wayland;fallback-x11;\ndevices=dri;\n'
SHARES = [('Qasym-Zhomart Toqaev', '70.96'), ('Amirzhan Qosanov', '16.23'), ('Daniya Espaeva', '5.05'),
          ('Toleutai Rakhimbekov', '3.04'), ('Amangeldy Taspikhov', '1.98'), ('Zhambyl Akhmetbekov', '1.82'),
          ('Sadybek Tugel', '0.92')]
TOWN = {'format': 'saylau-election', 'version': 1, 'title': 'Town', 'date': '2019-06-09',
        'candidates': [{'id': 'a', 'name': 'Aigerim'}, {'id': 'b', 'name': 'Bolat'}], 'areas': [{'id': 'X', 'name': 'Town'}],
        'stations': {'file': 'stations.csv', 'columns': {'area': 'District', 'a': 'Votes for A', 'b': 'Votes for B'}}}
STATIONS = 'District,Votes for A,Votes for B\nTown,30,10\nTown,45,15\n'
TOWN_SHARES = [('Aigerim', '75.00'), ('Bolat', '25.00')]


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def same(found, wanted):
    assert found == wanted, f'found {found!r}\nwanted {wanted!r}'


def run(*command, status=0, **options):
    """What a command prints."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **options)
    assert done.returncode == status, f'{" ".join(command)} ended with {done.returncode}\n{done.stdout[-3000:]}'
    return done.stdout


def build(*steps, log, **variables):
    """build-aux/flatpak; its many words go to a log."""
    path = os.path.join(LOGS, log)
    with open(path, 'w', encoding='utf-8') as file:
        done = subprocess.run(['build-aux/flatpak', *steps], stdout=file, stderr=subprocess.STDOUT, check=False,
                              env=os.environ | variables)
    said = read(path)
    assert done.returncode == 0, f'build-aux/flatpak {" ".join(steps)} failed; the end of {path}:\n{said[-3000:]}'
    return said


def in_sandbox(*arguments, command='saylau', options=(), **more):
    return run('flatpak', 'run', f'--command={command}', *options, APP, *arguments, **more)


# The manifests


def test_manifests():
    """Four permissions; everything from elsewhere is pinned; the development version is the same program."""
    manifest, devel = (json.loads(read(f'flatpak/{name}.json')) for name in (APP, DEVEL))
    for each in (manifest, devel):
        same(each['finish-args'], FINISH_ARGS)
    modules = [json.loads(read('flatpak/' + module)) for module in manifest['modules'][:-1]]
    for source in [source for module in modules for source in module['sources']]:
        pin = source.get('commit', '') if source['type'] == 'git' else source.get('sha256', '')
        assert re.fullmatch('[0-9a-f]{40}|[0-9a-f]{64}', pin), f'{source} is not pinned'
    assert '-Dprofile=development' in devel['modules'][-1]['config-opts']
    devel['id'], devel['default-branch'] = manifest['id'], manifest['default-branch']
    devel['modules'][-1]['config-opts'] = manifest['modules'][-1]['config-opts']
    same(devel, manifest)


# In GNOME's SDK


def test_sdk():
    """The development version builds without a warning against the newest GTK, and the tests pass there."""
    said = build(os.path.join(BUILD, 'sdk'), 'build', log='sdk.log', MANIFEST=f'flatpak/{DEVEL}.json',
                 MESON_OPTIONS='--werror', TEST_COMMAND='../build-aux/run-tests . --suite unit --timeout-multiplier 5')
    assert_no_warning(said)
    counts = re.findall(r'^(\d+) passed, (\d+) failed$', said, re.MULTILINE)
    assert counts and int(counts[-1][0]) > 500 and counts[-1][1] == '0', f'the tests in the SDK: {counts}'
    print(f'# in the SDK: {counts[-1][0]} passed')


def assert_no_warning(said):
    warnings = re.findall(r'^.*\bwarning: .*$', said, re.MULTILINE)
    assert not warnings, '\n'.join(warnings)


def test_build():
    assert_no_warning(build(BUILD, 'build', log='build.log', MESON_OPTIONS='--werror'))


# Installed


def test_install_from_bundle():
    build(BUILD, 'bundle', log='bundle.log')
    run('flatpak', '--user', 'install', '--noninteractive', f'{PLACE}/{APP}.flatpak')
    desktop.reload_services()


def test_permissions():
    same(run('flatpak', 'info', '--show-permissions', APP), PERMISSIONS)


def test_size():
    """With simdjson, where the runtime brings it along instead."""
    size = int(run('flatpak', 'info', '--show-size', APP))
    runtime = run('flatpak', 'info', '--show-location', run('flatpak', 'info', '--show-runtime', APP).strip()).strip()
    libraries = [os.path.join(folder, name) for folder, _, names in os.walk(os.path.join(runtime, 'files/lib'))
                 for name in names if re.fullmatch(r'libsimdjson\.so\.[\d.]+', name)]
    simdjson = max([os.path.getsize(path) for path in libraries if not os.path.islink(path)], default=0)
    print(f'# {size} bytes and {simdjson} of simdjson, {(size + simdjson) / 1024 / 1024:.2f} MiB of 3 MiB')
    assert 0 < size + simdjson <= MAX_SIZE


def test_licences():
    licences = in_sandbox('/app/share/licenses', '-type', 'f', command='find').split()
    assert f'/app/share/licenses/{APP}/COPYING' in licences, licences
    same(in_sandbox(f'/app/share/licenses/{APP}/COPYING', command='cat'), read('COPYING'))
    if 'simdjson' in [module['name'] for module in json.loads(read(f'{PLACE}/{APP}.json'))['modules']]:
        assert any(path.startswith('/app/share/licenses/simdjson/') for path in licences), licences
    else:
        print('# not tested: the licence of simdjson, which is the runtime\'s own here and was not built')


def test_exports():
    """What the desktop sees of it, and that it starts in the sandbox from there."""
    found = {os.path.relpath(os.path.join(folder, name), EXPORTS) for folder, _, names in os.walk(EXPORTS) for name in names}
    wanted = {f'applications/{APP}.desktop', f'icons/hicolor/scalable/apps/{APP}.svg',
              f'icons/hicolor/symbolic/apps/{APP}-symbolic.svg', f'mime/packages/{APP}.xml',
              f'dbus-1/services/{APP}.service'}
    same(wanted - found, set())
    assert found & {f'metainfo/{APP}.metainfo.xml', f'metainfo/{APP}.appdata.xml', f'appdata/{APP}.appdata.xml'}, found
    run('desktop-file-validate', DESKTOP_FILE)
    for path in (DESKTOP_FILE, f'{EXPORTS}/dbus-1/services/{APP}.service'):
        file = configparser.RawConfigParser(strict=False)
        file.read(path)
        for section in file.sections():
            command = file[section].get('exec', 'flatpak run')
            assert re.match('(/usr/bin/)?flatpak run', command), f'{path}: {command}'
    assert '@@u %U @@' in read(DESKTOP_FILE)


def test_no_thumbnailer_or_manual():
    """Flatpak does not export them, so they would be dead weight."""
    folders = in_sandbox('/app/share', command='ls').split()
    assert 'saylau' in folders, folders
    same(set(folders) & {'bash-completion', 'fish', 'man', 'thumbnailers', 'zsh'}, set())


# The sandbox


def test_no_network():
    lines = in_sandbox('/proc/net/dev', command='cat').splitlines()[2:]
    same([line.split(':')[0].strip() for line in lines], ['lo'])


def test_no_files():
    """A document that nobody handed over is not there; one that was is called by its name, not by the portal's for it."""
    path = os.path.join(HOME, 'my.election.json')
    shutil.copy(SAMPLE, path)
    said = in_sandbox('check', path, status=1)
    assert 'there is no such file' in said, said
    said = in_sandbox('check', '@@', path, '@@', options=['--file-forwarding'])
    same(said.removeprefix(HOME + '/'), 'my.election.json: 0 errors, 0 warnings, 0 notes\n')


def test_check():
    with open(os.path.join(HOME, 'bad.election.json'), 'w', encoding='utf-8') as file:
        file.write('{ "format": "saylau-election", "version": 1, }')
    said = in_sandbox('check', '@@', file.name, '@@', options=['--file-forwarding'], status=1)
    assert said.removeprefix(HOME + '/').startswith('bad.election.json:1:46: error: '), said


def export(name, *options):
    """The bytes that `saylau export` writes into the folder that is the program's own."""
    in_sandbox('export', SAMPLE_IN_APP, '-o', '/var/data/' + name, *options)
    with open(os.path.join(HOME, '.var/app', APP, 'data', name), 'rb') as file:
        return file.read()


def test_export():
    drawing = export('bars.svg').decode()
    for name, share in SHARES:
        assert name in drawing and share in drawing, f'{name}, {share} is not in the drawing'
    same(export('bars.svg').decode(), drawing)
    for chart in ('bar', 'pie', 'timeline'):
        picture = export(chart + '.png', '--chart', chart)
        assert picture.startswith(b'\x89PNG\r\n'), chart
        shutil.copy(os.path.join(HOME, '.var/app', APP, 'data', chart + '.png'), LOGS)


# The window


class Session:
    """The program's window, opened with a document."""

    def __init__(self):
        self.folder = os.path.join(HOME, 'Documents')
        os.mkdir(self.folder)
        self.portals = desktop.start_portals(self.folder)
        self.tree = desktop.Tree(('Saylau', APP))

    def requests(self):
        path = os.path.join(self.folder, 'requests')
        return [json.loads(line) for line in read(path).splitlines()] if os.path.exists(path) else []

    def write(self, name, contents):
        path = os.path.join(self.folder, name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(contents)
        return path

    def choose(self, path):
        """Whenever the user is asked for a file, from now on it is this one."""
        self.write('choice', path)

    def open(self, path):
        self.choose(path)
        self.tree.click('push button', 'Open')

    def assert_shares(self, shares):
        """The chart has these candidates, in the order of their shares, each with it."""
        self.tree.wait('push button', shares[0][0])
        marks = {node.get_name(): node.get_description() for node in self.tree.find_all('push button')}
        same([name for name in marks if name in dict(shares)], [name for name, _ in shares])
        for name, share in shares:
            assert marks[name].startswith(f'{share}\u202f%'), f'{name}: {marks[name]}'


session = functools.cache(Session)


def test_open_from_file_manager():
    path = os.path.join(session().folder, 'kazakhstan-2019.election.json')
    shutil.copy(SAMPLE, path)
    desktop.open_file(DESKTOP_FILE, path)
    session().tree.wait('frame', 'Kazakhstan, presidential election')


def test_screen_reader():
    session().assert_shares(SHARES)


def test_screenshot():
    desktop.take_picture(os.path.join(LOGS, 'window.png'))


def test_export_through_portal():
    """What the window saves where the user said is, to the byte, what the command draws."""
    session().tree.click('push button', 'Export')
    session().tree.click('push button', re.compile('Save.*|Export…'))
    path = os.path.join(session().folder, 'kazakhstan-2019-bar.png')
    desktop.wait_for(lambda: session().tree.find_all('label', re.compile('Exported .*')), 'the word that it is exported')
    request = session().requests()[-1]
    same((request['method'], request['app'], request['name']), ('SaveFile', APP, os.path.basename(path)))
    with open(path, 'rb') as file:
        same(file.read() == export('same.png', '--scale', '2'), True)
    same(sorted(os.listdir(session().folder)), sorted(['kazakhstan-2019.election.json', os.path.basename(path), 'requests']))
    desktop.take_picture(os.path.join(LOGS, 'exported.png'))


def test_open_through_portal():
    document = json.loads(read(SAMPLE)) | {'title': 'Opened through the portal'}
    session().open(session().write('opened.election.json', json.dumps(document)))
    session().tree.wait('frame', 'Opened through the portal')
    same(session().requests()[-1]['method'], 'OpenFile')


def test_language():
    """The chart's language is kept among the program's own settings, and changes at once."""
    in_sandbox('set', APP, 'language', 'ru', command='gsettings')
    session().tree.wait('push button', 'Касым-Жомарт Токаев')
    in_sandbox('reset', APP, 'language', command='gsettings')
    session().tree.wait('push button', SHARES[0][0])


def test_companion():
    """A table that a document names lies beside it, out of the sandbox's reach: the window says so, and shows the one that is
    chosen; from then on it knows it."""
    tree = session().tree
    town, stations = session().write('town.election.json', json.dumps(TOWN)), session().write('stations.csv', STATIONS)
    session().open(town)
    tree.wait('label', 'Where is “stations.csv”?')
    words = tree.wait('label', re.compile('“town.election.json” names the file .*', re.DOTALL)).get_name()
    assert '“stations.csv”, which could not be found beside it' in words and 'may only read the files that you choose' in words, words
    desktop.take_picture(os.path.join(LOGS, 'companion.png'))

    session().choose(stations)
    tree.click('push button', 'Choose “stations.csv”…')
    tree.wait('frame', 'Town')
    session().assert_shares(TOWN_SHARES)
    requests = session().requests()
    same((requests[-1]['method'], requests[-1]['title'], requests[-1]['filters']),
         ('OpenFile', 'Choose “stations.csv”', ['Files that end in “.csv”', 'All files']))

    session().open(os.path.join(session().folder, 'opened.election.json'))
    tree.wait('frame', 'Opened through the portal')
    session().open(town)
    tree.wait('frame', 'Town')
    session().assert_shares(TOWN_SHARES)
    same(len(session().requests()), len(requests) + 2)


def test_quit():
    desktop.activate(APP, 'quit')
    desktop.wait_for(lambda: not run('flatpak', 'ps', '--columns=application').split(), 'the end of the program')


def test_session_languages():
    """In a Kazakh and a Russian session all of the window speaks. The stand-in has these locales by name only."""
    for locale, frame, button in (('kk_KZ', 'Қазақстан, президент сайлауы', 'Экспорттау'),
                                  ('ru_RU', 'Казахстан, президентские выборы', 'Экспорт')):
        folder = f'/var/data/locale/{locale}.utf8'
        in_sandbox('-c', f'mkdir -p {folder} && cp -r /usr/lib/locale/C.utf8/. {folder}', command='sh')
        window = subprocess.Popen(['flatpak', 'run', f'--env=LC_ALL={locale}.UTF-8', '--env=LOCPATH=/var/data/locale',
                                   APP, SAMPLE_IN_APP], stderr=subprocess.PIPE, text=True)
        session().tree.wait('frame', frame)
        session().tree.wait('push button', button)
        desktop.take_picture(os.path.join(LOGS, f'window-{locale}.png'))
        desktop.activate(APP, 'quit')
        same(complaints(window.communicate()[1]), [])


def test_idle():
    """At rest the window takes no processor time and does not wake up; the benchmark looks at it for longer."""
    same(idle.measure_idle(sandbox.command_of_idle(), 10), (0, 0))


# What GTK itself gets wrong is not ours to mend: an X server has no compositor; and a file chooser is gone before the bar of
# folders in it has heard of its folder, as happens only where the portal answers faster than any user.
FAULTS_OF_GTK = ['gdk_frame_timings_submitted', "gtk_box_remove: assertion 'GTK_IS_BOX (box)' failed"]


def complaints(said):
    """What GLib's way of complaining is used for."""
    return [line for line in said.splitlines() if re.search(r'(saylau.*-(WARNING|CRITICAL|ERROR) \*\*|^saylau: )', line, re.IGNORECASE)
            and not any(fault in line for fault in FAULTS_OF_GTK)]


def test_no_word_on_the_terminal():
    same(complaints(read(os.path.join(LOGS, 'session.log'))), [])


# Another way to install it, and the end


def test_uninstall():
    run('flatpak', '--user', 'uninstall', '--noninteractive', '--delete-data', APP)
    left = [os.path.join(folder, name) for place in (EXPORTS, os.path.join(INSTALLATION, 'app'), os.path.join(HOME, '.var/app'))
            for folder, folders, names in os.walk(place) for name in names + folders if 'aylau' in name]
    same(left, [])


def test_install_from_repository():
    build(BUILD, 'repository', log='repository.log')
    run('flatpak', '--user', 'install', '--noninteractive', '--from', f'{PLACE}/{APP}.flatpakref')
    same(in_sandbox('--version'), f'saylau {json_version()}\n')
    run('flatpak', '--user', 'update', '--noninteractive', APP)
    run('flatpak', '--user', 'uninstall', '--noninteractive', APP)


def json_version():
    return re.search(r"version: '([\d.]+)'", read('meson.build')).group(1)


def main():
    wanted = {'test_' + name.replace('-', '_') for name in sys.argv[2:]}
    cases = [(name, case) for name, case in globals().items() if name.startswith('test_') and (not wanted or name in wanted)]
    passed, failed = 0, 0
    for number, (name, case) in enumerate(cases, 1):
        title = f'{number} /flatpak/' + name.removeprefix('test_').replace('_', '-')
        try:
            case()
        except Exception as fault:  # pylint: disable=broad-except
            failed += 1
            print(f'not ok {title}')
            words = str(fault) if isinstance(fault, AssertionError) else traceback.format_exc()
            print('\n'.join(f'# {line}' for line in words.splitlines()), flush=True)
            if case in (test_build, test_install_from_bundle):
                print('# Nothing else can be tried.')
                break
            continue
        passed += 1
        print(f'ok {title}', flush=True)
    print(f'{passed} passed, {failed} failed')
    sys.exit(1 if failed else 0)


main()
