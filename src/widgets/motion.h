/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean saylau_motion_is_wanted (GtkWidget *widget,
                                  GSettings *settings);
AdwAnimation *saylau_motion_new (GtkWidget *widget,
                                 AdwAnimationTargetFunc func,
                                 gpointer user_data);
void saylau_motion_play (AdwAnimation *motion);
gboolean saylau_motion_is_under_way (AdwAnimation *motion);

G_END_DECLS
