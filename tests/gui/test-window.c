/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/window-private.h"

#include <string.h>

#define SMALL "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"%s\", \"date\": \"2020-02-02\","          \
              "  \"candidates\": [ { \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"b\", \"name\": \"B\" } ],"            \
              "  \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ],"                                                     \
              "  \"tallies\": [ { \"id\": \"t\", \"status\": \"final\", \"label\": \"Count\", \"time\": \"2020-02-03\"," \
              "                 \"sources\": [], \"results\": [ { \"area\": \"X\", \"votes\": { \"a\": 6, \"b\": %d } } ] } ] }"

static GFile *
write_small (Fixture *self,
             const char *title,
             int votes)
{
  g_autofree char *name = g_strconcat (title, ".election.json", NULL);
  g_autofree char *contents = g_strdup_printf (SMALL, title, votes);

  return fixture_write (self, name, contents);
}

static const char *
get_title (Fixture *self)
{
  return gtk_window_get_title (GTK_WINDOW (self->window));
}

static const char *
get_subtitle (Fixture *self)
{
  return adw_window_title_get_subtitle (self->window->title);
}

static gboolean
has_action (GtkWidget *widget,
            const char *action)
{
  return g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

/* Whether the action's button can be pressed. */
static gboolean
is_enabled (GtkWidget *root,
            const char *action)
{
  if (GTK_IS_ACTIONABLE (root) && has_action (root, action))
    return gtk_widget_get_sensitive (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_enabled (child, action))
      return TRUE;
  return FALSE;
}

static guint
count_marks (SaylauScene *scene,
             SaylauMarkKind kind)
{
  guint n = 0;

  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    n += saylau_scene_get_mark (scene, i)->kind == kind;
  return n;
}

static SaylauElection *
get_election (Fixture *self)
{
  return saylau_selection_get_election (saylau_window_get_selection (self->window));
}

static void
test_empty (Fixture *self,
            gconstpointer data)
{
  g_assert_true (saylau_window_is_empty (self->window));
  g_assert_true (fixture_shows (GTK_WIDGET (self->window), "Open an election document"));
  g_assert_true (is_enabled (GTK_WIDGET (self->window), "win.open"));
  g_assert_false (is_enabled (GTK_WIDGET (self->window), "win.export"));
  g_assert_false (is_enabled (GTK_WIDGET (self->window), "win.zoom-in"));
}

static void
test_sample (Fixture *self,
             gconstpointer data)
{
  fixture_open (self, NULL);
  g_assert_cmpstr (get_title (self), ==, "Kazakhstan, presidential election");
  g_assert_cmpstr (get_subtitle (self), ==, "Final result");
  g_assert_cmpuint (count_marks (fixture_get_chart (self), SAYLAU_MARK_CANDIDATE), ==, 7);
  g_assert_cmpuint (count_marks (fixture_get_timeline (self), SAYLAU_MARK_TALLY), >, 0);
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->details_pane), "Final result"));
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->details_pane), "77.54"));
  g_assert_true (is_enabled (GTK_WIDGET (self->window), "win.export"));
}

static void
test_bars_and_pie (Fixture *self,
                   gconstpointer data)
{
  fixture_open (self, NULL);
  g_assert_cmpint (saylau_scene_get_mark (fixture_get_chart (self), 0)->shape, ==, SAYLAU_SHAPE_RECT);
  fixture_act (self, "win.chart", "'pie'");
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_PIE);
  g_assert_cmpint (saylau_scene_get_mark (fixture_get_chart (self), 0)->shape, ==, SAYLAU_SHAPE_WEDGE);
  fixture_act (self, "win.chart", "'bar'");
  g_assert_cmpint (saylau_scene_get_mark (fixture_get_chart (self), 0)->shape, ==, SAYLAU_SHAPE_RECT);
}

static void
test_tallies (Fixture *self,
              gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);

  fixture_open (self, NULL);
  fixture_act (self, "win.step-tally", "-1");
  g_assert_cmpstr (get_subtitle (self), ==, "Preliminary result");
  /* The first report named two candidates of seven. */
  fixture_act (self, "win.step-tally", "-1");
  g_assert_cmpuint (count_marks (fixture_get_chart (self), SAYLAU_MARK_UNREPORTED), ==, 1);
  fixture_act (self, "win.step-tally", "2");
  g_assert_cmpstr (get_subtitle (self), ==, "Final result");
  fixture_act (self, "win.tally", "0");
  g_assert_cmpint (saylau_selection_get_tally (selection), ==, 0);
  fixture_act (self, "win.compare", "0");
  g_assert_cmpint (saylau_selection_get_compare (selection), ==, 0);
}

static void
test_moment (Fixture *self,
             gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  const SaylauElection *election;
  const SaylauTally *preliminary;

  fixture_open (self, NULL);
  election = get_election (self);
  preliminary = saylau_election_get_tally (election, saylau_election_find_tally (election, "preliminary"));
  saylau_selection_set_moment (selection, saylau_time_get_middle (&preliminary->time));
  fixture_settle (self);
  g_assert_cmpstr (get_subtitle (self), ==, "Preliminary result");
  g_assert_nonnull (strstr (saylau_scene_get_description (fixture_get_chart (self)), "Preliminary result"));

  saylau_selection_set_moment (selection, election->date.start - 30 * SAYLAU_DAY);
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_tally (selection), ==, SAYLAU_NONE);
  g_assert_cmpstr (get_subtitle (self), ==, "No result yet");
  g_assert_cmpuint (count_marks (fixture_get_chart (self), SAYLAU_MARK_CANDIDATE), ==, 0);
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->details_pane), "No result yet"));

  fixture_act (self, "win.step-moment", "1");
  g_assert_cmpint (saylau_selection_get_moment (selection), >, election->date.start - 30 * SAYLAU_DAY);
}

/* The words of the empty chart name the moment, however often it is moved. */
static void
test_moment_before_tallies (Fixture *self,
                            gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  g_autofree char *before = NULL;

  fixture_open (self, NULL);
  saylau_selection_set_moment (selection, get_election (self)->date.start - 30 * SAYLAU_DAY);
  fixture_settle (self);
  before = saylau_scene_to_string (fixture_get_chart (self));
  g_assert_nonnull (strstr (before, "10 May"));

  saylau_selection_set_moment (selection, get_election (self)->date.start - 40 * SAYLAU_DAY);
  fixture_settle (self);
  g_clear_pointer (&before, g_free);
  before = saylau_scene_to_string (fixture_get_chart (self));
  g_assert_null (strstr (before, "10 May"));
  g_assert_nonnull (strstr (before, "30 April"));
}

static void
test_event (Fixture *self,
            gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauElection *election;
  int event = SAYLAU_NONE, area;

  fixture_open (self, NULL);
  election = get_election (self);
  for (guint i = 0; i < election->events->len && event == SAYLAU_NONE; i++)
    {
      const SaylauEvent *candidate = saylau_election_get_event (election, i);

      if (candidate->areas->len > 0 && candidate->figures->len > 0 &&
          g_array_index (candidate->areas, int, 0) != saylau_election_get_root_area (election))
        event = i;
    }
  g_assert_cmpint (event, !=, SAYLAU_NONE);
  area = g_array_index (saylau_election_get_event (election, event)->areas, int, 0);

  saylau_selection_set_event (selection, event);
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_area (selection), ==, area);
  g_assert_true (adw_flap_get_reveal_flap (self->window->flap));
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->details_pane),
                                saylau_text_get (saylau_election_get_event (election, event)->title, "en")));
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->details_pane), "No votes were published for"));
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->details_pane), "The chart shows Kazakhstan."));

  fixture_act (self, "win.clear", NULL);
  g_assert_cmpint (saylau_selection_get_event (selection), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_area (selection), ==, saylau_election_get_root_area (election));
}

static GtkWidget *
get_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        return toplevel;
    }
  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return get_dialog () != NULL;
}

static void
test_bad_file (Fixture *self,
               gconstpointer data)
{
  g_autoptr (GFile) bad = fixture_write (self, "bad.election.json", "{ \"format\": \"saylau-election\",\n  \"version\": 1,\n  \"title\": \"T\", \"date\": 7,\n"
                                                                    "  \"candidates\": [ { \"id\": \"a\", \"name\": \"A\" } ], \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ],\n"
                                                                    "  \"events\": [] }");
  GtkWidget *dialog;

  fixture_open (self, NULL);
  fixture_open (self, bad);
  g_assert_cmpstr (get_title (self), ==, "Kazakhstan, presidential election");
  fixture_wait (has_dialog, NULL);
  dialog = get_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (fixture_shows (dialog, "“bad.election.json” cannot be opened"));
  g_assert_true (fixture_shows (dialog, "Line 3, column 25"));
  g_assert_true (fixture_shows (dialog, "Show details"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_missing_file (Fixture *self,
                   gconstpointer data)
{
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/none.election.json");

  fixture_open (self, missing);
  g_assert_true (saylau_window_is_empty (self->window));
  fixture_wait (has_dialog, NULL);
  gtk_window_destroy (GTK_WINDOW (get_dialog ()));
}

static gboolean
is_loaded (gpointer window)
{
  return !saylau_window_is_loading (window);
}

static void
test_drop (Fixture *self,
           gconstpointer data)
{
  g_autoptr (GFile) small = write_small (self, "Dropped", 4);
  g_autoptr (GSList) files = g_slist_append (NULL, small);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_assert_true (saylau_window_drop (self->window, &value));
  fixture_wait (is_loaded, self->window);
  g_assert_cmpstr (get_title (self), ==, "Dropped");
}

/* A document with a warning opens, and the warning can be read. */
static void
test_warnings (Fixture *self,
               gconstpointer data)
{
  g_autoptr (GFile) file = fixture_write (self, "odd.election.json",
                                          "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Odd\", \"date\": \"2020-02-02\","
                                          "  \"candidates\": [ { \"id\": \"a\", \"name\": \"A\" } ], \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ],"
                                          "  \"tallies\": [ { \"id\": \"t\", \"status\": \"final\", \"label\": \"Count\", \"time\": \"2020-02-03\", \"sources\": [],"
                                          "    \"results\": [ { \"area\": \"X\", \"registered\": 5, \"cast\": 10, \"votes\": { \"a\": 10 } } ] } ] }");

  fixture_open (self, file);
  g_assert_cmpuint (get_election (self)->warnings->len, >, 0);
  g_assert_true (gtk_widget_get_visible (self->window->warnings_button));
  fixture_act (self, "win.show-warnings", NULL);
  fixture_wait (has_dialog, NULL);
  gtk_window_destroy (GTK_WINDOW (get_dialog ()));
}

static gboolean
is_narrow (gpointer stage)
{
  return saylau_stage_get_narrow (stage);
}

static void
test_narrow (Fixture *self,
             gconstpointer data)
{
  fixture_open (self, NULL);
  g_assert_false (saylau_stage_get_narrow (self->window->stage));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  fixture_wait (is_narrow, self->window->stage);
  fixture_settle (self);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), <=, 360);
  g_assert_true (adw_flap_get_folded (self->window->flap));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window->chart_view)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->window->timeline_view)));

  fixture_act (self, "win.page", "'timeline'");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->window->chart_view)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window->timeline_view)));
  fixture_act (self, "win.page", "'pie'");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window->chart_view)));
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_PIE);
}

static void
test_zoom (Fixture *self,
           gconstpointer data)
{
  SaylauTimeAxis whole, part;

  fixture_open (self, NULL);
  whole = saylau_scene_get_time_axis (fixture_get_timeline (self));
  g_assert_false (is_enabled (GTK_WIDGET (self->window), "win.zoom-fit"));
  fixture_act (self, "win.zoom-in", NULL);
  part = saylau_scene_get_time_axis (fixture_get_timeline (self));
  g_assert_cmpint (part.to - part.from, <, whole.to - whole.from);
  fixture_act (self, "win.zoom-fit", NULL);
  part = saylau_scene_get_time_axis (fixture_get_timeline (self));
  g_assert_cmpint (part.from, ==, whole.from);
  g_assert_cmpint (part.to, ==, whole.to);
}

/* A double click shows all the time there is, and leaves the moment where it was. */
static void
test_double_click (Fixture *self,
                   gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauSceneView *view = saylau_timeline_view_get_scene_view (self->window->timeline_view);
  GtkEventController *click;
  gint64 moment;
  int tally;

  fixture_open (self, NULL);
  fixture_act (self, "win.zoom-in", NULL);
  fixture_act (self, "win.step-tally", "-1");
  moment = saylau_selection_get_moment (selection);
  tally = saylau_selection_get_tally (selection);
  click = fixture_find_controller (GTK_WIDGET (view), GTK_TYPE_GESTURE_CLICK);

  g_signal_emit_by_name (click, "released", 1, 30.0, 4.0);
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_moment (selection), !=, moment);
  g_signal_emit_by_name (click, "released", 2, 30.0, 4.0);
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, moment);
  g_assert_cmpint (saylau_selection_get_tally (selection), ==, tally);
  g_assert_cmpint (saylau_timeline_view_get_range (self->window->timeline_view).from, ==, SAYLAU_NO_TIME);
}

/* A span is made by keyboard, told in the pane, and zoomed to. */
static void
test_span (Fixture *self,
           gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  GtkWidget *pane = GTK_WIDGET (self->window->details_pane);
  gint64 start, end;

  fixture_open (self, NULL);
  saylau_selection_set_moment (selection, get_election (self)->date.start);
  fixture_act (self, "win.extend-span", "1");
  fixture_act (self, "win.extend-span", "1");
  g_assert_true (saylau_selection_get_span (selection, &start, &end));
  g_assert_cmpint (start, ==, saylau_selection_get_moment (selection));
  g_assert_cmpint (end, >, start);
  g_assert_true (fixture_shows (pane, "Selected time"));
  g_assert_true (fixture_shows (pane, "Detention"));
  g_assert_cmpuint (count_marks (fixture_get_timeline (self), SAYLAU_MARK_SPAN), ==, 1);

  fixture_act (self, "win.zoom-span", NULL);
  g_assert_cmpint (saylau_timeline_view_get_range (self->window->timeline_view).from, <=, start);
  g_assert_cmpint (saylau_timeline_view_get_range (self->window->timeline_view).to, >=, end);

  fixture_act (self, "win.extend-span", "-2");
  fixture_act (self, "win.clear", NULL);
  g_assert_false (saylau_selection_get_span (selection, NULL, NULL));
  g_assert_false (fixture_shows (pane, "Selected time"));
}

static gboolean
is_link (GtkWidget *widget,
         const char *start)
{
  return g_str_has_prefix (gtk_link_button_get_uri (GTK_LINK_BUTTON (widget)), start);
}

static gboolean
says (GtkWidget *widget,
      const char *text)
{
  return fixture_shows (widget, text);
}

/* An event of several areas speaks of all; its candidates can be chosen; a poll is not asked for a turnout. */
static void
test_details (Fixture *self,
              gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  GtkWidget *pane = GTK_WIDGET (self->window->details_pane);
  g_autoptr (GFile) file = fixture_write (self, "areas.election.json",
                                          "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Areas\", \"date\": \"2020-02-02\","
                                          "  \"candidates\": [ { \"id\": \"a\", \"name\": \"Anna\" } ],"
                                          "  \"areas\": [ { \"id\": \"L\", \"name\": \"Land\" }, { \"id\": \"M\", \"name\": \"Mill\", \"parent\": \"L\" },"
                                          "               { \"id\": \"N\", \"name\": \"Nook\", \"parent\": \"L\" } ],"
                                          "  \"sources\": [ { \"id\": \"s\", \"title\": \"Paper\", \"url\": \"https://example.org/paper\" } ],"
                                          "  \"tallies\": [ { \"id\": \"t\", \"status\": \"exit-poll\", \"label\": \"Asked\", \"time\": \"2020-02-02\", \"sources\": [ \"s\" ],"
                                          "    \"results\": [ { \"area\": \"L\", \"shares\": { \"a\": 60 } } ] } ],"
                                          "  \"events\": [ { \"id\": \"e\", \"kind\": \"protest\", \"title\": \"March\", \"start\": \"2020-02-02\", \"area\": [ \"M\", \"N\" ],"
                                          "    \"candidates\": [ \"a\" ], \"sources\": [ \"s\" ] } ] }");

  fixture_open (self, file);
  g_assert_false (fixture_shows (pane, "not reported"));
  g_assert_nonnull (fixture_find (pane, GTK_TYPE_LINK_BUTTON, is_link, "https://example.org/paper"));

  saylau_selection_set_event (selection, 0);
  fixture_settle (self);
  g_assert_true (fixture_shows (pane, "Mill, Nook · Protest"));
  g_assert_true (fixture_shows (pane, "No votes were published for Mill, Nook."));
  g_assert_true (fixture_shows (pane, "The chart shows Land."));
  g_signal_emit_by_name (fixture_find (pane, GTK_TYPE_BUTTON, says, "Anna"), "clicked");
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, 0);
}

static gboolean
is_shown (gpointer window)
{
  return gtk_widget_get_mapped (window);
}

/* Each opens without a warning, which would be fatal, and closes. */
static void
test_dialogs (Fixture *self,
              gconstpointer data)
{
  static const char *const actions[] = { "win.show-shortcuts", "app.about", "win.export" };

  fixture_open (self, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GListModel *toplevels = gtk_window_get_toplevels ();
      g_autoptr (GtkWidget) dialog = NULL;

      fixture_act (self, actions[i], NULL);
      for (guint t = 0; t < g_list_model_get_n_items (toplevels) && dialog == NULL; t++)
        {
          dialog = g_list_model_get_item (toplevels, t);
          if (dialog == GTK_WIDGET (self->window))
            g_clear_object (&dialog);
        }
      g_assert_nonnull (dialog);
      fixture_wait (is_shown, dialog);
      fixture_settle (self);
      gtk_window_destroy (GTK_WINDOW (dialog));
      fixture_settle (self);
    }
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/window/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("empty", test_empty);
  ADD ("sample", test_sample);
  ADD ("bars-and-pie", test_bars_and_pie);
  ADD ("tallies", test_tallies);
  ADD ("moment", test_moment);
  ADD ("moment-before-tallies", test_moment_before_tallies);
  ADD ("event", test_event);
  ADD ("bad-file", test_bad_file);
  ADD ("missing-file", test_missing_file);
  ADD ("drop", test_drop);
  ADD ("warnings", test_warnings);
  ADD ("narrow", test_narrow);
  ADD ("zoom", test_zoom);
  ADD ("double-click", test_double_click);
  ADD ("span", test_span);
  ADD ("details", test_details);
  ADD ("dialogs", test_dialogs);

  return g_test_run ();
}
