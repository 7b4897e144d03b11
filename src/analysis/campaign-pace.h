/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauPaceStop:
 * @instant: when it is, in seconds since 1970-01-01T00:00Z
 * @time: when it is played, in seconds of playing
 * @tally: the tally that arrives, or %SAYLAU_NONE
 * @newest: the tally that is shown from then on, or %SAYLAU_NONE: there is none yet
 * @first_event: the place of the first event that passes, for saylau_campaign_pace_get_event()
 * @n_events: how many events pass
 *
 * An instant at which something is new: events, a tally, or reports of turnout. Several tallies of one instant
 * are several stops, one after the other.
 */
typedef struct
{
  gint64 instant;
  double time;
  int tally;
  int newest;
  guint first_event;
  guint n_events;
} SaylauPaceStop;

/**
 * SaylauCampaignPace:
 *
 * When what is played: from the first event to the last thing that the document tells.
 */
typedef struct _SaylauCampaignPace SaylauCampaignPace;

const SaylauCampaignPace *saylau_campaign_pace_get (const SaylauElection *election);
gboolean saylau_campaign_pace_can_play (const SaylauCampaignPace *self);
guint saylau_campaign_pace_get_n_stops (const SaylauCampaignPace *self);
const SaylauPaceStop *saylau_campaign_pace_get_stop (const SaylauCampaignPace *self,
                                                     guint stop);
int saylau_campaign_pace_get_event (const SaylauCampaignPace *self,
                                    guint place);
double saylau_campaign_pace_get_duration (const SaylauCampaignPace *self);
guint saylau_campaign_pace_find_stop (const SaylauCampaignPace *self,
                                      double time);
guint saylau_campaign_pace_get_step (const SaylauCampaignPace *self,
                                     guint stop);
gint64 saylau_campaign_pace_get_moment (const SaylauCampaignPace *self,
                                        double time);
double saylau_campaign_pace_find_time (const SaylauCampaignPace *self,
                                       gint64 moment,
                                       int tally);

G_END_DECLS
