/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"
#include "model/selection.h"

G_BEGIN_DECLS

gboolean saylau_mark_selection_has (SaylauSelection *selection,
                                    const SaylauMark *mark);
gboolean saylau_mark_selection_toggle (SaylauSelection *selection,
                                       const SaylauMark *mark);

G_END_DECLS
