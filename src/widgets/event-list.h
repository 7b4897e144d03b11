/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/selection.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_EVENT_LIST (saylau_event_list_get_type ())
G_DECLARE_FINAL_TYPE (SaylauEventList, saylau_event_list, SAYLAU, EVENT_LIST, GtkWidget)

void saylau_event_list_bind (SaylauEventList *self,
                             SaylauSelection *selection,
                             GSettings *settings);
gboolean saylau_event_list_is_choosing (SaylauEventList *self);
void saylau_event_list_search (SaylauEventList *self);

G_END_DECLS
