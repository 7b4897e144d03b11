/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/scene.h"
#include "model/selection.h"

G_BEGIN_DECLS

gboolean saylau_mark_selection_has (SaylauSelection *selection,
                                    const SaylauMark *mark);
int saylau_mark_selection_find_entry (SaylauSelection *selection,
                                      const SaylauScene *scene,
                                      const char *focus_id);
int saylau_mark_selection_find_next (SaylauSelection *selection,
                                     const SaylauScene *scene,
                                     const char *focus_id,
                                     int mark,
                                     GtkDirectionType direction);
gboolean saylau_mark_selection_toggle (SaylauSelection *selection,
                                       const SaylauMark *mark);

G_END_DECLS
