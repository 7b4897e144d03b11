/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What holds for every timeline, whatever the election: tried on elections that are made up at random.
 */
#include "made-election.h"
#include "scene-checks.h"

#include "charts/layout.h"
#include "charts/time-axis.h"

#include <math.h>
#include <string.h>

#define DAY0 G_GINT64_CONSTANT (1580601600) /* 2020-02-02 in UTC */

static const int sizes[][2] = {
  { 1200, 675 },
  { 960, 380 },
  { 360, 300 },
  { 320, 240 },
  { 8192, 8192 },
  { 320, 8192 },
  { 8192, 240 },
};

static void
set_time (SaylauTime *time,
          gint64 start,
          gint64 width,
          SaylauPrecision precision)
{
  *time = (SaylauTime){ .start = start, .end = start + width, .precision = precision };
}

static void
add_figures (SaylauEvent *event,
             GRand *rand)
{
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      SaylauFigure *figure = saylau_figure_new ();

      figure->what = g_rand_int_range (rand, 0, 3) == 0 ? SAYLAU_FIGURE_PARTICIPANTS : SAYLAU_FIGURE_DETAINED;
      figure->min = g_rand_int_range (rand, 0, 3) == 0 ? SAYLAU_MISSING : g_rand_int_range (rand, 0, 500);
      figure->max = g_rand_int_range (rand, 0, 3) == 0 ? SAYLAU_MISSING : MAX (figure->min, 0) + g_rand_int_range (rand, 0, 200);
      figure->official = g_rand_boolean (rand);
      figure->by = saylau_text_new_plain ("Somebody");
      g_ptr_array_add (event->figures, figure);
    }
}

static SaylauEvent *
add_event (SaylauElection *election,
           const char *id,
           SaylauEventKind kind,
           gint64 start,
           gint64 width,
           SaylauPrecision precision)
{
  SaylauEvent *event = saylau_event_new ();
  g_autofree char *title = g_strdup_printf ("What happened, told as %s", id);

  event->id = g_strdup (id);
  event->title = saylau_text_new_plain (title);
  event->kind = kind;
  set_time (&event->start, start, width, precision);
  g_ptr_array_add (election->events, event);
  return event;
}

static void
add_random_event (SaylauElection *election,
                  GRand *rand,
                  guint number,
                  int days)
{
  g_autofree char *id = g_strdup_printf ("e%u", number);
  gint64 day = DAY0 + g_rand_int_range (rand, -days, days) * SAYLAU_DAY;
  SaylauEvent *event;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      event = add_event (election, id, g_rand_int_range (rand, 0, SAYLAU_N_EVENT_KINDS), day + g_rand_int_range (rand, 0, 1440) * 60, 60, SAYLAU_PRECISION_MINUTE);
      break;

    case 1:
      event = add_event (election, id, SAYLAU_EVENT_PROTEST, day, 30 * SAYLAU_DAY, SAYLAU_PRECISION_MONTH);
      break;

    default:
      event = add_event (election, id, g_rand_int_range (rand, 0, SAYLAU_N_EVENT_KINDS), day, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
      break;
    }
  if (g_rand_int_range (rand, 0, 8) == 0)
    set_time (&event->end, event->start.start + g_rand_int_range (rand, 1, 20) * SAYLAU_DAY, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
  add_figures (event, rand);
}

static SaylauElection *
new_random_election (guint seed,
                     guint n_events,
                     int days)
{
  SaylauElection *election = made_election_new ();
  GRand *rand = g_rand_new_with_seed (seed);

  made_election_add_candidates (election, 3);
  for (guint i = 0; i < n_events; i++)
    add_random_event (election, rand, i, days);
  for (int i = g_rand_int_range (rand, 0, 6); i > 0; i--)
    {
      SaylauTally *tally = made_election_add_tally (election, g_rand_int_range (rand, 0, 7), "A tally of it", "2020-02-02");
      gint64 start = DAY0 + g_rand_int_range (rand, 0, 4) * SAYLAU_DAY;

      set_time (&tally->time, start, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
    }
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      SaylauPhase *phase = saylau_phase_new ();

      phase->id = g_strdup_printf ("p%d", i);
      phase->label = saylau_text_new_plain ("A phase");
      set_time (&phase->start, DAY0 + g_rand_int_range (rand, -days, 0) * SAYLAU_DAY, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
      set_time (&phase->end, DAY0 + g_rand_int_range (rand, 0, days) * SAYLAU_DAY, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
      g_ptr_array_add (election->phases, phase);
    }
  g_rand_free (rand);
  saylau_election_seal (election);
  return election;
}

static SaylauChartSpec *
new_spec (const SaylauElection *election,
          int width,
          int height)
{
  SaylauChartSpec *spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_TIMELINE;
  spec->width = width;
  spec->height = height;
  spec->lang = g_strdup ("en");
  return spec;
}

static gboolean
is_packed (const SaylauMark *mark)
{
  return g_str_has_prefix (mark->id, "event-") || g_str_has_prefix (mark->id, "events-");
}

static gboolean
marks_meet (const SaylauMark *a,
            const SaylauMark *b)
{
  const double slack = 0.01;
  gboolean a_is_cut = a->kind == SAYLAU_MARK_EVENT && a->shape == SAYLAU_SHAPE_RECT;
  gboolean b_is_cut = b->kind == SAYLAU_MARK_EVENT && b->shape == SAYLAU_SHAPE_RECT;

  if (a->shape == SAYLAU_SHAPE_DISC && b->shape == SAYLAU_SHAPE_DISC)
    return hypot (a->bounds.x + a->bounds.width / 2 - b->bounds.x - b->bounds.width / 2,
                  a->bounds.y + a->bounds.height / 2 - b->bounds.y - b->bounds.height / 2) <
           (a->bounds.width + b->bounds.width) / 2 - slack;
  /* Of a disc that the picture's edge cuts, the corners are no part. */
  if (a_is_cut || b_is_cut)
    return FALSE;
  return a->bounds.x + a->bounds.width > b->bounds.x + slack && b->bounds.x + b->bounds.width > a->bounds.x + slack &&
         a->bounds.y + a->bounds.height > b->bounds.y + slack && b->bounds.y + b->bounds.height > a->bounds.y + slack;
}

static void
check_packing (const SaylauScene *scene)
{
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    for (guint j = 0; j < i; j++)
      {
        const SaylauMark *a = saylau_scene_get_mark (scene, i), *b = saylau_scene_get_mark (scene, j);

        if (is_packed (a) && is_packed (b) && marks_meet (a, b))
          g_error ("%s covers %s", a->id, b->id);
      }
}

/* Nothing is hidden: each event that is seen has its mark or is in just one count. */
static void
check_all_there (const SaylauScene *scene,
                 const SaylauElection *election)
{
  SaylauTimeAxis axis = saylau_scene_get_time_axis (scene);
  guint expected = 0, found = 0;

  for (guint i = 0; i < election->events->len; i++)
    {
      const SaylauEvent *event = saylau_election_get_event (election, i);

      expected += saylau_event_get_start (event) < axis.to && saylau_event_get_end (event) > axis.from;
    }
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      if (g_str_has_prefix (mark->id, "event-"))
        found++;
      else if (g_str_has_prefix (mark->id, "events-"))
        found += (guint) mark->number;
    }
  if (!g_str_equal (saylau_scene_get_lang (scene), "en") || scene_checks_find_text (scene, "Not shown for want of room"))
    g_assert_cmpuint (found, <=, expected);
  else
    g_assert_cmpuint (found, ==, expected);
}

/* A mark stands within its own time, as far as that is seen. */
static void
check_places (const SaylauScene *scene)
{
  SaylauTimeAxis axis = saylau_scene_get_time_axis (scene);
  double per_second = (axis.right - axis.left) / ((double) axis.to - axis.from);

  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);
      double start = axis.left + ((double) mark->start - axis.from) * per_second;
      double end = axis.left + ((double) mark->end - axis.from) * per_second;

      if (!is_packed (mark) || mark->bounds.x <= axis.left + 0.01 || mark->bounds.x + mark->bounds.width >= axis.right - 0.01)
        continue;
      g_assert_cmpfloat (mark->bounds.x + mark->bounds.width / 2, >=, start - 0.01);
      g_assert_cmpfloat (mark->bounds.x + mark->bounds.width / 2, <=, end + 0.01);
    }
}

/* No line runs through words: neither the grid nor the moment's. */
static void
check_lines (const SaylauScene *scene)
{
  const SaylauPoint *points = saylau_scene_get_points (scene);

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *line = saylau_scene_get_item (scene, i);
      const SaylauPoint *ends = &points[line->first_point];

      if (line->kind != SAYLAU_ITEM_PATH || line->n_verbs != 2 || (ends[0].x != ends[1].x && ends[0].y != ends[1].y))
        continue;
      for (guint j = 0; j < saylau_scene_get_n_items (scene); j++)
        {
          const SaylauItem *item = saylau_scene_get_item (scene, j);
          SaylauRect box;

          if (item->kind != SAYLAU_ITEM_TEXT)
            continue;
          box = scene_checks_get_text_box (item);
          if (ends[0].x < box.x + box.width && ends[1].x > box.x && ends[0].y < box.y + box.height && ends[1].y > box.y)
            g_error ("a line at %g,%g runs through “%s”", ends[0].x, ends[0].y, item->text);
        }
    }
}

static void
check_scene (const SaylauElection *election,
             const SaylauChartSpec *spec)
{
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);

  scene_checks_texts (scene);
  scene_checks_marks (scene);
  check_lines (scene);
  check_packing (scene);
  check_all_there (scene, election);
  check_places (scene);
}

static void
test_random (void)
{
  static const struct
  {
    guint n_events;
    int days;
  } makes[] = { { 0, 10 }, { 1, 10 }, { 12, 3 }, { 40, 30 }, { 200, 200 }, { 250, 2 }, { 1500, 400 } };

  for (guint make = 0; make < G_N_ELEMENTS (makes); make++)
    for (guint seed = 1; seed <= 3; seed++)
      {
        g_autoptr (SaylauElection) election = new_random_election (seed, makes[make].n_events, makes[make].days);

        for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
          {
            g_autoptr (SaylauChartSpec) spec = new_spec (election, sizes[size][0], sizes[size][1]);

            g_test_message ("%u events, seed %u, %d×%d", makes[make].n_events, seed, spec->width, spec->height);
            check_scene (election, spec);
            spec->moment = DAY0 + SAYLAU_HOUR;
            spec->span_start = DAY0 - SAYLAU_DAY;
            spec->span_end = DAY0 + 2 * SAYLAU_DAY;
            check_scene (election, spec);
          }
      }
}

static void
test_zoomed (void)
{
  static const gint64 spans[] = { 365 * SAYLAU_DAY, 30 * SAYLAU_DAY, 3 * SAYLAU_DAY, 5 * SAYLAU_HOUR, 10 * SAYLAU_MINUTE };

  for (guint seed = 1; seed <= 3; seed++)
    {
      g_autoptr (SaylauElection) election = new_random_election (seed, 600, 60);

      for (guint span = 0; span < G_N_ELEMENTS (spans); span++)
        for (int place = -2; place <= 2; place++)
          {
            g_autoptr (SaylauChartSpec) spec = new_spec (election, 1200, 675);

            spec->from = DAY0 + place * 9 * SAYLAU_DAY + place * 1234;
            spec->to = spec->from + spans[span];
            check_scene (election, spec);
          }
    }
}

static void
test_sample (void)
{
  static const char *const langs[] = { "en", "kk", "ru", "ar" };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (guint lang = 0; lang < G_N_ELEMENTS (langs); lang++)
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      {
        g_autoptr (SaylauChartSpec) spec = new_spec (election, sizes[size][0], sizes[size][1]);

        g_test_message ("%s, %d×%d", langs[lang], spec->width, spec->height);
        g_free (spec->lang);
        spec->lang = g_strdup (langs[lang]);
        check_scene (election, spec);
      }
}

/* The sketch's fault: at the size of a page, each of the protests from 9 to 12 June is a mark of its own. */
static void
test_election_week (void)
{
  static const char *const ids[] = { "event-e13", "event-e14", "event-e17", "event-e18", "event-e19", "event-e23", "event-e24" };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = new_spec (election, 1200, 675);
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpint (saylau_scene_find_mark (scene, ids[i]), >=, 0);
}

/* A day is drawn a day wide, and what began before the view and goes on is there. */
static void
test_precision (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (SaylauScene) scene = NULL;
  SaylauTimeAxis axis;
  const SaylauPoint *points;
  const SaylauMark *mark;
  double left = G_MAXDOUBLE, right = 0;

  add_event (election, "day", SAYLAU_EVENT_PROTEST, DAY0, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
  add_event (election, "year", SAYLAU_EVENT_PROTEST, DAY0 - 300 * SAYLAU_DAY, 366 * SAYLAU_DAY, SAYLAU_PRECISION_YEAR);
  add_event (election, "before", SAYLAU_EVENT_PROTEST, DAY0 - 200 * SAYLAU_DAY, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
  saylau_election_seal (election);
  spec = new_spec (election, 1200, 675);
  spec->from = DAY0 - SAYLAU_DAY;
  spec->to = DAY0 + 2 * SAYLAU_DAY;
  scene = scene_checks_layout (election, spec);
  axis = saylau_scene_get_time_axis (scene);
  points = saylau_scene_get_points (scene);

  g_assert_cmpint (saylau_scene_find_mark (scene, "event-year"), >=, 0);
  g_assert_cmpint (saylau_scene_find_mark (scene, "event-before"), <, 0);
  mark = saylau_scene_get_mark (scene, saylau_scene_find_mark (scene, "event-day"));
  g_assert_cmpint (mark->start, ==, DAY0);
  g_assert_cmpint (mark->end, ==, DAY0 + SAYLAU_DAY);
  g_assert_cmpfloat_with_epsilon (mark->inner.x, (axis.left + axis.right) / 2, 0.01);

  /* The bar of the day lies at the mark's height and reaches from midnight to midnight. */
  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);
      const SaylauPoint *first = &points[item->first_point];

      if (item->kind != SAYLAU_ITEM_PATH || item->mark >= 0 || item->paint.width != 3 || fabs (first->y - mark->inner.y) > 0.01)
        continue;
      left = MIN (left, first->x);
      right = MAX (right, points[item->first_point + 1].x);
    }
  g_assert_cmpfloat_with_epsilon (left, axis.left + (axis.right - axis.left) / 3, 3);
  g_assert_cmpfloat_with_epsilon (right, axis.left + (axis.right - axis.left) * 2 / 3, 3);
}

/* The order of the document does not show in the picture. */
static void
test_permuted (void)
{
  char *pictures[2] = { NULL, NULL };

  for (int backwards = 0; backwards < 2; backwards++)
    {
      g_autoptr (SaylauElection) election = made_election_new ();
      g_autoptr (SaylauChartSpec) spec = NULL;
      g_autoptr (SaylauScene) scene = NULL;
      GString *marks = g_string_new (NULL);

      for (int i = 0; i < 60; i++)
        {
          int number = backwards ? 59 - i : i;
          g_autofree char *id = g_strdup_printf ("e%d", number);
          SaylauEvent *event = add_event (election, id, number % SAYLAU_N_EVENT_KINDS, DAY0 + (number * 7 % 13) * SAYLAU_DAY, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
          SaylauFigure *figure = saylau_figure_new ();

          figure->what = SAYLAU_FIGURE_DETAINED;
          figure->min = figure->max = number % 5 * 10;
          g_ptr_array_add (event->figures, figure);
        }
      saylau_election_seal (election);
      spec = new_spec (election, 1200, 675);
      scene = scene_checks_layout (election, spec);
      for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
        {
          const SaylauMark *mark = saylau_scene_get_mark (scene, i);

          g_string_append_printf (marks, "%s %.3f %.3f %s\n", mark->id, mark->bounds.x, mark->bounds.y, mark->value);
        }
      for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
        if (saylau_scene_get_item (scene, i)->kind == SAYLAU_ITEM_TEXT)
          g_string_append_printf (marks, "%s\n", saylau_scene_get_item (scene, i)->text);
      pictures[backwards] = g_string_free (marks, FALSE);
    }
  g_assert_cmpstr (pictures[0], ==, pictures[1]);
  g_free (pictures[0]);
  g_free (pictures[1]);
}

static const SaylauMark *
find_mark (const SaylauScene *scene,
           const char *id)
{
  int mark = saylau_scene_find_mark (scene, id);

  g_assert_cmpint (mark, >=, 0);
  return saylau_scene_get_mark (scene, mark);
}

/* Who says what, on the real case. */
static void
test_words (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = new_spec (election, 1200, 675);
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);

  g_assert_cmpstr (find_mark (scene, "event-e17")->value, ==,
                   "Detained: some 30 (RFE/RL); 20 by lunchtime (Azattyq via bne). Took part: dozens (sources of this event)");
  g_assert_nonnull (strstr (find_mark (scene, "event-e15")->value, "(Interior Ministry, official)"));
  g_assert_cmpstr (find_mark (scene, "event-e18")->value, ==, "No figure is known");
  g_assert_cmpuint (find_mark (scene, "event-e22")->candidates->len, ==, 1);
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "17 protests"));
  g_assert_true (scene_checks_find_text (scene, "20 detained, AP/Interfax"));
  g_assert_true (scene_checks_find_text (scene, "+1 claim"));
  g_assert_true (scene_checks_find_text (scene, "~4,000"));
  g_assert_true (scene_checks_find_text (scene, "~500 took part, RFE/RL"));
  g_assert_true (scene_checks_find_text (scene, "~12 (AFP) or ~20 (RFE/RL)"));
  g_assert_true (scene_checks_find_text (scene, "Politics and"));
  g_assert_true (scene_checks_find_text (scene, "Day of silence"));
  g_assert_true (scene_checks_find_text (scene, "Count"));
  g_assert_true (scene_checks_find_text (scene, "Official statement"));
  g_assert_nonnull (strstr (find_mark (scene, "event-e7")->value, "◆ Politics"));
}

static void
add_detained (SaylauEvent *event,
              int area,
              gint64 min,
              gint64 max,
              gboolean official)
{
  SaylauFigure *figure = saylau_figure_new ();

  figure->what = SAYLAU_FIGURE_DETAINED;
  figure->min = min;
  figure->max = max;
  figure->official = official;
  g_array_set_size (event->areas, 0);
  g_array_append_val (event->areas, area);
  g_ptr_array_add (event->figures, figure);
}

/* The total of an event of many days stands at its last day, not amid it. */
static void
test_total_of_days (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (SaylauScene) scene = NULL;
  SaylauEvent *event = add_event (election, "t", SAYLAU_EVENT_PROTEST, DAY0, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
  SaylauTimeAxis axis;
  gint64 instant;

  set_time (&event->end, DAY0 + 17 * SAYLAU_DAY, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
  add_detained (event, 1, 500, 500, TRUE);
  add_event (election, "after", SAYLAU_EVENT_PROTEST, DAY0 + 40 * SAYLAU_DAY, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
  saylau_election_seal (election);
  spec = new_spec (election, 1200, 675);
  scene = scene_checks_layout (election, spec);
  axis = saylau_scene_get_time_axis (scene);
  instant = saylau_time_axis_get_instant (&axis, find_mark (scene, "total-t")->bounds.x + find_mark (scene, "total-t")->bounds.width / 2);
  g_assert_cmpint (instant, >=, DAY0 + 17 * SAYLAU_DAY);
  g_assert_cmpint (instant, <, DAY0 + 18 * SAYLAU_DAY);
}

/* Claims about one place, and about a place and the country around it, are not added. */
static void
test_detained (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (SaylauScene) scene = NULL;
  SaylauArea *village = saylau_area_new ();
  SaylauEvent *none;
  g_autofree char *id = g_strdup_printf ("detained-%" G_GINT64_FORMAT, DAY0);
  g_autofree char *unknown = g_strdup_printf ("detained-%" G_GINT64_FORMAT, DAY0 + SAYLAU_DAY);
  g_autofree char *zero = g_strdup_printf ("detained-%" G_GINT64_FORMAT, DAY0 + 2 * SAYLAU_DAY);

  village->id = g_strdup ("village");
  village->name = saylau_text_new_plain ("Village");
  village->parent = 0;
  g_ptr_array_add (election->areas, village);
  add_detained (add_event (election, "a", SAYLAU_EVENT_PROTEST, DAY0, SAYLAU_DAY, SAYLAU_PRECISION_DAY), 1, 10, 30, FALSE);
  add_detained (add_event (election, "b", SAYLAU_EVENT_PROTEST, DAY0, SAYLAU_DAY, SAYLAU_PRECISION_DAY), 1, 20, 25, FALSE);
  add_detained (add_event (election, "c", SAYLAU_EVENT_PROTEST, DAY0, SAYLAU_DAY, SAYLAU_PRECISION_DAY), 2, 5, 5, FALSE);
  add_detained (add_event (election, "d", SAYLAU_EVENT_PROTEST, DAY0, SAYLAU_DAY, SAYLAU_PRECISION_DAY), 0, 28, 28, FALSE);
  add_detained (add_event (election, "total", SAYLAU_EVENT_OFFICIAL, DAY0, SAYLAU_DAY, SAYLAU_PRECISION_DAY), 0, 4000, 4000, TRUE);
  add_event (election, "e", SAYLAU_EVENT_PROTEST, DAY0 + SAYLAU_DAY, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
  none = add_event (election, "f", SAYLAU_EVENT_PROTEST, DAY0 + 2 * SAYLAU_DAY, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
  add_detained (none, 1, 0, 0, FALSE);
  saylau_election_seal (election);
  spec = new_spec (election, 1200, 675);
  scene = scene_checks_layout (election, spec);

  g_assert_cmpstr (find_mark (scene, id)->value, ==, "28–35 detained, as reported");
  g_assert_cmpstr (find_mark (scene, unknown)->value, ==, "1 event without a number of detained");
  g_assert_cmpstr (find_mark (scene, zero)->value, ==, "0 detained, as reported");
  g_assert_cmpfloat (find_mark (scene, zero)->bounds.height, <, find_mark (scene, unknown)->bounds.height);
}

/* A claim that is open above leaves the sum open, and the sum says of what it is made. */
static void
test_open_sums (void)
{
  static const struct
  {
    gint64 claims[2][2];
    const char *value, *label;
  } cases[] = {
    { { { 100, SAYLAU_MISSING }, { 3, SAYLAU_MISSING } }, "at least 103 detained, as reported", "103+" },
    { { { 100, SAYLAU_MISSING }, { 3, 3 } }, "at least 103 detained, as reported", "103+" },
    { { { 70, SAYLAU_MISSING }, { 50, 100 } }, "120–170 or more detained, as reported", "120–170+" },
    { { { SAYLAU_MISSING, 50 }, { SAYLAU_MISSING, 30 } }, "up to 80 detained, as reported", "≤80" },
    { { { SAYLAU_MISSING, 50 }, { 80, 80 } }, "80–130 detained, as reported", "80–130" },
    { { { 100, 100 }, { 3, 3 } }, "103 detained, as reported", "103" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SaylauElection) election = made_election_new ();
      g_autoptr (SaylauChartSpec) spec = NULL;
      g_autoptr (SaylauScene) scene = NULL;
      g_autofree char *id = g_strdup_printf ("detained-%" G_GINT64_FORMAT, DAY0);
      const SaylauMark *mark;

      for (int town = 0; town < 2; town++)
        {
          SaylauArea *area = saylau_area_new ();
          SaylauEvent *event = add_event (election, town == 0 ? "a" : "b", SAYLAU_EVENT_PROTEST, DAY0, SAYLAU_DAY, SAYLAU_PRECISION_DAY);

          area->id = g_strdup (town == 0 ? "north" : "south");
          area->name = saylau_text_new_plain (area->id);
          area->parent = 0;
          g_ptr_array_add (election->areas, area);
          event->place = saylau_text_new_plain (area->id);
          add_detained (event, election->areas->len - 1, cases[i].claims[town][0], cases[i].claims[town][1], FALSE);
          ((SaylauFigure *) g_ptr_array_index (event->figures, 0))->by = saylau_text_new_plain (town == 0 ? "One" : "Another");
        }
      saylau_election_seal (election);
      spec = new_spec (election, 1200, 675);
      scene = scene_checks_layout (election, spec);
      mark = find_mark (scene, id);
      g_assert_cmpstr (mark->value, ==, cases[i].value);
      g_assert_nonnull (strstr (mark->tooltip, "north: "));
      g_assert_nonnull (strstr (mark->tooltip, "(One)\nsouth: "));
      g_assert_nonnull (strstr (mark->tooltip, "(Another)\n"));
      for (guint item = 0;; item++)
        if (g_strcmp0 (saylau_scene_get_item (scene, item)->text, cases[i].label) == 0)
          break;
      g_assert_true (scene_checks_find_text (scene, "Figures by Another, One"));
    }
}

/* A claim of one day: the label that has room says whose it is. */
static void
test_who (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (SaylauScene) scene = NULL;
  SaylauEvent *event = add_event (election, "a", SAYLAU_EVENT_PROTEST, DAY0, SAYLAU_DAY, SAYLAU_PRECISION_DAY);

  add_detained (event, 0, 100, SAYLAU_MISSING, FALSE);
  ((SaylauFigure *) g_ptr_array_index (event->figures, 0))->by = saylau_text_new_plain ("The Radio");
  saylau_election_seal (election);
  spec = new_spec (election, 1200, 675);
  scene = scene_checks_layout (election, spec);
  g_assert_true (scene_checks_find_text (scene, "100+ detained, The Radio"));
  g_assert_true (scene_checks_find_text (scene, "100+, The Radio"));
  g_assert_true (scene_checks_find_text (scene, "Figures by"));
  g_assert_false (scene_checks_find_text (scene, "pane"));
}

/* The moment is not told more exactly than the axis or what stands there is known. */
static void
test_moment (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = new_spec (election, 1200, 675);
  const SaylauTime *day = &saylau_election_get_tally (election, saylau_election_find_tally (election, "final"))->time;
  static const char *const names[] = { "11 June 2019", "11 June 2019", "11 June 2019", "11 June 2019, 13:00" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SaylauScene) scene = NULL;

      spec->moment = saylau_time_get_middle (day) + (i & 1 ? SAYLAU_HOUR : 0);
      if (i & 2)
        {
          spec->from = day->start;
          spec->to = day->end;
        }
      scene = scene_checks_layout (election, spec);
      g_assert_cmpstr (find_mark (scene, "moment")->name, ==, names[i]);
    }
}

/* Years that are far apart, and no events at all. */
static void
test_extremes (void)
{
  static const gint64 first = G_GINT64_CONSTANT (-62135596800), last = G_GINT64_CONSTANT (253402214400);

  for (int make = 0; make < 4; make++)
    {
      g_autoptr (SaylauElection) election = made_election_new ();

      if (make & 1)
        add_event (election, "first", SAYLAU_EVENT_PROTEST, first, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
      if (make & 2)
        add_event (election, "last", SAYLAU_EVENT_POLITICS, last, SAYLAU_DAY, SAYLAU_PRECISION_DAY);
      saylau_election_seal (election);
      for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
        {
          g_autoptr (SaylauChartSpec) spec = new_spec (election, sizes[size][0], sizes[size][1]);

          check_scene (election, spec);
        }
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/timeline/random", test_random);
  g_test_add_func ("/charts/timeline/zoomed", test_zoomed);
  g_test_add_func ("/charts/timeline/sample", test_sample);
  g_test_add_func ("/charts/timeline/election-week", test_election_week);
  g_test_add_func ("/charts/timeline/precision", test_precision);
  g_test_add_func ("/charts/timeline/permuted", test_permuted);
  g_test_add_func ("/charts/timeline/words", test_words);
  g_test_add_func ("/charts/timeline/total-of-days", test_total_of_days);
  g_test_add_func ("/charts/timeline/detained", test_detained);
  g_test_add_func ("/charts/timeline/open-sums", test_open_sums);
  g_test_add_func ("/charts/timeline/who", test_who);
  g_test_add_func ("/charts/timeline/moment", test_moment);
  g_test_add_func ("/charts/timeline/extremes", test_extremes);

  return g_test_run ();
}
