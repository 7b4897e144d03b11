/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/turnout-ends.h"

#include "charts/frame.h"
#include "charts/label-stack.h"
#include "charts/turnout-words.h"

#include <math.h>

#define MAIN_HEIGHT 19
#define OTHER_HEIGHT 14.5
#define LEADER_GAP 4
/* An en space: a name may end with a number, too. */
#define GAP "\u2002"
#define CONFLICT_DOT 3 /* where figures contradict each other, behind */
#define MAX_NAMES 20   /* of areas that are told in a tooltip */
#define LEAST_NAME 44  /* of a name that is cut, beside figures that contradict each other */

/* One label. */
typedef struct
{
  const SaylauTurnoutSeries *series; /* NULL: all that have no label of their own */
  double wanted;                     /* the percentage that it stands at */
  char *name;
  char *value;
  char *short_value; /* where figures contradict each other, or NULL */
  SaylauTextStyle style;
  double height;
  double y; /* its middle, once it is placed */
  int mark; /* or -1 */
} End;

struct _SaylauTurnoutEnds
{
  SaylauTurnoutCanvas *canvas;
  GArray *ends;    /* (element-type End) from top to bottom */
  GPtrArray *rest; /* (element-type SaylauTurnoutSeries): the areas without a label */
};

static void
end_clear (gpointer data)
{
  End *self = data;

  g_free (self->name);
  g_free (self->value);
  g_free (self->short_value);
}

static gboolean
is_main (const SaylauTurnoutView *view,
         const SaylauTurnoutSeries *series)
{
  return series != NULL && (series == view->front || series == view->country);
}

/* The last figure, and of when it is where others have newer ones. */
static char *
describe_value (const SaylauTurnoutView *view,
                const SaylauTurnoutSeries *series)
{
  const SaylauTurnoutPoint *last = saylau_turnout_series_get_last (series);
  gint64 newest = view->rounds->len > 0 ? g_array_index (view->rounds, gint64, view->rounds->len - 1) : last->instant;

  gboolean is_newest = saylau_turnout_point_is_exact (last) ? last->instant >= newest : last->time->end > view->to;

  return is_newest ? saylau_turnout_words_figure (view, series, last) : saylau_turnout_words_last (view, series);
}

static void
add_end (SaylauTurnoutEnds *self,
         const SaylauTurnoutSeries *series)
{
  const SaylauTurnoutView *view = self->canvas->view;
  const SaylauTurnoutPoint *last = saylau_turnout_series_get_last (series);
  gboolean main = is_main (view, series);
  End end = {
    .series = series,
    .wanted = last->percent,
    .name = saylau_turnout_words_area (view, series->area),
    .value = describe_value (view, series),
    .short_value = last->differ ? saylau_turnout_words_ends (view, series, last) : NULL,
    .style = { main ? 13 : 11, main ? SAYLAU_WEIGHT_BOLD : SAYLAU_WEIGHT_REGULAR, TRUE },
    .height = main ? MAIN_HEIGHT : OTHER_HEIGHT,
    .mark = -1,
  };

  g_array_append_val (self->ends, end);
}

/* One label for those that have none, where the one in their middle ends. */
static void
add_rest (SaylauTurnoutEnds *self)
{
  const SaylauTurnoutView *view = self->canvas->view;
  guint n = self->rest->len;
  g_autofree char *count = saylau_language_count (view->language, n);
  const SaylauTurnoutSeries *middle = g_ptr_array_index (self->rest, n / 2);
  End end = {
    .wanted = saylau_turnout_series_get_last (middle)->percent,
    /* Translators: at the end of a bundle of lines: areas that have no label of their own, "12 more areas". */
    .name = saylau_language_fill (saylau_language_plural (view->language, "{n} more area", "{n} more areas", n), "n", count, NULL),
    .value = g_strdup (""),
    .style = { 11, SAYLAU_WEIGHT_REGULAR, TRUE },
    .height = OTHER_HEIGHT,
    .mark = -1,
  };

  g_array_append_val (self->ends, end);
}

/* Where those begin that have no label: areas that end beside each other, as near together as can be, so that one label
 * may stand for them. The first and the last area keep theirs. */
static guint
find_nearest (GPtrArray *others,
              guint n_kept)
{
  guint length = others->len - n_kept, least = MIN (1, n_kept), most = n_kept > 1 ? n_kept - 1 : n_kept;
  guint nearest = least;
  double narrowest = G_MAXDOUBLE;

  for (guint i = least; i <= most; i++)
    {
      double first = saylau_turnout_series_get_last (g_ptr_array_index (others, i))->percent;
      double last = saylau_turnout_series_get_last (g_ptr_array_index (others, i + length - 1))->percent;

      if (fabs (last - first) < narrowest)
        {
          narrowest = fabs (last - first);
          nearest = i;
        }
    }
  return nearest;
}

/* The areas behind: all where there is room, else all but some neighbors. */
static void
choose_others (SaylauTurnoutEnds *self,
               guint capacity)
{
  GPtrArray *others = self->canvas->view->others;
  guint n_kept = others->len <= capacity ? others->len : (capacity > 1 ? capacity - 1 : 0);
  guint start = n_kept < others->len ? find_nearest (others, n_kept) : others->len;
  guint end = start + others->len - n_kept;

  for (guint i = 0; i < others->len; i++)
    if (i < start || i >= end)
      add_end (self, g_ptr_array_index (others, i));
    else
      g_ptr_array_add (self->rest, g_ptr_array_index (others, i));
  if (self->rest->len > 0 && capacity > 0)
    add_rest (self);
}

static int
compare_ends_cb (gconstpointer a,
                 gconstpointer b)
{
  const End *one = a, *other = b;

  return (one->wanted < other->wanted) - (one->wanted > other->wanted);
}

static double
get_width (const SaylauTurnoutEnds *self,
           const End *end,
           const char *value)
{
  g_autofree char *text = g_strconcat (end->name, GAP, value, NULL);

  return saylau_metrics_get_width (self->canvas->metrics, text, end->style);
}

static double
get_name_room (const SaylauTurnoutEnds *self,
               const End *end,
               const char *value)
{
  g_autofree char *text = g_strconcat (GAP, value, NULL);

  return self->canvas->label_width - saylau_metrics_get_width (self->canvas->metrics, text, end->style);
}

/* The name is cut where there is no room for all, the figure never. Where there are several figures and nothing would be
 * left of the name, it is only the least and the most of them: all are told by the label's mark. */
static char *
make_text (const SaylauTurnoutEnds *self,
           const End *end)
{
  SaylauMetrics *metrics = self->canvas->metrics;
  const char *value = end->value;
  g_autofree char *name = NULL;

  if (*value == '\0')
    return saylau_metrics_fit (metrics, end->name, end->style, self->canvas->label_width);
  if (end->short_value != NULL && get_width (self, end, value) > self->canvas->label_width && get_name_room (self, end, value) < LEAST_NAME)
    value = end->short_value;
  if (get_width (self, end, value) <= self->canvas->label_width)
    return g_strconcat (end->name, GAP, value, NULL);
  name = saylau_metrics_fit (metrics, end->name, end->style, get_name_room (self, end, value));
  return g_strconcat (name, GAP, value, NULL);
}

static void
draw_label (SaylauTurnoutEnds *self,
            End *end)
{
  SaylauTurnoutCanvas *canvas = self->canvas;
  gboolean rtl = saylau_language_is_rtl (canvas->view->language);
  gboolean main = is_main (canvas->view, end->series);
  SaylauRgba color = main ? saylau_turnout_canvas_get_color (canvas, end->series) : canvas->theme->dim;
  double right = canvas->plot.x + canvas->plot.width;
  double y = saylau_turnout_canvas_get_place (canvas, 0, end->wanted).y;
  g_autofree char *text = make_text (self, end);

  if (*text == '\0')
    return;
  saylau_scene_builder_draw_line (canvas->builder, right + LEADER_GAP, y, canvas->label_x - LEADER_GAP, end->y,
                                  main ? color : (canvas->theme->hatch & ~0xffu) | 0x78, 1);
  saylau_scene_builder_text (canvas->builder, text, rtl ? canvas->label_x + saylau_metrics_get_width (canvas->metrics, text, end->style) : canvas->label_x,
                             saylau_frame_baseline (end->y, end->style.size), rtl ? SAYLAU_ANCHOR_RIGHT : SAYLAU_ANCHOR_LEFT, end->style, color);
}

/* What a label is hit in, and tells. */
static void
begin_mark (SaylauTurnoutEnds *self,
            End *end)
{
  SaylauTurnoutCanvas *canvas = self->canvas;
  const SaylauTurnoutView *view = canvas->view;
  double width = MIN (get_width (self, end, end->value), canvas->label_width);
  SaylauMark mark;

  saylau_mark_init (&mark, end->series != NULL ? SAYLAU_MARK_AREA : SAYLAU_MARK_OTHER, end->series != NULL ? end->series->area : SAYLAU_NONE);
  mark.bounds = (SaylauRect){ canvas->label_x - 2, end->y - end->height / 2, width + 4, end->height };
  mark.inner = (SaylauPoint){ canvas->label_x + width / 2, end->y };
  mark.name = g_strdup (end->name);
  if (end->series != NULL)
    {
      const char *id = saylau_election_get_area (view->election, end->series->area)->id;

      mark.id = g_strdup_printf ("area-%s", id);
      /* Only the reports in front have marks of their own. */
      mark.value = end->series == view->front ? saylau_turnout_words_last (view, end->series) : saylau_turnout_words_series (view, end->series);
      mark.number = end->wanted;
    }
  else
    {
      GString *names = g_string_new (NULL);

      mark.id = g_strdup ("more-areas");
      mark.value = saylau_turnout_words_range (view, self->rest);
      for (guint i = 0; i < MIN (self->rest->len, MAX_NAMES); i++)
        {
          const SaylauTurnoutSeries *series = g_ptr_array_index (self->rest, i);
          g_autofree char *name = saylau_turnout_words_area (view, series->area);
          g_autofree char *value = describe_value (view, series);

          g_string_append_printf (names, "%s%s %s", i > 0 ? "\n" : "", name, value);
        }
      mark.tooltip = g_string_free (names, FALSE);
    }
  end->mark = saylau_scene_builder_begin_mark (canvas->builder, &mark);
}

/* Up and down lead along the labels, in whatever order they were drawn. */
static void
link_ends (SaylauTurnoutEnds *self)
{
  for (guint i = 1; i < self->ends->len; i++)
    {
      int above = g_array_index (self->ends, End, i - 1).mark;
      int below = g_array_index (self->ends, End, i).mark;

      saylau_scene_builder_set_neighbor (self->canvas->builder, above, SAYLAU_DOWN, below);
      saylau_scene_builder_set_neighbor (self->canvas->builder, below, SAYLAU_UP, above);
    }
}

/**
 * saylau_turnout_ends_new:
 * @canvas: where they will be; its plot's height is known
 *
 * Chooses which areas have a label: the one in front, the country, and as many of the others as fit.
 *
 * Returns: (transfer full): the labels, still without a place
 */
SaylauTurnoutEnds *
saylau_turnout_ends_new (SaylauTurnoutCanvas *canvas)
{
  SaylauTurnoutEnds *self = g_new0 (SaylauTurnoutEnds, 1);
  double room = canvas->plot.height + OTHER_HEIGHT;

  self->canvas = canvas;
  self->ends = g_array_new (FALSE, FALSE, sizeof (End));
  g_array_set_clear_func (self->ends, end_clear);
  self->rest = g_ptr_array_new ();
  if (canvas->view->front != NULL)
    add_end (self, canvas->view->front);
  if (canvas->view->country != NULL)
    add_end (self, canvas->view->country);
  choose_others (self, (guint) MAX (0, floor ((room - self->ends->len * MAIN_HEIGHT) / OTHER_HEIGHT)));
  g_array_sort (self->ends, compare_ends_cb);
  return self;
}

/**
 * saylau_turnout_ends_free:
 * @self: (nullable) (transfer full): labels
 */
void
saylau_turnout_ends_free (SaylauTurnoutEnds *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ends);
  g_ptr_array_unref (self->rest);
  g_free (self);
}

/**
 * saylau_turnout_ends_get_width:
 * @self: labels
 *
 * Returns: how wide the widest is when nothing is cut
 */
double
saylau_turnout_ends_get_width (const SaylauTurnoutEnds *self)
{
  double width = 0;

  for (guint i = 0; i < self->ends->len; i++)
    {
      const End *end = &g_array_index (self->ends, End, i);

      width = MAX (width, get_width (self, end, end->value));
    }
  return width;
}

/**
 * saylau_turnout_ends_get_contradicted_width:
 * @self: labels
 *
 * Returns: how wide the widest of those is whose figures contradict each other, in few words; 0 where there is none
 */
double
saylau_turnout_ends_get_contradicted_width (const SaylauTurnoutEnds *self)
{
  double width = 0;

  for (guint i = 0; i < self->ends->len; i++)
    {
      const End *end = &g_array_index (self->ends, End, i);

      if (end->short_value != NULL)
        width = MAX (width, get_width (self, end, end->short_value));
    }
  return width;
}

/**
 * saylau_turnout_ends_place:
 * @self: labels, whose canvas has its plot
 *
 * Places them one below the other, each as near as can be to the end of its line.
 */
void
saylau_turnout_ends_place (SaylauTurnoutEnds *self)
{
  const SaylauRect plot = self->canvas->plot;
  guint n = self->ends->len;
  g_autofree SaylauStackedLabel *labels = g_new0 (SaylauStackedLabel, n + 1);
  gboolean solved;

  for (guint i = 0; i < n; i++)
    {
      const End *end = &g_array_index (self->ends, End, i);

      labels[i] = (SaylauStackedLabel){ .wanted = saylau_turnout_canvas_get_place (self->canvas, 0, end->wanted).y,
                                        .least = plot.y,
                                        .most = plot.y + plot.height,
                                        .height = end->height };
    }
  solved = saylau_label_stack_solve (labels, n);
  g_warn_if_fail (solved);
  for (guint i = 0; i < n; i++)
    g_array_index (self->ends, End, i).y = labels[i].y;
}

/**
 * saylau_turnout_ends_draw_main:
 * @self: labels that have their places
 * @series: the area in front or the country
 *
 * Draws the area's line and its label.
 *
 * Returns: the mark, which is ended
 */
int
saylau_turnout_ends_draw_main (SaylauTurnoutEnds *self,
                               const SaylauTurnoutSeries *series)
{
  for (guint i = 0; i < self->ends->len; i++)
    {
      End *end = &g_array_index (self->ends, End, i);

      if (end->series != series)
        continue;
      begin_mark (self, end);
      saylau_turnout_canvas_draw_line (self->canvas, series, saylau_turnout_canvas_get_color (self->canvas, series),
                                       series == self->canvas->view->front ? 3 : 2);
      draw_label (self, end);
      saylau_scene_builder_end_mark (self->canvas->builder);
      return end->mark;
    }
  g_return_val_if_reached (-1);
}

/* What contradicts is no less so behind. */
static void
draw_behind (SaylauTurnoutCanvas *canvas,
             const SaylauTurnoutSeries *series)
{
  saylau_turnout_canvas_draw_line (canvas, series, saylau_turnout_canvas_get_color (canvas, NULL), 1.25);
  for (guint i = 0; i < series->points->len; i++)
    if (saylau_turnout_series_get_point (series, i)->differ)
      saylau_turnout_canvas_draw_conflict (canvas, series, saylau_turnout_series_get_point (series, i), CONFLICT_DOT);
}

/**
 * saylau_turnout_ends_draw_others:
 * @self: labels that have their places
 *
 * Draws the lines behind with their labels, and all that have none as one bundle.
 */
void
saylau_turnout_ends_draw_others (SaylauTurnoutEnds *self)
{
  SaylauTurnoutCanvas *canvas = self->canvas;
  gboolean has_rest = FALSE;

  for (guint i = 0; i < self->ends->len; i++)
    {
      End *end = &g_array_index (self->ends, End, i);

      if (is_main (canvas->view, end->series))
        continue;
      begin_mark (self, end);
      if (end->series != NULL)
        draw_behind (canvas, end->series);
      for (guint j = 0; end->series == NULL && j < self->rest->len; j++)
        draw_behind (canvas, g_ptr_array_index (self->rest, j));
      has_rest |= end->series == NULL;
      draw_label (self, end);
      saylau_scene_builder_end_mark (canvas->builder);
    }
  for (guint j = 0; !has_rest && j < self->rest->len; j++)
    draw_behind (canvas, g_ptr_array_index (self->rest, j));
  link_ends (self);
}
