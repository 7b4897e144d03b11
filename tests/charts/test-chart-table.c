/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table.h"

#include "charts/language.h"
#include "formats/loader.h"
#include "made-election.h"

#include <math.h>
#include <string.h>

/* Three candidates, of whom the tally reports two; the poll reports all. */
static SaylauElection *
make_election (void)
{
  SaylauElection *election = made_election_new ();
  SaylauTally *poll, *count;
  SaylauResult *result;

  made_election_add_candidate (election, "Ann \"Nan\" A, Jr.");
  made_election_add_candidate (election, "Bob\nB");
  made_election_add_candidate (election, "Cy");
  poll = made_election_add_tally (election, SAYLAU_TALLY_POLL, "Poll", "2020-01-20");
  made_result_add_shares (made_tally_add_result (poll, 0), (double[]){ 40.1, 30, 29.9 }, 3);
  count = made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Count", "2020-02-03");
  result = made_tally_add_result (count, 0);
  made_result_add_votes (result, (gint64[]){ 1234567, 0 }, 2);
  result->valid = 3000000;
  result->registered = 6000000;
  saylau_election_seal (election);
  return election;
}

static SaylauChartTable *
make_table (SaylauElection *election,
            SaylauChartKind chart,
            int compare)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = chart;
  spec->compare = compare;
  spec->lang = g_strdup ("en");
  return saylau_chart_table_new (election, spec);
}

static int
find_column (const SaylauChartTable *table,
             const char *title)
{
  for (guint i = 0; i < saylau_chart_table_get_n_columns (table); i++)
    if (g_str_equal (saylau_chart_table_get_column_title (table, i), title))
      return i;
  g_error ("no column %s", title);
}

static void
assert_cell (const SaylauChartTable *table,
             guint row,
             const char *title,
             const char *exact,
             const char *shown)
{
  int column = find_column (table, title);
  g_autofree char *exact_text = saylau_chart_table_get_exact (table, row, column);
  g_autofree char *shown_text = saylau_chart_table_get_shown (table, row, column);

  g_assert_cmpstr (exact_text, ==, exact);
  g_assert_cmpstr (shown_text, ==, shown);
}

/* What is missing is empty where it counts, and told where it is read; 0 is 0. */
static void
test_result (void)
{
  static const SaylauChartKind charts[] = { SAYLAU_CHART_BAR, SAYLAU_CHART_PIE };
  g_autoptr (SaylauElection) election = make_election ();

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (SaylauChartTable) table = make_table (election, charts[i], 0);
      int subject;

      g_assert_cmpuint (saylau_chart_table_get_n_rows (table), ==, 4);
      g_assert_cmpstr (saylau_chart_table_get_title (table), ==, "An election");
      assert_cell (table, 0, "Votes", "1234567", "1,234,567");
      assert_cell (table, 0, "Share, %", "41.152233333333335", "41.15");
      assert_cell (table, 0, "Poll, 20 January 2020, %", "40.1", "40.10");
      assert_cell (table, 0, "Difference, points", "1.0522333333333", "1.05");
      assert_cell (table, 1, "Votes", "0", "0");
      assert_cell (table, 1, "Share, %", "0", "0.00");
      assert_cell (table, 1, "Difference, points", "-30", "−30.00");
      assert_cell (table, 2, "Candidate", "Cy", "Cy");
      assert_cell (table, 2, "Votes", "", "");
      assert_cell (table, 2, "Share, %", "", "not reported");
      assert_cell (table, 2, "How the share is known", "", "");
      assert_cell (table, 2, "Poll, 20 January 2020, %", "29.9", "29.90");
      assert_cell (table, 2, "Difference, points", "", "");
      assert_cell (table, 3, "Candidate", "Not reported (Cy)", "Not reported (Cy)");
      assert_cell (table, 3, "Share, %", "58.847766667", "58.85");
      assert_cell (table, 0, "Registered voters", "6000000", "6,000,000");
      assert_cell (table, 0, "Ballots cast", "", "");
      assert_cell (table, 0, "Date", "2020-02-03", "3 February 2020");
      g_assert_cmpint (saylau_chart_table_get_subject (table, 2, &subject), ==, SAYLAU_MARK_CANDIDATE);
      g_assert_cmpint (subject, ==, 2);
      g_assert_cmpint (saylau_chart_table_get_subject (table, 3, &subject), ==, SAYLAU_MARK_UNREPORTED);
      g_assert_cmpint (subject, ==, SAYLAU_NONE);
    }
}

static void
test_no_result (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauChartTable) table = NULL;
  g_autofree char *text = NULL;

  spec->tally = SAYLAU_NONE;
  spec->lang = g_strdup ("en");
  table = saylau_chart_table_new (election, spec);
  g_assert_cmpuint (saylau_chart_table_get_n_rows (table), ==, 0);
  text = saylau_chart_table_to_text (table, SAYLAU_TABLE_CSV);
  g_assert_true (g_str_has_prefix (text, "Candidate,\"Share, %\",Votes,Party,"));
  g_assert_true (strstr (text, "\r\n") == text + strlen (text) - 2);
}

static void
test_csv (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauChartTable) table = make_table (election, SAYLAU_CHART_BAR, SAYLAU_NONE);
  g_autofree char *csv = saylau_chart_table_to_text (table, SAYLAU_TABLE_CSV);
  g_autofree char *tsv = saylau_chart_table_to_text (table, SAYLAU_TABLE_TSV);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);

  g_assert_cmpstr (csv, ==,
                   "Candidate,\"Share, %\",Votes,Party,How the share is known,Id,Tally,Date,Area,Registered voters,Ballots cast,"
                   "Valid votes,Invalid ballots,\"Turnout, %\",Sources\r\n"
                   "\"Ann \"\"Nan\"\" A, Jr.\",41.152233333333335,1234567,,computed from counts,c0,Count,2020-02-03,Land,6000000,,3000000,,,\r\n"
                   "\"Bob\nB\",0,0,,computed from counts,c1,Count,2020-02-03,Land,6000000,,3000000,,,\r\n"
                   "Cy,,,,,c2,Count,2020-02-03,Land,6000000,,3000000,,,\r\n"
                   "Not reported (Cy),58.847766667,,,what the others leave,,Count,2020-02-03,Land,6000000,,3000000,,,\r\n");
  g_assert_cmpuint (g_strv_length (lines), ==, 6);
  g_assert_true (g_str_has_prefix (lines[1], "Ann \"Nan\" A, Jr.\t41.152233333333335\t1234567\t"));
  g_assert_true (g_str_has_prefix (lines[2], "Bob B\t0\t0\t"));
}

static SaylauElection *
load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("SAYLAU_SAMPLES"), "kazakhstan-2019.election.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new (path);
  g_autoptr (GError) error = NULL;
  SaylauElection *election = saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return election;
}

/* Every claim of every event is a row, as it is stated, with who states it; nothing is added up. */
static void
test_claims (void)
{
  g_autoptr (SaylauElection) election = load_sample ();
  g_autoptr (SaylauChartTable) table = make_table (election, SAYLAU_CHART_TIMELINE, SAYLAU_NONE);
  guint n_claims = 0, n_without = 0, n_rows = saylau_chart_table_get_n_rows (table);
  int by = find_column (table, "Said by");

  for (guint i = 0; i < election->events->len; i++)
    {
      n_claims += saylau_election_get_event (election, i)->figures->len;
      n_without += saylau_election_get_event (election, i)->figures->len == 0;
    }
  g_assert_cmpuint (n_rows, ==, n_claims + n_without + election->phases->len + election->tallies->len);

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *who = saylau_chart_table_get_exact (table, row, by);
      g_autofree char *what = saylau_chart_table_get_exact (table, row, find_column (table, "Claim about"));

      g_assert_cmpint (*who != '\0', ==, *what != '\0');
    }
}

/* "At least" has no upper end, and a claim in words alone neither; both are empty. */
static void
test_open_claims (void)
{
  g_autoptr (SaylauElection) election = load_sample ();
  g_autoptr (SaylauChartTable) table = make_table (election, SAYLAU_CHART_TIMELINE, SAYLAU_NONE);
  int words = find_column (table, "In words");
  guint n_found = 0;

  for (guint row = 0; row < saylau_chart_table_get_n_rows (table); row++)
    {
      g_autofree char *text = saylau_chart_table_get_exact (table, row, words);

      if (g_str_equal (text, "more than 100"))
        {
          assert_cell (table, row, "Lowest", "100", "100");
          assert_cell (table, row, "Highest", "", "");
          assert_cell (table, row, "Said by", "RFE/RL", "RFE/RL");
          assert_cell (table, row, "Official claim", "no", "no");
          n_found++;
        }
      else if (g_str_equal (text, "dozens"))
        {
          assert_cell (table, row, "Lowest", "", "");
          assert_cell (table, row, "Highest", "", "");
          n_found++;
        }
    }
  g_assert_cmpuint (n_found, >=, 2);
}

/* What the axis shows is what is listed. */
static void
test_range (void)
{
  g_autoptr (SaylauElection) election = load_sample ();
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauChartTable) table = NULL;
  SaylauTime day;
  int subject;

  g_assert_true (saylau_time_parse ("2019-06-10", election->zone, &day, NULL));
  spec->chart = SAYLAU_CHART_TIMELINE;
  spec->from = day.start;
  spec->to = day.end;
  table = saylau_chart_table_new (election, spec);
  g_assert_cmpuint (saylau_chart_table_get_n_rows (table), >, 3);
  for (guint row = 0; row < saylau_chart_table_get_n_rows (table); row++)
    if (saylau_chart_table_get_subject (table, row, &subject) == SAYLAU_MARK_EVENT)
      {
        g_assert_cmpint (saylau_event_get_start (saylau_election_get_event (election, subject)), <, day.end);
        g_assert_cmpint (saylau_event_get_end (saylau_election_get_event (election, subject)), >, day.start);
      }
}

/* An area of which no figure was published is there, without one. */
static void
test_areas (void)
{
  g_autoptr (SaylauElection) election = load_sample ();
  SaylauMeasure measures[] = { SAYLAU_MEASURE_AUTO, SAYLAU_MEASURE_WINNER, SAYLAU_MEASURE_SHARE, SAYLAU_MEASURE_TURNOUT,
                               SAYLAU_MEASURE_EVENTS, SAYLAU_MEASURE_DETAINED, SAYLAU_MEASURE_DIFFERENCE };

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
      g_autoptr (SaylauChartTable) table = NULL;
      g_autofree char *csv = NULL;

      spec->chart = SAYLAU_CHART_AREAS;
      spec->measure = measures[i];
      spec->lang = g_strdup ("en");
      table = saylau_chart_table_new (election, spec);
      g_assert_cmpuint (saylau_chart_table_get_n_rows (table), ==, 17);
      csv = saylau_chart_table_to_text (table, SAYLAU_TABLE_CSV);
      g_assert_null (strstr (csv, "nan"));
      g_assert_null (strstr (csv, ",-1,"));
      if (measures[i] == SAYLAU_MEASURE_SHARE)
        assert_cell (table, 0, "Share, %", "", "no figure published");
      if (measures[i] == SAYLAU_MEASURE_WINNER)
        assert_cell (table, 0, "Share, %", "", "no figure published");
    }
}

/* Each chart in each language: as many cells in each row as there are heads. */
static void
test_read_back (void)
{
  static const SaylauChartKind charts[] = { SAYLAU_CHART_BAR, SAYLAU_CHART_TIMELINE, SAYLAU_CHART_TURNOUT, SAYLAU_CHART_AREAS,
                                            SAYLAU_CHART_COMPARE, SAYLAU_CHART_TALLIES };
  static const char *const languages[] = { "en", "kk", "ru" };
  g_autoptr (SaylauElection) election = load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (charts) * G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
      g_autoptr (SaylauChartTable) table = NULL;
      g_autofree char *csv = NULL;
      gboolean quoted = FALSE;
      guint n_cells = 1, n_rows = 0;

      spec->chart = charts[i / G_N_ELEMENTS (languages)];
      spec->lang = g_strdup (languages[i % G_N_ELEMENTS (languages)]);
      table = saylau_chart_table_new (election, spec);
      csv = saylau_chart_table_to_text (table, SAYLAU_TABLE_CSV);
      g_assert_true (g_utf8_validate (csv, -1, NULL));
      for (const char *at = csv; *at != '\0'; at++)
        {
          quoted ^= *at == '"';
          n_cells += !quoted && *at == ',';
          if (quoted || *at != '\n')
            continue;
          g_assert_cmpuint (n_cells, ==, saylau_chart_table_get_n_columns (table));
          n_cells = 1;
          n_rows++;
        }
      g_assert_cmpuint (n_rows, ==, saylau_chart_table_get_n_rows (table) + 1);
    }
}

/* Two tallies side by side; without one to compare with it is the one before. */
static void
test_compare (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauChartTable) table = make_table (election, SAYLAU_CHART_COMPARE, SAYLAU_NONE);

  assert_cell (table, 0, "Poll, 20 January 2020, %", "40.1", "40.10");
  assert_cell (table, 2, "Share, %", "", "not reported");
  assert_cell (table, 0, "Poll, 20 January 2020: Votes", "", "");
  assert_cell (table, 0, "Contradiction", "", "");
}

/* Each tally by time; who is not reported has an empty cell, and what falls to all of these a row. */
static void
test_tallies (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauChartTable) table = make_table (election, SAYLAU_CHART_TALLIES, SAYLAU_NONE);

  g_assert_cmpuint (saylau_chart_table_get_n_rows (table), ==, 7);
  assert_cell (table, 0, "Tally", "Poll", "Poll");
  assert_cell (table, 0, "Share, %", "40.1", "40.10");
  assert_cell (table, 3, "Tally", "Count", "Count");
  assert_cell (table, 3, "Votes", "1234567", "1,234,567");
  assert_cell (table, 5, "Candidate", "Cy", "Cy");
  assert_cell (table, 5, "Share, %", "", "not reported");
  assert_cell (table, 6, "Candidate", "Not reported", "Not reported");
}

/* Each report of turnout is a row, as it was stated, with who states it; an hour of which nothing was reported has none. */
static void
test_turnout (void)
{
  g_autoptr (SaylauElection) election = load_sample ();
  g_autoptr (SaylauChartTable) table = make_table (election, SAYLAU_CHART_TURNOUT, SAYLAU_NONE);
  guint n_of_shymkent = 0;

  g_assert_cmpuint (saylau_chart_table_get_n_rows (table), ==, election->turnout->len);
  assert_cell (table, 0, "Area", "Kazakhstan", "Kazakhstan");
  assert_cell (table, 0, "Turnout, %", "12.8", "12.8");
  for (guint row = 0; row < saylau_chart_table_get_n_rows (table); row++)
    {
      g_autofree char *id = saylau_chart_table_get_exact (table, row, find_column (table, "Id"));
      g_autofree char *sources = saylau_chart_table_get_shown (table, row, find_column (table, "Sources"));
      g_autofree char *time = saylau_chart_table_get_exact (table, row, find_column (table, "Time"));

      g_assert_cmpstr (sources, !=, "");
      n_of_shymkent += g_str_equal (id, "KZ-SHY");
      g_assert_false (g_str_equal (id, "KZ-SHY") && strstr (time, "T12:") != NULL);
    }
  g_assert_cmpuint (n_of_shymkent, ==, 3);
}

/* Both figures stand in the table of a comparison, with both sources, and that they contradict each other. */
static void
test_contradiction (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauChartTable) table = NULL;
  static const char *const publishers[] = { "The Observers", "The Commission" };

  made_election_add_candidates (election, 2);
  for (int i = 0; i < 2; i++)
    {
      SaylauTally *tally = made_election_add_tally (election, i == 0 ? SAYLAU_TALLY_PARALLEL : SAYLAU_TALLY_FINAL, publishers[i], "2020-02-05");
      SaylauSource *source = saylau_source_new ();

      made_result_add_votes (made_tally_add_result (tally, 0), (gint64[]){ 600 - 50 * i, 300 }, 2);
      source->id = g_strdup (publishers[i]);
      source->publisher = saylau_text_new_plain (publishers[i]);
      g_ptr_array_add (election->sources, source);
      g_array_append_val (tally->sources, i);
    }
  saylau_election_seal (election);
  table = make_table (election, SAYLAU_CHART_COMPARE, SAYLAU_NONE);
  assert_cell (table, 0, "Contradiction", "sources contradict each other", "sources contradict each other");
  assert_cell (table, 1, "Contradiction", "", "");
  assert_cell (table, 0, "Votes", "550", "550");
  assert_cell (table, 0, "The Observers, 5 February 2020: Votes", "600", "600");
  assert_cell (table, 0, "Sources", "The Commission: The Commission", "The Commission");
  assert_cell (table, 0, "The Observers, 5 February 2020: Sources", "The Observers: The Observers", "The Observers");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-table/result", test_result);
  g_test_add_func ("/chart-table/no-result", test_no_result);
  g_test_add_func ("/chart-table/csv", test_csv);
  g_test_add_func ("/chart-table/compare", test_compare);
  g_test_add_func ("/chart-table/tallies", test_tallies);
  g_test_add_func ("/chart-table/turnout", test_turnout);
  g_test_add_func ("/chart-table/contradiction", test_contradiction);
  g_test_add_func ("/chart-table/claims", test_claims);
  g_test_add_func ("/chart-table/open-claims", test_open_claims);
  g_test_add_func ("/chart-table/range", test_range);
  g_test_add_func ("/chart-table/areas", test_areas);
  g_test_add_func ("/chart-table/read-back", test_read_back);
  return g_test_run ();
}
