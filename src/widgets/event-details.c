/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/details-parts.h"

#include "analysis/shares.h"
#include "analysis/turnout-series.h"
#include "charts/parts.h"
#include "widgets/claim-scale.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static const char *const whats[] = {
  /* Translators: how many people took part, above the claims about it. */
  [SAYLAU_FIGURE_PARTICIPANTS] = N_ ("Participants"),
  /* Translators: how many people, above the claims about it. */
  [SAYLAU_FIGURE_DETAINED] = N_ ("Detained"),
  /* Translators: how many people were sentenced to jail. */
  [SAYLAU_FIGURE_JAILED] = N_ ("Jailed"),
  /* Translators: how many people had to pay a fine. */
  [SAYLAU_FIGURE_FINED] = N_ ("Fined"),
  /* Translators: how many people. */
  [SAYLAU_FIGURE_INJURED] = N_ ("Injured"),
  /* Translators: how many people. */
  [SAYLAU_FIGURE_KILLED] = N_ ("Killed"),
};

static char *
get_when (const SaylauDetails *details,
          const SaylauEvent *event)
{
  if (saylau_time_is_set (&event->end))
    return saylau_language_days (details->language, saylau_event_get_start (event), saylau_event_get_end (event),
                                 details->election->zone);
  return saylau_details_get_when (details, &event->start);
}

static const char *
get_area_name (const SaylauDetails *details,
               int area)
{
  return saylau_details_get_text (details, saylau_election_get_area (details->election, area)->name);
}

/* "Old Square, Almaty · Protest": the place as the document tells it, else its areas. */
static char *
get_where (const SaylauDetails *details,
           const SaylauEvent *event)
{
  g_autofree char *place = saylau_details_get_place (details, event);

  return place != NULL ? g_strconcat (place, " · ", saylau_details_get_kind (event->kind), NULL) : g_strdup (saylau_details_get_kind (event->kind));
}

static char *
get_numbers (const SaylauDetails *details,
             const SaylauFigure *claim)
{
  g_autofree char *min = claim->min != SAYLAU_MISSING ? saylau_language_count (details->language, claim->min) : NULL;
  g_autofree char *max = claim->max != SAYLAU_MISSING ? saylau_language_count (details->language, claim->max) : NULL;

  if (min != NULL && max != NULL)
    return claim->min == claim->max ? g_steal_pointer (&min) : g_strdup_printf ("%s–%s", min, max);
  if (min != NULL)
    /* Translators: a number of people. */
    return g_strdup_printf (_ ("at least %s"), min);
  if (max != NULL)
    /* Translators: a number of people. */
    return g_strdup_printf (_ ("at most %s"), max);
  return g_strdup (_ ("number not stated"));
}

static void
add_claim (GtkWidget *card,
           const SaylauDetails *details,
           const SaylauFigure *claim,
           gint64 maximum)
{
  const char *by = saylau_details_get_text (details, claim->by);
  const char *text = saylau_details_get_text (details, claim->text);
  g_autofree char *numbers = get_numbers (details, claim);
  g_autofree char *who = NULL;
  g_autofree char *quote = NULL;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  if (by == NULL)
    by = _ ("Unnamed source");
  /* Translators: who makes a claim, "Police (official)". */
  who = claim->official ? g_strdup_printf (_ ("%s (official)"), by) : g_strdup (by);
  gtk_box_append (GTK_BOX (card), line);
  gtk_widget_set_margin_top (line, 8);
  gtk_widget_set_hexpand (saylau_details_add_label (line, who, NULL), TRUE);
  saylau_details_add_number (line, numbers, "claim-number");

  gtk_box_append (GTK_BOX (card), saylau_claim_scale_new (claim, maximum));
  if (text != NULL)
    {
      /* Words that quote already are not put between marks again. */
      /* Translators: a quotation, in the marks that the language has. */
      quote = strstr (text, "“") != NULL || strchr (text, '"') != NULL || strstr (text, "«") != NULL ? g_strdup (text) : g_strdup_printf (_ ("“%s”"), text);
      saylau_details_add_text (card, quote, "caption dim-label");
    }
}

/* The next round number that leaves room beyond @count. */
static gint64
round_up (gint64 count)
{
  static const double steps[] = { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 };
  double wanted = count * 1.15;
  double power = pow (10, floor (log10 (MAX (wanted, 1))));

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= wanted)
      return ceil (steps[i] * power);
  return ceil (wanted);
}

/* The number at the end of the scale of all claims of one kind: the largest, with room beyond it where
 * that is an "at least". */
static gint64
get_scale_end (const SaylauEvent *event,
               SaylauFigureWhat what,
               guint *n_claims)
{
  gint64 largest = 0, largest_open = SAYLAU_MISSING;

  *n_claims = 0;
  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *claim = g_ptr_array_index (event->figures, i);

      if (claim->what != what)
        continue;
      largest = MAX (largest, MAX (claim->min, claim->max));
      if (claim->max == SAYLAU_MISSING)
        largest_open = MAX (largest_open, claim->min);
      (*n_claims)++;
    }
  return largest_open >= largest ? round_up (largest) : largest;
}

static void
add_scale_ends (GtkWidget *card,
                const SaylauDetails *details,
                gint64 maximum)
{
  g_autofree char *zero = saylau_language_count (details->language, 0);
  g_autofree char *end = saylau_language_count (details->language, maximum);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_margin_top (line, 4);
  gtk_box_append (GTK_BOX (card), line);
  gtk_widget_set_hexpand (saylau_details_add_label (line, zero, "caption dim-label numeric"), TRUE);
  saylau_details_add_number (line, end, "caption dim-label");
}

/* All claims of one kind, side by side on one scale. */
static gboolean
add_claims (GtkWidget *box,
            const SaylauDetails *details,
            const SaylauEvent *event,
            SaylauFigureWhat what)
{
  guint n_claims;
  gint64 end = get_scale_end (event, what, &n_claims);
  GtkWidget *card;

  if (n_claims == 0)
    return FALSE;

  card = saylau_details_add_box (box, 2);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "claims");
  saylau_details_add_label (card, _ (whats[what]), "heading");
  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *claim = g_ptr_array_index (event->figures, i);

      if (claim->what == what)
        add_claim (card, details, claim, end);
    }
  add_scale_ends (card, details, end);
  return TRUE;
}

/* A figure as it was told: 52.2 stays 52.2, since 52.20 would claim to know more. */
static char *
get_stated_percent (const SaylauDetails *details,
                    double percent)
{
  double scaled = percent;
  int decimals = 0;

  while (decimals < details->decimals && fabs (scaled - round (scaled)) > 1e-6)
    {
      scaled *= 10;
      decimals++;
    }
  return saylau_language_percent (details->language, percent, decimals);
}

/* "52.2 %"; where figures contradict each other all of them, "33 % ≠ 44 %". */
static char *
get_turnout (const SaylauDetails *details,
             const SaylauTurnoutSeries *series,
             const SaylauTurnoutPoint *point)
{
  g_autoptr (GArray) figures = saylau_turnout_series_list_figures (series, point, details->election);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < figures->len; i++)
    saylau_parts_add (text, " ≠ ", get_stated_percent (details, g_array_index (figures, double, i)));
  return g_string_free (text, FALSE);
}

static void
add_turnout (GtkWidget *box,
             const SaylauDetails *details,
             int area,
             gboolean named)
{
  gint64 moment = saylau_selection_get_moment (details->selection);
  const SaylauTurnoutSeries *series = saylau_turnout_series_get (details->election, area);
  const SaylauTurnoutPoint *point = series != NULL ? saylau_turnout_series_find_newest (series, moment != SAYLAU_NO_TIME ? moment : G_MAXINT64) : NULL;
  g_autofree char *percent = NULL;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (point == NULL)
    return;

  percent = get_turnout (details, series, point);
  when = saylau_details_get_when (details, point->time);
  if (named)
    /* Translators: "Turnout in Almaty: 52.2 % (9 June 2019, 20:00)" */
    text = g_strdup_printf (_ ("Turnout in %s: %s (%s)"), get_area_name (details, area), percent, when);
  else
    /* Translators: "Turnout there: 52.2 % (9 June 2019, 20:00)" */
    text = g_strdup_printf (_ ("Turnout there: %s (%s)"), percent, when);
  saylau_details_add_label (box, text, NULL);
}

static void
add_shares (GtkWidget *box,
            const SaylauDetails *details,
            const SaylauResult *result)
{
  g_autoptr (SaylauShares) shares = saylau_shares_new (details->election, result);
  g_autoptr (GArray) rank = saylau_shares_rank (shares);
  GtkWidget *grid = saylau_details_add_grid (box);

  for (guint i = 0; i < rank->len; i++)
    {
      int candidate = g_array_index (rank, int, i);
      const SaylauShare *share = saylau_shares_get (shares, candidate);
      g_autofree char *percent = saylau_details_get_percent (details, share->percent);

      if (share->reported)
        saylau_details_add_row (grid, saylau_details_get_text (details, saylau_election_get_candidate (details->election, candidate)->name), percent);
    }
}

/* The areas of which the tally has no result of their own, and what the chart shows in their place. */
static void
add_without_result (GtkWidget *box,
                    const SaylauDetails *details,
                    const GArray *areas)
{
  int tally = saylau_selection_get_tally (details->selection);
  g_autofree char *names = saylau_details_list_areas (details, areas);
  /* Translators: one area or a list of them, "Almaty, Astana". */
  g_autofree char *none = g_strdup_printf (_ ("No votes were published for %s."), names);
  g_autofree char *instead = NULL;
  int found;

  saylau_details_add_text (box, none, NULL);
  if (saylau_election_find_result (details->election, tally, saylau_selection_get_area (details->selection), &found) == NULL)
    return;

  /* Translators: an area, larger than the one that was asked for. */
  instead = g_strdup_printf (_ ("The chart shows %s."), get_area_name (details, found));
  saylau_details_add_text (box, instead, "dim-label");
}

/* The result of each area that has one, and the plain sentence that none was published for the others. */
static void
add_results (GtkWidget *box,
             const SaylauDetails *details,
             const GArray *areas)
{
  int tally = saylau_selection_get_tally (details->selection);
  g_autoptr (GArray) without = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < areas->len; i++)
    {
      int area = g_array_index (areas, int, i), found;
      const SaylauResult *result = saylau_election_find_result (details->election, tally, area, &found);

      if (result == NULL || found != area)
        {
          g_array_append_val (without, area);
          continue;
        }
      if (areas->len > 1)
        saylau_details_add_label (box, get_area_name (details, area), "caption-heading");
      add_shares (box, details, result);
    }
  if (without->len > 0)
    add_without_result (box, details, without);
}

/* What is known of the vote in all areas where it happened. */
static void
add_result_there (GtkWidget *box,
                  const SaylauDetails *details,
                  const SaylauEvent *event)
{
  if (event->areas->len == 0)
    return;

  /* Translators: the heading above the shares in the area of an event. */
  saylau_details_add_heading (box, _ ("Result there"));
  if (saylau_selection_get_tally (details->selection) == SAYLAU_NONE)
    saylau_details_add_label (box, _ ("No result yet at this moment."), NULL);
  else
    add_results (box, details, event->areas);
  for (guint i = 0; i < event->areas->len; i++)
    add_turnout (box, details, g_array_index (event->areas, int, i), event->areas->len > 1);
}

static void
add_candidates (GtkWidget *box,
                const SaylauDetails *details,
                const SaylauEvent *event)
{
  if (event->candidates->len == 0)
    return;

  saylau_details_add_heading (box, ngettext ("Candidate named", "Candidates named", event->candidates->len));
  for (guint i = 0; i < event->candidates->len; i++)
    saylau_details_add_candidate (box, details, g_array_index (event->candidates, int, i));
}

/**
 * saylau_event_details_new:
 * @details: what it is made from
 * @event: an event of the election
 *
 * Returns: (transfer floating): all that the document says of @event, in the order of a
 *   newspaper: when, what, where; the claims with who makes them; sources; the result there
 */
GtkWidget *
saylau_event_details_new (const SaylauDetails *details,
                          int index)
{
  const SaylauEvent *event = saylau_election_get_event (details->election, index);
  GtkWidget *page = saylau_details_add_box (NULL, 6);
  const char *note = saylau_details_get_text (details, event->note);
  g_autofree char *when = get_when (details, event);
  g_autofree char *where = get_where (details, event);
  gboolean has_claims = FALSE;

  saylau_details_add_label (page, when, "dim-label");
  saylau_details_add_text (page, saylau_details_get_text (details, event->title), "title-3");
  saylau_details_add_text (page, where, "dim-label");
  if (note != NULL)
    saylau_details_add_text (page, note, NULL);

  for (int what = 0; what < SAYLAU_N_FIGURES; what++)
    has_claims |= add_claims (page, details, event, what);
  if (has_claims)
    /* Translators: the legend of a scale of claims: a disc for what media report, a square for what officials say. */
    saylau_details_add_label (page, _ ("● reported   □ official"), "caption dim-label");

  add_result_there (page, details, event);
  add_candidates (page, details, event);
  saylau_details_add_sources (page, details, event->sources);
  return page;
}
