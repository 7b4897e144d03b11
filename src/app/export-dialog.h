/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "charts/export.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_EXPORT_DIALOG (saylau_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SaylauExportDialog, saylau_export_dialog, SAYLAU, EXPORT_DIALOG, AdwWindow)

GtkWindow *saylau_export_dialog_new (SaylauWindow *window);
SaylauChartSpec *saylau_export_choices_get_spec (SaylauWindow *window);
SaylauExportFormat saylau_export_choices_get_format (SaylauWindow *window);
char *saylau_export_choices_get_name (SaylauWindow *window,
                                      SaylauChartKind chart,
                                      SaylauExportFormat format);
GFile *saylau_export_choices_get_target (SaylauWindow *window,
                                         GFile *file,
                                         SaylauExportFormat *format);
void saylau_export_choices_save (SaylauWindow *window,
                                 GFile *file);

G_END_DECLS
