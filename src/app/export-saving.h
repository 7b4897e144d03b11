/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "charts/export.h"

G_BEGIN_DECLS

void saylau_export_saving_start (SaylauWindow *window,
                                 const SaylauChartSpec *spec,
                                 SaylauExportFormat format,
                                 GFile *file);

G_END_DECLS
