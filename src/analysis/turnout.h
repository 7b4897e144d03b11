/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

gint64 saylau_turnout_get_ballots (const SaylauResult *result);
double saylau_turnout_of_result (const SaylauResult *result,
                                 gboolean *computed);
gboolean saylau_turnout_must_agree (const SaylauTime *time);

G_END_DECLS
