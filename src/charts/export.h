/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "charts/chart-spec.h"
#include "charts/scene.h"

G_BEGIN_DECLS

typedef enum
{
  SAYLAU_EXPORT_PNG,
  SAYLAU_EXPORT_SVG,
  SAYLAU_EXPORT_CSV, /* the chart's table, see SaylauTableFormat */
  SAYLAU_EXPORT_TSV,
} SaylauExportFormat;

gboolean saylau_export_format_from_path (const char *path,
                                         SaylauExportFormat *format,
                                         GError **error);
gboolean saylau_export_is_table (SaylauExportFormat format);
GBytes *saylau_export_list (SaylauElection *election,
                            const SaylauChartSpec *spec,
                            SaylauExportFormat format,
                            GError **error);
GBytes *saylau_export_encode (const SaylauScene *scene,
                              SaylauExportFormat format,
                              double scale,
                              GError **error);
gboolean saylau_export_write (GBytes *contents,
                              const char *path,
                              GError **error);

G_END_DECLS
