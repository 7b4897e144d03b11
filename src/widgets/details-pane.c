/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/details-pane.h"

#include "widgets/area-list.h"
#include "widgets/details-parts.h"
#include "widgets/event-list.h"
#include "widgets/later.h"
#include "widgets/station-list.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

#define MARGIN 18

/* All of the selection that decides what a page says. */
typedef struct
{
  const SaylauElection *election;
  int tally, area, candidate, event;
  gint64 moment;
} Subject;

/**
 * SaylauDetailsPane:
 *
 * Two or three pages. The first tells what is selected: an event, a candidate, or else the tally that is shown; it is made
 * when there is time, so that charts never wait for its text. The second is the list of events, which a span of time
 * brings up, and which stays as long as events are chosen in it. The third, beside a map, is the table of its areas; beside a chart of
 * polling stations, and as long as some are selected, it is their table.
 */
struct _SaylauDetailsPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *switcher;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  SaylauEventList *list;
  SaylauAreaList *areas;
  GtkWidget *before;                    /* (nullable): the page in whose place the list came with a span */
  SaylauStationList *stations;          /* (nullable): nobody wanted it yet */
  gboolean shows_areas, shows_stations; /* the chart beside it does */
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
    self->update_id = saylau_later_add (GTK_WIDGET (self), update_cb, self);
}

static void
selection_changed_cb (SaylauDetailsPane *self)
{
  Subject subject = get_subject (self);
  Subject before = self->subject;

  if (subject.election == before.election && subject.tally == before.tally && subject.area == before.area &&
      subject.candidate == before.candidate && subject.event == before.event && subject.moment == before.moment)
    return;

  self->subject = subject;
  queue_update (self);
}

/* The focus must not stay in a page that is no longer seen, nor go into one that is about to be made anew. */
static void
show_page (SaylauDetailsPane *self,
           GtkWidget *page)
{
  self->before = NULL;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL && gtk_stack_get_visible_child (self->stack) != page)
    gtk_widget_grab_focus (gtk_widget_get_first_child (self->switcher));
  gtk_stack_set_visible_child (self->stack, page);
}

static void
show_details_cb (SaylauDetailsPane *self)
{
  show_page (self, GTK_WIDGET (self->scrolled));
}

static void
event_changed_cb (SaylauDetailsPane *self)
{
  if (saylau_selection_get_event (self->selection) != SAYLAU_NONE && !saylau_event_list_is_choosing (self->list))
    show_details_cb (self);
}

static void
candidate_changed_cb (SaylauDetailsPane *self)
{
  if (saylau_selection_get_candidate (self->selection) != SAYLAU_NONE)
    show_details_cb (self);
}

/* The list comes with a span, and goes with it if it did: what it took the place of is seen again. */
static void
span_changed_cb (SaylauDetailsPane *self)
{
  gboolean has_span = saylau_selection_get_span (self->selection, NULL, NULL);
  gboolean is_list = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "events") == 0;

  if (has_span && !is_list)
    {
      self->before = gtk_stack_get_visible_child (self->stack);
      gtk_stack_set_visible_child_name (self->stack, "events");
    }
  else if (!has_span && is_list && self->before != NULL)
    {
      show_page (self, self->before);
    }
}

/* A third page comes with the chart, or with the stations that are selected, and goes with them. */
static void
offer_page (SaylauDetailsPane *self,
            GtkWidget *child,
            gboolean offers)
{
  GtkStackPage *page = gtk_stack_get_page (self->stack, child);

  if (gtk_stack_page_get_visible (page) == offers)
    return;
  if (!offers && gtk_stack_get_visible_child (self->stack) == child)
    show_details_cb (self);
  if (!offers && self->before == child)
    self->before = GTK_WIDGET (self->scrolled);
  gtk_stack_page_set_visible (page, offers);
  if (!offers)
    return;
  self->before = NULL;
  gtk_stack_set_visible_child (self->stack, child);
}

/* Few documents have polling stations. */
static void
add_stations (SaylauDetailsPane *self)
{
  self->stations = g_object_new (SAYLAU_TYPE_STATION_LIST, NULL);
  saylau_station_list_bind (self->stations, self->selection, self->settings);
  /* Translators: a page of the side pane: the table of polling stations. */
  gtk_stack_add_titled (self->stack, GTK_WIDGET (self->stations), "stations", _ ("Stations"));
  gtk_stack_page_set_visible (gtk_stack_get_page (self->stack, GTK_WIDGET (self->stations)), FALSE);
}

static void
update_stations (SaylauDetailsPane *self)
{
  gboolean are_selected = self->selection != NULL && !saylau_station_brush_is_empty (saylau_selection_get_stations (self->selection));
  gboolean offers = !self->shows_areas && (self->shows_stations || are_selected);

  if (offers && self->stations == NULL)
    add_stations (self);
  if (self->stations != NULL)
    offer_page (self, GTK_WIDGET (self->stations), offers);
}

static void
stations_changed_cb (SaylauDetailsPane *self)
{
  update_stations (self);
  if (self->shows_stations && !saylau_station_brush_is_empty (saylau_selection_get_stations (self->selection)))
    gtk_stack_set_visible_child_name (self->stack, "stations");
}

static void
saylau_details_pane_dispose (GObject *object)
{
  SaylauDetailsPane *self = SAYLAU_DETAILS_PANE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
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
  self->switcher = gtk_stack_switcher_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  self->list = g_object_new (SAYLAU_TYPE_EVENT_LIST, NULL);
  /* Translators: a page of the side pane: what is selected. */
  gtk_stack_add_titled (self->stack, GTK_WIDGET (self->scrolled), "details", _ ("Details"));
  /* Translators: a page of the side pane: the list of events. */
  gtk_stack_add_titled (self->stack, GTK_WIDGET (self->list), "events", _ ("Events"));
  self->areas = g_object_new (SAYLAU_TYPE_AREA_LIST, NULL);
  /* Translators: a page of the side pane: the table of the areas on the map. */
  gtk_stack_add_titled (self->stack, GTK_WIDGET (self->areas), "areas", _ ("Areas"));
  gtk_stack_page_set_visible (gtk_stack_get_page (self->stack, GTK_WIDGET (self->areas)), FALSE);
  /* Else a page is measured whenever another one changes. */
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (self->switcher), self->stack);
  gtk_widget_add_css_class (self->switcher, "pane-switch");
  /* Translators: for screen readers: the tabs "Details", "Events" and "Areas". */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->switcher), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Side pane"), -1);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->switcher);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stack));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "event-opened", G_CALLBACK (show_details_cb), self, G_CONNECT_SWAPPED);
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
  g_signal_connect_object (selection, "notify::span", G_CALLBACK (span_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::event", G_CALLBACK (event_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::candidate", G_CALLBACK (candidate_changed_cb), self, G_CONNECT_SWAPPED);
  saylau_event_list_bind (self->list, selection, settings);
  g_signal_connect_object (selection, "notify::stations", G_CALLBACK (stations_changed_cb), self, G_CONNECT_SWAPPED);
  saylau_area_list_bind (self->areas, selection, settings);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_signal_connect_object (settings, keys[i], G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_details_pane_set_chart:
 * @self: a pane
 * @chart: the chart beside it
 *
 * Shows the table of areas beside a map, and that of polling stations beside a chart of these.
 */
void
saylau_details_pane_set_chart (SaylauDetailsPane *self,
                               SaylauChartKind chart)
{
  g_return_if_fail (SAYLAU_IS_DETAILS_PANE (self));

  self->shows_areas = chart == SAYLAU_CHART_AREAS;
  self->shows_stations = saylau_chart_kind_is_of_stations (chart);
  offer_page (self, GTK_WIDGET (self->areas), self->shows_areas);
  update_stations (self);
}

/**
 * saylau_details_pane_get_stations:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the polling stations that it lists, in its order
 */
SaylauStationSample *
saylau_details_pane_get_stations (SaylauDetailsPane *self)
{
  return self->stations != NULL ? saylau_station_list_get_order (self->stations) : NULL;
}

/**
 * saylau_details_pane_is_working:
 * @self: a pane
 *
 * Returns: whether it is about to list other polling stations
 */
gboolean
saylau_details_pane_is_working (SaylauDetailsPane *self)
{
  return self->stations != NULL && saylau_station_list_is_working (self->stations);
}

/**
 * saylau_details_pane_search_events:
 * @self: a pane
 *
 * Shows the list of events, and puts the focus where words to look for are typed.
 */
void
saylau_details_pane_search_events (SaylauDetailsPane *self)
{
  g_return_if_fail (SAYLAU_IS_DETAILS_PANE (self));

  self->before = NULL;
  gtk_stack_set_visible_child_name (self->stack, "events");
  saylau_event_list_search (self->list);
}
