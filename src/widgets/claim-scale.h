/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/election.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_CLAIM_SCALE (saylau_claim_scale_get_type ())
G_DECLARE_FINAL_TYPE (SaylauClaimScale, saylau_claim_scale, SAYLAU, CLAIM_SCALE, GtkWidget)

GtkWidget *saylau_claim_scale_new (const SaylauFigure *claim,
                                   gint64 maximum);

G_END_DECLS
