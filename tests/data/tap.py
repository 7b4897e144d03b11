# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the results of a test script in the Test Anything Protocol."""

import sys


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def ok(self, condition, name, diagnostic=""):
        self.count += 1
        print(f"{'ok' if condition else 'not ok'} {self.count} {name}")
        if not condition:
            self.failed += 1
            for line in diagnostic.splitlines():
                print("# " + line)

    def skip(self, name, reason):
        self.count += 1
        print(f"ok {self.count} {name} # SKIP {reason}")

    def finish(self):
        print(f"1..{self.count}")
        sys.exit(1 if self.failed else 0)


def skip_all(reason):
    print("1..0 # SKIP " + reason)
    sys.exit(0)
