# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop for the tests: it waits, looks at programs as a screen reader does, and takes pictures of them."""
import os
import subprocess
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 60  # seconds, on a machine that is busy
CORNER = (1599, 999)  # of the screen


def wait_for(condition, what):
    """What condition() returns once it is something."""
    end = time.monotonic() + PATIENCE
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f'{what} did not come within {PATIENCE} s')
        # What is waited for has no common signal: files, processes, a tree that grows.
        time.sleep(0.05)


def start_portals(folder):
    """The stand-in for the desktop's half of the portals; chosen and saved files are in folder."""
    program = os.path.join(os.path.dirname(__file__), 'portal-backend.py')
    process = subprocess.Popen([sys.executable, '-B', program, folder])
    wait_for(lambda: has_owner('org.freedesktop.impl.portal.desktop.saylau'), 'the desktop behind the portals')
    # Away from what would say something about itself in pictures.
    Atspi.generate_mouse_event(*CORNER, 'abs')
    return process


def call_bus(method, parameters, reply):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    return bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method, parameters,
                         GLib.VariantType(reply), Gio.DBusCallFlags.NONE, -1, None)


def has_owner(name):
    return call_bus('NameHasOwner', GLib.Variant('(s)', (name,)), '(b)').unpack()[0]


def reload_services():
    """The bus learns of programs that were installed since it started."""
    call_bus('ReloadConfig', None, '()')


def open_file(desktop_file, *paths):
    """Opens files as a file manager does."""
    application = Gio.DesktopAppInfo.new_from_filename(desktop_file)
    assert application is not None, f'{desktop_file} cannot be used'
    application.launch([Gio.File.new_for_path(path) for path in paths], None)


def activate(name, action, *parameters):
    """Activates an action of an application, as its menu does; parameters are variants."""
    path = '/' + name.replace('.', '/')
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        name, path, 'org.gtk.Actions', 'Activate', GLib.Variant('(sava{sv})', (action, list(parameters), {})),
        None, Gio.DBusCallFlags.NO_AUTO_START, -1, None)


class Tree:
    """What a screen reader hears of an application."""

    def __init__(self, names):
        self.names = names

    def application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_name() in self.names:
                return child
        return None

    def walk(self, node=None):
        node = node or self.application()
        if node is None:
            return
        yield node
        try:
            children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
        except GLib.Error:  # it went away meanwhile
            return
        for child in children:
            if child is not None:
                yield from self.walk(child)

    def find_all(self, role, name=None):
        """Those that can be seen; name is a whole name or a pattern."""
        found = []
        for node in self.walk():
            try:
                if (node.get_role_name() == role and node.get_state_set().contains(Atspi.StateType.SHOWING)
                        and (name is None or (name.fullmatch(node.get_name()) if hasattr(name, 'fullmatch') else name == node.get_name()))):
                    found.append(node)
            except GLib.Error:
                continue
        return found

    def wait(self, role, name=None):
        return wait_for(lambda: self.find_all(role, name), f'{role} “{name}”')[0]

    def click(self, role, name):
        node = self.wait(role, name)
        assert node.get_n_actions() > 0 and node.do_action(0), f'{role} “{name}” cannot be pressed'


def take_picture(path):
    """A screenshot; it is no picture of an empty screen."""
    subprocess.run(['import', '-window', 'root', path], check=True)
    colours = subprocess.run(['identify', '-format', '%k', path], check=True, capture_output=True, text=True).stdout
    assert int(colours) > 100, f'{path} has only {colours} colours'
