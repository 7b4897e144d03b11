#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turnout against the leader's share, of an election document with rows or of a table: fingerprint-python FILE OUT

The document is read with json and NumPy, the table with pandas, and of it only the columns that the picture needs.
Matplotlib draws 1200 by 675 pixels.
"""
import sys

import matplotlib

matplotlib.use('Agg')
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LogNorm

FIRST_CANDIDATE = 3  # after registered, cast and invalid


def read_document(path):
    import json

    with open(path, encoding='utf-8') as file:
        election = json.load(file)
    stations = election['stations']
    first = stations['columns'].index('registered')
    counts = np.array([row[first:] for row in stations['rows']], dtype=float)
    return election['title'], [candidate['name'] for candidate in election['candidates']], counts


def read_table(path):
    import pandas as pd

    table = pd.read_csv(path, usecols=lambda name: name not in ('Polling station', 'Constituency'))
    return 'An election of very many polling stations', list(table.columns[FIRST_CANDIDATE:]), table.to_numpy(dtype=float)


def draw(title, name, turnout, share, path):
    bins = np.arange(0, 101)
    cells, _, _ = np.histogram2d(turnout, share, bins=[bins, bins])
    figure, axes = plt.subplots(2, 2, figsize=(12, 6.75), dpi=100, sharex='col', sharey='row', width_ratios=[6, 1], height_ratios=[1, 5])
    main, top, side = axes[1, 0], axes[0, 0], axes[1, 1]
    axes[0, 1].set_axis_off()
    mesh = main.pcolormesh(bins, bins, np.ma.masked_equal(cells.T, 0), norm=LogNorm(vmin=1), cmap='Blues')
    main.set(xlim=(0, 100), ylim=(0, 100), xlabel='Turnout, %', ylabel=f'Share of {name}, %')
    top.stairs(cells.sum(axis=1), bins, fill=True, color='dimgray')
    side.stairs(cells.sum(axis=0), bins, fill=True, color='dimgray', orientation='horizontal')
    figure.colorbar(mesh, ax=axes, label='Polling stations')
    figure.suptitle(title)
    figure.text(0.02, 0.02, f'{turnout.size:,} polling stations')
    figure.savefig(path)


def main():
    path, out = sys.argv[1:]
    title, names, counts = (read_document if path.endswith('.json') else read_table)(path)
    registered, cast, invalid = counts[:, :FIRST_CANDIDATE].T
    leader = int(np.nansum(counts[:, FIRST_CANDIDATE:], axis=0).argmax())
    with np.errstate(divide='ignore', invalid='ignore'):
        turnout = 100 * cast / registered
        share = 100 * counts[:, FIRST_CANDIDATE + leader] / (cast - invalid)
    known = np.isfinite(turnout) & np.isfinite(share) & (turnout <= 100) & (share <= 100)
    draw(title, names[leader], turnout[known], share[known], out)


main()
