/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-spec.h"

G_BEGIN_DECLS

char *saylau_spec_command_new (const SaylauElection *election,
                               const SaylauChartSpec *spec,
                               const char *document,
                               const char *output);

G_END_DECLS
