/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/claim-range.h"
#include "analysis/classes.h"
#include "charts/chart-spec.h"
#include "charts/language.h"

G_BEGIN_DECLS

/**
 * SaylauAreaFigure:
 * @area: whose it is
 * @value: what colours the area: percent, points or a number; NAN: no figure was published
 * @candidate: WINNER: who has the largest share, or %SAYLAU_NONE
 * @tied: WINNER: whether somebody else has just as much
 * @unsure: WINNER: whether a candidate whom the tally does not report may have more, so that neither a lead nor a tie
 *   is sure
 * @computed: whether @value is computed from counts; else it is as its source announced it
 * @now: DIFFERENCE: the share in the tally that is shown
 * @before: DIFFERENCE: the share in the tally compared with
 * @claims: DETAINED: what is claimed; @value is the least of it, if it has a least: "up to 50" has none
 * @time: (nullable): TURNOUT: of when the figure is
 * @sources: (nullable) (element-type int): TURNOUT: who tells it
 * @first_other: TURNOUT: where in #SaylauAreaView.others it begins what else is told of the same time
 * @n_others: TURNOUT: how much that is
 * @differ: TURNOUT: whether some of it contradicts the figure
 *
 * What a map tells of one area.
 */
typedef struct
{
  int area;
  double value;
  int candidate;
  gboolean tied;
  gboolean unsure;
  gboolean computed;
  double now, before;
  SaylauClaimRange claims;
  const SaylauTime *time;
  GArray *sources;
  guint first_other, n_others;
  gboolean differ;
} SaylauAreaFigure;

/**
 * SaylauAreaClaim:
 * @area: of which it is told
 * @percent: the turnout
 * @computed: whether it is computed from counts; else it is as its source announced it
 * @time: (nullable): of when it is
 * @sources: (element-type int): who tells it
 *
 * A turnout that somebody tells.
 */
typedef struct
{
  int area;
  double percent;
  gboolean computed;
  const SaylauTime *time;
  GArray *sources;
} SaylauAreaClaim;

/**
 * SaylauAreaOrigin:
 * @sources: (element-type int): the sources of its events, each once
 * @events: (element-type int): DETAINED: those that its number is made of
 * @claimants: (element-type int): DETAINED: who says how many were detained, each once, as #SaylauEventFacts lists them
 *
 * Where the figure of one area is from.
 */
typedef struct
{
  GArray *sources;
  GArray *events;
  GArray *claimants;
} SaylauAreaOrigin;

/**
 * SaylauAreaView:
 * @election: the election
 * @spec: what was asked for
 * @language: the reader's words
 * @measure: what is shown; never %SAYLAU_MEASURE_AUTO
 * @whole: the area whose parts are shown, or %SAYLAU_NONE: all areas that are in no other
 * @candidate: whose share it is, or %SAYLAU_NONE
 * @compare: DIFFERENCE: the tally compared with: where nobody asked for one that before; or %SAYLAU_NONE
 * @figures: (element-type SaylauAreaFigure): one a part, in the document's order
 * @others: (element-type SaylauAreaClaim): TURNOUT: what else is told of the same times, by figure, be it the same or not
 * @newest: TURNOUT: when the newest figure is of, its begin; %SAYLAU_NO_TIME: none has a time
 * @n_known: of how many of them there is anything to tell; see saylau_area_view_is_known()
 * @n_elsewhere: EVENTS, DETAINED: how many events are told of larger areas, or of several at once, and
 *   so are in no figure
 * @n_nowhere: EVENTS: how many are told of no area at all
 * @has_map: whether they are shown where they lie; else as tiles
 * @hidden: (nullable) (element-type guint): which figures the map cannot show, since a later one has the same outline
 * @n_unplaced: how many of them are not on the map then, since they have no outline or are hidden
 * @n_outlined: how many have an outline where these are too few for a map and tiles are shown; else 0
 * @sources: (element-type int): where the figures are from
 * @origins: (nullable) (element-type SaylauAreaOrigin): EVENTS, DETAINED: by figure, once somebody asked
 * @decimals: with how many the values are told
 * @classes: the classes of the values; WINNER: not used
 *
 * What a map of areas shows of an election, so that the picture, its legend and the words for a screen
 * reader cannot disagree.
 */
typedef struct
{
  const SaylauElection *election;
  const SaylauChartSpec *spec;
  const SaylauLanguage *language;
  SaylauMeasure measure;
  int whole;
  int candidate;
  int compare;
  GArray *figures;
  GArray *others;
  gint64 newest;
  guint n_known;
  guint n_elsewhere;
  guint n_nowhere;
  gboolean has_map;
  GHashTable *hidden;
  guint n_unplaced;
  guint n_outlined;
  GArray *sources;
  GArray *origins;
  int decimals;
  SaylauClasses classes;
} SaylauAreaView;

SaylauAreaView *saylau_area_view_new (const SaylauElection *election,
                                      const SaylauChartSpec *spec,
                                      const SaylauLanguage *language);
void saylau_area_view_free (SaylauAreaView *self);
void saylau_area_view_add_sources (SaylauAreaView *self,
                                   const GArray *sources);
gboolean saylau_area_view_is_placed (const SaylauAreaView *self,
                                     guint figure);
GArray *saylau_area_view_list_sources (SaylauAreaView *self,
                                       guint figure);
const SaylauAreaOrigin *saylau_area_view_get_origin (const SaylauAreaView *self,
                                                     guint figure);
const SaylauAreaClaim *saylau_area_view_get_other (const SaylauAreaView *self,
                                                   const SaylauAreaFigure *figure,
                                                   guint other);
gboolean saylau_area_view_is_older (const SaylauAreaView *self,
                                    const SaylauAreaFigure *figure);
gboolean saylau_area_view_is_known (const SaylauAreaFigure *figure);
const SaylauAreaFigure *saylau_area_view_get (const SaylauAreaView *self,
                                              guint figure);
const SaylauAreaFigure *saylau_area_view_find (const SaylauAreaView *self,
                                               int area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauAreaView, saylau_area_view_free)

G_END_DECLS
