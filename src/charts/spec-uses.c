/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/spec-uses.h"

/* What is the same in all of these: a result by candidates. */
#define USES_RESULT (SAYLAU_USES_TALLY | SAYLAU_USES_AREA | SAYLAU_USES_ORDER | SAYLAU_USES_PALETTE)

/* And in these: whose votes, in which polling stations. */
#define USES_STATIONS (SAYLAU_USES_AREA | SAYLAU_USES_CANDIDATE)

/* What "auto" comes to, the document says: so it may use what any of its measures does. */
static SaylauSpecUses
get_area_uses (const SaylauChartSpec *self)
{
  const SaylauSpecUses common = SAYLAU_USES_AREA | SAYLAU_USES_MEASURE | SAYLAU_USES_TILES;

  switch (self->measure)
    {
    case SAYLAU_MEASURE_WINNER:
      return common | SAYLAU_USES_TALLY | SAYLAU_USES_PALETTE;
    case SAYLAU_MEASURE_SHARE:
      return common | SAYLAU_USES_TALLY | SAYLAU_USES_CANDIDATE | SAYLAU_USES_CLASSING | SAYLAU_USES_PALETTE;
    case SAYLAU_MEASURE_DIFFERENCE:
      return common | SAYLAU_USES_TALLY | SAYLAU_USES_COMPARE | SAYLAU_USES_CANDIDATE | SAYLAU_USES_CLASSING;
    case SAYLAU_MEASURE_TURNOUT:
      return common | SAYLAU_USES_TALLY | SAYLAU_USES_CLASSING | SAYLAU_USES_MOMENT;
    case SAYLAU_MEASURE_EVENTS:
    case SAYLAU_MEASURE_DETAINED:
      return common | SAYLAU_USES_CLASSING | SAYLAU_USES_TIME;
    case SAYLAU_MEASURE_AUTO:
    default:
      return common | SAYLAU_USES_TALLY | SAYLAU_USES_CLASSING | SAYLAU_USES_TIME | SAYLAU_USES_MOMENT | SAYLAU_USES_PALETTE;
    }
}

static SaylauSpecUses
get_chart_uses (const SaylauChartSpec *self)
{
  const SaylauSpecUses timeline = SAYLAU_USES_TALLY | SAYLAU_USES_TIME | SAYLAU_USES_MOMENT | SAYLAU_USES_SPAN;

  switch (self->chart)
    {
    case SAYLAU_CHART_PIE:
      return USES_RESULT | SAYLAU_USES_BRUSH;
    case SAYLAU_CHART_TIMELINE:
      /* The bars below it are of one of these. */
      return saylau_measure_is_of_events (self->measure) ? timeline | SAYLAU_USES_MEASURE : timeline;
    case SAYLAU_CHART_AREAS:
      return get_area_uses (self);
    case SAYLAU_CHART_TURNOUT:
      return SAYLAU_USES_AREA | SAYLAU_USES_MOMENT;
    case SAYLAU_CHART_TALLIES:
      return USES_RESULT;
    case SAYLAU_CHART_FINGERPRINT:
      return USES_STATIONS | SAYLAU_USES_BIN | SAYLAU_USES_WEIGHT | SAYLAU_USES_COLORS;
    case SAYLAU_CHART_TURNOUT_VOTES:
      return USES_STATIONS | SAYLAU_USES_CLUSTER | SAYLAU_USES_PALETTE;
    case SAYLAU_CHART_INTEGERS:
      return USES_STATIONS;
    case SAYLAU_CHART_DIGITS:
      return USES_STATIONS;
    case SAYLAU_CHART_CUMULATIVE:
      return USES_STATIONS | SAYLAU_USES_PALETTE;
    case SAYLAU_CHART_BAR:
      return USES_RESULT | SAYLAU_USES_COMPARE | SAYLAU_USES_BRUSH;
    case SAYLAU_CHART_COMPARE:
    default:
      return USES_RESULT | SAYLAU_USES_COMPARE;
    }
}

/**
 * saylau_chart_spec_get_uses:
 * @self: a spec
 *
 * The one place that says which members of a spec change a chart: for the command line, which says where an option
 * does nothing, for the command that is copied, and for tables, which follow what they show.
 *
 * Returns: the members that may change something in this chart
 */
SaylauSpecUses
saylau_chart_spec_get_uses (const SaylauChartSpec *self)
{
  SaylauSpecUses uses = get_chart_uses (self);

  if (self->compare == self->tally)
    uses &= ~SAYLAU_USES_COMPARE;
  /* Where there is no tally yet, the picture says so, and of when; one of all tallies does not. */
  if ((uses & SAYLAU_USES_TALLY) && self->tally == SAYLAU_NONE && self->chart != SAYLAU_CHART_TALLIES)
    uses |= SAYLAU_USES_MOMENT;
  return uses;
}

/**
 * saylau_chart_spec_shows_same:
 * @self: a spec
 * @other: another, of the same election
 *
 * Returns: whether both show the same figures in the same words, whatever they look like
 */
gboolean
saylau_chart_spec_shows_same (const SaylauChartSpec *self,
                              const SaylauChartSpec *other)
{
  SaylauSpecUses uses = saylau_chart_spec_get_uses (self);
  const struct
  {
    SaylauSpecUses use;
    gboolean differs;
  } members[] = {
    { SAYLAU_USES_TALLY, self->tally != other->tally },
    { SAYLAU_USES_COMPARE, self->compare != other->compare },
    { SAYLAU_USES_AREA, self->area != other->area },
    { SAYLAU_USES_MEASURE, self->measure != other->measure },
    { SAYLAU_USES_CANDIDATE, self->candidate != other->candidate },
    { SAYLAU_USES_CLASSING, self->classing != other->classing },
    { SAYLAU_USES_TIME, self->from != other->from || self->to != other->to },
    { SAYLAU_USES_MOMENT, self->moment != other->moment },
    { SAYLAU_USES_SPAN, self->span_start != other->span_start || self->span_end != other->span_end },
    { SAYLAU_USES_ORDER, self->order != other->order },
    { SAYLAU_USES_BIN, self->stations.bin != other->stations.bin },
    { SAYLAU_USES_WEIGHT, self->stations.weight != other->stations.weight },
    { SAYLAU_USES_BRUSH, !saylau_station_brush_equal (&self->stations.brush, &other->stations.brush) },
    { SAYLAU_USES_CLUSTER, self->stations.cluster.from != other->stations.cluster.from || self->stations.cluster.to != other->stations.cluster.to },
  };

  if (self->chart != other->chart || self->stations.is_first != other->stations.is_first || uses != saylau_chart_spec_get_uses (other) ||
      self->decimals != other->decimals || g_strcmp0 (self->lang, other->lang) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if ((uses & members[i].use) && members[i].differs)
      return FALSE;
  return TRUE;
}
