/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/search-window.h"
#include "app/window-private.h"

/* Ctrl+F: what is typed is found in whichever language, grouped, and what is chosen is selected. */

static GtkWidget *
find_search (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (SAYLAU_IS_SEARCH_WINDOW (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
open_search (Fixture *self)
{
  GtkWidget *search;

  fixture_act (self, "win.find", NULL);
  search = find_search ();
  g_assert_nonnull (search);
  fixture_settle_window (search);
  return search;
}

static GtkWidget *
get_entry (GtkWidget *search)
{
  return fixture_find (search, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
}

typedef struct
{
  GtkWidget *search;
  const char *text;
} Expectation;

static gboolean
is_shown (gpointer data)
{
  Expectation *expectation = data;

  return fixture_shows (expectation->search, expectation->text);
}

/* Types, and waits until a label says @expected. */
static void
type (GtkWidget *search,
      const char *text,
      const char *expected)
{
  Expectation expectation = { search, expected };

  gtk_editable_set_text (GTK_EDITABLE (get_entry (search)), text);
  fixture_wait (is_shown, &expectation);
}

/* As Enter in the entry does. */
static void
choose_first (GtkWidget *search)
{
  g_signal_emit_by_name (get_entry (search), "activate");
}

static void
test_keys (Fixture *self,
           gconstpointer data)
{
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (self->application), "win.find");
  GtkWidget *search;
  gboolean taken = FALSE;

  g_assert_cmpstr (keys[0], ==, "<Control>f");
  fixture_open (self, NULL);
  search = open_search (self);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (search)), get_entry (search)));
  type (search, "toqaev", "Qasym-Zhomart Toqaev");
  g_signal_emit_by_name (fixture_find_controller (get_entry (search), GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", GDK_KEY_Down, 0, 0, &taken);
  g_assert_true (taken);
  g_assert_true (GTK_IS_LIST_BOX_ROW (gtk_window_get_focus (GTK_WINDOW (search))));
  g_signal_emit_by_name (get_entry (search), "stop-search");
  g_assert_null (find_search ());
}

static void
test_candidate (Fixture *self,
                gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  GtkWidget *search;

  fixture_open (self, NULL);
  search = open_search (self);
  g_assert_true (fixture_shows (search, "Candidates, areas, events and sources"));
  type (search, "косанов", "Amirzhan Qosanov");
  g_assert_true (fixture_shows (search, "Candidates"));
  choose_first (search);
  g_assert_null (find_search ());
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==,
                   saylau_election_find_candidate (saylau_selection_get_election (selection), "qosanov"));
}

static void
test_area (Fixture *self,
           gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  GtkWidget *search;

  fixture_open (self, NULL);
  search = open_search (self);
  type (search, "АЛМАТЫ", "Areas");
  choose_first (search);
  g_assert_cmpint (saylau_selection_get_area (selection), ==,
                   saylau_election_find_area (saylau_selection_get_election (selection), "KZ-ALA"));
}

/* An event is seen also where the timeline shows another time. */
static void
test_event (Fixture *self,
            gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauTimelineRange range;
  GtkWidget *search;
  int event;

  fixture_open (self, NULL);
  saylau_timeline_view_show_range (self->window->timeline_view, (SaylauTimelineRange){ 1560500000, 1560900000 });
  fixture_settle (self);
  event = saylau_election_find_event (saylau_selection_get_election (selection), "e14");
  search = open_search (self);
  type (search, "palace of youth", "Events");
  choose_first (search);
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_event (selection), ==, event);
  range = saylau_timeline_view_get_range (self->window->timeline_view);
  g_assert_cmpint (range.from, <=, saylau_event_get_start (saylau_election_get_event (saylau_selection_get_election (selection), event)));
  g_assert_cmpint (range.to, >=, saylau_event_get_end (saylau_election_get_event (saylau_selection_get_election (selection), event)));
  g_assert_true (saylau_selection_history_can_go (self->window->history, -1));
}

/* A source selects what it is the source of. */
static void
test_source (Fixture *self,
             gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  const SaylauEvent *event;
  gboolean names = FALSE;
  GtkWidget *search;
  int source;

  fixture_open (self, NULL);
  search = open_search (self);
  type (search, "social media blocked in kazakhstan on victory day", "NetBlocks");
  choose_first (search);
  g_assert_cmpint (saylau_selection_get_event (selection), !=, SAYLAU_NONE);
  event = saylau_election_get_event (saylau_selection_get_election (selection), saylau_selection_get_event (selection));
  for (guint i = 0; i < event->sources->len; i++)
    {
      source = g_array_index (event->sources, int, i);
      names |= g_str_has_prefix (saylau_text_get (saylau_election_get_source (saylau_selection_get_election (selection), source)->title, "en"),
                                 "Social media blocked");
    }
  g_assert_true (names);
}

static void
test_nothing (Fixture *self,
              gconstpointer data)
{
  GtkWidget *search;

  fixture_open (self, NULL);
  search = open_search (self);
  type (search, "zzzz", "Nothing found");
  choose_first (search);
  g_assert_nonnull (find_search ());
  type (search, "", "Candidates, areas, events and sources");
}

/* 100,000 events: the window goes on while it searches, and says how many there are. */
static void
test_many (Fixture *self,
           gconstpointer data)
{
  g_autoptr (GString) document = g_string_new ("{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Many\", \"date\": \"2020-02-02\","
                                               "  \"candidates\": [ { \"id\": \"a\", \"name\": \"A\" } ], \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ], \"events\": [");
  g_autoptr (GFile) file = NULL;
  GtkWidget *search;
  gint64 start;

  for (int i = 0; i < 100000; i++)
    g_string_append_printf (document, "%s{ \"id\": \"e%d\", \"start\": \"2020-01-%02d\", \"kind\": \"protest\", \"title\": \"Митинг, rally %d\" }",
                            i > 0 ? "," : "", i, i % 28 + 1, i);
  g_string_append (document, "] }");
  file = fixture_write (self, "many.election.json", document->str);
  fixture_open (self, file);
  search = open_search (self);
  start = g_get_monotonic_time ();
  gtk_editable_set_text (GTK_EDITABLE (get_entry (search)), "rally");
  gtk_editable_set_text (GTK_EDITABLE (get_entry (search)), "rally 9999");
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC / 20);
  type (search, "митинг", "Events: the first 30 of 100,000");
  choose_first (search);
  g_assert_cmpint (saylau_selection_get_event (saylau_window_get_selection (self->window)), !=, SAYLAU_NONE);
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/search/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("keys", test_keys);
  ADD ("candidate", test_candidate);
  ADD ("area", test_area);
  ADD ("event", test_event);
  ADD ("source", test_source);
  ADD ("nothing", test_nothing);
  ADD ("many", test_many);

  return g_test_run ();
}
