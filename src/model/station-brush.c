/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/station-brush.h"

#include <math.h>

#include "model/election.h"
#include "model/ids.h"

static const char *const axis_ids[] = { "turnout", "share", "last-of-ballots", "last-of-votes", "second-of-ballots", "second-of-votes" };

/* 100 %, which has a unit by itself, and the end of digits. */
#define HUNDRED (100 * SAYLAU_PERCENT_UNITS)
#define DIGITS 10

/**
 * saylau_station_axis_is_percent:
 * @axis: what stations are drawn by
 *
 * Returns: whether its values are percentages; else they are digits
 */
gboolean
saylau_station_axis_is_percent (SaylauStationAxis axis)
{
  return axis == SAYLAU_STATION_AXIS_TURNOUT || axis == SAYLAU_STATION_AXIS_SHARE;
}

/**
 * saylau_station_axis_is_of_candidate:
 * @axis: what stations are drawn by
 *
 * Returns: whether it is about one candidate's votes
 */
gboolean
saylau_station_axis_is_of_candidate (SaylauStationAxis axis)
{
  return axis == SAYLAU_STATION_AXIS_SHARE || axis == SAYLAU_STATION_AXIS_LAST_OF_VOTES || axis == SAYLAU_STATION_AXIS_SECOND_OF_VOTES;
}

/**
 * saylau_station_brush_init:
 * @self: (out caller-allocates): a brush that selects nothing
 */
void
saylau_station_brush_init (SaylauStationBrush *self)
{
  *self = (SaylauStationBrush){ .candidate = SAYLAU_NONE };
}

/**
 * saylau_station_brush_has:
 * @self: a brush
 * @axis: what stations are drawn by
 *
 * Returns: whether a range of it is asked for
 */
gboolean
saylau_station_brush_has (const SaylauStationBrush *self,
                          SaylauStationAxis axis)
{
  return self->ranges[axis].from < self->ranges[axis].to;
}

/**
 * saylau_station_brush_is_empty:
 * @self: a brush
 *
 * Returns: whether it asks for nothing, and so selects no stations
 */
gboolean
saylau_station_brush_is_empty (const SaylauStationBrush *self)
{
  for (guint i = 0; i < SAYLAU_N_STATION_AXES; i++)
    if (saylau_station_brush_has (self, i))
      return FALSE;
  return TRUE;
}

/**
 * saylau_station_brush_equal:
 * @self: a brush
 * @other: another
 *
 * Returns: whether both select the same stations
 */
gboolean
saylau_station_brush_equal (const SaylauStationBrush *self,
                            const SaylauStationBrush *other)
{
  for (guint i = 0; i < SAYLAU_N_STATION_AXES; i++)
    if (self->ranges[i].from != other->ranges[i].from || self->ranges[i].to != other->ranges[i].to)
      return FALSE;
  return self->candidate == other->candidate;
}

/**
 * saylau_station_brush_is_of_candidate:
 * @self: a brush
 *
 * Returns: whether it asks for something of one candidate
 */
gboolean
saylau_station_brush_is_of_candidate (const SaylauStationBrush *self)
{
  for (guint i = 0; i < SAYLAU_N_STATION_AXES; i++)
    if (saylau_station_axis_is_of_candidate (i) && saylau_station_brush_has (self, i))
      return TRUE;
  return FALSE;
}

/* 60.25, with as many decimals as it takes. */
static void
append_percent (GString *text,
                guint value)
{
  guint part = value % SAYLAU_PERCENT_UNITS * (100 / SAYLAU_PERCENT_UNITS);

  g_string_append_printf (text, "%u", value / SAYLAU_PERCENT_UNITS);
  if (part > 0)
    g_string_append_printf (text, part % 10 > 0 ? ".%02u" : ".%u", part % 10 > 0 ? part : part / 10);
}

static void
append_percents (GString *text,
                 const SaylauStationRange *range)
{
  append_percent (text, range->from);
  if (range->from == HUNDRED)
    return;
  g_string_append (text, range->to == HUNDRED ? "-<" : "-");
  append_percent (text, MIN (range->to, HUNDRED));
}

static void
append_digits (GString *text,
               const SaylauStationRange *range)
{
  g_string_append_printf (text, "%u", range->from);
  if (range->from + 1 < range->to)
    g_string_append_printf (text, "-%u", range->to - 1);
}

/**
 * saylau_station_brush_to_text:
 * @self: a brush
 *
 * Returns: (transfer full): its ranges as the command line has them, "turnout=60.25-70,share=90-100"; its candidate is
 *   not in it; "" where it is empty
 */
char *
saylau_station_brush_to_text (const SaylauStationBrush *self)
{
  GString *text = g_string_new (NULL);

  for (guint axis = 0; axis < SAYLAU_N_STATION_AXES; axis++)
    {
      if (!saylau_station_brush_has (self, axis))
        continue;
      g_string_append_printf (text, "%s%s=", text->len > 0 ? "," : "", axis_ids[axis]);
      if (saylau_station_axis_is_percent (axis))
        append_percents (text, &self->ranges[axis]);
      else
        append_digits (text, &self->ranges[axis]);
    }
  return g_string_free (text, FALSE);
}

static gboolean
parse_percent (const char *text,
               guint *value)
{
  char *end;
  double units = g_ascii_strtod (text, &end) * SAYLAU_PERCENT_UNITS;

  if (!g_ascii_isdigit (*text) || *end != '\0' || !(units <= HUNDRED) || fabs (units - round (units)) > 1e-6)
    return FALSE;
  *value = round (units);
  return TRUE;
}

/* "60-70" is from 60 up to, and without, 70; only 100, behind which there is nothing, is in it, but in "60-<100"; "100" is
 * that alone. */
static gboolean
parse_percents (const char *from,
                const char *to,
                SaylauStationRange *range)
{
  if (!parse_percent (from, &range->from))
    return FALSE;
  if (to == NULL)
    {
      range->to = SAYLAU_PERCENT_END;
      return range->from == HUNDRED;
    }
  if (!parse_percent (*to == '<' ? to + 1 : to, &range->to) || (*to == '<' && range->to != HUNDRED))
    return FALSE;
  if (*to != '<' && range->to == HUNDRED && range->from < HUNDRED)
    range->to = SAYLAU_PERCENT_END;
  return range->from < range->to;
}

/* "0-4" has both in it; "5" is that alone. */
static gboolean
parse_digits (const char *from,
              const char *to,
              SaylauStationRange *range)
{
  guint64 first, last;

  if (!g_ascii_string_to_unsigned (from, 10, 0, DIGITS - 1, &first, NULL) ||
      !g_ascii_string_to_unsigned (to != NULL ? to : from, 10, first, DIGITS - 1, &last, NULL))
    return FALSE;
  *range = (SaylauStationRange){ first, last + 1 };
  return TRUE;
}

static gboolean
parse_range (const char *text,
             SaylauStationBrush *brush)
{
  g_auto (GStrv) sides = g_strsplit (text, "=", 2);
  g_auto (GStrv) ends = NULL;
  guint axis;

  if (g_strv_length (sides) != 2 || !saylau_id_to_enum (sides[0], axis_ids, G_N_ELEMENTS (axis_ids), &axis) ||
      saylau_station_brush_has (brush, axis))
    return FALSE;
  ends = g_strsplit (sides[1], "-", 2);
  if (ends[0] == NULL)
    return FALSE;
  return saylau_station_axis_is_percent (axis) ? parse_percents (ends[0], ends[1], &brush->ranges[axis])
                                               : parse_digits (ends[0], ends[1], &brush->ranges[axis]);
}

/**
 * saylau_station_brush_from_text:
 * @text: as of saylau_station_brush_to_text()
 * @self: (out caller-allocates): what it means, of no candidate; untouched where it is not understood
 *
 * Returns: whether @text has ranges, each of another axis
 */
gboolean
saylau_station_brush_from_text (const char *text,
                                SaylauStationBrush *self)
{
  g_auto (GStrv) ranges = g_strsplit (text, ",", 0);
  SaylauStationBrush brush;

  saylau_station_brush_init (&brush);
  for (guint i = 0; ranges[i] != NULL; i++)
    if (!parse_range (ranges[i], &brush))
      return FALSE;
  if (saylau_station_brush_is_empty (&brush))
    return FALSE;
  *self = brush;
  return TRUE;
}
