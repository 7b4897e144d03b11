/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/classes.h"
#include "charts/station-spec.h"
#include "model/election.h"

G_BEGIN_DECLS

typedef enum
{
  SAYLAU_CHART_BAR,
  SAYLAU_CHART_PIE,
  SAYLAU_CHART_TIMELINE,
  SAYLAU_CHART_AREAS,
  SAYLAU_CHART_TURNOUT,
  SAYLAU_CHART_COMPARE,
  SAYLAU_CHART_TALLIES,
  SAYLAU_CHART_FINGERPRINT,
  SAYLAU_CHART_TURNOUT_VOTES,
  SAYLAU_CHART_INTEGERS,
  SAYLAU_CHART_DIGITS,
  SAYLAU_CHART_CUMULATIVE,
} SaylauChartKind;

typedef enum
{
  SAYLAU_THEME_LIGHT,
  SAYLAU_THEME_DARK,
  SAYLAU_THEME_PRINT,
  SAYLAU_THEME_TRANSPARENT,
} SaylauThemeKind;

typedef enum
{
  SAYLAU_ORDER_SHARE,
  SAYLAU_ORDER_BALLOT,
} SaylauOrder;

/**
 * SaylauPaletteKind:
 * @SAYLAU_PALETTE_DOCUMENT: the document's own colours where it names them, ours where it does not
 * @SAYLAU_PALETTE_DISTINCT: always ours, which are told apart in every kind of colour blindness
 * @SAYLAU_PALETTE_PATTERNS: these, with a pattern for each candidate but the first
 */
typedef enum
{
  SAYLAU_PALETTE_DOCUMENT,
  SAYLAU_PALETTE_DISTINCT,
  SAYLAU_PALETTE_PATTERNS,
} SaylauPaletteKind;

/**
 * SaylauMeasure:
 * @SAYLAU_MEASURE_AUTO: who leads, where results of areas were published; else turnout, else events
 * @SAYLAU_MEASURE_WINNER: who has the largest share
 * @SAYLAU_MEASURE_SHARE: one candidate's share
 * @SAYLAU_MEASURE_TURNOUT: the newest figure of turnout by the moment
 * @SAYLAU_MEASURE_EVENTS: how many events there were
 * @SAYLAU_MEASURE_DETAINED: how many people were detained, as far as claims about single days say it
 * @SAYLAU_MEASURE_DIFFERENCE: how far one candidate's share is from the one in the tally compared with
 *
 * What colours the areas.
 */
typedef enum
{
  SAYLAU_MEASURE_AUTO,
  SAYLAU_MEASURE_WINNER,
  SAYLAU_MEASURE_SHARE,
  SAYLAU_MEASURE_TURNOUT,
  SAYLAU_MEASURE_EVENTS,
  SAYLAU_MEASURE_DETAINED,
  SAYLAU_MEASURE_DIFFERENCE,
} SaylauMeasure;

#define SAYLAU_CHART_MIN_WIDTH 320
#define SAYLAU_CHART_MIN_HEIGHT 240
#define SAYLAU_CHART_MAX_SIZE 8192
#define SAYLAU_CHART_MAX_DECIMALS 4
#define SAYLAU_CHART_MIN_ZOOM 0.5
#define SAYLAU_CHART_MAX_ZOOM 3.0
#define SAYLAU_CHART_MAX_PIXELS 32767 /* a side; beyond it Cairo's coordinates overflow */

/**
 * SaylauChartSpec:
 * @chart: which chart
 * @tally: whose result, or %SAYLAU_NONE: there is no result yet (bars and pie say so)
 * @compare: a tally compared with, or %SAYLAU_NONE
 * @area: whose result is asked for; where the tally has none, its parent's is shown, and said so;
 *   on a map the area whose parts are shown, or where it has none itself among its like
 * @measure: what a map of areas shows
 * @tiles: whether a map shows areas as tiles even where their outlines are known
 * @classing: how a map of areas puts its values into classes
 * @candidate: whose share a map of areas shows, or whose votes polling stations are looked at for; %SAYLAU_NONE: the one with the largest
 * @stations: what charts of polling stations have beside that
 * @from: first second of the timeline's axis, or of the events on a map, or %SAYLAU_NO_TIME: fit what there is
 * @to: first second after that, or %SAYLAU_NO_TIME
 * @moment: where the timeline's cursor stands, or %SAYLAU_NO_TIME
 * @span_start: start of the brushed span, or %SAYLAU_NO_TIME: none is
 * @span_end: end of the brushed span
 * @width: in px, %SAYLAU_CHART_MIN_WIDTH to %SAYLAU_CHART_MAX_SIZE
 * @height: in px, %SAYLAU_CHART_MIN_HEIGHT to %SAYLAU_CHART_MAX_SIZE
 * @scale: device pixels a px, over 0
 * @zoom: how large type and bars are, 1 being the sizes of a screen; 0: as the size asks for
 * @header_room: px at the end of the timeline's header that stay free for a window's buttons
 * @theme: the colours of all but the candidates
 * @palette: the candidates' colours
 * @order: the order of the candidates
 * @decimals: of a percentage, 0 to 4
 * @lang: (nullable): the reader's language, a BCP 47 tag; %NULL: the session's
 *
 * All that decides a chart's picture, apart from the election. Made alike by the window,
 * the command line and the tests. Indices are into the election's lists.
 */
typedef struct
{
  SaylauChartKind chart;
  int tally;
  int compare;
  int area;
  SaylauMeasure measure;
  SaylauClassing classing;
  gboolean tiles;
  int candidate;
  SaylauStationSpec stations;
  gint64 from, to;
  gint64 moment;
  gint64 span_start, span_end;
  int width, height;
  double scale;
  double zoom;
  double header_room;
  SaylauThemeKind theme;
  SaylauPaletteKind palette;
  SaylauOrder order;
  int decimals;
  char *lang;
} SaylauChartSpec;

SaylauChartSpec *saylau_chart_spec_new (const SaylauElection *election);
SaylauChartSpec *saylau_chart_spec_copy (const SaylauChartSpec *self);
void saylau_chart_spec_free (SaylauChartSpec *self);
gboolean saylau_chart_spec_validate (const SaylauChartSpec *self,
                                     GError **error);
double saylau_chart_spec_get_zoom (const SaylauChartSpec *self);
gboolean saylau_chart_kind_is_of_stations (SaylauChartKind kind);
const char *saylau_chart_kind_to_id (SaylauChartKind kind);
gboolean saylau_chart_kind_from_id (const char *id,
                                    SaylauChartKind *kind);
gboolean saylau_measure_is_of_events (SaylauMeasure measure);
const char *saylau_measure_to_id (SaylauMeasure measure);
gboolean saylau_measure_from_id (const char *id,
                                 SaylauMeasure *measure);
const char *saylau_classing_to_id (SaylauClassing classing);
gboolean saylau_classing_from_id (const char *id,
                                  SaylauClassing *classing);
gboolean saylau_theme_kind_from_id (const char *id,
                                    SaylauThemeKind *kind);
gboolean saylau_palette_kind_from_id (const char *id,
                                      SaylauPaletteKind *kind);
const char *saylau_theme_kind_to_id (SaylauThemeKind kind);
const char *saylau_palette_kind_to_id (SaylauPaletteKind kind);
const char *saylau_order_to_id (SaylauOrder order);
gboolean saylau_order_from_id (const char *id,
                               SaylauOrder *order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauChartSpec, saylau_chart_spec_free)

G_END_DECLS
