/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"
#include "model/station-brush.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_SELECTION (saylau_selection_get_type ())
G_DECLARE_FINAL_TYPE (SaylauSelection, saylau_selection, SAYLAU, SELECTION, GObject)

/**
 * SaylauSelectionPlace:
 * @tally: the tally shown, or %SAYLAU_NONE
 * @compare: the tally compared with, or %SAYLAU_NONE
 * @area: the area, or %SAYLAU_NONE
 * @own_area: the area that comes back when the event goes
 * @candidate: the candidate, or %SAYLAU_NONE
 * @event: the event, or %SAYLAU_NONE
 * @moment: seconds since 1970-01-01T00:00Z, or %SAYLAU_NO_TIME
 * @span_start: the span's first second, or %SAYLAU_NO_TIME
 * @span_end: the first second after it, or %SAYLAU_NO_TIME
 * @stations: the polling stations
 * @cluster_from: where the cluster of turnout begins, in percent
 * @cluster_to: where it ends; @cluster_from: there is none
 *
 * All that is selected at once, to come back to.
 */
typedef struct
{
  int tally;
  int compare;
  int area;
  int own_area;
  int candidate;
  int event;
  gint64 moment;
  gint64 span_start, span_end;
  SaylauStationBrush stations;
  guint cluster_from, cluster_to;
} SaylauSelectionPlace;

SaylauSelection *saylau_selection_new (void);
void saylau_selection_set_election (SaylauSelection *self,
                                    SaylauElection *election);
SaylauElection *saylau_selection_get_election (SaylauSelection *self);
int saylau_selection_get_tally (SaylauSelection *self);
void saylau_selection_set_tally (SaylauSelection *self,
                                 int tally);
void saylau_selection_step_tally (SaylauSelection *self,
                                  int step);
int saylau_selection_get_compare (SaylauSelection *self);
void saylau_selection_set_compare (SaylauSelection *self,
                                   int tally);
int saylau_selection_get_area (SaylauSelection *self);
void saylau_selection_set_area (SaylauSelection *self,
                                int area);
void saylau_selection_leave_area (SaylauSelection *self);
int saylau_selection_get_candidate (SaylauSelection *self);
void saylau_selection_set_candidate (SaylauSelection *self,
                                     int candidate);
int saylau_selection_get_hover (SaylauSelection *self);
void saylau_selection_set_hover (SaylauSelection *self,
                                 int candidate);
int saylau_selection_get_event (SaylauSelection *self);
void saylau_selection_set_event (SaylauSelection *self,
                                 int event);
gint64 saylau_selection_get_moment (SaylauSelection *self);
void saylau_selection_set_moment (SaylauSelection *self,
                                  gint64 moment);
gboolean saylau_selection_get_span (SaylauSelection *self,
                                    gint64 *start,
                                    gint64 *end);
void saylau_selection_set_span (SaylauSelection *self,
                                gint64 start,
                                gint64 end);
const SaylauStationBrush *saylau_selection_get_stations (SaylauSelection *self);
void saylau_selection_set_stations (SaylauSelection *self,
                                    const SaylauStationBrush *stations);
gboolean saylau_selection_get_cluster (SaylauSelection *self,
                                       guint *from,
                                       guint *to);
void saylau_selection_set_cluster (SaylauSelection *self,
                                   guint from,
                                   guint to);
void saylau_selection_clear (SaylauSelection *self);
SaylauSelectionPlace saylau_selection_get_place (SaylauSelection *self);
void saylau_selection_set_place (SaylauSelection *self,
                                 const SaylauSelectionPlace *place);
void saylau_selection_begin_gesture (SaylauSelection *self);
void saylau_selection_end_gesture (SaylauSelection *self);
guint saylau_selection_get_gesture (SaylauSelection *self);

G_END_DECLS
