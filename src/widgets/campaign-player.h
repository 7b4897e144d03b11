/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/selection.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_CAMPAIGN_PLAYER (saylau_campaign_player_get_type ())
G_DECLARE_FINAL_TYPE (SaylauCampaignPlayer, saylau_campaign_player, SAYLAU, CAMPAIGN_PLAYER, GObject)

SaylauCampaignPlayer *saylau_campaign_player_new (GtkWidget *widget,
                                                  SaylauSelection *selection,
                                                  GSettings *settings);
gboolean saylau_campaign_player_can_play (SaylauCampaignPlayer *self);
gboolean saylau_campaign_player_get_playing (SaylauCampaignPlayer *self);
void saylau_campaign_player_play (SaylauCampaignPlayer *self);
void saylau_campaign_player_pause (SaylauCampaignPlayer *self);
void saylau_campaign_player_advance (SaylauCampaignPlayer *self,
                                     gint64 frame_time);

G_END_DECLS
