/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/seen-chart.h"
#include "app/table-window.h"
#include "app/window-private.h"

#include <string.h>

/* The table twin: it opens by key, follows what the window shows, and its rows select. */

static SaylauTableWindow *
find_table (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (SAYLAU_IS_TABLE_WINDOW (window))
        return SAYLAU_TABLE_WINDOW (window);
    }
  return NULL;
}

static SaylauTableWindow *
open_table (Fixture *self)
{
  SaylauTableWindow *table;

  fixture_act (self, "win.show-table", NULL);
  table = find_table ();
  g_assert_nonnull (table);
  fixture_settle_window (GTK_WIDGET (table));
  return table;
}

static SaylauChartTable *
get_table (SaylauTableWindow *window)
{
  return saylau_table_view_get_table (saylau_table_window_get_view (window));
}

static GtkSelectionModel *
get_rows (SaylauTableWindow *window)
{
  return gtk_column_view_get_model (GTK_COLUMN_VIEW (fixture_find (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW, NULL, NULL)));
}

static void
test_toggle (Fixture *self,
             gconstpointer data)
{
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (self->application), "win.show-table");
  SaylauTableWindow *window;

  g_assert_cmpstr (keys[0], ==, "<Control>t");
  fixture_open (self, NULL);
  window = open_table (self);
  g_assert_true (fixture_shows (GTK_WIDGET (window), "Qasym-Zhomart Toqaev"));
  g_assert_true (fixture_shows (GTK_WIDGET (window), "6,539,715"));
  fixture_act (self, "win.show-table", NULL);
  g_assert_null (find_table ());
}

/* The chart that was used last is meant; the choice in the header goes to another. */
static void
test_charts (Fixture *self,
             gconstpointer data)
{
  SaylauTableWindow *window;

  fixture_open (self, NULL);
  window = open_table (self);
  g_assert_cmpint (saylau_chart_table_get_spec (get_table (window))->chart, ==, SAYLAU_CHART_BAR);
  saylau_seen_chart_note (self->window, GTK_WIDGET (saylau_timeline_view_get_scene_view (self->window->timeline_view)));
  fixture_act (self, "win.show-table", NULL);
  g_assert_true (find_table () == window);
  g_assert_cmpint (saylau_chart_table_get_spec (get_table (window))->chart, ==, SAYLAU_CHART_TIMELINE);
  gtk_widget_activate_action (GTK_WIDGET (window), "shown.chart", "s", "result");
  fixture_settle_window (GTK_WIDGET (window));
  g_assert_cmpint (saylau_chart_table_get_spec (get_table (window))->chart, ==, SAYLAU_CHART_BAR);
}

/* Every chart of the window has one, which follows it while it is open. */
static void
test_each_chart (Fixture *self,
                 gconstpointer data)
{
  static const struct
  {
    const char *chart, *shown;
  } charts[] = {
    { "'areas'", "Almaty region" },
    { "'turnout'", "77.4" },
    { "'compare'", "70.76" },
    { "'tallies'", "Exit poll, Molodezh" },
    { "'pie'", "6,539,715" },
    { "'bar'", "6,539,715" },
  };
  SaylauTableWindow *window;

  fixture_open (self, NULL);
  window = open_table (self);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autofree char *text = NULL;

      fixture_act (self, "win.chart", charts[i].chart);
      fixture_settle_window (GTK_WIDGET (window));
      g_assert_cmpint (saylau_chart_table_get_spec (get_table (window))->chart, ==, saylau_chart_view_get_chart (self->window->chart_view));
      g_assert_true (fixture_shows (GTK_WIDGET (window), charts[i].shown));
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_rows (window))), ==, saylau_chart_table_get_n_rows (get_table (window)));
      text = saylau_chart_table_to_text (get_table (window), SAYLAU_TABLE_TSV);
      g_assert_null (strstr (text, "nan"));
    }
}

static void
test_follows (Fixture *self,
              gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauTableWindow *window;
  int partial;

  fixture_open (self, NULL);
  partial = saylau_election_find_tally (saylau_selection_get_election (selection), "partial");
  window = open_table (self);
  saylau_selection_set_tally (selection, partial);
  fixture_settle_window (GTK_WIDGET (window));
  g_assert_cmpint (saylau_chart_table_get_spec (get_table (window))->tally, ==, partial);
  g_assert_true (fixture_shows (GTK_WIDGET (window), "70.76"));
  g_assert_true (fixture_shows (GTK_WIDGET (window), "not reported"));
  saylau_selection_set_moment (selection, 0);
  fixture_settle_window (GTK_WIDGET (window));
  g_assert_true (fixture_shows (GTK_WIDGET (window), "The chart has no numbers"));
  g_settings_set_string (self->settings, "language", "ru");
  saylau_selection_clear (selection);
  fixture_settle_window (GTK_WIDGET (window));
  g_assert_cmpstr (saylau_chart_table_get_column_title (get_table (window), 0), ==, "Кандидат");
  fixture_open (self, NULL);
  fixture_settle_window (GTK_WIDGET (window));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_rows (window))), ==, 7);
}

static void
test_selects (Fixture *self,
              gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauTableWindow *window;
  int subject;

  fixture_open (self, NULL);
  window = open_table (self);
  gtk_selection_model_select_item (get_rows (window), 2, TRUE);
  saylau_chart_table_get_subject (get_table (window), 2, &subject);
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, subject);
  saylau_chart_table_get_subject (get_table (window), 1, &subject);
  saylau_selection_set_candidate (selection, subject);
  g_assert_true (gtk_selection_model_is_selected (get_rows (window), 1));
  saylau_selection_set_candidate (selection, SAYLAU_NONE);
  g_assert_false (gtk_selection_model_is_selected (get_rows (window), 1));
}

static guint
get_selected (SaylauTableWindow *window)
{
  return gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_rows (window)));
}

/* Each press of Down leads to the next row, whatever it selects: the rows stay, and so does the focus. */
static void
test_walk (Fixture *self,
           gconstpointer data)
{
  static const struct
  {
    const char *chart, *measure;
  } rows[] = {
    { "'bar'", "auto" },
    { "'pie'", "auto" },
    { "'areas'", "winner" },
    { "'areas'", "share" },
    { "'areas'", "turnout" },
    { "'turnout'", "auto" },
    { "'compare'", "auto" },
    { "'tallies'", "auto" },
  };
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauTableWindow *window;

  fixture_open (self, NULL);
  window = open_table (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_settings_set_string (self->settings, "area-measure", rows[i].measure);
      fixture_act (self, "win.chart", rows[i].chart);
      saylau_selection_set_area (selection, SAYLAU_NONE);
      fixture_settle_window (GTK_WIDGET (window));
      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      gtk_widget_child_focus (fixture_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW, NULL, NULL), GTK_DIR_TAB_FORWARD);
      fixture_press (gtk_window_get_focus (GTK_WINDOW (window)), GDK_KEY_Home);
      fixture_settle_window (GTK_WIDGET (window));
      for (guint row = 1; row < MIN (11, saylau_chart_table_get_n_rows (get_table (window))); row++)
        {
          GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
          SaylauMarkKind kind;
          int subject;

          g_assert_true (fixture_press (focus, GDK_KEY_Down));
          fixture_settle_window (GTK_WIDGET (window));
          g_assert_cmpuint (get_selected (window), ==, row);
          g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == gtk_widget_get_next_sibling (focus));
          kind = saylau_chart_table_get_subject (get_table (window), row, &subject);
          if (kind == SAYLAU_MARK_AREA)
            g_assert_cmpint (saylau_selection_get_area (selection), ==, subject);
        }
    }
}

/* An area with parts, whose parts would take the rows' place, waits for Enter. */
static void
test_parts (Fixture *self,
            gconstpointer data)
{
  static const char document[] = "{\"format\":\"saylau-election\",\"version\":1,\"title\":\"T\",\"date\":\"2019-06-09\",\"candidates\":[{\"id\":\"a\",\"name\":\"Anna\"}],"
                                 "\"areas\":[{\"id\":\"C\",\"name\":\"Country\"},{\"id\":\"N\",\"name\":\"North\",\"parent\":\"C\"},"
                                 "{\"id\":\"S\",\"name\":\"South\",\"parent\":\"C\"},{\"id\":\"S1\",\"name\":\"Harbour\",\"parent\":\"S\"}],"
                                 "\"tallies\":[{\"id\":\"t\",\"status\":\"final\",\"time\":\"2019-06-10\",\"results\":[{\"area\":\"N\",\"shares\":{\"a\":60}}]}],"
                                 "\"sources\":[]}";
  g_autoptr (GFile) file = fixture_write (self, "parts.election.json", document);
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauTableWindow *window;

  fixture_open (self, file);
  fixture_act (self, "win.chart", "'areas'");
  window = open_table (self);
  g_assert_true (fixture_shows (GTK_WIDGET (window), "South"));
  g_assert_true (gtk_selection_model_select_item (get_rows (window), 1, TRUE));
  fixture_settle_window (GTK_WIDGET (window));
  g_assert_cmpuint (get_selected (window), ==, 1);
  g_assert_false (fixture_shows (GTK_WIDGET (window), "Harbour"));
  gtk_widget_activate_action (fixture_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW, NULL, NULL), "list.activate-item", "u", 1);
  fixture_settle_window (GTK_WIDGET (window));
  g_assert_cmpint (saylau_selection_get_area (selection), ==, saylau_election_find_area (saylau_selection_get_election (selection), "S"));
  g_assert_true (fixture_shows (GTK_WIDGET (window), "Harbour"));
}

static const char *
get_page (SaylauTableWindow *window)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (fixture_find (GTK_WIDGET (window), GTK_TYPE_STACK, NULL, NULL)));
}

static gboolean
has_table (gpointer window)
{
  return get_table (window) != NULL;
}

/* Polling stations are counted beside the main loop: until that is done the window says so, and what is not asked for any more
 * never comes. */
static void
test_stations (Fixture *self,
               gconstpointer data)
{
  static const char document[] = "{\"format\":\"saylau-election\",\"version\":1,\"title\":\"T\",\"date\":\"2019-06-09\","
                                 "\"candidates\":[{\"id\":\"a\",\"name\":\"Anna\"},{\"id\":\"b\",\"name\":\"Boris\"}],"
                                 "\"areas\":[{\"id\":\"L\",\"name\":\"Land\"}],\"stations\":{\"columns\":[\"id\",\"registered\",\"cast\",\"a\",\"b\"],"
                                 "\"rows\":[[\"1\",1000,600,400,200],[\"2\",900,450,150,300]]}}";
  g_autoptr (GFile) file = fixture_write (self, "stations.election.json", document);
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  g_autoptr (SaylauChartTable) first = NULL;
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autofree char *shown = NULL;
  SaylauTableWindow *window;

  fixture_open (self, file);
  /* What comes later is missing in the first part, and no number. */
  spec = saylau_chart_spec_new (saylau_selection_get_election (selection));
  spec->chart = SAYLAU_CHART_INTEGERS;
  spec->candidate = 1;
  spec->stations.is_first = TRUE;
  first = saylau_chart_table_new (saylau_selection_get_election (selection), spec);
  shown = saylau_chart_table_get_shown (first, 0, 2);
  g_assert_cmpstr (shown, ==, "");
  /* Nothing of what the window asks for has been counted yet. */
  saylau_chart_view_set_chart (self->window->chart_view, SAYLAU_CHART_INTEGERS);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-table", NULL);
  window = find_table ();
  g_assert_null (get_table (window));
  g_assert_cmpstr (get_page (window), ==, "counting");
  saylau_selection_set_candidate (selection, 1);
  fixture_wait (has_table, window);
  g_assert_cmpint (saylau_chart_table_get_spec (get_table (window))->candidate, ==, 1);
  fixture_settle_window (GTK_WIDGET (window));
  g_assert_cmpstr (get_page (window), ==, "table");
  g_assert_cmpint (saylau_chart_table_get_spec (get_table (window))->chart, ==, SAYLAU_CHART_INTEGERS);
}

static void
read_cb (GObject *clipboard,
         GAsyncResult *result,
         gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static gboolean
is_copied (gpointer window)
{
  return fixture_shows (window, "Copied the table");
}

static void
test_copy (Fixture *self,
           gconstpointer data)
{
  SaylauTableWindow *window;
  g_autofree char *expected = NULL;
  char *text = NULL;

  fixture_open (self, NULL);
  window = open_table (self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "table.copy", NULL));
  fixture_wait (is_copied, window);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, read_cb, &text);
  fixture_wait (is_set, &text);
  expected = saylau_chart_table_to_text (get_table (window), SAYLAU_TABLE_TSV);
  g_assert_cmpstr (text, ==, expected);
  g_assert_nonnull (strstr (text, "\t6539715\t"));
  g_free (text);
}

static gboolean
exists (gpointer file)
{
  return g_file_query_exists (file, NULL);
}

/* Whatever it is called: a table is no picture. */
static void
test_save (Fixture *self,
           gconstpointer data)
{
  static const struct
  {
    const char *name;
    SaylauTableFormat format;
  } rows[] = { { "a.csv", SAYLAU_TABLE_CSV }, { "a.tsv", SAYLAU_TABLE_TSV }, { "a", SAYLAU_TABLE_CSV }, { "a.png", SAYLAU_TABLE_CSV } };
  SaylauTableWindow *window;

  fixture_open (self, NULL);
  window = open_table (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, rows[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *expected = saylau_chart_table_to_text (get_table (window), rows[i].format);
      g_autofree char *contents = NULL;

      saylau_table_window_save (window, file);
      fixture_wait (exists, file);
      fixture_settle (self);
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_cmpstr (contents, ==, expected);
    }
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/table/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("toggle", test_toggle);
  ADD ("charts", test_charts);
  ADD ("each-chart", test_each_chart);
  ADD ("follows", test_follows);
  ADD ("selects", test_selects);
  ADD ("walk", test_walk);
  ADD ("parts", test_parts);
  ADD ("stations", test_stations);
  ADD ("copy", test_copy);
  ADD ("save", test_save);

  return g_test_run ();
}
