/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Maps of areas: what they say of figures that are there and of those that are not.
 */
#include "made-election.h"
#include "scene-checks.h"

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "charts/area-measures.h"
#include "charts/chart-table.h"
#include "charts/hit-test.h"

/* A country of three towns, two candidates and two tallies: town 1 tells both, town 2 the later one, town 3 nothing. */
static SaylauElection *
make_election (void)
{
  SaylauElection *election = made_election_new ();
  SaylauTally *early, *late;

  made_election_add_candidates (election, 2);
  made_election_add_area (election, "t2", "Second", 0);
  made_election_add_area (election, "t3", "Third", 0);
  early = made_election_add_tally (election, SAYLAU_TALLY_EXIT_POLL, "Early", "2020-02-02");
  made_result_add_shares (made_tally_add_result (early, 1), (const double[]){ 40, 60 }, 2);
  late = made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Late", "2020-02-03");
  made_result_add_shares (made_tally_add_result (late, 1), (const double[]){ 55, 45 }, 2);
  made_result_add_shares (made_tally_add_result (late, 2), (const double[]){ 50, 50 }, 2);
  saylau_election_seal (election);
  return election;
}

static SaylauScene *
draw (const SaylauElection *election,
      SaylauMeasure measure,
      int tally,
      int compare,
      int candidate)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_AREAS;
  spec->measure = measure;
  spec->tally = tally;
  spec->compare = compare;
  spec->candidate = candidate;
  spec->lang = g_strdup ("en");
  return scene_checks_layout (election, spec);
}

/* A number and its unit are kept together by other spaces. */
static void
make_plain (char *text)
{
  for (char *at; (at = strstr (text, "\xc2\xa0")) != NULL;)
    {
      *at = ' ';
      memmove (at + 1, at + 2, strlen (at + 2) + 1);
    }
  for (char *at; (at = strstr (text, "\xe2\x80\xaf")) != NULL;)
    {
      *at = ' ';
      memmove (at + 1, at + 3, strlen (at + 3) + 1);
    }
}

/* "Town: …; Second: …; Third: …": the marks' names and values. */
static char *
write_marks (const SaylauScene *scene)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", mark->name, mark->value);
    }
  make_plain (text->str);
  text->len = strlen (text->str);
  return g_string_free (text, FALSE);
}

/* Of the path that a mark is made of first. */
static SaylauRgba
find_fill (const SaylauScene *scene,
           const char *id)
{
  int mark = saylau_scene_find_mark (scene, id);

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);

      if (item->mark == mark && item->kind == SAYLAU_ITEM_PATH)
        return item->paint.fill;
    }
  g_assert_not_reached ();
}

static void
test_measures (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  const struct
  {
    SaylauMeasure measure;
    int tally, compare, candidate;
    const char *expected;
  } rows[] = {
    { SAYLAU_MEASURE_AUTO, 1, SAYLAU_NONE, SAYLAU_NONE, "Town: Candidate 1, 55 %; Second: a tie at 50 %; Third: no figure published" },
    { SAYLAU_MEASURE_SHARE, 1, SAYLAU_NONE, 1, "Town: 45 %; Second: 50 %; Third: no figure published" },
    { SAYLAU_MEASURE_DIFFERENCE, 1, 0, 0, "Town: +15 points; Second: no figure published; Third: no figure published" },
    { SAYLAU_MEASURE_DIFFERENCE, 1, 0, 1, "Town: \xe2\x88\x92"
                                          "15 points; Second: no figure published; Third: no figure published" },
    { SAYLAU_MEASURE_DIFFERENCE, 1, SAYLAU_NONE, 0, "Town: +15 points; Second: no figure published; Third: no figure published" },
    { SAYLAU_MEASURE_TURNOUT, 1, SAYLAU_NONE, SAYLAU_NONE, "Town: no figure published; Second: no figure published; Third: no figure published" },
    { SAYLAU_MEASURE_EVENTS, 1, SAYLAU_NONE, SAYLAU_NONE, "Town: no events in this document; Second: no events in this document; Third: no events in this document" },
    { SAYLAU_MEASURE_DETAINED, 1, SAYLAU_NONE, SAYLAU_NONE, "Town: no number published; Second: no number published; Third: no number published" },
    { SAYLAU_MEASURE_WINNER, SAYLAU_NONE, SAYLAU_NONE, SAYLAU_NONE, "Town: no figure published; Second: no figure published; Third: no figure published" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, rows[i].measure, rows[i].tally, rows[i].compare, rows[i].candidate);
      g_autofree char *found = write_marks (scene);

      g_assert_cmpstr (found, ==, rows[i].expected);
      scene_checks_marks (scene);
      scene_checks_texts (scene);
    }
}

/* Who is not reported may have more than two who have as much: then the tie is as little sure as a lead would be. */
static void
test_unsure_tie (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;
  g_autofree char *marks = NULL;
  SaylauTally *tally;

  made_election_add_candidates (election, 3);
  made_election_add_area (election, "t2", "Second", 0);
  made_election_add_area (election, "t3", "Third", 0);
  made_election_add_area (election, "t4", "Fourth", 0);
  made_election_add_area (election, "t5", "Fifth", 0);
  tally = made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Late", "2020-02-03");
  /* Two have it all, and nothing is left for the third; shares that add up to far more than all tell nothing. */
  made_result_add_shares (made_tally_add_result (tally, 4), (const double[]){ 50, 50 }, 2);
  made_result_add_shares (made_tally_add_result (tally, 5), (const double[]){ 70, 70 }, 2);
  made_result_add_shares (made_tally_add_result (tally, 1), (const double[]){ 40, 40 }, 2);
  made_result_add_shares (made_tally_add_result (tally, 2), (const double[]){ 30, 30 }, 2);
  made_result_add_shares (made_tally_add_result (tally, 3), (const double[]){ 35, 35, 30 }, 3);
  saylau_election_seal (election);

  scene = draw (election, SAYLAU_MEASURE_WINNER, 0, SAYLAU_NONE, SAYLAU_NONE);
  marks = write_marks (scene);
  g_assert_cmpstr (marks, ==, "Town: a tie at 40 %; Second: a tie at 30 % (among those reported); Third: a tie at 35 %; Fourth: a tie at 50 %; Fifth: a tie at 70 % (among those reported)");
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "A tie in 3 areas. A tie among those reported in 2 areas."));
  g_assert_nonnull (strstr (saylau_scene_get_description (scene), "In 2 areas a candidate who is not reported may have more."));
  g_assert_true (scene_checks_find_text (scene, "a tie"));
  g_assert_true (scene_checks_find_text (scene, "a tie (among those reported)"));
  g_assert_cmphex (find_fill (scene, "area-t2"), !=, find_fill (scene, "area-t3"));
}

static SaylauElection *
load_regions (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "charts", "documents", "regions.election.json", NULL);

  return scene_checks_load (path);
}

static SaylauChartSpec *
make_regions_spec (const SaylauElection *election,
                   SaylauMeasure measure,
                   const char *tally,
                   const char *moment)
{
  SaylauChartSpec *spec = saylau_chart_spec_new (election);
  SaylauTime time;

  spec->chart = SAYLAU_CHART_AREAS;
  spec->measure = measure;
  spec->area = 0;
  spec->tally = tally != NULL ? saylau_election_find_tally (election, tally) : SAYLAU_NONE;
  spec->lang = g_strdup ("en");
  if (moment != NULL)
    {
      g_assert_true (saylau_time_parse (moment, election->zone, &time, NULL));
      spec->moment = time.start;
    }
  return spec;
}

/* What the picture says, and what the table says of it, with all that a reader must be told. */
static void
test_regions (void)
{
  g_autoptr (SaylauElection) election = load_regions ();
  static const struct
  {
    SaylauMeasure measure;
    const char *tally, *moment;
    const char *marks;
    const char *told; /* somewhere in the description or the notes */
    const char *rows; /* somewhere in the table as CSV */
  } rows[] = {
    /* The newest figure of each area, whichever tally tells it. */
    { SAYLAU_MEASURE_TURNOUT, "late", NULL, "North: 56.00 %; South: 50.00 %; East: 30.00 % (11 March 2024); West: no figure published; Middle: 61.50 % (11 March 2024); Abroad: no figure published",
      "11 March 2024 to 15 March 2024", "Middle,61.5,2024-03-11,as announced,r5,Commission: First paper\r\nAbroad,,,,r6,\r\n" },
    { SAYLAU_MEASURE_TURNOUT, "late", NULL, NULL, "No figure was published for 2 of 6 areas.", "South,50,2024-03-15,as announced," },
    /* What was told after the tally that is shown is not of its time. */
    { SAYLAU_MEASURE_TURNOUT, "early", NULL, NULL, "Turnout · 11 March 2024", "North,55,2024-03-11,as announced," },
    /* Two sources, one time; one source on one day is none. */
    { SAYLAU_MEASURE_TURNOUT, NULL, "2024-03-10T13:00",
      "North: 10 % (Commission), 15 % (Court); South: 8 %; East: 25 %; West: no figure published; Middle: no figure published; Abroad: no figure published",
      "North, 10 March 2024, 10:00: figures contradict each other: 10 % (Commission), 15 % (Court).",
      "North,,2024-03-10T10:00,\"figures contradict each other: 10 % (Commission), 15 % (Court)\"," },
    /* One of them colours the area, and the map says whose figure it is; neither is ranked. */
    { SAYLAU_MEASURE_TURNOUT, NULL, "2024-03-10T13:00", NULL, "Where figures contradict each other the colour is of: North, 15 % (Court).", NULL },
    { SAYLAU_MEASURE_TURNOUT, NULL, "2024-03-10T13:00", NULL, "Highest: East, 25 %. Lowest: South, 8 %. Not ranked, since figures contradict each other: North.", NULL },
    { SAYLAU_MEASURE_TURNOUT, NULL, "2024-03-10T10:30", NULL, "10 % (Commission), 15 % (Court). Not ranked, since figures contradict each other: North.", NULL },
    /* Towns apart are added, as on the timeline, and of claims about one the larger counts; an event of two towns is its region's, one of two regions nobody's; "up to" has no least. */
    { SAYLAU_MEASURE_DETAINED, "late", NULL, "North: 35–37 (A newspaper; Observers); South: 4–9 (Observers; The police, official); East: no number published; West: up to 50 (The police, official); Middle: no number published; Abroad: no number published",
      "The claims about 1 event are of several areas or days and in no number.", "West,,50,\"The police, official\",r4,Commission: First paper\r\nMiddle,,,,r5,\r\n" },
    { SAYLAU_MEASURE_DETAINED, "late", NULL, NULL, "Highest: North, 35–37 (A newspaper; Observers). Lowest: South, 4–9 (Observers; The police, official).", "North,35,37,A newspaper; Observers,r1,Commission: First paper; Court: Second paper\r\nSouth,4,9,\"Observers; The police, official\",r2,Commission: First paper\r\n" },
    { SAYLAU_MEASURE_DETAINED, "late", NULL, NULL, "Said by: A newspaper; Observers; The police, official.", NULL },
    { SAYLAU_MEASURE_EVENTS, "late", NULL, "North: 5 events; South: 2 events; East: 1 event; West: 1 event; Middle: 0 events; Abroad: 0 events",
      "An event in several areas counts in each.", "West,1,r4,Commission: First paper\r\nMiddle,0,r5,\r\n" },
    /* Whom a tally does not report may have more: who leads among the others is no winner. */
    { SAYLAU_MEASURE_WINNER, "early", NULL,
      "North: Anna, 50.00 %; South: Boris, 60.00 %; East: Boris (among those reported), 40.00 %; West: a tie at 40.00 %; Middle: no figure published; Abroad: no figure published",
      "Anna leads in 1 area. Boris leads in 1 area. Boris leads among those reported in 1 area. A tie in 1 area.", "East,Boris (among those reported),40," },
    /* One value is one class. */
    { SAYLAU_MEASURE_DIFFERENCE, "late", NULL, NULL, "Share of Anna, difference in points", "North,52,50,2," },
    /* What is not known is computed from nothing. */
    { SAYLAU_MEASURE_SHARE, "late", NULL, NULL, "Figures as announced.", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauChartSpec) spec = make_regions_spec (election, rows[i].measure, rows[i].tally, rows[i].moment);
      g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
      g_autoptr (SaylauChartTable) table = saylau_chart_table_new (election, spec);
      g_autofree char *marks = write_marks (scene);
      g_autofree char *told = g_strconcat (saylau_scene_get_description (scene), "\n", saylau_scene_get_notes (scene), NULL);
      g_autofree char *csv = saylau_chart_table_to_text (table, SAYLAU_TABLE_CSV);

      make_plain (told);
      make_plain (csv);
      if (rows[i].marks != NULL)
        g_assert_cmpstr (marks, ==, rows[i].marks);
      if (strstr (told, rows[i].told) == NULL)
        g_error ("“%s” is not in: %s", rows[i].told, told);
      if (rows[i].rows != NULL && strstr (csv, rows[i].rows) == NULL)
        g_error ("“%s” is not in: %s", rows[i].rows, csv);
      scene_checks_marks (scene);
      scene_checks_texts (scene);
    }
}

/* An event of no area is not one of a larger area. */
static void
test_event_of_no_area (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;

  made_election_add_candidates (election, 2);
  made_election_add_area (election, "t2", "Second", 0);
  for (int i = 0; i < 2; i++)
    {
      SaylauEvent *event = saylau_event_new ();
      int whole = 0;

      event->id = g_strdup_printf ("e%d", i);
      event->title = saylau_text_new_plain ("Event");
      g_assert_true (saylau_time_parse ("2020-02-01", election->zone, &event->start, NULL));
      if (i > 0)
        g_array_append_val (event->areas, whole);
      g_ptr_array_add (election->events, event);
    }
  saylau_election_seal (election);
  scene = draw (election, SAYLAU_MEASURE_EVENTS, SAYLAU_NONE, SAYLAU_NONE, SAYLAU_NONE);
  g_assert_nonnull (strstr (saylau_scene_get_notes (scene), "1 event is told of a larger area and is in no number. 1 event is told of no area and is in no number."));
}

/* Each claim that a sum of the detained is made of has who makes it, and that officials do. */
static void
test_claimants (void)
{
  g_autoptr (SaylauElection) election = load_regions ();
  g_autoptr (SaylauChartSpec) spec = make_regions_spec (election, SAYLAU_MEASURE_DETAINED, "late", NULL);
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
  const struct
  {
    const char *id, *tooltip;
  } rows[] = {
    { "area-r2", "South: 4 (The police, official); 9 (Observers)" },
    { "area-r4", "West: up to 50 (The police, official)" },
    { "area-r5", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (saylau_scene_get_mark (scene, saylau_scene_find_mark (scene, rows[i].id))->tooltip, ==, rows[i].tooltip);
}

/* What a document says of no area cannot be chosen. */
static void
test_known_measures (void)
{
  g_autoptr (SaylauElection) sample = scene_checks_load_sample ();
  g_autoptr (SaylauElection) two = make_election ();
  const guint always = 1 << SAYLAU_MEASURE_AUTO;

  g_assert_cmphex (saylau_area_measures_find (sample), ==, always | 1 << SAYLAU_MEASURE_TURNOUT | 1 << SAYLAU_MEASURE_EVENTS | 1 << SAYLAU_MEASURE_DETAINED);
  g_assert_cmphex (saylau_area_measures_find (two), ==, always | 1 << SAYLAU_MEASURE_WINNER | 1 << SAYLAU_MEASURE_SHARE | 1 << SAYLAU_MEASURE_DIFFERENCE);
}

/* What is not known is hatched, in no colour of the scale. */
static void
test_absence_is_hatched (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauScene) scene = draw (election, SAYLAU_MEASURE_SHARE, 1, SAYLAU_NONE, 0);
  guint n_hatched = 0;

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);
      int third = saylau_scene_find_mark (scene, "area-t3");

      if (item->kind == SAYLAU_ITEM_PATH && item->mark >= 0 && item->paint.pattern == SAYLAU_PATTERN_HATCH)
        {
          g_assert_cmpint (item->mark, ==, third);
          n_hatched++;
        }
    }
  g_assert_cmpuint (n_hatched, ==, 1);
  g_assert_true (scene_checks_find_text (scene, "no figure published"));
}

static SaylauScene *
draw_area (const SaylauElection *election,
           int area)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_AREAS;
  spec->measure = SAYLAU_MEASURE_SHARE;
  spec->area = area;
  spec->tally = 0;
  spec->lang = g_strdup ("en");
  return scene_checks_layout (election, spec);
}

/* How many tiles have their code, and how many something else: the beginning of their name. */
static void
count_words (const SaylauElection *election,
             const SaylauScene *scene,
             guint *n_codes,
             guint *n_names)
{
  *n_codes = *n_names = 0;
  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);
      const SaylauMark *mark = item->mark >= 0 ? saylau_scene_get_mark (scene, item->mark) : NULL;

      if (item->kind != SAYLAU_ITEM_TEXT || mark == NULL || mark->kind != SAYLAU_MARK_AREA || g_str_has_suffix (item->text, "%"))
        continue;
      if (g_str_equal (item->text, strchr (saylau_election_get_area (election, mark->subject)->id, '-') + 1))
        ++*n_codes;
      else if (g_utf8_get_char (item->text) == g_utf8_get_char (mark->name))
        ++*n_names;
    }
}

/* A code never stands among names: in each size all tiles have the one or all the other, or none has room. */
static void
test_codes (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  SaylauTally *tally = made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-02");
  static const char *const names[] = { "Oak", "Yewbury", "Middlethorpe", "Wolverhampton", "Northamptonshire", "Inverness-on-the-Water", "Elm", "Kirk", "Saint Barnabas", "Upper Slaughterford" };
  guint n_with_codes = 0, n_with_names = 0;

  made_election_add_candidates (election, 1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("x-%c%c", 'A' + i, 'A' + i);

      made_election_add_area (election, id, names[i], 1);
      made_result_add_shares (made_tally_add_result (tally, election->areas->len - 1), (const double[]){ 10 + i }, 1);
    }
  saylau_election_seal (election);

  for (int width = 320; width <= 1600; width += 64)
    for (int height = 240; height <= 800; height += 80)
      {
        g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
        g_autoptr (SaylauScene) scene = NULL;
        guint n_codes, n_names;

        spec->chart = SAYLAU_CHART_AREAS;
        spec->measure = SAYLAU_MEASURE_SHARE;
        spec->area = 1;
        spec->tally = 0;
        spec->width = width;
        spec->height = height;
        spec->lang = g_strdup ("en");
        scene = scene_checks_layout (election, spec);
        count_words (election, scene, &n_codes, &n_names);
        if (n_codes > 0 && (n_names > 0 || n_codes < G_N_ELEMENTS (names)))
          g_error ("%d × %d: %u codes and %u names", width, height, n_codes, n_names);
        n_with_codes += n_codes == G_N_ELEMENTS (names);
        n_with_names += n_names == G_N_ELEMENTS (names);
      }
  g_assert_cmpuint (n_with_codes, >, 0);
  g_assert_cmpuint (n_with_names, >, 0);
}

/* In the smallest picture a tile is hardly higher than its code, and hardly wider than a wide one. */
static void
test_small_codes (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (int measure = SAYLAU_MEASURE_TURNOUT; measure <= SAYLAU_MEASURE_EVENTS; measure++)
    {
      g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
      g_autoptr (SaylauScene) scene = NULL;
      guint n_codes, n_names;

      spec->chart = SAYLAU_CHART_AREAS;
      spec->measure = measure;
      spec->width = 320;
      spec->height = 240;
      scene = scene_checks_layout (election, spec);
      count_words (election, scene, &n_codes, &n_names);
      g_assert_cmpuint (n_codes, ==, saylau_scene_get_n_marks (scene));
    }
}

/* What the names begin with alike is not on the tiles; whoever asks for one hears it whole. */
static void
test_shared_words (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;
  static const char *const names[] = { "Region of Bern", "Region of Jura", "Region of Vaud" };
  SaylauTally *tally = made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-02");

  made_election_add_candidates (election, 1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("region-%u", i);

      made_election_add_area (election, id, names[i], 1);
      made_result_add_shares (made_tally_add_result (tally, election->areas->len - 1), (const double[]){ 10 + i }, 1);
    }
  saylau_election_seal (election);
  scene = draw_area (election, 1);
  g_assert_true (scene_checks_find_text (scene, "Bern"));
  g_assert_false (scene_checks_find_text (scene, "Region of Bern"));
  g_assert_cmpstr (saylau_scene_get_mark (scene, saylau_scene_find_mark (scene, "area-region-0"))->name, ==, "Region of Bern");
}

static void
test_sizes (void)
{
  static const struct
  {
    int width, height;
    const char *lang;
  } rows[] = { { 320, 240, "ru" }, { 360, 640, "kk" }, { 640, 320, "ar" }, { 1200, 675, "he" }, { 8192, 240, "en" }, { 320, 8192, "en" } };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int measure = SAYLAU_MEASURE_AUTO; measure <= SAYLAU_MEASURE_DIFFERENCE; measure++)
      {
        g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
        g_autoptr (SaylauScene) scene = NULL;

        spec->chart = SAYLAU_CHART_AREAS;
        spec->measure = measure;
        spec->width = rows[i].width;
        spec->height = rows[i].height;
        spec->classing = measure % 3;
        spec->lang = g_strdup (rows[i].lang);
        scene = scene_checks_layout (election, spec);
        g_assert_cmpuint (saylau_scene_get_n_marks (scene), ==, 17);
        scene_checks_marks (scene);
        scene_checks_texts (scene);
      }
}

/* East is right in every language. */
static void
test_geography (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  static const char *const langs[] = { "en", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
      g_autoptr (SaylauScene) scene = NULL;
      const SaylauMark *west, *east;

      spec->chart = SAYLAU_CHART_AREAS;
      spec->lang = g_strdup (langs[i]);
      scene = scene_checks_layout (election, spec);
      west = saylau_scene_get_mark (scene, saylau_scene_find_mark (scene, "area-KZ-ZAP"));
      east = saylau_scene_get_mark (scene, saylau_scene_find_mark (scene, "area-KZ-VOS"));
      g_assert_cmpfloat (west->bounds.x, <, east->bounds.x);
      g_assert_cmpint (west->neighbors[SAYLAU_RIGHT], ==, saylau_scene_find_mark (scene, "area-KZ-AKT"));
      g_assert_cmpint (west->neighbors[SAYLAU_LEFT], ==, -1);
      g_assert_cmpint (west->neighbors[SAYLAU_DOWN], ==, saylau_scene_find_mark (scene, "area-KZ-ATY"));
    }
}

/* A square, from its south-western corner. */
static void
add_square (SaylauElection *election,
            int area,
            double longitude,
            double latitude,
            double size,
            gboolean is_hole)
{
  const SaylauDegrees corners[] = { { longitude, latitude },
                                    { longitude + size, latitude },
                                    { longitude + size, latitude + size },
                                    { longitude, latitude + size } };
  SaylauRing ring = { area, is_hole, election->outlines->points->len, G_N_ELEMENTS (corners) };

  g_array_append_vals (election->outlines->points, corners, G_N_ELEMENTS (corners));
  g_array_append_val (election->outlines->rings, ring);
}

/* The first town around the second, on both sides of the antimeridian; the third lies nowhere, the fourth is tiny. */
static SaylauElection *
make_map (void)
{
  SaylauElection *election = made_election_new ();
  SaylauTally *tally;

  made_election_add_candidates (election, 2);
  made_election_add_area (election, "t2", "Second", 0);
  made_election_add_area (election, "t3", "Third", 0);
  made_election_add_area (election, "t4", "Fourth", 0);
  tally = made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Late", "2020-02-03");
  for (int area = 1; area <= 3; area++)
    made_result_add_shares (made_tally_add_result (tally, area), (const double[]){ 50 + area, 50 - area }, 2);
  election->outlines = saylau_outlines_new ();
  add_square (election, 1, 177, 0, 6, FALSE);
  add_square (election, 1, 179, 2, 2, TRUE);
  add_square (election, 2, 179, 2, 2, FALSE);
  add_square (election, 4, 186, 1, 0.001, FALSE);
  saylau_outlines_sort (election->outlines);
  saylau_election_seal (election);
  return election;
}

static void
test_map (void)
{
  g_autoptr (SaylauElection) election = make_map ();
  g_autoptr (SaylauScene) scene = draw (election, SAYLAU_MEASURE_SHARE, 0, SAYLAU_NONE, 0);
  g_autoptr (SaylauScene) again = draw (election, SAYLAU_MEASURE_SHARE, 0, SAYLAU_NONE, 0);
  g_autofree char *text = saylau_scene_to_string (scene);
  g_autofree char *text_again = saylau_scene_to_string (again);
  int first = saylau_scene_find_mark (scene, "area-town"), second = saylau_scene_find_mark (scene, "area-t2");
  const SaylauMark *around = saylau_scene_get_mark (scene, first), *inside = saylau_scene_get_mark (scene, second);
  int tiny = saylau_scene_find_mark (scene, "area-t4");

  scene_checks_marks (scene);
  scene_checks_texts (scene);
  g_assert_cmpuint (saylau_scene_get_n_marks (scene), ==, 3);
  g_assert_cmpstr (text, ==, text_again);
  g_assert_cmpint (saylau_hit_test (scene, around->bounds.x + 5, around->bounds.y + around->bounds.height / 2, 0), ==, first);
  g_assert_cmpint (saylau_hit_test (scene, inside->inner.x, inside->inner.y, 0), ==, second);
  /* One country, not two at the ends of the world: about as wide as high, and the islet to the east of it. */
  g_assert_cmpfloat_with_epsilon (around->bounds.width / around->bounds.height, 1, 0.05);
  g_assert_cmpfloat (saylau_scene_get_mark (scene, tiny)->bounds.x, >, around->bounds.x + around->bounds.width);
  g_assert_cmpfloat (saylau_scene_get_mark (scene, tiny)->bounds.width, >=, 2);
  g_assert_cmpint (around->neighbors[SAYLAU_RIGHT], >=, 0);
  /* What the map cannot show is told. */
  g_assert_nonnull (strstr (saylau_scene_get_notes (scene), "Not on the map: Third, 53"));
}

static void
add_turnout (SaylauElection *election,
             int area,
             double percent)
{
  SaylauTurnoutReport *report = saylau_turnout_report_new ();

  report->area = area;
  report->percent = percent;
  g_assert_true (saylau_time_parse ("2020-02-02T10:00", election->zone, &report->time, NULL));
  g_ptr_array_add (election->turnout, report);
}

static guint
count_items (const SaylauScene *scene,
             const char *mark)
{
  int index = saylau_scene_find_mark (scene, mark);
  guint n = 0;

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    n += saylau_scene_get_item (scene, i)->mark == index;
  return n;
}

/* However small the area is: the sign is a disc and three lines. */
static void
test_map_contradiction (void)
{
  g_autoptr (SaylauElection) election = make_map ();
  g_autoptr (SaylauScene) before = NULL;
  g_autoptr (SaylauScene) after = NULL;

  add_turnout (election, 4, 10);
  before = draw (election, SAYLAU_MEASURE_TURNOUT, 0, SAYLAU_NONE, 0);
  add_turnout (election, 4, 15);
  after = draw (election, SAYLAU_MEASURE_TURNOUT, 0, SAYLAU_NONE, 0);
  g_assert_cmpuint (count_items (after, "area-t4"), ==, count_items (before, "area-t4") + 4);
}

static void
test_map_as_tiles (void)
{
  g_autoptr (SaylauElection) election = make_map ();
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauScene) scene = NULL;

  spec->chart = SAYLAU_CHART_AREAS;
  spec->tiles = TRUE;
  spec->lang = g_strdup ("en");
  scene = scene_checks_layout (election, spec);
  g_assert_cmpuint (saylau_scene_get_n_marks (scene), ==, 4);
  g_assert_null (strstr (saylau_scene_get_notes (scene), "Not on the map"));
}

/* Outlines of half of the areas make no map, and the picture says why there is none. */
static void
test_too_few_outlines (void)
{
  for (guint n_outlined = 0; n_outlined <= 2; n_outlined++)
    {
      g_autoptr (SaylauElection) election = make_election ();
      g_autoptr (SaylauScene) scene = NULL;
      SaylauDegrees points[] = { { 0, 0 }, { 2, 0 }, { 2, 2 }, { 4, 2 } };

      election->outlines = saylau_outlines_new ();
      g_array_append_vals (election->outlines->points, points, G_N_ELEMENTS (points));
      for (guint i = 1; i <= n_outlined; i++)
        {
          SaylauRing ring = { .area = i, .first_point = i - 1, .n_points = 3 };

          g_array_append_val (election->outlines->rings, ring);
        }
      saylau_outlines_sort (election->outlines);
      scene = draw (election, SAYLAU_MEASURE_WINNER, 1, SAYLAU_NONE, SAYLAU_NONE);
      g_assert_cmpint (strstr (saylau_scene_get_notes (scene), "Outlines are known of only 1 of 3 areas, so tiles are shown.") != NULL, ==, n_outlined == 1);
      g_assert_cmpint (strstr (saylau_scene_get_notes (scene), "Not on the map: Third") != NULL, ==, n_outlined == 2);
    }
}

static void
test_map_sizes (void)
{
  static const struct
  {
    int width, height;
    const char *lang;
  } rows[] = { { 320, 240, "ru" }, { 360, 640, "kk" }, { 640, 320, "ar" }, { 8192, 240, "en" }, { 320, 8192, "en" } };
  g_autoptr (SaylauElection) election = make_map ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
      g_autoptr (SaylauScene) scene = NULL;

      spec->chart = SAYLAU_CHART_AREAS;
      spec->width = rows[i].width;
      spec->height = rows[i].height;
      spec->lang = g_strdup (rows[i].lang);
      scene = scene_checks_layout (election, spec);
      scene_checks_marks (scene);
      scene_checks_texts (scene);
    }
}

static void
check_real_map (const char *path)
{
  static const char *const cities[] = { "area-KZ-ALA", "area-KZ-AST", "area-KZ-SHY" };
  g_autoptr (SaylauElection) election = scene_checks_load (path);
  g_autoptr (SaylauScene) scene = draw (election, SAYLAU_MEASURE_AUTO, saylau_election_get_default_tally (election), SAYLAU_NONE, SAYLAU_NONE);
  const SaylauMark *west = saylau_scene_get_mark (scene, saylau_scene_find_mark (scene, "area-KZ-ZAP"));
  const SaylauMark *east = saylau_scene_get_mark (scene, saylau_scene_find_mark (scene, "area-KZ-VOS"));

  g_assert_cmpuint (election->warnings->len, ==, 0);
  g_assert_cmpuint (saylau_scene_get_n_marks (scene), ==, 17);
  g_assert_null (strstr (saylau_scene_get_notes (scene), "Not on the map"));
  g_assert_cmpfloat (west->inner.x, <, east->inner.x);
  for (guint i = 0; i < G_N_ELEMENTS (cities); i++)
    {
      int city = saylau_scene_find_mark (scene, cities[i]);
      const SaylauMark *mark = saylau_scene_get_mark (scene, city);

      g_assert_cmpint (saylau_hit_test (scene, mark->inner.x, mark->inner.y, 0), ==, city);
    }
  scene_checks_marks (scene);
  scene_checks_texts (scene);
}

/* The sample with its regions named as the outlines name them: "Akmola", and "Almaty city" beside "Almaty region". */
static char *
make_real_document (void)
{
  g_autofree char *sample = g_build_filename (g_getenv ("SAYLAU_SAMPLES"), "kazakhstan-2019.election.json", NULL);
  g_autoptr (GRegex) region = g_regex_new ("(\"en\": \"(?!Almaty)[^\"]+) region\"", 0, 0, NULL);
  g_autoptr (GRegex) city = g_regex_new ("(\"en\": \"(?:Almaty|Nur-Sultan|Shymkent))\"", 0, 0, NULL);
  g_autofree char *json = NULL;
  g_autofree char *regions = NULL;
  g_autofree char *cities = NULL;

  g_assert_true (g_file_get_contents (sample, &json, NULL, NULL));
  regions = g_regex_replace (region, json, -1, 0, "\\1\"", 0, NULL);
  cities = g_regex_replace (city, regions, -1, 0, "\\1 city\"", 0, NULL);
  return g_strconcat ("{ \"boundaries\": { \"file\": \"regions.geojson\", \"property\": \"region2019\", \"match\": \"name\" },",
                      strchr (cities, '{') + 1, NULL);
}

/* The real outlines: each area lies somewhere, and cities within a region can be pointed at. */
static void
test_real_map (void)
{
  g_autofree char *shared = g_build_filename (g_getenv ("SAYLAU_SHARED"), "corpus", "geo", "kazakhstan-2019-17-units.geojson", NULL);
  g_autofree char *folder = g_dir_make_tmp ("saylau-map-XXXXXX", NULL);
  g_autofree char *outlines = g_build_filename (folder, "regions.geojson", NULL);
  g_autofree char *path = g_build_filename (folder, "map.election.json", NULL);
  g_autofree char *document = make_real_document ();
  g_autofree char *copied = NULL;
  gsize length;

  if (g_file_get_contents (shared, &copied, &length, NULL))
    {
      g_assert_true (g_file_set_contents (outlines, copied, length, NULL));
      g_assert_true (g_file_set_contents (path, document, -1, NULL));
      check_real_map (path);
      g_unlink (path);
      g_unlink (outlines);
    }
  else
    {
      g_test_skip ("the folder of real data is not here");
    }
  g_rmdir (folder);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/areas/measures", test_measures);
  g_test_add_func ("/charts/areas/unsure-tie", test_unsure_tie);
  g_test_add_func ("/charts/areas/regions", test_regions);
  g_test_add_func ("/charts/areas/event-of-no-area", test_event_of_no_area);
  g_test_add_func ("/charts/areas/claimants", test_claimants);
  g_test_add_func ("/charts/areas/known-measures", test_known_measures);
  g_test_add_func ("/charts/areas/absence-is-hatched", test_absence_is_hatched);
  g_test_add_func ("/charts/areas/codes", test_codes);
  g_test_add_func ("/charts/areas/shared-words", test_shared_words);
  g_test_add_func ("/charts/areas/small-codes", test_small_codes);
  g_test_add_func ("/charts/areas/sizes", test_sizes);
  g_test_add_func ("/charts/areas/geography", test_geography);

  g_test_add_func ("/charts/areas/map", test_map);
  g_test_add_func ("/charts/areas/map-contradiction", test_map_contradiction);
  g_test_add_func ("/charts/areas/map-as-tiles", test_map_as_tiles);
  g_test_add_func ("/charts/areas/too-few-outlines", test_too_few_outlines);
  g_test_add_func ("/charts/areas/map-sizes", test_map_sizes);
  g_test_add_func ("/charts/areas/real-map", test_real_map);

  return g_test_run ();
}
