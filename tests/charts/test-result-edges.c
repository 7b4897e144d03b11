/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Results that are unlike most: each must come out as a picture that does not lie.
 */
#include "made-election.h"
#include "scene-checks.h"

#include <math.h>
#include <string.h>

#define NO SAYLAU_MISSING
#define MAX_CANDIDATES 8

/**
 * Edge:
 * @name: of the test
 * @votes: of up to eight candidates, NO for what is not known; all 0 where @shares are used
 * @shares: percents
 * @n: candidates
 * @threshold: or 0: none
 * @share_of: what shares are of
 * @cast: ballots, or 0: not known
 * @valid: votes, or 0: not known
 * @bars: what the bars must say, separated by "|"; "!" before what they must not say
 * @pie: the same of the pie
 */
typedef struct
{
  const char *name;
  gint64 votes[MAX_CANDIDATES];
  double shares[MAX_CANDIDATES];
  guint n;
  double threshold;
  SaylauShareOf share_of;
  gint64 cast;
  gint64 valid;
  const char *bars;
  const char *pie;
} Edge;

static const Edge edges[] = {
  { .name = "all-zero", .votes = { 0, 0, 0 }, .n = 3, .bars = "share not known|0 votes|No valid votes were counted.|!0.00", .pie = "not known|no pie|No valid votes were counted." },
  { .name = "all-shares-zero", .shares = { 1e-300, 0, 0 }, .n = 3, .bars = "<0.01|0.00", .pie = "add up to" },
  { .name = "one-candidate", .votes = { 17 }, .n = 1, .bars = "100.00|17 votes", .pie = "100.00|17 votes|!Not reported" },
  { .name = "one-of-two-has-all", .votes = { 17, 0 }, .n = 2, .bars = "100.00|0.00", .pie = "100.00|0.00|Candidate 2" },
  { .name = "tiny", .votes = { 999999, 20, 1 }, .n = 3, .threshold = 50, .bars = "<0.01|1 vote|50\u202f% wins outright|>99.99", .pie = "<0.01" },
  { .name = "least-threshold", .votes = { 60, 40 }, .n = 2, .threshold = 0.001, .bars = "<0.01\u202f% wins outright", .pie = "60.00" },
  { .name = "half-threshold", .votes = { 60, 40 }, .n = 2, .threshold = 12.5, .bars = "12.50\u202f% wins outright", .pie = "60.00" },
  { .name = "whole-number-of-votes", .votes = { G_GINT64_CONSTANT (1) << 52, 1 }, .n = 2, .bars = "4,503,599,627,370,496 votes", .pie = "1 vote" },
  { .name = "partial", .shares = { 60, 30, NAN, NAN }, .n = 4, .bars = "2 of 4 candidates|Not reported|2 candidates|10.00", .pie = "Not reported|2 candidates|10.00" },
  { .name = "one-not-reported", .shares = { 60, 30, NAN }, .n = 3, .bars = "Not reported|Candidate 3", .pie = "Not reported|Candidate 3" },
  { .name = "partial-without-room", .shares = { 60, 40, NAN }, .n = 3, .bars = "Not reported|share not known", .pie = "Not reported|share not known" },
  { .name = "partial-over-100", .shares = { 60.1, 40.1, NAN }, .n = 3, .bars = "Not reported|share not known", .pie = "Not reported|share not known" },
  { .name = "partial-votes", .votes = { 60, 30, NO }, .n = 3, .bars = "share not known|60 votes|Not reported", .pie = "no pie to draw|Bars tell" },
  { .name = "over-100", .shares = { 70, 60, 20 }, .n = 3, .bars = "add up to 150.00|70.00", .pie = "add up to 150.00|not the parts of one whole|!70.00" },
  { .name = "more-votes-than-valid", .votes = { 60, 90 }, .n = 2, .valid = 100, .bars = "The candidates’ votes add up to 150.00\u202f% of the valid votes|!published", .pie = "add up to 150.00|not the parts of one whole" },
  { .name = "no-votes-of-valid", .votes = { 0, 0 }, .n = 2, .valid = 100, .bars = "The candidates’ votes add up to 0.00\u202f% of the valid votes|0 votes", .pie = "no pie to draw" },
  { .name = "over-100-partial", .shares = { 70, 60, NAN }, .n = 3, .threshold = 50, .bars = "add up to 130.00|share not known|wins outright", .pie = "not the parts" },
  { .name = "no-scale", .votes = { 60, 30, NO }, .n = 3, .threshold = 50, .bars = "60 votes|!wins outright", .pie = "no pie to draw" },
  { .name = "under-100", .shares = { 50, 30 }, .n = 2, .bars = "add up to 80.00", .pie = "Not accounted for|20.00|add up to 80.00" },
  { .name = "rounded", .shares = { 33.33, 33.33, 33.33 }, .n = 3, .bars = "!add up|!Not", .pie = "!add up|!Not" },
  { .name = "rounded-up", .shares = { 33.4, 33.4, 33.4 }, .n = 3, .bars = "!add up", .pie = "!add up|33.40" },
  { .name = "of-registered", .votes = { 50, 30 }, .n = 2, .share_of = SAYLAU_SHARE_OF_REGISTERED, .bars = "25.00|15.00|registered voters|!Not reported", .pie = "For no candidate|60.00" },
  { .name = "of-cast", .votes = { 50, 30 }, .n = 2, .share_of = SAYLAU_SHARE_OF_CAST, .cast = 100, .bars = "50.00|ballots cast", .pie = "For no candidate|20.00" },
  { .name = "seven", .votes = { 10, 20, 30, 40, 50, 60, 70 }, .n = 7, .bars = "Candidate 1|Candidate 7|!more", .pie = "Other|Candidate 1|Candidate 2" },
  { .name = "six", .votes = { 10, 20, 30, 40, 50, 60 }, .n = 6, .bars = "Candidate 6", .pie = "Candidate 1|Candidate 6|!Other" },
};

static const int sizes[][2] = { { 1200, 675 }, { 320, 240 }, { 640, 480 }, { 360, 640 } };

static SaylauElection *
make_edge (const Edge *edge)
{
  SaylauElection *election = made_election_new ();
  SaylauResult *result;
  gboolean with_shares = FALSE;

  made_election_add_candidates (election, edge->n);
  election->threshold = edge->threshold > 0 ? edge->threshold : NAN;
  election->share_of = edge->share_of;
  result = made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03"), 0);
  for (guint i = 0; i < edge->n; i++)
    with_shares |= edge->shares[i] != 0;
  if (with_shares)
    made_result_add_shares (result, edge->shares, edge->n);
  else
    made_result_add_votes (result, edge->votes, edge->n);
  if (edge->cast > 0)
    result->cast = edge->cast;
  if (edge->valid > 0)
    result->valid = edge->valid;
  if (edge->share_of == SAYLAU_SHARE_OF_REGISTERED)
    result->registered = 200;
  saylau_election_seal (election);
  return election;
}

static SaylauScene *
draw (const SaylauElection *election,
      SaylauChartKind chart,
      const int *size,
      const char *lang)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  SaylauScene *scene;

  spec->chart = chart;
  spec->width = size[0];
  spec->height = size[1];
  spec->lang = g_strdup (lang);
  scene = scene_checks_layout (election, spec);
  scene_checks_marks (scene);
  scene_checks_texts (scene);
  return scene;
}

static void
check_words (const SaylauScene *scene,
             const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean unwanted = parts[i][0] == '!';

      if (scene_checks_find_text (scene, parts[i] + (unwanted ? 1 : 0)) == unwanted)
        g_error ("“%s” is %s", parts[i] + (unwanted ? 1 : 0), unwanted ? "there" : "missing");
    }
}

static void
test_edge (gconstpointer data)
{
  const Edge *edge = data;
  g_autoptr (SaylauElection) election = make_edge (edge);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauScene) bars = draw (election, SAYLAU_CHART_BAR, sizes[i], "en");
      g_autoptr (SaylauScene) pie = draw (election, SAYLAU_CHART_PIE, sizes[i], "en");

      if (i > 0)
        continue;
      check_words (bars, edge->bars);
      check_words (pie, edge->pie);
    }
}

/* However large the largest slice is, no slice leaves the circle or cuts far into another. */
static void
test_large_slice (void)
{
  static const gint64 largest[] = { 500000, 800000, 970000, 998000, 999600, 999990, 999999 };

  for (guint i = 0; i < G_N_ELEMENTS (largest); i++)
    {
      const gint64 votes[] = { largest[i], 1000000 - largest[i] };
      g_autoptr (SaylauElection) election = made_election_new ();
      g_autoptr (SaylauScene) scene = NULL;
      const SaylauMark *mark;

      made_election_add_candidates (election, 2);
      made_result_add_votes (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03"), 0), votes, 2);
      saylau_election_seal (election);
      scene = draw (election, SAYLAU_CHART_PIE, sizes[0], "en");
      mark = saylau_scene_get_mark (scene, saylau_scene_find_mark (scene, "candidate-c0"));
      for (guint j = 0; j < saylau_scene_get_n_items (scene); j++)
        {
          const SaylauItem *item = saylau_scene_get_item (scene, j);
          const SaylauPoint *tip = &saylau_scene_get_points (scene)[item->first_point];

          if (item->kind == SAYLAU_ITEM_PATH && item->mark >= 0 && item->paint.fill != 0 &&
              saylau_scene_get_mark (scene, item->mark) == mark)
            g_assert_cmpfloat (hypot (tip->x - mark->center.x, tip->y - mark->center.y), <, 2);
        }
    }
}

/* Ten thousand candidates: the first ones, and one row that tells how many more there are and
 * what they have together. */
static void
test_many (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autofree gint64 *votes = g_new (gint64, 10000);
  static const int all_sizes[][2] = { { 1200, 675 }, { 320, 240 }, { 8192, 8192 } };

  made_election_add_candidates (election, 10000);
  for (int i = 0; i < 10000; i++)
    votes[i] = 10000 + i;
  made_result_add_votes (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03"), 0), votes, 10000);
  saylau_election_seal (election);

  for (guint i = 0; i < G_N_ELEMENTS (all_sizes); i++)
    {
      g_autoptr (SaylauScene) bars = draw (election, SAYLAU_CHART_BAR, all_sizes[i], "en");
      g_autoptr (SaylauScene) pie = draw (election, SAYLAU_CHART_PIE, all_sizes[i], "en");
      const SaylauMark *other = saylau_scene_get_mark (bars, saylau_scene_find_mark (bars, "other"));
      double sum = 0;

      g_assert_true (scene_checks_find_text (bars, "Candidate 10000"));
      g_assert_true (scene_checks_find_text (bars, "more candidates"));
      g_assert_cmpuint (other->candidates->len + saylau_scene_get_n_marks (bars) - 1, ==, 10000);
      for (guint j = 0; j < saylau_scene_get_n_marks (bars); j++)
        sum += saylau_scene_get_mark (bars, j)->number;
      g_assert_cmpfloat_with_epsilon (sum, 100, 1e-6);
      g_assert_cmpuint (saylau_scene_get_n_marks (pie), ==, 6);
      other = saylau_scene_get_mark (pie, saylau_scene_find_mark (pie, "other"));
      g_assert_cmpuint (other->candidates->len, ==, 9995);
      g_assert_nonnull (strstr (other->value, "9,995 candidates"));
    }
}

/* Too many candidates, and others of whom nothing is reported: there is a row for each kind. */
static void
test_many_partial (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  double shares[200];

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    shares[i] = i < 150 ? 0.5 : NAN;
  made_election_add_candidates (election, G_N_ELEMENTS (shares));
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_PARTIAL, "Partial", "2020-02-03"), 0),
                          shares, G_N_ELEMENTS (shares));
  saylau_election_seal (election);

  for (int height = 240; height < 700; height += 17)
    {
      const int size[] = { height % 2 == 0 ? 400 : 1000, height };
      g_autoptr (SaylauScene) scene = draw (election, SAYLAU_CHART_BAR, size, "en");
      double sum = 0;

      for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
        sum += saylau_scene_get_mark (scene, i)->number;
      g_assert_cmpfloat_with_epsilon (sum, 100, 1e-6);
      check_words (scene, "more candidates|together|Not reported|25.00");
    }
}

/* Names that are long, run the other way or are made of pictures are told whole in the mark. */
static void
test_names (gconstpointer data)
{
  static const gint64 votes[] = { 50, 30, 20 };
  g_autoptr (SaylauElection) election = made_election_new ();

  made_election_add_candidate (election, data);
  made_election_add_candidate (election, data);
  made_election_add_candidate (election, "Other");
  made_result_add_votes (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, data, "2020-02-03"), 0), votes, 3);
  g_clear_pointer (&election->title, saylau_text_free);
  election->title = saylau_text_new_plain (data);
  saylau_election_seal (election);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int chart = SAYLAU_CHART_BAR; chart <= SAYLAU_CHART_PIE; chart++)
      for (int rtl = 0; rtl < 2; rtl++)
        {
          g_autoptr (SaylauScene) scene = draw (election, chart, sizes[i], rtl ? "ar" : "en");
          int mark = saylau_scene_find_subject (scene, SAYLAU_MARK_CANDIDATE, 0);

          g_assert_cmpstr (saylau_scene_get_mark (scene, mark)->name, ==, data);
        }
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (10000, 'N');

  test_names (name);
}

/* No tally, a tally of turnout alone, and a tally of another area. */
static void
test_absent (void)
{
  static const gint64 votes[] = { 5, 3 };
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (SaylauScene) none = NULL;
  g_autoptr (SaylauScene) turnout = NULL;
  g_autoptr (SaylauScene) elsewhere = NULL;
  SaylauTally *tally;

  made_election_add_candidates (election, 2);
  tally = made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03");
  made_tally_add_result (tally, 0)->turnout = 61.5;
  made_result_add_votes (made_tally_add_result (tally, 1), votes, 2);
  saylau_election_seal (election);
  spec = saylau_chart_spec_new (election);
  spec->lang = g_strdup ("en");

  turnout = scene_checks_layout (election, spec);
  g_assert_true (scene_checks_find_text (turnout, "No candidate’s result was published for Land"));
  g_assert_true (scene_checks_find_text (turnout, "Turnout 61.50\u202f%, as announced"));

  spec->area = 1;
  elsewhere = scene_checks_layout (election, spec);
  g_assert_true (scene_checks_find_text (elsewhere, "Town"));
  g_assert_true (scene_checks_find_text (elsewhere, "62.50"));

  spec->tally = SAYLAU_NONE;
  spec->moment = election->date.start;
  none = scene_checks_layout (election, spec);
  g_assert_true (scene_checks_find_text (none, "No result yet on 2 February 2020"));
  g_assert_cmpuint (saylau_scene_get_n_marks (none), ==, 0);
}

/* A sum of polling stations that leaves some out says so wherever it is told. */
static void
test_summed (void)
{
  static const gint64 votes[] = { 160, 80 };
  static const struct
  {
    gint64 stations_in;
    const char *words;
    gboolean in_description;
  } rows[] = {
    { 4, "um of 4 of 1,000 polling stations", TRUE },
    { 1000, "um of 1,000 polling stations", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauElection) election = made_election_new ();
      g_autoptr (SaylauScene) scene = NULL;
      SaylauTally *tally;
      SaylauResult *result;

      made_election_add_candidates (election, 2);
      tally = made_election_add_tally (election, SAYLAU_TALLY_PARTIAL, "Sum", "2020-02-03");
      tally->summed = TRUE;
      result = made_tally_add_result (tally, 0);
      made_result_add_votes (result, votes, 2);
      result->stations_in = rows[i].stations_in;
      result->stations = 1000;
      saylau_election_seal (election);
      scene = draw (election, SAYLAU_CHART_BAR, sizes[0], "en");
      g_assert_true (scene_checks_find_text (scene, rows[i].words));
      g_assert_cmpint (strstr (saylau_scene_get_description (scene), rows[i].words) != NULL, ==, rows[i].in_description);
    }
}

/* Of two with the same share none is told to be ahead. */
static void
test_equal (void)
{
  static const gint64 votes[] = { 50, 50 };
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;

  made_election_add_candidates (election, 2);
  made_result_add_votes (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03"), 0), votes, 2);
  saylau_election_seal (election);
  scene = draw (election, SAYLAU_CHART_BAR, sizes[0], "en");
  g_assert_cmpstr (saylau_scene_get_description (scene), ==,
                   "Final, 3 February 2020 · Land. Candidate 1: 50.00\u202f%. Candidate 2: 50.00\u202f%.");
}

/* What the compared tally does not tell has no line, and where it tells nothing it is said. */
static void
test_compared (void)
{
  static const gint64 votes[] = { 5, 3, 2 };
  static const double shares[] = { 48, NAN, 12 };
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (SaylauScene) scene = NULL;
  g_autoptr (SaylauScene) nowhere = NULL;
  SaylauTally *tally;

  made_election_add_candidates (election, 3);
  tally = made_election_add_tally (election, SAYLAU_TALLY_EXIT_POLL, "Poll", "2020-02-01");
  made_result_add_shares (made_tally_add_result (tally, 0), shares, 3);
  tally = made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03");
  made_result_add_votes (made_tally_add_result (tally, 0), votes, 3);
  made_result_add_votes (made_tally_add_result (tally, 1), votes, 3);
  saylau_election_seal (election);

  spec = saylau_chart_spec_new (election);
  spec->lang = g_strdup ("en");
  spec->tally = 1;
  spec->compare = 0;
  scene = scene_checks_layout (election, spec);
  g_assert_cmpint (saylau_scene_find_mark (scene, "compare-c0"), >=, 0);
  g_assert_cmpint (saylau_scene_find_mark (scene, "compare-c1"), ==, -1);
  g_assert_cmpint (saylau_scene_find_mark (scene, "compare-c2"), >=, 0);
  g_assert_true (scene_checks_find_text (scene, "Poll, 1 February 2020"));

  spec->area = 1;
  nowhere = scene_checks_layout (election, spec);
  g_assert_cmpint (saylau_scene_find_mark (nowhere, "compare-c0"), ==, -1);
  g_assert_true (scene_checks_find_text (nowhere, "Poll, 1 February 2020: no result here to compare with"));
}

/* Candidates who share a row are compared by what they have together, and nobody is left out in silence. */
static void
test_compared_group (void)
{
  static const double partial[] = { 70, 16, NAN, NAN, NAN };
  static const struct
  {
    double shares[5];
    double sum;
    const char *name;
    const char *value;
    const char *tooltip;
  } rows[] = {
    { { 71, 16, 5, 3, 1.5 }, 9.5, "Final, 12 February 2020: these 3 candidates", "together 9.50\u202f%", "\nFinal, 12 February 2020: these 3 candidates: together 9.50\u202f%" },
    { { 71, 16, 5, 3, NAN }, 8, "Final, 12 February 2020: 2 of these 3 candidates", "together 8.00\u202f%", ": 2 of these 3 candidates: together 8.00\u202f%" },
    { { 71, 16, NAN, 3, NAN }, 3, "Final, 12 February 2020: Candidate 4", "3.00\u202f%", ": Candidate 4: 3.00\u202f%" },
    { { 71, 16, NAN, NAN, NAN }, NAN, NULL, NULL, "\nFinal, 12 February 2020: not reported" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauElection) election = made_election_new ();
      g_autoptr (SaylauChartSpec) spec = NULL;
      g_autoptr (SaylauScene) scene = NULL;
      int mark;

      made_election_add_candidates (election, 5);
      made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_PARTIAL, "First", "2020-02-03"), 0), partial, 5);
      made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-12"), 0), rows[i].shares, 5);
      saylau_election_seal (election);
      spec = saylau_chart_spec_new (election);
      spec->lang = g_strdup ("en");
      spec->tally = 0;
      spec->compare = 1;
      scene = scene_checks_layout (election, spec);
      scene_checks_marks (scene);

      mark = saylau_scene_find_mark (scene, "not-reported");
      g_assert_nonnull (strstr (saylau_scene_get_mark (scene, mark)->tooltip, rows[i].tooltip));
      mark = saylau_scene_find_mark (scene, "compared-not-reported");
      g_assert_cmpint (mark >= 0, ==, rows[i].name != NULL);
      if (mark < 0)
        continue;
      g_assert_cmpstr (saylau_scene_get_mark (scene, mark)->name, ==, rows[i].name);
      g_assert_cmpstr (saylau_scene_get_mark (scene, mark)->value, ==, rows[i].value);
      g_assert_cmpfloat_with_epsilon (saylau_scene_get_mark (scene, mark)->number, rows[i].sum, 1e-9);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      g_autofree char *path = g_strdup_printf ("/charts/edges/%s", edges[i].name);

      g_test_add_data_func (path, &edges[i], test_edge);
    }
  g_test_add_func ("/charts/edges/large-slice", test_large_slice);
  g_test_add_func ("/charts/edges/many", test_many);
  g_test_add_func ("/charts/edges/many-partial", test_many_partial);
  g_test_add_func ("/charts/edges/long-name", test_long_name);
  g_test_add_data_func ("/charts/edges/right-to-left-name", "مرشح الأول עברית", test_names);
  g_test_add_data_func ("/charts/edges/emoji-name", "👩🏽‍🚀🇰🇿 Ünï", test_names);
  g_test_add_data_func ("/charts/edges/control-name", "a\nb\tc\u2028d", test_names);
  g_test_add_func ("/charts/edges/absent", test_absent);
  g_test_add_func ("/charts/edges/summed", test_summed);
  g_test_add_func ("/charts/edges/equal", test_equal);
  g_test_add_func ("/charts/edges/compared", test_compared);
  g_test_add_func ("/charts/edges/compared-group", test_compared_group);

  return g_test_run ();
}
