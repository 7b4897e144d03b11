#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the include roots: link-include-roots.py SOURCE_DIR TARGET_DIR

TARGET_DIR gets a folder for each layer, with a link to each source folder of that layer.
"""
import os
import sys

LAYERS = {
    'core': ['model', 'formats', 'analysis'],
    'charts': ['charts'],
    'gui': ['widgets', 'app'],
    'cli': ['cli'],
}

source, target = sys.argv[1:]
for layer, folders in LAYERS.items():
    root = os.path.join(target, layer)
    os.makedirs(root, exist_ok=True)
    for folder in folders:
        link = os.path.join(root, folder)
        if not os.path.islink(link):
            os.symlink(os.path.relpath(os.path.join(source, folder), root), link)
