# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer's bar chart: bars-matplotlib.py DATA OUTPUT"""
import sys

import matplotlib
matplotlib.use('Agg' if sys.argv[2].endswith('.png') else 'SVG')
matplotlib.rcParams['svg.fonttype'] = 'none'
from matplotlib import pyplot  # noqa: E402

with open(sys.argv[1], encoding='utf-8') as table:
    rows = [line.rstrip('\n').split('\t') for line in table]
shares = [float(row[0]) for row in rows]
figure, axes = pyplot.subplots(figsize=(12, 6.75), dpi=100)
bars = axes.barh([row[2] for row in rows], shares, color='#1b6ca8', height=0.58)
axes.bar_label(bars, [row[1] for row in rows], padding=6)
axes.axvline(50, linestyle=':', color='black')
axes.text(50.5, len(rows) - 0.6, '50 %')
axes.set_xlim(0, 100)
axes.set_xticks([])
axes.spines[['top', 'right', 'bottom']].set_visible(False)
axes.set_title('Kazakhstan, presidential election\nFinal result, 11 June 2019')
axes.set_xlabel('Turnout 77.54 %, valid votes 9,216,410, invalid 57,700. Source: ElectionGuide')
figure.savefig(sys.argv[2])
