/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/window-private.h"
#include "charts/spec-command.h"

#define HEAD "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"%s\", \"date\": \"2020-02-02\","              \
             "  \"candidates\": [ { \"id\": \"a\", \"name\": \"A\" } ], \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ]," \
             "  \"events\": ["
#define EVENT "%s{ \"id\": \"e%d\", \"kind\": \"protest\", \"title\": \"Rally\", \"start\": \"2020-01-01\", \"sources\": [] }"

static GFile *
write_document (Fixture *self,
                const char *title,
                int n_events)
{
  g_autofree char *name = g_strconcat (title, ".election.json", NULL);
  g_autoptr (GString) contents = g_string_new (NULL);

  g_string_append_printf (contents, HEAD, title);
  for (int i = 0; i < n_events; i++)
    g_string_append_printf (contents, EVENT, i > 0 ? "," : "", i);
  g_string_append (contents, "] }");
  return fixture_write (self, name, contents->str);
}

static gboolean
is_loaded (gpointer window)
{
  return !saylau_window_is_loading (window);
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Of two files opened in a row the second wins, also where the first is read last. */
static void
test_stale (Fixture *self,
            gconstpointer data)
{
  GFile *large = write_document (self, "First", 20000);
  g_autoptr (GFile) small = write_document (self, "Second", 1);
  gpointer first = large;

  g_object_add_weak_pointer (G_OBJECT (large), &first);
  saylau_window_open (self->window, large);
  g_object_unref (large);
  saylau_window_open (self->window, small);
  fixture_wait (is_loaded, self->window);
  /* Who reads it lets go of it when it is over. */
  fixture_wait (is_null, &first);
  fixture_settle (self);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Second");
}

static void
cancel_cb (GtkRevealer *revealer,
           GParamSpec *pspec,
           gboolean *seen)
{
  if (!gtk_revealer_get_reveal_child (revealer))
    return;

  *seen = TRUE;
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (revealer), "win.cancel-loading", NULL));
}

/* What takes long is seen, and gone once it is cancelled. The window has no patience here, so its
 * time is up before it hears of the file, which comes later in the same queue. */
static void
test_cancel (Fixture *self,
             gconstpointer data)
{
  g_autoptr (GFile) file = write_document (self, "Never", 2000);
  gboolean seen = FALSE;

  self->window->patience = 0;
  g_signal_connect (self->window->load_revealer, "notify::reveal-child", G_CALLBACK (cancel_cb), &seen);
  saylau_window_open (self->window, file);
  fixture_wait (is_loaded, self->window);
  g_assert_true (seen);
  g_assert_false (gtk_revealer_get_reveal_child (self->window->load_revealer));
  fixture_settle (self);
  g_assert_true (saylau_window_is_empty (self->window));
}

static void
election_changed_cb (SaylauSelection *selection,
                     GParamSpec *pspec,
                     gboolean *prepared)
{
  GData **derived = (GData **) &saylau_selection_get_election (selection)->derived;

  *prepared = g_datalist_id_get_data (derived, g_quark_from_static_string ("saylau-timeline-index")) != NULL;
}

/* When a document comes in sight what its first frame needs of all events is there. */
static void
test_prepared (Fixture *self,
               gconstpointer data)
{
  g_autoptr (GFile) file = write_document (self, "Many", 2000);
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  gboolean prepared = FALSE;

  g_signal_connect (selection, "notify::election", G_CALLBACK (election_changed_cb), &prepared);
  fixture_open (self, file);
  g_assert_true (prepared);
  g_signal_handlers_disconnect_by_func (selection, election_changed_cb, &prepared);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

/* Names that are no UTF-8 do not keep a document from being read, nor its problems from being told. */
static void
test_strange_name (Fixture *self,
                   gconstpointer data)
{
  g_autoptr (GFile) good = write_document (self, "Town \xef", 1);
  g_autoptr (GFile) bad = fixture_write (self, "na\xefve.election.json", "{ \"format\": \"saylau-election\", \"version\": 1 }");
  GtkWidget *dialog;

  self->window->patience = 0;
  fixture_open (self, good);
  g_assert_true (saylau_window_is_empty (self->window)); /* its title is no UTF-8 either */
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));

  fixture_open (self, bad);
  dialog = find_dialog ();
  g_assert_true (fixture_shows (dialog, "“na\uFFFDve.election.json” cannot be opened"));
  g_assert_true (fixture_shows (dialog, "Line 1, column 1: "));
  g_assert_false (fixture_shows (dialog, "election.json, line"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What is wrong with outlines keeps no document from being seen: the window says that there are warnings, and shows tiles. */
static void
test_bad_outlines (Fixture *self,
                   gconstpointer data)
{
  static const char *const maps[] = {
    NULL, /* there is no such file */
    "{ \"type\": \"FeatureCollection\", \"features\": [ {",
    "{ \"type\": \"FeatureCollection\", \"crs\": { \"properties\": { \"name\": \"EPSG:3857\" } }, \"features\": [] }",
    "{ \"type\": \"FeatureCollection\", \"features\": [ { \"type\": \"Feature\", \"properties\": { \"n\": \"Nowhere\" }, \"geometry\": null } ] }",
  };
  static const char document[] = "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Map\", \"date\": \"2020-02-02\","
                                 "  \"candidates\": [ { \"id\": \"a\", \"name\": \"A\" } ],"
                                 "  \"areas\": [ { \"id\": \"C\", \"name\": \"C\" }, { \"id\": \"X\", \"name\": \"Ex\", \"parent\": \"C\" } ],"
                                 "  \"turnout\": [ { \"area\": \"X\", \"time\": \"2020-02-02T12:00\", \"percent\": 40 } ], \"events\": [],"
                                 "  \"boundaries\": { \"file\": \"map.geojson\", \"property\": \"n\", \"match\": \"id\" } }";

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autoptr (GFile) file = fixture_write (self, "map.election.json", document);

      if (maps[i] != NULL)
        g_object_unref (fixture_write (self, "map.geojson", maps[i]));
      fixture_open (self, file);
      g_assert_null (find_dialog ());
      g_assert_false (saylau_window_is_empty (self->window));
      g_assert_true (gtk_widget_get_visible (self->window->warnings_button));
      fixture_act (self, "win.chart", "'areas'");
      g_assert_cmpint (saylau_scene_find_mark (fixture_get_chart (self), "area-X"), >=, 0);
    }
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

/* Where only rows of stations are bad, the others may be seen; it is said how many are not, and the copied command says so. */
static void
test_open_anyway (Fixture *self,
                  gconstpointer data)
{
  static const char document[] = "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Stations\", \"date\": \"2020-02-02\","
                                 "  \"candidates\": [ { \"id\": \"a\", \"name\": \"A\" } ], \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ],"
                                 "  \"stations\": { \"columns\": [\"registered\", \"cast\", \"a\"], \"rows\": [ [9, 4, 4], [9, 1, -1], [9], [7, 8, 7] ] } }";
  g_autoptr (GFile) file = fixture_write (self, "rows.election.json", document);
  g_autoptr (GFile) bad = fixture_write (self, "bad.election.json", "{ \"format\": \"saylau-election\", \"version\": 1 }");
  const SaylauElection *election;
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autofree char *command = NULL;
  GtkWidget *dialog;

  fixture_open (self, bad);
  fixture_wait (has_dialog, NULL);
  dialog = find_dialog ();
  g_assert_false (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (dialog), "open-anyway"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  fixture_open (self, file);
  fixture_wait (has_dialog, NULL);
  dialog = find_dialog ();
  g_assert_true (fixture_shows (dialog, "“rows.election.json” cannot be opened"));
  g_assert_true (fixture_shows (dialog, "Some rows of polling stations cannot be read."));
  g_assert_true (saylau_window_is_empty (self->window));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "open-anyway");
  fixture_wait (is_loaded, self->window);
  fixture_settle (self);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Stations");
  election = saylau_selection_get_election (saylau_window_get_selection (self->window));
  g_assert_cmpuint (saylau_station_table_get_n_rows (election->stations), ==, 2);
  g_assert_true (fixture_shows (GTK_WIDGET (self->window), "2 rows that cannot be read are left out"));
  g_assert_true (gtk_widget_get_visible (self->window->warnings_button));
  adw_flap_set_reveal_flap (self->window->flap, TRUE);
  fixture_settle (self);
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->flap), "2 rows that cannot be read are left out"));
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->flap), "1 station has more ballots than registered voters"));

  spec = saylau_chart_spec_new (election);
  command = saylau_spec_command_new (election, spec, "rows.election.json", "a.png");
  g_assert_true (g_str_has_suffix (command, " --lenient"));
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/loading/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("stale", test_stale);
  ADD ("cancel", test_cancel);
  ADD ("prepared", test_prepared);
  ADD ("strange-name", test_strange_name);
  ADD ("bad-outlines", test_bad_outlines);
  ADD ("open-anyway", test_open_anyway);

  return g_test_run ();
}
