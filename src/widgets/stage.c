/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/stage.h"

#include "charts/chart-spec.h"
#include "widgets/view-look.h"

#include <math.h>

/* Under this width, or without the height for two charts, there is room for one of them only; with large text
 * from what is as much larger. */
#define NARROW_WIDTH 520
#define HANDLE_HEIGHT 12

/* What part of the height the chart has at first, and one that needs more room. */
#define CHART_PART 0.52
#define LARGE_CHART_PART 0.7

/**
 * SaylauStage:
 *
 * Chart and timeline: one above the other with a handle between them, or, where there is no
 * room for both, one at a time.
 */
struct _SaylauStage
{
  GtkWidget parent_instance;

  GtkPaned *paned;
  SaylauStagePage page;
  int chart_height; /* the least that the chart needs, with what is above it */
  gboolean narrow;
  gboolean placed;
  gboolean placing;
  gboolean allocating;
  gboolean large; /* whether the chart needs more room */
  gboolean moved; /* the handle was, by hand */
  guint tick_id;
};

enum
{
  PROP_0,
  PROP_CHART,
  PROP_TIMELINE,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SaylauStage, saylau_stage, GTK_TYPE_WIDGET)

static void
update_visible (SaylauStage *self)
{
  GtkWidget *chart = gtk_paned_get_start_child (self->paned);
  GtkWidget *timeline = gtk_paned_get_end_child (self->paned);

  if (chart != NULL)
    gtk_widget_set_visible (chart, !self->narrow || self->page == SAYLAU_STAGE_CHART);
  if (timeline != NULL)
    gtk_widget_set_visible (timeline, !self->narrow || self->page == SAYLAU_STAGE_TIMELINE);
}

/* Children must not come and go while they are allocated; so they do so before the next frame. */
static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  SaylauStage *self = SAYLAU_STAGE (widget);

  self->tick_id = 0;
  update_visible (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

static void
set_narrow (SaylauStage *self,
            gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* A chart that is hidden needs as much as when it was seen last, or it would come and go. */
static int
get_chart_height (SaylauStage *self)
{
  GtkWidget *chart = gtk_paned_get_start_child (self->paned);

  if (chart != NULL && gtk_widget_get_visible (chart))
    gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, -1, &self->chart_height, NULL, NULL, NULL);
  return MAX (self->chart_height, SAYLAU_CHART_MIN_HEIGHT);
}

/* How much larger the charts must be for the desktop's text; small text needs no less. */
static double
get_scale (SaylauStage *self)
{
  return MAX (saylau_view_look_get_text_scale (GTK_WIDGET (self)), 1);
}

static int
get_timeline_height (SaylauStage *self)
{
  return ceil (SAYLAU_CHART_MIN_HEIGHT * get_scale (self));
}

/* What is above the chart has grown with its text by itself. */
static int
get_readable_chart_height (SaylauStage *self)
{
  return get_chart_height (self) + get_timeline_height (self) - SAYLAU_CHART_MIN_HEIGHT;
}

static int
get_both_height (SaylauStage *self)
{
  return get_readable_chart_height (self) + HANDLE_HEIGHT + get_timeline_height (self);
}

/* Neither chart may be pushed below the size it can be drawn at with text as large as is asked for. */
static void
place_handle (SaylauStage *self,
              int height)
{
  int position = gtk_paned_get_position (self->paned);

  if (height < get_both_height (self))
    return;

  if (!self->placed)
    position = height * (self->large ? LARGE_CHART_PART : CHART_PART);
  self->placed = TRUE;
  position = CLAMP (position, get_readable_chart_height (self), height - get_timeline_height (self) - HANDLE_HEIGHT);
  self->placing = TRUE;
  gtk_paned_set_position (self->paned, position);
  self->placing = FALSE;
}

static void
position_changed_cb (SaylauStage *self)
{
  if (self->placing || !self->placed || self->narrow)
    return;
  self->moved = self->moved || !self->allocating;
  place_handle (self, gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
saylau_stage_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  SaylauStage *self = SAYLAU_STAGE (widget);

  gtk_widget_measure (GTK_WIDGET (self->paned), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = get_chart_height (self);
  *natural = MAX (*natural, *minimum);
}

static void
saylau_stage_size_allocate (GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  SaylauStage *self = SAYLAU_STAGE (widget);

  set_narrow (self, width < NARROW_WIDTH * get_scale (self) || height < get_both_height (self));
  if (!self->narrow)
    place_handle (self, height);
  self->allocating = TRUE;
  gtk_widget_size_allocate (GTK_WIDGET (self->paned), &(GtkAllocation){ 0, 0, width, height }, baseline);
  self->allocating = FALSE;
}

static void
saylau_stage_dispose (GObject *object)
{
  SaylauStage *self = SAYLAU_STAGE (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  if (self->paned != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->paned));
  self->paned = NULL;
  G_OBJECT_CLASS (saylau_stage_parent_class)->dispose (object);
}

static void
saylau_stage_get_property (GObject *object,
                           guint property,
                           GValue *value,
                           GParamSpec *pspec)
{
  SaylauStage *self = SAYLAU_STAGE (object);

  switch (property)
    {
    case PROP_CHART:
      g_value_set_object (value, gtk_paned_get_start_child (self->paned));
      break;
    case PROP_TIMELINE:
      g_value_set_object (value, gtk_paned_get_end_child (self->paned));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
saylau_stage_set_property (GObject *object,
                           guint property,
                           const GValue *value,
                           GParamSpec *pspec)
{
  SaylauStage *self = SAYLAU_STAGE (object);

  switch (property)
    {
    case PROP_CHART:
      gtk_paned_set_start_child (self->paned, g_value_get_object (value));
      break;
    case PROP_TIMELINE:
      gtk_paned_set_end_child (self->paned, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
saylau_stage_class_init (SaylauStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = saylau_stage_dispose;
  object_class->get_property = saylau_stage_get_property;
  object_class->set_property = saylau_stage_set_property;
  widget_class->measure = saylau_stage_measure;
  widget_class->size_allocate = saylau_stage_size_allocate;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_TIMELINE] = g_param_spec_object ("timeline", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "stage");
}

static void
saylau_stage_init (SaylauStage *self)
{
  self->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_VERTICAL));
  gtk_widget_set_parent (GTK_WIDGET (self->paned), GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (self->paned, "notify::position", G_CALLBACK (position_changed_cb), self, G_CONNECT_SWAPPED);
  saylau_view_look_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_resize));
}

/**
 * saylau_stage_get_narrow:
 * @self: a stage
 *
 * Returns: whether it has room for one chart only
 */
gboolean
saylau_stage_get_narrow (SaylauStage *self)
{
  return self->narrow;
}

/**
 * saylau_stage_get_page:
 * @self: a stage
 *
 * Returns: which chart it shows where there is room for one only
 */
SaylauStagePage
saylau_stage_get_page (SaylauStage *self)
{
  return self->page;
}

/**
 * saylau_stage_set_page:
 * @self: a stage
 * @page: which chart to show where there is room for one only
 */
void
saylau_stage_set_page (SaylauStage *self,
                       SaylauStagePage page)
{
  g_return_if_fail (SAYLAU_IS_STAGE (self));

  self->page = page;
  update_visible (self);
}

/**
 * saylau_stage_set_large:
 * @self: a stage
 * @large: whether its chart needs more room than others
 *
 * Gives the chart more of the height, until the handle is moved by hand.
 */
void
saylau_stage_set_large (SaylauStage *self,
                        gboolean large)
{
  g_return_if_fail (SAYLAU_IS_STAGE (self));

  if (self->large == large)
    return;
  self->large = large;
  self->placed = self->moved;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
