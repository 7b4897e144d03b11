# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The peer's bar chart: gnuplot -e "output='…'; kind='pngcairo'; data='…'" bars.gnuplot
# The table has a row a candidate from bottom to top: share, votes with their unit, name, party.
set terminal kind size 1200,675 font "Noto Sans,12"
set output output
set datafile separator "\t"
set title "Kazakhstan, presidential election\nFinal result, 11 June 2019" font ",16"
set xlabel "Turnout 77.54 %, valid votes 9,216,410, invalid 57,700. Source: ElectionGuide"
set xrange [0:100]
set yrange [-0.6:6.6]
set border 2
set tics scale 0
unset xtics
unset key
set style fill solid noborder
set arrow from 50, -0.6 to 50, 6.6 nohead dashtype 2
set label "50 %" at 51, 6.5
plot data using (0):0:(0):1:($0 - 0.29):($0 + 0.29):ytic(3) with boxxyerror linecolor rgb "#1b6ca8", \
     data using ($1 + 1):0:2 with labels left
