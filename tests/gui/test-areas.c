/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of areas: the map, the choices above it and the table beside it.
 */
#include "fixture.h"

#include "app/window-private.h"
#include "widgets/area-list.h"
#include "widgets/area-list-model.h"
#include "widgets/mark-proxy.h"

#include <string.h>

#define NOON G_GINT64_CONSTANT (1560060030) /* 9 June 2019, 12:00:30 in Almaty */
#define MANY 5000

/* Two regions, of which one has districts; two tallies tell results, and a third place tells nothing. */
#define TWO_LEVELS                                                                                                                                                                             \
  "{\"format\":\"saylau-election\",\"version\":1,\"title\":\"T\",\"date\":\"2019-06-09\","                                                                                                     \
  "\"candidates\":[{\"id\":\"a\",\"name\":\"Anna\"},{\"id\":\"b\",\"name\":\"Boris\"}],"                                                                                                       \
  "\"areas\":[{\"id\":\"L\",\"name\":\"Land\"},{\"id\":\"N\",\"name\":\"North\",\"parent\":\"L\"},{\"id\":\"S\",\"name\":\"Sóuth\",\"parent\":\"L\"},"                                        \
  "{\"id\":\"M\",\"name\":\"Middle\",\"parent\":\"L\"},{\"id\":\"N1\",\"name\":\"Upper town\",\"parent\":\"N\"},{\"id\":\"N2\",\"name\":\"Lower town\",\"parent\":\"N\"}],"                    \
  "\"tallies\":[{\"id\":\"t1\",\"status\":\"partial\",\"time\":\"2019-06-09\",\"results\":[{\"area\":\"N\",\"shares\":{\"a\":50,\"b\":40}},{\"area\":\"S\",\"shares\":{\"a\":10,\"b\":80}}]}," \
  "{\"id\":\"t2\",\"status\":\"final\",\"time\":\"2019-06-10\",\"results\":[{\"area\":\"N\",\"shares\":{\"a\":60,\"b\":40}},{\"area\":\"S\",\"shares\":{\"a\":15,\"b\":85}}]}],\"sources\":[]}"

static GtkWidget *
get_list (Fixture *self)
{
  return fixture_find (GTK_WIDGET (self->window->details_pane), SAYLAU_TYPE_AREA_LIST, NULL, NULL);
}

static GtkColumnView *
get_table (Fixture *self)
{
  return GTK_COLUMN_VIEW (fixture_find (get_list (self), GTK_TYPE_COLUMN_VIEW, NULL, NULL));
}

static GtkSelectionModel *
get_rows (Fixture *self)
{
  return gtk_column_view_get_model (get_table (self));
}

static int
get_area (Fixture *self,
          guint row)
{
  GListModel *model = gtk_single_selection_get_model (GTK_SINGLE_SELECTION (get_rows (self)));

  return saylau_area_list_model_get_area (SAYLAU_AREA_LIST_MODEL (model), row);
}

/* The ids of the rows, in their order. */
static char *
write_rows (Fixture *self)
{
  const SaylauElection *election = saylau_selection_get_election (self->window->selection);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_rows (self))); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", saylau_election_get_area (election, get_area (self, i))->id);
  return g_string_free (text, FALSE);
}

static void
check_rows (Fixture *self,
            const char *expected)
{
  g_autofree char *rows = write_rows (self);

  g_assert_cmpstr (rows, ==, expected);
}

static void
sort (Fixture *self,
      guint column,
      GtkSortType direction)
{
  g_autoptr (GtkColumnViewColumn) sorted = g_list_model_get_item (gtk_column_view_get_columns (get_table (self)), column);

  gtk_column_view_sort_by_column (get_table (self), sorted, direction);
  fixture_settle (self);
}

static int
find_area (Fixture *self,
           const char *id)
{
  return saylau_election_find_area (saylau_selection_get_election (self->window->selection), id);
}

static guint
find_row (Fixture *self,
          const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_rows (self))); i++)
    if (get_area (self, i) == find_area (self, id))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
open_areas (Fixture *self,
            const char *json)
{
  g_autoptr (GFile) file = json != NULL ? fixture_write (self, "areas.election.json", json) : NULL;

  fixture_open (self, file);
  fixture_act (self, "win.chart", "'areas'");
}

static gboolean
has_id (GtkWidget *widget,
        const char *id)
{
  return g_str_equal (saylau_mark_proxy_get_id (SAYLAU_MARK_PROXY (widget)), id);
}

static GtkWidget *
get_proxy (Fixture *self,
           const char *id)
{
  GtkWidget *proxy = fixture_find (GTK_WIDGET (self->window->chart_view), SAYLAU_TYPE_MARK_PROXY, has_id, id);

  g_assert_nonnull (proxy);
  return proxy;
}

static void
click (Fixture *self,
       const char *id)
{
  SaylauSceneView *view = saylau_chart_view_get_scene_view (self->window->chart_view);
  int mark = saylau_scene_find_mark (fixture_get_chart (self), id);
  SaylauPoint at;

  g_assert_cmpint (mark, >=, 0);
  at = saylau_scene_get_mark (fixture_get_chart (self), mark)->inner;
  g_signal_emit_by_name (fixture_find_controller (GTK_WIDGET (view), GTK_TYPE_GESTURE_CLICK), "released", 1, at.x, at.y);
  fixture_settle (self);
}

static const char *
get_description (Fixture *self)
{
  return saylau_scene_get_description (fixture_get_chart (self));
}

/* Nobody published shares by region: the page opens on turnout, says why, and offers nothing that is not there. */
static void
test_opens_on_turnout (Fixture *self,
                       gconstpointer data)
{
  GtkWidget *choices = GTK_WIDGET (self->window->area_choices);

  fixture_open (self, NULL);
  g_assert_false (gtk_widget_get_visible (choices));
  fixture_act (self, "win.chart", "'areas'");
  g_assert_true (gtk_widget_get_mapped (choices));
  g_assert_nonnull (strstr (get_description (self), "No candidate’s result was published by area, so turnout is shown."));
  g_assert_true (fixture_shows (choices, "Automatic: Turnout"));
  g_assert_true (fixture_shows (get_list (self), "Turnout"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (fixture_find (choices, GTK_TYPE_MENU_BUTTON, NULL, NULL)));
  fixture_settle (self);
  g_assert_true (fixture_shows (choices, "No tally of this document tells results by area."));
  g_assert_false (fixture_shows (choices, "This document tells no turnout by area."));
  fixture_act (self, "win.chart", "'bar'");
  g_assert_false (gtk_widget_get_mapped (choices));
  g_assert_false (gtk_widget_get_mapped (get_list (self)));
}

/* A click selects an area and a second one leaves it, as one beside the areas does; arrows walk to neighbours. */
static void
test_selects (Fixture *self,
              gconstpointer data)
{
  SaylauSelection *selection = self->window->selection;
  SaylauSceneView *view = saylau_chart_view_get_scene_view (self->window->chart_view);

  open_areas (self, NULL);
  click (self, "area-KZ-ALA");
  g_assert_cmpint (saylau_selection_get_area (selection), ==, find_area (self, "KZ-ALA"));
  g_assert_true (gtk_selection_model_is_selected (get_rows (self), find_row (self, "KZ-ALA")));
  click (self, "area-KZ-ALA");
  g_assert_cmpint (saylau_selection_get_area (selection), ==, find_area (self, "KZ"));
  g_assert_false (gtk_selection_model_is_selected (get_rows (self), find_row (self, "KZ-ALA")));
  click (self, "area-KZ-AST");
  g_signal_emit_by_name (view, "background-clicked", 1, 1.0, 1.0);
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_area (selection), ==, find_area (self, "KZ"));

  gtk_widget_grab_focus (get_proxy (self, "area-KZ-AST"));
  gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_RIGHT);
  g_assert_true (gtk_widget_is_focus (get_proxy (self, "area-KZ-KAR")));
  g_assert_true (gtk_widget_activate_action (get_proxy (self, "area-KZ-KAR"), "mark.activate", NULL));
  g_assert_cmpint (saylau_selection_get_area (selection), ==, find_area (self, "KZ-KAR"));
}

/* Map and table follow what is chosen above, the moment, and the span. */
static void
test_follows (Fixture *self,
              gconstpointer data)
{
  SaylauSelection *selection = self->window->selection;
  SaylauTime from, to;
  g_autofree char *kept = NULL;

  open_areas (self, NULL);
  saylau_selection_set_moment (selection, NOON);
  fixture_settle (self);
  g_assert_nonnull (strstr (get_description (self), "9 June 2019, 12:00"));
  saylau_selection_clear (selection);
  fixture_act (self, "win.area-measure", "'events'");
  kept = g_settings_get_string (self->settings, "area-measure");
  g_assert_cmpstr (kept, ==, "events");
  g_assert_nonnull (strstr (get_description (self), "Highest: Nur-Sultan, 17"));
  g_assert_cmpuint (find_row (self, "KZ-AST"), ==, 0);

  g_assert_true (saylau_time_parse ("2019-05-01", saylau_selection_get_election (selection)->zone, &from, NULL));
  g_assert_true (saylau_time_parse ("2019-05-01", saylau_selection_get_election (selection)->zone, &to, NULL));
  saylau_selection_set_span (selection, from.start, to.end);
  fixture_settle (self);
  g_assert_null (strstr (get_description (self), "Nur-Sultan, 17"));
  fixture_act (self, "win.area-measure", "'winner'");
  g_assert_nonnull (strstr (get_description (self), "No figure was published for any of these areas."));
}

/* Who leads, shares and differences follow tally and candidate. */
static void
test_measures (Fixture *self,
               gconstpointer data)
{
  SaylauSelection *selection = self->window->selection;

  open_areas (self, TWO_LEVELS);
  g_assert_nonnull (strstr (get_description (self), "Anna leads in 1 area. Boris leads in 1 area."));
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_next_sibling (fixture_find (GTK_WIDGET (self->window->area_choices), GTK_TYPE_MENU_BUTTON, NULL, NULL))));
  fixture_act (self, "win.area-measure", "'share'");
  g_assert_nonnull (strstr (get_description (self), "Share of Anna"));
  check_rows (self, "N S M");
  saylau_selection_set_candidate (selection, 1);
  fixture_settle (self);
  g_assert_nonnull (strstr (get_description (self), "Share of Boris"));
  fixture_act (self, "win.area-measure", "'difference'");
  g_assert_nonnull (strstr (get_description (self), "compared with Partial"));
  saylau_selection_step_tally (selection, -1);
  fixture_settle (self);
  g_assert_nonnull (strstr (get_description (self), "compared with Final"));
}

/* The heads take no focus: a menu sorts too. What leads most is first, of the document's first candidate first. */
static void
test_sort_menu (Fixture *self,
                gconstpointer data)
{
  GtkWidget *list, *button;

  open_areas (self, TWO_LEVELS);
  fixture_act (self, "win.area-measure", "'winner'");
  list = get_list (self);
  check_rows (self, "N S M");
  button = fixture_find (list, GTK_TYPE_MENU_BUTTON, NULL, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle (self);
  g_assert_true (fixture_shows (button, "Who leads"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  g_assert_true (gtk_widget_activate_action (list, "table.sort", "i", SAYLAU_AREA_COLUMN_NAME));
  fixture_settle (self);
  check_rows (self, "M N S");
  g_assert_true (gtk_widget_activate_action (list, "table.reverse", NULL));
  fixture_settle (self);
  check_rows (self, "S N M");
  g_assert_true (gtk_widget_activate_action (list, "table.sort", "i", SAYLAU_AREA_COLUMN_VALUE));
  fixture_settle (self);
  check_rows (self, "N S M");
}

/* Any column, either way; what was not published comes last in both. */
static void
test_sort_and_filter (Fixture *self,
                      gconstpointer data)
{
  GtkWidget *entry;

  open_areas (self, TWO_LEVELS);
  fixture_act (self, "win.area-measure", "'share'");
  check_rows (self, "N S M");
  g_assert_true (fixture_shows (get_list (self), "no figure published"));
  sort (self, SAYLAU_AREA_COLUMN_VALUE, GTK_SORT_ASCENDING);
  check_rows (self, "S N M");
  sort (self, SAYLAU_AREA_COLUMN_NAME, GTK_SORT_ASCENDING);
  check_rows (self, "M N S");
  sort (self, SAYLAU_AREA_COLUMN_NAME, GTK_SORT_DESCENDING);
  check_rows (self, "S N M");
  gtk_column_view_sort_by_column (get_table (self), NULL, GTK_SORT_ASCENDING);
  fixture_settle (self);
  check_rows (self, "N S M");

  entry = fixture_find (get_list (self), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "SOUTH");
  g_signal_emit_by_name (entry, "search-changed");
  fixture_settle (self);
  check_rows (self, "S");
  g_assert_true (fixture_shows (get_list (self), "1 area"));
  g_signal_emit_by_name (entry, "stop-search");
  g_signal_emit_by_name (entry, "search-changed");
  fixture_settle (self);
  check_rows (self, "N S M");
}

/* A row selects its area, unless that has parts, which come with Enter; a click beside them leads out again. */
static void
test_rows (Fixture *self,
           gconstpointer data)
{
  SaylauSelection *selection = self->window->selection;
  GtkWidget *up;

  open_areas (self, TWO_LEVELS);
  gtk_selection_model_select_item (get_rows (self), find_row (self, "S"), TRUE);
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_area (selection), ==, find_area (self, "S"));
  gtk_selection_model_select_item (get_rows (self), find_row (self, "N"), TRUE);
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_area (selection), ==, find_area (self, "S"));
  g_signal_emit_by_name (get_table (self), "activate", find_row (self, "N"));
  fixture_settle (self);
  check_rows (self, "N1 N2");
  g_assert_cmpint (saylau_scene_find_mark (fixture_get_chart (self), "area-N1"), >=, 0);
  up = fixture_find (GTK_WIDGET (self->window->area_choices), GTK_TYPE_BUTTON, NULL, NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (up), ==, "Up to Land");
  g_signal_emit_by_name (up, "clicked");
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_area (selection), ==, find_area (self, "L"));
  g_assert_false (gtk_widget_get_visible (up));
  saylau_selection_set_area (selection, find_area (self, "N2"));
  fixture_settle (self);
  g_assert_true (gtk_selection_model_is_selected (get_rows (self), find_row (self, "N2")));
  saylau_selection_set_area (selection, find_area (self, "N"));
  fixture_settle (self);
  g_signal_emit_by_name (saylau_chart_view_get_scene_view (self->window->chart_view), "background-clicked", 1, 1.0, 1.0);
  fixture_settle (self);
  g_assert_cmpuint (find_row (self, "N"), !=, GTK_INVALID_LIST_POSITION);
}

/* All charts can be chosen at any width, and the one that is chosen is seen. */
static gboolean
is_active (GtkWidget *widget,
           const char *what)
{
  return gtk_widget_get_mapped (widget) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget)) &&
         g_strcmp0 (gtk_widget_get_tooltip_text (widget), what) == 0;
}

static void
test_switch (Fixture *self,
             gconstpointer data)
{
  static const char *const charts[][2] = { { "'bar'", "Bars" }, { "'pie'", "Pie" }, { "'areas'", "Areas" }, { "'turnout'", "Turnout" }, { "'compare'", "Two tallies" }, { "'tallies'", "All tallies" } };
  static const int widths[] = { 1200, 360 };

  fixture_open (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (self->window), widths[i], 880);
      fixture_settle (self);
      for (guint j = 0; j < G_N_ELEMENTS (charts); j++)
        {
          fixture_act (self, "win.chart", charts[j][0]);
          g_assert_nonnull (fixture_find (GTK_WIDGET (self->window), GTK_TYPE_TOGGLE_BUTTON, is_active, charts[j][1]));
        }
    }
  /* The page of the chart is the way back from others. */
  fixture_act (self, "win.page", "'timeline'");
  g_assert_null (fixture_find (GTK_WIDGET (self->window), GTK_TYPE_TOGGLE_BUTTON, is_active, "All tallies"));
  fixture_act (self, "win.page", "'tallies'");
  g_assert_nonnull (fixture_find (GTK_WIDGET (self->window), GTK_TYPE_TOGGLE_BUTTON, is_active, "All tallies"));
}

static void
check_page (Fixture *self,
            const char *expected)
{
  GtkWidget *stack = fixture_find (GTK_WIDGET (self->window->details_pane), GTK_TYPE_STACK, NULL, NULL);

  fixture_settle (self);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, expected);
}

/* The list of events comes with a span and takes the table's place, and gives it back; where the table went meanwhile,
 * with its map, the details are seen. */
static void
test_span (Fixture *self,
           gconstpointer data)
{
  SaylauSelection *selection = self->window->selection;

  open_areas (self, NULL);
  check_page (self, "areas");
  for (int goes = FALSE; goes <= TRUE; goes++)
    {
      saylau_selection_set_span (selection, NOON - 30 * SAYLAU_DAY, NOON);
      check_page (self, "events");
      if (goes)
        fixture_act (self, "win.chart", "'bar'");
      check_page (self, "events");
      saylau_selection_set_span (selection, SAYLAU_NO_TIME, SAYLAU_NO_TIME);
      check_page (self, goes ? "details" : "areas");
    }
}

static void
check_labels (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_labels (child);
}

static gboolean
has_right_bars (gpointer scrolled)
{
  GtkAdjustment *sideways = gtk_scrolled_window_get_hadjustment (scrolled);
  gboolean is_wider = gtk_adjustment_get_upper (sideways) > gtk_adjustment_get_page_size (sideways);

  return gtk_scrolled_window_get_overlay_scrolling (scrolled) == !is_wider;
}

/* The table has all the room of its page. However large its text is, nothing of it is cut, and where it is wider than the
 * pane the bar that moves it is there. */
static void
test_text_sizes (Fixture *self,
                 gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->window));
  static const int sizes[] = { 96, 192, 96 };

  open_areas (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (get_table (self)), GTK_TYPE_SCROLLED_WINDOW);
      GtkAdjustment *sideways = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));

      g_object_set (settings, "gtk-xft-dpi", sizes[i] * 1024, NULL);
      fixture_settle (self);
      fixture_wait (has_right_bars, scrolled);
      check_labels (GTK_WIDGET (get_table (self)));
      g_assert_cmpint (gtk_widget_get_height (scrolled), >, gtk_widget_get_height (GTK_WIDGET (self->window->details_pane)) / 2);
      g_assert_true ((gtk_adjustment_get_upper (sideways) > gtk_adjustment_get_page_size (sideways)) == (sizes[i] > 96));
    }
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

static char *
make_many (void)
{
  GString *json = g_string_new ("{\"format\":\"saylau-election\",\"version\":1,\"title\":\"T\",\"date\":\"2019-06-09\",\"candidates\":[{\"id\":\"a\",\"name\":\"Anna\"}],"
                                "\"areas\":[{\"id\":\"L\",\"name\":\"Land\"}");

  for (int i = 0; i < MANY; i++)
    g_string_append_printf (json, ",{\"id\":\"a%d\",\"name\":\"Area %d\",\"parent\":\"L\"}", i, i * 7919 % MANY);
  g_string_append (json, "],\"turnout\":[");
  for (int i = 0; i < MANY; i++)
    g_string_append_printf (json, "%s{\"area\":\"a%d\",\"time\":\"2019-06-09T12:00\",\"percent\":%d.5}", i > 0 ? "," : "", i, i * 31 % 90);
  g_string_append (json, "],\"tallies\":[],\"sources\":[]}");
  return g_string_free (json, FALSE);
}

static void
count_widget (GtkWidget *widget,
              guint *n)
{
  ++*n;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    count_widget (child, n);
}

/* Rows are made as they come into sight, and what is selected elsewhere comes into sight. */
static void
test_many (Fixture *self,
           gconstpointer data)
{
  g_autofree char *json = make_many ();
  guint n_widgets = 0;
  gint64 start;

  open_areas (self, json);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_rows (self))), ==, MANY);
  count_widget (get_list (self), &n_widgets);
  g_assert_cmpuint (n_widgets, <, 3000);
  start = g_get_monotonic_time ();
  sort (self, SAYLAU_AREA_COLUMN_NAME, GTK_SORT_ASCENDING);
  g_test_message ("sorted by name and drawn: %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
  saylau_selection_set_area (self->window->selection, find_area (self, "a4999"));
  fixture_settle (self);
  g_assert_true (gtk_selection_model_is_selected (get_rows (self), find_row (self, "a4999")));
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/areas/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("opens-on-turnout", test_opens_on_turnout);
  ADD ("selects", test_selects);
  ADD ("follows", test_follows);
  ADD ("measures", test_measures);
  ADD ("sort-menu", test_sort_menu);
  ADD ("sort-and-filter", test_sort_and_filter);
  ADD ("rows", test_rows);
  ADD ("switch", test_switch);
  ADD ("span", test_span);
  ADD ("text-sizes", test_text_sizes);
  ADD ("many", test_many);
#undef ADD
  return g_test_run ();
}
