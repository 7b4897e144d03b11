/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "charts/chart-spec.h"
#include "charts/language.h"
#include "model/selection.h"

G_BEGIN_DECLS

SaylauChartSpec *saylau_view_spec_new (SaylauSelection *selection,
                                       GSettings *settings,
                                       SaylauChartKind chart);

const SaylauLanguage *saylau_view_language_get (GSettings *settings);

G_END_DECLS
