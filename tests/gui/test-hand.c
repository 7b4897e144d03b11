/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a hand does with the timeline: through its gestures' own signals.
 */
#include "fixture.h"

#include "app/window-private.h"
#include "widgets/timeline-view-private.h"

#define DRAG fixture_find_controller (GTK_WIDGET (self->window->timeline_view), GTK_TYPE_GESTURE_DRAG)
#define CLICK fixture_find_controller (GTK_WIDGET (self->window->timeline_view->scene_view), GTK_TYPE_GESTURE_CLICK)

/* Between the lanes: no mark is there. */
#define FREE_Y 4.0

static SaylauTimeAxis
get_axis (Fixture *self)
{
  return saylau_scene_get_time_axis (fixture_get_timeline (self));
}

static double
get_x (Fixture *self,
       const char *day)
{
  SaylauElection *election = saylau_selection_get_election (saylau_window_get_selection (self->window));
  SaylauTimeAxis axis = get_axis (self);
  SaylauTime time;

  g_assert_true (saylau_time_parse (day, election->zone, &time, NULL));
  return saylau_time_axis_get_x (&axis, saylau_time_get_middle (&time));
}

static char *
get_span (Fixture *self)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  GTimeZone *zone = saylau_selection_get_election (selection)->zone;
  g_autoptr (GDateTime) first = NULL;
  g_autoptr (GDateTime) last = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gint64 start, end;

  if (!saylau_selection_get_span (selection, &start, &end))
    return g_strdup ("none");
  first = saylau_time_to_local (start, zone);
  last = saylau_time_to_local (end - 1, zone);
  from = g_date_time_format (first, "%d.%m. %H:%M");
  to = g_date_time_format (last, "%d.%m. %H:%M");
  return g_strdup_printf ("%s to %s", from, to);
}

static void
drag (Fixture *self,
      const char *from,
      const char *to)
{
  double x = get_x (self, from);

  g_signal_emit_by_name (DRAG, "drag-begin", x, FREE_Y);
  g_signal_emit_by_name (DRAG, "drag-update", (get_x (self, to) - x) / 2, 0.0);
  g_signal_emit_by_name (DRAG, "drag-update", get_x (self, to) - x, 0.0);
  g_signal_emit_by_name (DRAG, "drag-end", get_x (self, to) - x, 0.0);
  fixture_settle (self);
}

/* A drag brushes whole days, in both directions; an end of the span that is there is moved by itself. */
static void
test_brush (Fixture *self,
            gconstpointer data)
{
  static const struct
  {
    const char *from, *to, *span;
  } drags[] = {
    { "2019-05-01", "2019-05-10", "01.05. 00:00 to 10.05. 23:59" },
    { "2019-06-12", "2019-06-09", "09.06. 00:00 to 12.06. 23:59" },
    /* By its end, which is the first moment of the 13th. */
    { "2019-06-13T00:00", "2019-06-20", "09.06. 00:00 to 20.06. 23:59" },
    /* By its start, over the other end. */
    { "2019-06-09T00:00", "2019-06-22", "21.06. 00:00 to 22.06. 23:59" },
  };

  fixture_open (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (drags); i++)
    {
      g_autofree char *span = NULL;

      drag (self, drags[i].from, drags[i].to);
      span = get_span (self);
      g_assert_cmpstr (span, ==, drags[i].span);
    }
  g_assert_cmpint (saylau_timeline_view_get_range (self->window->timeline_view).from, ==, SAYLAU_NO_TIME);
}

/* A press that goes nowhere is a click, which selects no time. */
static void
test_click (Fixture *self,
            gconstpointer data)
{
  g_autofree char *span = NULL;

  fixture_open (self, NULL);
  g_signal_emit_by_name (DRAG, "drag-begin", get_x (self, "2019-05-01"), FREE_Y);
  g_signal_emit_by_name (DRAG, "drag-update", 2.0, 0.0);
  g_signal_emit_by_name (DRAG, "drag-end", 2.0, 0.0);
  span = get_span (self);
  g_assert_cmpstr (span, ==, "none");
}

static gboolean
is_at_rest (gpointer data)
{
  return ((Fixture *) data)->window->timeline_view->coast_id == 0;
}

/* What is panned stays under the hand, and goes on when it is thrown: until a hand stops it, and not where the desktop
 * wants no motion. */
static void
test_throw (Fixture *self,
            gconstpointer data)
{
  SaylauTimelineView *view = self->window->timeline_view;
  GtkEventController *swipe = fixture_find_controller (GTK_WIDGET (view), GTK_TYPE_GESTURE_SWIPE);
  gint64 before, let_go;

  fixture_open (self, NULL);
  fixture_act (self, "win.zoom-in", NULL);
  fixture_act (self, "win.zoom-in", NULL);
  before = get_axis (self).from;
  g_signal_emit_by_name (DRAG, "drag-begin", 300.0, FREE_Y);
  view->drag = SAYLAU_DRAG_PAN; /* as with Shift */
  g_signal_emit_by_name (DRAG, "drag-update", 60.0, 0.0);
  g_signal_emit_by_name (DRAG, "drag-end", 60.0, 0.0);
  fixture_settle (self);
  let_go = get_axis (self).from;
  g_assert_cmpint (let_go, <, before);
  g_assert_false (saylau_selection_get_span (saylau_window_get_selection (self->window), NULL, NULL));

  g_signal_emit_by_name (swipe, "swipe", -900.0, 0.0);
  g_assert_true (is_at_rest (self));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_signal_emit_by_name (swipe, "swipe", -900.0, 0.0);
  g_assert_false (is_at_rest (self));
  fixture_wait (is_at_rest, self);
  fixture_settle (self);
  g_assert_cmpint (get_axis (self).from, >, let_go);

  g_signal_emit_by_name (swipe, "swipe", 900.0, 0.0);
  g_signal_emit_by_name (DRAG, "drag-begin", 300.0, FREE_Y);
  g_assert_true (is_at_rest (self));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* A finger pans, but one that rests before it moves brushes; one that is on its way goes on panning. */
static void
test_long_press (Fixture *self,
                 gconstpointer data)
{
  SaylauTimelineView *view = self->window->timeline_view;
  GtkEventController *press = fixture_find_controller (GTK_WIDGET (view), GTK_TYPE_GESTURE_LONG_PRESS);
  g_autofree char *span = NULL;
  double x;
  gint64 from;

  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (press)));
  g_assert_true (gtk_gesture_is_grouped_with (GTK_GESTURE (press), GTK_GESTURE (DRAG)));
  fixture_open (self, NULL);
  fixture_act (self, "win.zoom-in", NULL);
  from = get_axis (self).from;
  x = get_x (self, "2019-06-05");
  g_signal_emit_by_name (DRAG, "drag-begin", x, FREE_Y);
  view->drag = SAYLAU_DRAG_PAN; /* as with a finger */
  g_signal_emit_by_name (press, "pressed", x, FREE_Y);
  g_signal_emit_by_name (DRAG, "drag-update", get_x (self, "2019-06-08") - x, 0.0);
  g_signal_emit_by_name (DRAG, "drag-end", get_x (self, "2019-06-08") - x, 0.0);
  fixture_settle (self);
  span = get_span (self);
  g_assert_cmpstr (span, ==, "05.06. 00:00 to 08.06. 23:59");
  g_assert_cmpint (get_axis (self).from, ==, from);

  saylau_selection_clear (saylau_window_get_selection (self->window));
  g_signal_emit_by_name (DRAG, "drag-begin", x, FREE_Y);
  view->drag = SAYLAU_DRAG_PAN;
  g_signal_emit_by_name (DRAG, "drag-update", 40.0, 0.0);
  g_signal_emit_by_name (press, "pressed", x, FREE_Y);
  g_signal_emit_by_name (DRAG, "drag-update", 60.0, 0.0);
  g_signal_emit_by_name (DRAG, "drag-end", 60.0, 0.0);
  fixture_settle (self);
  g_assert_false (saylau_selection_get_span (saylau_window_get_selection (self->window), NULL, NULL));
  g_assert_cmpint (get_axis (self).from, <, from);
}

/* Two fingers zoom about what is between them; without fingers, as here, about the pointer. */
static void
test_pinch (Fixture *self,
            gconstpointer data)
{
  SaylauTimelineView *view = self->window->timeline_view;
  GtkEventController *pinch = fixture_find_controller (GTK_WIDGET (view), GTK_TYPE_GESTURE_ZOOM);
  SaylauTimeAxis whole, near;
  double x;

  fixture_open (self, NULL);
  whole = get_axis (self);
  x = get_x (self, "2019-06-09");
  view->pointer_x = x;
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  fixture_settle (self);
  near = get_axis (self);
  g_assert_cmpfloat_with_epsilon ((whole.to - whole.from) / (double) (near.to - near.from), 2, 0.01);
  g_assert_cmpfloat_with_epsilon (get_x (self, "2019-06-09"), x, 1);
  g_signal_emit_by_name (pinch, "scale-changed", 0.5);
  fixture_settle (self);
  g_assert_cmpint (saylau_timeline_view_get_range (view).from, ==, SAYLAU_NO_TIME);
}

/* A double click on an event shows its time, whether it was selected before or not; so does a key. */
static void
test_event (Fixture *self,
            gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  int index;

  fixture_open (self, NULL);
  index = saylau_election_find_event (saylau_selection_get_election (selection), "e8");
  for (int round = 0; round < 2; round++)
    {
      const SaylauEvent *event = saylau_election_get_event (saylau_selection_get_election (selection), index);
      int found = saylau_scene_find_subject (fixture_get_timeline (self), SAYLAU_MARK_EVENT, index);
      SaylauPoint place = saylau_scene_get_mark (fixture_get_timeline (self), found)->inner;
      SaylauTimelineRange range;

      g_signal_emit_by_name (CLICK, "released", 1, place.x, place.y);
      g_signal_emit_by_name (CLICK, "released", 2, place.x, place.y);
      fixture_settle (self);
      range = saylau_timeline_view_get_range (self->window->timeline_view);
      g_assert_cmpint (saylau_selection_get_event (selection), ==, index);
      g_assert_cmpint (range.from, <=, saylau_event_get_start (event));
      g_assert_cmpint (range.to, >=, saylau_event_get_end (event));
      g_assert_cmpint (range.to - range.from, <, 2 * SAYLAU_DAY);
      fixture_act (self, "win.zoom-fit", NULL);
    }

  fixture_act (self, "win.zoom-event", NULL);
  g_assert_cmpint (get_axis (self).to - get_axis (self).from, <, 2 * SAYLAU_DAY);
}

/* Shift and the arrows, which are the window's. */
static void
test_pan_keys (Fixture *self,
               gconstpointer data)
{
  gint64 before;

  fixture_open (self, NULL);
  fixture_act (self, "win.zoom-in", NULL);
  before = get_axis (self).from;
  fixture_act (self, "win.pan", "-1");
  g_assert_cmpint (get_axis (self).from, <, before);
  fixture_act (self, "win.pan", "1");
  g_assert_cmpint (get_axis (self).from, ==, before);
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/hand/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("brush", test_brush);
  ADD ("click", test_click);
  ADD ("throw", test_throw);
  ADD ("long-press", test_long_press);
  ADD ("pinch", test_pinch);
  ADD ("event", test_event);
  ADD ("pan-keys", test_pan_keys);
#undef ADD
  return g_test_run ();
}
