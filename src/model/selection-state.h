/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/selection.h"

G_BEGIN_DECLS

GVariant *saylau_selection_to_variant (SaylauSelection *self);
void saylau_selection_restore (SaylauSelection *self,
                               GVariant *state);
gboolean saylau_selection_state_get_times (GVariant *state,
                                           const char *key,
                                           gint64 *start,
                                           gint64 *end);

G_END_DECLS
