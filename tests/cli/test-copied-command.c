/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "child.h"

#include <string.h>

#include <glib/gstdio.h>

#include "charts/export.h"
#include "charts/layout.h"
#include "charts/spec-command.h"
#include "formats/loader.h"

/* The command that a spec is told as is given to a shell: it draws what an export of the spec is, to the byte. */

/* 2019-06-09T12:00+06:00, 2019-06-08T00:00+06:00 and a second that no calendar names. */
#define NOON G_GINT64_CONSTANT (1560060000)
#define MIDNIGHT G_GINT64_CONSTANT (1559930400)
#define ODD G_GINT64_CONSTANT (1560055377)

static SaylauElection *
load_sample (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new (path);
  g_autoptr (GError) error = NULL;
  SaylauElection *election = saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return election;
}

typedef struct
{
  const char *name;
  SaylauChartKind chart;
  int tally; /* by time, of the sample's five; or SAYLAU_NONE */
  int compare;
  gint64 from, to, moment, span_start, span_end;
  SaylauOrder order;
  int decimals, width, height;
  double scale, zoom;
  SaylauThemeKind theme;
  SaylauPaletteKind palette;
  const char *lang;
  const char *output;
  int area;
  SaylauMeasure measure;
  SaylauClassing classing;
  int candidate; /* counted from 1; 0: none */
  SaylauStationSpec stations;
} Row;

#define NO_TIMES SAYLAU_NO_TIME, SAYLAU_NO_TIME, SAYLAU_NO_TIME, SAYLAU_NO_TIME, SAYLAU_NO_TIME

static const Row rows[] = {
  { "plain", SAYLAU_CHART_BAR, 4, SAYLAU_NONE, NO_TIMES, SAYLAU_ORDER_SHARE, 2, 1200, 675, 1, 0,
    SAYLAU_THEME_LIGHT, SAYLAU_PALETTE_DOCUMENT, "en", "a.png" },
  { "bars", SAYLAU_CHART_BAR, 2, 0, NO_TIMES, SAYLAU_ORDER_BALLOT, 0, 871, 391, 2, 1,
    SAYLAU_THEME_DARK, SAYLAU_PALETTE_PATTERNS, "kk", "a b.png" },
  { "large-type", SAYLAU_CHART_BAR, 3, 3, NO_TIMES, SAYLAU_ORDER_SHARE, 4, 700, 500, 1, 500 / 240.0,
    SAYLAU_THEME_PRINT, SAYLAU_PALETTE_DISTINCT, "ar", "it's.svg" },
  { "pie", SAYLAU_CHART_PIE, 1, 0, NO_TIMES, SAYLAU_ORDER_SHARE, 1, 400, 300, 1.25, 1.1,
    SAYLAU_THEME_TRANSPARENT, SAYLAU_PALETTE_PATTERNS, "ru", "-a.png" },
  { "poster", SAYLAU_CHART_PIE, 4, SAYLAU_NONE, NO_TIMES, SAYLAU_ORDER_BALLOT, 2, 2400, 1400, 0.5, 0,
    SAYLAU_THEME_LIGHT, SAYLAU_PALETTE_DOCUMENT, "sr-Latn", "$HOME `a`.png" },
  { "no-tally-yet", SAYLAU_CHART_BAR, SAYLAU_NONE, SAYLAU_NONE, SAYLAU_NO_TIME, SAYLAU_NO_TIME, NOON - 90 * SAYLAU_DAY,
    SAYLAU_NO_TIME, SAYLAU_NO_TIME, SAYLAU_ORDER_SHARE, 2, 1200, 675, 1, 0,
    SAYLAU_THEME_LIGHT, SAYLAU_PALETTE_DOCUMENT, "en", "a.svg" },
  { "timeline", SAYLAU_CHART_TIMELINE, 4, 1, SAYLAU_NO_TIME, SAYLAU_NO_TIME, NOON, SAYLAU_NO_TIME, SAYLAU_NO_TIME,
    SAYLAU_ORDER_BALLOT, 2, 871, 360, 1, 1, SAYLAU_THEME_DARK, SAYLAU_PALETTE_PATTERNS, "en", "a.svg" },
  { "days", SAYLAU_CHART_TIMELINE, 0, SAYLAU_NONE, MIDNIGHT, MIDNIGHT + 9 * SAYLAU_DAY, NOON, MIDNIGHT, MIDNIGHT + 2 * SAYLAU_DAY,
    SAYLAU_ORDER_SHARE, 1, 1000, 400, 2, 1, SAYLAU_THEME_LIGHT, SAYLAU_PALETTE_DOCUMENT, "kk", "a.png" },
  { "seconds", SAYLAU_CHART_TIMELINE, 0, SAYLAU_NONE, ODD, ODD + SAYLAU_DAY, ODD + 7, ODD + 61, ODD + 3600,
    SAYLAU_ORDER_SHARE, 2, 1000, 400, 1, 1, SAYLAU_THEME_PRINT, SAYLAU_PALETTE_DOCUMENT, "ru", "a.svg" },
  { "frequency", SAYLAU_CHART_TIMELINE, 0, SAYLAU_NONE, NO_TIMES, SAYLAU_ORDER_SHARE, 2, 1000, 400, 1, 1,
    SAYLAU_THEME_PRINT, SAYLAU_PALETTE_DOCUMENT, "ru", "a.svg", 0, SAYLAU_MEASURE_EVENTS },
  { "turnout", SAYLAU_CHART_TURNOUT, 4, 1, MIDNIGHT, MIDNIGHT + SAYLAU_DAY, NOON, MIDNIGHT, NOON, SAYLAU_ORDER_BALLOT, 2, 900, 500, 1, 1,
    SAYLAU_THEME_DARK, SAYLAU_PALETTE_PATTERNS, "kk", "a.png", 1 },
  { "two-tallies", SAYLAU_CHART_COMPARE, 4, 1, NO_TIMES, SAYLAU_ORDER_BALLOT, 1, 900, 500, 1, 1,
    SAYLAU_THEME_LIGHT, SAYLAU_PALETTE_PATTERNS, "en", "a.png" },
  { "all-tallies", SAYLAU_CHART_TALLIES, 2, 1, NO_TIMES, SAYLAU_ORDER_BALLOT, 2, 900, 500, 1, 1,
    SAYLAU_THEME_LIGHT, SAYLAU_PALETTE_PATTERNS, "ru", "a.png" },
  { "areas", SAYLAU_CHART_AREAS, 4, 1, NO_TIMES, SAYLAU_ORDER_BALLOT, 2, 900, 500, 1, 1,
    SAYLAU_THEME_LIGHT, SAYLAU_PALETTE_PATTERNS, "en", "a.png" },
  { "areas-events", SAYLAU_CHART_AREAS, 4, 1, MIDNIGHT, MIDNIGHT + SAYLAU_DAY, NOON, SAYLAU_NO_TIME, SAYLAU_NO_TIME, SAYLAU_ORDER_BALLOT, 2,
    900, 500, 1, 1, SAYLAU_THEME_DARK, SAYLAU_PALETTE_PATTERNS, "kk", "a.svg", 0, SAYLAU_MEASURE_EVENTS, SAYLAU_CLASSES_QUANTILE },
  { "areas-difference", SAYLAU_CHART_AREAS, 4, 1, NO_TIMES, SAYLAU_ORDER_BALLOT, 2, 900, 500, 1, 1,
    SAYLAU_THEME_DARK, SAYLAU_PALETTE_PATTERNS, "ru", "a.svg", 0, SAYLAU_MEASURE_DIFFERENCE, SAYLAU_CLASSES_NONE, 2 },
  { "areas-turnout", SAYLAU_CHART_AREAS, 4, 1, SAYLAU_NO_TIME, SAYLAU_NO_TIME, NOON, SAYLAU_NO_TIME, SAYLAU_NO_TIME, SAYLAU_ORDER_SHARE, 2,
    900, 500, 1, 1, SAYLAU_THEME_PRINT, SAYLAU_PALETTE_DOCUMENT, "en", "a.svg", 1, SAYLAU_MEASURE_TURNOUT },
  { "fingerprint", SAYLAU_CHART_FINGERPRINT, SAYLAU_NONE, SAYLAU_NONE, NO_TIMES, SAYLAU_ORDER_SHARE, 2, 900, 500, 1, 1,
    SAYLAU_THEME_DARK, SAYLAU_PALETTE_DOCUMENT, "en", "a.svg", 1, .candidate = 2,
    .stations = { SAYLAU_BIN_QUARTER, SAYLAU_WEIGH_VOTES, SAYLAU_COLORS_LINEAR, { 35, 45 } } },
  { "votes-by-turnout", SAYLAU_CHART_TURNOUT_VOTES, SAYLAU_NONE, SAYLAU_NONE, NO_TIMES, SAYLAU_ORDER_SHARE, 2, 900, 500, 1, 1,
    SAYLAU_THEME_LIGHT, SAYLAU_PALETTE_PATTERNS, "ru", "a.svg", .stations = { SAYLAU_BIN_ONE, .cluster = { 35, 45 } } },
};

static SaylauChartSpec *
make_spec (const SaylauElection *election,
           const Row *row)
{
  SaylauChartSpec *spec = saylau_chart_spec_new (election);

  spec->chart = row->chart;
  spec->tally = row->tally == SAYLAU_NONE ? SAYLAU_NONE : g_array_index (election->tallies_by_time, int, row->tally);
  spec->compare = row->compare == SAYLAU_NONE ? SAYLAU_NONE : g_array_index (election->tallies_by_time, int, row->compare);
  spec->from = row->from;
  spec->to = row->to;
  spec->moment = row->moment;
  spec->span_start = row->span_start;
  spec->span_end = row->span_end;
  spec->area = row->area;
  spec->measure = row->measure;
  spec->classing = row->classing;
  spec->candidate = row->candidate - 1;
  spec->stations = row->stations;
  spec->order = row->order;
  spec->decimals = row->decimals;
  spec->width = row->width;
  spec->height = row->height;
  spec->scale = row->scale;
  spec->zoom = row->zoom;
  spec->theme = row->theme;
  spec->palette = row->palette;
  spec->lang = g_strdup (row->lang);
  return spec;
}

static GBytes *
export_spec (const SaylauElection *election,
             const SaylauChartSpec *spec,
             const char *output)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new ();
  g_autoptr (SaylauScene) scene = saylau_layout (election, spec, metrics);
  g_autoptr (GError) error = NULL;
  SaylauExportFormat format;
  GBytes *bytes;

  g_assert_true (saylau_export_format_from_path (output, &format, NULL));
  bytes = saylau_export_encode (scene, format, spec->scale, &error);
  g_assert_no_error (error);
  return bytes;
}

/* What @line makes of the file @output, in an empty folder; it says nothing. */
static GBytes *
run_line (const char *line,
          const char *output)
{
  g_autofree char *folder = scratch_path ("shell");
  g_autofree char *programs = g_path_get_dirname (g_getenv ("SAYLAU_EXECUTABLE"));
  g_autofree char *path = g_strdup_printf ("%s:/usr/bin:/bin", programs);
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "PATH", path, TRUE);
  g_autofree char *file = g_build_filename (folder, output, NULL);
  const char *const arguments[] = { "/bin/sh", "-c", line, NULL };
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize size;
  int status;

  g_mkdir (folder, 0700);
  g_spawn_sync (folder, (char **) arguments, environment, 0, NULL, NULL, NULL, &said, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (said, ==, "");
  g_assert_cmpint (status, ==, 0);
  g_file_get_contents (file, &contents, &size, &error);
  g_assert_no_error (error);
  g_remove (file);
  return g_bytes_new_take (contents, size);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *path = sample_path ();
  g_autoptr (SaylauElection) election = load_sample (path);
  g_autoptr (SaylauChartSpec) spec = make_spec (election, row);
  g_autofree char *line = saylau_spec_command_new (election, spec, path, row->output);
  g_autoptr (GBytes) drawn = run_line (line, row->output);
  g_autoptr (GBytes) exported = export_spec (election, spec, row->output);

  g_test_message ("%s", line);
  g_assert_true (g_bytes_equal (drawn, exported));
}

/* Whatever a document is called, its name reaches the program as it is. */
static void
test_strange_documents (void)
{
  static const char *const names[] = { "a b.election.json", "it's \"$HOME\" `x` \\ *.json", "na\xefve \xff\xfe.json",
                                       "line\nbreak.json", "\xd2\x9b\xd0\xb0\xd0\xb7.json", "\xef.json" };
  g_autofree char *sample = sample_path ();
  g_autoptr (SaylauElection) election = load_sample (sample);
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) exported = NULL;

  spec->lang = g_strdup ("en");
  exported = export_spec (election, spec, "a.svg");
  g_assert_true (g_file_get_contents (sample, &contents, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *document = write_scratch (names[i], contents);
      g_autofree char *line = saylau_spec_command_new (election, spec, document, "a.svg");
      g_autoptr (GBytes) drawn = NULL;

      g_assert_true (g_utf8_validate (line, -1, NULL));
      drawn = run_line (line, "a.svg");
      g_assert_true (g_bytes_equal (drawn, exported));
    }
}

/* What the command line has anyway is not told; times are as short as they may be. */
static void
test_text (void)
{
  static const struct
  {
    const char *row;
    const char *line;
  } lines[] = {
    { "plain", "saylau export my.json -o a.png --chart bar --tally final --lang en" },
    { "bars", "saylau export my.json -o 'a b.png' --chart bar --tally partial --compare exit-poll-qp --order ballot --decimals 0 "
              "--size 871x391 --scale 2 --theme dark --palette patterns --lang kk" },
    { "large-type", "saylau export my.json -o 'it'\\''s.svg' --chart bar --tally preliminary --decimals 4 --size 700x500 --zoom 2.0833333333333335 "
                    "--theme print --palette distinct --lang ar" },
    { "no-tally-yet", "saylau export my.json -o a.svg --chart bar --moment 2019-03-11 --lang en" },
    { "days", "saylau export my.json -o a.png --chart timeline --tally exit-poll-qp --from 2019-06-08 --to 2019-06-16 "
              "--span 2019-06-08/2019-06-09 --moment 2019-06-09 --decimals 1 --size 1000x400 --scale 2 --lang kk" },
    { "seconds", "saylau export my.json -o a.svg --chart timeline --tally exit-poll-qp --from 2019-06-09T10:42:57 "
                 "--to 2019-06-10T10:42:56 --span 2019-06-09T10:43:58/2019-06-09T11:42:56 --moment 2019-06-09T10:43:04 "
                 "--size 1000x400 --theme print --lang ru" },
    { "fingerprint", "saylau export my.json -o a.svg --chart fingerprint --area KZ-AKM --candidate qosanov --bin 0.25 --weight votes --colour linear "
                     "--size 900x500 --theme dark --lang en" },
    { "votes-by-turnout", "saylau export my.json -o a.svg --chart votes-by-turnout --cluster 35-45 --size 900x500 --palette patterns --lang ru" },
  };
  g_autofree char *path = sample_path ();
  g_autoptr (SaylauElection) election = load_sample (path);

  for (guint i = 0, row = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (SaylauChartSpec) spec = NULL;
      g_autofree char *line = NULL;

      while (!g_str_equal (rows[row].name, lines[i].row))
        row++;
      spec = make_spec (election, &rows[row]);
      line = saylau_spec_command_new (election, spec, "my.json", rows[row].output);
      g_assert_cmpstr (line, ==, lines[i].line);
    }
}

/* Bars of selected polling stations, by a share and not. */
static void
test_stations (void)
{
  static const struct
  {
    SaylauChartKind chart;
    const char *brush;
    const char *options;
  } charts[] = {
    { SAYLAU_CHART_BAR, "turnout=60-<100,share=60-100", "--candidate b --stations 'turnout=60-<100,share=60-100'" },
    { SAYLAU_CHART_PIE, "last-of-ballots=0-4", "--stations last-of-ballots=0-4" },
    { SAYLAU_CHART_BAR, "turnout=100", "--stations turnout=100" },
  };
  g_autofree char *path = write_scratch (
    "stations.json",
    "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Brushed\", \"date\": \"2019\","
    "  \"candidates\": [ { \"id\": \"a\", \"name\": \"Ann\" }, { \"id\": \"b\", \"name\": \"Ben\" } ],"
    "  \"areas\": [ { \"id\": \"all\", \"name\": \"All\" } ],"
    "  \"stations\": { \"columns\": [ \"area\", \"registered\", \"cast\", \"a\", \"b\" ],"
    "    \"rows\": [ [ \"all\", 100, 70, 10, 60 ], [ \"all\", 100, 100, 20, 80 ], [ \"all\", 100, 65, 60, 5 ] ] } }");
  g_autoptr (SaylauElection) election = load_sample (path);

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
      g_autofree char *line = NULL;
      g_autoptr (GBytes) drawn = NULL;
      g_autoptr (GBytes) exported = NULL;

      spec->chart = charts[i].chart;
      spec->lang = g_strdup ("en");
      g_assert_true (saylau_station_brush_from_text (charts[i].brush, &spec->stations.brush));
      if (saylau_station_brush_is_of_candidate (&spec->stations.brush))
        spec->stations.brush.candidate = 1;
      /* Who is lit in the window is not whose share selects. */
      spec->candidate = 0;
      line = saylau_spec_command_new (election, spec, path, "a.svg");
      g_test_message ("%s", line);
      g_assert_nonnull (strstr (line, charts[i].options));
      drawn = run_line (line, "a.svg");
      exported = export_spec (election, spec, "a.svg");
      g_assert_true (g_bytes_equal (drawn, exported));
      g_assert_null (strstr (line, "--candidate a"));
    }
}

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/copied-command/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/copied-command/strange-documents", test_strange_documents);
  g_test_add_func ("/copied-command/text", test_text);
  g_test_add_func ("/copied-command/stations", test_stations);
  status = g_test_run ();
  remove_scratch ();
  return status;
}
