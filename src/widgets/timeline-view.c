/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/timeline-view-private.h"

#include "widgets/motion.h"
#include "widgets/view-look.h"
#include "widgets/view-spec.h"

#include <math.h>

/* What part of what is shown a key pans by. */
#define KEY_PART 0.2

/**
 * SaylauTimelineView:
 *
 * The campaign on its time axis. What a hand does with it is in `timeline-hand.c`. A click beside all
 * marks moves the moment there, and a double click shows all; on an event it shows that event's time.
 *
 * What the hand moves follows it at once. Where a key, a button or a click asks for another time or
 * moment, the view moves there: to another time over those in between, each of which is laid out,
 * so that whatever is seen on the way is true.
 */

enum
{
  SIGNAL_RANGE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SaylauTimelineView, saylau_timeline_view, GTK_TYPE_WIDGET)

/**
 * saylau_timeline_view_get_election:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the election that is shown
 */
SaylauElection *
saylau_timeline_view_get_election (SaylauTimelineView *self)
{
  return self->selection != NULL ? saylau_selection_get_election (self->selection) : NULL;
}

/**
 * saylau_timeline_view_get_axis:
 * @self: a view
 *
 * Returns: the axis of the scene that is shown; without one it has no length
 */
SaylauTimeAxis
saylau_timeline_view_get_axis (SaylauTimelineView *self)
{
  SaylauScene *scene = saylau_scene_view_get_scene (self->scene_view);

  if (scene == NULL)
    return (SaylauTimeAxis){ 0, 0, 0, 0 };
  return saylau_scene_get_time_axis (scene);
}

/**
 * saylau_timeline_view_get_shown:
 * @self: a view with an election
 *
 * Returns: what is shown, told by its ends even where it is everything
 */
SaylauTimelineRange
saylau_timeline_view_get_shown (SaylauTimelineView *self)
{
  return self->range.from == SAYLAU_NO_TIME ? saylau_timeline_range_fit (saylau_timeline_view_get_election (self)) : self->range;
}

/**
 * saylau_timeline_view_get_drawn:
 * @self: a view with an election
 *
 * Returns: what is drawn: on the way to what is shown, where that is moved to
 */
SaylauTimelineRange
saylau_timeline_view_get_drawn (SaylauTimelineView *self)
{
  if (!saylau_motion_is_under_way (self->motion))
    return saylau_timeline_view_get_shown (self);
  return saylau_timeline_range_between (self->start, saylau_timeline_view_get_shown (self), adw_animation_get_value (self->motion));
}

/* The moment as it is drawn, which is there even where nobody chose one. */
static gint64
get_drawn_moment (SaylauTimelineView *self)
{
  g_autoptr (SaylauChartSpec) spec = saylau_view_spec_new (self->selection, self->settings, SAYLAU_CHART_TIMELINE);
  SaylauTimelineRange shown = saylau_timeline_view_get_shown (self);

  return spec->moment != SAYLAU_NO_TIME ? spec->moment : shown.from + (shown.to - shown.from) / 2;
}

/* @instant moved by steps that suit the time that is shown. */
static gint64
step (SaylauTimelineView *self,
      gint64 instant,
      int steps)
{
  SaylauTimeAxis axis = saylau_timeline_view_get_axis (self);

  return saylau_timeline_range_step_moment (saylau_timeline_view_get_shown (self), saylau_timeline_view_get_election (self), axis.right - axis.left, instant, steps);
}

/**
 * saylau_timeline_view_put_moment:
 * @self: a view that has time
 * @moment: where a pointer puts the moment
 *
 * Sets the moment to what is meant by that.
 */
void
saylau_timeline_view_put_moment (SaylauTimelineView *self,
                                 gint64 moment)
{
  SaylauTimeAxis axis = saylau_timeline_view_get_axis (self);

  moment = saylau_timeline_range_snap (saylau_timeline_view_get_shown (self), saylau_timeline_view_get_election (self), axis.right - axis.left, moment);
  saylau_selection_set_moment (self->selection, CLAMP (moment, axis.from, axis.to));
}

/* In each language the buttons have another width. */
static int
get_header_room (SaylauTimelineView *self)
{
  int natural = 0;

  if (self->buttons != NULL)
    gtk_widget_measure (self->buttons, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static SaylauChartSpec *
create_spec_cb (int width,
                int height,
                int scale,
                gpointer user_data)
{
  SaylauTimelineView *self = user_data;
  SaylauTimelineRange drawn;
  SaylauChartSpec *spec;

  if (saylau_timeline_view_get_election (self) == NULL)
    return NULL;

  spec = saylau_view_spec_new (self->selection, self->settings, SAYLAU_CHART_TIMELINE);
  drawn = saylau_timeline_view_get_drawn (self);
  spec->from = drawn.from;
  spec->to = drawn.to;
  spec->width = width;
  spec->height = height;
  spec->scale = scale;
  spec->header_room = get_header_room (self);
  saylau_view_look_apply (GTK_WIDGET (self), spec);
  return spec;
}

static void
invalidate_cb (SaylauTimelineView *self)
{
  saylau_scene_view_invalidate (self->scene_view);
}

static void
moved_cb (double part,
          gpointer user_data)
{
  invalidate_cb (user_data);
}

/* Something in the picture became another: the moment, the tally, the span. What a hand or a play moves is there at once. */
static void
changed_cb (SaylauTimelineView *self)
{
  if (saylau_selection_get_gesture (self->selection) != 0 || saylau_motion_is_under_way (self->motion) || !saylau_motion_is_wanted (GTK_WIDGET (self), self->settings))
    saylau_scene_view_invalidate (self->scene_view);
  else
    saylau_scene_view_transition (self->scene_view);
}

/**
 * saylau_timeline_view_move_to:
 * @self: a view
 * @range: the time to show; from %SAYLAU_NO_TIME: all there is
 * @moving: whether the view moves there; else it is there at once, as a hand moves it
 */
void
saylau_timeline_view_move_to (SaylauTimelineView *self,
                              SaylauTimelineRange range,
                              gboolean moving)
{
  SaylauElection *election = saylau_timeline_view_get_election (self);
  SaylauTimelineRange all = election != NULL ? saylau_timeline_range_fit (election) : self->range;
  gboolean changed;

  if (range.from != SAYLAU_NO_TIME && range.from <= all.from && range.to >= all.to)
    range = (SaylauTimelineRange){ SAYLAU_NO_TIME, SAYLAU_NO_TIME };
  changed = range.from != self->range.from || range.to != self->range.to;
  if (!changed && (moving || !saylau_motion_is_under_way (self->motion)))
    return;

  moving = moving && saylau_motion_is_wanted (GTK_WIDGET (self), self->settings) && saylau_timeline_view_has_time (self);
  if (moving)
    self->start = saylau_timeline_view_get_drawn (self);
  self->range = range;
  if (moving)
    saylau_motion_play (self->motion);
  else if (saylau_motion_is_under_way (self->motion))
    adw_animation_skip (self->motion);
  saylau_scene_view_invalidate (self->scene_view);
  if (changed)
    g_signal_emit (self, signals[SIGNAL_RANGE_CHANGED], 0);
}

static void
election_changed_cb (SaylauTimelineView *self)
{
  saylau_timeline_hand_rest (self);
  saylau_timeline_play_stop (self);
  saylau_timeline_view_move_to (self, (SaylauTimelineRange){ SAYLAU_NO_TIME, SAYLAU_NO_TIME }, FALSE);
  saylau_scene_view_invalidate (self->scene_view);
}

static void
mark_activated_cb (SaylauTimelineView *self,
                   int index)
{
  const SaylauMark *mark = saylau_scene_get_mark (saylau_scene_view_get_scene (self->scene_view), index);
  gboolean opens = mark->kind == SAYLAU_MARK_EVENT_COUNT || mark->kind == SAYLAU_MARK_PHASE || mark->kind == SAYLAU_MARK_SPAN;

  if (opens && mark->start != SAYLAU_NO_TIME && saylau_timeline_view_has_time (self))
    saylau_timeline_view_show_range (self, saylau_timeline_range_show (saylau_timeline_view_get_shown (self), saylau_timeline_view_get_election (self), mark->start, mark->end));
}

/* The click before may have taken the selection away. */
static void
mark_opened_cb (SaylauTimelineView *self,
                int index)
{
  const SaylauMark *mark = saylau_scene_get_mark (saylau_scene_view_get_scene (self->scene_view), index);

  if (mark->kind != SAYLAU_MARK_EVENT || !saylau_timeline_view_has_time (self))
    return;

  saylau_selection_set_event (self->selection, mark->subject);
  saylau_timeline_view_show_event (self);
}

static void
restore_moment (SaylauTimelineView *self)
{
  saylau_selection_set_moment (self->selection, self->moment_before);
  /* Of two tallies of one moment the other was shown. */
  if (self->tally_before != SAYLAU_NONE && self->tally_before != saylau_selection_get_tally (self->selection))
    saylau_selection_set_tally (self->selection, self->tally_before);
}

static void
background_clicked_cb (SaylauTimelineView *self,
                       int n_press,
                       double x,
                       double y)
{
  SaylauTimeAxis axis = saylau_timeline_view_get_axis (self);

  if (!saylau_timeline_view_has_time (self))
    return;

  if (n_press > 1)
    {
      restore_moment (self);
      saylau_timeline_view_show_all (self);
      return;
    }

  self->moment_before = saylau_selection_get_moment (self->selection);
  self->tally_before = saylau_selection_get_tally (self->selection);
  saylau_timeline_view_put_moment (self, saylau_time_axis_get_instant (&axis, x));
}

static void
saylau_timeline_view_snapshot (GtkWidget *widget,
                               GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (saylau_timeline_view_parent_class)->snapshot (widget, snapshot);
  saylau_timeline_play_snapshot (SAYLAU_TIMELINE_VIEW (widget), snapshot);
}

static void
saylau_timeline_view_dispose (GObject *object)
{
  SaylauTimelineView *self = SAYLAU_TIMELINE_VIEW (object);

  if (self->scene_view != NULL)
    {
      saylau_timeline_hand_rest (self);
      saylau_timeline_play_stop (self);
      if (saylau_motion_is_under_way (self->motion))
        adw_animation_skip (self->motion);
      saylau_scene_view_set_source (self->scene_view, NULL, NULL, NULL);
      gtk_widget_unparent (GTK_WIDGET (self->scene_view));
      self->scene_view = NULL;
    }
  g_clear_weak_pointer (&self->buttons);
  g_clear_object (&self->player);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (saylau_timeline_view_parent_class)->dispose (object);
}

static void
saylau_timeline_view_finalize (GObject *object)
{
  SaylauTimelineView *self = SAYLAU_TIMELINE_VIEW (object);

  g_clear_object (&self->motion);
  g_array_unref (self->flashes);
  G_OBJECT_CLASS (saylau_timeline_view_parent_class)->finalize (object);
}

static void
saylau_timeline_view_class_init (SaylauTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = saylau_timeline_view_dispose;
  object_class->finalize = saylau_timeline_view_finalize;
  widget_class->snapshot = saylau_timeline_view_snapshot;

  /**
   * SaylauTimelineView::range-changed:
   *
   * Another time is shown.
   */
  signals[SIGNAL_RANGE_CHANGED] = g_signal_new ("range-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timeline");
}

static void
saylau_timeline_view_init (SaylauTimelineView *self)
{
  self->range = (SaylauTimelineRange){ SAYLAU_NO_TIME, SAYLAU_NO_TIME };
  saylau_timeline_play_init (self);
  self->motion = saylau_motion_new (GTK_WIDGET (self), moved_cb, self);
  self->scene_view = g_object_new (SAYLAU_TYPE_SCENE_VIEW, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->scene_view), GTK_WIDGET (self));
  saylau_scene_view_set_source (self->scene_view, create_spec_cb, NULL, self);
  g_signal_connect_object (self->scene_view, "mark-activated", G_CALLBACK (mark_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scene_view, "mark-opened", G_CALLBACK (mark_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scene_view, "background-clicked", G_CALLBACK (background_clicked_cb), self, G_CONNECT_SWAPPED);
  saylau_view_look_watch (GTK_WIDGET (self), G_CALLBACK (invalidate_cb));
  saylau_timeline_hand_init (self);
}

/**
 * saylau_timeline_view_bind:
 * @self: a view that is not bound yet
 * @selection: what is selected, shown and changed here
 * @settings: the user's
 */
void
saylau_timeline_view_bind (SaylauTimelineView *self,
                           SaylauSelection *selection,
                           GSettings *settings)
{
  static const char *const causes[] = { "notify::tally", "notify::moment", "notify::span" };
  static const char *const keys[] = { "changed::order", "changed::timeline-bars", "changed::decimals", "changed::language" };

  g_return_if_fail (SAYLAU_IS_TIMELINE_VIEW (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  saylau_scene_view_set_selection (self->scene_view, selection);
  g_signal_connect_object (selection, "notify::election", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    g_signal_connect_object (selection, causes[i], G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_signal_connect_object (settings, keys[i], G_CALLBACK (invalidate_cb), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_timeline_view_set_buttons:
 * @self: a view
 * @buttons: a widget that lies over the end of the header, where no text is drawn
 */
void
saylau_timeline_view_set_buttons (SaylauTimelineView *self,
                                  GtkWidget *buttons)
{
  g_return_if_fail (SAYLAU_IS_TIMELINE_VIEW (self));
  g_return_if_fail (GTK_IS_WIDGET (buttons));

  g_set_weak_pointer (&self->buttons, buttons);
  invalidate_cb (self);
}

/**
 * saylau_timeline_view_get_scene_view:
 * @self: a view
 *
 * Returns: (transfer none): what shows the timeline's scene
 */
SaylauSceneView *
saylau_timeline_view_get_scene_view (SaylauTimelineView *self)
{
  return self->scene_view;
}

/**
 * saylau_timeline_view_get_range:
 * @self: a view
 *
 * Returns: the time that is shown; from %SAYLAU_NO_TIME: all there is
 */
SaylauTimelineRange
saylau_timeline_view_get_range (SaylauTimelineView *self)
{
  return self->range;
}

/**
 * saylau_timeline_view_has_time:
 * @self: a view
 *
 * Returns: whether a timeline is shown that has an axis
 */
gboolean
saylau_timeline_view_has_time (SaylauTimelineView *self)
{
  SaylauTimeAxis axis = saylau_timeline_view_get_axis (self);

  return axis.from < axis.to && axis.left != axis.right;
}

/**
 * saylau_timeline_view_show_range:
 * @self: a view
 * @range: the time to show; from %SAYLAU_NO_TIME: all there is
 *
 * The view moves there, where the user and the desktop want it.
 */
void
saylau_timeline_view_show_range (SaylauTimelineView *self,
                                 SaylauTimelineRange range)
{
  g_return_if_fail (SAYLAU_IS_TIMELINE_VIEW (self));

  saylau_timeline_hand_rest (self);
  saylau_timeline_view_move_to (self, range, TRUE);
}

/**
 * saylau_timeline_view_show_all:
 * @self: a view
 *
 * Shows all the time there is.
 */
void
saylau_timeline_view_show_all (SaylauTimelineView *self)
{
  saylau_timeline_view_show_range (self, (SaylauTimelineRange){ SAYLAU_NO_TIME, SAYLAU_NO_TIME });
}

/**
 * saylau_timeline_view_zoom:
 * @self: a view
 * @factor: over 1: more time is shown; under 1: less
 *
 * Zooms about the moment where it is shown, else about the middle.
 */
void
saylau_timeline_view_zoom (SaylauTimelineView *self,
                           double factor)
{
  SaylauTimelineRange shown;
  gint64 moment, center;

  g_return_if_fail (SAYLAU_IS_TIMELINE_VIEW (self));

  if (!saylau_timeline_view_has_time (self))
    return;

  shown = saylau_timeline_view_get_shown (self);
  moment = saylau_selection_get_moment (self->selection);
  center = moment >= shown.from && moment < shown.to ? moment : shown.from + (shown.to - shown.from) / 2;
  saylau_timeline_view_show_range (self, saylau_timeline_range_zoom (shown, saylau_timeline_view_get_election (self), center, 1 / factor));
}

/**
 * saylau_timeline_view_step_moment:
 * @self: a view
 * @steps: how many to go on in time; negative: back
 *
 * Moves the moment by steps that suit the time that is shown.
 */
void
saylau_timeline_view_step_moment (SaylauTimelineView *self,
                                  int steps)
{
  g_return_if_fail (SAYLAU_IS_TIMELINE_VIEW (self));

  if (saylau_timeline_view_has_time (self))
    saylau_selection_set_moment (self->selection, step (self, get_drawn_moment (self), steps));
}

/**
 * saylau_timeline_view_extend_span:
 * @self: a view
 * @steps: how many to go on in time; negative: back
 *
 * Moves that end of the span that is not at the moment. Where there is no span, or none that begins
 * or ends at the moment, one is begun there.
 */
void
saylau_timeline_view_extend_span (SaylauTimelineView *self,
                                  int steps)
{
  gint64 moment, free_end, start, end;

  g_return_if_fail (SAYLAU_IS_TIMELINE_VIEW (self));

  if (!saylau_timeline_view_has_time (self))
    return;

  moment = free_end = get_drawn_moment (self);
  if (saylau_selection_get_span (self->selection, &start, &end) && (start == moment || end == moment))
    free_end = start == moment ? end : start;
  saylau_selection_set_span (self->selection, moment, step (self, free_end, steps));
}

/**
 * saylau_timeline_view_show_span:
 * @self: a view
 *
 * Shows the span of time that is selected, if one is.
 */
void
saylau_timeline_view_show_span (SaylauTimelineView *self)
{
  gint64 start, end;

  g_return_if_fail (SAYLAU_IS_TIMELINE_VIEW (self));

  if (saylau_timeline_view_has_time (self) && saylau_selection_get_span (self->selection, &start, &end))
    saylau_timeline_view_show_range (self, saylau_timeline_range_show (saylau_timeline_view_get_shown (self), saylau_timeline_view_get_election (self), start, end));
}

/**
 * saylau_timeline_view_show_event:
 * @self: a view
 *
 * Shows the time of the event that is selected, if one is.
 */
void
saylau_timeline_view_show_event (SaylauTimelineView *self)
{
  int index;
  const SaylauEvent *event;

  g_return_if_fail (SAYLAU_IS_TIMELINE_VIEW (self));

  index = self->selection != NULL ? saylau_selection_get_event (self->selection) : SAYLAU_NONE;
  if (index == SAYLAU_NONE || !saylau_timeline_view_has_time (self))
    return;
  event = saylau_election_get_event (saylau_timeline_view_get_election (self), index);
  saylau_timeline_view_show_range (self, saylau_timeline_range_show (saylau_timeline_view_get_shown (self), saylau_timeline_view_get_election (self),
                                                                     saylau_event_get_start (event), saylau_event_get_end (event)));
}

/**
 * saylau_timeline_view_pan:
 * @self: a view
 * @steps: how many fifths of what is shown to go on in time; negative: back
 */
void
saylau_timeline_view_pan (SaylauTimelineView *self,
                          int steps)
{
  SaylauTimelineRange shown;

  g_return_if_fail (SAYLAU_IS_TIMELINE_VIEW (self));

  if (!saylau_timeline_view_has_time (self))
    return;
  shown = saylau_timeline_view_get_shown (self);
  saylau_timeline_view_show_range (self, saylau_timeline_range_pan (shown, saylau_timeline_view_get_election (self),
                                                                    (gint64) (steps * KEY_PART * ((double) shown.to - shown.from))));
}
