/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/details-pane.h"

#include "widgets/details-parts.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

#define MARGIN 18

/* All of the selection that decides what a page says. */
typedef struct
{
  const SaylauElection *election;
  int tally, area, candidate, event;
  gint64 moment;
  gint64 span_start, span_end;
} Subject;

/**
 * SaylauDetailsPane:
 *
 * What is selected: an event, a candidate, a span of time, or else the tally that is shown. Its page is made when
 * there is time, so that charts never wait for its text.
 */
struct _SaylauDetailsPane
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled;
  SaylauSelection *selection;
  GSettings *settings;
  Subject subject;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (SaylauDetailsPane, saylau_details_pane, GTK_TYPE_WIDGET)

static GtkWidget *
create_page (SaylauDetailsPane *self)
{
  int event = saylau_selection_get_event (self->selection);
  int candidate = saylau_selection_get_candidate (self->selection);
  SaylauDetails details = {
    .selection = self->selection,
    .election = saylau_selection_get_election (self->selection),
    .language = saylau_view_language_get (self->settings),
    .decimals = g_settings_get_int (self->settings, "decimals"),
    .palette = g_settings_get_enum (self->settings, "palette"),
  };

  if (event != SAYLAU_NONE)
    return saylau_event_details_new (&details, event);
  if (candidate != SAYLAU_NONE)
    return saylau_candidate_details_new (&details, candidate);
  if (saylau_selection_get_span (self->selection, NULL, NULL))
    return saylau_span_details_new (&details);
  return saylau_tally_details_new (&details);
}

static Subject
get_subject (SaylauDetailsPane *self)
{
  Subject subject = {
    .election = saylau_selection_get_election (self->selection),
    .tally = saylau_selection_get_tally (self->selection),
    .area = saylau_selection_get_area (self->selection),
    .candidate = saylau_selection_get_candidate (self->selection),
    .event = saylau_selection_get_event (self->selection),
    .moment = SAYLAU_NO_TIME,
  };

  /* Of the pages only an event's, which tells the turnout there by then, changes with the moment. */
  if (subject.event != SAYLAU_NONE)
    subject.moment = saylau_selection_get_moment (self->selection);
  saylau_selection_get_span (self->selection, &subject.span_start, &subject.span_end);
  return subject;
}

static void
update_page (SaylauDetailsPane *self)
{
  GtkWidget *page;

  if (saylau_selection_get_election (self->selection) == NULL)
    {
      gtk_scrolled_window_set_child (self->scrolled, NULL);
      return;
    }

  page = create_page (self);
  gtk_widget_set_margin_start (page, MARGIN);
  gtk_widget_set_margin_end (page, MARGIN);
  gtk_widget_set_margin_top (page, MARGIN);
  gtk_widget_set_margin_bottom (page, MARGIN);
  gtk_scrolled_window_set_child (self->scrolled, page);
}

static gboolean
update_cb (gpointer data)
{
  SaylauDetailsPane *self = data;

  self->update_id = 0;
  update_page (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (SaylauDetailsPane *self)
{
  if (self->scrolled != NULL && self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, update_cb, self, NULL);
}

static void
selection_changed_cb (SaylauDetailsPane *self)
{
  Subject subject = get_subject (self);
  Subject before = self->subject;

  if (subject.election == before.election && subject.tally == before.tally && subject.area == before.area &&
      subject.candidate == before.candidate && subject.event == before.event && subject.moment == before.moment &&
      subject.span_start == before.span_start && subject.span_end == before.span_end)
    return;

  self->subject = subject;
  queue_update (self);
}

static void
saylau_details_pane_dispose (GObject *object)
{
  SaylauDetailsPane *self = SAYLAU_DETAILS_PANE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (saylau_details_pane_parent_class)->dispose (object);
}

static void
saylau_details_pane_class_init (SaylauDetailsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = saylau_details_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "details");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
saylau_details_pane_init (SaylauDetailsPane *self)
{
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), GTK_WIDGET (self));
  /* Translators: the pane about what is selected. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Details"), -1);
}

/**
 * saylau_details_pane_bind:
 * @self: a pane that is not bound yet
 * @selection: what is selected, shown and changed here
 * @settings: the user's
 */
void
saylau_details_pane_bind (SaylauDetailsPane *self,
                          SaylauSelection *selection,
                          GSettings *settings)
{
  static const char *const keys[] = { "changed::decimals", "changed::palette", "changed::language" };

  g_return_if_fail (SAYLAU_IS_DETAILS_PANE (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_signal_connect_object (settings, keys[i], G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}
