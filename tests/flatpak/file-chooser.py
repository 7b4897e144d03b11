#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for the desktop's half of the file chooser portal: file-chooser.py FOLDER

The real xdg-desktop-portal asks it, as it would ask GNOME's. It answers at once, as a user who does not dawdle:
a file is saved in FOLDER under the name that the program proposes, and the file that is opened is the one that
FOLDER/choice names; without one the user cancels. What was asked is kept in FOLDER/requests, one JSON object a line.
"""
import json
import os
import sys

from gi.repository import Gio, GLib

NAME = 'org.freedesktop.impl.portal.desktop.saylau'
PATH = '/org/freedesktop/portal/desktop'
METHOD = '''<method name="%s">
  <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
  <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
  <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
</method>'''
INTERFACE = ('<node><interface name="org.freedesktop.impl.portal.FileChooser">'
             + METHOD % 'OpenFile' + METHOD % 'SaveFile' + '</interface></node>')
DONE, CANCELLED = 0, 1


def choose(folder, method, options):
    """The path that the user names, or None."""
    if method == 'SaveFile':
        return os.path.join(folder, options['current_name'])
    try:
        with open(os.path.join(folder, 'choice'), encoding='utf-8') as file:
            return file.read().strip()
    except FileNotFoundError:
        return None


def answer(folder, method, parameters):
    _handle, app_id, _parent, title, options = parameters.unpack()
    with open(os.path.join(folder, 'requests'), 'a', encoding='utf-8') as file:
        filters = [name for name, _rules in options.get('filters', [])]
        print(json.dumps({'method': method, 'app': app_id, 'title': title, 'filters': filters,
                          'name': options.get('current_name')}), file=file)
    path = choose(folder, method, options)
    if path is None:
        return GLib.Variant('(ua{sv})', (CANCELLED, {}))
    results = {'uris': GLib.Variant('as', [GLib.filename_to_uri(path)]), 'writable': GLib.Variant('b', True)}
    given = parameters.get_child_value(4).lookup_value('current_filter', None)
    if given is not None:
        results['current_filter'] = given
    return GLib.Variant('(ua{sv})', (DONE, results))


def main():
    folder = os.path.abspath(sys.argv[1])
    loop = GLib.MainLoop()

    def call_cb(_connection, _sender, _path, _interface, method, parameters, invocation):
        invocation.return_value(answer(folder, method, parameters))

    def bus_cb(connection, _name):
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        connection.register_object(PATH, interface, call_cb, None, None)

    Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, bus_cb, None, lambda *_: loop.quit())
    loop.run()


main()
