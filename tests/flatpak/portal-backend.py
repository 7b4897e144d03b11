#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for the desktop's half of the portals: portal-backend.py FOLDER

The real xdg-desktop-portal asks it, as it would ask GNOME's. It answers at once, as a user who does not dawdle:
a file is saved in FOLDER under the name that the program proposes, and the file that is opened is the one that
FOLDER/choice names; without one the user cancels. What was asked is kept in FOLDER/requests, one JSON object a line.
Where there is a file FOLDER/dark, the desktop is dark.
"""
import json
import os
import sys

from gi.repository import Gio, GLib

NAME = 'org.freedesktop.impl.portal.desktop.saylau'
PATH = '/org/freedesktop/portal/desktop'
INTERFACES = '''<node>
  <interface name="org.freedesktop.impl.portal.FileChooser">
    <method name="OpenFile">
      <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
    </method>
    <method name="SaveFile">
      <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
    </method>
  </interface>
  <interface name="org.freedesktop.impl.portal.Settings">
    <method name="ReadAll"><arg type="as" direction="in"/><arg type="a{sa{sv}}" direction="out"/></method>
    <method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.impl.portal.Inhibit">
    <method name="Inhibit">
      <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="u" direction="in"/><arg type="a{sv}" direction="in"/>
    </method>
    <method name="CreateMonitor">
      <arg type="o" direction="in"/><arg type="o" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="QueryEndResponse"><arg type="o" direction="in"/></method>
  </interface>
</node>'''
DONE, CANCELLED = 0, 1
NO_PREFERENCE, PREFER_DARK = 0, 1


def choose(folder, method, options):
    """The path that the user names, or None."""
    if method == 'SaveFile':
        return os.path.join(folder, options['current_name'])
    try:
        with open(os.path.join(folder, 'choice'), encoding='utf-8') as file:
            return file.read().strip()
    except FileNotFoundError:
        return None


def choose_file(folder, method, parameters):
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


def read_settings(folder, method, parameters):
    """The one setting; None for others."""
    dark = os.path.exists(os.path.join(folder, 'dark'))
    scheme = GLib.Variant('u', PREFER_DARK if dark else NO_PREFERENCE)
    if method == 'ReadAll':
        return GLib.Variant('(a{sa{sv}})', ({'org.freedesktop.appearance': {'color-scheme': scheme}},))
    return GLib.Variant('(v)', (scheme,)) if parameters.unpack() == ('org.freedesktop.appearance', 'color-scheme') else None


def answer(folder, method, parameters):
    if method in ('OpenFile', 'SaveFile'):
        return choose_file(folder, method, parameters)
    if method in ('Read', 'ReadAll'):
        return read_settings(folder, method, parameters)
    return GLib.Variant('(u)', (DONE,)) if method == 'CreateMonitor' else GLib.Variant('()')


def main():
    folder = os.path.abspath(sys.argv[1])
    loop = GLib.MainLoop()

    def call_cb(_connection, _sender, _path, _interface, method, parameters, invocation):
        value = answer(folder, method, parameters)
        if value is None:
            invocation.return_dbus_error('org.freedesktop.portal.Error.NotFound', 'There is no such setting')
        else:
            invocation.return_value(value)

    def property_cb(*_):
        return GLib.Variant('u', 1)

    def bus_cb(connection, _name):
        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            connection.register_object(PATH, interface, call_cb, property_cb, None)

    Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, bus_cb, None, lambda *_: loop.quit())
    loop.run()


main()
