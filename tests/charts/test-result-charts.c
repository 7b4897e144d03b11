/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What holds for every bar chart and every pie.
 */
#include "made-election.h"
#include "scene-checks.h"

#include "charts/language.h"

#include <math.h>

static const int sizes[][2] = {
  { 320, 240 },
  { 320, 1000 },
  { 360, 640 },
  { 480, 300 },
  { 519, 400 },
  { 520, 400 },
  { 640, 240 },
  { 640, 480 },
  { 800, 600 },
  { 960, 450 },
  { 1000, 320 },
  { 1200, 675 },
  { 1920, 1080 },
  { 2400, 1350 },
  { 8192, 240 },
  { 320, 8192 },
  { 8192, 8192 },
};

static SaylauChartSpec *
make_spec (const SaylauElection *election,
           SaylauChartKind chart,
           const char *tally,
           const char *compare,
           const char *lang)
{
  SaylauChartSpec *spec = saylau_chart_spec_new (election);

  spec->chart = chart;
  spec->tally = saylau_election_find_tally (election, tally);
  spec->compare = compare != NULL ? saylau_election_find_tally (election, compare) : SAYLAU_NONE;
  spec->lang = g_strdup (lang);
  return spec;
}

/* Upright lines, of the threshold and of the tally compared with, keep out of the words. */
static void
check_uprights (const SaylauScene *scene)
{
  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);
      const SaylauPoint *point = saylau_scene_get_points (scene) + item->first_point;

      if (item->kind != SAYLAU_ITEM_PATH || item->mark < 0 || item->paint.fill != 0)
        continue;
      for (guint verb = 0; verb + 1 < item->n_verbs; verb += 2, point += 2)
        for (guint j = 0; j < saylau_scene_get_n_items (scene); j++)
          {
            const SaylauItem *text = saylau_scene_get_item (scene, j);
            SaylauRect box;

            if (text->kind != SAYLAU_ITEM_TEXT)
              continue;
            box = scene_checks_get_text_box (text);
            if (point->x > box.x && point->x < box.x + box.width &&
                MAX (point[0].y, point[1].y) > box.y && MIN (point[0].y, point[1].y) < text->origin.y)
              g_error ("a line at %g from %g to %g runs through “%s” at %g,%g", point->x, point[0].y, point[1].y,
                       text->text, text->origin.x, text->origin.y);
          }
    }
}

/* No share is cut: half a number is another number. */
static void
check_shares (const SaylauScene *scene)
{
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);
      g_auto (GStrv) parts = g_strsplit (mark->value, ", ", 2);

      if (mark->kind == SAYLAU_MARK_CANDIDATE)
        g_assert_true (scene_checks_find_text (scene, parts[0]));
    }
}

/* At every size, in every language: marks can be pointed at, and no text is over another. */
static void
test_every_size (gconstpointer data)
{
  SaylauChartKind chart = GPOINTER_TO_INT (data);
  static const char *const tallies[][2] = { { "final", NULL }, { "final", "exit-poll-qp" }, { "partial", "exit-poll-molodezh" }, { "preliminary", "partial" } };
  static const char *const langs[] = { "en", "kk", "ru", "ar" };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauMetrics) fixed = saylau_metrics_new_fixed ();
  g_autoptr (SaylauMetrics) real = saylau_metrics_new ();

  for (guint tally = 0; tally < G_N_ELEMENTS (tallies); tally++)
    for (guint lang = 0; lang < G_N_ELEMENTS (langs); lang++)
      for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
        for (int metrics = 0; metrics < 2; metrics++)
          {
            g_autoptr (SaylauChartSpec) spec = make_spec (election, chart, tallies[tally][0], tallies[tally][1], langs[lang]);
            g_autoptr (SaylauScene) scene = NULL;

            spec->width = sizes[size][0];
            spec->height = sizes[size][1];
            spec->area = saylau_election_find_area (election, lang % 2 == 0 ? "KZ" : "KZ-ALA");
            g_test_message ("%s, %s, %dx%d", tallies[tally][0], langs[lang], spec->width, spec->height);
            scene = scene_checks_layout_with (election, spec, metrics == 0 ? fixed : real);
            scene_checks_marks (scene);
            scene_checks_texts (scene);
            check_shares (scene);
            if (chart == SAYLAU_CHART_BAR)
              check_uprights (scene);
          }
}

/* The x of the left and the right end of the first filled path of @mark. */
static gboolean
find_bar (const SaylauScene *scene,
          int mark,
          double *left,
          double *right)
{
  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);
      const guint8 *verbs = saylau_scene_get_verbs (scene) + item->first_verb;
      const SaylauPoint *point = saylau_scene_get_points (scene) + item->first_point;

      if (item->kind != SAYLAU_ITEM_PATH || item->mark != mark || item->paint.fill == 0)
        continue;
      *left = *right = point->x;
      for (guint verb = 0; verb < item->n_verbs; verb++)
        {
          int n_points = verbs[verb] == SAYLAU_CURVE ? 3 : (verbs[verb] == SAYLAU_CLOSE ? 0 : 1);

          for (int j = 0; j < n_points; j++, point++)
            {
              *left = MIN (*left, point->x);
              *right = MAX (*right, point->x);
            }
        }
      return TRUE;
    }
  return FALSE;
}

/* All bars start at one line, and a percent is as long in each of them. */
static void
test_one_scale (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_BAR, "partial", NULL, "en");
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
  double base = NAN, unit = NAN, sum = 0;
  guint n_bars = 0;

  for (int i = 0; i < (int) saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);
      double left = NAN, right = NAN;

      if (mark->kind == SAYLAU_MARK_THRESHOLD)
        continue;
      g_assert_true (find_bar (scene, i, &left, &right));
      if (n_bars++ == 0)
        {
          base = left;
          unit = (right - left) / mark->number;
        }
      g_assert_cmpfloat_with_epsilon (left, base, 1e-6);
      g_assert_cmpfloat_with_epsilon (right - left, mark->number * unit, 1e-6);
      sum += mark->number;
    }

  g_assert_cmpuint (n_bars, ==, 3);
  g_assert_cmpfloat_with_epsilon (sum, 100, 1e-9);
}

/* The slices fill the circle, each by its share, one after the other from twelve o'clock. */
static void
test_full_circle (gconstpointer data)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_PIE, data, NULL, "en");
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
  double angle = 0, sum = 0;

  for (int i = 0; i < (int) saylau_scene_get_n_marks (scene); i++)
    sum += saylau_scene_get_mark (scene, i)->number;
  g_assert_cmpfloat_with_epsilon (sum, 100, 0.05);

  for (int i = 0; i < (int) saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      g_assert_cmpint (mark->shape, ==, SAYLAU_SHAPE_WEDGE);
      g_assert_cmpfloat_with_epsilon (mark->start_angle, angle, 1e-9);
      g_assert_cmpfloat_with_epsilon (mark->end_angle - mark->start_angle, 2 * G_PI * mark->number / sum, 1e-9);
      angle = mark->end_angle;
    }
  g_assert_cmpfloat_with_epsilon (angle, 2 * G_PI, 1e-12);
}

/* A leader line: an open path of three points that is only stroked. */
static const SaylauPoint *
get_leader (const SaylauScene *scene,
            guint i)
{
  const SaylauItem *item = saylau_scene_get_item (scene, i);

  if (item->kind != SAYLAU_ITEM_PATH || item->mark < 0 || item->paint.fill != 0 || item->n_verbs != 3)
    return NULL;
  return saylau_scene_get_points (scene) + item->first_point;
}

static double
cross (SaylauPoint a,
       SaylauPoint b,
       SaylauPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
segments_cross (const SaylauPoint *a,
                const SaylauPoint *b)
{
  return cross (a[0], a[1], b[0]) * cross (a[0], a[1], b[1]) < 0 && cross (b[0], b[1], a[0]) * cross (b[0], b[1], a[1]) < 0;
}

/* How near the segment comes to @point. */
static double
get_distance (const SaylauPoint *segment,
              SaylauPoint point)
{
  double dx = segment[1].x - segment[0].x, dy = segment[1].y - segment[0].y;
  double along = ((point.x - segment[0].x) * dx + (point.y - segment[0].y) * dy) / MAX (dx * dx + dy * dy, 1e-9);

  along = CLAMP (along, 0, 1);
  return hypot (segment[0].x + along * dx - point.x, segment[0].y + along * dy - point.y);
}

/* Returns how many leader lines there are. */
static guint
check_leaders (const SaylauScene *scene)
{
  const SaylauMark *first = saylau_scene_get_mark (scene, 0);
  guint n_leaders = 0;

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauPoint *leader = get_leader (scene, i);

      if (leader == NULL)
        continue;
      n_leaders++;
      for (int part = 0; part < 2; part++)
        {
          g_assert_cmpfloat (get_distance (leader + part, first->center), >, first->radius);
          for (guint j = 0; j < i; j++)
            {
              const SaylauPoint *other = get_leader (scene, j);

              if (other != NULL)
                g_assert_false (segments_cross (leader + part, other) || segments_cross (leader + part, other + 1));
            }
        }
    }
  return n_leaders;
}

/* Random shares, many of them tiny: lines cross neither the pie nor each other. */
static void
test_leaders (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2019);
  guint n_leaders = 0;

  for (int round = 0; round < 300; round++)
    {
      g_autoptr (SaylauElection) election = made_election_new ();
      g_autoptr (SaylauChartSpec) spec = NULL;
      g_autoptr (SaylauScene) scene = NULL;
      gint64 votes[6];
      guint n = g_rand_int_range (random, 1, 7);

      made_election_add_candidates (election, n);
      for (guint i = 0; i < n; i++)
        votes[i] = 1 + (gint64) pow (10, g_rand_double_range (random, 0, 5));
      made_result_add_votes (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03"), 0), votes, n);
      saylau_election_seal (election);
      spec = make_spec (election, SAYLAU_CHART_PIE, "t0", NULL, "en");
      spec->width = g_rand_int_range (random, 400, 1400);
      spec->height = g_rand_int_range (random, 300, 1000);
      scene = scene_checks_layout (election, spec);
      scene_checks_marks (scene);
      scene_checks_texts (scene);
      n_leaders += check_leaders (scene);
    }
  g_assert_cmpuint (n_leaders, >, 500);
}

/* An election of five, whose ballot is in the order of @ballot. */
static SaylauElection *
make_permuted (const int *ballot)
{
  static const gint64 votes[] = { 500, 300, 120, 60, 20 };
  SaylauElection *election = made_election_new ();
  SaylauResult *result = made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03"), 0);
  gint64 permuted[5];

  for (guint i = 0; i < G_N_ELEMENTS (votes); i++)
    {
      g_autofree char *name = g_strdup_printf ("Candidate %d", ballot[i]);
      SaylauCandidate *candidate;

      made_election_add_candidate (election, name);
      candidate = g_ptr_array_index (election->candidates, i);
      candidate->has_color = TRUE;
      candidate->color = 0x204060 + 0x101010 * ballot[i];
      permuted[i] = votes[ballot[i]];
    }
  made_result_add_votes (result, permuted, G_N_ELEMENTS (permuted));
  saylau_election_seal (election);
  return election;
}

/* What is drawn, without the marks: these name candidates by their place on the ballot. */
static char *
list_items (const SaylauScene *scene)
{
  g_autofree char *string = saylau_scene_to_string (scene);
  g_auto (GStrv) lines = g_strsplit (string, "\n", -1);
  GString *list = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_has_prefix (lines[i], "mark ") && !g_str_has_prefix (lines[i], "in "))
        g_string_append_printf (list, "%s\n", lines[i]);
    }
  return g_string_free (list, FALSE);
}

/* By share, the order of the ballot does not matter; in the ballot's order it does. */
static void
test_permuted (gconstpointer data)
{
  static const int ballots[][5] = { { 0, 1, 2, 3, 4 }, { 4, 3, 2, 1, 0 }, { 2, 0, 4, 1, 3 } };
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ballots); i++)
    {
      g_autoptr (SaylauElection) election = make_permuted (ballots[i]);
      g_autoptr (SaylauChartSpec) spec = make_spec (election, GPOINTER_TO_INT (data), "t0", NULL, "en");
      g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
      g_autofree char *items = list_items (scene);

      if (first == NULL)
        first = g_steal_pointer (&items);
      else
        g_assert_cmpstr (items, ==, first);
    }
}

static void
test_ballot_order (void)
{
  static const int ballot[] = { 2, 0, 4, 1, 3 };
  g_autoptr (SaylauElection) election = make_permuted (ballot);
  g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_BAR, "t0", NULL, "en");
  g_autoptr (SaylauScene) scene = NULL;

  spec->order = SAYLAU_ORDER_BALLOT;
  scene = scene_checks_layout (election, spec);
  for (int i = 0; i < 5; i++)
    g_assert_cmpint (saylau_scene_get_mark (scene, i)->subject, ==, i);
}

/* Arabic and Japanese write numbers alike, and both have to do with English words here: the one
 * picture is the other in a mirror. */
static void
test_mirrored (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) left_spec = make_spec (election, SAYLAU_CHART_BAR, "final", "exit-poll-qp", "ja");
  g_autoptr (SaylauChartSpec) right_spec = make_spec (election, SAYLAU_CHART_BAR, "final", "exit-poll-qp", "ar");
  g_autoptr (SaylauScene) left = scene_checks_layout (election, left_spec);
  g_autoptr (SaylauScene) right = scene_checks_layout (election, right_spec);
  double width = saylau_scene_get_width (left);

  g_assert_true (saylau_scene_get_rtl (right));
  g_assert_cmpuint (saylau_scene_get_n_items (left), ==, saylau_scene_get_n_items (right));
  for (guint i = 0; i < saylau_scene_get_n_items (left); i++)
    {
      const SaylauItem *one = saylau_scene_get_item (left, i), *other = saylau_scene_get_item (right, i);

      g_assert_cmpint (one->kind, ==, other->kind);
      if (one->kind != SAYLAU_ITEM_TEXT)
        continue;
      g_assert_cmpstr (one->text, ==, other->text);
      g_assert_cmpfloat_with_epsilon (one->origin.x, width - other->origin.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (one->origin.y, other->origin.y, 1e-6);
    }
  for (guint i = 0; i < saylau_scene_get_n_marks (left); i++)
    {
      const SaylauMark *one = saylau_scene_get_mark (left, i), *other = saylau_scene_get_mark (right, i);

      g_assert_cmpfloat_with_epsilon (one->bounds.x, width - other->bounds.x - other->bounds.width, 1e-6);
      g_assert_cmpint (one->neighbors[SAYLAU_LEFT], ==, other->neighbors[SAYLAU_RIGHT]);
    }
}

/* The clock runs as everywhere; only the words around it are mirrored. */
static void
test_clock_not_mirrored (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) left_spec = make_spec (election, SAYLAU_CHART_PIE, "final", NULL, "ja");
  g_autoptr (SaylauChartSpec) right_spec = make_spec (election, SAYLAU_CHART_PIE, "final", NULL, "ar");
  g_autoptr (SaylauScene) left = scene_checks_layout (election, left_spec);
  g_autoptr (SaylauScene) right = scene_checks_layout (election, right_spec);

  for (guint i = 0; i < saylau_scene_get_n_marks (left); i++)
    {
      const SaylauMark *one = saylau_scene_get_mark (left, i), *other = saylau_scene_get_mark (right, i);

      g_assert_cmpfloat_with_epsilon (one->start_angle, other->start_angle, 1e-12);
      g_assert_cmpfloat_with_epsilon (one->inner.x, other->inner.x, 1e-6);
    }
}

/* A poster is the screen's picture, larger. */
static void
test_zoomed (gconstpointer data)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = make_spec (election, GPOINTER_TO_INT (data), "final", NULL, "en");
  g_autoptr (SaylauScene) plain = scene_checks_layout (election, spec);
  g_autoptr (SaylauScene) large = NULL;

  spec->zoom = 3;
  spec->width *= 3;
  spec->height *= 3;
  large = scene_checks_layout (election, spec);
  g_assert_cmpuint (saylau_scene_get_n_items (plain), ==, saylau_scene_get_n_items (large));
  for (guint i = 0; i < saylau_scene_get_n_items (plain); i++)
    {
      const SaylauItem *one = saylau_scene_get_item (plain, i), *other = saylau_scene_get_item (large, i);

      g_assert_cmpfloat_with_epsilon (3 * one->origin.x, other->origin.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (3 * one->origin.y, other->origin.y, 1e-6);
      g_assert_cmpfloat_with_epsilon (3 * one->style.size, other->style.size, 1e-6);
    }
}

/* All that is written, line after line. */
static char *
write_texts (const SaylauScene *scene)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    if (saylau_scene_get_item (scene, i)->kind == SAYLAU_ITEM_TEXT)
      g_string_append_printf (texts, "%s ", saylau_scene_get_item (scene, i)->text);
  return g_string_free (texts, FALSE);
}

/* On a small screen, too, whoever looks while the campaign is played reads of when the tally is, or that there is none by that day. */
static void
test_date (void)
{
  static const SaylauChartKind kinds[] = { SAYLAU_CHART_BAR, SAYLAU_CHART_PIE, SAYLAU_CHART_COMPARE };
  static const char *const langs[] = { "en", "ru", "kk" };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (int tally = SAYLAU_NONE; tally < (int) election->tallies->len; tally++)
    for (guint i = 0; i < G_N_ELEMENTS (kinds) * G_N_ELEMENTS (langs); i++)
      {
        g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
        SaylauTime moment = { 0 };
        g_autoptr (SaylauScene) scene = NULL;
        g_autofree char *texts = NULL;
        g_autofree char *time = NULL;

        saylau_time_parse ("2019-03-21", election->zone, &moment, NULL);
        spec->chart = kinds[i % G_N_ELEMENTS (kinds)];
        spec->lang = g_strdup (langs[i / G_N_ELEMENTS (kinds)]);
        spec->tally = tally;
        spec->moment = moment.start;
        spec->width = 360;
        spec->height = 600;
        scene = scene_checks_layout (election, spec);
        texts = write_texts (scene);
        time = saylau_language_time (saylau_language_get (spec->lang), tally != SAYLAU_NONE ? &saylau_election_get_tally (election, tally)->time : &moment, election->zone);
        g_assert_nonnull (strstr (texts, time));
      }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/charts/bars/every-size", GINT_TO_POINTER (SAYLAU_CHART_BAR), test_every_size);
  g_test_add_data_func ("/charts/pie/every-size", GINT_TO_POINTER (SAYLAU_CHART_PIE), test_every_size);
  g_test_add_func ("/charts/bars/one-scale", test_one_scale);
  g_test_add_data_func ("/charts/pie/full-circle/counts", "final", test_full_circle);
  g_test_add_data_func ("/charts/pie/full-circle/rounded", "preliminary", test_full_circle);
  g_test_add_data_func ("/charts/pie/full-circle/partial", "partial", test_full_circle);
  g_test_add_func ("/charts/pie/leaders", test_leaders);
  g_test_add_data_func ("/charts/bars/permuted", GINT_TO_POINTER (SAYLAU_CHART_BAR), test_permuted);
  g_test_add_data_func ("/charts/pie/permuted", GINT_TO_POINTER (SAYLAU_CHART_PIE), test_permuted);
  g_test_add_func ("/charts/narrow/date", test_date);
  g_test_add_func ("/charts/bars/ballot-order", test_ballot_order);
  g_test_add_func ("/charts/bars/mirrored", test_mirrored);
  g_test_add_func ("/charts/pie/clock-not-mirrored", test_clock_not_mirrored);
  g_test_add_data_func ("/charts/bars/zoomed", GINT_TO_POINTER (SAYLAU_CHART_BAR), test_zoomed);
  g_test_add_data_func ("/charts/pie/zoomed", GINT_TO_POINTER (SAYLAU_CHART_PIE), test_zoomed);

  return g_test_run ();
}
