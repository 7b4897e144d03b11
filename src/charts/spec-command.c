/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/spec-command.h"

#include <string.h>

#include "charts/language.h"
#include "charts/spec-uses.h"
#include "formats/exact-number.h"

/* An instant that an option tells: of the time that is written the first second, the first after it, or its middle. */
typedef enum
{
  MEANT_START,
  MEANT_END,
  MEANT_MIDDLE,
} Meant;

static gboolean
is_plain (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr ("_@%+=:,./-", c) != NULL);
}

static gboolean
is_plain_word (const char *word)
{
  for (const char *at = word; *at != '\0'; at++)
    if (!is_plain (*at))
      return FALSE;
  return *word != '\0';
}

/* Bytes that are no text cannot be on a clipboard: a command of POSIX makes them. */
static void
append_bytes (GString *line,
              const char *bytes)
{
  g_string_append_printf (line, "\"$(printf '\\%03o')\"", (guint) (guint8) *bytes);
}

/* As a POSIX shell reads it back, to the byte; a name that begins as an option does gets its folder. */
static void
append_word (GString *line,
             const char *word)
{
  g_string_append (line, *word == '-' ? " ./" : " ");
  if (is_plain_word (word))
    {
      g_string_append (line, word);
      return;
    }
  do
    {
      const char *end;
      gboolean is_valid = g_utf8_validate (word, -1, &end);
      g_autofree char *text = g_strndup (word, end - word);
      g_autofree char *quoted = g_shell_quote (text);

      if (*text != '\0' || is_valid)
        g_string_append (line, quoted);
      if (!is_valid)
        append_bytes (line, end++);
      word = end;
    }
  while (*word != '\0');
}

static void
append_option (GString *line,
               const char *name,
               const char *value)
{
  g_string_append_printf (line, " %s", name);
  append_word (line, value);
}

static void
append_number (GString *line,
               const char *name,
               double number)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  saylau_exact_number_append (digits, number);
  append_option (line, name, digits->str);
}

static gboolean
says (const char *text,
      const SaylauElection *election,
      gint64 instant,
      Meant meant)
{
  SaylauTime time;

  if (!saylau_time_parse (text, election->zone, &time, NULL))
    return FALSE;
  if (meant == MEANT_MIDDLE)
    return saylau_time_get_middle (&time) == instant;
  return (meant == MEANT_START ? time.start : time.end) == instant;
}

/* The shortest way to write it: as a day where that says the very second, else with as much of the clock as it takes,
 * and with an offset where a clock of the document's time zone would show it twice. */
static char *
write_instant (const SaylauElection *election,
               gint64 instant,
               Meant meant)
{
  static const char *const endings[] = { "", "T%H:%M", "T%H:%M:%S", "T%H:%M:%S%:z" };
  gint64 second = meant == MEANT_END ? instant - 1 : instant;
  g_autoptr (GDateTime) local = saylau_time_to_local (second, election->zone);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) utc = saylau_time_to_local (second, zone);
  g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (local), g_date_time_get_month (local),
                                          g_date_time_get_day_of_month (local));
  g_autofree char *clock = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *ending = g_date_time_format (local, endings[i]);
      char *text = g_strconcat (day, ending, NULL);

      if (says (text, election, instant, meant))
        return text;
      g_free (text);
    }
  /* An offset of old that has seconds in it. */
  clock = g_date_time_format (utc, "T%H:%M:%SZ");
  return g_strdup_printf ("%04d-%02d-%02d%s", g_date_time_get_year (utc), g_date_time_get_month (utc),
                          g_date_time_get_day_of_month (utc), clock);
}

static void
append_instant (GString *line,
                const char *name,
                const SaylauElection *election,
                gint64 instant,
                Meant meant)
{
  g_autofree char *text = NULL;

  if (instant == SAYLAU_NO_TIME)
    return;
  text = write_instant (election, instant, meant);
  append_option (line, name, text);
}

static void
append_span (GString *line,
             const SaylauElection *election,
             const SaylauChartSpec *spec)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *span = NULL;

  if (spec->span_start == SAYLAU_NO_TIME)
    return;
  start = write_instant (election, spec->span_start, MEANT_START);
  end = write_instant (election, spec->span_end, MEANT_END);
  span = g_strconcat (start, "/", end, NULL);
  append_option (line, "--span", span);
}

/* Who is shown, or whose share and votes select polling stations. */
static int
get_candidate (const SaylauChartSpec *spec,
               SaylauSpecUses uses)
{
  if (uses & SAYLAU_USES_CANDIDATE)
    return spec->candidate;
  if ((uses & SAYLAU_USES_BRUSH) && saylau_station_brush_is_of_candidate (&spec->stations.brush))
    return spec->stations.brush.candidate;
  return SAYLAU_NONE;
}

/* What is shown of the election. The tally is named also where it is the newest, which another may be tomorrow. */
static void
append_subject (GString *line,
                const SaylauElection *election,
                const SaylauChartSpec *spec,
                SaylauSpecUses uses)
{
  int candidate = get_candidate (spec, uses);

  append_option (line, "--chart", saylau_chart_kind_to_id (spec->chart));
  if ((uses & SAYLAU_USES_TALLY) && spec->tally != SAYLAU_NONE)
    append_option (line, "--tally", saylau_election_get_tally (election, spec->tally)->id);
  if ((uses & SAYLAU_USES_COMPARE) && spec->compare != SAYLAU_NONE)
    append_option (line, "--compare", saylau_election_get_tally (election, spec->compare)->id);
  if ((uses & SAYLAU_USES_AREA) && spec->area != saylau_election_get_root_area (election))
    append_option (line, "--area", saylau_election_get_area (election, spec->area)->id);
  if ((uses & SAYLAU_USES_MEASURE) && spec->measure != SAYLAU_MEASURE_AUTO)
    append_option (line, "--measure", saylau_measure_to_id (spec->measure));
  if (candidate != SAYLAU_NONE)
    append_option (line, "--candidate", saylau_election_get_candidate (election, candidate)->id);
  if ((uses & SAYLAU_USES_TILES) && spec->tiles)
    g_string_append (line, " --tiles");
}

static void
append_stations (GString *line,
                 const SaylauStationSpec *spec,
                 const SaylauStationSpec *usual,
                 SaylauSpecUses uses)
{
  g_autofree char *cluster = saylau_cluster_to_text (&spec->cluster);
  g_autofree char *brush = saylau_station_brush_to_text (&spec->brush);

  if ((uses & SAYLAU_USES_BIN) && spec->bin != usual->bin)
    append_option (line, "--bin", saylau_bin_width_to_id (spec->bin));
  if ((uses & SAYLAU_USES_WEIGHT) && spec->weight != usual->weight)
    append_option (line, "--weight", saylau_station_weight_to_id (spec->weight));
  if ((uses & SAYLAU_USES_COLORS) && spec->colors != usual->colors)
    append_option (line, "--colour", saylau_color_scale_to_id (spec->colors));
  if ((uses & SAYLAU_USES_CLUSTER) && spec->cluster.from < spec->cluster.to)
    append_option (line, "--cluster", cluster);
  if ((uses & SAYLAU_USES_BRUSH) && !saylau_station_brush_is_empty (&spec->brush))
    append_option (line, "--stations", brush);
}

static void
append_time (GString *line,
             const SaylauElection *election,
             const SaylauChartSpec *spec,
             SaylauSpecUses uses)
{
  if (uses & SAYLAU_USES_TIME)
    {
      append_instant (line, "--from", election, spec->from, MEANT_START);
      append_instant (line, "--to", election, spec->to, MEANT_END);
    }
  if (uses & SAYLAU_USES_SPAN)
    append_span (line, election, spec);
  if (uses & SAYLAU_USES_MOMENT)
    append_instant (line, "--moment", election, spec->moment, MEANT_MIDDLE);
}

/* How it is drawn. */
static void
append_look (GString *line,
             const SaylauElection *election,
             const SaylauChartSpec *spec,
             SaylauSpecUses uses)
{
  g_autoptr (SaylauChartSpec) usual = saylau_chart_spec_new (election);

  append_stations (line, &spec->stations, &usual->stations, uses);
  if ((uses & SAYLAU_USES_CLASSING) && spec->classing != usual->classing)
    append_option (line, "--classes", saylau_classing_to_id (spec->classing));
  if ((uses & SAYLAU_USES_ORDER) && spec->order != usual->order)
    append_option (line, "--order", saylau_order_to_id (spec->order));
  if (spec->decimals != usual->decimals)
    append_number (line, "--decimals", spec->decimals);
  if (spec->width != usual->width || spec->height != usual->height)
    g_string_append_printf (line, " --size %dx%d", spec->width, spec->height);
  if (spec->scale != usual->scale)
    append_number (line, "--scale", spec->scale);
  usual->width = spec->width;
  usual->height = spec->height;
  if (saylau_chart_spec_get_zoom (spec) != saylau_chart_spec_get_zoom (usual))
    append_number (line, "--zoom", saylau_chart_spec_get_zoom (spec));
  if (spec->theme != usual->theme)
    append_option (line, "--theme", saylau_theme_kind_to_id (spec->theme));
  if ((uses & SAYLAU_USES_PALETTE) && spec->palette != usual->palette)
    append_option (line, "--palette", saylau_palette_kind_to_id (spec->palette));
  append_option (line, "--lang", saylau_language_get_tag (saylau_language_get (spec->lang)));
}

/**
 * saylau_spec_command_new:
 * @election: a sealed election
 * @spec: a chart of it; the room that its header leaves for buttons cannot be told
 * @document: (type filename): the file of @election, as the command is to name it
 * @output: (type filename): the picture's name
 *
 * What is as the command line would have it anyway is left out, but for the tally and the language, which depend on
 * day and session.
 *
 * Returns: (transfer full): a line for a POSIX shell, in UTF-8, which draws the picture that an export of @spec is, to
 *   the byte
 */
char *
saylau_spec_command_new (const SaylauElection *election,
                         const SaylauChartSpec *spec,
                         const char *document,
                         const char *output)
{
  SaylauSpecUses uses = saylau_chart_spec_get_uses (spec);
  GString *line = g_string_new ("saylau export");

  append_word (line, document);
  append_option (line, "-o", output);
  append_subject (line, election, spec, uses);
  append_time (line, election, spec, uses);
  append_look (line, election, spec, uses);
  if (election->stations != NULL && saylau_station_table_get_n_skipped (election->stations) > 0)
    g_string_append (line, " --lenient");
  return g_string_free (line, FALSE);
}
