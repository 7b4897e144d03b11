/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/selection.h"

G_BEGIN_DECLS

/**
 * SAYLAU_HISTORY_LENGTH:
 *
 * So many places are kept; the oldest go first.
 */
#define SAYLAU_HISTORY_LENGTH 200

#define SAYLAU_TYPE_SELECTION_HISTORY (saylau_selection_history_get_type ())
G_DECLARE_FINAL_TYPE (SaylauSelectionHistory, saylau_selection_history, SAYLAU, SELECTION_HISTORY, GObject)

SaylauSelectionHistory *saylau_selection_history_new (SaylauSelection *selection);
void saylau_selection_history_set_pause (SaylauSelectionHistory *self,
                                         gint64 pause);
void saylau_selection_history_reset (SaylauSelectionHistory *self);
gboolean saylau_selection_history_can_go (SaylauSelectionHistory *self,
                                          int step);
void saylau_selection_history_go (SaylauSelectionHistory *self,
                                  int step);

G_END_DECLS
