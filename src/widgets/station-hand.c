/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/station-hand.h"

#include "charts/item-path.h"
#include "charts/station-panel.h"
#include "widgets/station-worker.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>
#include <math.h>

/* How far a pointer goes, in px, before a press is a drag and no click. */
#define DRAG_THRESHOLD 4.0

/* How much a key moves an end of the cluster by, in points; with Shift. */
#define FAR 5

#define FILL 0.14
#define BORDER 1.5

/* Of the line around an area that has selected stations, and of the one below it: one of the two is seen on any ground. */
#define LIT_WIDTH 2.5
#define HALO_WIDTH 6.0

/* What a drag moves. */
typedef enum
{
  DRAG_BRUSH,
  DRAG_CLUSTER_FROM,
  DRAG_CLUSTER_TO,
  DRAG_CLUSTER,
} Drag;

/**
 * SaylauStationHand:
 *
 * What a hand and a keyboard do with a chart of polling stations: a rectangle that is brushed selects the stations in it,
 * and so does a mark that is chosen; with Shift, arrows take more marks. The ends of the cluster are moved by their handles,
 * and by arrows where one has the focus. It lies over the chart and shows what is selected: in a map, which areas selected
 * stations are in.
 */
struct _SaylauStationHand
{
  GtkWidget parent_instance;

  SaylauSceneView *scene_view; /* beside this widget, in the same parent, and living as long */
  SaylauSelection *selection;
  GSettings *settings;
  Drag drag;
  SaylauStationPanel panel; /* that is brushed or moved in */
  double drag_x, drag_y;
  guint from, to; /* the cluster when its drag began */
  gboolean dragging;
  char *anchor_id; /* the mark from which on more are taken, or NULL */
  SaylauStationWorker *worker;
};

G_DEFINE_FINAL_TYPE (SaylauStationHand, saylau_station_hand, GTK_TYPE_WIDGET)

static const SaylauMark *
get_mark (SaylauStationHand *self,
          int mark)
{
  return mark >= 0 ? saylau_scene_get_mark (saylau_scene_view_get_scene (self->scene_view), mark) : NULL;
}

static gboolean
get_drag (const SaylauMark *mark,
          Drag *drag)
{
  static const struct
  {
    const char *id;
    Drag drag;
  } handles[] = { { "cluster-from", DRAG_CLUSTER_FROM }, { "cluster-to", DRAG_CLUSTER_TO }, { "cluster", DRAG_CLUSTER } };

  for (guint i = 0; mark != NULL && mark->kind == SAYLAU_MARK_SPAN && i < G_N_ELEMENTS (handles); i++)
    if (g_str_equal (mark->id, handles[i].id))
      {
        *drag = handles[i].drag;
        return TRUE;
      }
  return FALSE;
}

/* An end stays on its side of the other, and both between 0 and 100 %. */
static void
move_cluster (SaylauStationHand *self,
              Drag drag,
              int from,
              int to,
              int by)
{
  if (drag == DRAG_CLUSTER)
    by = CLAMP (by, -from, 100 - to);
  if (drag != DRAG_CLUSTER_TO)
    from = drag == DRAG_CLUSTER ? from + by : CLAMP (from + by, 0, to - 1);
  if (drag != DRAG_CLUSTER_FROM)
    to = drag == DRAG_CLUSTER ? to + by : CLAMP (to + by, from + 1, 100);
  saylau_selection_set_cluster (self->selection, from, to);
}

/* The part of the chart that a mark is in or beside, and what of it the mark stands for. */
static gboolean
find_marked (SaylauStationHand *self,
             const SaylauMark *mark,
             SaylauStationPanel *panel,
             SaylauRect *rect)
{
  const SaylauScene *scene = saylau_scene_view_get_scene (self->scene_view);
  int found = saylau_station_panel_find (scene, mark->inner.x, mark->inner.y);

  if (saylau_scene_get_n_station_panels (scene) == 0)
    return FALSE;
  *panel = *saylau_scene_get_station_panel (scene, MAX (found, 0));
  *rect = mark->bounds;
  if (found >= 0)
    return TRUE;
  /* A histogram at a side is of all that lies across from it. */
  if (mark->inner.y < panel->rect.y)
    *rect = (SaylauRect){ mark->bounds.x, panel->rect.y, mark->bounds.width, panel->rect.height };
  else
    *rect = (SaylauRect){ panel->rect.x, mark->bounds.y, panel->rect.width, mark->bounds.height };
  return TRUE;
}

static SaylauRect
join (SaylauRect a,
      SaylauRect b)
{
  double x = MIN (a.x, b.x), y = MIN (a.y, b.y);

  return (SaylauRect){ x, y, MAX (a.x + a.width, b.x + b.width) - x, MAX (a.y + a.height, b.y + b.height) - y };
}

/* All from one mark to another, which may be the same. */
static void
brush_marks (SaylauStationHand *self,
             const SaylauMark *first,
             const SaylauMark *last,
             gboolean toggles)
{
  SaylauStationPanel panel, other;
  SaylauStationBrush brush;
  SaylauRect rect, end;

  if (!find_marked (self, first, &panel, &rect) || !find_marked (self, last, &other, &end))
    return;
  /* From one part of the chart to another nothing reaches. */
  saylau_station_panel_brush (&other, other.across == panel.across ? join (rect, end) : end, &brush);
  if (toggles && saylau_station_brush_equal (&brush, saylau_selection_get_stations (self->selection)))
    saylau_station_brush_init (&brush);
  saylau_selection_set_stations (self->selection, &brush);
}

static void
mark_activated_cb (SaylauStationHand *self,
                   int index)
{
  const SaylauMark *mark = get_mark (self, index);

  g_clear_pointer (&self->anchor_id, g_free);
  if (mark->kind == SAYLAU_MARK_STATIONS)
    brush_marks (self, mark, mark, TRUE);
}

/* Returns whether there is a mark on that side. */
static gboolean
take_more (SaylauStationHand *self,
           const SaylauMark *mark,
           SaylauDirection direction)
{
  SaylauScene *scene = saylau_scene_view_get_scene (self->scene_view);
  int next = mark->neighbors[direction], anchor;

  if (self->anchor_id == NULL)
    self->anchor_id = g_strdup (mark->id);
  anchor = saylau_scene_find_mark (scene, self->anchor_id);
  if (next < 0 || anchor < 0 || get_mark (self, next)->kind != SAYLAU_MARK_STATIONS)
    return FALSE;
  brush_marks (self, get_mark (self, anchor), get_mark (self, next), FALSE);
  saylau_scene_view_focus_mark (self->scene_view, next);
  return TRUE;
}

static gboolean
find_direction (guint keyval,
                SaylauDirection *direction)
{
  static const struct
  {
    guint keyval;
    SaylauDirection direction;
  } keys[] = {
    { GDK_KEY_Left, SAYLAU_LEFT },
    { GDK_KEY_KP_Left, SAYLAU_LEFT },
    { GDK_KEY_Right, SAYLAU_RIGHT },
    { GDK_KEY_KP_Right, SAYLAU_RIGHT },
    { GDK_KEY_Up, SAYLAU_UP },
    { GDK_KEY_KP_Up, SAYLAU_UP },
    { GDK_KEY_Down, SAYLAU_DOWN },
    { GDK_KEY_KP_Down, SAYLAU_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval)
      {
        *direction = keys[i].direction;
        return TRUE;
      }
  return FALSE;
}

static gboolean
key_pressed_cb (SaylauStationHand *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  SaylauScene *scene = saylau_scene_view_get_scene (self->scene_view);
  const SaylauMark *mark = scene != NULL ? get_mark (self, saylau_scene_view_get_focus_mark (self->scene_view)) : NULL;
  gboolean is_shifted = (state & GDK_SHIFT_MASK) != 0;
  SaylauDirection direction;
  guint from, to;
  Drag drag;

  if (mark == NULL || state & (GDK_CONTROL_MASK | GDK_ALT_MASK) || !find_direction (keyval, &direction))
    return GDK_EVENT_PROPAGATE;
  if (get_drag (mark, &drag) && direction <= SAYLAU_RIGHT && saylau_selection_get_cluster (self->selection, &from, &to))
    {
      move_cluster (self, drag, from, to, (direction == SAYLAU_LEFT ? -1 : 1) * (is_shifted ? FAR : 1));
      return GDK_EVENT_STOP;
    }
  if (mark->kind == SAYLAU_MARK_STATIONS && is_shifted)
    return take_more (self, mark, direction) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  g_clear_pointer (&self->anchor_id, g_free);
  return GDK_EVENT_PROPAGATE;
}

static void
drag_begin_cb (SaylauStationHand *self,
               double x,
               double y,
               GtkGesture *gesture)
{
  SaylauScene *scene = saylau_scene_view_get_scene (self->scene_view);
  int panel = scene != NULL ? saylau_station_panel_find (scene, x, y) : -1;
  gboolean is_cluster = scene != NULL && saylau_scene_get_n_station_panels (scene) > 0 &&
                        get_drag (get_mark (self, saylau_scene_view_pick (self->scene_view, x, y)), &self->drag);

  self->dragging = FALSE;
  if (self->selection == NULL || (panel < 0 && !is_cluster))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  if (!is_cluster)
    self->drag = DRAG_BRUSH;
  self->panel = *saylau_scene_get_station_panel (scene, MAX (panel, 0));
  self->drag_x = x;
  self->drag_y = y;
  saylau_selection_get_cluster (self->selection, &self->from, &self->to);
}

static void
drag_update_cb (SaylauStationHand *self,
                double offset_x,
                double offset_y,
                GtkGesture *gesture)
{
  SaylauStationBrush brush;

  if (!self->dragging && hypot (offset_x, offset_y) < DRAG_THRESHOLD)
    return;
  if (!self->dragging)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      saylau_selection_begin_gesture (self->selection);
      self->dragging = TRUE;
    }
  if (self->drag != DRAG_BRUSH)
    {
      move_cluster (self, self->drag, self->from, self->to, (int) lround (offset_x / self->panel.rect.width * self->panel.right));
      return;
    }
  saylau_station_panel_brush (&self->panel,
                              (SaylauRect){ MIN (self->drag_x, self->drag_x + offset_x), MIN (self->drag_y, self->drag_y + offset_y),
                                            fabs (offset_x), fabs (offset_y) },
                              &brush);
  saylau_selection_set_stations (self->selection, &brush);
}

static void
drag_end_cb (SaylauStationHand *self)
{
  if (self->dragging)
    saylau_selection_end_gesture (self->selection);
  self->dragging = FALSE;
}

static void
show_rect (GtkWidget *widget,
           GtkSnapshot *snapshot,
           SaylauRect rect)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height);
  GdkRGBA color, fill;
  GskRoundedRect outline;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  fill = color;
  fill.alpha *= FILL;
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[]){ BORDER, BORDER, BORDER, BORDER }, (GdkRGBA[]){ color, color, color, color });
}

/* Which areas selected stations are in, or NULL: none are selected, there is no map, or it is not known yet. */
static SaylauStationFigures *
find_lit (SaylauStationHand *self,
          const SaylauScene *scene)
{
  SaylauElection *election = saylau_selection_get_election (self->selection);
  SaylauStationQuery query = { .kind = SAYLAU_FIGURES_BRUSHED, .area = SAYLAU_NONE };
  gboolean is_map = FALSE;

  query.brush = *saylau_selection_get_stations (self->selection);
  query.candidate = query.brush.candidate;
  if (election == NULL || election->stations == NULL || saylau_station_brush_is_empty (&query.brush))
    return NULL;
  for (guint i = 0; i < saylau_scene_get_n_marks (scene) && !is_map; i++)
    is_map = saylau_scene_peek_mark (scene, i)->kind == SAYLAU_MARK_AREA;
  if (!is_map || saylau_station_worker_prepare (self->worker, election, &query) != SAYLAU_STATIONS_WHOLE)
    return NULL;
  return saylau_station_figures_peek (election, &query);
}

static void
add_outline (cairo_t *cr,
             const SaylauScene *scene,
             const SaylauMark *mark)
{
  if (mark->shape == SAYLAU_SHAPE_PATH)
    {
      saylau_item_path_add (cr, scene, saylau_scene_get_item (scene, mark->outline));
      return;
    }
  cairo_new_path (cr);
  cairo_rectangle (cr, mark->bounds.x, mark->bounds.y, mark->bounds.width, mark->bounds.height);
}

/* How many of the selected stations are in the area that @mark stands for; a scene may still be of a document before. */
static guint
count_selected (SaylauStationHand *self,
                const SaylauMark *mark,
                const SaylauStationFigures *figures)
{
  if (mark->kind != SAYLAU_MARK_AREA || mark->subject >= (int) saylau_selection_get_election (self->selection)->areas->len)
    return 0;
  return figures->brushed->areas[mark->subject];
}

static void
show_lit (SaylauStationHand *self,
          GtkSnapshot *snapshot,
          const SaylauScene *scene,
          const SaylauStationFigures *figures)
{
  GtkWidget *widget = GTK_WIDGET (self);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  GdkRGBA color = { 0, 0, 0, 1 }, ground = { 1, 1, 1, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "window_fg_color", &color);
  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "window_bg_color", &ground);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_peek_mark (scene, i);

      if (count_selected (self, mark, figures) == 0)
        continue;
      add_outline (cr, scene, mark);
      gdk_cairo_set_source_rgba (cr, &ground);
      cairo_set_line_width (cr, HALO_WIDTH);
      cairo_stroke_preserve (cr);
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_set_line_width (cr, LIT_WIDTH);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
saylau_station_hand_snapshot (GtkWidget *widget,
                              GtkSnapshot *snapshot)
{
  SaylauStationHand *self = SAYLAU_STATION_HAND (widget);
  SaylauScene *scene = saylau_scene_view_get_scene (self->scene_view);
  g_autoptr (SaylauStationFigures) lit = self->selection != NULL && scene != NULL ? find_lit (self, scene) : NULL;

  if (lit != NULL)
    show_lit (self, snapshot, scene, lit);
  for (guint i = 0; self->selection != NULL && scene != NULL && i < saylau_scene_get_n_station_panels (scene); i++)
    {
      SaylauRect rect = saylau_station_panel_get_rect (saylau_scene_get_station_panel (scene, i), saylau_selection_get_stations (self->selection));

      if (rect.width > 0)
        show_rect (widget, snapshot, rect);
    }
}

/* The line around an area and the words for it. */
static void
show_selected (SaylauStationHand *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  saylau_scene_view_update_notes (self->scene_view);
}

static void
saylau_station_hand_dispose (GObject *object)
{
  saylau_station_worker_cancel (SAYLAU_STATION_HAND (object)->worker);
  g_clear_object (&SAYLAU_STATION_HAND (object)->selection);
  g_clear_object (&SAYLAU_STATION_HAND (object)->settings);
  G_OBJECT_CLASS (saylau_station_hand_parent_class)->dispose (object);
}

static void
saylau_station_hand_finalize (GObject *object)
{
  g_free (SAYLAU_STATION_HAND (object)->anchor_id);
  g_object_unref (SAYLAU_STATION_HAND (object)->worker);
  G_OBJECT_CLASS (saylau_station_hand_parent_class)->finalize (object);
}

static void
saylau_station_hand_class_init (SaylauStationHandClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = saylau_station_hand_dispose;
  G_OBJECT_CLASS (klass)->finalize = saylau_station_hand_finalize;
  widget_class->snapshot = saylau_station_hand_snapshot;
  gtk_widget_class_set_css_name (widget_class, "stationhand");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
saylau_station_hand_init (SaylauStationHand *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  self->worker = saylau_station_worker_new ();
  g_signal_connect_object (self->worker, "ready", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_station_hand_new:
 * @chart: what takes the pointer and the keys, and is the parent of both widgets
 * @scene_view: what shows the chart's scenes
 *
 * Returns: (transfer floating): what lies over the chart
 */
GtkWidget *
saylau_station_hand_new (GtkWidget *chart,
                         SaylauSceneView *scene_view)
{
  SaylauStationHand *self = g_object_new (SAYLAU_TYPE_STATION_HAND, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->scene_view = scene_view;
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (drag));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (chart, keys);
  g_signal_connect_object (scene_view, "mark-activated", G_CALLBACK (mark_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scene_view, "scene-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * saylau_station_hand_bind:
 * @self: a hand without a selection
 * @selection: what is selected
 * @settings: the program's settings, for the language of numbers
 */
void
saylau_station_hand_bind (SaylauStationHand *self,
                          SaylauSelection *selection,
                          GSettings *settings)
{
  g_return_if_fail (SAYLAU_IS_STATION_HAND (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (selection, "notify::stations", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_station_hand_tell:
 * @self: a hand
 * @mark: a mark of the chart
 *
 * Has the words for what a line around an area shows.
 *
 * Returns: (transfer full) (nullable): how many of the selected stations are in the area that @mark stands for
 */
char *
saylau_station_hand_tell (SaylauStationHand *self,
                          const SaylauMark *mark)
{
  SaylauScene *scene = saylau_scene_view_get_scene (self->scene_view);
  g_autoptr (SaylauStationFigures) lit = NULL;
  g_autofree char *number = NULL;
  guint n;

  if (mark->kind != SAYLAU_MARK_AREA || self->selection == NULL || scene == NULL || (lit = find_lit (self, scene)) == NULL)
    return NULL;
  n = count_selected (self, mark, lit);
  number = saylau_language_count (saylau_view_language_get (self->settings), n);
  /* Translators: said of an area in a map while polling stations are selected. */
  return n > 0 ? g_strdup_printf (ngettext ("%s selected polling station", "%s selected polling stations", n), number) : NULL;
}
