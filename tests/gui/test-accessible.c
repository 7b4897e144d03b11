/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/window-private.h"
#include "widgets/mark-proxy.h"
#include "widgets/mark-words.h"

#include <math.h>
#include <string.h>

static SaylauSceneView *
get_view (Fixture *self,
          gboolean timeline)
{
  return timeline ? saylau_timeline_view_get_scene_view (saylau_window_get_timeline_view (self->window))
                  : saylau_chart_view_get_scene_view (saylau_window_get_chart_view (self->window));
}

static GtkWidget *
get_proxy (SaylauSceneView *view,
           int mark)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view));

  for (int i = 0; i < mark && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Each line of @text stands there once. */
static void
check_once (const char *text,
            const char *separator)
{
  g_auto (GStrv) lines = g_strsplit (text, separator, -1);

  for (guint i = 0; lines[i] != NULL; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (lines[i], !=, lines[j]);
}

/* The tooltip and the description tell each thing once, and the description not the name again. */
static void
check_words (const SaylauMark *mark)
{
  g_autofree char *description = saylau_mark_words_describe (mark, NULL);
  g_autoptr (GtkWidget) tip = g_object_ref_sink (saylau_mark_words_create_tip (mark, NULL));

  check_once (gtk_label_get_text (GTK_LABEL (tip)), "\n");
  g_assert_true (gtk_label_get_wrap (GTK_LABEL (tip)));
  check_once (description, ". ");
  g_assert_cmpstr (description, !=, saylau_mark_words_get_name (mark));
  if (mark->kind == SAYLAU_MARK_CANDIDATE)
    g_assert_null (strstr (description, mark->name));
}

static void
check_mark (SaylauSceneView *view,
            int index)
{
  const SaylauMark *mark = saylau_scene_get_mark (saylau_scene_view_get_scene (view), index);
  GtkWidget *proxy = get_proxy (view, index);
  graphene_rect_t bounds;

  g_assert_true (SAYLAU_IS_MARK_PROXY (proxy));
  g_assert_cmpstr (saylau_mark_proxy_get_id (SAYLAU_MARK_PROXY (proxy)), ==, mark->id);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (proxy)), !=, GTK_ACCESSIBLE_ROLE_WIDGET);
  gtk_test_accessible_assert_property (proxy, GTK_ACCESSIBLE_PROPERTY_LABEL, saylau_mark_words_get_name (mark));
  g_assert_cmpstr (mark->name, !=, "");
  check_words (mark);
  if (saylau_mark_words_get_value (mark) != NULL)
    gtk_test_accessible_assert_property (proxy, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, saylau_mark_words_get_value (mark));
  if (!isnan (mark->number))
    gtk_test_accessible_assert_property (proxy, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, mark->number);
  g_assert_true (gtk_widget_get_focusable (proxy));

  g_assert_true (gtk_widget_compute_bounds (proxy, GTK_WIDGET (view), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, mark->bounds.x, 1);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, mark->bounds.y, 1);
}

static void
check_view (SaylauSceneView *view)
{
  SaylauScene *scene = saylau_scene_view_get_scene (view);

  g_assert_cmpuint (saylau_scene_get_n_marks (scene), >, 5);
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    check_mark (view, i);
  g_assert_null (get_proxy (view, saylau_scene_get_n_marks (scene)));
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, saylau_scene_get_title (scene));
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, saylau_scene_get_description (scene));
}

static void
test_marks (Fixture *self,
            gconstpointer data)
{
  static const char *const charts[] = { "'bar'", "'pie'", "'areas'", "'turnout'", "'compare'", "'tallies'" };

  fixture_open (self, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      fixture_act (self, "win.chart", charts[i]);
      check_view (get_view (self, FALSE));
      check_view (get_view (self, TRUE));
      fixture_act (self, "win.step-tally", i % 2 == 0 ? "-1" : "1");
      check_view (get_view (self, FALSE));
      check_view (get_view (self, TRUE));
    }
}

/* The focus is nowhere, as it is at first in the window; a document that is opened takes it into its chart. */
static void
open_without_focus (Fixture *self)
{
  fixture_open (self, NULL);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
}

/* Tab enters a chart once; arrows follow the marks' neighbours; Enter selects. */
static void
test_keyboard (Fixture *self,
               gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauSceneView *view = get_view (self, FALSE);
  const SaylauMark *mark;
  int first, second;

  open_without_focus (self);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD));
  first = saylau_scene_view_get_focus_mark (view);
  g_assert_cmpint (first, >=, 0);
  mark = saylau_scene_get_mark (saylau_scene_view_get_scene (view), first);
  g_assert_cmpint (mark->kind, ==, SAYLAU_MARK_CANDIDATE);

  second = mark->neighbors[SAYLAU_DOWN];
  g_assert_cmpint (second, >=, 0);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_DOWN));
  g_assert_cmpint (saylau_scene_view_get_focus_mark (view), ==, second);

  g_assert_true (gtk_widget_activate_action (get_proxy (view, second), "mark.activate", NULL));
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==,
                   saylau_scene_get_mark (saylau_scene_view_get_scene (view), second)->subject);
  fixture_settle (self);
  gtk_test_accessible_assert_state (get_proxy (view, second), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (get_proxy (view, first), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);

  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD));
}

/* The focus stays with what it was on when the scene changes around it. */
static void
test_focus_stays (Fixture *self,
                  gconstpointer data)
{
  SaylauSceneView *view = get_view (self, FALSE);
  g_autofree char *id = NULL;

  open_without_focus (self);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_DOWN));
  id = g_strdup (saylau_scene_get_mark (saylau_scene_view_get_scene (view), saylau_scene_view_get_focus_mark (view))->id);
  fixture_act (self, "win.step-tally", "-1");
  g_assert_cmpstr (saylau_scene_get_mark (saylau_scene_view_get_scene (view), saylau_scene_view_get_focus_mark (view))->id, ==, id);
}

/* An event can be chosen by keyboard, and stands out in both views. */
static void
test_timeline (Fixture *self,
               gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauSceneView *view = get_view (self, TRUE);
  int moment;

  fixture_open (self, NULL);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_activate_action (get_proxy (view, saylau_scene_view_get_focus_mark (view)), "mark.activate", NULL));
  g_assert_cmpint (saylau_selection_get_event (selection), !=, SAYLAU_NONE);
  g_assert_cmpint (saylau_scene_view_get_emphasis (view).event, ==, saylau_selection_get_event (selection));
  g_assert_cmpint (saylau_scene_view_get_emphasis (get_view (self, FALSE)).event, ==, saylau_selection_get_event (selection));
  fixture_settle (self);

  /* The moment's handle is a stop of its own. */
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD));
  moment = saylau_scene_view_get_focus_mark (view);
  g_assert_cmpint (saylau_scene_get_mark (saylau_scene_view_get_scene (view), moment)->kind, ==, SAYLAU_MARK_MOMENT);
  gtk_test_accessible_assert_role (get_proxy (view, moment), GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (get_proxy (view, moment), GTK_ACCESSIBLE_PROPERTY_LABEL, "Moment");
}

/* What the pointer does to a mark of the chart, the other view shows as well. */
static void
test_pointer (Fixture *self,
              gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauSceneView *chart = get_view (self, FALSE), *timeline = get_view (self, TRUE);
  GtkEventController *motion = fixture_find_controller (GTK_WIDGET (chart), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  GtkEventController *click = fixture_find_controller (GTK_WIDGET (chart), GTK_TYPE_GESTURE_CLICK);
  const SaylauMark *mark;
  int index;

  fixture_open (self, NULL);
  index = saylau_scene_find_subject (saylau_scene_view_get_scene (chart), SAYLAU_MARK_CANDIDATE, 2);
  mark = saylau_scene_get_mark (saylau_scene_view_get_scene (chart), index);
  g_assert_cmpint (saylau_scene_view_pick (chart, mark->inner.x, mark->inner.y), ==, index);

  g_signal_emit_by_name (motion, "motion", mark->inner.x, mark->inner.y);
  g_assert_cmpint (saylau_scene_view_get_emphasis (chart).hover, ==, index);
  g_assert_cmpint (saylau_scene_view_get_emphasis (chart).candidate, ==, 2);
  g_assert_cmpint (saylau_scene_view_get_emphasis (timeline).candidate, ==, 2);

  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpint (saylau_scene_view_get_emphasis (timeline).candidate, ==, SAYLAU_NONE);

  g_signal_emit_by_name (click, "released", 1, mark->inner.x, mark->inner.y);
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, 2);
  g_assert_cmpint (saylau_scene_view_get_emphasis (timeline).candidate, ==, 2);
}

/* The keys themselves, from where the focus is. */
static void
test_keys (Fixture *self,
           gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauSceneView *chart = get_view (self, FALSE), *timeline = get_view (self, TRUE);
  GtkWidget *mark, *handle;
  gint64 moment;
  int tally;

  open_without_focus (self);
  tally = saylau_selection_get_tally (selection);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_TAB_FORWARD));
  mark = get_proxy (chart, saylau_scene_view_get_focus_mark (chart));

  g_assert_true (fixture_press (mark, GDK_KEY_Return));
  g_assert_cmpint (saylau_selection_get_candidate (selection), !=, SAYLAU_NONE);
  g_assert_true (fixture_press (mark, GDK_KEY_Escape));
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, SAYLAU_NONE);
  g_assert_true (fixture_press (mark, GDK_KEY_Page_Up));
  g_assert_cmpint (saylau_selection_get_tally (selection), !=, tally);
  g_assert_true (fixture_press (mark, GDK_KEY_Page_Down));
  g_assert_cmpint (saylau_selection_get_tally (selection), ==, tally);
  fixture_settle (self);

  g_assert_true (saylau_scene_view_focus_mark (timeline, saylau_scene_find_subject (fixture_get_timeline (self), SAYLAU_MARK_MOMENT, SAYLAU_NONE)));
  handle = get_proxy (timeline, saylau_scene_view_get_focus_mark (timeline));
  moment = saylau_selection_get_moment (selection);
  g_assert_true (fixture_press (handle, GDK_KEY_Left));
  g_assert_cmpint (saylau_selection_get_moment (selection), <, moment);
  moment = saylau_selection_get_moment (selection);
  g_assert_true (fixture_press (handle, GDK_KEY_Right));
  g_assert_cmpint (saylau_selection_get_moment (selection), >, moment);

  g_assert_false (fixture_press (handle, GDK_KEY_F12));
}

static double
get_handle_height (Fixture *self)
{
  SaylauScene *scene = fixture_get_timeline (self);

  return saylau_scene_get_mark (scene, saylau_scene_find_subject (scene, SAYLAU_MARK_MOMENT, SAYLAU_NONE))->bounds.height;
}

static double
get_title_width (Fixture *self)
{
  SaylauScene *scene = fixture_get_chart (self);

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);

      if (item->kind == SAYLAU_ITEM_TEXT && g_str_equal (item->text, saylau_scene_get_title (scene)))
        return item->text_width;
    }
  g_assert_not_reached ();
}

static gboolean
is_narrow (gpointer stage)
{
  return saylau_stage_get_narrow (stage);
}

static gboolean
is_wide (gpointer stage)
{
  return !saylau_stage_get_narrow (stage);
}

/* The text size of the desktop is the charts', too; at twice its size there is room for one of them at a time. */
static void
test_text_size (Fixture *self,
                gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->window));
  double handle, title;

  fixture_open (self, NULL);
  handle = get_handle_height (self);
  title = get_title_width (self);
  g_object_set (settings, "gtk-xft-dpi", 120 * 1024, NULL);
  fixture_settle (self);
  g_assert_cmpfloat_with_epsilon (get_handle_height (self), 1.25 * handle, 0.5);
  g_assert_cmpfloat_with_epsilon (get_title_width (self), 1.25 * title, 0.02 * title);

  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  fixture_wait (is_narrow, self->window->stage);
  fixture_settle (self);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window->chart_view)));
  g_assert_cmpfloat_with_epsilon (get_title_width (self), 2 * title, 0.02 * title);
  fixture_act (self, "win.page", "'timeline'");
  fixture_settle (self);
  g_assert_cmpfloat_with_epsilon (get_handle_height (self), 2 * handle, 0.5);

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  fixture_wait (is_wide, self->window->stage);
  fixture_settle (self);
  g_assert_cmpfloat_with_epsilon (get_handle_height (self), handle, 0.5);
  g_assert_cmpfloat_with_epsilon (get_title_width (self), title, 0.02 * title);
}

/* What GTK makes a name of: what was set for it or for the menu button that it is in, or a label in it. */
static gboolean
has_name (GtkWidget *button)
{
  GtkWidget *parent = gtk_widget_get_parent (button);

  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         (GTK_IS_MENU_BUTTON (parent) && gtk_test_accessible_has_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL)) ||
         fixture_find (button, GTK_TYPE_LABEL, NULL, NULL) != NULL;
}

/* A button that can be seen has a name; its tooltip is none, and none is said twice. */
static void
check_names (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget))
    {
      if (!has_name (widget))
        g_error ("a button has no name: %s in %s, %s", G_OBJECT_TYPE_NAME (widget),
                 G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), gtk_widget_get_tooltip_text (widget));
      if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) || gtk_button_get_use_underline (GTK_BUTTON (widget)))
        g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_names (child);
}

static void
test_names (Fixture *self,
            gconstpointer data)
{
  check_names (GTK_WIDGET (self->window));
  fixture_open (self, NULL);
  check_names (GTK_WIDGET (self->window));
}

#if !GTK_CHECK_VERSION(4, 14, 0)

typedef struct
{
  GtkWidget *widget;
  const char *name;
} Naming;

static gboolean
is_named (gpointer data)
{
  Naming *naming = data;
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (naming->widget), GTK_ACCESSIBLE_PROPERTY_LABEL, naming->name);

  return other == NULL;
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

/* What is said when another tally is shown, which before GTK 4.14 becomes the active window's name. */
static void
test_announcing (Fixture *self,
                 gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  g_autofree char *preliminary = NULL;
  int newest;

  fixture_open (self, NULL);
  gdk_toplevel_focus (GDK_TOPLEVEL (gtk_native_get_surface (GTK_NATIVE (self->window))), GDK_CURRENT_TIME);
  fixture_wait (is_active, self->window);
  newest = saylau_selection_get_tally (selection);
  saylau_selection_set_tally (selection, newest - 1);
  fixture_settle (self);
  preliminary = g_strconcat (saylau_scene_get_description (fixture_get_chart (self)), " Turnout 77.43\u202f% (9,261,460 of 11,960,364).", NULL);
  fixture_wait (is_named, &(Naming){ GTK_WIDGET (self->window), preliminary });

  /* Of many changes the last is told, in each chart alike. */
  fixture_act (self, "win.chart", "'turnout'");
  saylau_selection_set_tally (selection, newest);
  saylau_selection_set_tally (selection, 0);
  saylau_selection_set_tally (selection, newest - 2);
  saylau_selection_set_tally (selection, newest);
  g_assert_true (is_named (&(Naming){ GTK_WIDGET (self->window), preliminary }));
  fixture_wait (is_named, &(Naming){ GTK_WIDGET (self->window),
                                     "Final result, 11 June 2019 · Kazakhstan. Qasym-Zhomart Toqaev: 70.96\u202f%, followed by "
                                     "Amirzhan Qosanov: 16.23\u202f%. Turnout 77.54\u202f% (9,274,110 of 11,960,364)." });
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Kazakhstan, presidential election");
}

#endif

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/accessible/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("marks", test_marks);
  ADD ("keyboard", test_keyboard);
  ADD ("focus-stays", test_focus_stays);
  ADD ("timeline", test_timeline);
  ADD ("pointer", test_pointer);
  ADD ("keys", test_keys);
  ADD ("text-size", test_text_size);
  ADD ("names", test_names);
#if !GTK_CHECK_VERSION(4, 14, 0)
  ADD ("announcing", test_announcing);
#endif

  return g_test_run ();
}
