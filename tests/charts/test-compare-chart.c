/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-election.h"
#include "scene-checks.h"

#include <math.h>
#include <string.h>

static const int sizes[][2] = { { 320, 240 }, { 360, 640 }, { 480, 360 }, { 640, 300 }, { 1200, 675 }, { 2400, 1350 } };

static SaylauScene *
draw (const SaylauElection *election,
      int tally,
      int compare,
      const int size[2],
      const char *lang)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_COMPARE;
  spec->tally = tally;
  spec->compare = compare;
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

/* Two counts of the same votes, an official one and an observers', each with its source. */
static SaylauElection *
make_election (void)
{
  static const gint64 official[] = { 600, 300, 100 };
  static const gint64 observed[] = { 550, 300, SAYLAU_MISSING };
  static const char *const publishers[] = { "The Commission", "The Observers" };
  SaylauElection *election = made_election_new ();
  SaylauTally *tallies[2];

  made_election_add_candidates (election, 3);
  tallies[0] = made_election_add_tally (election, SAYLAU_TALLY_PARALLEL, "Parallel count", "2020-02-03");
  tallies[1] = made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final result", "2020-02-05");
  for (int i = 0; i < 2; i++)
    {
      SaylauResult *result = made_tally_add_result (tallies[i], 0);
      SaylauSource *source = saylau_source_new ();

      made_result_add_votes (result, i == 0 ? observed : official, 3);
      result->registered = i == 0 ? 1900 : 2000;
      result->valid = 1000;
      source->id = g_strdup_printf ("s%d", i);
      source->publisher = saylau_text_new_plain (publishers[1 - i]);
      g_ptr_array_add (election->sources, source);
      g_array_append_val (tallies[i]->sources, i);
    }
  saylau_election_seal (election);
  return election;
}

/* Any two tallies of the sample, in every size: nothing overlaps, and each mark can be hit. */
static void
test_every_size (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  int n = election->tallies->len;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int pair = 0; pair < n * n; pair++)
      {
        g_autoptr (SaylauScene) scene = draw (election, pair / n, pair % n, sizes[i], i % 2 == 0 ? "en" : "ar");

        scene_checks_texts (scene);
        scene_checks_marks (scene);
      }
}

/* A ring begins at its top. */
static gboolean
is_on_ring (const SaylauItem *text,
            SaylauPoint top)
{
  const double radius = 9;
  double x = text->anchor == SAYLAU_ANCHOR_LEFT ? text->origin.x : text->origin.x - text->text_width;

  return x < top.x + radius && x + text->text_width > top.x - radius && text->origin.y + 1 > top.y && text->origin.y - 8 < top.y + 2 * radius;
}

/* The large rings of a row lie on none of its words, also where it is as low as can be. */
static void
test_dots_beside_words (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (int height = 240; height <= 700; height += 5)
    {
      g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
      g_autoptr (SaylauScene) scene = NULL;
      guint n;

      spec->chart = SAYLAU_CHART_COMPARE;
      spec->tally = saylau_election_find_tally (election, "final");
      spec->width = 340;
      spec->height = height;
      spec->zoom = 1;
      scene = scene_checks_layout (election, spec);
      n = saylau_scene_get_n_items (scene);
      for (guint i = 0; i < n * n; i++)
        {
          const SaylauItem *dot = saylau_scene_get_item (scene, i / n), *text = saylau_scene_get_item (scene, i % n);

          /* A ring of the candidate's colour: those among words are as dim as these. */
          if (dot->kind == SAYLAU_ITEM_PATH && dot->mark >= 0 && dot->paint.width == 2 && text->kind == SAYLAU_ITEM_TEXT && text->mark == dot->mark &&
              text->color != dot->paint.stroke && is_on_ring (text, saylau_scene_get_points (scene)[dot->first_point]))
            g_error ("height %d: a dot lies on “%s”", height, text->text);
        }
    }
}

/* In the smallest picture there are rows of candidates rather than a legend, and not their sum alone. */
static void
test_smallest_conflict (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauScene) scene = draw (election, 1, 0, sizes[0], "en");

  get_mark (scene, "candidate-c0");
  scene_checks_texts (scene);
  scene_checks_marks (scene);
}

static void
test_difference (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  int final = saylau_election_find_tally (election, "final"), poll = saylau_election_find_tally (election, "exit-poll-qp");
  g_autoptr (SaylauScene) scene = draw (election, final, poll, sizes[4], "en");
  g_autoptr (SaylauScene) back = draw (election, poll, final, sizes[4], "en");

  g_assert_true (scene_checks_find_text (scene, "+0.83"));
  g_assert_true (scene_checks_find_text (scene, "−2.04"));
  g_assert_true (scene_checks_find_text (back, "−0.83"));
  g_assert_nonnull (strstr (get_mark (scene, "candidate-toqaev")->value, "here 0.83 points more"));
  g_assert_true (scene_checks_find_text (scene, "All differences are within the margin of error of Exit poll, Qogamdyq Pikir, 9 June 2019."));
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "Largest difference: Zhambyl Akhmetbekov, −2.04 points."));
}

/* Where not all differences are within the margin, each row that is says so. */
static void
test_margin (void)
{
  static const double asked[] = { 50, 30, 20 };
  static const double counted[] = { 58, 31, 11 };
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;
  SaylauTally *poll;

  made_election_add_candidates (election, 3);
  poll = made_election_add_tally (election, SAYLAU_TALLY_POLL, "Poll", "2020-01-20");
  poll->margin = 2;
  made_result_add_shares (made_tally_add_result (poll, 0), asked, 3);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final result", "2020-02-05"), 0), counted, 3);
  saylau_election_seal (election);
  scene = draw (election, 1, 0, sizes[4], "en");
  g_assert_null (strstr (get_mark (scene, "candidate-c0")->value, "within the margin"));
  g_assert_nonnull (strstr (get_mark (scene, "candidate-c1")->value, "within the margin of error"));
  g_assert_true (scene_checks_find_text (scene, "within the margin of error"));
  g_assert_true (scene_checks_find_text (scene, "margin of error ±2 points"));
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "Poll, 20 January 2020: margin of error ±2 points."));
  scene_checks_texts (scene);
}

/* Both sources are named, with both figures, at the candidate and about the voters. */
static void
test_conflict (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauScene) scene = draw (election, 1, 0, sizes[4], "en");
  const SaylauMark *mark = get_mark (scene, "conflict-c0");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauScene) sized = draw (election, 1, 0, sizes[i], "en");

      scene_checks_texts (sized);
      scene_checks_marks (sized);
    }

  g_assert_cmpint (mark->kind, ==, SAYLAU_MARK_CONFLICT);
  g_assert_cmpstr (mark->value, ==, "600: Final result, 5 February 2020 (The Commission); 550: Parallel count, 3 February 2020 (The Observers)");
  g_assert_cmpint (saylau_scene_find_mark (scene, "conflict-c1"), <, 0);
  g_assert_cmpint (saylau_scene_find_mark (scene, "conflict-c2"), <, 0); /* what one does not tell is no contradiction */
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "Registered voters: 2,000: Final result"));
}

/* A candidate whom one tally does not report has one dot, no difference, and never a zero. */
static void
test_not_reported (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauScene) scene = draw (election, 1, 0, sizes[4], "en");
  g_autoptr (SaylauScene) other = draw (election, 0, 1, sizes[4], "en");

  g_assert_nonnull (strstr (get_mark (scene, "candidate-c2")->value, "not reported"));
  g_assert_false (scene_checks_find_text (scene, "+10"));
  g_assert_true (scene_checks_find_text (scene, "not reported"));
  g_assert_true (isnan (get_mark (other, "candidate-c2")->number));
}

/* Votes without a whole are reported, though nobody knows their share; what is equal is neither more nor less. */
static void
test_share_not_known (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;
  g_autoptr (SaylauScene) other = NULL;

  made_election_add_candidates (election, 2);
  made_result_add_votes (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_PARTIAL, "Partial result", "2020-02-03"), 0), (gint64[]){ 700 }, 1);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final result", "2020-02-05"), 0), (const double[]){ 60, 40 }, 2);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_RECOUNT, "Recount", "2020-02-09"), 0), (const double[]){ 60, 40 }, 2);
  saylau_election_seal (election);
  scene = draw (election, 0, 1, sizes[4], "en");
  g_assert_true (g_str_has_prefix (get_mark (scene, "candidate-c0")->value, "share not known;"));
  g_assert_true (g_str_has_prefix (get_mark (scene, "candidate-c1")->value, "not reported;"));
  g_clear_pointer (&scene, saylau_scene_unref);
  scene = draw (election, 1, 0, sizes[4], "en");
  g_assert_nonnull (strstr (get_mark (scene, "candidate-c0")->value, "Partial result, 3 February 2020: share not known"));
  other = draw (election, 2, 1, sizes[4], "en");
  g_assert_nonnull (strstr (get_mark (other, "candidate-c0")->value, "%; the same here"));
}

/* Without another tally to compare with it is the one before; where there is only one, a sentence. */
static void
test_default (void)
{
  static const double shares[] = { 50, 50 };
  g_autoptr (SaylauElection) sample = scene_checks_load_sample ();
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = draw (sample, saylau_election_find_tally (sample, "final"), SAYLAU_NONE, sizes[4], "en");
  g_autoptr (SaylauScene) itself = draw (sample, saylau_election_find_tally (sample, "final"), saylau_election_find_tally (sample, "final"), sizes[4], "en");
  g_autoptr (SaylauScene) alone = NULL;

  g_assert_true (scene_checks_find_text (scene, "compared with Preliminary result"));
  g_assert_true (scene_checks_find_text (itself, "compared with Preliminary result"));
  made_election_add_candidates (election, 2);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final result", "2020-02-05"), 0), shares, 2);
  saylau_election_seal (election);
  alone = draw (election, 0, SAYLAU_NONE, sizes[4], "en");
  g_assert_true (scene_checks_find_text (alone, "There is no other tally to compare with"));
}

/* Many candidates: the last row holds those who have none of their own. */
static void
test_many (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  double shares[40];

  made_election_add_candidates (election, G_N_ELEMENTS (shares));
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    shares[i] = 2.5;
  for (int i = 0; i < 2; i++)
    made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_PARTIAL, "Partial result", "2020-02-05"), 0), shares, G_N_ELEMENTS (shares));
  saylau_election_seal (election);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, 1, 0, sizes[i], "en");

      g_assert_cmpuint (get_mark (scene, "other")->candidates->len, >, 1);
      scene_checks_texts (scene);
      scene_checks_marks (scene);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare-chart/every-size", test_every_size);
  g_test_add_func ("/compare-chart/dots-beside-words", test_dots_beside_words);
  g_test_add_func ("/compare-chart/smallest-conflict", test_smallest_conflict);
  g_test_add_func ("/compare-chart/difference", test_difference);
  g_test_add_func ("/compare-chart/margin", test_margin);
  g_test_add_func ("/compare-chart/conflict", test_conflict);
  g_test_add_func ("/compare-chart/not-reported", test_not_reported);
  g_test_add_func ("/compare-chart/share-not-known", test_share_not_known);
  g_test_add_func ("/compare-chart/default", test_default);
  g_test_add_func ("/compare-chart/many", test_many);
  return g_test_run ();
}
