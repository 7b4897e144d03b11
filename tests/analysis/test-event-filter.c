/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/event-filter.h"

#include <glib.h>

static const struct
{
  const char *start, *end;
  SaylauEventKind kind;
  const char *title, *russian, *place;
} given[] = {
  { "2019-06-10", NULL, SAYLAU_EVENT_PROTEST, "Second rally", "Второй митинг", "Almaty" },
  { "2019-06-09", NULL, SAYLAU_EVENT_PROTEST, "First rally", "Первый митинг", "Nur-Sultan" },
  { "2019-06-08", "2019-06-11", SAYLAU_EVENT_MEDIA, "Sites blocked", "Сайты закрыты", NULL },
  { "2019-06-09T18:00", NULL, SAYLAU_EVENT_OFFICIAL, "Déclaration of the CEC", "Заявление ЦИК: ещё нет", "Almaty" },
};

static SaylauElection *
create_election (void)
{
  SaylauElection *election = saylau_election_new ();

  election->title = saylau_text_new_plain ("Election");
  g_assert_true (saylau_time_parse ("2019-06-09", election->zone, &election->date, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      SaylauEvent *event = saylau_event_new ();

      event->id = g_strdup_printf ("%u", i);
      event->kind = given[i].kind;
      event->title = saylau_text_new ();
      saylau_text_add (event->title, "en", given[i].title);
      saylau_text_add (event->title, "ru", given[i].russian);
      event->place = given[i].place != NULL ? saylau_text_new_plain (given[i].place) : NULL;
      g_assert_true (saylau_time_parse (given[i].start, election->zone, &event->start, NULL));
      if (given[i].end != NULL)
        g_assert_true (saylau_time_parse (given[i].end, election->zone, &event->end, NULL));
      g_ptr_array_add (election->events, event);
    }
  saylau_election_seal (election);
  return election;
}

#define PROTESTS (1u << SAYLAU_EVENT_PROTEST)

/* What is wanted, and the ids of what is found, by time. */
static const struct
{
  const char *from, *to;
  guint kinds;
  const char *words;
  const char *found;
} rows[] = {
  { NULL, NULL, SAYLAU_ALL_EVENT_KINDS, NULL, "2 1 3 0" },
  { NULL, NULL, SAYLAU_ALL_EVENT_KINDS, "  ", "2 1 3 0" },
  { NULL, NULL, 0, NULL, "" },
  { NULL, NULL, PROTESTS, NULL, "1 0" },
  { "2019-06-10", "2019-06-10", SAYLAU_ALL_EVENT_KINDS, NULL, "2 0" },
  { "2019-06-10", "2019-06-10", PROTESTS, NULL, "0" },
  { "2019-06-12", "2019-06-20", SAYLAU_ALL_EVENT_KINDS, NULL, "" },
  { "2019-06-09T12:00", "2019-06-09T12:30", SAYLAU_ALL_EVENT_KINDS, NULL, "2 1" },
  { NULL, NULL, SAYLAU_ALL_EVENT_KINDS, "RALLY", "1 0" },
  { NULL, NULL, SAYLAU_ALL_EVENT_KINDS, "rally almaty", "0" },
  { NULL, NULL, SAYLAU_ALL_EVENT_KINDS, "almaty  rall", "0" },
  { NULL, NULL, SAYLAU_ALL_EVENT_KINDS, "митинг", "1 0" },
  { NULL, NULL, SAYLAU_ALL_EVENT_KINDS, "declaration", "3" },
  { NULL, NULL, SAYLAU_ALL_EVENT_KINDS, "ЕЩЕ", "3" },
  { NULL, NULL, SAYLAU_ALL_EVENT_KINDS, "nothing", "" },
  /* Not over the end of one text into the next, nor from one event into another. */
  { NULL, NULL, SAYLAU_ALL_EVENT_KINDS, "rallyВторой", "" },
  { "2019-06-10", "2019-06-10", SAYLAU_ALL_EVENT_KINDS, "first", "" },
};

static void
test_rows (void)
{
  g_autoptr (SaylauElection) election = create_election ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SaylauEventFilter filter = { SAYLAU_NO_TIME, SAYLAU_NO_TIME, rows[i].kinds, rows[i].words };
      g_autoptr (GArray) events = NULL;
      g_autoptr (GString) found = g_string_new (NULL);
      SaylauTime time;

      if (rows[i].from != NULL)
        {
          g_assert_true (saylau_time_parse (rows[i].from, election->zone, &time, NULL));
          filter.from = time.start;
          g_assert_true (saylau_time_parse (rows[i].to, election->zone, &time, NULL));
          filter.to = time.end;
        }
      events = saylau_event_filter_find (election, &filter);
      for (guint e = 0; e < events->len; e++)
        g_string_append_printf (found, "%s%d", e > 0 ? " " : "", g_array_index (events, SaylauFoundEvent, e).event);
      g_test_message ("row %u: %s", i, rows[i].words != NULL ? rows[i].words : "");
      g_assert_cmpstr (found->str, ==, rows[i].found);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-filter/rows", test_rows);
  return g_test_run ();
}
