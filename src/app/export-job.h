/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "charts/chart-spec.h"
#include "charts/export.h"

G_BEGIN_DECLS

void saylau_export_job_run_async (SaylauElection *election,
                                  const SaylauChartSpec *spec,
                                  SaylauExportFormat format,
                                  GFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean saylau_export_job_run_finish (GAsyncResult *result,
                                       GError **error);

G_END_DECLS
