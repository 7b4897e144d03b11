/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/turnout-words.h"

#include "charts/parts.h"
#include "charts/result-words.h"

#include <math.h>

#define SEPARATOR " · "
#define MAX_UNRANKED 12 /* areas behind that are named as without a rank */
#define MAX_OTHERS 2    /* areas behind whose contradictions are told one by one */

static const SaylauTurnoutReport *
get_report (const SaylauTurnoutView *view,
            const SaylauTurnoutSeries *series,
            guint report)
{
  return g_ptr_array_index (view->election->turnout, g_array_index (series->reports, int, report));
}

/* Who tells just that figure at the point; @percent may be NAN: who tells any. */
static GArray *
list_sources (const SaylauTurnoutView *view,
              const SaylauTurnoutSeries *series,
              const SaylauTurnoutPoint *point,
              double percent)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < point->n_reports; i++)
    {
      const SaylauTurnoutReport *report = get_report (view, series, point->first_report + i);

      if (isnan (percent) || report->percent == percent)
        g_array_append_vals (sources, report->sources->data, report->sources->len);
    }
  return sources;
}

static gboolean
is_told_before (const SaylauTurnoutView *view,
                const SaylauTurnoutSeries *series,
                const SaylauTurnoutPoint *point,
                guint report)
{
  for (guint i = 0; i < report; i++)
    if (get_report (view, series, point->first_report + i)->percent == get_report (view, series, point->first_report + report)->percent)
      return TRUE;
  return FALSE;
}

static int
compare_figures_cb (gconstpointer a,
                    gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* "Almaty: no figure for 12:00, 16:00." */
static char *
describe_missed (const SaylauTurnoutView *view,
                 const SaylauTurnoutSeries *series)
{
  g_autoptr (GArray) missed = saylau_turnout_series_list_missed (series, view->rounds);
  g_autoptr (GString) times = g_string_new (NULL);
  g_autofree char *area = saylau_turnout_words_area (view, series->area);

  if (missed->len == 0)
    return NULL;
  for (guint i = 0; i < missed->len; i++)
    saylau_parts_add (times, ", ", saylau_turnout_words_instant (view, g_array_index (missed, gint64, i)));
  /* Translators: an area and one time or several of which it has no turnout: "Almaty: no figure for 12:00, 16:00." */
  return saylau_language_fill (saylau_language_word (view->language, "{area}: no figure for {times}."),
                               "area", area, "times", times->str, NULL);
}

/* Whomever one believes, and at whatever time of its day the report was made. */
static gboolean
is_fall (const SaylauTurnoutView *view,
         const SaylauTurnoutSeries *series,
         const SaylauTurnoutPoint *before,
         const SaylauTurnoutPoint *point)
{
  double lowest = before->percent, highest = point->percent;

  for (guint i = 0; i < before->n_reports; i++)
    lowest = MIN (lowest, get_report (view, series, before->first_report + i)->percent);
  for (guint i = 0; i < point->n_reports; i++)
    highest = MAX (highest, get_report (view, series, point->first_report + i)->percent);
  return highest < lowest && before->time->end <= point->time->start;
}

/* "Almaty: at 18:00 the figure falls from 52.2 % to 49.2 %, as reported." */
static char *
describe_falls (const SaylauTurnoutView *view,
                const SaylauTurnoutSeries *series)
{
  GString *falls = g_string_new (NULL);
  g_autofree char *area = saylau_turnout_words_area (view, series->area);

  for (guint i = 1; i < series->points->len; i++)
    {
      const SaylauTurnoutPoint *before = saylau_turnout_series_get_point (series, i - 1);
      const SaylauTurnoutPoint *point = saylau_turnout_series_get_point (series, i);
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      g_autofree char *time = NULL;

      if (!is_fall (view, series, before, point))
        continue;
      first = saylau_turnout_words_figure (view, series, before);
      second = saylau_turnout_words_figure (view, series, point);
      time = saylau_turnout_words_time (view, point->time);
      /* Translators: an area's turnout, which cannot fall but was reported so: "Almaty, 18:00: the figure falls from 52.2 % to 49.2 %." */
      saylau_parts_add (falls, " ", saylau_language_fill (saylau_language_word (view->language, "{area}, {time}: the figure falls from {first} to {second}."), "area", area, "time", time, "first", first, "second", second, NULL));
    }
  return g_string_free (falls, FALSE);
}

/* "Almaty: 52.2 % (22:00).", or who contradicts whom. */
static char *
describe_point (const SaylauTurnoutView *view,
                const SaylauTurnoutSeries *series,
                const SaylauTurnoutPoint *point)
{
  g_autofree char *area = saylau_turnout_words_area (view, series->area);
  g_autofree char *claims = saylau_turnout_words_claims (view, series, point);
  g_autofree char *percent = saylau_turnout_words_percent (view, point->percent);
  g_autofree char *time = saylau_turnout_words_time (view, point->time);

  if (point->differ)
    /* Translators: {claims} are figures with who states them: "Almaty, 12:00: figures contradict each other: 19.0 % (Vlast), 21.0 % (Kazinform)." */
    return saylau_language_fill (saylau_language_word (view->language, "{area}, {time}: figures contradict each other: {claims}."), "area", area, "time", time, "claims", claims, NULL);
  /* Translators: an area, its turnout, and when that was: "Almaty: 52.2 % (22:00)." */
  return saylau_language_fill (saylau_language_word (view->language, "{area}: {percent} ({time})."), "area", area, "percent", percent, "time", time, NULL);
}

static char *
describe_conflicts (const SaylauTurnoutView *view,
                    const SaylauTurnoutSeries *series)
{
  GString *conflicts = g_string_new (NULL);

  for (guint i = 0; i < series->points->len; i++)
    {
      const SaylauTurnoutPoint *point = saylau_turnout_series_get_point (series, i);

      if (point->differ)
        saylau_parts_add (conflicts, " ", describe_point (view, series, point));
    }
  return g_string_free (conflicts, FALSE);
}

/* What is wrong in the areas behind: of some it is told, and returned how many more there are. */
static guint
tell_some_behind (const SaylauTurnoutView *view,
                  char *(*describe) (const SaylauTurnoutView *view, const SaylauTurnoutSeries *series),
                  GString *text)
{
  guint n = 0;

  for (guint i = 0; i < view->others->len; i++)
    {
      g_autofree char *told = describe (view, g_ptr_array_index (view->others, i));

      n += *told != '\0';
      if (n <= MAX_OTHERS)
        saylau_parts_add (text, " ", g_steal_pointer (&told));
    }
  return n > MAX_OTHERS ? n - MAX_OTHERS : 0;
}

static char *
describe_conflicts_behind (const SaylauTurnoutView *view)
{
  GString *conflicts = g_string_new (NULL);
  guint n = tell_some_behind (view, describe_conflicts, conflicts);
  g_autofree char *count = saylau_language_count (view->language, n);

  if (n > 0)
    /* Translators: after some areas of which sources state different figures, how many more of them there are. */
    saylau_parts_add (conflicts, " ", saylau_language_fill (saylau_language_plural (view->language, "Figures contradict each other in {n} more area.", "Figures contradict each other in {n} more areas.", n), "n", count, NULL));
  return g_string_free (conflicts, FALSE);
}

static char *
describe_falls_behind (const SaylauTurnoutView *view)
{
  GString *falls = g_string_new (NULL);
  guint n = tell_some_behind (view, describe_falls, falls);
  g_autofree char *count = saylau_language_count (view->language, n);

  if (n > 0)
    /* Translators: after some areas whose reported turnout falls, how many more of them there are. */
    saylau_parts_add (falls, " ", saylau_language_fill (saylau_language_plural (view->language, "The figure falls in {n} more area.", "The figure falls in {n} more areas.", n), "n", count, NULL));
  return g_string_free (falls, FALSE);
}

static char *
describe_fallback (const SaylauTurnoutView *view)
{
  g_autofree char *asked = NULL;
  g_autofree char *shown = NULL;

  if (view->area == view->spec->area || view->spec->area == SAYLAU_NONE)
    return NULL;

  asked = saylau_turnout_words_area (view, view->spec->area);
  if (view->front == NULL)
    /* Translators: {area} is the name of an area, "Almaty". */
    return saylau_language_fill (saylau_language_word (view->language, "No turnout was reported for {area}."), "area", asked, NULL);
  shown = saylau_turnout_words_area (view, view->area);
  /* Translators: two areas: the one that was chosen, and a larger one that it is in. */
  return saylau_language_fill (saylau_language_word (view->language, "No turnout was reported for {asked}; showing {shown}."),
                               "asked", asked, "shown", shown, NULL);
}

/* "Almaty: 52.2 % (22:00)."; %NULL where the notice tells it: what figures contradict each other about. */
static char *
describe_last (const SaylauTurnoutView *view,
               const SaylauTurnoutSeries *series)
{
  const SaylauTurnoutPoint *last = saylau_turnout_series_get_last (series);

  return last->differ ? NULL : describe_point (view, series, last);
}

/* "Almaty; Shymkent": the areas behind whose last figures contradict each other; the rest are added to @ranked. */
static char *
list_unranked (const SaylauTurnoutView *view,
               GPtrArray *ranked)
{
  GString *list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < view->others->len; i++)
    {
      const SaylauTurnoutSeries *series = g_ptr_array_index (view->others, i);

      if (!saylau_turnout_series_get_last (series)->differ)
        g_ptr_array_add (ranked, (gpointer) series);
      else if (n++ < MAX_UNRANKED)
        saylau_parts_add (list, "; ", saylau_turnout_words_area (view, series->area));
    }
  if (n > MAX_UNRANKED)
    g_string_append_printf (list, "; +%u", n - MAX_UNRANKED);
  return g_string_free (list, FALSE);
}

static char *
describe_ranked (const SaylauTurnoutView *view,
                 GPtrArray *ranked)
{
  guint n = ranked->len;
  g_autofree char *highest = NULL;
  g_autofree char *lowest = NULL;
  g_autofree char *count = NULL;

  if (n < 2)
    return n == 1 ? describe_last (view, g_ptr_array_index (ranked, 0)) : NULL;

  highest = describe_last (view, g_ptr_array_index (ranked, 0));
  lowest = describe_last (view, g_ptr_array_index (ranked, n - 1));
  count = saylau_language_count (view->language, n);
  /* Translators: the ends of a list of areas by their turnout. {highest} and {lowest} are sentences, "Almaty: 52.2 % (22:00)." */
  return saylau_language_fill (saylau_language_plural (view->language, "The highest of {n} other area: {highest} The lowest: {lowest}",
                                                       "The highest of {n} other areas: {highest} The lowest: {lowest}", n),
                               "n", count, "highest", highest, "lowest", lowest, NULL);
}

/* Among the areas behind the first and the last, by figures that nobody contradicts. */
static char *
describe_others (const SaylauTurnoutView *view)
{
  g_autoptr (GPtrArray) ranked = g_ptr_array_new ();
  g_autofree char *unranked = list_unranked (view, ranked);
  GString *others = g_string_new (NULL);

  saylau_parts_add (others, " ", describe_ranked (view, ranked));
  if (*unranked != '\0' && view->others->len > 1)
    /* Translators: after which areas have the highest and the lowest figure: areas that are left out of that. */
    saylau_parts_add (others, " ", saylau_language_fill (saylau_language_word (view->language, "Not ranked, since figures contradict each other: {list}."), "list", unranked, NULL));
  return g_string_free (others, FALSE);
}

/* The days of all reports; of one, the day alone. */
static char *
describe_days (const SaylauTurnoutView *view)
{
  return saylau_language_days (view->language, view->from, view->to + 1, view->election->zone);
}

/* "By 17:00: Almaty: 19.0 % (12:00)." */
static char *
describe_moment (const SaylauTurnoutView *view)
{
  g_autofree char *time = NULL;
  g_autofree char *known = NULL;

  if (!saylau_turnout_view_shows_moment (view))
    return NULL;
  time = saylau_turnout_words_instant (view, view->spec->moment);
  known = saylau_turnout_words_moment (view);
  /* Translators: what was known at a time; {known} is one sentence or several: "By 17:00: Almaty: 19.0 % (12:00)." */
  return saylau_language_fill (saylau_language_word (view->language, "By {time}: {known}"), "time", time, "known", known, NULL);
}

/**
 * saylau_turnout_words_area:
 * @view: what is shown
 * @area: an area
 *
 * Returns: (transfer full): its name in the reader's language; the id where that is empty
 */
char *
saylau_turnout_words_area (const SaylauTurnoutView *view,
                           int area)
{
  const SaylauArea *record = saylau_election_get_area (view->election, area);
  const char *name = record->name != NULL ? saylau_text_get (record->name, saylau_language_get_tag (view->language)) : NULL;

  return g_strdup (name != NULL && *name != '\0' ? name : record->id);
}

/**
 * saylau_turnout_words_percent:
 * @view: what is shown
 * @percent: a turnout
 *
 * Returns: (transfer full): it with as many decimals as the reports have
 */
char *
saylau_turnout_words_percent (const SaylauTurnoutView *view,
                              double percent)
{
  return saylau_language_percent (view->language, percent, view->decimals);
}

/**
 * saylau_turnout_words_time:
 * @view: what is shown
 * @time: a report's time
 *
 * Returns: (transfer full): the time of day where all reports are of one day, else the whole
 */
char *
saylau_turnout_words_time (const SaylauTurnoutView *view,
                           const SaylauTime *time)
{
  g_autoptr (GDateTime) local = NULL;

  if (!view->one_day)
    return saylau_language_time (view->language, time, view->election->zone);
  local = saylau_time_to_local (time->start, view->election->zone);
  return saylau_language_date (view->language, local, SAYLAU_DATE_CLOCK);
}

/**
 * saylau_turnout_words_instant:
 * @view: what is shown
 * @instant: a round, or any other moment
 *
 * Returns: (transfer full): as saylau_turnout_words_time(), to the minute
 */
char *
saylau_turnout_words_instant (const SaylauTurnoutView *view,
                              gint64 instant)
{
  const SaylauTime time = { .start = instant, .end = instant + SAYLAU_MINUTE, .precision = SAYLAU_PRECISION_MINUTE };
  SaylauTime minute = time;

  /* The middle of a minute is told as that minute. */
  minute.start -= ((instant % SAYLAU_MINUTE) + SAYLAU_MINUTE) % SAYLAU_MINUTE;
  return saylau_turnout_words_time (view, &minute);
}

/**
 * saylau_turnout_words_figure:
 * @view: what is shown
 * @series: an area's reports
 * @point: one of its points
 *
 * Returns: (transfer full): its figure; where figures contradict each other all of them, each once: "33 % ≠ 44 %"
 */
char *
saylau_turnout_words_figure (const SaylauTurnoutView *view,
                             const SaylauTurnoutSeries *series,
                             const SaylauTurnoutPoint *point)
{
  g_autoptr (GArray) figures = saylau_turnout_series_list_figures (series, point, view->election);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < figures->len; i++)
    saylau_parts_add (text, " ≠ ", saylau_turnout_words_percent (view, g_array_index (figures, double, i)));
  return g_string_free (text, FALSE);
}

/**
 * saylau_turnout_words_ends:
 * @view: what is shown
 * @series: an area's reports
 * @point: one of its points
 *
 * Returns: (transfer full): as saylau_turnout_words_figure(), but for little room: of figures that contradict each other
 *   the least and the most alone, "33 ≠ 44 %"
 */
char *
saylau_turnout_words_ends (const SaylauTurnoutView *view,
                           const SaylauTurnoutSeries *series,
                           const SaylauTurnoutPoint *point)
{
  g_autoptr (GArray) figures = saylau_turnout_series_list_figures (series, point, view->election);
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  if (figures->len < 2)
    return saylau_turnout_words_figure (view, series, point);
  g_array_sort (figures, compare_figures_cb);
  least = saylau_language_number (view->language, g_array_index (figures, double, 0), view->decimals);
  most = saylau_turnout_words_percent (view, g_array_index (figures, double, figures->len - 1));
  return g_strdup_printf ("%s ≠ %s", least, most);
}

/**
 * saylau_turnout_words_range:
 * @view: what is shown
 * @areas: (element-type SaylauTurnoutSeries): some areas' reports, one at least
 *
 * Returns: (transfer full): from the least to the most of all that is told of the areas' last times, "52.2 % to 89.0 %"
 */
char *
saylau_turnout_words_range (const SaylauTurnoutView *view,
                            GPtrArray *areas)
{
  double lowest = G_MAXDOUBLE, highest = -G_MAXDOUBLE;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  for (guint i = 0; i < areas->len; i++)
    {
      const SaylauTurnoutSeries *series = g_ptr_array_index (areas, i);
      g_autoptr (GArray) figures = saylau_turnout_series_list_figures (series, saylau_turnout_series_get_last (series), view->election);

      for (guint j = 0; j < figures->len; j++)
        {
          lowest = MIN (lowest, g_array_index (figures, double, j));
          highest = MAX (highest, g_array_index (figures, double, j));
        }
    }
  least = saylau_turnout_words_percent (view, lowest);
  most = saylau_turnout_words_percent (view, highest);
  /* Translators: the ends of a range of percentages, "52.2 % to 89.0 %". */
  return saylau_language_fill (saylau_language_word (view->language, "{least} to {most}"), "least", least, "most", most, NULL);
}

/**
 * saylau_turnout_words_last:
 * @view: what is shown
 * @series: an area's reports
 *
 * Returns: (transfer full): the last figure and when it was, "52.2 % (22:00)"
 */
char *
saylau_turnout_words_last (const SaylauTurnoutView *view,
                           const SaylauTurnoutSeries *series)
{
  const SaylauTurnoutPoint *last = saylau_turnout_series_get_last (series);
  g_autofree char *percent = saylau_turnout_words_figure (view, series, last);
  g_autofree char *time = saylau_turnout_words_time (view, last->time);

  return g_strdup_printf ("%s (%s)", percent, time);
}

/**
 * saylau_turnout_words_series:
 * @view: what is shown
 * @series: an area's reports
 *
 * Returns: (transfer full): all of them in one line, what was missed among them: "10:00 4.1 %, 12:00 not reported"
 */
char *
saylau_turnout_words_series (const SaylauTurnoutView *view,
                             const SaylauTurnoutSeries *series)
{
  g_autoptr (GArray) missed = saylau_turnout_series_list_missed (series, view->rounds);
  GString *line = g_string_new (NULL);
  guint next = 0;

  for (guint i = 0; i < series->points->len; i++)
    {
      const SaylauTurnoutPoint *point = saylau_turnout_series_get_point (series, i);
      g_autofree char *time = saylau_turnout_words_time (view, point->time);
      g_autofree char *percent = saylau_turnout_words_percent (view, point->percent);
      g_autofree char *claims = saylau_turnout_words_claims (view, series, point);

      for (; next < missed->len && g_array_index (missed, gint64, next) < point->instant; next++)
        {
          g_autofree char *gap = saylau_turnout_words_instant (view, g_array_index (missed, gint64, next));

          saylau_parts_add (line, ", ", g_strdup_printf ("%s %s", gap, saylau_language_word (view->language, "not reported")));
        }
      /* Translators: two figures or more of the same thing, be they of several sources or of one. */
      saylau_parts_add (line, ", ", point->differ ? g_strdup_printf ("%s %s: %s", time, saylau_language_word (view->language, "figures contradict each other"), claims) : g_strdup_printf ("%s %s", time, percent));
    }
  return g_string_free (line, FALSE);
}

/**
 * saylau_turnout_words_claims:
 * @view: what is shown
 * @series: an area's reports
 * @point: one of its points
 *
 * Returns: (transfer full): each figure once with all who state it: "19.0 % (Vlast), 21.0 % (Kazinform, RFE/RL)"
 */
char *
saylau_turnout_words_claims (const SaylauTurnoutView *view,
                             const SaylauTurnoutSeries *series,
                             const SaylauTurnoutPoint *point)
{
  GString *claims = g_string_new (NULL);

  for (guint i = 0; i < point->n_reports; i++)
    {
      double figure = get_report (view, series, point->first_report + i)->percent;
      g_autoptr (GArray) told_by = NULL;
      g_autofree char *percent = NULL;
      g_autofree char *sources = NULL;

      if (is_told_before (view, series, point, i))
        continue;
      told_by = list_sources (view, series, point, figure);
      percent = saylau_turnout_words_percent (view, figure);
      sources = saylau_result_words_name_sources (view->election, view->language, told_by, FALSE);
      saylau_parts_add (claims, ", ", *sources != '\0' ? g_strdup_printf ("%s (%s)", percent, sources) : g_strdup (percent));
    }
  return g_string_free (claims, FALSE);
}

/**
 * saylau_turnout_words_point_sources:
 * @view: what is shown
 * @series: an area's reports
 * @point: one of its points
 *
 * Returns: (transfer full) (nullable): all who reported the figure, %NULL where nobody is named
 */
char *
saylau_turnout_words_point_sources (const SaylauTurnoutView *view,
                                    const SaylauTurnoutSeries *series,
                                    const SaylauTurnoutPoint *point)
{
  g_autoptr (GArray) told_by = list_sources (view, series, point, NAN);
  g_autofree char *sources = saylau_result_words_list_sources (view->election, view->language, told_by, FALSE);

  return *sources != '\0' ? g_steal_pointer (&sources) : NULL;
}

/**
 * saylau_turnout_words_moment:
 * @view: what is shown, with a moment
 *
 * Returns: (transfer full): what was known by the moment: "Almaty: 19.0 % (12:00). Kazakhstan: 35.1 % (12:00)."
 */
char *
saylau_turnout_words_moment (const SaylauTurnoutView *view)
{
  const SaylauTurnoutSeries *series[] = { view->front, view->country };
  GString *known = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      const SaylauTurnoutPoint *point = series[i] != NULL ? saylau_turnout_series_find_newest (series[i], view->spec->moment) : NULL;

      if (point != NULL)
        saylau_parts_add (known, " ", describe_point (view, series[i], point));
    }
  if (known->len == 0)
    g_string_append (known, saylau_language_word (view->language, "no report yet."));
  return g_string_free (known, FALSE);
}

/**
 * saylau_turnout_words_subtitle:
 * @view: what is shown
 *
 * Returns: (transfer full): what is drawn, of where and when
 */
char *
saylau_turnout_words_subtitle (const SaylauTurnoutView *view)
{
  GString *subtitle = g_string_new (NULL);

  /* Translators: what a chart shows: how many had voted at each hour, in percent. */
  saylau_parts_add (subtitle, SEPARATOR, g_strdup (saylau_language_word (view->language, "Turnout by the hour")));
  if (view->front != NULL)
    saylau_parts_add (subtitle, SEPARATOR, saylau_turnout_words_area (view, view->area));
  if (view->shown->len > 0)
    saylau_parts_add (subtitle, SEPARATOR, describe_days (view));
  return g_string_free (subtitle, FALSE);
}

/**
 * saylau_turnout_words_notice:
 * @view: what is shown
 *
 * Returns: (transfer full): what a reader must know before trusting the lines: all of the area in front and of the
 *   whole, of those behind what falls and who contradicts whom; "" for nothing
 */
char *
saylau_turnout_words_notice (const SaylauTurnoutView *view)
{
  const SaylauTurnoutSeries *series[] = { view->front, view->country };
  GString *notice = g_string_new (NULL);

  if (view->shown->len == 0)
    return g_string_free (notice, FALSE);
  saylau_parts_add (notice, " ", describe_fallback (view));
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      if (series[i] == NULL)
        continue;
      saylau_parts_add (notice, " ", describe_missed (view, series[i]));
      saylau_parts_add (notice, " ", describe_falls (view, series[i]));
      saylau_parts_add (notice, " ", describe_conflicts (view, series[i]));
    }
  saylau_parts_add (notice, " ", describe_falls_behind (view));
  saylau_parts_add (notice, " ", describe_conflicts_behind (view));
  return g_string_free (notice, FALSE);
}

/**
 * saylau_turnout_words_facts:
 * @view: what is shown
 *
 * Returns: (transfer full): how many reports and areas there are, and of how many areas there is none
 */
char *
saylau_turnout_words_facts (const SaylauTurnoutView *view)
{
  GString *facts = g_string_new (NULL);
  g_autofree char *n_reports = saylau_language_count (view->language, view->n_reports);
  g_autofree char *n_areas = saylau_language_count (view->language, view->shown->len);
  g_autofree char *n_silent = saylau_language_count (view->language, view->n_silent);

  if (view->shown->len == 0)
    return g_string_free (facts, FALSE);
  /* Translators: what a chart stands on, "73 reports of turnout". */
  saylau_parts_add (facts, SEPARATOR, saylau_language_fill (saylau_language_plural (view->language, "{n} report of turnout", "{n} reports of turnout", view->n_reports), "n", n_reports, NULL));
  /* Translators: how many areas the reports are of, "18 areas". */
  saylau_parts_add (facts, SEPARATOR, saylau_language_fill (saylau_language_plural (view->language, "{n} area", "{n} areas", view->shown->len), "n", n_areas, NULL));
  if (view->n_silent > 0)
    /* Translators: of how many areas there is nothing to show, "2 areas without a report". */
    saylau_parts_add (facts, SEPARATOR, saylau_language_fill (saylau_language_plural (view->language, "{n} area without a report", "{n} areas without a report", view->n_silent), "n", n_silent, NULL));
  saylau_parts_add (facts, SEPARATOR, g_strdup (saylau_language_word (view->language, "as announced")));
  return g_string_free (facts, FALSE);
}

/**
 * saylau_turnout_words_sources:
 * @view: what is shown
 * @with_titles: whether titles are told, or publishers alone
 *
 * Returns: (transfer full): where the figures are from; "" where the document does not say
 */
char *
saylau_turnout_words_sources (const SaylauTurnoutView *view,
                              gboolean with_titles)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree gboolean *is_there = g_new0 (gboolean, view->election->sources->len + 1);

  for (guint i = 0; i < view->shown->len; i++)
    {
      const SaylauTurnoutSeries *series = g_ptr_array_index (view->shown, i);

      for (guint j = 0; j < series->reports->len; j++)
        {
          GArray *own = get_report (view, series, j)->sources;

          for (guint k = 0; k < own->len; k++)
            {
              int source = g_array_index (own, int, k);

              if (!is_there[source])
                g_array_append_val (sources, source);
              is_there[source] = TRUE;
            }
        }
    }
  return saylau_result_words_list_sources (view->election, view->language, sources, with_titles);
}

/**
 * saylau_turnout_words_description:
 * @view: what is shown
 *
 * Returns: (transfer full): the picture in a few sentences, for those who do not see it
 */
char *
saylau_turnout_words_description (const SaylauTurnoutView *view)
{
  g_autofree char *subtitle = saylau_turnout_words_subtitle (view);
  GString *description = g_string_new (NULL);

  g_string_append_printf (description, "%s.", subtitle);
  saylau_parts_add (description, " ", saylau_turnout_words_notice (view));
  if (view->shown->len == 0)
    saylau_parts_add (description, " ", g_strdup_printf ("%s.", saylau_language_word (view->language, "Turnout by the hour was not reported")));
  if (view->front != NULL)
    saylau_parts_add (description, " ", describe_last (view, view->front));
  if (view->country != NULL)
    saylau_parts_add (description, " ", describe_last (view, view->country));
  saylau_parts_add (description, " ", describe_others (view));
  saylau_parts_add (description, " ", describe_moment (view));
  return g_string_free (description, FALSE);
}
