/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of events beside the chart: what is in it, and that what is chosen there is selected.
 */
#include "fixture.h"

#include "app/window-private.h"
#include "widgets/event-list.h"
#include "widgets/event-list-model.h"

#define MANY 100000

static GtkWidget *
get_list (Fixture *self)
{
  return fixture_find (GTK_WIDGET (self->window->details_pane), SAYLAU_TYPE_EVENT_LIST, NULL, NULL);
}

static GtkSelectionModel *
get_rows (Fixture *self)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (fixture_find (get_list (self), GTK_TYPE_LIST_VIEW, NULL, NULL)));
}

static SaylauEventListModel *
get_model (Fixture *self)
{
  return SAYLAU_EVENT_LIST_MODEL (gtk_single_selection_get_model (GTK_SINGLE_SELECTION (get_rows (self))));
}

static GtkStack *
get_pages (Fixture *self)
{
  return GTK_STACK (fixture_find (GTK_WIDGET (self->window->details_pane), GTK_TYPE_STACK, NULL, NULL));
}

static guint
count_rows (Fixture *self,
            SaylauEventRowKind kind)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_rows (self))); i++)
    n += saylau_event_list_model_get_kind (get_model (self), i) == kind;
  return n;
}

static guint
find_row (Fixture *self,
          const char *id)
{
  int event = saylau_election_find_event (saylau_selection_get_election (saylau_window_get_selection (self->window)), id);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_rows (self))); i++)
    if (saylau_event_list_model_get_kind (get_model (self), i) == SAYLAU_EVENT_ROW_EVENT && saylau_event_list_model_get_event (get_model (self), i) == event)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
select_days (Fixture *self,
             const char *first,
             const char *last)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  GTimeZone *zone = saylau_selection_get_election (selection)->zone;
  SaylauTime from, to;

  g_assert_true (saylau_time_parse (first, zone, &from, NULL));
  g_assert_true (saylau_time_parse (last, zone, &to, NULL));
  saylau_selection_set_span (selection, from.start, to.end);
  fixture_settle (self);
}

/* A span brings the list up, and it holds what happened then, with the words about it; without it all. */
static void
test_span (Fixture *self,
           gconstpointer data)
{
  fixture_open (self, NULL);
  /* Nobody sees the list yet. */
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_pages (self)), ==, "details");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_rows (self))), ==, 0);
  gtk_stack_set_visible_child_name (get_pages (self), "events");
  fixture_settle (self);
  g_assert_cmpuint (count_rows (self, SAYLAU_EVENT_ROW_EVENT), ==, 32);
  g_assert_cmpuint (count_rows (self, SAYLAU_EVENT_ROW_SUMMARY), ==, 0);
  gtk_stack_set_visible_child_name (get_pages (self), "details");
  fixture_settle (self);

  select_days (self, "2019-06-09", "2019-06-10");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_pages (self)), ==, "events");
  g_assert_cmpuint (count_rows (self, SAYLAU_EVENT_ROW_EVENT), ==, 9);
  g_assert_cmpuint (count_rows (self, SAYLAU_EVENT_ROW_DAY), ==, 2);
  g_assert_true (fixture_shows (get_list (self), "9 events: Protest 5, Election 2, Official statement 2"));
  g_assert_true (fixture_shows (get_list (self), "Detained, by all claims: ~120–130 or more (2 events)"));
  g_assert_true (fixture_shows (get_list (self), "Detained, by officials alone: only totals, told below"));

  fixture_act (self, "win.clear", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_pages (self)), ==, "details");
  gtk_stack_set_visible_child_name (get_pages (self), "events");
  fixture_settle (self);
  g_assert_cmpuint (count_rows (self, SAYLAU_EVENT_ROW_EVENT), ==, 32);
}

static gboolean
is_e30_chosen (gpointer user_data)
{
  return gtk_selection_model_is_selected (get_rows (user_data), find_row (user_data, "e30"));
}

static gboolean
is_no_row_chosen (gpointer user_data)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (get_rows (user_data));

  return gtk_bitset_is_empty (chosen);
}

/* What is chosen in the list is selected, and the list stays; what is selected elsewhere brings its details up, and is
 * chosen in the list once that is seen again. */
static void
test_choice (Fixture *self,
             gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauElection *election;
  GtkWidget *view;
  guint row;

  fixture_open (self, NULL);
  election = saylau_selection_get_election (selection);
  fixture_act (self, "win.search-events", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_pages (self)), ==, "events");
  row = find_row (self, "e8");
  gtk_selection_model_select_item (get_rows (self), row, TRUE);
  g_assert_cmpint (saylau_selection_get_event (selection), ==, saylau_election_find_event (election, "e8"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_pages (self)), ==, "events");

  view = fixture_find (get_list (self), GTK_TYPE_LIST_VIEW, NULL, NULL);
  g_signal_emit_by_name (view, "activate", row);
  fixture_settle (self);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_pages (self)), ==, "details");

  fixture_act (self, "win.search-events", NULL);
  saylau_selection_set_event (selection, saylau_election_find_event (election, "e30"));
  fixture_settle (self);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_pages (self)), ==, "details");
  fixture_act (self, "win.search-events", NULL);
  fixture_wait (is_e30_chosen, self);
  fixture_act (self, "win.clear", NULL);
  fixture_wait (is_no_row_chosen, self);

  /* The focus goes over the days' headings, which stand for no event. */
  gtk_selection_model_select_item (get_rows (self), 0, TRUE);
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpint (saylau_selection_get_event (selection), ==, SAYLAU_NONE);
}

static gboolean
says_protest (GtkWidget *widget,
              const char *text)
{
  return g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), text) == 0;
}

static void
test_filters (Fixture *self,
              gconstpointer data)
{
  GtkWidget *entry, *button, *protest;

  fixture_open (self, NULL);
  fixture_act (self, "win.search-events", NULL);
  entry = fixture_find (get_list (self), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "may day");
  g_signal_emit_by_name (entry, "search-changed");
  fixture_settle (self);
  g_assert_cmpuint (count_rows (self, SAYLAU_EVENT_ROW_EVENT), ==, 1);
  g_assert_cmpuint (find_row (self, "e8"), !=, GTK_INVALID_LIST_POSITION);
  g_signal_emit_by_name (entry, "stop-search");
  g_signal_emit_by_name (entry, "search-changed");
  fixture_settle (self);
  g_assert_cmpuint (count_rows (self, SAYLAU_EVENT_ROW_EVENT), ==, 32);

  button = fixture_find (get_list (self), GTK_TYPE_MENU_BUTTON, NULL, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle (self);
  protest = fixture_find (get_list (self), GTK_TYPE_CHECK_BUTTON, says_protest, "Protest");
  g_assert_nonnull (protest);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (protest), FALSE);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  fixture_settle (self);
  g_assert_cmpuint (count_rows (self, SAYLAU_EVENT_ROW_EVENT), ==, 15);
  g_assert_true (fixture_shows (get_list (self), "4 of 5 kinds"));
  g_assert_true (fixture_shows (get_list (self), "15 events"));
}

static guint
count_marks (Fixture *self,
             const char *prefix)
{
  SaylauScene *scene = fixture_get_timeline (self);
  guint n = 0;

  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    n += g_str_has_prefix (saylau_scene_get_mark (scene, i)->id, prefix);
  return n;
}

/* The bars below the timeline are of the detained or of the events, as the menu says. */
static void
test_bars (Fixture *self,
           gconstpointer data)
{
  fixture_open (self, NULL);
  g_assert_cmpuint (count_marks (self, "detained-"), >, 0);
  g_assert_cmpuint (count_marks (self, "frequency-"), ==, 0);
  fixture_act (self, "win.timeline-bars", "'events'");
  g_assert_cmpuint (count_marks (self, "detained-"), ==, 0);
  g_assert_cmpuint (count_marks (self, "frequency-"), >, 0);
  fixture_act (self, "win.timeline-bars", "'detained'");
  g_assert_cmpuint (count_marks (self, "detained-"), >, 0);
}

static gboolean
timeline_says (Fixture *self,
               const char *text)
{
  SaylauScene *scene = fixture_get_timeline (self);

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    if (saylau_scene_get_item (scene, i)->kind == SAYLAU_ITEM_TEXT && g_str_equal (saylau_scene_get_item (scene, i)->text, text))
      return TRUE;
  return FALSE;
}

/* A row of the list says where it was, by its areas where no place is told; and the timeline speaks of no violence that
 * nobody told of. */
static void
test_detentions (Fixture *self,
                 gconstpointer data)
{
  static const char *const kinds[][2] = { { "detention", "Detentions" }, { "violence", "Detentions and" } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"format\":\"saylau-election\",\"version\":1,\"title\":\"T\",\"date\":\"2019-06-09\","
                                               "\"candidates\":[{\"id\":\"a\",\"name\":\"Anna\"}],"
                                               "\"areas\":[{\"id\":\"L\",\"name\":\"Land\"}],\"tallies\":[],\"sources\":[],\"events\":["
                                               "{\"id\":\"d\",\"start\":\"2019-06-01\",\"kind\":\"detention\",\"title\":\"One\",\"area\":\"L\"},"
                                               "{\"id\":\"v\",\"start\":\"2019-06-03\",\"kind\":\"%s\",\"title\":\"Two\"}]}",
                                               kinds[i][0]);
      g_autoptr (GFile) file = fixture_write (self, "detentions.election.json", json);

      fixture_open (self, file);
      fixture_act (self, "win.search-events", NULL);
      fixture_settle (self);
      g_assert_true (fixture_shows (get_list (self), "Detention · Land"));
      g_assert_true (timeline_says (self, kinds[i][1]));
    }
}

static void
count_widget (GtkWidget *widget,
              guint *n)
{
  ++*n;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    count_widget (child, n);
}

static guint
count_hidden_rows (GtkWidget *widget)
{
  guint n = gtk_widget_has_css_class (widget, "event-row") && !gtk_widget_get_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_hidden_rows (child);
  return n;
}

static gboolean
has_all_rows (gpointer data)
{
  return count_hidden_rows (get_list (data)) == 0;
}

/* Rows are made as they come into sight, and those that are not yet there are shown a few at a time. */
static void
test_many (Fixture *self,
           gconstpointer data)
{
  g_autoptr (GString) json = g_string_new ("{\"format\":\"saylau-election\",\"version\":1,\"title\":\"T\",\"date\":\"2019-06-09\",\"candidates\":[{\"id\":\"a\",\"name\":\"Anna\"}],"
                                           "\"areas\":[{\"id\":\"L\",\"name\":\"Land\"}],\"events\":[");
  g_autoptr (GFile) file = NULL;
  guint n_widgets = 0;

  for (int i = 0; i < MANY; i++)
    g_string_append_printf (json, "%s{\"id\":\"e%d\",\"start\":\"2019-%02d-%02d\",\"kind\":\"protest\",\"title\":\"Rally %d\",\"sources\":[]}",
                            i > 0 ? "," : "", i, 1 + i % 12, 1 + i / 12 % 28, i);
  g_string_append (json, "],\"sources\":[]}");
  file = fixture_write (self, "many.election.json", json->str);
  fixture_open (self, file);
  fixture_act (self, "win.search-events", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_rows (self))), ==, MANY + 12 * 28);
  gtk_widget_activate_action (fixture_find (get_list (self), GTK_TYPE_LIST_VIEW, NULL, NULL), "list.scroll-to-item", "u", MANY / 2);
  g_assert_cmpuint (count_hidden_rows (get_list (self)), >, 0);
  fixture_settle (self);
  fixture_wait (has_all_rows, self);
  count_widget (get_list (self), &n_widgets);
  g_assert_cmpuint (n_widgets, <, 3000);
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/events/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("span", test_span);
  ADD ("choice", test_choice);
  ADD ("filters", test_filters);
  ADD ("bars", test_bars);
  ADD ("detentions", test_detentions);
  ADD ("many", test_many);
#undef ADD
  return g_test_run ();
}
