/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/scene-view.h"

#include "charts/chart-spec.h"
#include "charts/hit-test.h"
#include "charts/painter.h"
#include "widgets/mark-proxies.h"
#include "widgets/mark-selection.h"
#include "widgets/mark-words.h"
#include "widgets/scene-image.h"
#include "widgets/scene-motion.h"
#include "widgets/scene-work.h"

/* How far beside a mark a pointer may be, in px, and still mean it. */
#define SLOP 4.0

/* How often proxies follow while scenes change all the time, in ms. */
#define SYNC_INTERVAL 500

#define NATURAL_WIDTH 640
#define NATURAL_HEIGHT 400

/**
 * SaylauSceneView:
 *
 * Shows a scene, what is selected in it, and lets it be pointed at, clicked and walked through
 * by keyboard. A candidate, an event and a tally are selected here, alike in every chart; what
 * else a mark does when it is activated is up to who owns the view (`mark-activated`).
 *
 * The scene is there when the view is allocated, once a frame however much has changed; the views
 * of a window begin with theirs when the frame does, and make them side by side. Where one of polling stations takes longer it
 * comes with a later frame. Marks' proxies follow when there is time, so that they cost a drag or a zoom nothing.
 *
 * Where a thing became another the picture moves to the new scene, and the picture alone: what is
 * pointed at, told and walked through is the new scene at once.
 */
struct _SaylauSceneView
{
  GtkWidget parent_instance;

  SaylauSceneSpecFunc func;
  SaylauMarkNoteFunc note; /* nullable */
  gpointer user_data;
  SaylauSelection *selection;
  SaylauMetrics *metrics;

  SaylauScene *scene;
  SaylauSceneMotion *motion; /* what is seen of it */
  SaylauSceneImage image;
  int width, height;
  gboolean stale;
  gboolean moves; /* the next scene is moved to */
  guint begin_id;
  SaylauSceneWork *work; /* the next scene, from the frame's begin until it is allocated; nullable */
  gboolean is_outdated;  /* it is not wanted any more */

  SaylauMarkProxies *proxies;
  guint sync_id;
  char *focus_id;       /* the mark that has the focus or had it last */
  gboolean wants_focus; /* once there are proxies */

  int hover;
  gboolean pointer_inside;
  char *clicked_id; /* what the first of several clicks went to; NULL: the background */
  double pointer_x, pointer_y;
};

enum
{
  SIGNAL_MARK_ACTIVATED,
  SIGNAL_MARK_OPENED,
  SIGNAL_BACKGROUND_CLICKED,
  SIGNAL_SCENE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SaylauSceneView, saylau_scene_view, GTK_TYPE_WIDGET)

static const SaylauMark *
get_mark (SaylauSceneView *self,
          int mark)
{
  if (self->scene == NULL || mark < 0 || mark >= (int) saylau_scene_get_n_marks (self->scene))
    return NULL;
  return saylau_scene_get_mark (self->scene, mark);
}

static gboolean
has_election (SaylauSceneView *self)
{
  return self->selection != NULL && saylau_selection_get_election (self->selection) != NULL;
}

static void
set_hover (SaylauSceneView *self,
           int hover)
{
  const SaylauMark *mark = get_mark (self, hover);
  gboolean is_candidate = mark != NULL && (mark->kind == SAYLAU_MARK_CANDIDATE || mark->kind == SAYLAU_MARK_COMPARE);

  if (has_election (self))
    saylau_selection_set_hover (self->selection, is_candidate ? mark->subject : SAYLAU_NONE);

  if (self->hover == hover)
    return;
  self->hover = hover;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark != NULL && mark->kind == SAYLAU_MARK_MOMENT ? "col-resize" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_hover (SaylauSceneView *self)
{
  if (self->pointer_inside)
    set_hover (self, saylau_scene_view_pick (self, self->pointer_x, self->pointer_y));
  else
    self->hover = -1;
}

static void
activate_mark (SaylauSceneView *self,
               int index)
{
  const SaylauMark *mark = get_mark (self, index);

  if (mark != NULL && has_election (self) && !saylau_mark_selection_toggle (self->selection, mark))
    g_signal_emit (self, signals[SIGNAL_MARK_ACTIVATED], 0, index);
}

static void
proxy_activated_cb (SaylauMarkProxy *proxy,
                    SaylauSceneView *self)
{
  if (self->scene != NULL)
    activate_mark (self, saylau_scene_find_mark (self->scene, saylau_mark_proxy_get_id (proxy)));
}

static void
proxy_state_changed_cb (GtkWidget *proxy,
                        GtkStateFlags before,
                        SaylauSceneView *self)
{
  GtkStateFlags now = gtk_widget_get_state_flags (proxy);

  if (((before ^ now) & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE)) == 0)
    return;

  if (now & GTK_STATE_FLAG_FOCUSED)
    {
      g_free (self->focus_id);
      self->focus_id = g_strdup (saylau_mark_proxy_get_id (SAYLAU_MARK_PROXY (proxy)));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_selected_cb (const SaylauMark *mark,
                gpointer user_data)
{
  return saylau_mark_selection_has (((SaylauSceneView *) user_data)->selection, mark);
}

static char *
note_cb (const SaylauMark *mark,
         gpointer user_data)
{
  SaylauSceneView *self = user_data;

  return self->note != NULL ? self->note (mark, self->user_data) : NULL;
}

/* The focus that is here or is wanted stays: without marks it is the view's own, and goes to a mark once there is one. */
static void
sync_proxies (SaylauSceneView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_focus = self->wants_focus || gtk_widget_get_focus_child (widget) != NULL || gtk_widget_has_focus (widget);
  gboolean has_marks = self->scene != NULL && saylau_scene_get_n_marks (self->scene) > 0;

  gtk_widget_set_focusable (widget, has_focus && !has_marks);
  if (has_focus && !has_marks)
    gtk_widget_grab_focus (widget);
  saylau_mark_proxies_show (self->proxies, self->scene, is_selected_cb, note_cb, self);
  if (has_focus && has_marks && gtk_widget_get_focus_child (widget) == NULL)
    saylau_mark_proxies_focus (self->proxies, saylau_mark_selection_find_entry (self->selection, self->scene, self->focus_id));
  self->wants_focus = self->wants_focus && self->scene == NULL;
}

static gboolean
sync_cb (gpointer data)
{
  SaylauSceneView *self = data;

  self->sync_id = 0;
  sync_proxies (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* While a hand or a play moves something, each frame has another scene: then now and then is enough. */
static void
queue_sync (SaylauSceneView *self)
{
  gboolean moves = self->selection != NULL && saylau_selection_get_gesture (self->selection) != 0;

  if (self->sync_id == 0)
    self->sync_id = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, moves ? SYNC_INTERVAL : 0, sync_cb, self, NULL);
}

/* For the keyboard, which needs the proxies at once. */
static void
ensure_proxies (SaylauSceneView *self)
{
  if (self->sync_id == 0)
    return;

  g_clear_handle_id (&self->sync_id, g_source_remove);
  sync_proxies (self);
}

static SaylauSceneWork *
begin_work (SaylauSceneView *self,
            int width,
            int height)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  SaylauChartSpec *spec = NULL;

  if (self->func != NULL && has_election (self))
    spec = self->func (CLAMP (width, SAYLAU_CHART_MIN_WIDTH, SAYLAU_CHART_MAX_SIZE), CLAMP (height, SAYLAU_CHART_MIN_HEIGHT, SAYLAU_CHART_MAX_SIZE),
                       scale, self->user_data);
  if (spec == NULL)
    return NULL;
  return saylau_scene_work_begin (saylau_selection_get_election (self->selection), spec, self->metrics, saylau_scene_view_get_emphasis (self).candidate, !self->moves);
}

static void
drop_work (SaylauSceneView *self)
{
  if (self->work != NULL)
    saylau_scene_unref (saylau_scene_work_finish (g_steal_pointer (&self->work), NULL));
  self->is_outdated = FALSE;
}

/* One that is long in the making takes its time, and the view shows meanwhile what it showed; others are waited for. */
static gboolean
has_next (SaylauSceneView *self)
{
  if (self->is_outdated && !saylau_scene_work_is_late (self->work))
    drop_work (self);
  if (self->work == NULL && self->scene != NULL)
    self->work = begin_work (self, self->width, self->height);
  return self->scene == NULL || self->work == NULL || (!self->is_outdated && !saylau_scene_work_is_late (self->work));
}

/* All views begin before the first of them is allocated and has to wait for its scene. */
static gboolean
begin_cb (GtkWidget *widget,
          GdkFrameClock *clock,
          gpointer user_data)
{
  SaylauSceneView *self = SAYLAU_SCENE_VIEW (widget);

  self->begin_id = 0;
  if (self->stale && self->scene != NULL && self->work == NULL && gtk_widget_get_mapped (widget))
    self->work = begin_work (self, self->width, self->height);
  gtk_widget_queue_allocate (widget);
  return G_SOURCE_REMOVE;
}

static void
begin_with_frame (SaylauSceneView *self)
{
  if (self->begin_id == 0)
    self->begin_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), begin_cb, NULL, NULL);
}

static void
set_stale (SaylauSceneView *self)
{
  self->is_outdated = self->work != NULL;
  self->stale = TRUE;
  begin_with_frame (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
update_scene (SaylauSceneView *self,
              int width,
              int height)
{
  gboolean moves = self->moves && width == self->width && height == self->height;
  g_autoptr (SaylauScene) before = g_steal_pointer (&self->scene);

  if (self->is_outdated || width != self->width || height != self->height)
    drop_work (self);
  if (self->work == NULL)
    self->work = begin_work (self, width, height);
  if (self->work != NULL)
    self->scene = saylau_scene_work_finish (g_steal_pointer (&self->work), &self->image);
  saylau_scene_motion_show (self->motion, self->scene, moves);
  self->width = width;
  self->height = height;
  self->stale = FALSE;
  self->moves = FALSE;
  saylau_mark_words_tell (GTK_ACCESSIBLE (self), self->scene, before);
  queue_sync (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The marks of another election's scene must not be taken for this one's. */
static void
election_changed_cb (SaylauSceneView *self)
{
  g_clear_pointer (&self->scene, saylau_scene_unref);
  saylau_scene_motion_show (self->motion, NULL, FALSE);
  g_clear_pointer (&self->focus_id, g_free);
  self->hover = -1;
  saylau_scene_view_invalidate (self);
}

static void
selection_changed_cb (SaylauSceneView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  queue_sync (self);
}

static void
motion_cb (SaylauSceneView *self,
           double x,
           double y)
{
  self->pointer_inside = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;
  update_hover (self);
}

static void
leave_cb (SaylauSceneView *self)
{
  self->pointer_inside = FALSE;
  set_hover (self, -1);
}

static void
released_cb (SaylauSceneView *self,
             int n_press,
             double x,
             double y)
{
  int mark = saylau_scene_view_pick (self, x, y);

  /* What the first click of several began the others go on with, whatever has come under the pointer since. */
  if (n_press == 1)
    {
      g_free (self->clicked_id);
      self->clicked_id = mark >= 0 ? g_strdup (get_mark (self, mark)->id) : NULL;
    }

  if (self->clicked_id == NULL)
    g_signal_emit (self, signals[SIGNAL_BACKGROUND_CLICKED], 0, n_press, x, y);
  else if (n_press == 1)
    activate_mark (self, mark);
  else if (n_press == 2 && self->scene != NULL && (mark = saylau_scene_find_mark (self->scene, self->clicked_id)) >= 0)
    g_signal_emit (self, signals[SIGNAL_MARK_OPENED], 0, mark);
}

static gboolean
saylau_scene_view_query_tooltip (GtkWidget *widget,
                                 int x,
                                 int y,
                                 gboolean keyboard_tooltip,
                                 GtkTooltip *tooltip)
{
  SaylauSceneView *self = SAYLAU_SCENE_VIEW (widget);
  int index = keyboard_tooltip ? saylau_scene_view_get_focus_mark (self) : saylau_scene_view_pick (self, x, y);
  const SaylauMark *mark = get_mark (self, index);
  g_autofree char *note = NULL;

  if (mark == NULL)
    return FALSE;

  note = note_cb (mark, self);
  gtk_tooltip_set_custom (tooltip, saylau_mark_words_create_tip (mark, note));
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ mark->bounds.x, mark->bounds.y,
                                                      MAX (mark->bounds.width, 1), MAX (mark->bounds.height, 1) });
  return TRUE;
}

static gboolean
saylau_scene_view_focus (GtkWidget *widget,
                         GtkDirectionType direction)
{
  SaylauSceneView *self = SAYLAU_SCENE_VIEW (widget);
  int next;

  ensure_proxies (self);
  if (self->scene == NULL || saylau_scene_get_n_marks (self->scene) == 0)
    return FALSE;

  next = saylau_mark_selection_find_next (self->selection, self->scene, self->focus_id, saylau_scene_view_get_focus_mark (self), direction);
  return next >= 0 && saylau_scene_view_focus_mark (self, next);
}

static void
saylau_scene_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  gboolean horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = horizontal ? SAYLAU_CHART_MIN_WIDTH : SAYLAU_CHART_MIN_HEIGHT;
  *natural = horizontal ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
saylau_scene_view_size_allocate (GtkWidget *widget,
                                 int width,
                                 int height,
                                 int baseline)
{
  SaylauSceneView *self = SAYLAU_SCENE_VIEW (widget);
  gboolean changed = width != self->width || height != self->height || (self->stale && has_next (self));

  if (changed)
    update_scene (self, width, height);
  else if (self->stale)
    begin_with_frame (self);
  if (self->scene != NULL)
    saylau_mark_proxies_allocate (self->proxies, self->scene);
  if (changed)
    {
      update_hover (self);
      g_signal_emit (self, signals[SIGNAL_SCENE_CHANGED], 0);
    }
}

static void
saylau_scene_view_snapshot (GtkWidget *widget,
                            GtkSnapshot *snapshot)
{
  SaylauSceneView *self = SAYLAU_SCENE_VIEW (widget);
  g_autoptr (SaylauScene) picture = saylau_scene_view_get_picture (self);
  SaylauEmphasis emphasis;
  cairo_t *cr;

  if (picture == NULL)
    return;

  emphasis = saylau_scene_view_get_emphasis (self);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, saylau_scene_get_width (picture),
                                                                 saylau_scene_get_height (picture)));
  saylau_scene_image_paint (&self->image, cr, picture, &emphasis, gtk_widget_get_scale_factor (widget));
  cairo_destroy (cr);
}

static void
saylau_scene_view_dispose (GObject *object)
{
  SaylauSceneView *self = SAYLAU_SCENE_VIEW (object);

  g_clear_handle_id (&self->sync_id, g_source_remove);
  drop_work (self);
  self->func = NULL;
  saylau_mark_proxies_clear (self->proxies);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->scene, saylau_scene_unref);
  saylau_scene_motion_show (self->motion, NULL, FALSE);
  saylau_scene_image_clear (&self->image);
  G_OBJECT_CLASS (saylau_scene_view_parent_class)->dispose (object);
}

static void
saylau_scene_view_finalize (GObject *object)
{
  SaylauSceneView *self = SAYLAU_SCENE_VIEW (object);

  g_free (self->focus_id);
  g_free (self->clicked_id);
  saylau_mark_proxies_free (self->proxies);
  saylau_scene_motion_free (self->motion);
  saylau_metrics_free (self->metrics);
  G_OBJECT_CLASS (saylau_scene_view_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  /**
   * SaylauSceneView::mark-activated:
   * @mark: the mark's index in the scene
   *
   * A mark was clicked or chosen by keyboard that does not stand for a candidate, an event or a tally.
   */
  signals[SIGNAL_MARK_ACTIVATED] = g_signal_new ("mark-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                 G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * SaylauSceneView::mark-opened:
   * @mark: the mark's index in the scene
   *
   * A mark was clicked twice; with the first click it was activated.
   */
  signals[SIGNAL_MARK_OPENED] = g_signal_new ("mark-opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * SaylauSceneView::background-clicked:
   * @n_press: how often
   * @x: where, in px
   * @y: where, in px
   */
  signals[SIGNAL_BACKGROUND_CLICKED] = g_signal_new ("background-clicked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                     G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  /**
   * SaylauSceneView::scene-changed:
   *
   * A new scene is shown.
   */
  signals[SIGNAL_SCENE_CHANGED] = g_signal_new ("scene-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 0);
}

static void
saylau_scene_view_class_init (SaylauSceneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = saylau_scene_view_dispose;
  object_class->finalize = saylau_scene_view_finalize;

  widget_class->focus = saylau_scene_view_focus;
  widget_class->measure = saylau_scene_view_measure;
  widget_class->query_tooltip = saylau_scene_view_query_tooltip;
  widget_class->size_allocate = saylau_scene_view_size_allocate;
  widget_class->snapshot = saylau_scene_view_snapshot;

  install_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_css_name (widget_class, "scene");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
saylau_scene_view_init (SaylauSceneView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->proxies = saylau_mark_proxies_new (GTK_WIDGET (self), G_CALLBACK (proxy_activated_cb), G_CALLBACK (proxy_state_changed_cb));
  self->metrics = saylau_metrics_new ();
  self->motion = saylau_scene_motion_new (GTK_WIDGET (self));
  self->hover = -1;
  self->stale = TRUE;

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (saylau_scene_view_invalidate), NULL);
}

/**
 * saylau_scene_view_set_source:
 * @self: a view
 * @func: (nullable): tells what is shown
 * @note: (nullable): tells what else is to be said of a mark, by its tip and to a screen reader
 * @user_data: for both; must live as long as the view
 */
void
saylau_scene_view_set_source (SaylauSceneView *self,
                              SaylauSceneSpecFunc func,
                              SaylauMarkNoteFunc note,
                              gpointer user_data)
{
  g_return_if_fail (SAYLAU_IS_SCENE_VIEW (self));

  self->func = func;
  self->note = note;
  self->user_data = user_data;
  saylau_scene_view_invalidate (self);
}

/**
 * saylau_scene_view_update_notes:
 * @self: a view
 *
 * Asks again for the notes about marks, which have other words now.
 */
void
saylau_scene_view_update_notes (SaylauSceneView *self)
{
  g_return_if_fail (SAYLAU_IS_SCENE_VIEW (self));

  queue_sync (self);
}

/**
 * saylau_scene_view_set_selection:
 * @self: a view without a selection
 * @selection: what is selected, shown and changed here
 */
void
saylau_scene_view_set_selection (SaylauSceneView *self,
                                 SaylauSelection *selection)
{
  g_return_if_fail (SAYLAU_IS_SCENE_VIEW (self));
  g_return_if_fail (SAYLAU_IS_SELECTION (selection) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "notify::election", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::hover", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::tally", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::candidate", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::event", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_scene_view_invalidate:
 * @self: a view
 *
 * The scene is out of date: another is made before the next frame, and shown at once.
 */
void
saylau_scene_view_invalidate (SaylauSceneView *self)
{
  g_return_if_fail (SAYLAU_IS_SCENE_VIEW (self));

  self->moves = FALSE;
  set_stale (self);
}

/**
 * saylau_scene_view_transition:
 * @self: a view
 *
 * As saylau_scene_view_invalidate(), but the picture moves to the new scene: for things that became
 * others. Where anything else has changed, too, the new scene is shown at once.
 */
void
saylau_scene_view_transition (SaylauSceneView *self)
{
  g_return_if_fail (SAYLAU_IS_SCENE_VIEW (self));

  self->moves = self->moves || !self->stale;
  set_stale (self);
}

/**
 * saylau_scene_view_get_scene:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the scene that is shown
 */
SaylauScene *
saylau_scene_view_get_scene (SaylauSceneView *self)
{
  return self->scene;
}

/**
 * saylau_scene_view_is_behind:
 * @self: a view
 *
 * Returns: whether it is in sight and does not show yet what it is to show
 */
gboolean
saylau_scene_view_is_behind (SaylauSceneView *self)
{
  return self->stale && gtk_widget_get_mapped (GTK_WIDGET (self));
}

/**
 * saylau_scene_view_get_picture:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): what is drawn of the scene: itself, or, while it is moved to, a
 *   picture between the one before and it
 */
SaylauScene *
saylau_scene_view_get_picture (SaylauSceneView *self)
{
  return saylau_scene_motion_get_picture (self->motion);
}

/**
 * saylau_scene_view_pick:
 * @self: a view
 * @x: in px
 * @y: in px
 *
 * Returns: the index of the mark there, or -1
 */
int
saylau_scene_view_pick (SaylauSceneView *self,
                        double x,
                        double y)
{
  return self->scene != NULL ? saylau_hit_test (self->scene, x, y, SLOP) : -1;
}

/**
 * saylau_scene_view_get_focus_mark:
 * @self: a view
 *
 * Returns: the index of the mark that has the keyboard's focus, or -1
 */
int
saylau_scene_view_get_focus_mark (SaylauSceneView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (focus == NULL || self->scene == NULL)
    return -1;
  return saylau_scene_find_mark (self->scene, saylau_mark_proxy_get_id (SAYLAU_MARK_PROXY (focus)));
}

/**
 * saylau_scene_view_focus_mark:
 * @self: a view
 * @mark: the index of a mark, or -1
 *
 * Gives the keyboard's focus to a mark.
 *
 * Returns: whether it has it now
 */
gboolean
saylau_scene_view_focus_mark (SaylauSceneView *self,
                              int mark)
{
  ensure_proxies (self);
  return saylau_mark_proxies_focus (self->proxies, mark);
}

/**
 * saylau_scene_view_take_focus:
 * @self: a view
 *
 * Gives the keyboard's focus to the mark that Tab would enter by, once there is a scene.
 */
void
saylau_scene_view_take_focus (SaylauSceneView *self)
{
  g_return_if_fail (SAYLAU_IS_SCENE_VIEW (self));

  self->wants_focus = TRUE;
  queue_sync (self);
}

/**
 * saylau_scene_view_get_emphasis:
 * @self: a view with a selection
 *
 * Returns: what stands out in it: what is hovered over in any view, or else selected, and the focus
 *   where it is to be seen
 */
SaylauEmphasis
saylau_scene_view_get_emphasis (SaylauSceneView *self)
{
  SaylauEmphasis emphasis = { SAYLAU_NONE, SAYLAU_NONE, self->hover, -1 };
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  emphasis.candidate = saylau_selection_get_hover (self->selection);
  if (emphasis.candidate == SAYLAU_NONE)
    emphasis.candidate = saylau_selection_get_candidate (self->selection);
  emphasis.event = saylau_selection_get_event (self->selection);
  if (focus != NULL && gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_FOCUS_VISIBLE)
    emphasis.focus = saylau_scene_view_get_focus_mark (self);
  return emphasis;
}
