/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/chart-view.h"

#include "charts/map-shapes.h"
#include "charts/spec-uses.h"
#include "charts/station-view.h"
#include "charts/time-axis.h"
#include "widgets/motion.h"
#include "widgets/station-hand.h"
#include "widgets/view-look.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

/* How long a chart of polling stations that is being counted may show what was there before, in ms. */
#define PATIENCE 150

/**
 * SaylauChartView:
 *
 * What is selected as a chart: the tally's result as bars or as a pie, areas as a map, turnout by the hour, the tally
 * beside another, all tallies, or polling stations. The timeline has a view of its own.
 *
 * Polling stations are counted beside the main loop: until that is done the view goes on showing what it showed, or says after a
 * while what it is waiting for. Where a part of what is asked for is known long before the whole, that is shown meanwhile.
 */
struct _SaylauChartView
{
  GtkWidget parent_instance;

  SaylauSceneView *scene_view;
  SaylauSelection *selection;
  GSettings *settings;
  SaylauChartKind chart;
  SaylauChartSpec *shown; /* what the scene is of, or NULL */
  SaylauStationWorker *worker;
  GtkWidget *hand;
  GtkWidget *waiting; /* says that stations are being counted */
  guint waiting_id;
};

enum
{
  PROP_0,
  PROP_CHART,
  PROP_STATIONS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SaylauChartView, saylau_chart_view, GTK_TYPE_WIDGET)

static gboolean
has_stations (SaylauChartView *self)
{
  SaylauElection *election = self->selection != NULL ? saylau_selection_get_election (self->selection) : NULL;

  return election != NULL && election->stations != NULL && saylau_station_table_get_n_rows (election->stations) > 0;
}

/* What is shown is out of date by now: rather nothing than that. */
static gboolean
waiting_cb (gpointer data)
{
  SaylauChartView *self = data;

  self->waiting_id = 0;
  gtk_widget_set_visible (self->waiting, TRUE);
  g_clear_pointer (&self->shown, saylau_chart_spec_free);
  saylau_scene_view_invalidate (self->scene_view);
  return G_SOURCE_REMOVE;
}

static void
stop_waiting (SaylauChartView *self)
{
  g_clear_handle_id (&self->waiting_id, g_source_remove);
  gtk_widget_set_visible (self->waiting, FALSE);
}

static void
ready_cb (SaylauChartView *self)
{
  stop_waiting (self);
  saylau_scene_view_invalidate (self->scene_view);
}

static gboolean
stop_waiting_cb (gpointer data)
{
  SaylauChartView *self = data;

  self->waiting_id = 0;
  stop_waiting (self);
  return G_SOURCE_REMOVE;
}

/* A scene is made while the view is allocated, when nothing beside it may come or go. */
static void
stop_waiting_soon (SaylauChartView *self)
{
  g_clear_handle_id (&self->waiting_id, g_source_remove);
  if (gtk_widget_get_visible (self->waiting))
    self->waiting_id = g_idle_add (stop_waiting_cb, self);
}

/* Whether what a chart shows is there, all of it or what @spec is made to say; else it is counted, and the chart is made when that is
 * done. */
static gboolean
is_ready (SaylauChartView *self,
          SaylauChartSpec *spec)
{
  SaylauElection *election = saylau_selection_get_election (self->selection);
  SaylauStationQuery query;
  SaylauStationStep step;

  if (!saylau_station_view_get_query (election, spec, &query))
    {
      saylau_station_worker_cancel (self->worker);
      stop_waiting_soon (self);
      return TRUE;
    }
  step = saylau_station_worker_prepare (self->worker, election, &query);
  spec->stations.is_first = step == SAYLAU_STATIONS_FIRST;
  if (step != SAYLAU_STATIONS_NOTHING)
    {
      stop_waiting_soon (self);
      return TRUE;
    }
  if (self->waiting_id == 0 && !gtk_widget_get_visible (self->waiting))
    self->waiting_id = g_timeout_add (PATIENCE, waiting_cb, self);
  return FALSE;
}

static SaylauChartSpec *
create_spec_cb (int width,
                int height,
                int scale,
                gpointer user_data)
{
  SaylauChartView *self = user_data;
  SaylauChartSpec *spec;

  if (self->selection == NULL || saylau_selection_get_election (self->selection) == NULL)
    return NULL;

  spec = saylau_view_spec_new (self->selection, self->settings, self->chart);
  if (is_ready (self, spec))
    {
      g_clear_pointer (&self->shown, saylau_chart_spec_free);
      self->shown = saylau_chart_spec_copy (spec);
    }
  else
    {
      /* Until it is counted the chart stays as it was. */
      saylau_chart_spec_free (spec);
      spec = self->shown != NULL ? saylau_chart_spec_copy (self->shown) : NULL;
    }
  if (spec == NULL)
    return NULL;
  spec->width = width;
  spec->height = height;
  spec->scale = scale;
  saylau_view_look_apply (GTK_WIDGET (self), spec);
  return spec;
}

static char *
note_cb (const SaylauMark *mark,
         gpointer user_data)
{
  SaylauChartView *self = user_data;

  return saylau_station_hand_tell (SAYLAU_STATION_HAND (self->hand), mark);
}

static void
background_clicked_cb (SaylauChartView *self,
                       int n_press,
                       double x,
                       double y)
{
  SaylauScene *scene = saylau_scene_view_get_scene (self->scene_view);
  SaylauTimeAxis axis = scene != NULL ? saylau_scene_get_time_axis (scene) : (SaylauTimeAxis){ 0 };

  if (self->selection == NULL || saylau_selection_get_election (self->selection) == NULL)
    return;

  /* Where a chart tells time, a place is a moment, as in the timeline. */
  if (axis.to > axis.from && x >= axis.left && x <= axis.right)
    saylau_selection_set_moment (self->selection, saylau_time_axis_get_instant (&axis, x));
  else if (self->chart == SAYLAU_CHART_AREAS)
    saylau_selection_leave_area (self->selection);
  else if (saylau_chart_kind_is_of_stations (self->chart))
    saylau_selection_set_stations (self->selection, NULL);
  else
    saylau_selection_set_candidate (self->selection, SAYLAU_NONE);
}

static void
invalidate_cb (SaylauChartView *self)
{
  saylau_scene_view_invalidate (self->scene_view);
}

/* What is of another document is not shown any more, nor a chart that this one has not. */
static void
election_changed_cb (SaylauChartView *self)
{
  saylau_station_worker_cancel (self->worker);
  stop_waiting (self);
  g_clear_pointer (&self->shown, saylau_chart_spec_free);
  if (saylau_selection_get_election (self->selection) != NULL && !saylau_chart_view_can_show (self, self->chart))
    saylau_chart_view_set_chart (self, SAYLAU_CHART_BAR);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATIONS]);
  saylau_scene_view_invalidate (self->scene_view);
}

/* Whether what is shown becomes what @spec asks for: the same candidates have other shares or stand in another order, areas have
 * other figures, the moment is another. Bars and lines of other areas do not become each other; a hand or a play moves the
 * moment itself. Very many areas would move too slowly. */
static gboolean
becomes (SaylauChartView *self,
         const SaylauChartSpec *spec)
{
  SaylauScene *scene = saylau_scene_view_get_scene (self->scene_view);

  switch (self->chart)
    {
    case SAYLAU_CHART_TURNOUT:
      return spec->area == self->shown->area && saylau_selection_get_gesture (self->selection) == 0;
    case SAYLAU_CHART_TALLIES:
      return spec->area == self->shown->area;
    case SAYLAU_CHART_AREAS:
      return spec->area == self->shown->area && scene != NULL && saylau_scene_get_n_marks (scene) < SAYLAU_MAP_MANY;
    default:
      return !saylau_chart_kind_is_of_stations (self->chart);
    }
}

/* What is shown follows what is selected, where that is a matter of this chart. */
static void
follow (SaylauChartView *self)
{
  g_autoptr (SaylauChartSpec) spec = NULL;
  gboolean is_waited_for = self->waiting_id != 0;

  if (self->shown == NULL || saylau_selection_get_election (self->selection) == NULL)
    {
      saylau_scene_view_invalidate (self->scene_view);
      return;
    }
  spec = saylau_view_spec_new (self->selection, self->settings, self->chart);
  /* What is counted is begun at once; until it is there the chart stays as it is, and need not be made anew. */
  if (!is_ready (self, spec) || (!is_waited_for && saylau_chart_spec_shows_same (spec, self->shown)))
    return;
  if (becomes (self, spec) && saylau_motion_is_wanted (GTK_WIDGET (self), self->settings))
    saylau_scene_view_transition (self->scene_view);
  else
    saylau_scene_view_invalidate (self->scene_view);
}

static void
changed_cb (SaylauChartView *self)
{
  if (self->chart != SAYLAU_CHART_AREAS)
    follow (self);
}

/* Whether what is shown has no result either, and is of the same day. */
static gboolean
is_shown_for_the_day (SaylauChartView *self)
{
  static const SaylauTimeStep a_day = { SAYLAU_UNIT_DAY, 1 };
  GTimeZone *zone = saylau_selection_get_election (self->selection)->zone;
  gint64 moment = saylau_selection_get_moment (self->selection);

  if (self->shown == NULL || self->shown->tally != SAYLAU_NONE || self->shown->moment == SAYLAU_NO_TIME || moment == SAYLAU_NO_TIME)
    return FALSE;
  return saylau_time_step_floor (a_day, moment, zone) == saylau_time_step_floor (a_day, self->shown->moment, zone);
}

/* Before the first tally the chart says so with the moment's date; turnout marks the moment. */
static void
moment_changed_cb (SaylauChartView *self)
{
  if (saylau_selection_get_election (self->selection) == NULL || self->chart == SAYLAU_CHART_AREAS)
    return;
  if (self->chart == SAYLAU_CHART_TURNOUT)
    follow (self);
  else if (saylau_selection_get_tally (self->selection) == SAYLAU_NONE && !is_shown_for_the_day (self))
    invalidate_cb (self);
}

/* What a map follows depends on what colours its areas: on the moment, or the span, or the candidate, or none of these. Polling
 * stations follow the candidate. */
static void
selection_changed_cb (SaylauChartView *self)
{
  if (self->chart == SAYLAU_CHART_AREAS || saylau_chart_kind_is_of_stations (self->chart))
    follow (self);
}

/* What colours the areas is no matter of other charts. */
static void
areas_changed_cb (SaylauChartView *self)
{
  if (self->chart == SAYLAU_CHART_AREAS)
    saylau_scene_view_invalidate (self->scene_view);
}

/* Bars and pie are of the stations that are selected. */
static void
brush_changed_cb (SaylauChartView *self)
{
  if (self->chart == SAYLAU_CHART_BAR || self->chart == SAYLAU_CHART_PIE)
    changed_cb (self);
}

static void
stations_changed_cb (SaylauChartView *self)
{
  if (saylau_chart_kind_is_of_stations (self->chart))
    follow (self);
}

static void
saylau_chart_view_dispose (GObject *object)
{
  SaylauChartView *self = SAYLAU_CHART_VIEW (object);

  saylau_station_worker_cancel (self->worker);
  g_clear_handle_id (&self->waiting_id, g_source_remove);
  g_clear_pointer (&self->waiting, gtk_widget_unparent);
  g_clear_pointer (&self->hand, gtk_widget_unparent);
  if (self->scene_view != NULL)
    {
      saylau_scene_view_set_source (self->scene_view, NULL, NULL, NULL);
      gtk_widget_unparent (GTK_WIDGET (self->scene_view));
      self->scene_view = NULL;
    }
  g_clear_pointer (&self->shown, saylau_chart_spec_free);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (saylau_chart_view_parent_class)->dispose (object);
}

static void
saylau_chart_view_finalize (GObject *object)
{
  g_object_unref (SAYLAU_CHART_VIEW (object)->worker);
  G_OBJECT_CLASS (saylau_chart_view_parent_class)->finalize (object);
}

static void
saylau_chart_view_get_property (GObject *object,
                                guint property,
                                GValue *value,
                                GParamSpec *pspec)
{
  SaylauChartView *self = SAYLAU_CHART_VIEW (object);

  switch (property)
    {
    case PROP_CHART:
      g_value_set_int (value, self->chart);
      break;
    case PROP_STATIONS:
      g_value_set_boolean (value, has_stations (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
saylau_chart_view_class_init (SaylauChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = saylau_chart_view_dispose;
  object_class->finalize = saylau_chart_view_finalize;
  object_class->get_property = saylau_chart_view_get_property;
  properties[PROP_CHART] = g_param_spec_int ("chart", NULL, NULL, 0, G_MAXINT, SAYLAU_CHART_BAR,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* Whether there are polling stations, and so charts of them. */
  properties[PROP_STATIONS] = g_param_spec_boolean ("stations", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chart");
}

static void
saylau_chart_view_init (SaylauChartView *self)
{
  self->chart = SAYLAU_CHART_BAR;
  self->scene_view = g_object_new (SAYLAU_TYPE_SCENE_VIEW, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->scene_view), GTK_WIDGET (self));
  saylau_scene_view_set_source (self->scene_view, create_spec_cb, note_cb, self);
  self->hand = saylau_station_hand_new (GTK_WIDGET (self), self->scene_view);
  gtk_widget_set_parent (self->hand, GTK_WIDGET (self));
  self->worker = saylau_station_worker_new ();
  g_signal_connect_object (self->worker, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
  self->waiting = gtk_label_new (_ ("Counting polling stations…"));
  gtk_widget_add_css_class (self->waiting, "dim-label");
  gtk_widget_set_can_target (self->waiting, FALSE);
  gtk_widget_set_visible (self->waiting, FALSE);
  gtk_widget_set_parent (self->waiting, GTK_WIDGET (self));
  g_signal_connect_object (self->scene_view, "background-clicked", G_CALLBACK (background_clicked_cb), self, G_CONNECT_SWAPPED);
  saylau_view_look_watch (GTK_WIDGET (self), G_CALLBACK (invalidate_cb));
}

/**
 * saylau_chart_view_bind:
 * @self: a view that is not bound yet
 * @selection: what is selected, shown and changed here
 * @settings: the user's
 */
void
saylau_chart_view_bind (SaylauChartView *self,
                        SaylauSelection *selection,
                        GSettings *settings)
{
  static const char *const causes[] = { "notify::tally", "notify::compare", "notify::area" };
  static const char *const keys[] = { "changed::palette", "changed::decimals", "changed::language" };
  static const char *const station_keys[] = { "changed::station-bin", "changed::station-weight", "changed::station-colors" };
  static const char *const area_keys[] = { "changed::area-measure", "changed::area-classes", "changed::area-tiles" };

  g_return_if_fail (SAYLAU_IS_CHART_VIEW (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  saylau_scene_view_set_selection (self->scene_view, selection);
  saylau_station_hand_bind (SAYLAU_STATION_HAND (self->hand), selection, settings);
  g_signal_connect_object (selection, "notify::election", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    g_signal_connect_object (selection, causes[i], G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::order", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::stations", G_CALLBACK (brush_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::moment", G_CALLBACK (moment_changed_cb), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_signal_connect_object (settings, keys[i], G_CALLBACK (invalidate_cb), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (area_keys); i++)
    g_signal_connect_object (settings, area_keys[i], G_CALLBACK (areas_changed_cb), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (station_keys); i++)
    g_signal_connect_object (settings, station_keys[i], G_CALLBACK (stations_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_chart_view_get_chart:
 * @self: a view
 *
 * Returns: which chart it shows
 */
SaylauChartKind
saylau_chart_view_get_chart (SaylauChartView *self)
{
  return self->chart;
}

/**
 * saylau_chart_view_can_show:
 * @self: a view
 * @chart: a kind of chart
 *
 * Returns: whether it can show it: not the timeline, nor polling stations of a document without them
 */
gboolean
saylau_chart_view_can_show (SaylauChartView *self,
                            SaylauChartKind chart)
{
  gboolean has_election = self->selection != NULL && saylau_selection_get_election (self->selection) != NULL;

  if (saylau_chart_kind_is_of_stations (chart))
    return !has_election || has_stations (self);
  return chart != SAYLAU_CHART_TIMELINE;
}

/**
 * saylau_chart_view_set_chart:
 * @self: a view
 * @chart: a chart that saylau_chart_view_can_show()
 */
void
saylau_chart_view_set_chart (SaylauChartView *self,
                             SaylauChartKind chart)
{
  g_return_if_fail (SAYLAU_IS_CHART_VIEW (self));
  g_return_if_fail (saylau_chart_view_can_show (self, chart));

  if (self->chart == chart)
    return;

  self->chart = chart;
  saylau_scene_view_invalidate (self->scene_view);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

/**
 * saylau_chart_view_get_scene_view:
 * @self: a view
 *
 * Returns: (transfer none): what shows the chart's scene
 */
SaylauSceneView *
saylau_chart_view_get_scene_view (SaylauChartView *self)
{
  return self->scene_view;
}

/**
 * saylau_chart_view_get_step:
 * @self: a view
 *
 * Returns: how much it shows of what it is to show of the polling stations; all where it shows none
 */
SaylauStationStep
saylau_chart_view_get_step (SaylauChartView *self)
{
  return saylau_scene_view_is_behind (self->scene_view) ? SAYLAU_STATIONS_NOTHING : saylau_station_worker_get_step (self->worker);
}
