/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/language.h"
#include "charts/spec-uses.h"
#include "made-election.h"
#include "scene-checks.h"

#include <math.h>
#include <string.h>

static const int sizes[][2] = { { 320, 240 }, { 360, 640 }, { 480, 360 }, { 640, 300 }, { 1200, 675 }, { 2400, 1350 } };

static SaylauScene *
draw (const SaylauElection *election,
      int area,
      const int size[2],
      const char *lang)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_TALLIES;
  spec->area = area;
  spec->width = size[0];
  spec->height = size[1];
  spec->lang = g_strdup (lang);
  return scene_checks_layout (election, spec);
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
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, 0, sizes[i / 4], languages[i % 4]);

      scene_checks_texts (scene);
      scene_checks_marks (scene);
    }
}

/* By time from top to bottom, each share as wide as it is, the rest hatched. */
static void
test_bars (void)
{
  static const char *const tallies[] = { "exit-poll-qp", "exit-poll-molodezh", "partial", "preliminary", "final" };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauScene) scene = draw (election, 0, sizes[4], "en");
  double y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tallies); i++)
    {
      g_autofree char *label_id = g_strconcat ("tally-", tallies[i], NULL);
      g_autofree char *first_id = g_strconcat ("share-", tallies[i], "-toqaev", NULL);
      g_autofree char *second_id = g_strconcat ("share-", tallies[i], "-qosanov", NULL);
      const SaylauMark *first = get_mark (scene, first_id), *second = get_mark (scene, second_id);

      g_assert_cmpfloat (get_mark (scene, label_id)->bounds.y, >, y);
      y = get_mark (scene, label_id)->bounds.y;
      g_assert_cmpfloat_with_epsilon (first->bounds.x + first->bounds.width, second->bounds.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (first->bounds.width / second->bounds.width, first->number / second->number, 1e-6);
    }
  g_assert_cmpfloat_with_epsilon (get_mark (scene, "not-reported-partial")->number, 13.22, 1e-6);
  g_assert_cmpint (saylau_scene_find_mark (scene, "not-reported-final"), <, 0);
  g_assert_cmpstr (get_mark (scene, "tally-partial")->value, ==, "2 of 7 candidates reported");
  g_assert_true (scene_checks_find_text (scene, "Not reported"));
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "Qasym-Zhomart Toqaev: 70.13"));
}

/* What the hatch means is told at every size, before the names that there is no room for. */
static void
test_hatch_in_legend (void)
{
  static const char *const languages[] = { "en", "kk", "ru", "ar" };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, 0, sizes[i / 4], languages[i % 4]);
      const SaylauLanguage *language = saylau_language_get (languages[i % 4]);

      if (saylau_scene_find_mark (scene, "not-reported-partial") >= 0)
        g_assert_true (scene_checks_find_text (scene, saylau_language_word (language, "Not reported")));
    }
}

static guint
count_borders (const SaylauScene *scene,
               const char *id)
{
  int mark = saylau_scene_find_mark (scene, id);
  guint n = 0;

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);

      n += item->mark == mark && item->kind == SAYLAU_ITEM_PATH && item->paint.stroke != 0 && item->paint.width > 2;
    }
  return n;
}

/* The tally that is selected has a border and is told, also where there is room for little; no other one has one. */
static void
test_selected (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
      g_autoptr (SaylauScene) scene = NULL;
      g_autoptr (SaylauScene) none = NULL;

      spec->chart = SAYLAU_CHART_TALLIES;
      spec->width = sizes[i][0];
      spec->height = sizes[i][1];
      spec->lang = g_strdup ("en");
      spec->tally = saylau_election_find_tally (election, "preliminary");
      scene = scene_checks_layout (election, spec);
      g_assert_cmpuint (count_borders (scene, "tally-preliminary"), ==, 1);
      g_assert_cmpuint (count_borders (scene, "tally-final"), ==, 0);
      g_assert_nonnull (strstr (saylau_scene_get_description (scene), "Selected: Preliminary result, 10 June 2019."));
      g_assert_true (saylau_chart_spec_get_uses (spec) & SAYLAU_USES_TALLY);
      spec->tally = SAYLAU_NONE;
      g_assert_false (saylau_chart_spec_get_uses (spec) & SAYLAU_USES_MOMENT);
      none = scene_checks_layout (election, spec);
      g_assert_cmpuint (count_borders (none, "tally-preliminary"), ==, 0);
      g_assert_null (strstr (saylau_scene_get_description (none), "Selected"));
    }
}

/* A tally that tells nothing of the area is hatched whole; an area that no tally tells of gives way to the one around it. */
static void
test_nothing_here (void)
{
  static const double shares[] = { 60, 40 };
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauElection) sample = scene_checks_load_sample ();
  g_autoptr (SaylauElection) empty = made_election_new ();
  g_autoptr (SaylauScene) town = NULL;
  g_autoptr (SaylauScene) region = draw (sample, saylau_election_find_area (sample, "KZ-ALA"), sizes[4], "en");
  g_autoptr (SaylauScene) nothing = NULL;

  made_election_add_candidates (election, 2);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_PARTIAL, "Partial result", "2020-02-03"), 0), shares, 2);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final result", "2020-02-05"), 1), shares, 2);
  saylau_election_seal (election);
  town = draw (election, 1, sizes[4], "en");
  g_assert_cmpstr (get_mark (town, "tally-t0")->value, ==, "not reported");
  g_assert_true (isnan (get_mark (town, "not-reported-t0")->number));
  g_assert_cmpint (saylau_scene_find_mark (town, "share-t0-c0"), <, 0);
  get_mark (town, "share-t1-c0");

  g_assert_true (scene_checks_find_text (region, "No result was published for Almaty; showing Kazakhstan."));
  saylau_election_seal (empty);
  nothing = draw (empty, 0, sizes[4], "en");
  g_assert_true (scene_checks_find_text (nothing, "No result yet"));
}

/* Votes of a whole that nobody tells: the bar is hatched, not empty, and the votes are told. */
static void
test_share_not_known (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;
  const SaylauMark *mark;

  made_election_add_candidates (election, 3);
  made_result_add_votes (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_PARTIAL, "Partial result", "2020-02-03"), 0), (gint64[]){ 700, 50 }, 2);
  saylau_election_seal (election);
  scene = draw (election, 0, sizes[4], "en");
  mark = get_mark (scene, "share-not-known-t0");
  g_assert_cmpstr (mark->value, ==, "share not known");
  g_assert_cmpfloat (mark->bounds.width, >, 500);
  g_assert_nonnull (strstr (mark->tooltip, ": 700 votes\n"));
  g_assert_true (isnan (mark->number));
  g_assert_true (g_str_has_suffix (get_mark (scene, "not-reported-t0")->value, ", share not known"));
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "share not known, 700 votes (Partial result, 3 February 2020)"));
  scene_checks_texts (scene);
  scene_checks_marks (scene);
}

/* A share of 0 is no segment, but is told with the others. */
static void
test_zero (void)
{
  static const double shares[] = { 100, 0, 0 };
  g_autoptr (SaylauElection) election = made_election_new ();

  made_election_add_candidates (election, 4);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_PARTIAL, "Partial result", "2020-02-03"), 0), (double[]){ 0, 70 }, 2);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final result", "2020-02-05"), 0), shares, 3);
  saylau_election_seal (election);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, 0, sizes[i], "en");
      const SaylauMark *first = get_mark (scene, "share-t1-c1");

      g_assert_true (g_str_has_prefix (first->value, "0.00"));
      g_assert_true (first->number == 0);
      g_assert_true (g_str_has_prefix (get_mark (scene, "share-t1-c2")->value, "0.00"));
      if (saylau_scene_find_mark (scene, "tally-t0") >= 0)
        g_assert_true (g_str_has_prefix (get_mark (scene, "share-t0-c0")->value, "0.00"));
      g_assert_cmpint (saylau_scene_find_mark (scene, "share-t1-c3"), <, 0);
      /* Met one after the other from the share that there is. */
      g_assert_cmpint (get_mark (scene, "share-t1-c0")->neighbors[SAYLAU_RIGHT], ==, saylau_scene_find_mark (scene, "share-t1-c1"));
      g_assert_cmpint (first->neighbors[SAYLAU_RIGHT], ==, saylau_scene_find_mark (scene, "share-t1-c2"));
      scene_checks_texts (scene);
      scene_checks_marks (scene);
    }
}

/* Who is not reported where the others have it all is told by name. */
static void
test_left_out (void)
{
  static const double shares[] = { 60, 40 };
  g_autoptr (SaylauElection) election = made_election_new ();

  made_election_add_candidates (election, 2);
  made_election_add_candidate (election, "Cid");
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final result", "2020-02-05"), 0), shares, 2);
  saylau_election_seal (election);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, 0, sizes[i], "en");
      const SaylauMark *mark = get_mark (scene, "not-reported-t0");

      g_assert_cmpstr (mark->name, ==, "Not reported");
      g_assert_cmpstr (mark->value, ==, "Cid, share not known");
      g_assert_true (isnan (mark->number));
      g_assert_cmpint (mark->candidates->len, ==, 1);
      g_assert_true (scene_checks_find_text (scene, sizes[i][0] >= 480 || sizes[i][1] >= 480 ? "Not reported: Cid" : "Not rep"));
      scene_checks_texts (scene);
      scene_checks_marks (scene);
    }
}

/* A hatch without room for its size has it in the words above. */
static void
test_hatch_size (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauScene) narrow = draw (election, 0, sizes[1], "en");
  g_autoptr (SaylauScene) wide = draw (election, 0, sizes[4], "en");

  g_assert_true (scene_checks_find_text (narrow, "Not reported: 13.22"));
  g_assert_true (scene_checks_find_text (wide, "13.22"));
  g_assert_false (scene_checks_find_text (wide, "Not reported: 13.22"));
}

/* Shares that add up to more than a hundred make the scale longer, and push nothing out of the picture. */
static void
test_over_hundred (void)
{
  static const double shares[] = { 70, 60 };
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;

  made_election_add_candidates (election, 3);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final result", "2020-02-05"), 0), shares, 2);
  saylau_election_seal (election);
  scene = draw (election, 0, sizes[4], "en");
  scene_checks_marks (scene);
  g_assert_true (isnan (get_mark (scene, "not-reported-t0")->number)); /* how much that is cannot be known */
}

/* Many tallies and candidates: the newest are shown, and the others counted. */
static void
test_many (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  double shares[50];

  made_election_add_candidates (election, G_N_ELEMENTS (shares));
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    shares[i] = 2;
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *time = g_strdup_printf ("2020-02-03T12:%02d", i);

      made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_PARTIAL, "Partial result", time), 0), shares, G_N_ELEMENTS (shares));
    }
  saylau_election_seal (election);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, 0, sizes[i], "en");

      get_mark (scene, "tally-t59");
      g_assert_cmpint (saylau_scene_find_mark (scene, "tally-t0"), <, 0);
      g_assert_nonnull (strstr (get_mark (scene, "earlier")->name, "earlier tallies have no room here"));
      g_assert_true (scene_checks_find_text (scene, "earlier tallies"));
      scene_checks_texts (scene);
    }
}

/* Two counts of the same votes that differ: both are named, with who states them. Polls ask different people. */
static void
test_contradiction (void)
{
  static const char *const publishers[] = { "The Observers", "The Commission" };
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;

  made_election_add_candidates (election, 2);
  for (int i = 0; i < 4; i++)
    {
      SaylauTally *tally = made_election_add_tally (election, i < 2 ? SAYLAU_TALLY_POLL : (i == 2 ? SAYLAU_TALLY_PARALLEL : SAYLAU_TALLY_FINAL), i < 2 ? "Poll" : "Count", "2020-02-05");
      SaylauSource *source = saylau_source_new ();

      made_result_add_votes (made_tally_add_result (tally, 0), (gint64[]){ 600 - 50 * i, 300 }, 2);
      source->id = g_strdup_printf ("s%d", i);
      source->publisher = saylau_text_new_plain (publishers[i % 2]);
      g_ptr_array_add (election->sources, source);
      g_array_append_val (tally->sources, i);
    }
  saylau_election_seal (election);
  scene = draw (election, 0, sizes[4], "en");
  g_assert_nonnull (strstr (saylau_scene_get_description (scene),
                            "Sources contradict each other: Count, 5 February 2020 (The Commission) and Count, 5 February 2020 (The Observers)."));
  g_assert_null (strstr (saylau_scene_get_description (scene), "Poll, 5 February 2020 (The"));
  g_assert_true (scene_checks_find_text (scene, "Sources contradict each other"));
  scene_checks_texts (scene);
}

/* Each tally is held against all before it; those for which there is no room are counted. */
static void
test_many_contradictions (void)
{
  static const gint64 votes[] = { 600, 550, 550, 500 };
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauElection) three = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;
  g_autoptr (SaylauScene) other = NULL;
  const char *description;

  made_election_add_candidates (election, 2);
  made_election_add_candidates (three, 2);
  for (guint i = 0; i < G_N_ELEMENTS (votes); i++)
    {
      g_autofree char *label = g_strdup_printf ("Count %u", i + 1);
      g_autofree char *time = g_strdup_printf ("2020-02-%02u", i + 3);

      made_result_add_votes (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, label, time), 0), (gint64[]){ votes[i], 300 }, 2);
      if (i < 3)
        made_result_add_votes (made_tally_add_result (made_election_add_tally (three, SAYLAU_TALLY_FINAL, label, time), 0), (gint64[]){ votes[i], 300 }, 2);
    }
  saylau_election_seal (three);
  scene = draw (three, 0, sizes[4], "en");
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "Count 2, 4 February 2020 and Count 1, 3 February 2020."));
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "Count 3, 5 February 2020 and Count 1, 3 February 2020."));
  g_assert_null (strstr (saylau_scene_get_description (scene), "Count 3, 5 February 2020 and Count 2"));

  saylau_election_seal (election);
  other = draw (election, 0, sizes[4], "en");
  description = saylau_scene_get_description (other);
  g_assert_nonnull (strstr (description, "Count 4, 6 February 2020 and Count 3, 5 February 2020. 2 more contradictions between tallies."));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tallies-chart/every-size", test_every_size);
  g_test_add_func ("/tallies-chart/bars", test_bars);
  g_test_add_func ("/tallies-chart/hatch-in-legend", test_hatch_in_legend);
  g_test_add_func ("/tallies-chart/selected", test_selected);
  g_test_add_func ("/tallies-chart/nothing-here", test_nothing_here);
  g_test_add_func ("/tallies-chart/share-not-known", test_share_not_known);
  g_test_add_func ("/tallies-chart/zero", test_zero);
  g_test_add_func ("/tallies-chart/left-out", test_left_out);
  g_test_add_func ("/tallies-chart/hatch-size", test_hatch_size);
  g_test_add_func ("/tallies-chart/over-hundred", test_over_hundred);
  g_test_add_func ("/tallies-chart/contradiction", test_contradiction);
  g_test_add_func ("/tallies-chart/many-contradictions", test_many_contradictions);
  g_test_add_func ("/tallies-chart/many", test_many);
  return g_test_run ();
}
