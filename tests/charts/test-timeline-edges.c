/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a timeline makes of the outermost times and numbers, and of claims that are easily told wrong.
 */
#include "made-election.h"
#include "scene-checks.h"

#include "charts/timeline-claims.h"
#include "charts/timeline-range.h"

#include <string.h>

static SaylauEvent *
add_event (SaylauElection *election,
           const char *id,
           SaylauEventKind kind,
           const char *time)
{
  SaylauEvent *event = saylau_event_new ();

  event->id = g_strdup (id);
  event->title = saylau_text_new_plain (id);
  event->kind = kind;
  g_assert_true (saylau_time_parse (time, election->zone, &event->start, NULL));
  g_ptr_array_add (election->events, event);
  return event;
}

static SaylauScene *
draw (const SaylauElection *election,
      const char *lang)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_TIMELINE;
  spec->width = 1200;
  spec->height = 675;
  spec->lang = g_strdup (lang);
  return scene_checks_layout (election, spec);
}

static const SaylauMark *
find_mark (const SaylauScene *scene,
           const char *id)
{
  int mark = saylau_scene_find_mark (scene, id);

  g_assert_cmpint (mark, >=, 0);
  return saylau_scene_get_mark (scene, mark);
}

/* The first and the last day of all that a document can name, in the zones where they are outermost. */
static void
test_ends_of_time (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;

  add_event (election, "first", SAYLAU_EVENT_PROTEST, "0001-01-01T00:00+14:00");
  add_event (election, "last", SAYLAU_EVENT_PROTEST, "9999-12-31T23:59-12:00");
  saylau_election_seal (election);
  scene = draw (election, "en");
  g_assert_cmpint (saylau_scene_get_time_axis (scene).from, <=, saylau_election_get_event (election, 0)->start.start);
  g_assert_cmpint (saylau_scene_get_time_axis (scene).to, >=, saylau_election_get_event (election, 1)->start.end);
  find_mark (scene, "event-first");
  find_mark (scene, "event-last");
}

/* Sums stop at the largest number that a document can tell, and are open there. */
static void
test_largest_sum (void)
{
  SaylauClaimRange most = { SAYLAU_COUNT_MAX, SAYLAU_COUNT_MAX, FALSE, FALSE, FALSE };
  SaylauClaimRange sum = most;

  for (int i = 0; i < 2000; i++)
    sum = saylau_claim_range_add (sum, most);
  g_assert_cmpint (sum.lowest, ==, SAYLAU_COUNT_MAX);
  g_assert_cmpint (sum.highest, ==, SAYLAU_COUNT_MAX);
  g_assert_true (sum.or_more);
}

/* Tallies of one instant stand in the order in which the keys step through them: the document's. */
static void
test_flag_order (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;

  made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03");
  made_election_add_tally (election, SAYLAU_TALLY_PARTIAL, "Partial", "2020-02-03");
  saylau_election_seal (election);
  scene = draw (election, "en");
  g_assert_cmpfloat (find_mark (scene, "tally-t0")->bounds.x, <, find_mark (scene, "tally-t1")->bounds.x);
}

/* Numbers keep the order of their ends and signs where words run from right to left. */
static void
test_right_to_left (void)
{
  SaylauClaimRange range = { 1, 5, FALSE, TRUE, FALSE };
  g_autofree char *isolated = saylau_claims_write_range (saylau_language_get ("ar"), range);
  g_autofree char *plain = saylau_claims_write_range (saylau_language_get ("en"), range);

  g_assert_cmpstr (plain, ==, "1–5+");
  g_assert_true (g_str_has_prefix (isolated, "\342\201\246"));
  g_assert_true (g_str_has_suffix (isolated, "+\342\201\251"));
}

/* That a figure is missing is said only of what has figures. */
static void
test_no_figure (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;

  add_event (election, "march", SAYLAU_EVENT_PROTEST, "2020-02-01");
  add_event (election, "speech", SAYLAU_EVENT_POLITICS, "2020-02-02");
  saylau_election_seal (election);
  scene = draw (election, "en");
  g_assert_cmpstr (find_mark (scene, "event-march")->value, ==, "No figure is known");
  g_assert_cmpstr (find_mark (scene, "event-speech")->value, ==, "2 February 2020 · ◆ Politics");
}

/* On an axis of centuries, events of one year are counted where they are, with their number. */
static void
test_count_place (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (SaylauScene) scene = NULL;
  SaylauTimeAxis axis;
  guint n = 0;

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%d", i);

      add_event (election, id, SAYLAU_EVENT_PROTEST, "2019-06-09");
    }
  saylau_election_seal (election);
  spec = saylau_chart_spec_new (election);
  spec->chart = SAYLAU_CHART_TIMELINE;
  spec->width = 800;
  spec->height = 500;
  spec->lang = g_strdup ("en");
  spec->from = G_GINT64_CONSTANT (-62135596800);
  spec->to = G_GINT64_CONSTANT (253402300800);
  scene = scene_checks_layout (election, spec);
  axis = saylau_scene_get_time_axis (scene);
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      if (!g_str_has_prefix (mark->id, "events-"))
        continue;
      n++;
      g_assert_cmpint (mark->end - mark->start, ==, SAYLAU_DAY);
      g_assert_cmpfloat_with_epsilon (mark->inner.x, saylau_time_axis_get_x (&axis, mark->start), 1);
    }
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (scene_checks_find_text (scene, "40"));
}

/* The numbers of the days of the election, which stand side by side, are all there; a total is a mark. */
static void
test_numbers_first (void)
{
  static const char *const days[] = { "detained-1560016800", "detained-1560103200", "detained-1560276000" };
  static const char *const numbers[] = { "100+", "20–30", "103+" };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauScene) scene = draw (election, "en");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      int day = saylau_scene_find_mark (scene, days[i]);
      gboolean found = FALSE;

      g_assert_cmpint (day, >=, 0);
      for (guint k = 0; k < saylau_scene_get_n_items (scene); k++)
        {
          const SaylauItem *item = saylau_scene_get_item (scene, k);

          found |= item->kind == SAYLAU_ITEM_TEXT && item->mark == day && strstr (item->text, numbers[i]) != NULL;
        }
      g_test_message ("%s", numbers[i]);
      g_assert_true (found);
    }
  g_assert_cmpint (find_mark (scene, "total-e26")->kind, ==, SAYLAU_MARK_EVENT);
}

/* Those who were killed are not drawn, captioned or labelled as detained. */
static void
test_killed (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;
  SaylauFigure *figure = saylau_figure_new ();

  figure->what = SAYLAU_FIGURE_KILLED;
  figure->min = 100;
  figure->max = 200;
  figure->by = saylau_text_new_plain ("The Radio");
  g_ptr_array_add (add_event (election, "shooting", SAYLAU_EVENT_VIOLENCE, "2020-02-01")->figures, figure);
  saylau_election_seal (election);
  scene = draw (election, "en");
  g_assert_true (scene_checks_find_text (scene, "size: killed"));
  g_assert_true (scene_checks_find_text (scene, "dark: harmed or punished"));
  g_assert_true (scene_checks_find_text (scene, "100–200 killed"));
  g_assert_false (scene_checks_find_text (scene, "size: detained"));
}

static SaylauScene *
draw_election_day (const SaylauElection *election,
                   gint64 from)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_TIMELINE;
  spec->width = 860;
  spec->height = 390;
  spec->lang = g_strdup ("en");
  spec->from = from;
  spec->to = G_GINT64_CONSTANT (1560112200); /* 2019-06-10T02:30+06:00 */
  return scene_checks_layout (election, spec);
}

/* Where the bars of whole days fill the lanes, a label breaks them rather than to be missing. */
static void
test_bars_are_broken (void)
{
  static const char *const events[] = { "event-e12", "event-e13" };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauScene) scene = draw_election_day (election, G_GINT64_CONSTANT (1560007800));

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      int mark = saylau_scene_find_mark (scene, events[i]);
      gboolean found = FALSE;

      g_assert_cmpint (mark, >=, 0);
      for (guint k = 0; k < saylau_scene_get_n_items (scene); k++)
        found |= saylau_scene_get_item (scene, k)->kind == SAYLAU_ITEM_TEXT && saylau_scene_get_item (scene, k)->mark == mark;
      g_test_message ("%s", events[i]);
      g_assert_true (found);
    }
}

/* A phase of which a little is seen has no label in the time of another: with most of it in the picture it has. */
static void
test_phase_out_of_picture (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauScene) little = draw_election_day (election, G_GINT64_CONSTANT (1560007800)); /* 2019-06-08T21:30 */
  g_autoptr (SaylauScene) most = draw_election_day (election, G_GINT64_CONSTANT (1559937600));   /* 2019-06-08T02:00 */

  g_assert_false (scene_checks_find_text (little, "Day of silence"));
  g_assert_true (scene_checks_find_text (little, "Vote"));
  g_assert_true (scene_checks_find_text (most, "Day of silence"));
}

/* Each sign that is drawn is explained, in the window and in a narrow one, also the hatch. */
static void
test_legend_is_whole (void)
{
  static const int sizes[][2] = { { 860, 390 }, { 360, 560 }, { 1200, 675 } };
  static const char *const words[] = { "reported", "official", "no figure", "pale: highest claim", "outlined: took part",
                                       "Politics", "Election", "Official statement", "Other" };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
      g_autoptr (SaylauScene) scene = NULL;

      spec->chart = SAYLAU_CHART_TIMELINE;
      spec->width = sizes[i][0];
      spec->height = sizes[i][1];
      spec->lang = g_strdup ("en");
      scene = scene_checks_layout (election, spec);
      for (guint k = 0; k < G_N_ELEMENTS (words); k++)
        {
          g_test_message ("%d: %s", spec->width, words[k]);
          g_assert_true (scene_checks_find_text (scene, words[k]));
        }
      scene_checks_texts (scene);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/timeline-edges/ends-of-time", test_ends_of_time);
  g_test_add_func ("/charts/timeline-edges/largest-sum", test_largest_sum);
  g_test_add_func ("/charts/timeline-edges/flag-order", test_flag_order);
  g_test_add_func ("/charts/timeline-edges/right-to-left", test_right_to_left);
  g_test_add_func ("/charts/timeline-edges/no-figure", test_no_figure);
  g_test_add_func ("/charts/timeline-edges/count-place", test_count_place);
  g_test_add_func ("/charts/timeline-edges/numbers-first", test_numbers_first);
  g_test_add_func ("/charts/timeline-edges/killed", test_killed);
  g_test_add_func ("/charts/timeline-edges/bars-are-broken", test_bars_are_broken);
  g_test_add_func ("/charts/timeline-edges/phase-out-of-picture", test_phase_out_of_picture);
  g_test_add_func ("/charts/timeline-edges/legend-is-whole", test_legend_is_whole);

  return g_test_run ();
}
