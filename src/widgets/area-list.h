/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/selection.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_AREA_LIST (saylau_area_list_get_type ())
G_DECLARE_FINAL_TYPE (SaylauAreaList, saylau_area_list, SAYLAU, AREA_LIST, GtkWidget)

void saylau_area_list_bind (SaylauAreaList *self,
                            SaylauSelection *selection,
                            GSettings *settings);

G_END_DECLS
