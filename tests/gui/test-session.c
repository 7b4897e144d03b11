/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/recent-documents.h"
#include "app/window-private.h"

#include <string.h>

#define DOCUMENT "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"%s\", \"date\": \"2020-02-02\","        \
                 "\"candidates\": [ { \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"b\", \"name\": \"B\" } ],"            \
                 "\"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ],"                                                     \
                 "\"tallies\": [ { \"id\": \"t\", \"status\": \"final\", \"label\": \"Count\", \"time\": \"2020-02-03\"," \
                 "\"sources\": [], \"results\": [ { \"area\": \"X\", \"votes\": { \"a\": 6, \"b\": 4 } } ] } ] }"

static SaylauSelection *
get_selection (Fixture *self)
{
  return saylau_window_get_selection (self->window);
}

static SaylauElection *
get_election (Fixture *self)
{
  return saylau_selection_get_election (get_selection (self));
}

static const char *
get_title (Fixture *self)
{
  return gtk_window_get_title (GTK_WINDOW (self->window));
}

static GFile *
write_document (Fixture *self,
                const char *title)
{
  g_autofree char *name = g_strconcat (title, ".election.json", NULL);
  g_autofree char *contents = g_strdup_printf (DOCUMENT, title);

  return fixture_write (self, name, contents);
}

static gboolean
is_loaded (gpointer window)
{
  return !saylau_window_is_loading (window);
}

static gboolean
has_no_window (gpointer application)
{
  return gtk_application_get_windows (application) == NULL;
}

/* Ends the program as the user does. */
static void
end (Fixture *self)
{
  gtk_window_close (GTK_WINDOW (self->window));
  fixture_wait (has_no_window, self->application);
}

/* Starts it without a document. */
static void
start (Fixture *self)
{
  g_application_activate (G_APPLICATION (self->application));
  self->window = SAYLAU_WINDOW (gtk_application_get_windows (GTK_APPLICATION (self->application))->data);
  fixture_wait (is_loaded, self->window);
  fixture_settle (self);
}

static void
start_again (Fixture *self)
{
  end (self);
  start (self);
}

static void
assert_last_file (Fixture *self,
                  GFile *file)
{
  g_autofree char *expected = file != NULL ? g_file_get_uri (file) : g_strdup ("");
  g_autofree char *uri = g_settings_get_string (self->settings, "last-file");

  g_assert_cmpstr (uri, ==, expected);
}

/* A window that went without being closed, and a program that starts again: all there is left is what was kept before. */
static void
crash_and_start_again (Fixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  fixture_wait (has_no_window, self->application);
  start (self);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_settings_reset (self->settings, "restore");
  g_settings_reset (self->settings, "last-file");
  g_settings_reset (self->settings, "last-selection");
  g_settings_reset (self->settings, "window-width");
  g_settings_reset (self->settings, "window-height");
  fixture_tear_down (self, data);
}

/* The document is there again, with all that was selected, the chart, and the time that was shown. */
static void
test_restored (Fixture *self,
               gconstpointer data)
{
  g_autoptr (GFile) sample = fixture_get_sample ();
  SaylauTimelineRange before, after;
  int tally, event;
  gint64 start, end;

  fixture_open (self, sample);
  tally = saylau_election_find_tally (get_election (self), "preliminary");
  event = (int) get_election (self)->events->len / 2;
  saylau_selection_set_tally (get_selection (self), tally);
  saylau_selection_set_compare (get_selection (self), 0);
  saylau_selection_set_event (get_selection (self), event);
  saylau_selection_set_span (get_selection (self), get_election (self)->date.start, get_election (self)->date.end);
  fixture_act (self, "win.chart", "'pie'");
  fixture_act (self, "win.zoom-in", NULL);
  g_settings_reset (self->settings, "chart");
  before = saylau_timeline_view_get_range (self->window->timeline_view);

  start_again (self);
  assert_last_file (self, sample);
  g_assert_cmpstr (get_title (self), ==, "Kazakhstan, presidential election");
  g_assert_cmpint (saylau_selection_get_tally (get_selection (self)), ==, tally);
  g_assert_cmpint (saylau_selection_get_compare (get_selection (self)), ==, 0);
  g_assert_cmpint (saylau_selection_get_event (get_selection (self)), ==, event);
  g_assert_true (saylau_selection_get_span (get_selection (self), &start, &end));
  g_assert_cmpint (start, ==, get_election (self)->date.start);
  g_assert_cmpint (end, ==, get_election (self)->date.end);
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_PIE);
  after = saylau_timeline_view_get_range (self->window->timeline_view);
  g_assert_cmpint (after.from, ==, before.from);
  g_assert_cmpint (after.to, ==, before.to);
}

static gboolean
is_kept (gpointer window)
{
  return SAYLAU_WINDOW (window)->store_id == 0;
}

/* What is shown is kept soon after it is, and again after each change, without a window being closed. */
static void
test_kept_soon (Fixture *self,
                gconstpointer data)
{
  g_autoptr (GFile) document = write_document (self, "Soon");

  fixture_wait (is_kept, self->window);
  fixture_open (self, document);
  g_assert_false (is_kept (self->window));
  fixture_wait (is_kept, self->window);
  assert_last_file (self, document);
  crash_and_start_again (self);
  g_assert_cmpstr (get_title (self), ==, "Soon");

  fixture_wait (is_kept, self->window);
  saylau_selection_set_candidate (get_selection (self), 1);
  fixture_act (self, "win.chart", "'pie'");
  g_settings_reset (self->settings, "chart");
  fixture_wait (is_kept, self->window);
  crash_and_start_again (self);
  g_assert_cmpint (saylau_selection_get_candidate (get_selection (self)), ==, 1);
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_PIE);

  fixture_wait (is_kept, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1010, 808);
  g_assert_false (is_kept (self->window));
  fixture_wait (is_kept, self->window);
  g_assert_cmpint (g_settings_get_int (self->settings, "window-width"), ==, 1010);
  g_assert_cmpint (g_settings_get_int (self->settings, "window-height"), ==, 808);

  /* Who wants nothing kept any more has it gone as soon. */
  g_settings_set_boolean (self->settings, "restore", FALSE);
  fixture_wait (is_kept, self->window);
  assert_last_file (self, NULL);
}

/* Many changes make one timeout, which is not put off; pointing is none, and where nothing changes there is no timeout. */
static void
test_kept_once (Fixture *self,
                gconstpointer data)
{
  guint timeout;

  fixture_open (self, NULL);
  fixture_wait (is_kept, self->window);
  saylau_selection_set_hover (get_selection (self), 1);
  g_assert_true (is_kept (self->window));
  saylau_selection_set_candidate (get_selection (self), 1);
  timeout = self->window->store_id;
  g_assert_cmpuint (timeout, !=, 0);
  saylau_selection_set_candidate (get_selection (self), 0);
  fixture_act (self, "win.zoom-in", NULL);
  if (!is_kept (self->window)) /* on a slow machine it may be by now */
    g_assert_cmpuint (self->window->store_id, ==, timeout);
}

/* Where nothing was asked for nothing is: the newest tally is shown, whichever it is by then. */
static void
test_nothing_selected (Fixture *self,
                       gconstpointer data)
{
  fixture_open (self, NULL);
  start_again (self);
  g_assert_cmpint (saylau_selection_get_moment (get_selection (self)), ==, SAYLAU_NO_TIME);
  g_assert_cmpint (saylau_selection_get_tally (get_selection (self)), ==, saylau_election_get_default_tally (get_election (self)));
  g_assert_cmpint (saylau_timeline_view_get_range (self->window->timeline_view).from, ==, SAYLAU_NO_TIME);
}

/* A closed side pane stays closed, though an event is selected. */
static void
test_pane (Fixture *self,
           gconstpointer data)
{
  fixture_open (self, NULL);
  saylau_selection_set_event (get_selection (self), 0);
  fixture_act (self, "win.toggle-details", NULL);
  g_assert_false (g_settings_get_boolean (self->settings, "show-details"));
  start_again (self);
  g_assert_cmpint (saylau_selection_get_event (get_selection (self)), ==, 0);
  g_assert_false (adw_flap_get_reveal_flap (self->window->flap));
  g_assert_false (g_settings_get_boolean (self->settings, "show-details"));
}

/* Who does not want it begins anew, and leaves no trace. */
static void
test_not_wanted (Fixture *self,
                 gconstpointer data)
{
  fixture_open (self, NULL);
  start_again (self);
  g_assert_false (saylau_window_is_empty (self->window));
  g_settings_set_boolean (self->settings, "restore", FALSE);
  start_again (self);
  g_assert_true (saylau_window_is_empty (self->window));
  assert_last_file (self, NULL);
}

/* What is gone is said so on the start page, where nothing has to be answered. */
static void
test_gone (Fixture *self,
           gconstpointer data)
{
  g_autoptr (GFile) document = write_document (self, "Gone");

  fixture_open (self, document);
  g_assert_true (g_file_delete (document, NULL, NULL));
  start_again (self);
  g_assert_true (saylau_window_is_empty (self->window));
  g_assert_true (fixture_shows (GTK_WIDGET (self->window), "Open an election document"));
  g_assert_true (fixture_shows (GTK_WIDGET (self->window), "“Gone.election.json” could not be opened again"));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
  assert_last_file (self, NULL);
}

/* Whatever a file is called, its name is told as it is: what is no markup, and what is no UTF-8. */
static void
test_gone_strange_name (Fixture *self,
                        gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *shown;
  } cases[] = {
    { "R&D <b>", "“R&D <b>.election.json” could not be opened again" },
    { "na\xefve", "“na\uFFFDve.election.json” could not be opened again" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat (cases[i].title, ".election.json", NULL);
      g_autofree char *contents = g_strdup_printf (DOCUMENT, "Strange");
      g_autoptr (GFile) document = fixture_write (self, name, contents);

      fixture_open (self, document);
      g_assert_cmpstr (get_title (self), ==, "Strange");
      g_assert_true (g_file_delete (document, NULL, NULL));
      start_again (self);
      g_assert_true (fixture_shows (GTK_WIDGET (self->window), cases[i].shown));
    }
}

/* Nobody is asked for a file at the start either. */
static void
test_companion_gone (Fixture *self,
                     gconstpointer data)
{
  g_autoptr (GFile) document = fixture_write (self, "town.election.json",
                                              "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Town\", \"date\": \"2019-06-09\","
                                              "\"candidates\": [ { \"id\": \"a\", \"name\": \"A\" } ], \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ],"
                                              "\"stations\": { \"file\": \"s.csv\", \"columns\": { \"area\": \"D\", \"a\": \"A\" } } }");
  g_autoptr (GFile) table = fixture_write (self, "s.csv", "D,A\nX,5\n");

  fixture_open (self, document);
  g_assert_cmpstr (get_title (self), ==, "Town");
  g_assert_true (g_file_delete (table, NULL, NULL));
  start_again (self);
  g_assert_null (saylau_window_get_wanted_companion (self->window));
  g_assert_true (saylau_window_is_empty (self->window));
  g_assert_true (fixture_shows (GTK_WIDGET (self->window), "“town.election.json” could not be opened again"));
  assert_last_file (self, NULL);
}

/* What a stranger writes into the settings ends nothing. */
static void
test_strange (Fixture *self,
              gconstpointer data)
{
  static const char *const selections[] = {
    "{'tally': <['x']>, 'compare': <1>, 'area': <''>, 'candidate': <'gone'>, 'event': <@mv nothing>, 'chart': <'timeline'>, 'range': <(1, 2)>}",
    "{'moment': <int64 -62135596800>, 'span': <(int64 -62135596800, int64 253402300799)>, 'range': <(int64 -62135596800, int64 253402300799)>, 'chart': <1>}",
    "{'moment': <int64 253402300799>, 'span': <(int64 5, int64 6)>, 'range': <(int64 5, int64 6)>}",
    "{'moment': <int64 9223372036854775807>, 'range': <(int64 9223372036854775806, int64 9223372036854775807)>}",
    "{'range': <(int64 1560000000, int64 1560000001)>, 'area': <'KZ-75'>}",
  };
  static const char *const files[] = { "no uri", "file:", "file:///", "unknown://a/b", "%%%", "#", "file:///dev/zero" };
  g_autoptr (GFile) sample = fixture_get_sample ();
  g_autofree char *uri = g_file_get_uri (sample);

  for (gsize i = 0; i < G_N_ELEMENTS (selections); i++)
    {
      end (self);
      g_settings_set_string (self->settings, "last-file", uri);
      g_settings_set_value (self->settings, "last-selection", g_variant_new_parsed (selections[i]));
      start (self);
      g_assert_cmpstr (get_title (self), ==, "Kazakhstan, presidential election");
      fixture_act (self, "win.zoom-out", NULL);
      fixture_act (self, "win.step-moment", "1");
    }

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      end (self);
      g_settings_set_string (self->settings, "last-file", files[i]);
      start (self);
      g_assert_true (saylau_window_is_empty (self->window));
      assert_last_file (self, NULL);
    }
}

/* Of several windows the active one counts when the program is quit; an empty one says nothing. */
static void
test_several (Fixture *self,
              gconstpointer data)
{
  g_autoptr (GFile) one = write_document (self, "One");
  g_autoptr (GFile) two = write_document (self, "Two");
  SaylauWindow *other = saylau_window_new (GTK_APPLICATION (self->application), self->settings);
  GtkWindow *active;
  g_autoptr (GFile) expected = NULL;

  fixture_open (self, one);
  saylau_window_open (other, two);
  fixture_wait (is_loaded, other);
  gtk_window_present (GTK_WINDOW (other));
  fixture_settle (self);
  active = gtk_application_get_active_window (GTK_APPLICATION (self->application));
  expected = g_object_ref (saylau_window_get_file (SAYLAU_WINDOW (active)));

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "quit", NULL);
  fixture_wait (has_no_window, self->application);
  assert_last_file (self, expected);

  start (self);
  g_assert_true (g_file_equal (saylau_window_get_file (self->window), expected));
}

/* Of documents opened in turn each keeps its selection while it is the last one; the same one does anyway. */
static void
test_again (Fixture *self,
            gconstpointer data)
{
  g_autoptr (GFile) one = write_document (self, "One");
  g_autoptr (GFile) two = write_document (self, "Two");
  g_autofree char *uri = g_file_get_uri (one);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_string (uri));

  fixture_open (self, one);
  saylau_selection_set_candidate (get_selection (self), 1);
  fixture_open (self, one);
  g_assert_cmpint (saylau_selection_get_candidate (get_selection (self)), ==, 1);
  fixture_open (self, two);
  g_assert_cmpint (saylau_selection_get_candidate (get_selection (self)), ==, SAYLAU_NONE);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (self->window), "win.open-uri", target));
  fixture_wait (is_loaded, self->window);
  g_assert_cmpstr (get_title (self), ==, "One");
  g_assert_cmpint (saylau_selection_get_candidate (get_selection (self)), ==, 1);
}

static guint
count_recent (const char *label)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  guint n = 0;

  saylau_recent_documents_fill (gtk_recent_manager_get_default (), menu);
  for (int i = 0; i < g_menu_model_get_n_items (G_MENU_MODEL (menu)); i++)
    {
      g_autofree char *found = NULL;

      g_menu_model_get_item_attribute (G_MENU_MODEL (menu), i, G_MENU_ATTRIBUTE_LABEL, "s", &found);
      n += g_str_has_prefix (found, label);
    }
  return n;
}

static void
test_recent (Fixture *self,
             gconstpointer data)
{
  g_autoptr (GFile) document = write_document (self, "Recent");

  fixture_open (self, document);
  g_assert_cmpuint (count_recent ("Recent.election.json"), ==, 1);
  start_again (self);
  g_assert_cmpstr (get_title (self), ==, "Recent");
  g_assert_cmpuint (count_recent ("Recent.election.json"), ==, 1);
}

/* A window that is asked for is empty, and so is the one that comes to a document on the command line. */
static void
test_first_start_only (Fixture *self,
                       gconstpointer data)
{
  g_autoptr (GFile) one = write_document (self, "One");
  g_autoptr (GFile) two = write_document (self, "Two");
  GList *windows;

  fixture_open (self, one);
  start_again (self);
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "new-window", NULL);
  windows = gtk_application_get_windows (GTK_APPLICATION (self->application));
  g_assert_cmpuint (g_list_length (windows), ==, 2);
  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != self->window)
      {
        g_assert_true (saylau_window_is_empty (l->data));
        gtk_window_destroy (l->data);
        break;
      }

  end (self);
  g_application_open (G_APPLICATION (self->application), &two, 1, "");
  self->window = SAYLAU_WINDOW (gtk_application_get_windows (GTK_APPLICATION (self->application))->data);
  fixture_wait (is_loaded, self->window);
  fixture_settle (self);
  g_assert_cmpstr (get_title (self), ==, "Two");
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (self->application))), ==, 1);
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/session/" name, Fixture, NULL, fixture_set_up, function, tear_down)
  ADD ("restored", test_restored);
  ADD ("kept-soon", test_kept_soon);
  ADD ("kept-once", test_kept_once);
  ADD ("nothing-selected", test_nothing_selected);
  ADD ("pane", test_pane);
  ADD ("not-wanted", test_not_wanted);
  ADD ("gone", test_gone);
  ADD ("gone-strange-name", test_gone_strange_name);
  ADD ("companion-gone", test_companion_gone);
  ADD ("strange", test_strange);
  ADD ("several", test_several);
  ADD ("again", test_again);
  ADD ("recent", test_recent);
  ADD ("first-start-only", test_first_start_only);

  return g_test_run ();
}
