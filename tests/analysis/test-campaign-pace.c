/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/campaign-pace.h"

#include <string.h>

/* What is new, in the order of the document: "e" an event, "t" a tally, "r" a report of turnout, each with its day, or with
 * its first and last: "e1 t3 e5-9". The stops: the days, with "t0" the tally that comes and with "*2" how many events pass. */
typedef struct
{
  const char *name;
  const char *given;
  const char *stops;
  double duration;
  gboolean can_play;
} Case;

static const Case cases[] = {
  { "nothing", "", "", 0, FALSE },
  { "one event", "e1", "1*1", 0, FALSE },
  { "one day", "e1 e1 t1", "1*2t0", 0, FALSE },
  { "two tallies of one day", "t1 t1", "1t0 1t1", 4, FALSE },
  { "two days", "e2 e1", "1*1 2*1", 4, TRUE },
  { "a tally before the first event", "t1 e5 t9", "5*1 9t1", 4, TRUE },
  { "tallies alone", "t3 t1 t9", "1t1 3t0 9t2", 4.5, TRUE },
  { "reports alone", "r1 r1 r2", "1 2", 4, TRUE },
  { "several tallies of one day", "e1 t3 e3 t3 r3 e4", "1*1 3*1t0 3t1 4*1", 6, TRUE },
  { "a long event passes in its middle", "e1 e2-4 t3", "1*1 3*1t0", 4, TRUE },
  { "many", "e1 e2 e3 e4 e5 e6 e7 e8 e9 e10 e11 e12 e13 e14 e15 e16 e17 e18 e19 e20 e21 e22 e90",
    "1*1 2*1 3*1 4*1 5*1 6*1 7*1 8*1 9*1 10*1 11*1 12*1 13*1 14*1 15*1 16*1 17*1 18*1 19*1 20*1 21*1 22*1 90*1", 30, TRUE },
};

static SaylauTime
make_days (const char *days)
{
  const char *last = strchr (days, '-');
  SaylauTime time = { .precision = SAYLAU_PRECISION_DAY };

  time.start = g_ascii_strtoll (days, NULL, 10) * SAYLAU_DAY;
  time.end = (last != NULL ? g_ascii_strtoll (last + 1, NULL, 10) * SAYLAU_DAY : time.start) + SAYLAU_DAY;
  return time;
}

static void
add_thing (SaylauElection *election,
           const char *thing)
{
  SaylauTime time = make_days (thing + 1);

  if (*thing == 'e')
    {
      SaylauEvent *event = saylau_event_new ();

      event->id = g_strdup_printf ("e%u", election->events->len);
      event->title = saylau_text_new_plain ("Something");
      event->start = time;
      g_ptr_array_add (election->events, event);
    }
  else if (*thing == 't')
    {
      SaylauTally *tally = saylau_tally_new ();

      tally->id = g_strdup_printf ("t%u", election->tallies->len);
      tally->label = saylau_text_new_plain ("A tally");
      tally->time = time;
      g_ptr_array_add (election->tallies, tally);
    }
  else
    {
      SaylauTurnoutReport *report = saylau_turnout_report_new ();

      report->time = time;
      g_ptr_array_add (election->turnout, report);
    }
}

static SaylauElection *
make_election (const char *given)
{
  SaylauElection *election = saylau_election_new ();
  g_auto (GStrv) things = g_strsplit (given, " ", 0);

  election->title = saylau_text_new_plain ("An election");
  for (guint i = 0; things[i] != NULL; i++)
    if (*things[i] != '\0')
      add_thing (election, things[i]);
  saylau_election_seal (election);
  return election;
}

static char *
tell_stops (const SaylauCampaignPace *pace)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < saylau_campaign_pace_get_n_stops (pace); i++)
    {
      const SaylauPaceStop *stop = saylau_campaign_pace_get_stop (pace, i);

      g_string_append_printf (told, "%s%d", i > 0 ? " " : "", (int) (stop->instant / SAYLAU_DAY));
      if (stop->n_events > 0)
        g_string_append_printf (told, "*%u", stop->n_events);
      if (stop->tally != SAYLAU_NONE)
        g_string_append_printf (told, "t%d", stop->tally);
    }
  return g_string_free (told, FALSE);
}

static void
test_stops (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (SaylauElection) election = make_election (self->given);
  const SaylauCampaignPace *pace = saylau_campaign_pace_get (election);
  g_autofree char *stops = tell_stops (pace);

  g_assert_cmpstr (stops, ==, self->stops);
  g_assert_cmpint (saylau_campaign_pace_can_play (pace), ==, self->can_play);
  if (saylau_campaign_pace_get_n_stops (pace) > 0)
    g_assert_cmpfloat_with_epsilon (saylau_campaign_pace_get_duration (pace), self->duration, 1e-9);
}

/* Time never goes back, each stop is played when it says so, and what is played when is found again. */
static void
test_way (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (SaylauElection) election = make_election (self->given);
  const SaylauCampaignPace *pace = saylau_campaign_pace_get (election);
  double duration;
  gint64 before = G_MININT64;

  if (!self->can_play)
    return;
  duration = saylau_campaign_pace_get_duration (pace);
  for (guint i = 0; i <= 2000; i++)
    {
      double time = duration * i / 2000;
      gint64 moment = saylau_campaign_pace_get_moment (pace, time);
      int tally = saylau_campaign_pace_get_stop (pace, saylau_campaign_pace_find_stop (pace, time))->newest;
      double found = saylau_campaign_pace_find_time (pace, moment, tally);

      g_assert_cmpint (moment, >=, before);
      g_assert_cmpint (llabs (saylau_campaign_pace_get_moment (pace, found) - moment), <=, 1);
      before = moment;
    }
  for (guint i = 0; i < saylau_campaign_pace_get_n_stops (pace); i++)
    {
      const SaylauPaceStop *stop = saylau_campaign_pace_get_stop (pace, i);

      g_assert_cmpint (saylau_campaign_pace_get_moment (pace, stop->time), ==, stop->instant);
      g_assert_cmpuint (saylau_campaign_pace_find_stop (pace, stop->time), ==, i);
      g_assert_cmpfloat (saylau_campaign_pace_find_time (pace, stop->instant, stop->newest), ==, stop->time);
    }
  g_assert_cmpfloat (saylau_campaign_pace_find_time (pace, SAYLAU_NO_TIME, SAYLAU_NONE), ==, duration);
  g_assert_cmpfloat (saylau_campaign_pace_find_time (pace, before + 1, SAYLAU_NONE), ==, duration);
  g_assert_cmpfloat (saylau_campaign_pace_find_time (pace, G_MININT64 + 1, SAYLAU_NONE), ==, 0);
}

/* Where nothing is new time passes quicker, and with a tally it is slowest; but never as quick as it is long. */
static void
test_speed (void)
{
  g_autoptr (SaylauElection) election = make_election ("e1 e2 t3 e4 e20");
  const SaylauCampaignPace *pace = saylau_campaign_pace_get (election);
  double spent[4];

  for (guint i = 0; i < G_N_ELEMENTS (spent); i++)
    spent[i] = saylau_campaign_pace_get_stop (pace, i + 1)->time - saylau_campaign_pace_get_stop (pace, i)->time;
  g_assert_cmpfloat_with_epsilon (spent[0], spent[1], 1e-9);
  g_assert_cmpfloat (spent[2], >, 1.5 * spent[1]);
  g_assert_cmpfloat (spent[3], >, 2 * spent[0]);
  g_assert_cmpfloat (spent[3], <, 16 * spent[0] / 2);
}

/* A tally that was there before is shown from the beginning. */
static void
test_newest (void)
{
  g_autoptr (SaylauElection) election = make_election ("t1 e5 t7 t7 e9");
  const SaylauCampaignPace *pace = saylau_campaign_pace_get (election);
  static const int newest[] = { 0, 1, 2, 2 };

  g_assert_cmpuint (saylau_campaign_pace_get_n_stops (pace), ==, G_N_ELEMENTS (newest));
  for (guint i = 0; i < G_N_ELEMENTS (newest); i++)
    g_assert_cmpint (saylau_campaign_pace_get_stop (pace, i)->newest, ==, newest[i]);
}

/* Steps leave no tally out, and of very many events make a number that one can wait for. */
static void
test_steps (void)
{
  g_autoptr (GString) given = g_string_new ("t500 t501 t501");
  g_autoptr (SaylauElection) election = NULL;
  const SaylauCampaignPace *pace;
  guint n_steps = 0, n_tallies = 0;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (given, " e%u", i);
  election = make_election (given->str);
  pace = saylau_campaign_pace_get (election);
  for (guint stop = 0; stop != saylau_campaign_pace_get_n_stops (pace) - 1; n_steps++)
    {
      guint next = saylau_campaign_pace_get_step (pace, stop);

      g_assert_cmpuint (next, >, stop);
      n_tallies += saylau_campaign_pace_get_stop (pace, next)->tally != SAYLAU_NONE;
      stop = next;
    }
  g_assert_cmpuint (n_tallies, ==, 3);
  g_assert_cmpuint (n_steps, >, 100);
  g_assert_cmpuint (n_steps, <, 160);
  g_assert_cmpuint (saylau_campaign_pace_get_step (pace, saylau_campaign_pace_get_n_stops (pace) - 1), ==, saylau_campaign_pace_get_n_stops (pace) - 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stops = g_strdup_printf ("/campaign-pace/stops/%s", cases[i].name);
      g_autofree char *way = g_strdup_printf ("/campaign-pace/way/%s", cases[i].name);

      g_test_add_data_func (stops, &cases[i], test_stops);
      g_test_add_data_func (way, &cases[i], test_way);
    }
  g_test_add_func ("/campaign-pace/speed", test_speed);
  g_test_add_func ("/campaign-pace/newest", test_newest);
  g_test_add_func ("/campaign-pace/steps", test_steps);

  return g_test_run ();
}
