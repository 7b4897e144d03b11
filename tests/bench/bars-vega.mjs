// SPDX-FileCopyrightText: 2026 The Saylau authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The peer's bar chart: node bars-vega.mjs DATA OUTPUT.svg, run where vega and vega-lite are installed.
import { readFileSync, writeFileSync } from 'node:fs';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';

const [data, output] = process.argv.slice(2);
const values = readFileSync(data, 'utf8').trimEnd().split('\n').reverse().map(line => {
  const [share, value, name] = line.split('\t');
  return { share: Number(share), value, name };
});
const y = { field: 'name', type: 'nominal', sort: null, title: null };
const x = { field: 'share', type: 'quantitative', scale: { domain: [0, 100] }, axis: null };
const chart = {
  width: 1000,
  height: 560,
  data: { values },
  title: { text: 'Kazakhstan, presidential election', subtitle: 'Final result, 11 June 2019' },
  layer: [
    { mark: { type: 'bar', color: '#1b6ca8', height: { band: 0.58 } }, encoding: { x, y } },
    { mark: { type: 'text', align: 'left', dx: 6 }, encoding: { x, y, text: { field: 'value' } } },
    { mark: { type: 'rule', strokeDash: [2, 3] }, encoding: { x: { datum: 50 } } },
    { mark: { type: 'text', text: '50 %', dx: 16, y: 0 }, encoding: { x: { datum: 50 } } },
    { mark: { type: 'text', text: 'Turnout 77.54 %, valid votes 9,216,410, invalid 57,700. Source: ElectionGuide', x: 500, y: 580 } },
  ],
};
const view = new vega.View(vega.parse(vegaLite.compile(chart).spec), { renderer: 'none' });
writeFileSync(output, await view.toSVG());
