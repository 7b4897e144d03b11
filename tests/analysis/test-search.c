/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/search-fold.h"
#include "analysis/search-index.h"

#include "formats/loader.h"

#include <string.h>

#define N_MANY 100000

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } rows[] = {
    { "", "" },
    { "  ", "" },
    { "Qasym-Zhomart TOQAEV", " qasym zhomart toqaev" },
    { "  a,b;c. 9%", " a b c 9" },
    { "Nazarbáyev", " nazarbayev" },
    { "ÉLECTION Élection", " election election" },
    { "Straße", " strasse" },
    { "İstanbul ısparta", " istanbul isparta" },
    { "Øre, Łódź", " ore lodz" },
    { "O‘zbek Oʻzbek O'zbek Oʼzbek", " ozbek ozbek ozbek ozbek" },
    { "Қасым-Жомарт ТОҚАЕВ", " касым жомарт токаев" },
    { "Өскемен, Ақтөбе, Әміржан, Ұлытау, Үржар", " оскемен актобе амиржан улытау уржар" },
    { "Ёлка Йод", " елка иод" },
    { "ﬁnal ２０１９", " final 2019" },
    { "القاهرة", " القاهرة" },
    { "مُحَمَّد", " محمد" },
    { "हिन्दी", " हिनदी" },
    { "선거", " 선거" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folded = saylau_search_fold (rows[i].text);
      g_autofree char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
      g_autofree char *expected = g_utf8_normalize (rows[i].folded, -1, G_NORMALIZE_ALL_COMPOSE);

      g_assert_cmpstr (composed, ==, expected);
    }
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

static const char *
get_id (const SaylauElection *election,
        SaylauFoundKind kind,
        int item)
{
  switch (kind)
    {
    case SAYLAU_FOUND_CANDIDATE:
      return saylau_election_get_candidate (election, item)->id;
    case SAYLAU_FOUND_AREA:
      return saylau_election_get_area (election, item)->id;
    case SAYLAU_FOUND_EVENT:
      return saylau_election_get_event (election, item)->id;
    case SAYLAU_FOUND_SOURCE:
    default:
      return saylau_election_get_source (election, item)->id;
    }
}

/* In whichever of the document's languages and scripts, the first that is found of a kind is what is meant. */
static void
test_sample (void)
{
  static const struct
  {
    const char *text;
    SaylauFoundKind kind;
    const char *first; /* or NULL: none of that kind */
  } rows[] = {
    { "toqaev", SAYLAU_FOUND_CANDIDATE, "toqaev" },
    { "TOQ", SAYLAU_FOUND_CANDIDATE, "toqaev" },
    { "Zhomart Qasym", SAYLAU_FOUND_CANDIDATE, "toqaev" },
    { "Тоқаев", SAYLAU_FOUND_CANDIDATE, "toqaev" },
    { "токаев", SAYLAU_FOUND_CANDIDATE, "toqaev" },
    { "косанов", SAYLAU_FOUND_CANDIDATE, "qosanov" },
    { "nur otan", SAYLAU_FOUND_CANDIDATE, "toqaev" },
    { "almaty", SAYLAU_FOUND_AREA, "KZ-ALA" },
    { "АЛМАТЫ", SAYLAU_FOUND_AREA, "KZ-ALA" },
    { "palace of youth", SAYLAU_FOUND_EVENT, "e14" },
    { "palace of youth", SAYLAU_FOUND_CANDIDATE, NULL },
    { "youth palace", SAYLAU_FOUND_EVENT, "e14" },
    { "nobody at all", SAYLAU_FOUND_SOURCE, NULL },
    { "", SAYLAU_FOUND_CANDIDATE, NULL },
    { " .,- ", SAYLAU_FOUND_CANDIDATE, NULL },
  };
  g_autoptr (SaylauElection) election = load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauFound) found = saylau_search (election, rows[i].text, 10, NULL);
      GArray *items = found->items[rows[i].kind];

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpstr (items->len > 0 ? get_id (election, rows[i].kind, g_array_index (items, int, 0)) : NULL, ==, rows[i].first);
    }
}

static void
add_event (SaylauElection *election,
           const char *title,
           int day)
{
  SaylauEvent *event = saylau_event_new ();
  g_autofree char *date = g_strdup_printf ("2019-%02d-%02d", day / 28 % 12 + 1, day % 28 + 1);

  event->id = g_strdup_printf ("e%u", election->events->len);
  event->title = saylau_text_new_plain (title);
  g_assert_true (saylau_time_parse (date, election->zone, &event->start, NULL));
  g_ptr_array_add (election->events, event);
}

/* What is so comes first, then what begins so, then what has a word that does, then the rest; among these the earlier first. */
static void
test_rank (void)
{
  static const int expected[] = { 5, 4, 1, 3, 0, 2 };
  g_autoptr (SaylauElection) election = saylau_election_new ();
  g_autoptr (SaylauFound) found = NULL;

  add_event (election, "A counterprotest", 3);
  add_event (election, "Protest in the south", 2);
  add_event (election, "Outprotested", 5);
  add_event (election, "Large protest", 1);
  add_event (election, "Protests", 0);
  add_event (election, "protest", 9);
  add_event (election, "Something else", 0);
  saylau_election_seal (election);
  found = saylau_search (election, "PROTEST", 10, NULL);
  g_assert_cmpuint (found->n_all[SAYLAU_FOUND_EVENT], ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (g_array_index (found->items[SAYLAU_FOUND_EVENT], int, i), ==, expected[i]);
}

static gpointer
search_in_thread (gpointer election)
{
  return saylau_search (election, "rally 7", 20, NULL);
}

/* The best are told and all are counted; whoever asks from whichever thread, and whoever asks no more gets out early. */
static void
test_many (void)
{
  g_autoptr (SaylauElection) election = saylau_election_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SaylauFound) cancelled = NULL;
  GThread *threads[4];

  for (int i = 0; i < N_MANY; i++)
    {
      g_autofree char *title = g_strdup_printf ("Митинг rally %d", i % 100);

      add_event (election, title, i % 300);
    }
  saylau_election_seal (election);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, search_in_thread, election);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (SaylauFound) found = g_thread_join (threads[i]);

      g_assert_cmpuint (found->items[SAYLAU_FOUND_EVENT]->len, ==, 20);
      g_assert_cmpuint (found->n_all[SAYLAU_FOUND_EVENT], ==, N_MANY / 100 * 19); /* 7, 70 to 79, 17, 27, … 97 */
      g_assert_cmpuint (saylau_found_count (found), ==, N_MANY / 100 * 19);
    }
  g_cancellable_cancel (cancellable);
  cancelled = saylau_search (election, "rally", 20, cancellable);
  g_assert_cmpuint (saylau_found_count (cancelled), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/sample", test_sample);
  g_test_add_func ("/search/rank", test_rank);
  g_test_add_func ("/search/many", test_many);
  return g_test_run ();
}
