/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-event-labels.h"

#include "charts/timeline-claims.h"
#include "charts/timeline-labels.h"

#define MAX_LABELLED 28 /* events that a label is tried for */
#define MAX_COUNTS 40   /* that are told beside their marks */
#define COUNT_HEIGHT 11.0
#define MAX_WITH_LEADER 60 /* in a fuller lane, labels stand at their marks or nowhere */
#define MAX_LINES 5
#define N_FORMS 6 /* of a label, from the fullest to the shortest */
#define LABEL_WIDTH 168.0
#define LINE_WIDTH 235.0  /* of a label that has one line only */
#define WHOLE_WIDTH 330.0 /* of one that is not cut */
#define SHORT_WIDTH 112.0
#define MAX_NAMED_LINES 3
#define DATE_WIDTH 330.0 /* of a date and a number with who says it, in one line */

typedef struct
{
  char *lines[MAX_LINES];
  guint n_lines;
  guint n_strong; /* the last lines: the number */
  double width;
} Label;

typedef struct
{
  SaylauTimelineCanvas *canvas;
  SaylauEventLane lane;
  SaylauLabelField *field;
  SaylauLabelFreedom freedom;
} Labels;

/* Of the lines with a number and who says it: the first that breaks no name is taken. */
static const double named_widths[] = { 190, 160, 225 };

static void
label_clear (Label *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    g_free (self->lines[i]);
  *self = (Label){ .n_lines = 0 };
}

static void
label_take (Label *self,
            SaylauMetrics *metrics,
            char *line,
            SaylauTextStyle style)
{
  self->lines[self->n_lines++] = line;
  self->width = MAX (self->width, saylau_metrics_get_width (metrics, line, style));
}

static void
label_add_title (Label *self,
                 const Labels *labels,
                 const char *title,
                 double width,
                 guint max_lines)
{
  g_auto (GStrv) lines = saylau_metrics_wrap (labels->canvas->metrics, title, SAYLAU_TIMELINE_TEXT, width, max_lines);

  for (guint i = 0; lines[i] != NULL; i++)
    label_take (self, labels->canvas->metrics, g_strdup (lines[i]), SAYLAU_TIMELINE_TEXT);
}

/* The number without who says it. */
static void
label_add_size (Label *self,
                const Labels *labels,
                const SaylauEvent *event)
{
  char *size = labels->lane == SAYLAU_LANE_POLITICS ? NULL : saylau_claims_write_event (labels->canvas->language, event, TRUE);

  if (size == NULL)
    return;
  label_take (self, labels->canvas->metrics, size, SAYLAU_TIMELINE_STRONG);
  self->n_strong = 1;
}

/* Whether nothing is cut off, and no name in its middle, as "RFE/" would be. */
static gboolean
is_whole (char *const *lines,
          guint n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    if (g_str_has_suffix (lines[i], "…") || g_str_has_suffix (lines[i], "/"))
      return FALSE;
  return TRUE;
}

/* The number with who says it. Returns whether there is such a form, whole in its lines. */
static gboolean
label_add_named (Label *self,
                 const Labels *labels,
                 const SaylauEvent *event)
{
  SaylauMetrics *metrics = labels->canvas->metrics;
  g_autofree char *named = saylau_claims_write_named (labels->canvas->language, event, TRUE);

  if (named == NULL || saylau_metrics_get_width (metrics, named, SAYLAU_TIMELINE_STRONG) > MAX_NAMED_LINES * named_widths[0])
    return FALSE;
  for (guint form = 0; form < G_N_ELEMENTS (named_widths); form++)
    {
      g_auto (GStrv) lines = saylau_metrics_wrap (metrics, named, SAYLAU_TIMELINE_STRONG, named_widths[form], MAX_NAMED_LINES);

      if (!is_whole (lines, g_strv_length (lines)))
        continue;
      self->n_strong = g_strv_length (lines);
      for (guint i = 0; i < self->n_strong; i++)
        label_take (self, metrics, g_strdup (lines[i]), SAYLAU_TIMELINE_STRONG);
      return TRUE;
    }
  return FALSE;
}

/* Like "1 May: 80 or 100", or with who says it. That they were detained is told by the lane. */
static void
label_add_date (Label *self,
                const Labels *labels,
                const SaylauEvent *event,
                gboolean named)
{
  SaylauTimelineCanvas *canvas = labels->canvas;
  g_autoptr (GDateTime) local = saylau_time_to_local (saylau_time_get_middle (&event->start), canvas->election->zone);
  g_autofree char *date = saylau_language_date (canvas->language, local, SAYLAU_DATE_DAY_MONTH);
  SaylauFigureWhat what = SAYLAU_FIGURE_DETAINED;
  gboolean tell_what = saylau_timeline_get_size (event, &what) != SAYLAU_MISSING && what != SAYLAU_FIGURE_DETAINED;
  g_autofree char *number = named ? saylau_claims_write_named (canvas->language, event, tell_what)
                                  : saylau_claims_write_event (canvas->language, event, tell_what);
  /* Translators: beside a mark: "9 June: 500 detained". */
  const char *pattern = saylau_language_word (canvas->language, "{date}: {number}");

  if (number == NULL)
    return;
  label_take (self, canvas->metrics, saylau_language_fill (pattern, "date", date, "number", number, NULL), SAYLAU_TIMELINE_TEXT);
}

/* Whole, in one line or two, before what is cut to one. */
static void
make_politics_label (const Labels *labels,
                     const char *title,
                     guint form,
                     Label *label)
{
  static const struct
  {
    double width;
    guint max_lines;
    gboolean whole;
  } forms[] = { { WHOLE_WIDTH, 1, TRUE }, { LINE_WIDTH, 2, TRUE }, { LABEL_WIDTH, 2, TRUE }, { LINE_WIDTH, 1, FALSE }, { SHORT_WIDTH, 1, FALSE } };

  if (form >= G_N_ELEMENTS (forms))
    return;
  label_add_title (label, labels, title, forms[form].width, forms[form].max_lines);
  if (forms[form].whole && !is_whole (label->lines, label->n_lines))
    label_clear (label);
}

/* A form that there is not for this event stays empty. */
static void
make_protest_label (const Labels *labels,
                    const SaylauEvent *event,
                    const char *title,
                    guint form,
                    Label *label)
{
  switch (form)
    {
    case 0:
    case 1:
      label_add_title (label, labels, title, LABEL_WIDTH, 2 - form);
      if (!label_add_named (label, labels, event))
        label_clear (label);
      return;

    case 3:
    case 4:
      label_add_title (label, labels, title, LABEL_WIDTH, 5 - form);
      label_add_size (label, labels, event);
      return;

    case 2:
    default:
      label_add_date (label, labels, event, form == 2);
      if (label->width > DATE_WIDTH)
        label_clear (label);
      return;
    }
}

static void
draw_label (const Labels *labels,
            const Label *label,
            const SaylauLabelPlace *place,
            const SaylauShownEvent *shown)
{
  SaylauTimelineCanvas *canvas = labels->canvas;
  double center = place->rect.x + place->rect.width / 2;
  gboolean beside_right = place->rect.x >= shown->x;
  gboolean beside_left = place->rect.x + place->rect.width <= shown->x;
  double baseline = place->rect.y + 11.5;

  saylau_scene_builder_resume_mark (canvas->builder, shown->mark);
  if (place->has_leader)
    saylau_scene_builder_draw_line (canvas->builder, place->leader[0].x, place->leader[0].y,
                                    place->leader[1].x, place->leader[1].y, canvas->theme->line, 0.75);
  for (guint i = 0; i < label->n_lines; i++, baseline += SAYLAU_TIMELINE_LINE_HEIGHT)
    {
      gboolean strong = i + label->n_strong >= label->n_lines;
      SaylauTextStyle style = strong ? SAYLAU_TIMELINE_STRONG : SAYLAU_TIMELINE_TEXT;
      double width = saylau_metrics_get_width (canvas->metrics, label->lines[i], style);
      double x = beside_right ? place->rect.x : beside_left ? place->rect.x + place->rect.width - width
                                                            : center - width / 2;

      saylau_timeline_canvas_label (canvas, label->lines[i], x, baseline, style, canvas->theme->text);
    }
  saylau_scene_builder_end_mark (canvas->builder);
}

/* In the fullest form that there is room for. Returns whether there is any. */
static gboolean
label_event (const Labels *labels,
             const SaylauShownEvent *shown,
             SaylauLabelFreedom freedom)
{
  const SaylauEvent *event = saylau_election_get_event (labels->canvas->election, shown->group.event);
  SaylauPoint middle = { shown->x, shown->y };
  const char *title = saylau_timeline_canvas_get_text (labels->canvas, event->title);

  for (guint form = 0; form < N_FORMS; form++)
    {
      Label label = { .n_lines = 0 };
      SaylauLabelPlace place;
      gboolean placed;

      if (labels->lane == SAYLAU_LANE_POLITICS)
        make_politics_label (labels, title, form, &label);
      else
        make_protest_label (labels, event, title, form, &label);
      if (label.n_lines == 0)
        continue;
      placed = saylau_label_field_place (labels->field, middle, shown->half_width, shown->half_height, label.width,
                                         label.n_lines * SAYLAU_TIMELINE_LINE_HEIGHT, freedom, &place);

      if (placed)
        draw_label (labels, &label, &place, shown);
      label_clear (&label);
      if (placed)
        return TRUE;
    }
  return FALSE;
}

/* The number of a count that is too small to hold it. */
static void
label_count (const Labels *labels,
             const SaylauShownEvent *shown)
{
  SaylauTimelineCanvas *canvas = labels->canvas;
  g_autofree char *number = saylau_language_count (canvas->language, shown->group.count);
  double width = saylau_metrics_get_width (canvas->metrics, number, SAYLAU_TIMELINE_COUNT);
  SaylauPoint middle = { shown->x, shown->y };
  SaylauLabelPlace place;

  if (!saylau_label_field_place (labels->field, middle, shown->half_width, shown->half_height, width, COUNT_HEIGHT, SAYLAU_LABEL_STAYS, &place))
    return;
  saylau_scene_builder_resume_mark (canvas->builder, shown->mark);
  saylau_timeline_canvas_label (canvas, number, place.rect.x, place.rect.y + COUNT_HEIGHT - 1.5, SAYLAU_TIMELINE_COUNT, canvas->theme->text);
  saylau_scene_builder_end_mark (canvas->builder);
}

/* The largest counts come first. */
static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const SaylauShownEvent *first = *(const SaylauShownEvent *const *) a, *second = *(const SaylauShownEvent *const *) b;

  if (first->group.count != second->group.count)
    return first->group.count > second->group.count ? -1 : 1;
  return first->order - second->order;
}

static void
label_counts (const Labels *labels,
              GArray *shown)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new ();

  for (guint i = 0; i < shown->len; i++)
    {
      SaylauShownEvent *count = &g_array_index (shown, SaylauShownEvent, i);

      if (count->group.event == SAYLAU_NONE && !count->has_number)
        g_ptr_array_add (counts, count);
    }
  g_ptr_array_sort (counts, compare_counts);
  for (guint i = 0; i < MIN (counts->len, MAX_COUNTS); i++)
    label_count (labels, g_ptr_array_index (counts, i));
}

static guint
get_rank (SaylauEventKind kind)
{
  switch (kind)
    {
    case SAYLAU_EVENT_ELECTION:
      return 0;

    case SAYLAU_EVENT_POLITICS:
      return 1;

    case SAYLAU_EVENT_OFFICIAL:
      return 2;

    case SAYLAU_EVENT_PROTEST:
    case SAYLAU_EVENT_DETENTION:
    case SAYLAU_EVENT_VIOLENCE:
    case SAYLAU_EVENT_MEDIA:
    case SAYLAU_EVENT_OTHER:
    default:
      return 3;
    }
}

/* The most important first: by size, by kind, by how many tell of it, then by time. */
static int
compare_importance (gconstpointer a,
                    gconstpointer b,
                    gpointer user_data)
{
  const SaylauElection *election = user_data;
  const SaylauShownEvent *first = *(const SaylauShownEvent *const *) a, *second = *(const SaylauShownEvent *const *) b;
  const SaylauEvent *one = saylau_election_get_event (election, first->group.event);
  const SaylauEvent *other = saylau_election_get_event (election, second->group.event);

  if (first->glyph.radius != second->glyph.radius)
    return first->glyph.radius > second->glyph.radius ? -1 : 1;
  if (get_rank (one->kind) != get_rank (other->kind))
    return (int) get_rank (one->kind) - (int) get_rank (other->kind);
  if (one->sources->len != other->sources->len)
    return one->sources->len > other->sources->len ? -1 : 1;
  return first->order - second->order;
}

/**
 * saylau_timeline_label_events:
 * @canvas: takes the drawing
 * @lane: which events
 * @rect: what the labels keep within
 * @shown: (element-type SaylauShownEvent): the events, drawn already
 *
 * Labels the most important events, in the fullest form that there is room for, touching neither marks
 * nor each other; where there is no room else, a long bar of an event's time is broken for a label.
 */
void
saylau_timeline_label_events (SaylauTimelineCanvas *canvas,
                              SaylauEventLane lane,
                              SaylauRect rect,
                              GArray *shown)
{
  g_autoptr (GPtrArray) by_importance = g_ptr_array_new ();
  Labels labels = { .canvas = canvas, .lane = lane, .freedom = shown->len <= MAX_WITH_LEADER ? SAYLAU_LABEL_MAY_LEAD : SAYLAU_LABEL_STAYS };

  labels.field = saylau_label_field_new (rect);
  for (guint i = 0; i < shown->len; i++)
    {
      SaylauShownEvent *event = &g_array_index (shown, SaylauShownEvent, i);

      if (event->group.event == SAYLAU_NONE)
        saylau_label_field_add_box (labels.field, (SaylauRect){ event->x - event->half_width, event->y - event->half_height, 2 * event->half_width, 2 * event->half_height });
      else
        saylau_label_field_add_disc (labels.field, event->x, event->y, event->glyph.radius);
      if (event->extent.width > 0)
        saylau_label_field_add_line (labels.field, event->extent);
      if (event->group.event != SAYLAU_NONE)
        g_ptr_array_add (by_importance, event);
    }
  g_ptr_array_sort_with_data (by_importance, compare_importance, (gpointer) canvas->election);
  label_counts (&labels, shown);
  for (guint i = 0; i < MIN (by_importance->len, MAX_LABELLED); i++)
    if (!label_event (&labels, g_ptr_array_index (by_importance, i), labels.freedom))
      label_event (&labels, g_ptr_array_index (by_importance, i), labels.freedom | SAYLAU_LABEL_MAY_BREAK);
  saylau_label_field_free (labels.field);
}
