/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/details-parts.h"

#include <glib/gi18n.h>

/* More would fill the pane with what the timeline shows better. */
#define MAX_EVENTS 50

/* Those that take place in the span, also in a part of it, by time. */
static GArray *
find_events (const SaylauElection *election,
             gint64 start,
             gint64 end)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < election->events_by_time->len; i++)
    {
      int index = g_array_index (election->events_by_time, int, i);
      const SaylauEvent *event = saylau_election_get_event (election, index);

      if (saylau_event_get_start (event) < end && saylau_event_get_end (event) > start)
        g_array_append_val (events, index);
    }
  return events;
}

static void
add_kinds (GtkWidget *box,
           const SaylauDetails *details,
           const GArray *events)
{
  GtkWidget *grid = saylau_details_add_grid (box);
  guint counts[SAYLAU_EVENT_OTHER + 1] = { 0 };

  for (guint i = 0; i < events->len; i++)
    counts[saylau_election_get_event (details->election, g_array_index (events, int, i))->kind]++;

  for (gsize kind = 0; kind < G_N_ELEMENTS (counts); kind++)
    {
      g_autofree char *count = saylau_language_count (details->language, counts[kind]);

      if (counts[kind] > 0)
        saylau_details_add_row (grid, saylau_details_get_kind (kind), count);
    }
}

static void
add_events (GtkWidget *box,
            const SaylauDetails *details,
            const GArray *events)
{
  guint n = MIN (events->len, MAX_EVENTS);
  g_autofree char *more = NULL;
  g_autofree char *count = NULL;

  for (guint i = 0; i < n; i++)
    saylau_details_add_event (box, details, g_array_index (events, int, i));
  if (n == events->len)
    return;

  count = saylau_language_count (details->language, events->len - n);
  /* Translators: at the end of a list. */
  more = g_strdup_printf (ngettext ("%s more event; a shorter span lists it", "%s more events; a shorter span lists them", events->len - n),
                          count);
  saylau_details_add_label (box, more, "dim-label");
}

/**
 * saylau_span_details_new:
 * @details: what it is made from; a span of time is selected
 *
 * No claims are added up: several events may count the same people.
 *
 * Returns: (transfer floating): the span's days and the events that fall in it
 */
GtkWidget *
saylau_span_details_new (const SaylauDetails *details)
{
  GtkWidget *page = saylau_details_add_box (NULL, 6);
  /* Translators: shows only the selected span of time in the timeline. */
  GtkWidget *zoom = gtk_button_new_with_mnemonic (_ ("_Zoom to It"));
  g_autofree char *days = NULL;
  g_autofree char *count = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GArray) events = NULL;
  gint64 start, end;

  saylau_selection_get_span (details->selection, &start, &end);
  events = find_events (details->election, start, end);
  days = saylau_language_days (details->language, start, end, details->election->zone);
  count = saylau_language_count (details->language, events->len);
  /* Translators: how many events there are in a span of time. */
  title = events->len > 0 ? g_strdup_printf (ngettext ("%s event", "%s events", events->len), count) : g_strdup (_ ("No events"));

  /* Translators: above the days of a span of time. */
  saylau_details_add_label (page, _ ("Selected time"), "dim-label");
  saylau_details_add_text (page, days, "title-3");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (zoom), "win.zoom-span");
  gtk_widget_set_halign (zoom, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (page), zoom);
  saylau_details_add_heading (page, title);
  add_kinds (page, details, events);
  add_events (page, details, events);
  return page;
}
