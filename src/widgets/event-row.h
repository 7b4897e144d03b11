/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "widgets/details-parts.h"
#include "widgets/event-list-model.h"

G_BEGIN_DECLS

GtkWidget *saylau_event_row_new (void);
void saylau_event_row_show (GtkWidget *row,
                            SaylauEventRowKind kind,
                            int event,
                            const SaylauDetails *details);

G_END_DECLS
