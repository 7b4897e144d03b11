/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/timeline-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  SAYLAU_DRAG_PAN,
  SAYLAU_DRAG_MOMENT,
  SAYLAU_DRAG_SPAN,
} SaylauDragKind;

struct _SaylauTimelineView
{
  GtkWidget parent_instance;

  SaylauSceneView *scene_view;
  SaylauSelection *selection;
  GSettings *settings;
  GtkWidget *buttons; /* over the end of the header; NULL: there are none */

  SaylauTimelineRange range; /* what is shown; from SAYLAU_NO_TIME: all there is */
  SaylauTimelineRange start; /* where the motion to it began */
  AdwAnimation *motion;

  /* As they were before a click beside all marks: its second, a double click, gives them back. */
  gint64 moment_before;
  int tally_before;

  /* timeline-hand.c: */
  double pointer_x;
  SaylauDragKind drag;
  gboolean dragging;
  double drag_x;
  gint64 brush_from; /* the end of the span that stays */
  SaylauTimeAxis drag_axis;

  SaylauTimelineRange pinch_start;
  SaylauTimeAxis pinch_axis;
  double pinch_x;

  guint coast_id; /* of the tick callback, or 0: nothing was thrown */
  SaylauTimelineRange coast_start;
  double coast_velocity; /* px a second */
  gint64 coast_begun;    /* the frame clock's time, in µs */

  /* timeline-play.c: */
  SaylauCampaignPlayer *player; /* nullable */
  GArray *flashes;              /* those that are seen, the oldest first */
  guint flash_id;               /* of the tick callback, or 0: nothing flashes */
  gint64 followed;              /* the moment as it was seen last */
};

SaylauElection *saylau_timeline_view_get_election (SaylauTimelineView *self);
SaylauTimeAxis saylau_timeline_view_get_axis (SaylauTimelineView *self);
SaylauTimelineRange saylau_timeline_view_get_shown (SaylauTimelineView *self);
SaylauTimelineRange saylau_timeline_view_get_drawn (SaylauTimelineView *self);
void saylau_timeline_view_put_moment (SaylauTimelineView *self,
                                      gint64 moment);
void saylau_timeline_view_move_to (SaylauTimelineView *self,
                                   SaylauTimelineRange range,
                                   gboolean moving);

/* timeline-hand.c */
void saylau_timeline_hand_init (SaylauTimelineView *self);
void saylau_timeline_hand_rest (SaylauTimelineView *self);

/* timeline-play.c */
void saylau_timeline_play_init (SaylauTimelineView *self);
void saylau_timeline_play_stop (SaylauTimelineView *self);
void saylau_timeline_play_snapshot (SaylauTimelineView *self,
                                    GtkSnapshot *snapshot);

G_END_DECLS
