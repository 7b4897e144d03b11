/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/window-private.h"
#include "widgets/mark-proxy.h"

#include <string.h>

#define NOON G_GINT64_CONSTANT (1560060000) /* 9 June 2019, 12:00 in Almaty */

static const SaylauMark *
get_mark (Fixture *self,
          const char *id)
{
  int mark = saylau_scene_find_mark (fixture_get_chart (self), id);

  g_assert_cmpint (mark, >=, 0);
  return saylau_scene_get_mark (fixture_get_chart (self), mark);
}

static gboolean
has_id (GtkWidget *widget,
        const char *id)
{
  return g_str_equal (saylau_mark_proxy_get_id (SAYLAU_MARK_PROXY (widget)), id);
}

/* As the keyboard and a screen reader do it. */
static void
activate (Fixture *self,
          const char *id)
{
  GtkWidget *proxy = fixture_find (GTK_WIDGET (self->window->chart_view), SAYLAU_TYPE_MARK_PROXY, has_id, id);

  g_assert_nonnull (proxy);
  g_assert_true (gtk_widget_activate_action (proxy, "mark.activate", NULL));
  fixture_settle (self);
}

static int
find_area (Fixture *self,
           const char *id)
{
  return saylau_election_find_area (saylau_selection_get_election (self->window->selection), id);
}

/* Turnout follows the area and the moment, and an area's label selects it. */
static void
test_turnout (Fixture *self,
              gconstpointer data)
{
  fixture_open (self, NULL);
  fixture_act (self, "win.chart", "'turnout'");
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_TURNOUT);
  g_assert_nonnull (strstr (saylau_scene_get_description (fixture_get_chart (self)), "Kazakhstan: 77.4"));

  saylau_selection_set_area (self->window->selection, find_area (self, "KZ-ALA"));
  fixture_settle (self);
  get_mark (self, "area-KZ-ALA");
  g_assert_nonnull (strstr (saylau_scene_get_description (fixture_get_chart (self)), "Almaty: 52.2"));
  activate (self, "area-KZ");
  g_assert_cmpint (saylau_selection_get_area (self->window->selection), ==, find_area (self, "KZ"));

  saylau_selection_set_moment (self->window->selection, NOON + 30);
  fixture_settle (self);
  g_assert_nonnull (strstr (get_mark (self, "moment")->value, "35.1"));
}

/* A place in a chart that tells time is a moment. */
static void
test_turnout_clicked (Fixture *self,
                      gconstpointer data)
{
  SaylauTimeAxis axis;

  fixture_open (self, NULL);
  fixture_act (self, "win.chart", "'turnout'");
  axis = saylau_scene_get_time_axis (fixture_get_chart (self));
  g_signal_emit_by_name (saylau_chart_view_get_scene_view (self->window->chart_view), "background-clicked", 1, (axis.left + axis.right) / 2, 100.0);
  fixture_settle (self);
  g_assert_cmpint (ABS (saylau_selection_get_moment (self->window->selection) - (axis.from + axis.to) / 2), <=, SAYLAU_MINUTE);
}

static void
test_compare (Fixture *self,
              gconstpointer data)
{
  const SaylauElection *election;

  fixture_open (self, NULL);
  election = saylau_selection_get_election (self->window->selection);
  fixture_act (self, "win.chart", "'compare'");
  saylau_selection_set_compare (self->window->selection, saylau_election_find_tally (election, "exit-poll-qp"));
  fixture_settle (self);
  g_assert_nonnull (strstr (get_mark (self, "candidate-toqaev")->value, "0.83"));
  activate (self, "candidate-toqaev");
  g_assert_cmpint (saylau_selection_get_candidate (self->window->selection), ==, saylau_election_find_candidate (election, "toqaev"));
}

/* What a menu button shows, and for a screen reader what that is about. */
static void
assert_shows (GtkWidget *button,
              const char *chosen,
              const char *tooltip)
{
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (button)))), ==, chosen);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, tooltip);
}

/* The row above a comparison names both tallies, and each can be chosen there; nothing is compared with itself. */
static void
test_compare_choices (Fixture *self,
                      gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (self->window->tally_choices);
  GtkWidget *tally, *compare;
  GMenuModel *menu;
  const SaylauElection *election;

  fixture_open (self, NULL);
  election = saylau_selection_get_election (self->window->selection);
  g_assert_false (gtk_widget_get_visible (row));
  fixture_act (self, "win.chart", "'compare'");
  g_assert_true (gtk_widget_get_mapped (row));
  tally = gtk_widget_get_first_child (gtk_widget_get_first_child (row));
  compare = gtk_widget_get_last_child (gtk_widget_get_first_child (row));
  assert_shows (tally, "Final result, 11 June 2019", "Tally: Final result, 11 June 2019");
  assert_shows (compare, "Automatic: Preliminary result, 10 June 2019", "Compared with: Automatic: Preliminary result, 10 June 2019");
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (compare));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, election->tallies->len); /* one less, and "automatic" */

  saylau_selection_set_compare (self->window->selection, saylau_election_find_tally (election, "exit-poll-molodezh"));
  assert_shows (compare, "Exit poll, Molodezh, 9 June 2019", "Compared with: Exit poll, Molodezh, 9 June 2019");
  saylau_selection_set_tally (self->window->selection, saylau_election_find_tally (election, "exit-poll-molodezh"));
  assert_shows (tally, "Exit poll, Molodezh, 9 June 2019", "Tally: Exit poll, Molodezh, 9 June 2019");
  assert_shows (compare, "Automatic: Exit poll, Qogamdyq Pikir, 9 June 2019", "Compared with: Automatic: Exit poll, Qogamdyq Pikir, 9 June 2019");
  saylau_selection_set_moment (self->window->selection, 0);
  assert_shows (tally, "No result yet", "Tally: No result yet");
  g_assert_false (gtk_widget_get_sensitive (compare));
  fixture_act (self, "win.chart", "'bar'");
  g_assert_false (gtk_widget_get_visible (row));
}

/* Where two sources state different figures for the same thing, the pane names both, as the sign in the chart does. */
static void
test_contradiction (Fixture *self,
                    gconstpointer data)
{
  static const char document[] = "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Two counts\", \"date\": \"2020-02-02\","
                                 "  \"candidates\": [ { \"id\": \"a\", \"name\": \"Ann\" }, { \"id\": \"b\", \"name\": \"Bob\" } ],"
                                 "  \"areas\": [ { \"id\": \"X\", \"name\": \"Ex\" } ],"
                                 "  \"sources\": [ { \"id\": \"c\", \"publisher\": \"The Commission\", \"title\": \"C\" }, { \"id\": \"o\", \"publisher\": \"The Observers\", \"title\": \"O\" } ],"
                                 "  \"tallies\": ["
                                 "    { \"id\": \"p\", \"status\": \"parallel\", \"time\": \"2020-02-02\", \"sources\": [\"o\"], \"results\": [ { \"area\": \"X\", \"votes\": { \"a\": 550, \"b\": 300 } } ] },"
                                 "    { \"id\": \"f\", \"status\": \"final\", \"time\": \"2020-02-05\", \"sources\": [\"c\"], \"results\": [ { \"area\": \"X\", \"votes\": { \"a\": 600, \"b\": 300 } } ] } ] }";
  g_autoptr (GFile) file = fixture_write (self, "two.election.json", document);
  GtkWidget *pane = GTK_WIDGET (self->window->details_pane);

  fixture_open (self, file);
  g_assert_true (fixture_shows (pane, "Sources contradict each other"));
  g_assert_true (fixture_shows (pane, "Ann: 600: Final result, 5 February 2020 (The Commission); 550: Parallel count, 2 February 2020 (The Observers)"));
  g_assert_false (fixture_shows (pane, "Bob: "));
  fixture_act (self, "win.chart", "'compare'");
  get_mark (self, "conflict-a");
  fixture_open (self, NULL);
  g_assert_false (fixture_shows (pane, "Sources contradict each other"));
}

/* The pane tells all figures of the turnout where an event was, as the charts do. */
static void
test_turnout_told_twice (Fixture *self,
                         gconstpointer data)
{
  static const char document[] = "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Two figures\", \"date\": \"2020-02-02\","
                                 "  \"timezone\": \"UTC\", \"candidates\": [ { \"id\": \"a\", \"name\": \"Ann\" } ],"
                                 "  \"areas\": [ { \"id\": \"X\", \"name\": \"Ex\" } ],"
                                 "  \"turnout\": [ { \"area\": \"X\", \"time\": \"2020-02-02T10:00\", \"percent\": 33 },"
                                 "    { \"area\": \"X\", \"time\": \"2020-02-02T10:00\", \"percent\": 44 },"
                                 "    { \"area\": \"X\", \"time\": \"2020-02-02T10:00\", \"percent\": 44.2 } ],"
                                 "  \"events\": [ { \"id\": \"e\", \"start\": \"2020-02-02T12:00\", \"kind\": \"protest\", \"title\": \"There\", \"area\": \"X\" } ] }";
  g_autoptr (GFile) file = fixture_write (self, "figures.election.json", document);

  fixture_open (self, file);
  saylau_selection_set_event (self->window->selection, 0);
  fixture_settle (self);
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->details_pane), "Turnout there: 33\342\200\257% ≠ 44.2\342\200\257% (2 February 2020, 10:00)"));
}

/* A tally's words select it, a segment its candidate; a tally that is selected elsewhere is told here, too. */
static void
test_tallies (Fixture *self,
              gconstpointer data)
{
  const SaylauElection *election;

  fixture_open (self, NULL);
  election = saylau_selection_get_election (self->window->selection);
  fixture_act (self, "win.chart", "'tallies'");
  activate (self, "tally-partial");
  g_assert_cmpint (saylau_selection_get_tally (self->window->selection), ==, saylau_election_find_tally (election, "partial"));
  g_assert_nonnull (strstr (saylau_scene_get_description (fixture_get_chart (self)), "Selected: First report of the preliminary result, 10 June 2019."));
  saylau_selection_set_tally (self->window->selection, saylau_election_find_tally (election, "exit-poll-molodezh"));
  fixture_settle (self);
  g_assert_nonnull (strstr (saylau_scene_get_description (fixture_get_chart (self)), "Selected: Exit poll, Molodezh, 9 June 2019."));
  activate (self, "share-final-qosanov");
  g_assert_cmpint (saylau_selection_get_candidate (self->window->selection), ==, saylau_election_find_candidate (election, "qosanov"));
}

/* The next window begins with the chart that was chosen last. */
static void
test_kept (Fixture *self,
           gconstpointer data)
{
  g_autofree char *chosen = NULL;

  fixture_open (self, NULL);
  fixture_act (self, "win.chart", "'tallies'");
  chosen = g_settings_get_string (self->settings, "chart");
  g_assert_cmpstr (chosen, ==, "tallies");
  fixture_act (self, "win.chart", "'bar'");
  get_mark (self, "candidate-toqaev");
}

int
main (int argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add ("/charts/turnout", Fixture, NULL, fixture_set_up, test_turnout, fixture_tear_down);
  g_test_add ("/charts/turnout-clicked", Fixture, NULL, fixture_set_up, test_turnout_clicked, fixture_tear_down);
  g_test_add ("/charts/compare", Fixture, NULL, fixture_set_up, test_compare, fixture_tear_down);
  g_test_add ("/charts/compare-choices", Fixture, NULL, fixture_set_up, test_compare_choices, fixture_tear_down);
  g_test_add ("/charts/turnout-told-twice", Fixture, NULL, fixture_set_up, test_turnout_told_twice, fixture_tear_down);
  g_test_add ("/charts/contradiction", Fixture, NULL, fixture_set_up, test_contradiction, fixture_tear_down);
  g_test_add ("/charts/tallies", Fixture, NULL, fixture_set_up, test_tallies, fixture_tear_down);
  g_test_add ("/charts/kept", Fixture, NULL, fixture_set_up, test_kept, fixture_tear_down);
  return g_test_run ();
}
