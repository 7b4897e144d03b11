/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-flags.h"

#include <math.h>

#define FLAG_WIDTH 13.0
#define FLAG_HEIGHT 10.0
#define FLAG_STEP 17.0 /* from one pole to the next */
#define LABEL_GAP 6.0
#define MAX_RUN 12 /* flags side by side; more become one */

typedef struct
{
  int tally;
  double foot; /* where its time is */
  double pole; /* where it stands */
} Flag;

/* Flags that stand side by side: a run of them has one label. */
typedef struct
{
  guint first, n;
  double sum; /* of the feet */
  double start, end;
} Run;

static const char *
get_status_word (const SaylauLanguage *language,
                 SaylauTallyStatus status,
                 guint n)
{
  switch (status)
    {
    case SAYLAU_TALLY_POLL:
      /* Translators: on a flag of the timeline, short: people asked before the vote. */
      return saylau_language_plural (language, "poll", "polls", n);

    case SAYLAU_TALLY_EXIT_POLL:
      /* Translators: on a flag of the timeline, short. */
      return saylau_language_plural (language, "exit poll", "exit polls", n);

    case SAYLAU_TALLY_PARTIAL:
      /* Translators: on a flag of the timeline, short: a partial result. */
      return saylau_language_word_in (language, "tally", "partial");

    case SAYLAU_TALLY_PRELIMINARY:
      /* Translators: on a flag of the timeline, short: a preliminary result. */
      return saylau_language_word_in (language, "tally", "preliminary");

    case SAYLAU_TALLY_FINAL:
      /* Translators: on a flag of the timeline, short: the final result. */
      return saylau_language_word_in (language, "tally", "final");

    case SAYLAU_TALLY_RECOUNT:
      /* Translators: on a flag of the timeline, short: ballots counted again. */
      return saylau_language_plural (language, "recount", "recounts", n);

    case SAYLAU_TALLY_PARALLEL:
    default:
      /* Translators: on a flag of the timeline, short: a count by observers. */
      return saylau_language_plural (language, "parallel count", "parallel counts", n);
    }
}

/* By time, and in the order in which the tallies are stepped through. */
static GArray *
find_flags (const SaylauTimelineCanvas *canvas)
{
  GArray *flags = g_array_new (FALSE, FALSE, sizeof (Flag));

  for (guint i = 0; i < canvas->election->tallies_by_time->len; i++)
    {
      Flag flag = { .tally = g_array_index (canvas->election->tallies_by_time, int, i) };
      const SaylauTime *time = &saylau_election_get_tally (canvas->election, flag.tally)->time;

      if (!saylau_time_is_set (time) || time->start >= canvas->range.to || time->end <= canvas->range.from)
        continue;
      flag.foot = CLAMP (saylau_timeline_canvas_get_x (canvas, saylau_time_get_middle (time)), canvas->axis.left, canvas->axis.right);
      g_array_append_val (flags, flag);
    }
  return flags;
}

/* Runs of flags that would cover each other are set apart, each run about the middle of its feet. */
static GArray *
set_apart (GArray *flags,
           double left,
           double right)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint i = 0; i < flags->len; i++)
    {
      Run run = { i, 1, g_array_index (flags, Flag, i).foot, 0, 0 };

      for (;;)
        {
          Run *before = runs->len > 0 ? &g_array_index (runs, Run, runs->len - 1) : NULL;

          run.start = CLAMP (run.sum / run.n - (run.n - 1) * FLAG_STEP / 2, left, MAX (left, right - run.n * FLAG_STEP));
          run.end = run.start + run.n * FLAG_STEP;
          if (before == NULL || before->end <= run.start)
            break;
          run.first = before->first;
          run.n += before->n;
          run.sum += before->sum;
          g_array_set_size (runs, runs->len - 1);
        }
      g_array_append_val (runs, run);
    }
  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      for (guint k = 0; k < run->n; k++)
        g_array_index (flags, Flag, run->first + k).pole = run->start + k * FLAG_STEP;
    }
  return runs;
}

static void
paint_flag (SaylauTimelineCanvas *canvas,
            double foot,
            double x,
            SaylauRect rect,
            gboolean filled)
{
  SaylauSceneBuilder *builder = canvas->builder;
  SaylauRgba color = canvas->theme->accent;
  double top = rect.y + 2, bottom = rect.y + rect.height - 2;

  saylau_scene_builder_move_to (builder, x, top);
  saylau_scene_builder_line_to (builder, x, bottom - 6);
  saylau_scene_builder_line_to (builder, foot, bottom);
  saylau_scene_builder_paint (builder, (SaylauPaint){ .stroke = color, .width = 1.25 });
  saylau_scene_builder_move_to (builder, x, top);
  saylau_scene_builder_line_to (builder, x + FLAG_WIDTH, top);
  saylau_scene_builder_line_to (builder, x + FLAG_WIDTH - 4, top + FLAG_HEIGHT / 2);
  saylau_scene_builder_line_to (builder, x + FLAG_WIDTH, top + FLAG_HEIGHT);
  saylau_scene_builder_line_to (builder, x, top + FLAG_HEIGHT);
  saylau_scene_builder_close_path (builder);
  saylau_scene_builder_paint (builder, (SaylauPaint){ .fill = filled ? color : canvas->theme->ground, .stroke = color, .width = 1.25 });
}

static SaylauRect
get_bounds (double x,
            SaylauRect rect)
{
  return (SaylauRect){ x - 1, rect.y + 1, FLAG_WIDTH + 2, FLAG_HEIGHT + 8 };
}

static void
draw_flag (SaylauTimelineCanvas *canvas,
           const Flag *flag,
           SaylauRect rect,
           GArray *row)
{
  const SaylauTally *tally = saylau_election_get_tally (canvas->election, flag->tally);
  const char *label = saylau_timeline_canvas_get_text (canvas, tally->label);
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_TALLY, flag->tally);
  mark.id = g_strdup_printf ("tally-%s", tally->id);
  mark.name = g_strdup (label != NULL ? label : get_status_word (canvas->language, tally->status, 1));
  mark.value = saylau_language_time (canvas->language, &tally->time, canvas->election->zone);
  mark.tooltip = g_strdup (saylau_timeline_canvas_get_text (canvas, tally->note));
  mark.bounds = get_bounds (flag->pole, rect);
  mark.start = tally->time.start;
  mark.end = tally->time.end;
  saylau_timeline_canvas_begin_mark (canvas, &mark, row);
  paint_flag (canvas, flag->foot, flag->pole, rect, flag->tally == canvas->spec->tally);
  saylau_scene_builder_end_mark (canvas->builder);
}

/* One flag for many tallies, which zooming in sets apart. */
static void
draw_crowd (SaylauTimelineCanvas *canvas,
            GArray *flags,
            const Run *run,
            SaylauRect rect,
            GArray *row)
{
  g_autofree char *number = saylau_language_count (canvas->language, run->n);
  gboolean filled = FALSE;
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_EVENT_COUNT, SAYLAU_NONE);
  mark.start = G_MAXINT64;
  mark.end = G_MININT64;
  for (guint i = 0; i < run->n; i++)
    {
      int tally = g_array_index (flags, Flag, run->first + i).tally;
      const SaylauTime *time = &saylau_election_get_tally (canvas->election, tally)->time;

      mark.start = MIN (mark.start, time->start);
      mark.end = MAX (mark.end, time->end);
      filled |= tally == canvas->spec->tally;
    }
  mark.id = g_strdup_printf ("tallies-%u", run->first);
  /* Translators: several tallies so close in time that one flag stands for them. */
  mark.name = saylau_language_fill (saylau_language_plural (canvas->language, "{number} tally", "{number} tallies", run->n),
                                    "number", number, NULL);
  mark.value = saylau_language_days (canvas->language, mark.start, mark.end, canvas->election->zone);
  mark.number = run->n;
  mark.bounds = get_bounds (run->start, rect);
  saylau_timeline_canvas_begin_mark (canvas, &mark, row);
  paint_flag (canvas, run->start, run->start, rect, filled);
  saylau_scene_builder_end_mark (canvas->builder);
}

static void
draw_run (SaylauTimelineCanvas *canvas,
          GArray *flags,
          Run *run,
          SaylauRect rect,
          GArray *row)
{
  if (run->n <= MAX_RUN)
    {
      for (guint i = 0; i < run->n; i++)
        draw_flag (canvas, &g_array_index (flags, Flag, run->first + i), rect, row);
      return;
    }
  run->start = CLAMP (run->sum / run->n, canvas->plot.x + 1, canvas->plot.x + canvas->plot.width - FLAG_STEP);
  run->end = run->start + FLAG_STEP;
  draw_crowd (canvas, flags, run, rect, row);
}

/* "exit polls · preliminary · final", in the order of time, each status once. */
static char *
list_statuses (const SaylauTimelineCanvas *canvas,
               GArray *flags,
               const Run *run)
{
  GString *list = g_string_new (NULL);
  guint counts[SAYLAU_TALLY_PARALLEL + 1] = { 0 };

  for (guint i = 0; i < run->n; i++)
    counts[saylau_election_get_tally (canvas->election, g_array_index (flags, Flag, run->first + i).tally)->status]++;
  for (guint i = 0; i < run->n; i++)
    {
      SaylauTallyStatus status = saylau_election_get_tally (canvas->election, g_array_index (flags, Flag, run->first + i).tally)->status;

      if (counts[status] == 0)
        continue;
      if (list->len > 0)
        g_string_append (list, " · ");
      g_string_append (list, get_status_word (canvas->language, status, counts[status]));
      counts[status] = 0;
    }
  return g_string_free (list, FALSE);
}

/* From the fullest to the shortest; NULL: there is no shorter one. */
static char *
make_label (const SaylauTimelineCanvas *canvas,
            GArray *flags,
            const Run *run,
            guint form)
{
  const SaylauTally *only = saylau_election_get_tally (canvas->election, g_array_index (flags, Flag, run->first).tally);
  const char *own = saylau_timeline_canvas_get_text (canvas, only->label);
  g_autofree char *number = saylau_language_count (canvas->language, run->n);

  switch (form)
    {
    case 0:
      return run->n == 1 && own != NULL ? g_strdup (own) : list_statuses (canvas, flags, run);

    case 1:
      return list_statuses (canvas, flags, run);

    case 2:
      if (run->n == 1)
        return NULL;
      return saylau_language_fill (saylau_language_plural (canvas->language, "{number} tally", "{number} tallies", run->n),
                                   "number", number, NULL);

    default:
      return NULL;
    }
}

/* Behind the run, or before it where it stands at the end of the plot. */
static void
label_run (SaylauTimelineCanvas *canvas,
           GArray *flags,
           GArray *runs,
           guint index,
           double baseline,
           double *free_from)
{
  const Run *run = &g_array_index (runs, Run, index);
  double end = run->end - FLAG_STEP + FLAG_WIDTH + LABEL_GAP;
  double most = index + 1 < runs->len ? g_array_index (runs, Run, index + 1).start - LABEL_GAP : canvas->plot.x + canvas->plot.width;
  char *text;

  for (guint form = run->n > MAX_RUN ? 2 : 0; (text = make_label (canvas, flags, run, form)) != NULL; form++)
    {
      double width = saylau_metrics_get_width (canvas->metrics, text, SAYLAU_TIMELINE_TEXT);
      double before = run->start - LABEL_GAP - width;
      double x = end + width <= most ? end : before >= *free_from ? before
                                                                  : NAN;

      if (!isnan (x))
        saylau_timeline_canvas_label (canvas, text, x, baseline, SAYLAU_TIMELINE_TEXT, canvas->theme->text);
      g_free (text);
      if (isnan (x))
        continue;
      *free_from = MAX (x + width, run->end);
      return;
    }
  *free_from = run->end;
}

/**
 * saylau_timeline_draw_flags:
 * @canvas: takes the drawing
 * @rect: the lane
 *
 * Draws a flag for each tally, its foot in the middle of the tally's time; that of the tally that is
 * shown is filled.
 */
void
saylau_timeline_draw_flags (SaylauTimelineCanvas *canvas,
                            SaylauRect rect)
{
  g_autoptr (GArray) flags = find_flags (canvas);
  g_autoptr (GArray) runs = set_apart (flags, canvas->plot.x + 1, canvas->plot.x + canvas->plot.width - 1);
  GArray *row = saylau_timeline_canvas_add_row (canvas);
  double free_from = canvas->plot.x;

  for (guint i = 0; i < runs->len; i++)
    draw_run (canvas, flags, &g_array_index (runs, Run, i), rect, row);
  for (guint i = 0; i < runs->len; i++)
    label_run (canvas, flags, runs, i, rect.y + 11, &free_from);
  if (canvas->has_gutter)
    saylau_timeline_canvas_draw_caption (canvas, (SaylauRect){ rect.x, rect.y, rect.width, 16 },
                                         /* Translators: a row of the timeline: results as they were told, polls among them. */
                                         saylau_language_word (canvas->language, "Tallies"), NULL);
}
