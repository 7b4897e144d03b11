/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "station-election.h"
#include "made-election.h"
#include "scene-checks.h"

#include <math.h>
#include <string.h>

#include "charts/chart-table.h"
#include "charts/fingerprint-colors.h"
#include "charts/spec-uses.h"
#include "charts/station-words.h"

#define N_STATIONS 1500

static const int sizes[][2] = { { 320, 240 }, { 360, 500 }, { 480, 360 }, { 640, 300 }, { 1200, 675 }, { 1600, 1200 } };
static const SaylauChartKind charts[] = { SAYLAU_CHART_FINGERPRINT, SAYLAU_CHART_TURNOUT_VOTES, SAYLAU_CHART_INTEGERS, SAYLAU_CHART_DIGITS, SAYLAU_CHART_CUMULATIVE };

static SaylauChartSpec *
make_spec (const SaylauElection *election,
           SaylauChartKind chart,
           const char *lang)
{
  SaylauChartSpec *spec = saylau_chart_spec_new (election);

  spec->chart = chart;
  spec->lang = g_strdup (lang);
  return spec;
}

static const SaylauMark *
get_mark (const SaylauScene *scene,
          const char *id)
{
  int mark = saylau_scene_find_mark (scene, id);

  g_assert_cmpint (mark, >=, 0);
  return saylau_scene_get_mark (scene, mark);
}

static void
test_every_size (void)
{
  static const char *const languages[] = { "en", "kk", "ru", "ar" };
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (charts) * G_N_ELEMENTS (sizes) * G_N_ELEMENTS (languages); i++)
    {
      guint size = i / G_N_ELEMENTS (charts) / G_N_ELEMENTS (languages);
      g_autoptr (SaylauChartSpec) spec = make_spec (election, charts[i % G_N_ELEMENTS (charts)], languages[i / G_N_ELEMENTS (charts) % G_N_ELEMENTS (languages)]);
      g_autoptr (SaylauScene) scene = NULL;

      spec->stations.cluster = (SaylauCluster){ 55, 60 };
      spec->width = sizes[size][0];
      spec->height = sizes[size][1];
      scene = scene_checks_layout (election, spec);
      scene_checks_texts (scene);
      scene_checks_marks (scene);
      g_assert_cmpuint (saylau_scene_get_n_marks (scene), >, 5);
      g_assert_cmpuint (saylau_scene_get_n_marks (scene), <=, 130);
    }
}

/* The rows of the table in another order make the same picture and table. */
static void
test_order (void)
{
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);
  g_autoptr (SaylauElection) backwards = station_election_new (N_STATIONS, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (SaylauChartSpec) spec = make_spec (election, charts[i], "en");
      g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
      g_autoptr (SaylauScene) other = scene_checks_layout (backwards, spec);
      g_autoptr (SaylauChartTable) table = saylau_chart_table_new (election, spec);
      g_autoptr (SaylauChartTable) other_table = saylau_chart_table_new (backwards, spec);
      g_autofree char *text = saylau_scene_to_string (scene);
      g_autofree char *other_text = saylau_scene_to_string (other);
      g_autofree char *csv = saylau_chart_table_to_text (table, SAYLAU_TABLE_CSV);
      g_autofree char *other_csv = saylau_chart_table_to_text (other_table, SAYLAU_TABLE_CSV);

      g_assert_cmpstr (text, ==, other_text);
      g_assert_cmpstr (csv, ==, other_csv);
      g_assert_null (strstr (csv, "nan"));
      g_assert_null (strstr (text, "nan"));
    }
}

/* No stations, none in the area, nobody's votes: each is said. */
static void
test_nothing (void)
{
  g_autoptr (SaylauElection) sample = scene_checks_load_sample ();
  g_autoptr (SaylauElection) lonely = station_election_new (1, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (SaylauChartSpec) spec = make_spec (sample, charts[i], "en");
      g_autoptr (SaylauScene) none = scene_checks_layout (sample, spec);
      g_autoptr (SaylauChartTable) table = saylau_chart_table_new (sample, spec);
      g_autoptr (SaylauChartSpec) lonely_spec = make_spec (lonely, charts[i], "en");
      g_autoptr (SaylauScene) unknown = scene_checks_layout (lonely, lonely_spec);
      g_autofree char *text = saylau_scene_to_string (unknown);

      g_assert_true (scene_checks_find_text (none, "The document has no polling stations"));
      g_assert_nonnull (strstr (saylau_scene_get_description (none), "The document has no polling stations"));
      g_assert_cmpuint (saylau_chart_table_get_n_rows (table), ==, 0);
      /* Its only station does not tell its voters. */
      g_assert_null (strstr (text, "nan"));
      g_assert_null (strstr (text, "inf "));
    }
}

static void
test_fingerprint (void)
{
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);
  g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_FINGERPRINT, "en");
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
  const SaylauMark *square = get_mark (scene, "stations-50-40");

  g_assert_cmpint (square->kind, ==, SAYLAU_MARK_STATIONS);
  g_assert_cmpstr (square->name, ==, "Turnout 50\u201360\u202f%, share 40\u201350\u202f%");
  g_assert_cmpfloat_with_epsilon (square->bounds.width, get_mark (scene, "turnout-50")->bounds.width, 1e-6);
  g_assert_cmpfloat_with_epsilon (square->bounds.x, get_mark (scene, "turnout-50")->bounds.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (square->bounds.y, get_mark (scene, "share-40")->bounds.y, 1e-6);
  g_assert_true (scene_checks_find_text (scene, "left out (a count is missing: 30; a part is larger than its whole: 17)"));
  g_assert_true (scene_checks_find_text (scene, "1,453 polling stations"));
  g_assert_true (scene_checks_find_text (scene, "proves nothing"));
  g_assert_true (scene_checks_find_text (scene, "Share of Ann Archer"));
}

/* A cell of one station has the first shade, the fullest the last, on either scale. */
static void
test_shades (void)
{
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);

  for (guint scale = SAYLAU_COLORS_LOGARITHMIC; scale <= SAYLAU_COLORS_LINEAR; scale++)
    {
      g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_FINGERPRINT, "en");
      g_autoptr (SaylauFingerprintView) view = NULL;
      guint last = 0;

      spec->stations.colors = scale;
      spec->stations.bin = SAYLAU_BIN_TWO;
      view = saylau_fingerprint_view_new (election, spec, saylau_language_get ("en"));
      g_assert_cmpint (view->histogram->most, >, 10);
      for (gint64 amount = view->histogram->least; amount <= view->histogram->most; amount++)
        {
          guint level = saylau_fingerprint_colors_get_level (view, amount);

          g_assert_cmpuint (level, >=, last);
          last = level;
        }
      /* Half as much is half way on the one, and nearly all of it on the other. */
      g_assert_true ((saylau_fingerprint_colors_get_level (view, view->histogram->most / 2) > SAYLAU_FINGERPRINT_LEVELS / 2 + 1) ==
                     (scale == SAYLAU_COLORS_LOGARITHMIC));
      g_assert_cmpuint (last, ==, SAYLAU_FINGERPRINT_LEVELS);
    }
}

/* From the first shade to the last each is farther from the ground, in each theme. */
static void
test_colors (void)
{
  for (guint kind = SAYLAU_THEME_LIGHT; kind <= SAYLAU_THEME_TRANSPARENT; kind++)
    {
      const SaylauTheme *theme = saylau_theme_get (kind);
      double last = 1;

      for (guint level = 1; level <= SAYLAU_FINGERPRINT_LEVELS; level++)
        {
          double contrast = saylau_theme_contrast (saylau_fingerprint_colors_get (theme, level), theme->ground);

          g_assert_cmpfloat (contrast, >, last);
          last = contrast;
        }
      g_assert_cmpfloat (last, >, 10);
    }
}

/* All cells of the table add up to the stations that are shown, whatever the bins are. */
static void
test_fingerprint_table (void)
{
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);

  for (guint bin = SAYLAU_BIN_QUARTER; bin <= SAYLAU_BIN_TWO; bin++)
    {
      g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_FINGERPRINT, "en");
      g_autoptr (SaylauChartTable) table = NULL;
      guint sum = 0;

      spec->stations.bin = bin;
      table = saylau_chart_table_new (election, spec);
      for (guint row = 0; row < saylau_chart_table_get_n_rows (table); row++)
        {
          g_autofree char *from = saylau_chart_table_get_exact (table, row, 0);
          g_autofree char *to = saylau_chart_table_get_exact (table, row, 1);
          g_autofree char *amount = saylau_chart_table_get_exact (table, row, 4);

          g_assert_cmpfloat (g_ascii_strtod (to, NULL) - g_ascii_strtod (from, NULL), ==, 0.25 * (1 << bin));
          sum += g_ascii_strtoull (amount, NULL, 10);
        }
      g_assert_cmpuint (sum, ==, 1453);
    }
}

/* Where the cluster is, how large the estimate and what it hangs on: as the analysis has them. */
static void
test_votes_by_turnout (void)
{
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);
  g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_TURNOUT_VOTES, "en");
  g_autoptr (SaylauStationSample) sample = saylau_station_sample_new (election, 0, SAYLAU_NONE);
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
  g_autoptr (SaylauScene) with_cluster = NULL;
  g_autoptr (SaylauChartTable) table = NULL;
  g_autofree char *votes = NULL;
  SaylauForensics forensics;
  const SaylauStatistic *excess = &forensics.figures[SAYLAU_FORENSIC_EXCESS_VOTES];

  g_assert_true (scene_checks_find_text (scene, "Without a cluster there is no estimate."));
  g_assert_cmpint (saylau_scene_find_mark (scene, "cluster"), <, 0);
  spec->stations.cluster = (SaylauCluster){ 50, 65 };
  with_cluster = scene_checks_layout (election, spec);
  saylau_forensics_compute (&forensics, sample, &spec->stations.cluster);
  votes = saylau_language_count (saylau_language_get ("en"), llround (excess->value));
  g_assert_nonnull (strstr (saylau_scene_get_description (with_cluster), votes));
  g_assert_cmpstr (get_mark (with_cluster, "cluster")->value, ==, "50\u201365\u202f%");
  g_assert_cmpfloat_with_epsilon (get_mark (with_cluster, "cluster")->bounds.x, get_mark (with_cluster, "turnout-50")->bounds.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_mark (with_cluster, "cluster-to")->bounds.x, get_mark (with_cluster, "turnout-65")->bounds.x, 1e-6);
  table = saylau_chart_table_new (election, spec);
  g_assert_cmpuint (saylau_chart_table_get_n_rows (table), ==, 101);
  g_assert_cmpuint (saylau_chart_table_get_n_columns (table), ==, 4);
}

/* What the chart says is what the analysis says, and the table adds up to it. */
static void
test_integers (void)
{
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);
  g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_INTEGERS, "en");
  g_autoptr (SaylauStationSample) sample = saylau_station_sample_new (election, 0, SAYLAU_NONE);
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
  g_autoptr (SaylauChartTable) table = saylau_chart_table_new (election, spec);
  g_autofree char *words = NULL;
  g_autofree char *expected = NULL;
  SaylauForensics forensics;
  const SaylauStatistic *turnout = &forensics.figures[SAYLAU_FORENSIC_INTEGER_TURNOUTS];
  double counted = 0, by_chance = 0;

  saylau_forensics_compute (&forensics, sample, &spec->stations.cluster);
  expected = saylau_language_number (saylau_language_get ("en"), turnout->expected, 2);
  words = g_strdup_printf ("Turnout: %.0f at whole percentages, %s by chance, z = ", turnout->value, expected);
  g_assert_true (scene_checks_find_text (scene, words));
  g_assert_cmpuint (saylau_chart_table_get_n_rows (table), ==, 1001);
  for (guint row = 0; row < 1001; row += 10)
    {
      g_autofree char *stations = saylau_chart_table_get_exact (table, row, 1);
      g_autofree char *chance = saylau_chart_table_get_exact (table, row, 2);

      counted += g_ascii_strtod (stations, NULL);
      by_chance += g_ascii_strtod (chance, NULL);
    }
  g_assert_cmpfloat (counted, ==, turnout->value);
  g_assert_cmpfloat_with_epsilon (by_chance, turnout->expected, 1e-6);
}

/* The words have the tests of all parts of a picture. Where a line has no room for all of a test, figures are left out whole: what has been
 * cut is never a number. */
static void
test_tests_in_words (void)
{
  static const SaylauChartKind kinds[] = { SAYLAU_CHART_INTEGERS, SAYLAU_CHART_DIGITS };
  static const guint n_tests[] = { 3, 4 };
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);
  guint n_cut = 0;

  for (guint chart = 0; chart < G_N_ELEMENTS (kinds); chart++)
    for (int width = SAYLAU_CHART_MIN_WIDTH; width <= 640; width += 8)
      {
        g_autoptr (SaylauChartSpec) spec = make_spec (election, kinds[chart], "en");
        g_autoptr (SaylauScene) scene = NULL;
        g_auto (GStrv) tests = NULL;

        spec->width = width;
        spec->height = 520;
        scene = scene_checks_layout (election, spec);
        tests = g_regex_split_simple ("p [=<] ", saylau_scene_get_description (scene), 0, 0);
        g_assert_cmpuint (g_strv_length (tests), ==, n_tests[chart] + 1);
        for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
          {
            const SaylauItem *item = saylau_scene_get_item (scene, i);

            if (item->kind != SAYLAU_ITEM_TEXT || !g_str_has_suffix (item->text, "…") || strstr (item->text, "= ") == NULL)
              continue;
            g_assert_true (g_str_has_suffix (item->text, ", …"));
            n_cut++;
          }
      }
  g_assert_cmpuint (n_cut, >, 0);
}

/* Before it is known what chance makes: the same bars, and not a word or a line of what there would be. */
static void
test_first_integers (void)
{
  static const char *const languages[] = { "en", "kk", "ru" };
  static const char *const never[] = { "by chance", "z = ", "p = ", "p < ", "по случаю", "кездейсоқ", "nan" };
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const SaylauLanguage *language = saylau_language_get (languages[i]);
      g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_INTEGERS, languages[i]);
      g_autoptr (SaylauScene) whole = scene_checks_layout (election, spec);
      g_autoptr (SaylauChartSpec) first_spec = saylau_chart_spec_copy (spec);
      g_autoptr (SaylauScene) first = NULL;
      g_autofree char *drawn = NULL;
      const char *words = saylau_language_word (language, "What chance makes is being counted: what is drawn so far proves nothing.");

      first_spec->stations.is_first = TRUE;
      g_assert_false (saylau_chart_spec_shows_same (spec, first_spec));
      first = scene_checks_layout (election, first_spec);
      scene_checks_texts (first);
      scene_checks_marks (first);
      g_assert_nonnull (strstr (saylau_scene_get_notes (first), words));
      g_assert_null (strstr (saylau_scene_get_notes (whole), words));
      g_assert_cmpuint (saylau_scene_get_n_marks (first), ==, saylau_scene_get_n_marks (whole));
      for (guint mark = 0; mark < saylau_scene_get_n_marks (first); mark++)
        {
          const SaylauMark *own = saylau_scene_get_mark (first, mark);

          g_assert_cmpstr (own->id, ==, saylau_scene_get_mark (whole, mark)->id);
          g_assert_cmpstr (own->name, ==, saylau_scene_get_mark (whole, mark)->name);
          for (guint word = 0; word < G_N_ELEMENTS (never); word++)
            g_assert_null (strstr (own->value, never[word]));
        }
      for (guint word = 0; word < G_N_ELEMENTS (never); word++)
        g_assert_null (strstr (saylau_scene_get_description (first), never[word]));
      drawn = saylau_scene_to_string (first);
      g_assert_null (strstr (drawn, "nan"));
    }
}

/* What the chart says is what the analysis says, and digits are those of the table. */
static void
test_digits (void)
{
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);
  g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_DIGITS, "en");
  g_autoptr (SaylauStationSample) sample = saylau_station_sample_new (election, 0, SAYLAU_NONE);
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
  g_autoptr (SaylauChartTable) table = saylau_chart_table_new (election, spec);
  g_autofree char *words = NULL;
  g_autofree char *number = NULL;
  SaylauForensics forensics;
  double sum = 0;

  saylau_forensics_compute (&forensics, sample, &spec->stations.cluster);
  number = saylau_language_number (saylau_language_get ("en"), forensics.figures[SAYLAU_FORENSIC_SECOND_DIGITS_OF_VOTES].value, 2);
  words = g_strdup_printf ("χ² = %s, p = ", number);
  g_assert_true (scene_checks_find_text (scene, words));
  g_assert_cmpuint (saylau_chart_table_get_n_rows (table), ==, 40);
  for (guint row = 30; row < 40; row++)
    {
      g_autofree char *counts = saylau_chart_table_get_exact (table, row, 2);

      sum += g_ascii_strtod (counts, NULL);
    }
  g_assert_cmpfloat (sum, ==, forensics.figures[SAYLAU_FORENSIC_SECOND_DIGITS_OF_VOTES].n);
  g_assert_cmpstr (get_mark (scene, "digit-0-5")->name, ==, "Ballots: last digit 5");
}

/* At the end it is the share of all valid votes, added up here by hand. */
static void
test_cumulative (void)
{
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);
  g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_CUMULATIVE, "en");
  g_autoptr (SaylauChartTable) table = saylau_chart_table_new (election, spec);
  g_autofree char *share = NULL;
  g_autofree char *part = NULL;
  double votes = 0, valid = 0;

  for (guint row = 0; row < N_STATIONS; row++)
    {
      gint64 own = saylau_station_table_get_count (election->stations, row, SAYLAU_STATION_CANDIDATE);

      if (saylau_station_table_get_count (election->stations, row, SAYLAU_STATION_REGISTERED) == SAYLAU_MISSING)
        continue;
      votes += own;
      valid += saylau_station_table_get_count (election->stations, row, SAYLAU_STATION_VALID);
    }
  g_assert_cmpuint (saylau_chart_table_get_n_rows (table), ==, 101);
  share = saylau_chart_table_get_exact (table, 100, 1);
  part = saylau_chart_table_get_exact (table, 100, 2);
  g_assert_cmpstr (part, ==, "100");
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (share, NULL), 100 * votes / valid, 1e-9);
}

/* What is selected is told exactly, also whether stations of 100 % are in it. */
static void
test_brush_words (void)
{
  static const struct
  {
    const char *brush;
    const char *words;
  } rows[] = {
    { "turnout=60-70", "Turnout 60–70\u202f%" },
    { "turnout=60.25-70.5", "Turnout 60.25–70.50\u202f%" },
    { "turnout=95-100", "Turnout 95–100\u202f%" },
    { "turnout=95-<100", "Turnout 95–100\u202f% (without 100\u202f%)" },
    { "turnout=100", "Turnout 100\u202f%" },
    { "last-of-ballots=0", "last digit of ballots 0" },
    { "last-of-ballots=5-9", "last digit of ballots 5–9" },
  };
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SaylauStationBrush brush;
      g_autofree char *words = NULL;

      g_assert_true (saylau_station_brush_from_text (rows[i].brush, &brush));
      words = saylau_station_words_brush (election, saylau_language_get ("en"), &brush);
      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/stations/every-size", test_every_size);
  g_test_add_func ("/charts/stations/order", test_order);
  g_test_add_func ("/charts/stations/nothing", test_nothing);
  g_test_add_func ("/charts/stations/fingerprint", test_fingerprint);
  g_test_add_func ("/charts/stations/shades", test_shades);
  g_test_add_func ("/charts/stations/colors", test_colors);
  g_test_add_func ("/charts/stations/fingerprint-table", test_fingerprint_table);
  g_test_add_func ("/charts/stations/votes-by-turnout", test_votes_by_turnout);
  g_test_add_func ("/charts/stations/integers", test_integers);
  g_test_add_func ("/charts/stations/tests-in-words", test_tests_in_words);
  g_test_add_func ("/charts/stations/first-integers", test_first_integers);
  g_test_add_func ("/charts/stations/digits", test_digits);
  g_test_add_func ("/charts/stations/cumulative", test_cumulative);
  g_test_add_func ("/charts/stations/brush-words", test_brush_words);

  return g_test_run ();
}
