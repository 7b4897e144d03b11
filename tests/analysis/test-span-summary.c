/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/span-summary.h"

#include <glib.h>

/* @figures: like "20-30 80o 100+ -50 ? j7": a claim of detained; "o" makes it official; "+" has no upper end and
 * "-50" no lower one; "?" has no number; "j" is one of jailed. */
typedef struct
{
  const char *start, *end;
  SaylauEventKind kind;
  const char *areas;
  const char *figures;
} Given;

/* Areas: all, with east and west in it, and the village in the west. */
static const Given given[] = {
  { "2019-03-01", NULL, SAYLAU_EVENT_PROTEST, "east", "20 12" },
  { "2019-03-01", NULL, SAYLAU_EVENT_PROTEST, "west", "100 80o" },
  { "2019-03-02", NULL, SAYLAU_EVENT_PROTEST, "west", "30" },
  { "2019-03-02", NULL, SAYLAU_EVENT_DETENTION, "village", "10" },
  { "2019-03-02", NULL, SAYLAU_EVENT_OFFICIAL, "all", "500o" },
  { "2019-03-04", NULL, SAYLAU_EVENT_POLITICS, "all", "" },
  { "2019-03-05", NULL, SAYLAU_EVENT_PROTEST, "east", "? j7" },
  { "2019-03-07T10:00", "2019-03-07T11:00", SAYLAU_EVENT_PROTEST, "east", "5o" },
  { "2019-03-07T15:00", "2019-03-07T16:00", SAYLAU_EVENT_VIOLENCE, "west", "7+" },
  { "2019-03-09", "2019-03-11", SAYLAU_EVENT_PROTEST, "west", "40" },
  { "2019-03-14", "2019-03-16", SAYLAU_EVENT_PROTEST, "east", "j3" },
  { "2019-03-20", NULL, SAYLAU_EVENT_PROTEST, "all", "-50" },
  { "2019-03-20", NULL, SAYLAU_EVENT_PROTEST, "east", "0" },
};

static const char *const areas[] = { "all", "east", "west", "village" };

static void
add_figure (SaylauEvent *event,
            const char *text)
{
  SaylauFigure *figure = saylau_figure_new ();
  const char *dash;

  figure->what = *text == 'j' ? SAYLAU_FIGURE_JAILED : SAYLAU_FIGURE_DETAINED;
  text += *text == 'j';
  figure->official = g_str_has_suffix (text, "o");
  dash = strchr (text, '-');
  figure->min = *text == '?' || *text == '-' ? SAYLAU_MISSING : g_ascii_strtoll (text, NULL, 10);
  figure->max = *text == '?' || strchr (text, '+') != NULL ? SAYLAU_MISSING : dash != NULL ? g_ascii_strtoll (dash + 1, NULL, 10)
                                                                                           : figure->min;
  g_ptr_array_add (event->figures, figure);
}

static void
add_event (SaylauElection *election,
           const Given *row)
{
  SaylauEvent *event = saylau_event_new ();
  g_auto (GStrv) figures = g_strsplit (row->figures, " ", 0);

  event->id = g_strdup_printf ("e%u", election->events->len);
  event->kind = row->kind;
  event->title = saylau_text_new_plain (event->id);
  g_assert_true (saylau_time_parse (row->start, election->zone, &event->start, NULL));
  if (row->end != NULL)
    g_assert_true (saylau_time_parse (row->end, election->zone, &event->end, NULL));
  for (int i = 0; i < (int) G_N_ELEMENTS (areas); i++)
    if (g_str_equal (areas[i], row->areas))
      g_array_append_val (event->areas, i);
  for (guint i = 0; figures[i] != NULL; i++)
    add_figure (event, figures[i]);
  g_ptr_array_add (election->events, event);
}

static SaylauElection *
create_election (void)
{
  static const int parents[] = { SAYLAU_NONE, 0, 0, 2 };
  SaylauElection *election = saylau_election_new ();

  election->title = saylau_text_new_plain ("Election");
  g_assert_true (saylau_time_parse ("2019-03-15", election->zone, &election->date, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      SaylauArea *area = saylau_area_new ();

      area->id = g_strdup (areas[i]);
      area->name = saylau_text_new_plain (areas[i]);
      area->parent = parents[i];
      g_ptr_array_add (election->areas, area);
    }
  /* Last first: the document's order does not matter. */
  for (int i = G_N_ELEMENTS (given) - 1; i >= 0; i--)
    add_event (election, &given[i]);
  saylau_election_seal (election);
  return election;
}

static char *
write_range (SaylauClaimRange range)
{
  if (range.lowest == SAYLAU_MISSING)
    return g_strdup ("none");
  return g_strdup_printf ("%s%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT "%s", range.up_to ? "<" : "",
                          range.lowest, range.highest, range.or_more ? "+" : "");
}

/* Each span, and what is to be told of it. */
static const struct
{
  const char *from, *to; /* @to is whole */
  guint n_events, n_protests;
  const char *all, *official;
  guint n_known, n_official, n_unknown, n_totals;
} spans[] = {
  /* Nothing happened: nothing is told, and not that nobody was detained. */
  { "2019-02-01", "2019-02-02", 0, 0, "none", "none", 0, 0, 0, 0 },
  /* Places apart are added; claims about one event span a range; officials alone are another range. */
  { "2019-03-01", "2019-03-01", 2, 2, "92-120", "80-80", 2, 1, 0, 0 },
  /* The village lies in the west: the larger counts. The official total is told apart. */
  { "2019-03-02", "2019-03-02", 3, 1, "30-30", "none", 2, 0, 0, 1 },
  /* Days are added, and the total is still in no sum. */
  { "2019-03-01", "2019-03-02", 5, 3, "122-150", "80-80", 4, 1, 0, 1 },
  /* An event of politics without a figure is no protest without one. */
  { "2019-03-04", "2019-03-05", 2, 1, "none", "none", 0, 0, 1, 0 },
  { "2019-03-07", "2019-03-07", 2, 1, "12-12+", "5-5", 2, 1, 0, 0 },
  /* A part of a day holds what went on in it. */
  { "2019-03-07T09:00", "2019-03-07T12:00", 1, 1, "5-5", "5-5", 1, 1, 0, 0 },
  { "2019-03-07T12:00", "2019-03-07T23:00", 1, 0, "7-7+", "none", 1, 0, 0, 0 },
  { "2019-03-07T12:00", "2019-03-07T13:00", 0, 0, "none", "none", 0, 0, 0, 0 },
  /* What went on for days is of no one day. */
  { "2019-03-10", "2019-03-10", 1, 1, "none", "none", 0, 0, 0, 1 },
  /* Of one that went on for days nobody may tell a number, either. */
  { "2019-03-15", "2019-03-15", 1, 1, "none", "none", 0, 0, 1, 0 },
  /* "Up to 50" in all says nothing of the least; in the east it was nobody. */
  { "2019-03-20", "2019-03-20", 2, 2, "0-50", "none", 2, 0, 0, 0 },
  { "2019", "2019", 13, 9, "134-212+", "85-85", 8, 2, 2, 2 },
};

static void
test_spans (void)
{
  g_autoptr (SaylauElection) election = create_election ();

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (SaylauSpanSummary) summary = NULL;
      g_autofree char *all = NULL;
      g_autofree char *official = NULL;
      SaylauTime from, to;

      g_assert_true (saylau_time_parse (spans[i].from, election->zone, &from, NULL));
      g_assert_true (saylau_time_parse (spans[i].to, election->zone, &to, NULL));
      summary = saylau_span_summary_new (election, from.start, to.end);
      all = write_range (summary->detained[SAYLAU_SIDE_ALL]);
      official = write_range (summary->detained[SAYLAU_SIDE_OFFICIAL]);

      g_test_message ("%s to %s", spans[i].from, spans[i].to);
      g_assert_cmpuint (summary->n_events, ==, spans[i].n_events);
      g_assert_cmpuint (summary->kinds[SAYLAU_EVENT_PROTEST], ==, spans[i].n_protests);
      g_assert_cmpstr (all, ==, spans[i].all);
      g_assert_cmpstr (official, ==, spans[i].official);
      g_assert_cmpuint (summary->n_known, ==, spans[i].n_known);
      g_assert_cmpuint (summary->n_official, ==, spans[i].n_official);
      g_assert_cmpuint (summary->n_unknown, ==, spans[i].n_unknown);
      g_assert_cmpuint (summary->totals->len, ==, spans[i].n_totals);
    }
}

/* Looked up in sorted lists and counted one by one it is the same, whatever the span. */
static void
test_counts (void)
{
  g_autoptr (SaylauElection) election = create_election ();
  SaylauTime march;

  g_assert_true (saylau_time_parse ("2019-03", election->zone, &march, NULL));
  for (gint64 from = march.start; from < march.end; from += 5 * SAYLAU_HOUR)
    for (gint64 to = from + 1; to < march.end; to += 7 * SAYLAU_HOUR)
      {
        guint n = 0;

        for (guint i = 0; i < election->events->len; i++)
          {
            const SaylauEvent *event = saylau_election_get_event (election, i);

            n += event->kind == SAYLAU_EVENT_PROTEST && saylau_event_get_start (event) < to && saylau_event_get_end (event) > from;
          }
        g_assert_cmpuint (saylau_span_count_kind (election, SAYLAU_EVENT_PROTEST, from, to), ==, n);
      }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/span-summary/spans", test_spans);
  g_test_add_func ("/span-summary/counts", test_counts);
  return g_test_run ();
}
