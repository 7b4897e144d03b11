/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/chart-options.h"

#include "charts/language.h"
#include "charts/spec-uses.h"
#include "cli/command.h"
#include "cli/document-ids.h"
#include "model/error.h"

#include <math.h>

#define MIN_SCALE 0.25
#define MAX_SCALE 8.0

static gboolean
fail (GError **error,
      const char *format,
      ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError **error,
      const char *format,
      ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (SAYLAU_ERROR, SAYLAU_ERROR_REQUEST, format, arguments));
  va_end (arguments);
  return FALSE;
}

/* One end of the axis: from the first second that is meant, to the last. */
static gboolean
parse_time (const SaylauElection *election,
            const char *option,
            const char *string,
            gboolean is_end,
            gint64 *instant,
            GError **error)
{
  SaylauTime time;

  if (string == NULL)
    return TRUE;
  if (!saylau_time_parse (string, election->zone, &time, error))
    {
      g_prefix_error (error, "%s: ", option);
      return FALSE;
    }
  *instant = is_end ? time.end : time.start;
  return TRUE;
}

/* The moment picks the newest tally by then, where none was named. */
static gboolean
parse_moment (const SaylauChartOptions *self,
              const SaylauElection *election,
              SaylauChartSpec *spec,
              GError **error)
{
  SaylauTime time;

  if (self->moment == NULL)
    return TRUE;
  if (!saylau_time_parse (self->moment, election->zone, &time, error))
    {
      g_prefix_error (error, "--moment: ");
      return FALSE;
    }
  spec->moment = saylau_time_get_middle (&time);
  if (self->tally == NULL)
    spec->tally = saylau_election_get_newest_tally (election, spec->moment);
  return TRUE;
}

static gboolean
parse_span (const SaylauChartOptions *self,
            const SaylauElection *election,
            SaylauChartSpec *spec,
            GError **error)
{
  g_auto (GStrv) ends = NULL;

  if (self->span == NULL)
    return TRUE;

  ends = g_strsplit (self->span, "/", 0);
  if (g_strv_length (ends) != 2)
    return fail (error, "--span is START/END, such as 2019-06-09/2019-06-12, not '%s'", self->span);
  if (!parse_time (election, "--span", ends[0], FALSE, &spec->span_start, error) ||
      !parse_time (election, "--span", ends[1], TRUE, &spec->span_end, error))
    return FALSE;
  return spec->span_start < spec->span_end || fail (error, "--span: the start must be before the end");
}

static gboolean
find_stations (const SaylauChartOptions *self,
               const SaylauElection *election,
               SaylauChartSpec *spec,
               GError **error)
{
  if (!self->has_brush)
    return TRUE;
  if (election->stations == NULL)
    return fail (error, "--stations: the document has no polling stations");
  spec->stations.brush = self->stations.brush;
  spec->stations.brush.candidate = SAYLAU_NONE;
  if (!saylau_station_brush_is_of_candidate (&self->stations.brush))
    return TRUE;
  spec->stations.brush.candidate = spec->candidate;
  return spec->candidate != SAYLAU_NONE || fail (error, "--stations: --candidate has to say whose share or votes are meant");
}

/* Type may not grow beyond what leaves the room of the smallest chart. */
static gboolean
check_zoom (const SaylauChartSpec *spec,
            GError **error)
{
  double most = MIN (spec->width / (double) SAYLAU_CHART_MIN_WIDTH, spec->height / (double) SAYLAU_CHART_MIN_HEIGHT);

  return spec->zoom <= most || fail (error, "--zoom is at most %.3g in a chart of %dx%d", most, spec->width, spec->height);
}

static gboolean
parse_chart_cb (const char *option,
                const char *value,
                gpointer data,
                GError **error)
{
  SaylauChartOptions *self = data;

  return saylau_chart_kind_from_id (value, &self->chart) ||
         fail (error, "%s is 'bar', 'pie', 'timeline', 'areas', 'turnout', 'compare', 'tallies', 'fingerprint', 'votes-by-turnout', 'integers', 'digits' or 'cumulative', not '%s'", option, value);
}

static gboolean
parse_measure_cb (const char *option,
                  const char *value,
                  gpointer data,
                  GError **error)
{
  SaylauChartOptions *self = data;

  self->has_measure = TRUE;
  return saylau_measure_from_id (value, &self->measure) ||
         fail (error, "%s is 'auto', 'winner', 'share', 'turnout', 'events', 'detained' or 'difference', not '%s'", option, value);
}

static gboolean
parse_classes_cb (const char *option,
                  const char *value,
                  gpointer data,
                  GError **error)
{
  SaylauChartOptions *self = data;

  self->has_classing = TRUE;
  return saylau_classing_from_id (value, &self->classing) ||
         fail (error, "%s is 'equal', 'quantile' or 'none', not '%s'", option, value);
}

static gboolean
parse_bin_cb (const char *option,
              const char *value,
              gpointer data,
              GError **error)
{
  SaylauChartOptions *self = data;

  self->has_bin = TRUE;
  return saylau_bin_width_from_id (value, &self->stations.bin) ||
         fail (error, "%s is '0.25', '0.5', '1' or '2', not '%s'", option, value);
}

static gboolean
parse_weight_cb (const char *option,
                 const char *value,
                 gpointer data,
                 GError **error)
{
  SaylauChartOptions *self = data;

  self->has_weight = TRUE;
  return saylau_station_weight_from_id (value, &self->stations.weight) ||
         fail (error, "%s is 'stations', 'registered' or 'votes', not '%s'", option, value);
}

static gboolean
parse_colour_cb (const char *option,
                 const char *value,
                 gpointer data,
                 GError **error)
{
  SaylauChartOptions *self = data;

  self->has_colors = TRUE;
  return saylau_color_scale_from_id (value, &self->stations.colors) ||
         fail (error, "%s is 'logarithmic' or 'linear', not '%s'", option, value);
}

static gboolean
parse_cluster_cb (const char *option,
                  const char *value,
                  gpointer data,
                  GError **error)
{
  SaylauChartOptions *self = data;

  self->has_cluster = TRUE;
  return saylau_cluster_from_text (value, &self->stations.cluster) ||
         fail (error, "%s is FROM-TO in whole percent of turnout, such as 35-45, not '%s'", option, value);
}

static gboolean
parse_stations_cb (const char *option,
                   const char *value,
                   gpointer data,
                   GError **error)
{
  SaylauChartOptions *self = data;

  self->has_brush = TRUE;
  return saylau_station_brush_from_text (value, &self->stations.brush) ||
         fail (error, "%s is ranges such as turnout=90-100,share=85.5-90 or last-of-votes=0, not '%s'", option, value);
}

static gboolean
parse_theme_cb (const char *option,
                const char *value,
                gpointer data,
                GError **error)
{
  SaylauChartOptions *self = data;

  return saylau_theme_kind_from_id (value, &self->theme) ||
         fail (error, "%s is 'light', 'dark', 'print' or 'transparent', not '%s'", option, value);
}

static gboolean
parse_palette_cb (const char *option,
                  const char *value,
                  gpointer data,
                  GError **error)
{
  SaylauChartOptions *self = data;

  self->has_palette = TRUE;
  return saylau_palette_kind_from_id (value, &self->palette) ||
         fail (error, "%s is 'document', 'distinct' or 'patterns', not '%s'", option, value);
}

static gboolean
parse_size_cb (const char *option,
               const char *value,
               gpointer data,
               GError **error)
{
  SaylauChartOptions *self = data;
  g_auto (GStrv) sides = g_strsplit (value, "x", 0);
  guint64 width, height;

  if (g_strv_length (sides) != 2 ||
      !g_ascii_string_to_unsigned (sides[0], 10, SAYLAU_CHART_MIN_WIDTH, SAYLAU_CHART_MAX_SIZE, &width, NULL) ||
      !g_ascii_string_to_unsigned (sides[1], 10, SAYLAU_CHART_MIN_HEIGHT, SAYLAU_CHART_MAX_SIZE, &height, NULL))
    return fail (error, "%s is WIDTHxHEIGHT from %dx%d to %dx%d, not '%s'", option, SAYLAU_CHART_MIN_WIDTH,
                 SAYLAU_CHART_MIN_HEIGHT, SAYLAU_CHART_MAX_SIZE, SAYLAU_CHART_MAX_SIZE, value);
  self->width = width;
  self->height = height;
  return TRUE;
}

static gboolean
parse_order_cb (const char *option,
                const char *value,
                gpointer data,
                GError **error)
{
  SaylauChartOptions *self = data;

  self->has_order = TRUE;
  return saylau_order_from_id (value, &self->order) ||
         fail (error, "%s is 'share' or 'ballot', not '%s'", option, value);
}

static gboolean
parse_decimals_cb (const char *option,
                   const char *value,
                   gpointer data,
                   GError **error)
{
  SaylauChartOptions *self = data;
  guint64 decimals;

  if (!g_ascii_string_to_unsigned (value, 10, 0, SAYLAU_CHART_MAX_DECIMALS, &decimals, NULL))
    return fail (error, "%s is 0 to %d, not '%s'", option, SAYLAU_CHART_MAX_DECIMALS, value);
  self->decimals = decimals;
  self->has_decimals = TRUE;
  return TRUE;
}

static gboolean
parse_number (const char *option,
              const char *value,
              double least,
              double most,
              double *number,
              GError **error)
{
  char *end;

  *number = g_ascii_strtod (value, &end);
  if (end == value || *end != '\0' || !(*number >= least && *number <= most))
    return fail (error, "%s is a number from %g to %g, not '%s'", option, least, most, value);
  return TRUE;
}

static gboolean
parse_scale_cb (const char *option,
                const char *value,
                gpointer data,
                GError **error)
{
  return parse_number (option, value, MIN_SCALE, MAX_SCALE, &((SaylauChartOptions *) data)->scale, error);
}

static gboolean
parse_zoom_cb (const char *option,
               const char *value,
               gpointer data,
               GError **error)
{
  return parse_number (option, value, SAYLAU_CHART_MIN_ZOOM, SAYLAU_CHART_MAX_ZOOM, &((SaylauChartOptions *) data)->zoom, error);
}

static gboolean
parse_lang_cb (const char *option,
               const char *value,
               gpointer data,
               GError **error)
{
  SaylauChartOptions *self = data;

  if (!saylau_language_is_valid_tag (value))
    return fail (error, "%s is a BCP 47 tag such as en, kk or sr-Latn, not '%s'", option, value);
  g_free (self->lang);
  self->lang = g_strdup (value);
  return TRUE;
}

/**
 * saylau_chart_options_clear:
 * @self: options
 *
 * Frees what @self holds.
 */
void
saylau_chart_options_clear (SaylauChartOptions *self)
{
  g_free (self->tally);
  g_free (self->compare);
  g_free (self->area);
  g_free (self->candidate);
  g_free (self->from);
  g_free (self->to);
  g_free (self->moment);
  g_free (self->span);
  g_free (self->lang);
}

/**
 * saylau_chart_options_create_context:
 * @self: options, zeroed; has to outlive the context
 * @parameters: what the command line has besides, for the line of usage
 *
 * Values are taken as bytes (like file names): what is an id is ASCII, in every locale.
 *
 * Returns: (transfer full): a parser of a command line that fills @self
 */
GOptionContext *
saylau_chart_options_create_context (SaylauChartOptions *self,
                                     const char *parameters)
{
  const GOptionEntry entries[] = {
    { "chart", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_chart_cb,
      "Which chart, see below (default: bar)", "CHART" },
    { "tally", 0, 0, G_OPTION_ARG_FILENAME, &self->tally,
      "Whose result, a tally (default: the newest)", "ID" },
    { "compare", 0, 0, G_OPTION_ARG_FILENAME, &self->compare,
      "A tally to compare it with (default: none)", "ID" },
    { "area", 0, 0, G_OPTION_ARG_FILENAME, &self->area,
      "Whose result, an area (default: the whole)", "ID" },
    { "measure", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_measure_cb,
      "What areas show; auto (default), winner, turnout, …", "MEASURE" },
    { "candidate", 0, 0, G_OPTION_ARG_FILENAME, &self->candidate,
      "Whose share (default: who leads the whole)", "ID" },
    { "classes", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_classes_cb,
      "Shades of areas: equal (default), quantile or none", "CLASSES" },
    { "tiles", 0, 0, G_OPTION_ARG_NONE, &self->tiles,
      "Areas as tiles, even where their outlines are known", NULL },
    { "bin", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_bin_cb,
      "Points to a cell: 0.25, 0.5, 1 (default) or 2", "POINTS" },
    { "weight", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_weight_cb,
      "Cells by stations (default), registered or votes", "WEIGHT" },
    { "colour", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_colour_cb,
      "Cells' colours: logarithmic (default) or linear", "SCALE" },
    { "cluster", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_cluster_cb,
      "Turnout that Shpilkin's estimate starts from", "FROM-TO" },
    { "stations", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_stations_cb,
      "Only these stations: turnout=90-100,share=85-90 or such", "RANGES" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &self->from,
      "Start of the timeline: 2019, 2019-06 or 2019-06-09T18:00", "TIME" },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &self->to,
      "Its end, shown whole: 2019-06 is up to 30 June, midnight", "TIME" },
    { "moment", 0, 0, G_OPTION_ARG_FILENAME, &self->moment,
      "The moment, which picks the newest tally by then", "TIME" },
    { "span", 0, 0, G_OPTION_ARG_FILENAME, &self->span,
      "A span of the timeline to mark, both ends whole", "START/END" },
    { "order", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_order_cb,
      "Candidates by share (default) or as on the ballot", "ORDER" },
    { "decimals", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_decimals_cb,
      "Decimals of a percentage, 0 to 4 (default: 2)", "N" },
    { "size", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_size_cb,
      "Units, 320x240 to 8192x8192 (default: 1200x675)", "WxH" },
    { "scale", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_scale_cb,
      "Pixels of a PNG to a unit, 0.25 to 8 (default: 1)", "N" },
    { "zoom", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_zoom_cb,
      "Size of type and bars, 0.5 to 3 (default: as suits)", "N" },
    { "theme", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_theme_cb,
      "Colours: light (default), dark, print or transparent", "THEME" },
    { "palette", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_palette_cb,
      "Candidates: document (default), distinct or patterns", "PALETTE" },
    { "lang", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_lang_cb,
      "Language, such as en, kk or ru (default: the session's)", "TAG" },
    { "lenient", 0, 0, G_OPTION_ARG_NONE, &self->lenient, SAYLAU_LENIENT_HELP, NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = g_option_context_new (parameters);
  GOptionGroup *group = g_option_group_new (NULL, NULL, NULL, self, NULL);

  g_option_group_add_entries (group, entries);
  g_option_context_set_main_group (context, group);
  return context;
}

/* Another tally must not stand where one beside itself was asked for. */
static gboolean
check_compare (const SaylauChartOptions *self,
               const SaylauChartSpec *spec,
               GError **error)
{
  if (spec->chart != SAYLAU_CHART_COMPARE || self->compare == NULL || spec->compare != spec->tally)
    return TRUE;
  return fail (error, "--compare is another tally than the chart's own, not '%s'", self->compare);
}

/**
 * saylau_chart_options_to_spec:
 * @self: options
 * @election: the document that they are about
 * @error: return location for an error, %SAYLAU_ERROR_REQUEST
 *
 * Returns: (transfer full) (nullable): the spec of the chart that was asked for; %NULL where
 *   there is no such chart of this document
 */
SaylauChartSpec *
saylau_chart_options_to_spec (const SaylauChartOptions *self,
                              const SaylauElection *election,
                              GError **error)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = self->chart;
  spec->theme = self->theme;
  spec->palette = self->palette;
  if (self->width > 0)
    {
      spec->width = self->width;
      spec->height = self->height;
    }
  if (self->scale > 0)
    spec->scale = self->scale;
  if (self->has_decimals)
    spec->decimals = self->decimals;
  spec->zoom = self->zoom;
  spec->order = self->order;
  spec->measure = self->measure;
  spec->classing = self->classing;
  spec->tiles = self->tiles;
  spec->stations.weight = self->stations.weight;
  spec->stations.colors = self->stations.colors;
  spec->stations.cluster = self->stations.cluster;
  if (self->has_bin)
    spec->stations.bin = self->stations.bin;
  spec->lang = g_strdup (self->lang);
  if (!saylau_document_ids_find_tally (election, self->tally, &spec->tally, error) ||
      !saylau_document_ids_find_tally (election, self->compare, &spec->compare, error) ||
      !saylau_document_ids_find_area (election, self->area, &spec->area, error) ||
      !saylau_document_ids_find_candidate (election, self->candidate, &spec->candidate, error) ||
      !find_stations (self, election, spec, error) ||
      !parse_time (election, "--from", self->from, FALSE, &spec->from, error) ||
      !parse_time (election, "--to", self->to, TRUE, &spec->to, error) ||
      !parse_moment (self, election, spec, error) ||
      !parse_span (self, election, spec, error) ||
      !check_compare (self, spec, error) ||
      !check_zoom (spec, error) ||
      !saylau_chart_spec_validate (spec, error))
    return NULL;
  return g_steal_pointer (&spec);
}

/**
 * saylau_chart_options_list_idle:
 * @self: options
 * @spec: the spec that was made of them
 *
 * Returns: (transfer full) (nullable): those that were given and change nothing in this chart, in
 *   a row; %NULL where there are none
 */
char *
saylau_chart_options_list_idle (const SaylauChartOptions *self,
                                const SaylauChartSpec *spec)
{
  SaylauSpecUses uses = saylau_chart_spec_get_uses (spec);
  /* Where no tally is named the moment picks one. */
  const SaylauSpecUses picks = self->tally == NULL ? SAYLAU_USES_TALLY : 0;
  const SaylauSpecUses whose = spec->stations.brush.candidate != SAYLAU_NONE ? SAYLAU_USES_BRUSH : 0;
  const struct
  {
    const char *name;
    gboolean is_given;
    SaylauSpecUses use;
  } options[] = {
    { "--area", self->area != NULL, SAYLAU_USES_AREA },
    { "--tally", self->tally != NULL, SAYLAU_USES_TALLY },
    { "--compare", self->compare != NULL, SAYLAU_USES_COMPARE },
    { "--measure", self->has_measure, SAYLAU_USES_MEASURE },
    { "--candidate", self->candidate != NULL, SAYLAU_USES_CANDIDATE | whose },
    { "--classes", self->has_classing, SAYLAU_USES_CLASSING },
    { "--tiles", self->tiles, SAYLAU_USES_TILES },
    { "--bin", self->has_bin, SAYLAU_USES_BIN },
    { "--weight", self->has_weight, SAYLAU_USES_WEIGHT },
    { "--colour", self->has_colors, SAYLAU_USES_COLORS },
    { "--cluster", self->has_cluster, SAYLAU_USES_CLUSTER },
    { "--stations", self->has_brush, SAYLAU_USES_BRUSH },
    { "--from", self->from != NULL, SAYLAU_USES_TIME },
    { "--to", self->to != NULL, SAYLAU_USES_TIME },
    { "--moment", self->moment != NULL, SAYLAU_USES_MOMENT | picks },
    { "--span", self->span != NULL, SAYLAU_USES_SPAN },
    { "--order", self->has_order, SAYLAU_USES_ORDER },
    { "--palette", self->has_palette, SAYLAU_USES_PALETTE },
  };
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].is_given && !(uses & options[i].use))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", options[i].name);
  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}
