/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/details-parts.h"

#include "analysis/shares.h"
#include "charts/result-view.h"

#include <glib/gi18n.h>

static void
add_tally (GtkWidget *box,
           const SaylauDetails *details,
           int tally_index,
           int candidate)
{
  const SaylauTally *tally = saylau_election_get_tally (details->election, tally_index);
  int area = saylau_selection_get_area (details->selection);
  const SaylauResult *result = saylau_election_find_result (details->election, tally_index, area, NULL);
  GtkWidget *entry = saylau_details_add_box (box, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *when = saylau_details_get_when (details, &tally->time);
  g_autoptr (SaylauShares) shares = NULL;
  const SaylauShare *share = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *count = NULL;
  g_autofree char *votes = NULL;

  if (result != NULL)
    {
      shares = saylau_shares_new (details->election, result);
      share = saylau_shares_get (shares, candidate);
    }

  gtk_widget_set_margin_top (entry, 6);
  gtk_box_append (GTK_BOX (entry), line);
  gtk_widget_set_hexpand (saylau_details_add_label (line, saylau_result_view_tally_label (tally, details->language), NULL), TRUE);
  percent = share != NULL && share->reported ? saylau_details_get_percent (details, share->percent) : g_strdup (_ ("not reported"));
  saylau_details_add_number (line, percent, share != NULL && share->reported ? "heading" : "dim-label");

  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (entry), line);
  gtk_widget_set_hexpand (saylau_details_add_label (line, when != NULL ? when : "", "caption dim-label"), TRUE);
  if (share == NULL || share->votes == SAYLAU_MISSING)
    return;

  count = saylau_language_count (details->language, share->votes);
  /* Translators: how many votes a candidate got. */
  votes = g_strdup_printf (ngettext ("%s vote", "%s votes", (gulong) share->votes), count);
  saylau_details_add_number (line, votes, "caption dim-label");
}

static void
add_tallies (GtkWidget *box,
             const SaylauDetails *details,
             int candidate)
{
  const GArray *order = details->election->tallies_by_time;

  if (order->len == 0)
    return;

  saylau_details_add_heading (box, _ ("In each tally"));
  for (guint i = 0; i < order->len; i++)
    add_tally (box, details, g_array_index (order, int, i), candidate);
}

static void
add_events (GtkWidget *box,
            const SaylauDetails *details,
            int candidate)
{
  const GArray *order = details->election->events_by_time;
  gboolean has_events = FALSE;

  for (guint i = 0; i < order->len; i++)
    {
      int event = g_array_index (order, int, i);

      if (!saylau_event_names_candidate (saylau_election_get_event (details->election, event), candidate))
        continue;
      if (!has_events)
        saylau_details_add_heading (box, _ ("Events that name the candidate"));
      has_events = TRUE;
      saylau_details_add_event (box, details, event);
    }
}

/**
 * saylau_candidate_details_new:
 * @details: what it is made from
 * @candidate: a candidate of the election
 *
 * Returns: (transfer floating): the candidate's share and votes in every tally, and the
 *   events that name the candidate
 */
GtkWidget *
saylau_candidate_details_new (const SaylauDetails *details,
                              int index)
{
  const SaylauCandidate *candidate = saylau_election_get_candidate (details->election, index);
  GtkWidget *page = saylau_details_add_box (NULL, 6);
  GtkWidget *title = saylau_details_add_swatch (page, details, index);
  const char *party = saylau_details_get_text (details, candidate->party);

  gtk_widget_set_hexpand (saylau_details_add_text (title, saylau_details_get_text (details, candidate->name), "title-3"), TRUE);
  if (party != NULL)
    saylau_details_add_label (page, party, "dim-label");
  if (candidate->incumbent)
    /* Translators: the candidate held the office that the election is about. */
    saylau_details_add_label (page, _ ("In office at the time"), "dim-label");
  add_tallies (page, details, index);
  add_events (page, details, index);
  return page;
}
