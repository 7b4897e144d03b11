/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures between two: shapes are between, words are those of now, and both ends are whole.
 */
#include "made-election.h"
#include "scene-checks.h"

#include "charts/scene-blend.h"

#include <math.h>
#include <string.h>

#define N_CANDIDATES 7
#define NEAR 1e-12

/* Parts of the way, among them those right beside its ends. */
static const double parts[] = { NEAR, 0.1, 0.25, 0.5, 0.75, 0.9, 1 - NEAR };

static const SaylauChartKind charts[] = { SAYLAU_CHART_BAR, SAYLAU_CHART_PIE };

/* Shares of before and of now; NAN: not reported. */
typedef struct
{
  double before[N_CANDIDATES], now[N_CANDIDATES];
} Change;

static const Change changes[] = {
  { { 40, 25, 15, 10, 5, 3, 2 }, { 50, 20, 14, 8, 5, 2, 1 } },         /* the same order */
  { { 40, 25, 15, 10, 5, 3, 2 }, { 2, 3, 5, 10, 15, 25, 40 } },        /* the reverse */
  { { 70, 16, NAN, NAN, NAN, NAN, NAN }, { 70, 16, 6, 4, 2, 1, 1 } },  /* more are reported */
  { { 70, 16, 6, 4, 2, 1, 1 }, { 70, NAN, NAN, NAN, NAN, NAN, NAN } }, /* less are */
  { { 100, 0, 0, 0, 0, 0, 0 }, { 50, 50, 0, 0, 0, 0, 0 } },            /* a whole circle */
  { { 60, 40, NAN, NAN, NAN, NAN, NAN }, { NAN, NAN, NAN, NAN, NAN, 60, 40 } },
  { { 50, 20, 15, 10, 3, 1, 1 }, { 55, NAN, 25, 20, NAN, NAN, NAN } }, /* some between others */
};

static SaylauElection *
create_election (const Change *change)
{
  SaylauElection *election = made_election_new ();

  made_election_add_candidates (election, N_CANDIDATES);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_POLL, "Before", "2020-02-02"), 0), change->before, N_CANDIDATES);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Now", "2020-02-03"), 0), change->now, N_CANDIDATES);
  saylau_election_seal (election);
  return election;
}

static SaylauScene *
lay_out (const SaylauElection *election,
         SaylauChartKind chart,
         int tally,
         int width,
         int height)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = chart;
  spec->tally = tally;
  spec->width = width;
  spec->height = height;
  spec->lang = g_strdup ("en");
  return scene_checks_layout (election, spec);
}

static gboolean
is_same_path (const SaylauScene *scene,
              const SaylauItem *item,
              const SaylauScene *other_scene,
              const SaylauItem *other)
{
  const SaylauPoint *points = saylau_scene_get_points (scene) + item->first_point;
  const SaylauPoint *others = saylau_scene_get_points (other_scene) + other->first_point;

  if (other->kind != SAYLAU_ITEM_PATH || item->n_verbs != other->n_verbs)
    return FALSE;
  for (guint i = 0; i < saylau_scene_count_points (scene, item); i++)
    if (hypot (points[i].x - others[i].x, points[i].y - others[i].y) > 1e-3)
      return FALSE;
  return TRUE;
}

static gboolean
has_path (const SaylauScene *scene,
          const SaylauScene *other_scene,
          const SaylauItem *item)
{
  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    if (is_same_path (other_scene, item, scene, saylau_scene_get_item (scene, i)))
      return TRUE;
  return FALSE;
}

static void
check_between (double value,
               double from,
               double to)
{
  g_assert_cmpfloat (value, >=, MIN (from, to) - 1e-6);
  g_assert_cmpfloat (value, <=, MAX (from, to) + 1e-6);
}

/* Clips end, all numbers are numbers, and no item is of a mark that is not there. */
static void
check_whole (const SaylauScene *scene)
{
  int depth = 0;

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);

      depth += item->kind == SAYLAU_ITEM_CLIP ? 1 : (item->kind == SAYLAU_ITEM_UNCLIP ? -1 : 0);
      g_assert_cmpint (depth, >=, 0);
      g_assert_cmpint (item->mark, <, (int) saylau_scene_get_n_marks (scene));
      g_assert_true (isfinite (item->origin.x) && isfinite (item->origin.y) && isfinite (item->paint.width));
      for (guint k = 0; k < saylau_scene_count_points (scene, item); k++)
        {
          SaylauPoint point = saylau_scene_get_points (scene)[item->first_point + k];

          g_assert_true (isfinite (point.x) && isfinite (point.y));
        }
    }
  g_assert_cmpint (depth, ==, 0);
  for (int i = 0; i < (int) saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      g_assert_true (isfinite (mark->bounds.x) && isfinite (mark->bounds.y) && isfinite (mark->bounds.width) && isfinite (mark->bounds.height));
      g_assert_cmpint (saylau_scene_find_mark (scene, mark->id), ==, i);
    }
}

/* What is written is what is written in @to, word for word, and so is what a screen reader tells. What goes
 * comes first, what there is comes after it, item for item. */
static void
check_words (const SaylauScene *blend,
             const SaylauScene *to)
{
  guint n_gone = saylau_scene_get_n_items (blend) - saylau_scene_get_n_items (to);

  g_assert_cmpstr (saylau_scene_get_title (blend), ==, saylau_scene_get_title (to));
  g_assert_cmpstr (saylau_scene_get_description (blend), ==, saylau_scene_get_description (to));
  g_assert_cmpstr (saylau_scene_get_notes (blend), ==, saylau_scene_get_notes (to));
  for (guint i = 0; i < n_gone; i++)
    g_assert_cmpint (saylau_scene_get_item (blend, i)->kind, !=, SAYLAU_ITEM_TEXT);
  for (guint i = 0; i < saylau_scene_get_n_items (to); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (blend, n_gone + i), *of = saylau_scene_get_item (to, i);

      g_assert_cmpint (item->kind, ==, of->kind);
      g_assert_cmpint (item->mark, ==, of->mark);
      if (of->kind != SAYLAU_ITEM_TEXT)
        continue;
      g_assert_cmpstr (item->text, ==, of->text);
      g_assert_cmpfloat (item->style.size, ==, of->style.size);
      g_assert_cmpint (item->color & ~0xffu, ==, of->color & ~0xffu);
    }
}

/* The marks of @to, in their order, on their way. */
static void
check_marks (const SaylauScene *blend,
             const SaylauScene *from,
             const SaylauScene *to,
             double part)
{
  for (int i = 0; i < (int) saylau_scene_get_n_marks (to); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (blend, i), *now = saylau_scene_get_mark (to, i);
      int origin = saylau_scene_find_mark (from, now->id);
      const SaylauMark *before = origin >= 0 ? saylau_scene_get_mark (from, origin) : now;

      g_assert_cmpstr (mark->id, ==, now->id);
      g_assert_cmpstr (mark->name, ==, now->name);
      g_assert_cmpstr (mark->value, ==, now->value);
      g_assert_cmpint (mark->subject, ==, now->subject);
      g_assert_cmpmem (mark->neighbors, sizeof mark->neighbors, now->neighbors, sizeof now->neighbors);
      g_assert_cmpfloat_with_epsilon (mark->bounds.y, before->bounds.y + part * (now->bounds.y - before->bounds.y), 1e-6);
      check_between (mark->bounds.x, before->bounds.x, now->bounds.x);
      check_between (mark->bounds.width, before->bounds.width, now->bounds.width);
      check_between (mark->bounds.height, before->bounds.height, now->bounds.height);
    }
}

static void
check_blend (SaylauScene *from,
             SaylauScene *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, parts[i]);

      check_whole (blend);
      check_words (blend, to);
      check_marks (blend, from, to, parts[i]);
    }
}

/* Runs @check on each change, both ways, in each chart. */
static void
for_each_change (void (*check) (SaylauScene *from,
                                SaylauScene *to))
{
  for (guint i = 0; i < G_N_ELEMENTS (changes) * G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (SaylauElection) election = create_election (&changes[i / G_N_ELEMENTS (charts)]);
      SaylauChartKind chart = charts[i % G_N_ELEMENTS (charts)];
      g_autoptr (SaylauScene) before = lay_out (election, chart, 0, 1000, 600);
      g_autoptr (SaylauScene) now = lay_out (election, chart, 1, 1000, 600);

      check (before, now);
      check (now, before);
    }
}

static void
test_between (void)
{
  for_each_change (check_blend);
}

/* The line to a slice's label. */
static gboolean
leads_to_words (const SaylauScene *scene,
                const SaylauItem *item)
{
  return item->wedge_gap <= 0 && saylau_scene_get_mark (scene, item->mark)->shape == SAYLAU_SHAPE_WEDGE;
}

/* At its ends a blend is the scenes themselves, and beside them all shapes are where they were or will be. */
static void
check_ends (SaylauScene *from,
            SaylauScene *to)
{
  g_autoptr (SaylauScene) start = saylau_scene_blend (from, to, 0);
  g_autoptr (SaylauScene) end = saylau_scene_blend (from, to, 1);
  g_autoptr (SaylauScene) after_start = saylau_scene_blend (from, to, NEAR);
  g_autoptr (SaylauScene) before_end = saylau_scene_blend (from, to, 1 - NEAR);
  guint n_gone = saylau_scene_get_n_items (before_end) - saylau_scene_get_n_items (to);

  g_assert_true (start == from);
  g_assert_true (end == to);
  for (guint i = 0; i < saylau_scene_get_n_items (from); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (from, i);

      if (item->kind == SAYLAU_ITEM_PATH && item->mark >= 0 && !leads_to_words (from, item))
        g_assert_true (has_path (after_start, from, item));
    }
  g_assert_cmpuint (n_gone, ==, 0);
  for (guint i = 0; i < saylau_scene_get_n_items (to); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (before_end, i), *of = saylau_scene_get_item (to, i);

      g_assert_cmpfloat_with_epsilon (item->origin.x, of->origin.x, 1e-3);
      g_assert_cmpfloat_with_epsilon (item->origin.y, of->origin.y, 1e-3);
      g_assert_cmphex (item->color, ==, of->color);
      g_assert_cmphex (item->paint.fill, ==, of->paint.fill);
      g_assert_cmphex (item->paint.stroke, ==, of->paint.stroke);
      if (of->kind == SAYLAU_ITEM_PATH)
        g_assert_true (is_same_path (to, of, before_end, item));
    }
}

static void
test_ends (void)
{
  for_each_change (check_ends);
}

static int
compare_wedges (gconstpointer a,
                gconstpointer b)
{
  const SaylauMark *first = *(const SaylauMark *const *) a, *second = *(const SaylauMark *const *) b;
  double difference = first->start_angle + first->end_angle - second->start_angle - second->end_angle;

  return difference < 0 ? -1 : difference > 0;
}

/* Where the slices keep their order, those that come open and those that go close between the others. */
static void
test_circle (void)
{
  static const struct
  {
    guint change;
    int before;
  } kept[] = { { 0, 0 }, { 0, 1 }, { 2, 0 }, { 2, 1 }, { 3, 0 }, { 3, 1 }, { 4, 0 }, { 6, 0 }, { 6, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
      {
        g_autoptr (SaylauElection) election = create_election (&changes[kept[i].change]);
        g_autoptr (SaylauScene) from = lay_out (election, SAYLAU_CHART_PIE, kept[i].before, 1000, 600);
        g_autoptr (SaylauScene) to = lay_out (election, SAYLAU_CHART_PIE, 1 - kept[i].before, 1000, 600);
        g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, parts[k]);
        g_autoptr (GPtrArray) wedges = g_ptr_array_new ();
        double angle = 0;

        for (guint m = 0; m < saylau_scene_get_n_marks (blend); m++)
          if (saylau_scene_get_mark (blend, m)->shape == SAYLAU_SHAPE_WEDGE)
            g_ptr_array_add (wedges, (gpointer) saylau_scene_get_mark (blend, m));
        g_ptr_array_sort (wedges, compare_wedges);
        for (guint m = 0; m < wedges->len; m++)
          {
            const SaylauMark *mark = g_ptr_array_index (wedges, m);

            g_assert_cmpfloat_with_epsilon (mark->start_angle, angle, 1e-6);
            g_assert_cmpfloat (mark->end_angle, >=, mark->start_angle);
            angle = mark->end_angle;
          }
        g_assert_cmpfloat_with_epsilon (angle, 2 * G_PI, 1e-6);
      }
}

/* Half way a slice has half of its turn behind it, and its edge is still on the circle. */
static void
test_wedge (void)
{
  g_autoptr (SaylauElection) election = create_election (&changes[0]);
  g_autoptr (SaylauScene) from = lay_out (election, SAYLAU_CHART_PIE, 0, 1000, 600);
  g_autoptr (SaylauScene) to = lay_out (election, SAYLAU_CHART_PIE, 1, 1000, 600);
  g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, 0.5);
  const SaylauMark *mark = saylau_scene_get_mark (blend, saylau_scene_find_mark (blend, "candidate-c0"));
  const SaylauItem *wedge = NULL;

  g_assert_cmpfloat_with_epsilon (mark->end_angle, 2 * G_PI * 0.45, 1e-6);
  for (guint i = 0; wedge == NULL && i < saylau_scene_get_n_items (blend); i++)
    if (saylau_scene_get_item (blend, i)->wedge_gap > 0)
      wedge = saylau_scene_get_item (blend, i);
  g_assert_nonnull (wedge);
  for (guint i = 1; i < saylau_scene_count_points (blend, wedge); i += 3)
    {
      SaylauPoint point = saylau_scene_get_points (blend)[wedge->first_point + i];

      g_assert_cmpfloat_with_epsilon (hypot (point.x - mark->center.x, point.y - mark->center.y), mark->radius, 1e-6);
    }
}

/* Half way a bar has half of the difference, and its row half of the way to its place. */
static void
test_bar (void)
{
  g_autoptr (SaylauElection) election = create_election (&changes[1]);
  g_autoptr (SaylauScene) from = lay_out (election, SAYLAU_CHART_BAR, 0, 1000, 600);
  g_autoptr (SaylauScene) to = lay_out (election, SAYLAU_CHART_BAR, 1, 1000, 600);
  g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, 0.5);
  const SaylauScene *scenes[] = { from, blend, to };
  SaylauPoint corners[3];

  for (guint i = 0; i < 3; i++)
    {
      int mark = saylau_scene_find_mark (scenes[i], "candidate-c0");

      for (guint k = 0; k < saylau_scene_get_n_items (scenes[i]); k++)
        {
          const SaylauItem *item = saylau_scene_get_item (scenes[i], k);

          if (item->mark == mark && item->kind == SAYLAU_ITEM_PATH)
            corners[i] = saylau_scene_get_points (scenes[i])[item->first_point + 1];
        }
    }
  g_assert_cmpfloat (corners[0].x, >, corners[2].x + 100);
  g_assert_cmpfloat (corners[0].y, <, corners[2].y - 100);
  g_assert_cmpfloat_with_epsilon (corners[1].x, (corners[0].x + corners[2].x) / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (corners[1].y, (corners[0].y + corners[2].y) / 2, 1e-6);
}

/* A motion that turns to another end goes on from where it is. */
static void
test_turn (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (SaylauElection) election = create_election (&changes[2]);
      g_autoptr (SaylauScene) first = lay_out (election, charts[i], 0, 1000, 600);
      g_autoptr (SaylauScene) second = lay_out (election, charts[i], 1, 1000, 600);
      g_autoptr (SaylauScene) seen = saylau_scene_blend (first, second, 0.4);
      g_autoptr (SaylauScene) turned = saylau_scene_blend (seen, first, NEAR);
      g_autoptr (SaylauScene) back = saylau_scene_blend (seen, first, 1);

      check_blend (seen, first);
      check_ends (seen, first);
      g_assert_true (back == first);
      for (guint m = 0; m < saylau_scene_get_n_marks (seen); m++)
        {
          const SaylauMark *mark = saylau_scene_get_mark (seen, m);
          const SaylauMark *then = saylau_scene_get_mark (turned, saylau_scene_find_mark (turned, mark->id));

          g_assert_cmpfloat_with_epsilon (then->bounds.x, mark->bounds.x, 1e-3);
          g_assert_cmpfloat_with_epsilon (then->bounds.y, mark->bounds.y, 1e-3);
          g_assert_cmpfloat_with_epsilon (then->end_angle, mark->end_angle, 1e-3);
        }
    }
}

/* Of any shares, reported or not, in any order. */
static void
test_any_shares (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 60; i++)
    {
      Change change;
      g_autoptr (SaylauElection) election = NULL;
      g_autoptr (SaylauScene) from = NULL;
      g_autoptr (SaylauScene) to = NULL;
      int width = g_rand_int_range (rand, 320, 1400), height = g_rand_int_range (rand, 240, 900);

      for (guint k = 0; k < N_CANDIDATES; k++)
        {
          change.before[k] = g_rand_int_range (rand, 0, 4) == 0 ? NAN : g_rand_double_range (rand, 0, 100.0 / N_CANDIDATES);
          change.now[k] = g_rand_int_range (rand, 0, 4) == 0 ? NAN : g_rand_double_range (rand, 0, 100.0 / N_CANDIDATES);
        }
      election = create_election (&change);
      from = lay_out (election, charts[g_rand_int_range (rand, 0, 2)], 0, width, height);
      to = lay_out (election, charts[g_rand_int_range (rand, 0, 2)], 1, width, height);
      check_blend (from, to);
    }
}

/* On an axis of time the moment moves, and the ground stands still. */
static void
test_moment (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauScene) from = NULL;
  g_autoptr (SaylauScene) to = NULL;
  g_autoptr (SaylauScene) blend = NULL;
  const SaylauScene *scenes[3];
  double middles[3];

  spec->chart = SAYLAU_CHART_TIMELINE;
  spec->lang = g_strdup ("en");
  spec->moment = election->date.start - 40 * SAYLAU_DAY;
  spec->from = election->date.start - 60 * SAYLAU_DAY;
  from = scene_checks_layout (election, spec);
  spec->from = SAYLAU_NO_TIME;
  spec->moment = election->date.start - 10 * SAYLAU_DAY;
  spec->tally = SAYLAU_NONE;
  to = scene_checks_layout (election, spec);
  blend = saylau_scene_blend (from, to, 0.5);
  check_blend (from, to);

  scenes[0] = from;
  scenes[1] = blend;
  scenes[2] = to;
  for (guint i = 0; i < 3; i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scenes[i], saylau_scene_find_mark (scenes[i], "moment"));

      middles[i] = mark->bounds.x + mark->bounds.width / 2;
    }
  g_assert_cmpfloat (middles[2], >, middles[0] + 50);
  g_assert_cmpfloat_with_epsilon (middles[1], (middles[0] + middles[2]) / 2, 1e-6);
  for (guint i = 0; i < saylau_scene_get_n_items (to); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (to, i);

      if (item->kind == SAYLAU_ITEM_PATH && item->mark < 0)
        g_assert_true (has_path (blend, to, item));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene-blend/between", test_between);
  g_test_add_func ("/scene-blend/ends", test_ends);
  g_test_add_func ("/scene-blend/circle", test_circle);
  g_test_add_func ("/scene-blend/wedge", test_wedge);
  g_test_add_func ("/scene-blend/bar", test_bar);
  g_test_add_func ("/scene-blend/turn", test_turn);
  g_test_add_func ("/scene-blend/any-shares", test_any_shares);
  g_test_add_func ("/scene-blend/moment", test_moment);

  return g_test_run ();
}
