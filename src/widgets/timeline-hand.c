/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/timeline-view-private.h"

#include "widgets/motion.h"

#include <math.h>

/* What a hand does with a timeline: a mouse brushes a span, with Shift or its middle button it pans; a finger pans, and
 * after a long press it brushes; two fingers zoom about what is between them. By its handle the moment is moved, by its
 * ends a span. The wheel zooms about the pointer, with Shift it pans. What was thrown goes on by itself for a while. */

/* How far a pointer goes, in px, before a press is a drag and no click. */
#define DRAG_THRESHOLD 4.0

/* How far beside an end of the span, in px, a pointer may be and still mean it. */
#define END_REACH 5.0

/* What a notch of the wheel zooms by. */
#define WHEEL_FACTOR 1.25

/* What part of the width a notch of the wheel pans by. */
#define WHEEL_PART 0.1

/* So many px on a touchpad are a notch of the wheel. */
#define TOUCHPAD_NOTCH 20.0

/* The end of the span that stays where the one at @x is moved, or SAYLAU_NO_TIME: there is none at @x. */
static gint64
find_other_end (SaylauTimelineView *self,
                double x)
{
  SaylauTimeAxis axis = saylau_timeline_view_get_axis (self);
  gint64 start, end;

  if (self->selection == NULL || axis.left == axis.right || !saylau_selection_get_span (self->selection, &start, &end))
    return SAYLAU_NO_TIME;
  if (fabs (saylau_time_axis_get_x (&axis, end) - x) <= END_REACH)
    return start;
  if (fabs (saylau_time_axis_get_x (&axis, start) - x) <= END_REACH)
    return end;
  return SAYLAU_NO_TIME;
}

static gboolean
is_finger (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static SaylauDragKind
get_drag_kind (SaylauTimelineView *self,
               double x,
               double y,
               GtkGesture *gesture)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  int index = saylau_scene_view_pick (self->scene_view, x, y);

  if (index >= 0 && saylau_scene_get_mark (saylau_scene_view_get_scene (self->scene_view), index)->kind == SAYLAU_MARK_MOMENT)
    return SAYLAU_DRAG_MOMENT;
  if (modifiers & GDK_SHIFT_MASK || gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_MIDDLE)
    return SAYLAU_DRAG_PAN;
  return is_finger (gesture) && find_other_end (self, x) == SAYLAU_NO_TIME ? SAYLAU_DRAG_PAN : SAYLAU_DRAG_SPAN;
}

static void
drag_begin_cb (SaylauTimelineView *self,
               double x,
               double y,
               GtkGesture *gesture)
{
  saylau_timeline_hand_rest (self);
  if (!saylau_timeline_view_has_time (self) ||
      gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->dragging = FALSE;
  self->drag_x = x;
  self->drag_axis = saylau_timeline_view_get_axis (self);
  self->drag = get_drag_kind (self, x, y, gesture);
  self->brush_from = find_other_end (self, x);
  if (self->brush_from == SAYLAU_NO_TIME)
    self->brush_from = saylau_time_axis_get_instant (&self->drag_axis, x);
}

static void
brush (SaylauTimelineView *self,
       gint64 to)
{
  const SaylauTimeAxis *axis = &self->drag_axis;
  SaylauTimelineRange span = saylau_timeline_range_brush ((SaylauTimelineRange){ axis->from, axis->to }, saylau_timeline_view_get_election (self),
                                                          axis->right - axis->left, self->brush_from, to);

  saylau_selection_set_span (self->selection, span.from, span.to);
}

/* @offset: in px, to the right. */
static void
pan (SaylauTimelineView *self,
     SaylauTimeAxis axis,
     double offset)
{
  SaylauTimelineRange from = { axis.from, axis.to };

  if (self->range.from != SAYLAU_NO_TIME)
    saylau_timeline_view_move_to (self,
                                  saylau_timeline_range_pan (from, saylau_timeline_view_get_election (self),
                                                             (gint64) (-offset / (axis.right - axis.left) * ((double) axis.to - axis.from))),
                                  FALSE);
}

static void
drag_update_cb (SaylauTimelineView *self,
                double offset_x,
                double offset_y,
                GtkGesture *gesture)
{
  gint64 now;

  if (!self->dragging && fabs (offset_x) < DRAG_THRESHOLD)
    return;

  if (!self->dragging)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      saylau_selection_begin_gesture (self->selection);
    }
  self->dragging = TRUE;

  now = saylau_time_axis_get_instant (&self->drag_axis, self->drag_x + offset_x);
  if (self->drag == SAYLAU_DRAG_MOMENT)
    saylau_timeline_view_put_moment (self, now);
  else if (self->drag == SAYLAU_DRAG_SPAN)
    brush (self, now);
  else
    pan (self, self->drag_axis, offset_x);
}

static void
drag_end_cb (SaylauTimelineView *self)
{
  if (self->dragging)
    saylau_selection_end_gesture (self->selection);
  self->dragging = FALSE;
}

static void
long_pressed_cb (SaylauTimelineView *self)
{
  if (!self->dragging && self->drag == SAYLAU_DRAG_PAN)
    self->drag = SAYLAU_DRAG_SPAN;
}

static gboolean
coast_cb (GtkWidget *widget,
          GdkFrameClock *clock,
          gpointer user_data)
{
  SaylauTimelineView *self = SAYLAU_TIMELINE_VIEW (widget);
  SaylauTimeAxis axis = saylau_timeline_view_get_axis (self);
  double elapsed = (gdk_frame_clock_get_frame_time (clock) - self->coast_begun) / (double) G_USEC_PER_SEC;
  gboolean at_rest;
  SaylauTimelineRange range = saylau_timeline_range_coast (self->coast_start, saylau_timeline_view_get_election (self),
                                                           axis.right - axis.left, self->coast_velocity, MAX (elapsed, 0), &at_rest);

  saylau_timeline_view_move_to (self, range, FALSE);
  if (!at_rest)
    return G_SOURCE_CONTINUE;
  self->coast_id = 0;
  return G_SOURCE_REMOVE;
}

/* @velocity: in px a second, to the right. */
static void throw (SaylauTimelineView * self,
                   double velocity)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  saylau_timeline_hand_rest (self);
  if (clock == NULL || velocity == 0 || self->range.from == SAYLAU_NO_TIME || !saylau_timeline_view_has_time (self) ||
      !saylau_motion_is_wanted (GTK_WIDGET (self), self->settings))
    return;

  self->coast_start = saylau_timeline_view_get_drawn (self);
  self->coast_velocity = velocity;
  self->coast_begun = gdk_frame_clock_get_frame_time (clock);
  self->coast_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), coast_cb, NULL, NULL);
}

static void
swipe_cb (SaylauTimelineView *self,
          double velocity_x,
          double velocity_y)
{
  if (self->drag == SAYLAU_DRAG_PAN)
    throw (self, velocity_x);
}

static void
pointer_moved_cb (SaylauTimelineView *self,
                  double x,
                  double y)
{
  self->pointer_x = x;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), find_other_end (self, x) != SAYLAU_NO_TIME ? "ew-resize" : NULL);
}

/* The one of the two directions that is meant: a finger that zooms does not pan a little, too. */
static void
scroll_by (SaylauTimelineView *self,
           double pan_notches,
           double pan_px,
           double zoom_notches)
{
  SaylauElection *election = saylau_timeline_view_get_election (self);
  SaylauTimelineRange shown = saylau_timeline_view_get_drawn (self);
  SaylauTimeAxis axis = saylau_timeline_view_get_axis (self);
  double part = pan_notches * WHEEL_PART + pan_px / (axis.right - axis.left);

  if (part != 0)
    shown = saylau_timeline_range_pan (shown, election, (gint64) (part * ((double) shown.to - shown.from)));
  else
    shown = saylau_timeline_range_zoom (shown, election, saylau_time_axis_get_instant (&axis, self->pointer_x), pow (WHEEL_FACTOR, -zoom_notches));
  saylau_timeline_view_move_to (self, shown, FALSE);
}

static gboolean
scroll_cb (SaylauTimelineView *self,
           double dx,
           double dy,
           GtkEventController *controller)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (controller);
  gboolean is_touchpad = gtk_event_controller_scroll_get_unit (GTK_EVENT_CONTROLLER_SCROLL (controller)) == GDK_SCROLL_UNIT_SURFACE;

  if (!saylau_timeline_view_has_time (self) || (dx == 0 && dy == 0))
    return GDK_EVENT_PROPAGATE;

  saylau_timeline_hand_rest (self);
  if (modifiers & GDK_SHIFT_MASK && dx == 0)
    dx = dy;
  if (fabs (dx) < fabs (dy))
    scroll_by (self, 0, 0, is_touchpad ? dy / TOUCHPAD_NOTCH : dy);
  else
    scroll_by (self, is_touchpad ? 0 : dx, is_touchpad ? dx : 0, 0);
  return GDK_EVENT_STOP;
}

/* Fingers left a touchpad while they panned. */
static void
scroll_let_go_cb (SaylauTimelineView *self,
                  double velocity_x,
                  double velocity_y)
{
  if (fabs (velocity_x) > fabs (velocity_y))
    throw (self, -velocity_x);
}

/* Where between two fingers the middle is. */
static double
get_pinch_x (SaylauTimelineView *self,
             GtkGesture *gesture)
{
  double x, y;

  return gtk_gesture_is_active (gesture) && gtk_gesture_get_bounding_box_center (gesture, &x, &y) ? x : self->pointer_x;
}

static void
pinch_begin_cb (SaylauTimelineView *self,
                GdkEventSequence *sequence,
                GtkGesture *gesture)
{
  saylau_timeline_hand_rest (self);
  if (!saylau_timeline_view_has_time (self))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinch_start = saylau_timeline_view_get_drawn (self);
  self->pinch_axis = saylau_timeline_view_get_axis (self);
  self->pinch_x = get_pinch_x (self, gesture);
}

/* What was between the fingers stays between them, also while both move. */
static void
pinched_cb (SaylauTimelineView *self,
            double scale,
            GtkGesture *gesture)
{
  SaylauElection *election = saylau_timeline_view_get_election (self);
  const SaylauTimeAxis *axis = &self->pinch_axis;
  SaylauTimelineRange range;
  double moved;

  if (!saylau_timeline_view_has_time (self) || axis->left == axis->right || scale <= 0)
    return;

  range = saylau_timeline_range_zoom (self->pinch_start, election, saylau_time_axis_get_instant (axis, self->pinch_x), scale);
  moved = (get_pinch_x (self, gesture) - self->pinch_x) / (axis->right - axis->left);
  range = saylau_timeline_range_pan (range, election, (gint64) (-moved * ((double) range.to - range.from)));
  saylau_timeline_view_move_to (self, range, FALSE);
}

/* Keys at the moment's handle, which is a slider. */
static gboolean
key_pressed_cb (SaylauTimelineView *self,
                guint keyval,
                guint keycode,
                GdkModifierType modifiers)
{
  int index = saylau_scene_view_get_focus_mark (self->scene_view);
  SaylauTimeAxis axis = saylau_timeline_view_get_axis (self);

  if (index < 0 || modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK) || !saylau_timeline_view_has_time (self) ||
      saylau_scene_get_mark (saylau_scene_view_get_scene (self->scene_view), index)->kind != SAYLAU_MARK_MOMENT)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    saylau_timeline_view_step_moment (self, -1);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    saylau_timeline_view_step_moment (self, 1);
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    saylau_timeline_view_put_moment (self, axis.from);
  else if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    saylau_timeline_view_put_moment (self, axis.to);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
add_gestures (SaylauTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (swipe), 0);
  g_signal_connect_swapped (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (swipe));
  gtk_gesture_group (swipe, drag);

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  gtk_gesture_group (press, drag);

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinched_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  /* Or a first finger that drags before the second comes would keep the two from it. */
  gtk_gesture_group (pinch, drag);
}

/**
 * saylau_timeline_hand_init:
 * @self: a view
 *
 * From now on hands can move what it shows.
 */
void
saylau_timeline_hand_init (SaylauTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *key = gtk_event_controller_key_new ();

  add_gestures (self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  gtk_widget_add_controller (widget, motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (scroll, "decelerate", G_CALLBACK (scroll_let_go_cb), self);
  gtk_widget_add_controller (widget, scroll);

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (widget, key);
}

/**
 * saylau_timeline_hand_rest:
 * @self: a view
 *
 * What was thrown stops.
 */
void
saylau_timeline_hand_rest (SaylauTimelineView *self)
{
  if (self->coast_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->coast_id);
  self->coast_id = 0;
}
