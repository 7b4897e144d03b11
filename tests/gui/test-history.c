/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/window-private.h"

#define CANDIDATE 0
#define DAY G_GINT64_CONSTANT (1560081600) /* 9 June 2019, noon */

static gboolean
has_action (GtkWidget *widget,
            const char *action)
{
  return g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static gboolean
can_press (Fixture *self,
           const char *action)
{
  return gtk_widget_get_sensitive (fixture_find (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, has_action, action));
}

static void
test_buttons (Fixture *self,
              gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);

  fixture_open (self, NULL);
  g_assert_false (can_press (self, "win.back"));
  saylau_selection_set_candidate (selection, CANDIDATE);
  saylau_selection_set_event (selection, 1);
  g_assert_true (can_press (self, "win.back"));
  g_assert_false (can_press (self, "win.forward"));
  fixture_act (self, "win.back", NULL);
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, CANDIDATE);
  g_assert_true (can_press (self, "win.forward"));
  fixture_act (self, "win.back", NULL);
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, SAYLAU_NONE);
  g_assert_false (can_press (self, "win.back"));
  fixture_act (self, "win.forward", NULL);
  fixture_act (self, "win.forward", NULL);
  g_assert_cmpint (saylau_selection_get_event (selection), ==, 1);
  g_assert_false (can_press (self, "win.forward"));
}

static void
test_keys (Fixture *self,
           gconstpointer data)
{
  g_auto (GStrv) back = gtk_application_get_accels_for_action (GTK_APPLICATION (self->application), "win.back");
  g_auto (GStrv) forward = gtk_application_get_accels_for_action (GTK_APPLICATION (self->application), "win.forward");

  g_assert_cmpstr (back[0], ==, "<Alt>Left");
  g_assert_cmpstr (forward[0], ==, "<Alt>Right");
}

/* Through the gesture itself, from the handle on; what it passes on the way is no step. */
static void
test_drag (Fixture *self,
           gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  SaylauTimelineView *view = saylau_window_get_timeline_view (self->window);
  GtkEventController *drag = fixture_find_controller (GTK_WIDGET (view), GTK_TYPE_GESTURE_DRAG);
  const SaylauMark *handle;
  gint64 moment;

  fixture_open (self, NULL);
  saylau_selection_history_set_pause (self->window->history, 0);
  saylau_selection_set_moment (selection, DAY);
  fixture_settle (self);
  moment = saylau_selection_get_moment (selection);
  handle = saylau_scene_get_mark (fixture_get_timeline (self), saylau_scene_find_mark (fixture_get_timeline (self), "moment"));
  g_signal_emit_by_name (drag, "drag-begin", handle->inner.x, handle->inner.y);
  for (int offset = 1; offset < 100; offset++)
    g_signal_emit_by_name (drag, "drag-update", (double) -offset, 0.0);
  g_signal_emit_by_name (drag, "drag-end", -100.0, 0.0);
  g_assert_cmpint (saylau_selection_get_moment (selection), <, moment);
  fixture_act (self, "win.back", NULL);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, moment);
  fixture_act (self, "win.back", NULL);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, SAYLAU_NO_TIME);
}

/* A document that was seen before begins where it was left, and there its history begins too. */
static void
test_restored (Fixture *self,
               gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);

  fixture_open (self, NULL);
  saylau_selection_set_candidate (selection, CANDIDATE);
  saylau_selection_set_moment (selection, DAY);
  fixture_open (self, NULL);
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, CANDIDATE);
  g_assert_false (can_press (self, "win.back"));
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/history/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("buttons", test_buttons);
  ADD ("keys", test_keys);
  ADD ("drag", test_drag);
  ADD ("restored", test_restored);

  return g_test_run ();
}
