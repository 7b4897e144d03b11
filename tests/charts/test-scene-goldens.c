/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scenes of the sample's charts, and of maps of what is in documents/, as text, as they are meant to be: goldens/NAME.scene.
 * With SAYLAU_UPDATE_GOLDENS=1 in the environment the files are written anew instead of compared:
 *
 *   SAYLAU_UPDATE_GOLDENS=1 meson test -C BUILD scene-goldens && git diff tests/charts/goldens
 *
 * and whoever does that reads the difference.
 */
#include "station-election.h"
#include "scene-checks.h"

#include "charts/scene-blend.h"

typedef struct
{
  const char *name;
  SaylauChartKind chart;
  const char *tally;
  const char *compare;
  const char *area;
  int width, height;
  SaylauThemeKind theme;
  const char *lang;
  const char *from, *to, *moment; /* of the timeline; NULL: not given */
  SaylauPaletteKind palette;
  const char *span_from, *span_to; /* of the timeline; both whole */
  SaylauMeasure measure;
  const char *becomes;  /* a tally: the scene half way to that one's; NULL: the scene itself */
  const char *document; /* of documents/; NULL: the sample */
  gboolean tiles;
  SaylauClassing classing;
  guint n_stations; /* of an election that is made of so many polling stations; 0: of the document */
  SaylauStationSpec stations;
} Golden;

static const Golden goldens[] = {
  { "bars-en", SAYLAU_CHART_BAR, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en" },
  { "bars-kk", SAYLAU_CHART_BAR, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "kk" },
  { "bars-ru", SAYLAU_CHART_BAR, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "ru" },
  { "bars-right-to-left", SAYLAU_CHART_BAR, "final", "exit-poll-qp", "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "ar" },
  { "bars-compared", SAYLAU_CHART_BAR, "final", "exit-poll-qp", "KZ", 1200, 675, SAYLAU_THEME_DARK, "en" },
  { "bars-partial", SAYLAU_CHART_BAR, "partial", "exit-poll-molodezh", "KZ", 960, 450, SAYLAU_THEME_LIGHT, "en" },
  { "bars-partial-ru", SAYLAU_CHART_BAR, "partial", NULL, "KZ", 960, 450, SAYLAU_THEME_LIGHT, "ru" },
  { "bars-of-a-region", SAYLAU_CHART_BAR, "preliminary", NULL, "KZ-ALA", 640, 480, SAYLAU_THEME_LIGHT, "en" },
  { "bars-narrow", SAYLAU_CHART_BAR, "final", "exit-poll-qp", "KZ", 360, 640, SAYLAU_THEME_PRINT, "en" },
  { "bars-smallest", SAYLAU_CHART_BAR, "final", NULL, "KZ", 320, 240, SAYLAU_THEME_LIGHT, "en" },
  { "bars-largest", SAYLAU_CHART_BAR, "final", NULL, "KZ", 8192, 8192, SAYLAU_THEME_TRANSPARENT, "en" },
  { "bars-none-yet", SAYLAU_CHART_BAR, NULL, NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en" },
  { "bars-distinct", SAYLAU_CHART_BAR, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en", .palette = SAYLAU_PALETTE_DISTINCT },
  { "bars-distinct-narrow", SAYLAU_CHART_BAR, "final", NULL, "KZ", 360, 640, SAYLAU_THEME_DARK, "en", .palette = SAYLAU_PALETTE_DISTINCT },
  { "bars-patterns", SAYLAU_CHART_BAR, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en", .palette = SAYLAU_PALETTE_PATTERNS },
  { "bars-patterns-smallest", SAYLAU_CHART_BAR, "final", NULL, "KZ", 320, 240, SAYLAU_THEME_DARK, "en", .palette = SAYLAU_PALETTE_PATTERNS },
  { "pie-en", SAYLAU_CHART_PIE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en" },
  { "pie-kk", SAYLAU_CHART_PIE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "kk" },
  { "pie-ru", SAYLAU_CHART_PIE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "ru" },
  { "pie-right-to-left", SAYLAU_CHART_PIE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "ar" },
  { "pie-partial", SAYLAU_CHART_PIE, "partial", NULL, "KZ", 960, 450, SAYLAU_THEME_DARK, "en" },
  { "pie-narrow", SAYLAU_CHART_PIE, "preliminary", NULL, "KZ", 360, 640, SAYLAU_THEME_PRINT, "en" },
  { "pie-smallest", SAYLAU_CHART_PIE, "final", NULL, "KZ", 320, 240, SAYLAU_THEME_LIGHT, "en" },
  { "pie-smallest-right-to-left", SAYLAU_CHART_PIE, "final", NULL, "KZ", 320, 240, SAYLAU_THEME_LIGHT, "ar" },
  { "pie-largest", SAYLAU_CHART_PIE, "final", NULL, "KZ", 8192, 8192, SAYLAU_THEME_TRANSPARENT, "en" },
  { "pie-distinct", SAYLAU_CHART_PIE, "final", NULL, "KZ", 960, 450, SAYLAU_THEME_DARK, "en", .palette = SAYLAU_PALETTE_DISTINCT },
  { "pie-patterns", SAYLAU_CHART_PIE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_DARK, "en", .palette = SAYLAU_PALETTE_PATTERNS },
  { "pie-patterns-smallest", SAYLAU_CHART_PIE, "final", NULL, "KZ", 320, 240, SAYLAU_THEME_LIGHT, "en", .palette = SAYLAU_PALETTE_PATTERNS },
  { "timeline-en", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en" },
  { "timeline-kk", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "kk" },
  { "timeline-ru", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "ru" },
  { "timeline-right-to-left", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "ar" },
  { "timeline-pane", SAYLAU_CHART_TIMELINE, "preliminary", NULL, "KZ", 960, 380, SAYLAU_THEME_DARK, "en", NULL, NULL, "2019-06-10T11:00" },
  { "timeline-narrow", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 360, 300, SAYLAU_THEME_PRINT, "en" },
  { "timeline-smallest", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 320, 240, SAYLAU_THEME_LIGHT, "en" },
  { "timeline-week", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en", "2019-06-08", "2019-06-14" },
  { "timeline-hours", SAYLAU_CHART_TIMELINE, "exit-poll-qp", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en", "2019-06-09T06:00", "2019-06-09T22:00" },
  { "timeline-years", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en", "1991", "2031" },
  { "timeline-span", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en", .span_from = "2019-06-09", .span_to = "2019-06-18" },
  { "timeline-span-ru", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 360, 640, SAYLAU_THEME_DARK, "ru", .span_from = "2019-05-01", .span_to = "2019-05-01" },
  { "timeline-span-kk", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 640, 480, SAYLAU_THEME_LIGHT, "kk", .span_from = "2019", .span_to = "2019" },
  { "timeline-events", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en", .measure = SAYLAU_MEASURE_EVENTS },
  { "timeline-events-week", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 960, 450, SAYLAU_THEME_DARK, "ru", "2019-06-06", "2019-06-14", .measure = SAYLAU_MEASURE_EVENTS },
  { "timeline-events-narrow", SAYLAU_CHART_TIMELINE, "final", NULL, "KZ", 360, 640, SAYLAU_THEME_LIGHT, "kk", .measure = SAYLAU_MEASURE_EVENTS },
  { "areas-en", SAYLAU_CHART_AREAS, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en" },
  { "areas-kk", SAYLAU_CHART_AREAS, "final", NULL, "KZ", 960, 450, SAYLAU_THEME_DARK, "kk" },
  { "areas-ru", SAYLAU_CHART_AREAS, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_PRINT, "ru" },
  { "areas-right-to-left", SAYLAU_CHART_AREAS, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "ar" },
  { "areas-of-a-region", SAYLAU_CHART_AREAS, "final", NULL, "KZ-ALA", 640, 480, SAYLAU_THEME_LIGHT, "en" },
  { "areas-at-noon", SAYLAU_CHART_AREAS, "exit-poll-qp", NULL, "KZ", 960, 450, SAYLAU_THEME_LIGHT, "en", .moment = "2019-06-09T13:00", .measure = SAYLAU_MEASURE_TURNOUT },
  { "areas-events", SAYLAU_CHART_AREAS, "final", NULL, "KZ", 960, 450, SAYLAU_THEME_LIGHT, "en", .measure = SAYLAU_MEASURE_EVENTS },
  { "areas-detained-in-june", SAYLAU_CHART_AREAS, "final", NULL, "KZ", 960, 450, SAYLAU_THEME_DARK, "ru", "2019-06-01", "2019-06-30", .measure = SAYLAU_MEASURE_DETAINED },
  { "areas-shares-unknown", SAYLAU_CHART_AREAS, "final", NULL, "KZ", 640, 480, SAYLAU_THEME_LIGHT, "en", .measure = SAYLAU_MEASURE_SHARE },
  { "areas-contradictions", SAYLAU_CHART_AREAS, "early", NULL, "all", 960, 450, SAYLAU_THEME_LIGHT, "en", .document = "regions", .moment = "2024-03-10T13:00", .measure = SAYLAU_MEASURE_TURNOUT },
  { "areas-detained-with-parts", SAYLAU_CHART_AREAS, "late", NULL, "all", 960, 450, SAYLAU_THEME_LIGHT, "en", .document = "regions", .measure = SAYLAU_MEASURE_DETAINED },
  { "areas-unsure", SAYLAU_CHART_AREAS, "early", NULL, "all", 960, 450, SAYLAU_THEME_DARK, "ru", .document = "regions", .measure = SAYLAU_MEASURE_WINNER },
  { "areas-narrow", SAYLAU_CHART_AREAS, "final", NULL, "KZ", 360, 640, SAYLAU_THEME_LIGHT, "en" },
  { "areas-smallest", SAYLAU_CHART_AREAS, "final", NULL, "KZ", 320, 240, SAYLAU_THEME_DARK, "ru" },
  { "areas-largest", SAYLAU_CHART_AREAS, "final", NULL, "KZ", 8192, 8192, SAYLAU_THEME_TRANSPARENT, "en" },
  { "turnout-en", SAYLAU_CHART_TURNOUT, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en" },
  { "turnout-kk", SAYLAU_CHART_TURNOUT, "final", NULL, "KZ-ALA", 1200, 675, SAYLAU_THEME_DARK, "kk" },
  { "turnout-ru", SAYLAU_CHART_TURNOUT, "final", NULL, "KZ-ALA", 1200, 675, SAYLAU_THEME_PRINT, "ru" },
  { "turnout-gap", SAYLAU_CHART_TURNOUT, "final", NULL, "KZ-SHY", 960, 450, SAYLAU_THEME_LIGHT, "en" },
  { "turnout-moment", SAYLAU_CHART_TURNOUT, "final", NULL, "KZ-ALA", 960, 450, SAYLAU_THEME_DARK, "en", NULL, NULL, "2019-06-09T17:00" },
  { "turnout-narrow", SAYLAU_CHART_TURNOUT, "final", NULL, "KZ-ALA", 360, 640, SAYLAU_THEME_LIGHT, "en" },
  { "turnout-smallest", SAYLAU_CHART_TURNOUT, "final", NULL, "KZ-ALA", 320, 240, SAYLAU_THEME_LIGHT, "en" },
  { "turnout-right-to-left", SAYLAU_CHART_TURNOUT, "final", NULL, "KZ-ALA", 1200, 675, SAYLAU_THEME_LIGHT, "ar" },
  { "turnout-conflict", SAYLAU_CHART_TURNOUT, "final", NULL, "north", 960, 450, SAYLAU_THEME_LIGHT, "en", .document = "conflicts" },
  { "compare-en", SAYLAU_CHART_COMPARE, "final", "exit-poll-qp", "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en" },
  { "compare-kk", SAYLAU_CHART_COMPARE, "final", "exit-poll-qp", "KZ", 1200, 675, SAYLAU_THEME_DARK, "kk" },
  { "compare-ru", SAYLAU_CHART_COMPARE, "preliminary", NULL, "KZ", 1200, 675, SAYLAU_THEME_PRINT, "ru" },
  { "compare-conflict", SAYLAU_CHART_COMPARE, "final", "parallel", "all", 960, 450, SAYLAU_THEME_LIGHT, "en", .document = "conflicts" },
  { "tallies-share-unknown", SAYLAU_CHART_TALLIES, "final", NULL, "all", 960, 450, SAYLAU_THEME_LIGHT, "en", .document = "conflicts" },
  { "compare-partial", SAYLAU_CHART_COMPARE, "final", "partial", "KZ", 960, 450, SAYLAU_THEME_LIGHT, "en" },
  { "compare-narrow", SAYLAU_CHART_COMPARE, "final", "partial", "KZ", 360, 640, SAYLAU_THEME_DARK, "en" },
  { "compare-smallest", SAYLAU_CHART_COMPARE, "final", "exit-poll-qp", "KZ", 320, 240, SAYLAU_THEME_LIGHT, "en" },
  { "compare-right-to-left", SAYLAU_CHART_COMPARE, "final", "exit-poll-molodezh", "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "ar" },
  { "tallies-en", SAYLAU_CHART_TALLIES, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en" },
  { "tallies-kk", SAYLAU_CHART_TALLIES, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_PRINT, "kk" },
  { "tallies-ru", SAYLAU_CHART_TALLIES, "final", NULL, "KZ-ALA", 960, 450, SAYLAU_THEME_DARK, "ru" },
  { "tallies-narrow", SAYLAU_CHART_TALLIES, "final", NULL, "KZ", 360, 640, SAYLAU_THEME_LIGHT, "en" },
  { "tallies-smallest", SAYLAU_CHART_TALLIES, "final", NULL, "KZ", 320, 240, SAYLAU_THEME_LIGHT, "en" },
  { "tallies-right-to-left", SAYLAU_CHART_TALLIES, "final", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "ar" },
  { "map-en", SAYLAU_CHART_AREAS, "final", NULL, "all", 1200, 675, SAYLAU_THEME_LIGHT, "en", .document = "islands" },
  { "map-share", SAYLAU_CHART_AREAS, "final", NULL, "west", 960, 450, SAYLAU_THEME_DARK, "en", .document = "islands", .measure = SAYLAU_MEASURE_SHARE, .classing = SAYLAU_CLASSES_QUANTILE },
  { "map-difference", SAYLAU_CHART_AREAS, "final", "poll", "all", 960, 450, SAYLAU_THEME_LIGHT, "ru", .document = "islands", .measure = SAYLAU_MEASURE_DIFFERENCE, .classing = SAYLAU_CLASSES_NONE },
  { "map-right-to-left", SAYLAU_CHART_AREAS, "final", NULL, "all", 640, 480, SAYLAU_THEME_PRINT, "ar", .document = "islands", .palette = SAYLAU_PALETTE_PATTERNS },
  { "map-narrow", SAYLAU_CHART_AREAS, "final", NULL, "all", 360, 640, SAYLAU_THEME_DARK, "kk", .document = "islands" },
  { "map-smallest", SAYLAU_CHART_AREAS, "final", NULL, "all", 320, 240, SAYLAU_THEME_LIGHT, "en", .document = "islands" },
  { "map-as-tiles", SAYLAU_CHART_AREAS, "final", NULL, "all", 960, 450, SAYLAU_THEME_LIGHT, "en", .document = "islands", .tiles = TRUE },
  { "fingerprint-en", SAYLAU_CHART_FINGERPRINT, NULL, NULL, "land", 1200, 675, SAYLAU_THEME_LIGHT, "en", .n_stations = 300,
    .stations = { .bin = SAYLAU_BIN_ONE } },
  { "fingerprint-ru", SAYLAU_CHART_FINGERPRINT, NULL, NULL, "town", 960, 450, SAYLAU_THEME_DARK, "ru", .n_stations = 300,
    .stations = { .bin = SAYLAU_BIN_TWO, .weight = SAYLAU_WEIGH_VOTES, .colors = SAYLAU_COLORS_LINEAR } },
  { "fingerprint-narrow", SAYLAU_CHART_FINGERPRINT, NULL, NULL, "land", 360, 500, SAYLAU_THEME_PRINT, "kk", .n_stations = 300,
    .stations = { .bin = SAYLAU_BIN_TWO, .weight = SAYLAU_WEIGH_REGISTERED } },
  { "votes-by-turnout-en", SAYLAU_CHART_TURNOUT_VOTES, NULL, NULL, "land", 1200, 675, SAYLAU_THEME_LIGHT, "en", .n_stations = 300,
    .stations = { .cluster = { 50, 65 } } },
  { "votes-by-turnout-narrow", SAYLAU_CHART_TURNOUT_VOTES, NULL, NULL, "town", 360, 500, SAYLAU_THEME_DARK, "kk", .n_stations = 300 },
  { "integers-en", SAYLAU_CHART_INTEGERS, NULL, NULL, "land", 960, 600, SAYLAU_THEME_LIGHT, "en", .n_stations = 300 },
  { "digits-en", SAYLAU_CHART_DIGITS, NULL, NULL, "land", 960, 600, SAYLAU_THEME_LIGHT, "en", .n_stations = 300 },
  { "cumulative-en", SAYLAU_CHART_CUMULATIVE, NULL, NULL, "land", 960, 600, SAYLAU_THEME_LIGHT, "en", .n_stations = 300 },
  { "bars-half-way", SAYLAU_CHART_BAR, "exit-poll-qp", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en", .becomes = "preliminary" },
  { "bars-half-way-partial", SAYLAU_CHART_BAR, "partial", NULL, "KZ", 360, 640, SAYLAU_THEME_LIGHT, "en", .becomes = "final" },
  { "pie-half-way", SAYLAU_CHART_PIE, "exit-poll-qp", NULL, "KZ", 1200, 675, SAYLAU_THEME_LIGHT, "en", .becomes = "preliminary" },
  { "pie-half-way-partial", SAYLAU_CHART_PIE, "partial", NULL, "KZ", 960, 450, SAYLAU_THEME_LIGHT, "en", .becomes = "final" },
};

static gint64
parse_time (const char *string,
            const SaylauElection *election)
{
  SaylauTime time;

  if (string == NULL)
    return SAYLAU_NO_TIME;
  g_assert_true (saylau_time_parse (string, election->zone, &time, NULL));
  return time.start;
}

static SaylauElection *
load_document (const Golden *golden)
{
  g_autofree char *name = g_strconcat (golden->document, ".election.json", NULL);
  g_autofree char *path = NULL;

  if (golden->n_stations > 0)
    return station_election_new (golden->n_stations, FALSE);
  if (golden->document == NULL)
    return scene_checks_load_sample ();
  path = g_test_build_filename (G_TEST_DIST, "charts", "documents", name, NULL);
  return scene_checks_load (path);
}

static char *
draw_golden (const Golden *golden)
{
  g_autoptr (SaylauElection) election = load_document (golden);
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauScene) scene = NULL;
  g_autoptr (SaylauScene) next = NULL;
  g_autoptr (SaylauScene) blend = NULL;

  spec->chart = golden->chart;
  spec->tally = golden->tally != NULL ? saylau_election_find_tally (election, golden->tally) : SAYLAU_NONE;
  spec->compare = golden->compare != NULL ? saylau_election_find_tally (election, golden->compare) : SAYLAU_NONE;
  spec->area = saylau_election_find_area (election, golden->area);
  spec->width = golden->width;
  spec->height = golden->height;
  spec->theme = golden->theme;
  spec->palette = golden->palette;
  spec->measure = golden->measure;
  spec->classing = golden->classing;
  spec->tiles = golden->tiles;
  spec->stations = golden->stations;
  spec->lang = g_strdup (golden->lang);
  spec->from = parse_time (golden->from, election);
  spec->to = parse_time (golden->to, election);
  spec->moment = parse_time (golden->moment, election);
  if (golden->span_from != NULL)
    {
      SaylauTime to;

      g_assert_true (saylau_time_parse (golden->span_to, election->zone, &to, NULL));
      spec->span_start = parse_time (golden->span_from, election);
      spec->span_end = to.end;
    }
  if (golden->tally == NULL && golden->n_stations == 0)
    spec->moment = saylau_election_get_tally (election, 0)->time.start - 30 * SAYLAU_DAY;
  scene = scene_checks_layout (election, spec);
  if (golden->becomes == NULL)
    return saylau_scene_to_string (scene);

  spec->tally = saylau_election_find_tally (election, golden->becomes);
  next = scene_checks_layout (election, spec);
  blend = saylau_scene_blend (scene, next, 0.5);
  return saylau_scene_to_string (blend);
}

/* Shows the first line that differs: the whole scenes are long. */
static void
compare_lines (const char *name,
               const char *expected,
               const char *found)
{
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) found_lines = g_strsplit (found, "\n", -1);

  for (guint i = 0; expected_lines[i] != NULL || found_lines[i] != NULL; i++)
    {
      if (g_strcmp0 (expected_lines[i], found_lines[i]) == 0)
        continue;
      g_test_message ("%s.scene, line %u\nexpected: %s\nfound:    %s", name, i + 1,
                      expected_lines[i] != NULL ? expected_lines[i] : "(the end)",
                      found_lines[i] != NULL ? found_lines[i] : "(the end)");
      g_test_fail ();
      return;
    }
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_autofree char *file_name = g_strconcat (golden->name, ".scene", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "charts", "goldens", file_name, NULL);
  g_autofree char *found = draw_golden (golden);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("SAYLAU_UPDATE_GOLDENS") != NULL)
    {
      g_file_set_contents (path, found, -1, &error);
      g_assert_no_error (error);
      return;
    }

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  compare_lines (golden->name, expected, found);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strdup_printf ("/charts/goldens/%s", goldens[i].name);

      g_test_add_data_func (path, &goldens[i], test_golden);
    }

  return g_test_run ();
}
