/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-spec.h"

#include "model/error.h"
#include "model/ids.h"

#include <math.h>

/* A picture up to this size has type and bars at the sizes of a screen; a larger one is a poster
 * of it, so that its text can still be read. */
#define PLAIN_WIDTH 1200.0
#define PLAIN_HEIGHT 675.0

static const char *const chart_kind_ids[] = { "bar", "pie", "timeline", "areas", "turnout", "compare", "tallies", "fingerprint",
                                              "votes-by-turnout", "integers", "digits", "cumulative" };
static const char *const measure_ids[] = { "auto", "winner", "share", "turnout", "events", "detained", "difference" };
static const char *const classing_ids[] = { "equal", "quantile", "none" };
static const char *const theme_kind_ids[] = { "light", "dark", "print", "transparent" };
static const char *const palette_kind_ids[] = { "document", "distinct", "patterns" };
static const char *const order_ids[] = { "share", "ballot" };

/**
 * saylau_chart_spec_new:
 * @election: a sealed election
 *
 * Returns: (transfer full): the bars of the newest tally of the whole country, 1200 by 675 px, light
 */
SaylauChartSpec *
saylau_chart_spec_new (const SaylauElection *election)
{
  SaylauChartSpec *self = g_new0 (SaylauChartSpec, 1);

  self->chart = SAYLAU_CHART_BAR;
  self->tally = saylau_election_get_default_tally (election);
  self->compare = SAYLAU_NONE;
  self->area = saylau_election_get_root_area (election);
  self->candidate = SAYLAU_NONE;
  self->stations.bin = SAYLAU_BIN_ONE;
  saylau_station_brush_init (&self->stations.brush);
  self->from = self->to = SAYLAU_NO_TIME;
  self->moment = SAYLAU_NO_TIME;
  self->span_start = self->span_end = SAYLAU_NO_TIME;
  self->width = 1200;
  self->height = 675;
  self->scale = 1;
  self->decimals = 2;
  return self;
}

/**
 * saylau_chart_spec_copy:
 * @self: a spec
 *
 * Returns: (transfer full): a copy
 */
SaylauChartSpec *
saylau_chart_spec_copy (const SaylauChartSpec *self)
{
  SaylauChartSpec *copy = g_memdup2 (self, sizeof *self);

  copy->lang = g_strdup (self->lang);
  return copy;
}

/**
 * saylau_chart_spec_free:
 * @self: (nullable) (transfer full): a spec
 */
void
saylau_chart_spec_free (SaylauChartSpec *self)
{
  if (self == NULL)
    return;

  g_free (self->lang);
  g_free (self);
}

/**
 * saylau_chart_spec_validate:
 * @self: a spec
 * @error: return location for an error
 *
 * Returns: whether a picture can be made of it; else @error is set, %SAYLAU_ERROR_REQUEST
 */
gboolean
saylau_chart_spec_validate (const SaylauChartSpec *self,
                            GError **error)
{
  if (self->width < SAYLAU_CHART_MIN_WIDTH || self->width > SAYLAU_CHART_MAX_SIZE ||
      self->height < SAYLAU_CHART_MIN_HEIGHT || self->height > SAYLAU_CHART_MAX_SIZE)
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST,
                   "a chart is %d×%d to %d×%d in size, not %d×%d",
                   SAYLAU_CHART_MIN_WIDTH, SAYLAU_CHART_MIN_HEIGHT, SAYLAU_CHART_MAX_SIZE, SAYLAU_CHART_MAX_SIZE,
                   self->width, self->height);
      return FALSE;
    }
  if (!isfinite (self->scale) || self->scale <= 0 ||
      MAX (self->width, self->height) * self->scale > SAYLAU_CHART_MAX_PIXELS ||
      MIN (self->width, self->height) * self->scale < 1)
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST,
                   "at this scale a side would not have 1 to %d pixels", SAYLAU_CHART_MAX_PIXELS);
      return FALSE;
    }
  if (self->decimals < 0 || self->decimals > SAYLAU_CHART_MAX_DECIMALS)
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST,
                   "a percentage has 0 to %d decimals, not %d", SAYLAU_CHART_MAX_DECIMALS, self->decimals);
      return FALSE;
    }
  if (self->from != SAYLAU_NO_TIME && self->to != SAYLAU_NO_TIME && self->from >= self->to)
    {
      g_set_error_literal (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST,
                           "the timeline's start must be before its end");
      return FALSE;
    }
  return TRUE;
}

/**
 * saylau_chart_spec_get_zoom:
 * @self: a spec
 *
 * Returns: how large type and bars are, 1 being the sizes of a screen: as the spec says, or else 1,
 *   and more for a picture larger than a screen
 */
double
saylau_chart_spec_get_zoom (const SaylauChartSpec *self)
{
  if (self->zoom > 0)
    return self->zoom;
  return MAX (1, MIN (self->width / PLAIN_WIDTH, self->height / PLAIN_HEIGHT));
}

/**
 * saylau_chart_kind_is_of_stations:
 * @kind: a kind of chart
 *
 * Returns: whether it shows nothing but polling stations
 */
gboolean
saylau_chart_kind_is_of_stations (SaylauChartKind kind)
{
  return kind >= SAYLAU_CHART_FINGERPRINT;
}

/**
 * saylau_chart_kind_to_id:
 * @kind: a kind of chart
 *
 * Returns: (transfer none): the word that the command line has for it
 */
const char *
saylau_chart_kind_to_id (SaylauChartKind kind)
{
  return chart_kind_ids[kind];
}

/**
 * saylau_chart_kind_from_id:
 * @id: a word
 * @kind: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether the command line has that word for a kind of chart
 */
gboolean
saylau_chart_kind_from_id (const char *id,
                           SaylauChartKind *kind)
{
  return saylau_id_to_enum (id, chart_kind_ids, G_N_ELEMENTS (chart_kind_ids), kind);
}

/**
 * saylau_measure_is_of_events:
 * @measure: what a map of areas shows
 *
 * Returns: whether it is a count of what events tell, and no percentage: of the events themselves, or of those detained
 */
gboolean
saylau_measure_is_of_events (SaylauMeasure measure)
{
  return measure == SAYLAU_MEASURE_EVENTS || measure == SAYLAU_MEASURE_DETAINED;
}

/**
 * saylau_measure_to_id:
 * @measure: what a map of areas shows
 *
 * Returns: (transfer none): the word that the command line has for it
 */
const char *
saylau_measure_to_id (SaylauMeasure measure)
{
  return measure_ids[measure];
}

/**
 * saylau_measure_from_id:
 * @id: a word
 * @measure: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether the command line has that word for what a map of areas shows
 */
gboolean
saylau_measure_from_id (const char *id,
                        SaylauMeasure *measure)
{
  return saylau_id_to_enum (id, measure_ids, G_N_ELEMENTS (measure_ids), measure);
}

/**
 * saylau_classing_to_id:
 * @classing: a way to class
 *
 * Returns: (transfer none): the word that the command line has for it
 */
const char *
saylau_classing_to_id (SaylauClassing classing)
{
  return classing_ids[classing];
}

/**
 * saylau_classing_from_id:
 * @id: a word
 * @classing: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether the command line has that word for a way to class
 */
gboolean
saylau_classing_from_id (const char *id,
                         SaylauClassing *classing)
{
  return saylau_id_to_enum (id, classing_ids, G_N_ELEMENTS (classing_ids), classing);
}

/**
 * saylau_theme_kind_from_id:
 * @id: a word
 * @kind: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether the command line has that word for a theme
 */
gboolean
saylau_theme_kind_from_id (const char *id,
                           SaylauThemeKind *kind)
{
  return saylau_id_to_enum (id, theme_kind_ids, G_N_ELEMENTS (theme_kind_ids), kind);
}

/**
 * saylau_palette_kind_from_id:
 * @id: a word
 * @kind: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether the command line has that word for a palette
 */
gboolean
saylau_palette_kind_from_id (const char *id,
                             SaylauPaletteKind *kind)
{
  return saylau_id_to_enum (id, palette_kind_ids, G_N_ELEMENTS (palette_kind_ids), kind);
}

/**
 * saylau_theme_kind_to_id:
 * @kind: a theme
 *
 * Returns: (transfer none): the word that the command line has for it
 */
const char *
saylau_theme_kind_to_id (SaylauThemeKind kind)
{
  return theme_kind_ids[kind];
}

/**
 * saylau_palette_kind_to_id:
 * @kind: a palette
 *
 * Returns: (transfer none): the word that the command line has for it
 */
const char *
saylau_palette_kind_to_id (SaylauPaletteKind kind)
{
  return palette_kind_ids[kind];
}

/**
 * saylau_order_to_id:
 * @order: an order of the candidates
 *
 * Returns: (transfer none): the word that the command line has for it
 */
const char *
saylau_order_to_id (SaylauOrder order)
{
  return order_ids[order];
}

/**
 * saylau_order_from_id:
 * @id: a word
 * @order: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether the command line has that word for an order of the candidates
 */
gboolean
saylau_order_from_id (const char *id,
                      SaylauOrder *order)
{
  return saylau_id_to_enum (id, order_ids, G_N_ELEMENTS (order_ids), order);
}
