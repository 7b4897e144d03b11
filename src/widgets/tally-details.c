/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/details-parts.h"

#include "analysis/conflicts.h"
#include "analysis/turnout.h"
#include "charts/compare-words.h"
#include "charts/result-view.h"
#include "charts/station-faults.h"

#include <glib/gi18n.h>
#include <math.h>

/* So many contradictions are listed. */
#define MAX_CONTRADICTIONS 8

static const char *const statuses[] = {
  [SAYLAU_TALLY_POLL] = N_ ("Poll"),
  [SAYLAU_TALLY_EXIT_POLL] = N_ ("Exit poll"),
  [SAYLAU_TALLY_PARTIAL] = N_ ("Partial result"),
  [SAYLAU_TALLY_PRELIMINARY] = N_ ("Preliminary result"),
  [SAYLAU_TALLY_FINAL] = N_ ("Final result"),
  [SAYLAU_TALLY_RECOUNT] = N_ ("Recount"),
  [SAYLAU_TALLY_PARALLEL] = N_ ("Parallel count"),
};

/* A poll asks people; there is nothing that it could report and keeps to itself. */
static gboolean
is_poll (const SaylauTally *tally)
{
  return tally->status == SAYLAU_TALLY_POLL || tally->status == SAYLAU_TALLY_EXIT_POLL;
}

static void
add_count (GtkWidget *grid,
           const SaylauDetails *details,
           const char *name,
           gint64 count,
           gboolean needed)
{
  g_autofree char *text = count != SAYLAU_MISSING ? saylau_language_count (details->language, count) : NULL;

  if (text == NULL && !needed)
    return;
  saylau_details_add_row (grid, name, text != NULL ? text : _ ("not reported"));
}

static gboolean
has_counts (const SaylauResult *result)
{
  return !isnan (saylau_turnout_of_result (result, NULL)) || result->registered != SAYLAU_MISSING ||
         saylau_turnout_get_ballots (result) != SAYLAU_MISSING || result->valid != SAYLAU_MISSING ||
         result->invalid != SAYLAU_MISSING;
}

static void
add_counts (GtkWidget *box,
            const SaylauDetails *details,
            const SaylauTally *tally,
            const SaylauResult *result,
            int area)
{
  gboolean needed = !is_poll (tally), computed;
  double percent = saylau_turnout_of_result (result, &computed);
  g_autofree char *turnout = saylau_details_get_percent (details, percent);
  const char *name;
  GtkWidget *grid;

  /* A poll has no ballots: where it tells of none there is nothing to say. */
  if (!needed && !has_counts (result))
    return;

  saylau_details_add_heading (box, saylau_details_get_text (details, saylau_election_get_area (details->election, area)->name));
  grid = saylau_details_add_grid (box);
  /* Translators: the part of the registered voters who voted, as announced. */
  name = _ ("Turnout");
  if (computed)
    /* Translators: the part of the registered voters who voted; computed from counts, not as announced. */
    name = _ ("Turnout (computed)");
  if (needed || !isnan (percent))
    saylau_details_add_row (grid, name, turnout);
  add_count (grid, details, _ ("Registered voters"), result->registered, needed);
  add_count (grid, details, _ ("Ballots given out"), result->issued, FALSE);
  add_count (grid, details, _ ("Ballots cast"), result->cast, needed);
  add_count (grid, details, _ ("Valid votes"), result->valid, needed);
  add_count (grid, details, _ ("Invalid ballots"), result->invalid, needed);
}

/* @faults: (nullable) (transfer full): what is strange about the stations */
static void
add_faults (GtkWidget *box,
            char *faults)
{
  if (faults != NULL)
    saylau_details_add_label (box, faults, "dim-label");
  g_free (faults);
}

static void
add_facts (GtkWidget *box,
           const SaylauDetails *details,
           const SaylauTally *tally)
{
  g_autofree char *text = NULL;

  if (!isnan (tally->margin))
    {
      g_autofree char *margin = saylau_language_number (details->language, tally->margin, 1);

      /* Translators: a poll's margin of error in percentage points. */
      text = g_strdup_printf (_ ("Margin of error: ±%s points"), margin);
      saylau_details_add_label (box, text, NULL);
      g_clear_pointer (&text, g_free);
    }
  if (tally->units_in != SAYLAU_MISSING && tally->units != SAYLAU_MISSING)
    {
      g_autofree char *in = saylau_language_count (details->language, tally->units_in);
      g_autofree char *all = saylau_language_count (details->language, tally->units);

      /* Translators: polling stations or districts counted so far, "3,000 of 9,968 units reported". */
      text = g_strdup_printf (_ ("%s of %s units reported"), in, all);
      saylau_details_add_label (box, text, NULL);
    }
  if (tally->summed)
    {
      saylau_details_add_label (box, _ ("Not in the document: the sum of its polling stations"), NULL);
      add_faults (box, saylau_station_faults_describe_skipped (details->election, details->language));
      add_faults (box, saylau_station_faults_describe (details->election, details->language));
    }
}

/* What another tally states differently, as lines; @n counts all of them. */
static void
add_contradictions_of (GtkWidget *box,
                       const SaylauDetails *details,
                       int tally,
                       int other,
                       guint *n)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (details->election);
  g_autoptr (SaylauCompareView) view = NULL;

  spec->tally = tally;
  spec->compare = other;
  spec->area = saylau_selection_get_area (details->selection);
  view = saylau_compare_view_new (details->election, spec, details->language);
  for (guint i = 0; i < view->conflicts->len; i++)
    {
      const SaylauConflict *conflict = &g_array_index (view->conflicts, SaylauConflict, i);
      g_autofree char *told = saylau_compare_words_conflict (view, conflict);
      const char *name = conflict->candidate != SAYLAU_NONE ? saylau_result_view_get_name (view->result, conflict->candidate) : NULL;
      g_autofree char *line = name != NULL ? g_strdup_printf ("%s: %s", name, told) : g_strdup (told);

      if (*n == 0)
        /* Translators: a heading above figures for the same thing that differ. */
        saylau_details_add_heading (box, _ ("Sources contradict each other"));
      if ((*n)++ < MAX_CONTRADICTIONS)
        saylau_details_add_text (box, line, NULL);
    }
}

/* Where others state another figure for the same thing, both are named. */
static void
add_contradictions (GtkWidget *box,
                    const SaylauDetails *details,
                    int tally)
{
  guint n = 0;

  for (guint i = 0; i < details->election->tallies_by_time->len; i++)
    {
      int other = g_array_index (details->election->tallies_by_time, int, i);

      if (other != tally)
        add_contradictions_of (box, details, tally, other, &n);
    }
  if (n > MAX_CONTRADICTIONS)
    {
      g_autofree char *count = saylau_language_count (details->language, n - MAX_CONTRADICTIONS);
      g_autofree char *more = saylau_language_fill (saylau_language_plural (details->language, "{n} more", "{n} more", n - MAX_CONTRADICTIONS), "n", count, NULL);

      saylau_details_add_label (box, more, "dim-label");
    }
}

static void
add_tally (GtkWidget *box,
           const SaylauDetails *details,
           int index)
{
  const SaylauTally *tally = saylau_election_get_tally (details->election, index);
  const char *label = saylau_result_view_tally_label (tally, details->language);
  const char *note = saylau_details_get_text (details, tally->note);
  int area;
  const SaylauResult *result = saylau_election_find_result (details->election, index,
                                                            saylau_selection_get_area (details->selection), &area);
  g_autofree char *when = saylau_details_get_when (details, &tally->time);

  if (when != NULL)
    saylau_details_add_label (box, when, "dim-label");
  saylau_details_add_text (box, label, "title-3");
  if (g_ascii_strcasecmp (label, _ (statuses[tally->status])) != 0)
    saylau_details_add_label (box, _ (statuses[tally->status]), "dim-label");
  if (note != NULL)
    saylau_details_add_text (box, note, NULL);
  add_facts (box, details, tally);
  if (result != NULL)
    add_counts (box, details, tally, result, area);
  add_contradictions (box, details, index);
  saylau_details_add_sources (box, details, tally->sources);
}

static void
add_warnings (GtkWidget *box,
              const SaylauDetails *details)
{
  const GPtrArray *warnings = details->election->warnings;
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;
  GtkWidget *expander, *list;

  if (warnings->len == 0)
    return;

  count = saylau_language_count (details->language, details->election->n_warnings);
  title = g_strdup_printf (ngettext ("%s warning about this document", "%s warnings about this document", details->election->n_warnings), count);
  expander = gtk_expander_new (title);
  list = saylau_details_add_box (NULL, 6);
  gtk_widget_set_margin_top (list, 6);
  gtk_widget_set_margin_top (expander, 12);
  for (guint i = 0; i < warnings->len; i++)
    saylau_details_add_label (list, g_ptr_array_index (warnings, i), "caption");
  gtk_expander_set_child (GTK_EXPANDER (expander), list);
  gtk_box_append (GTK_BOX (box), expander);
}

/**
 * saylau_tally_details_new:
 * @details: what it is made from
 *
 * Returns: (transfer floating): what is known of the tally that is shown, its sources, and
 *   the warnings about the document
 */
GtkWidget *
saylau_tally_details_new (const SaylauDetails *details)
{
  GtkWidget *page = saylau_details_add_box (NULL, 6);
  int tally = saylau_selection_get_tally (details->selection);

  if (tally != SAYLAU_NONE)
    {
      add_tally (page, details, tally);
    }
  else if (details->election->tallies->len > 0)
    {
      saylau_details_add_label (page, _ ("No result yet"), "title-3");
      saylau_details_add_label (page, _ ("At this moment nothing had been counted. Move the moment in the timeline, or press Page Down for the first tally."), "dim-label");
    }
  else
    {
      saylau_details_add_label (page, _ ("No tallies"), "title-3");
      saylau_details_add_label (page, _ ("This document holds no results."), "dim-label");
    }
  add_warnings (page, details);
  return page;
}
