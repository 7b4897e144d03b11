/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/event-row.h"

#include "charts/span-words.h"
#include "widgets/button-names.h"
#include "charts/timeline-claims.h"
#include "charts/timeline-words.h"

#include <glib/gi18n.h>

/* What happened in the span, in the words that `saylau describe` prints. */
static char *
show_summary (GtkWidget *row,
              const SaylauDetails *details)
{
  /* Translators: shows only the selected span of time in the timeline. */
  GtkWidget *zoom = gtk_button_new_with_mnemonic (_ ("_Zoom to It"));
  g_autofree char *days = NULL;
  g_auto (GStrv) words = NULL;
  gint64 start, end;

  if (!saylau_selection_get_span (details->selection, &start, &end))
    return NULL;

  days = saylau_language_days (details->language, start, end, details->election->zone);
  words = saylau_span_words (details->language, details->election, start, end);
  /* Translators: above the days of a span of time. */
  saylau_button_names_say_once (zoom);
  saylau_details_add_label (row, _ ("Selected time"), "dim-label");
  saylau_details_add_label (row, days, "title-3");
  for (guint i = 0; words[i] != NULL; i++)
    saylau_details_add_label (row, words[i], NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (zoom), "win.zoom-span");
  gtk_widget_set_halign (zoom, GTK_ALIGN_START);
  gtk_widget_set_margin_top (zoom, 6);
  gtk_box_append (GTK_BOX (row), zoom);
  return saylau_span_sentence (details->language, details->election, start, end);
}

/* An event of which only the month is known stands under the month. */
static char *
show_day (GtkWidget *row,
          const SaylauDetails *details,
          const SaylauEvent *event)
{
  SaylauTime day = event->start;
  char *text;

  day.precision = MIN (day.precision, SAYLAU_PRECISION_DAY);
  text = saylau_details_get_when (details, &day);
  saylau_details_add_label (row, text, "heading");
  return text;
}

static char *
show_event (GtkWidget *row,
            const SaylauDetails *details,
            const SaylauEvent *event)
{
  const char *title = saylau_details_get_text (details, event->title);
  g_autofree char *place = saylau_details_get_place (details, event);
  const char *kind = saylau_details_get_kind (event->kind);
  g_autofree char *claims = event->figures->len > 0 ? saylau_claims_tell_event (details->language, event) : NULL;
  g_autofree char *when = saylau_timeline_words_event_time (details->language, details->election, event);
  gboolean has_time = event->start.precision > SAYLAU_PRECISION_DAY || saylau_time_is_set (&event->end);
  g_autofree char *about = g_strjoin (" · ", kind, place != NULL ? place : (has_time ? when : NULL),
                                      place != NULL && has_time ? when : NULL, NULL);

  gtk_label_set_lines (GTK_LABEL (saylau_details_add_label (row, title, NULL)), 3);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_widget_get_last_child (row)), PANGO_ELLIPSIZE_END);
  saylau_details_add_label (row, about, "caption dim-label");
  if (claims != NULL)
    saylau_details_add_label (row, claims, "caption");
  return g_strjoin (". ", title, about, claims, NULL);
}

/**
 * saylau_event_row_new:
 *
 * Returns: (transfer floating): an empty row of the list of events
 */
GtkWidget *
saylau_event_row_new (void)
{
  GtkWidget *row = saylau_details_add_box (NULL, 2);

  gtk_widget_add_css_class (row, "event-row");
  return row;
}

/**
 * saylau_event_row_show:
 * @row: a row of a list
 * @kind: what it is to show
 * @event: the event; DAY: the first of the day; SUMMARY: not used
 * @details: the election, its language and what is selected
 *
 * Fills the row anew, and names it in one sentence for a screen reader.
 */
void
saylau_event_row_show (GtkWidget *row,
                       SaylauEventRowKind kind,
                       int event,
                       const SaylauDetails *details)
{
  GtkWidget *parent = gtk_widget_get_parent (row), *child;
  g_autofree char *name = NULL;

  while ((child = gtk_widget_get_first_child (row)) != NULL)
    gtk_box_remove (GTK_BOX (row), child);
  if (kind == SAYLAU_EVENT_ROW_SUMMARY)
    name = show_summary (row, details);
  else if (kind == SAYLAU_EVENT_ROW_DAY)
    name = show_day (row, details, saylau_election_get_event (details->election, event));
  else
    name = show_event (row, details, saylau_election_get_event (details->election, event));
  if (parent == NULL)
    return;
  /* Only an event looks as if it was selected. */
  if (kind == SAYLAU_EVENT_ROW_EVENT)
    gtk_widget_remove_css_class (parent, "no-event");
  else
    gtk_widget_add_css_class (parent, "no-event");
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
