/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/campaign-pace.h"

#include <math.h>

/* The whole takes so long where there is enough in it, in seconds. */
#define LONGEST 30.0
#define SHORTEST 4.0
#define A_STOP 1.5 /* seconds that one more stop adds until then */

/* How long what is new is stayed with. The unit is what a day in which nothing is new takes; n such days in a row
 * take the root of n. */
#define STAY_TALLY 1.5
#define STAY_EVENT 0.5
#define STAY_REPORT 0.2

/* Of what is played within so many seconds one step is made where nothing moves, or very many events would take hours. */
#define STEP 0.2

struct _SaylauCampaignPace
{
  GArray *stops;  /* (element-type SaylauPaceStop) */
  GArray *events; /* (element-type int), by their instant */
};

typedef enum
{
  NEWS_EVENT,
  NEWS_TALLY,
  NEWS_REPORT,
} NewsKind;

/* Something that is new at an instant. */
typedef struct
{
  gint64 instant;
  NewsKind kind;
  int place; /* in the order of its kind */
} News;

static int
compare_news (gconstpointer a,
              gconstpointer b)
{
  const News *first = a, *second = b;

  if (first->instant != second->instant)
    return first->instant < second->instant ? -1 : 1;
  if (first->kind != second->kind)
    return (int) first->kind - (int) second->kind;
  return first->place - second->place;
}

static void
add_news (GArray *news,
          NewsKind kind,
          int place,
          gint64 instant)
{
  News one = { instant, kind, place };

  g_array_append_val (news, one);
}

/* Where its mark stands. */
static gint64
get_event_instant (const SaylauEvent *event)
{
  gint64 start = saylau_event_get_start (event);

  return start + (saylau_event_get_end (event) - start) / 2;
}

static GArray *
list_news (const SaylauElection *election)
{
  GArray *news = g_array_new (FALSE, FALSE, sizeof (News));

  for (guint i = 0; i < election->events->len; i++)
    add_news (news, NEWS_EVENT, i, get_event_instant (saylau_election_get_event (election, i)));
  for (guint i = 0; i < election->tallies_by_time->len; i++)
    {
      const SaylauTally *tally = saylau_election_get_tally (election, g_array_index (election->tallies_by_time, int, i));

      if (saylau_time_is_set (&tally->time))
        add_news (news, NEWS_TALLY, i, saylau_time_get_middle (&tally->time));
    }
  for (guint i = 0; i < election->turnout->len; i++)
    {
      const SaylauTurnoutReport *report = g_ptr_array_index (election->turnout, i);

      if (saylau_time_is_set (&report->time))
        add_news (news, NEWS_REPORT, i, saylau_time_get_middle (&report->time));
    }
  g_array_sort (news, compare_news);
  return news;
}

static SaylauPaceStop *
get_last_stop (SaylauCampaignPace *self)
{
  return self->stops->len > 0 ? &g_array_index (self->stops, SaylauPaceStop, self->stops->len - 1) : NULL;
}

/* Joins the last stop where both are of one instant, unless both have a tally. */
static void
add_stop (SaylauCampaignPace *self,
          const SaylauElection *election,
          const News *news)
{
  int tally = news->kind == NEWS_TALLY ? g_array_index (election->tallies_by_time, int, news->place) : SAYLAU_NONE;
  SaylauPaceStop *last = get_last_stop (self);

  if (last == NULL || last->instant != news->instant || (tally != SAYLAU_NONE && last->tally != SAYLAU_NONE))
    {
      SaylauPaceStop stop = { .instant = news->instant, .tally = SAYLAU_NONE, .first_event = self->events->len };

      stop.newest = last != NULL ? last->newest : saylau_election_get_newest_tally (election, news->instant - 1);
      g_array_append_val (self->stops, stop);
      last = get_last_stop (self);
    }
  if (tally != SAYLAU_NONE)
    last->tally = last->newest = tally;
  if (news->kind == NEWS_EVENT)
    {
      g_array_append_val (self->events, news->place);
      last->n_events++;
    }
}

static double
get_stay (const SaylauPaceStop *stop)
{
  if (stop->tally != SAYLAU_NONE)
    return STAY_TALLY;
  return stop->n_events > 0 ? STAY_EVENT : STAY_REPORT;
}

static void
set_times (SaylauCampaignPace *self)
{
  double duration = CLAMP (self->stops->len * A_STOP, SHORTEST, LONGEST);
  double time = 0;

  for (guint i = 1; i < self->stops->len; i++)
    {
      SaylauPaceStop *stop = &g_array_index (self->stops, SaylauPaceStop, i), *before = stop - 1;

      time += get_stay (before) + sqrt (((double) stop->instant - before->instant) / SAYLAU_DAY);
      stop->time = time;
    }
  for (guint i = 1; i < self->stops->len; i++)
    g_array_index (self->stops, SaylauPaceStop, i).time *= duration / time;
}

static gpointer
pace_new (const SaylauElection *election)
{
  SaylauCampaignPace *self = g_new0 (SaylauCampaignPace, 1);
  g_autoptr (GArray) news = list_news (election);
  guint first = 0;

  self->stops = g_array_new (FALSE, TRUE, sizeof (SaylauPaceStop));
  self->events = g_array_new (FALSE, FALSE, sizeof (int));
  /* What was known before the first event, such as the result of an election years ago, is there from the beginning. */
  while (election->events->len > 0 && g_array_index (news, News, first).kind != NEWS_EVENT)
    first++;
  for (guint i = first; i < news->len; i++)
    add_stop (self, election, &g_array_index (news, News, i));
  set_times (self);
  return self;
}

static void
pace_free (gpointer data)
{
  SaylauCampaignPace *self = data;

  g_array_unref (self->stops);
  g_array_unref (self->events);
  g_free (self);
}

/**
 * saylau_campaign_pace_get:
 * @election: a sealed election
 *
 * The pace at which the campaign is played. All that is new is played in its order and where it is in time, but a
 * second of playing is more or less time: weeks in which nothing is new pass quicker than days full of news, and with a
 * tally, which has to be read, the pace is slowest. It changes smoothly. The whole takes 30 seconds, less where there
 * is little in it.
 *
 * Made when it is first asked for. May be called from any thread.
 *
 * Returns: (transfer none): the pace, which lives as long as @election
 */
const SaylauCampaignPace *
saylau_campaign_pace_get (const SaylauElection *election)
{
  return saylau_election_derive (election, g_quark_from_static_string ("saylau-campaign-pace"), pace_new, pace_free);
}

/**
 * saylau_campaign_pace_can_play:
 * @self: a pace
 *
 * Returns: whether there are two instants to go between
 */
gboolean
saylau_campaign_pace_can_play (const SaylauCampaignPace *self)
{
  guint n = self->stops->len;

  return n > 0 && saylau_campaign_pace_get_stop (self, 0)->instant < saylau_campaign_pace_get_stop (self, n - 1)->instant;
}

/**
 * saylau_campaign_pace_get_n_stops:
 * @self: a pace
 *
 * Returns: at how many stops something is new
 */
guint
saylau_campaign_pace_get_n_stops (const SaylauCampaignPace *self)
{
  return self->stops->len;
}

/**
 * saylau_campaign_pace_get_stop:
 * @self: a pace
 * @stop: which one, in the order of time
 *
 * Returns: (transfer none): a stop
 */
const SaylauPaceStop *
saylau_campaign_pace_get_stop (const SaylauCampaignPace *self,
                               guint stop)
{
  return &g_array_index (self->stops, SaylauPaceStop, stop);
}

/**
 * saylau_campaign_pace_get_event:
 * @self: a pace
 * @place: as a #SaylauPaceStop tells it
 *
 * Returns: an event
 */
int
saylau_campaign_pace_get_event (const SaylauCampaignPace *self,
                                guint place)
{
  return g_array_index (self->events, int, place);
}

/**
 * saylau_campaign_pace_get_duration:
 * @self: a pace with stops
 *
 * Returns: how long the whole takes, in seconds: when the last stop is played
 */
double
saylau_campaign_pace_get_duration (const SaylauCampaignPace *self)
{
  return saylau_campaign_pace_get_stop (self, self->stops->len - 1)->time;
}

/**
 * saylau_campaign_pace_find_stop:
 * @self: a pace with stops
 * @time: in seconds of playing, from 0 on
 *
 * Returns: the last stop that has been played by then
 */
guint
saylau_campaign_pace_find_stop (const SaylauCampaignPace *self,
                                double time)
{
  guint low = 0, high = self->stops->len;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (saylau_campaign_pace_get_stop (self, middle)->time <= time)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * saylau_campaign_pace_get_step:
 * @self: a pace with stops
 * @stop: where one is
 *
 * Returns: the stop to go to next where nothing moves: the next one, but of many that follow one another very
 *   quickly the last, or the first with a tally; the last one of all from itself
 */
guint
saylau_campaign_pace_get_step (const SaylauCampaignPace *self,
                               guint stop)
{
  double time = saylau_campaign_pace_get_stop (self, stop)->time;
  guint last = self->stops->len - 1, next = MIN (stop + 1, last);

  while (next < last && saylau_campaign_pace_get_stop (self, next)->tally == SAYLAU_NONE &&
         saylau_campaign_pace_get_stop (self, next)->time < time + STEP)
    next++;
  return next;
}

/* Seconds of the campaign a second of playing, between a stop and the next one. */
static double
get_slope (const SaylauCampaignPace *self,
           guint stop)
{
  const SaylauPaceStop *from = saylau_campaign_pace_get_stop (self, stop), *to = from + 1;

  return ((double) to->instant - from->instant) / (to->time - from->time);
}

/* The same at a stop: the harmonic mean of both sides, with which the way between is smooth and never goes back (Fritsch
 * and Butland, A method for constructing local monotone piecewise cubic interpolants, 1984). */
static double
get_speed (const SaylauCampaignPace *self,
           guint stop)
{
  double before = stop > 0 ? get_slope (self, stop - 1) : get_slope (self, stop);
  double after = stop + 1 < self->stops->len ? get_slope (self, stop) : before;

  return before > 0 && after > 0 ? 2 * before * after / (before + after) : 0;
}

/**
 * saylau_campaign_pace_get_moment:
 * @self: a pace with stops
 * @time: in seconds of playing, from 0 on
 *
 * Returns: the instant that is played then
 */
gint64
saylau_campaign_pace_get_moment (const SaylauCampaignPace *self,
                                 double time)
{
  guint stop = saylau_campaign_pace_find_stop (self, time);
  const SaylauPaceStop *from = saylau_campaign_pace_get_stop (self, stop), *to = from + 1;
  double length, part, way;

  if (stop + 1 >= self->stops->len || time <= from->time)
    return from->instant;

  /* Hermite's cubic. */
  length = to->time - from->time;
  part = (time - from->time) / length;
  way = part * part * (3 - 2 * part) * ((double) to->instant - from->instant) +
        part * (1 - part) * length * ((1 - part) * get_speed (self, stop) - part * get_speed (self, stop + 1));
  return CLAMP (from->instant + (gint64) floor (way), from->instant, to->instant);
}

/* The last stop by @moment; of several of one instant that which shows @tally, else the last. */
static guint
find_stop_of_moment (const SaylauCampaignPace *self,
                     gint64 moment,
                     int tally)
{
  guint low = 0, high = self->stops->len;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (saylau_campaign_pace_get_stop (self, middle)->instant <= moment)
        low = middle;
      else
        high = middle;
    }
  for (guint i = low + 1; i-- > 0 && saylau_campaign_pace_get_stop (self, i)->instant == moment;)
    if (saylau_campaign_pace_get_stop (self, i)->newest == tally)
      return i;
  return low;
}

/**
 * saylau_campaign_pace_find_time:
 * @self: a pace with stops
 * @moment: seconds since 1970-01-01T00:00Z, or %SAYLAU_NO_TIME: after everything
 * @tally: the tally that is shown, where several are of one instant; or %SAYLAU_NONE
 *
 * Returns: when @moment is played, in seconds of playing, from 0 to saylau_campaign_pace_get_duration()
 */
double
saylau_campaign_pace_find_time (const SaylauCampaignPace *self,
                                gint64 moment,
                                int tally)
{
  double low, high;
  guint stop;

  if (moment == SAYLAU_NO_TIME)
    return saylau_campaign_pace_get_duration (self);
  stop = find_stop_of_moment (self, moment, tally);
  low = saylau_campaign_pace_get_stop (self, stop)->time;
  if (stop + 1 >= self->stops->len || moment <= saylau_campaign_pace_get_stop (self, stop)->instant)
    return low;

  high = saylau_campaign_pace_get_stop (self, stop + 1)->time;
  for (guint i = 0; i < 50; i++)
    {
      double middle = (low + high) / 2;

      if (saylau_campaign_pace_get_moment (self, middle) <= moment)
        low = middle;
      else
        high = middle;
    }
  return low;
}
