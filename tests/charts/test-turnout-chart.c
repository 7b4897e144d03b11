/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-election.h"
#include "scene-checks.h"

#include <stdio.h>
#include <string.h>

static const int sizes[][2] = { { 320, 240 }, { 360, 640 }, { 640, 300 }, { 1200, 675 }, { 2400, 1350 } };

static void
add_report (SaylauElection *election,
            int area,
            const char *time,
            double percent)
{
  SaylauTurnoutReport *report = saylau_turnout_report_new ();

  report->area = area;
  report->percent = percent;
  g_assert_true (saylau_time_parse (time, election->zone, &report->time, NULL));
  g_ptr_array_add (election->turnout, report);
}

static void
add_source (SaylauElection *election,
            const char *publisher)
{
  SaylauSource *source = saylau_source_new ();
  SaylauTurnoutReport *report = g_ptr_array_index (election->turnout, election->turnout->len - 1);
  int index = election->sources->len;

  source->id = g_strdup_printf ("s%d", index);
  source->publisher = saylau_text_new_plain (publisher);
  g_ptr_array_add (election->sources, source);
  g_array_append_val (report->sources, index);
}

static void
add_area (SaylauElection *election,
          const char *name)
{
  SaylauArea *area = saylau_area_new ();

  area->id = g_strdup_printf ("a%u", election->areas->len);
  area->name = saylau_text_new_plain (name);
  area->parent = 0;
  g_ptr_array_add (election->areas, area);
}

static SaylauScene *
draw (const SaylauElection *election,
      int area,
      const int size[2],
      const char *lang)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_TURNOUT;
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

/* How many pieces the lines of a mark have: each begins with a move. */
static guint
count_pieces (const SaylauScene *scene,
              const char *id)
{
  int mark = saylau_scene_find_mark (scene, id);
  guint n = 0;

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);

      if (item->mark != mark || item->kind != SAYLAU_ITEM_PATH || item->paint.fill != 0 || item->paint.width < 1.1)
        continue;
      for (guint j = 0; j < item->n_verbs; j++)
        n += saylau_scene_get_verbs (scene)[item->first_verb + j] == SAYLAU_MOVE;
    }
  return n;
}

/* Every area of the sample in front, in every size: nothing overlaps, and each mark can be hit. */
static void
test_every_size (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int area = 0; area < (int) election->areas->len; area++)
      {
        g_autoptr (SaylauScene) scene = draw (election, area, sizes[i], "en");

        scene_checks_texts (scene);
        scene_checks_marks (scene);
      }
}

/* The last figures, as they were announced. */
static void
test_figures (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauScene) scene = draw (election, saylau_election_find_area (election, "KZ-ALA"), sizes[3], "en");

  g_assert_true (scene_checks_find_text (scene, "Almaty\u200252.2"));
  g_assert_true (scene_checks_find_text (scene, "Kazakhstan\u200277.4"));
  g_assert_true (scene_checks_find_text (scene, "Almaty region\u200289.0"));
  g_assert_cmpfloat (get_mark (scene, "area-KZ-ALA")->number, ==, 52.2);
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "The highest of 16 other areas: Almaty region: 89.0"));
}

/* Shymkent has no figure for noon: its line is broken there, and the hatch on the base line says so. */
static void
test_gap (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauScene) whole = draw (election, saylau_election_find_area (election, "KZ-ALA"), sizes[3], "en");
  g_autoptr (SaylauScene) broken = draw (election, saylau_election_find_area (election, "KZ-SHY"), sizes[3], "en");
  guint n_gaps = 0;

  g_assert_cmpuint (count_pieces (whole, "area-KZ-ALA"), ==, 1);
  for (guint i = 0; i < saylau_scene_get_n_marks (broken); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (broken, i);

      if (mark->kind != SAYLAU_MARK_UNREPORTED)
        continue;
      n_gaps++;
      g_assert_cmpstr (mark->name, ==, "Shymkent, 12:00");
      g_assert_cmpstr (mark->value, ==, "not reported");
    }
  g_assert_cmpuint (n_gaps, ==, 1);
  g_assert_true (scene_checks_find_text (broken, "Shymkent: no figure for 12:00."));
}

static SaylauElection *
make_election (void)
{
  SaylauElection *election = made_election_new ();

  add_area (election, "Village");
  add_report (election, 1, "2020-02-02T10:00", 10);
  add_report (election, 1, "2020-02-02T12:00", 30);
  add_report (election, 1, "2020-02-02T14:00", 50);
  add_report (election, 2, "2020-02-02T10:00", 11);
  add_report (election, 2, "2020-02-02T12:00", 31);
  add_report (election, 2, "2020-02-02T14:00", 51);
  return election;
}

/* Where a round is missed in the middle of a line there are two lines, never one over the gap. */
static void
test_broken_line (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauScene) scene = NULL;

  add_report (election, 0, "2020-02-02T10:00", 12);
  add_report (election, 0, "2020-02-02T10:30", 14);
  add_report (election, 0, "2020-02-02T14:00", 45);
  add_report (election, 0, "2020-02-02T14:30", 47);
  saylau_election_seal (election);
  scene = draw (election, 0, sizes[3], "en");
  g_assert_cmpuint (count_pieces (scene, "area-land"), ==, 2);
  g_assert_cmpuint (count_pieces (scene, "area-town"), ==, 1);
}

/* Turnout cannot fall. What was reported is drawn as it is, and said. */
static void
test_fall (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauScene) scene = NULL;

  add_report (election, 1, "2020-02-02T16:00", 40);
  saylau_election_seal (election);
  scene = draw (election, 1, sizes[3], "en");
  g_assert_true (scene_checks_find_text (scene, "Town, 16:00: the figure falls from 50"));
  g_assert_cmpfloat (get_mark (scene, "area-town")->number, ==, 40);
  scene_checks_texts (scene);

  /* Of an area behind as well. */
  g_clear_pointer (&scene, saylau_scene_unref);
  scene = draw (election, 0, sizes[3], "en");
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "Town, 16:00: the figure falls from 50"));
  scene_checks_texts (scene);
}

/* Two sources with two figures for one time: both stand, both are named, and neither wins. */
static void
test_conflict (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauScene) scene = NULL;
  guint n_conflicts = 0;

  add_report (election, 1, "2020-02-02T16:00", 60);
  add_source (election, "The Gazette");
  add_report (election, 1, "2020-02-02T16:00", 66);
  add_source (election, "The Herald");
  saylau_election_seal (election);
  scene = draw (election, 1, sizes[3], "en");
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      if (mark->kind != SAYLAU_MARK_CONFLICT)
        continue;
      n_conflicts++;
      g_assert_cmpstr (mark->value, ==, "60\342\200\257% (The Gazette), 66\342\200\257% (The Herald)");
    }
  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_true (scene_checks_find_text (scene, "figures contradict each other"));
  scene_checks_texts (scene);
}

/* What contradicts behind is told there too, and by then; of two figures none is what turnout falls from alone. */
static void
test_conflict_behind (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (SaylauScene) scene = NULL;
  SaylauTime time;

  add_report (election, 2, "2020-02-02T16:00", 33);
  add_source (election, "Alpha");
  add_report (election, 2, "2020-02-02T16:00", 44);
  add_source (election, "Beta");
  add_report (election, 1, "2020-02-02T16:00", 61);
  add_report (election, 0, "2020-02-02T16:00", 60);
  add_report (election, 0, "2020-02-02T18:00", 62);
  saylau_election_seal (election);
  scene = draw (election, 0, sizes[3], "en");
  g_assert_true (scene_checks_find_text (scene, "Village, 16:00: figures contradict each other: 33\342\200\257% (Alpha), 44\342\200\257% (Beta)."));
  g_assert_true (scene_checks_find_text (scene, "33\342\200\257% ≠ 44\342\200\257%"));
  g_assert_nonnull (strstr (get_mark (scene, "area-a2")->value, "33\342\200\257% (Alpha), 44\342\200\257% (Beta)"));
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "44\342\200\257% (Beta)"));
  scene_checks_texts (scene);
  scene_checks_marks (scene);

  spec = saylau_chart_spec_new (election);
  g_assert_true (saylau_time_parse ("2020-02-02T17:00", election->zone, &time, NULL));
  spec->chart = SAYLAU_CHART_TURNOUT;
  spec->area = 2;
  spec->moment = time.start;
  spec->lang = g_strdup ("en");
  g_clear_pointer (&scene, saylau_scene_unref);
  scene = scene_checks_layout (election, spec);
  g_assert_cmpstr (get_mark (scene, "moment")->value, ==, "Village, 16:00: figures contradict each other: 33\342\200\257% (Alpha), 44\342\200\257% (Beta). Land: 60\342\200\257% (16:00).");
  g_assert_true (scene_checks_find_text (scene, "Village, 16:00: the figure falls from 51\342\200\257% to 33\342\200\257% ≠ 44\342\200\257%."));
}

/* What contradicts is told once, be it of the area in front, of the whole or of the only area behind. */
static void
test_conflict_once (void)
{
  static const struct
  {
    int area;    /* in front */
    int told_of; /* by two sources */
    const char *end;
  } rows[] = { { 0, 0, "60\342\200\257% (Beta). Town: 61\342\200\257% (16:00)." }, { 0, 1, "61\342\200\257% (Beta). Land: 60\342\200\257% (16:00)." }, { 1, 0, "60\342\200\257% (Beta). Town: 61\342\200\257% (16:00)." } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauElection) election = made_election_new ();
      g_autoptr (SaylauScene) scene = NULL;
      const char *told;

      add_report (election, rows[i].told_of, "2020-02-02T16:00", 33);
      add_source (election, "Alpha");
      add_report (election, 0, "2020-02-02T16:00", 60);
      add_source (election, "Beta");
      add_report (election, 1, "2020-02-02T16:00", 61);
      add_source (election, "Beta");
      saylau_election_seal (election);
      scene = draw (election, rows[i].area, sizes[3], "en");
      told = strstr (saylau_scene_get_description (scene), "contradict");
      g_assert_nonnull (told);
      g_assert_null (strstr (told + 1, "contradict"));
      g_assert_nonnull (strstr (told, rows[i].end));
    }
}

static void
test_conflict_at_ends (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauScene) scene = NULL;
  const char *told;

  add_report (election, 2, "2020-02-02T16:00", 33);
  add_source (election, "Alpha");
  add_report (election, 2, "2020-02-02T16:00", 44);
  add_source (election, "Beta");
  saylau_election_seal (election);
  scene = draw (election, 0, sizes[3], "en");
  told = strstr (saylau_scene_get_description (scene), "contradict");
  g_assert_nonnull (told);
  /* One figure of two makes no first and no last. */
  g_assert_nonnull (strstr (told, "Town: 50\342\200\257% (14:00). Not ranked, since figures contradict each other: Village."));
}

/* An area without reports gives way to the one around it, and the picture says so. */
static void
test_fallback (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauScene) scene = NULL;
  g_autoptr (SaylauElection) empty = made_election_new ();
  g_autoptr (SaylauScene) nothing = NULL;

  add_area (election, "Hamlet");
  add_report (election, 0, "2020-02-02T10:00", 12);
  saylau_election_seal (election);
  scene = draw (election, 3, sizes[3], "en");
  g_assert_true (scene_checks_find_text (scene, "No turnout was reported for Hamlet; showing Land."));
  g_assert_true (scene_checks_find_text (scene, "1 area without a report"));

  saylau_election_seal (empty);
  nothing = draw (empty, 0, sizes[3], "en");
  g_assert_true (scene_checks_find_text (nothing, "Turnout by the hour was not reported"));
  g_assert_nonnull (strstr (saylau_scene_get_description (nothing), "Turnout by the hour was not reported."));
}

/* Several days: the calendar stands below, and each figure is told with its day. */
static void
test_days (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();

  add_report (election, 0, "2020-02-02", 20);
  add_report (election, 0, "2020-02-03", 55.25);
  add_report (election, 1, "2020-02-03", 40);
  saylau_election_seal (election);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, 0, sizes[i], "en");

      g_assert_nonnull (strstr (saylau_scene_get_description (scene), "55.25\342\200\257% (3 February 2020)"));
      g_assert_cmpstr (get_mark (scene, "report-land-1")->name, ==, "Land, 3 February 2020");
      scene_checks_texts (scene);
      scene_checks_marks (scene);
    }
}

/* Two figures of one day may be of two hours of it: both stand, and neither contradicts the other. */
static void
test_one_day_twice (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;

  add_report (election, 0, "2020-02-02", 20);
  add_report (election, 0, "2020-02-02", 60);
  add_report (election, 0, "2020-02-03T12:00", 55);
  saylau_election_seal (election);
  scene = draw (election, 0, sizes[3], "en");
  g_assert_cmpstr (get_mark (scene, "report-land-0")->value, ==, "20\342\200\257%");
  g_assert_cmpstr (get_mark (scene, "report-land-1")->value, ==, "60\342\200\257%");
  g_assert_null (strstr (saylau_scene_get_description (scene), "contradict"));
  scene_checks_marks (scene);
}

/* On an axis of a day or some, as on one of hours, an hour stands below its tick; no words touch. */
static void
test_hours_below_ticks (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();

  add_report (election, 0, "2020-02-02", 20);
  add_report (election, 0, "2020-02-03T12:00", 55);
  saylau_election_seal (election);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, 0, sizes[i], "en");
      guint n = 0;

      for (guint j = 0; j < saylau_scene_get_n_items (scene); j++)
        {
          const SaylauItem *item = saylau_scene_get_item (scene, j);

          if (item->kind != SAYLAU_ITEM_TEXT || !g_str_has_suffix (item->text, ":00"))
            continue;
          g_assert_cmpint (item->anchor, ==, SAYLAU_ANCHOR_CENTER);
          n++;
        }
      g_assert_true (n > 0 || sizes[i][0] < 640);
      scene_checks_texts (scene);
    }
}

/* A thousand areas: the ends of the bundle have labels, the others one together. */
static void
test_many_areas (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();

  for (int i = 2; i < 1000; i++)
    {
      add_area (election, "Somewhere");
      add_report (election, i, "2020-02-02T10:00", i / 100.0);
      add_report (election, i, "2020-02-02T20:00", 100 - i / 20.0);
    }
  saylau_election_seal (election);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, 500, sizes[i], "en");

      g_assert_cmpuint (saylau_scene_get_n_marks (scene), <, 60);
      get_mark (scene, "area-a2");
      get_mark (scene, "area-a999");
      g_assert_nonnull (get_mark (scene, "more-areas")->tooltip);
      scene_checks_texts (scene);
      scene_checks_marks (scene);
    }
}

/* One label stands for areas that end beside each other: no other label is between the ends of what it stands for. */
static void
test_more_areas_are_neighbors (void)
{
  static const double lasts[] = { 90, 80, 70, 61, 60, 59, 50, 40, 30, 20 };
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;
  const SaylauMark *rest;

  for (int i = 0; i < 80; i++)
    {
      add_area (election, "Somewhere");
      add_report (election, 2 + i, "2020-02-02T10:00", 5);
      add_report (election, 2 + i, "2020-02-02T20:00", lasts[i % 10] + (i / 10) * 0.01);
    }
  saylau_election_seal (election);
  scene = draw (election, 2, sizes[3], "en");
  rest = get_mark (scene, "more-areas");
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);
      double least = 0, most = 0;

      g_assert_cmpint (sscanf (rest->value, "%lf\342\200\257%% to %lf", &least, &most), ==, 2);
      if (mark->kind == SAYLAU_MARK_AREA && mark->subject != 2)
        g_assert_true (mark->number < least || mark->number > most);
    }
}

/* Time runs from left to right in every language; the words are where the language has them. */
static void
test_right_to_left (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauScene) scene = draw (election, 0, sizes[3], "ar");
  const SaylauTimeAxis axis = saylau_scene_get_time_axis (scene);

  g_assert_true (saylau_scene_get_rtl (scene));
  g_assert_cmpfloat (axis.left, <, axis.right);
  scene_checks_texts (scene);
  scene_checks_marks (scene);
}

/* The moment stands where it is, and tells what was known by then. */
static void
test_moment (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauScene) scene = NULL;
  g_autoptr (SaylauScene) noon = NULL;
  g_autoptr (SaylauScene) after = NULL;
  SaylauTime time;

  g_assert_true (saylau_time_parse ("2019-06-09T17:00+06:00", election->zone, &time, NULL));
  spec->chart = SAYLAU_CHART_TURNOUT;
  spec->lang = g_strdup ("en");
  spec->moment = time.start;
  scene = scene_checks_layout (election, spec);
  g_assert_cmpstr (get_mark (scene, "moment")->name, ==, "17:00");
  g_assert_cmpstr (get_mark (scene, "moment")->value, ==, "Kazakhstan: 65.7\342\200\257% (16:00).");
  scene_checks_texts (scene);
  scene_checks_marks (scene);

  /* Noon, as the middle of a day: what was reported at 12:00 is known by 12:00. */
  spec->moment = time.start - 5 * SAYLAU_HOUR;
  noon = scene_checks_layout (election, spec);
  g_assert_cmpstr (get_mark (noon, "moment")->name, ==, "12:00");
  g_assert_nonnull (strstr (get_mark (noon, "moment")->value, "(12:00)"));

  spec->moment = time.start + SAYLAU_DAY;
  after = scene_checks_layout (election, spec);
  g_assert_cmpint (saylau_scene_find_mark (after, "moment"), <, 0);
}

static SaylauScene *
draw_map (const SaylauElection *election,
          SaylauMeasure measure,
          const char *moment)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  SaylauTime time;

  g_assert_true (saylau_time_parse (moment, election->zone, &time, NULL));
  spec->chart = SAYLAU_CHART_AREAS;
  spec->measure = measure;
  spec->lang = g_strdup ("en");
  spec->moment = time.start;
  return scene_checks_layout (election, spec);
}

/* On a map a figure that is older than the others is told with its time. */
static void
test_older_on_map (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauScene) scene = draw_map (election, SAYLAU_MEASURE_TURNOUT, "2019-06-09T12:30+06:00");

  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "Lowest: Shymkent, 11.9\342\200\257% (9 June 2019, 10:00)."));
  g_assert_nonnull (strstr (saylau_scene_get_notes (scene), "Older figures: Shymkent, 9 June 2019, 10:00."));
  scene_checks_texts (scene);
}

/* What was published later is not denied: it was not there by the moment. */
static void
test_not_yet_on_map (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauScene) chosen = draw_map (election, SAYLAU_MEASURE_AUTO, "2019-06-01");
  g_autoptr (SaylauScene) early = draw_map (election, SAYLAU_MEASURE_TURNOUT, "2019-06-01");
  g_autoptr (SaylauScene) never = draw_map (election, SAYLAU_MEASURE_SHARE, "2019-06-01");

  g_assert_nonnull (strstr (saylau_scene_get_description (chosen), "had been published by area by then, so events are shown."));
  g_assert_nonnull (strstr (saylau_scene_get_description (early), "No figure had been published by then for any of these areas."));
  g_assert_nonnull (strstr (saylau_scene_get_description (never), "No figure was published for any of these areas."));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/turnout-chart/every-size", test_every_size);
  g_test_add_func ("/turnout-chart/figures", test_figures);
  g_test_add_func ("/turnout-chart/gap", test_gap);
  g_test_add_func ("/turnout-chart/broken-line", test_broken_line);
  g_test_add_func ("/turnout-chart/fall", test_fall);
  g_test_add_func ("/turnout-chart/conflict", test_conflict);
  g_test_add_func ("/turnout-chart/conflict-behind", test_conflict_behind);
  g_test_add_func ("/turnout-chart/conflict-once", test_conflict_once);
  g_test_add_func ("/turnout-chart/conflict-at-ends", test_conflict_at_ends);
  g_test_add_func ("/turnout-chart/one-day-twice", test_one_day_twice);
  g_test_add_func ("/turnout-chart/hours-below-ticks", test_hours_below_ticks);
  g_test_add_func ("/turnout-chart/fallback", test_fallback);
  g_test_add_func ("/turnout-chart/days", test_days);
  g_test_add_func ("/turnout-chart/many-areas", test_many_areas);
  g_test_add_func ("/turnout-chart/more-areas-are-neighbors", test_more_areas_are_neighbors);
  g_test_add_func ("/turnout-chart/right-to-left", test_right_to_left);
  g_test_add_func ("/turnout-chart/moment", test_moment);
  g_test_add_func ("/turnout-chart/older-on-map", test_older_on_map);
  g_test_add_func ("/turnout-chart/not-yet-on-map", test_not_yet_on_map);
  return g_test_run ();
}
