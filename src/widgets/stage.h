/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SAYLAU_STAGE_CHART,
  SAYLAU_STAGE_TIMELINE,
} SaylauStagePage;

#define SAYLAU_TYPE_STAGE (saylau_stage_get_type ())
G_DECLARE_FINAL_TYPE (SaylauStage, saylau_stage, SAYLAU, STAGE, GtkWidget)

gboolean saylau_stage_get_narrow (SaylauStage *self);
SaylauStagePage saylau_stage_get_page (SaylauStage *self);
void saylau_stage_set_page (SaylauStage *self,
                            SaylauStagePage page);
void saylau_stage_set_large (SaylauStage *self,
                             gboolean large);

G_END_DECLS
