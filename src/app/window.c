/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/window-private.h"

#include "app/seen-chart.h"
#include "app/session.h"
#include "charts/result-view.h"
#include "widgets/button-names.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

/* How long what changed may be lost where the program does not end as it should. */
#define STORE_DELAY_S 1
/* As X11 and GDK number them. */
#define BUTTON_BACK 8
#define BUTTON_FORWARD 9

/**
 * SaylauWindow:
 *
 * One election document: its result above its timeline, what is selected beside them. What it
 * does is in `window-actions.c`; how it opens files in `window-loading.c` and `window-dnd.c`.
 */
G_DEFINE_FINAL_TYPE (SaylauWindow, saylau_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (SaylauWindow *self)
{
  SaylauElection *election = saylau_selection_get_election (self->selection);
  int tally = saylau_selection_get_tally (self->selection);
  const SaylauLanguage *language = saylau_view_language_get (self->settings);
  /* Translators: the name of the program. */
  const char *title = _ ("Saylau");
  const char *subtitle = "";

  if (election != NULL)
    {
      title = saylau_text_get (election->title, saylau_language_get_tag (language));
      subtitle = election->tallies->len > 0 ? _ ("No result yet") : _ ("No tallies");
    }
  if (tally != SAYLAU_NONE)
    subtitle = saylau_result_view_tally_label (saylau_election_get_tally (election, tally), language);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  /* Setting it is heard, with the same title too. */
  if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (self)), title) != 0)
    gtk_window_set_title (GTK_WINDOW (self), title);
}

/* In a narrow window the title has the room of the buttons that are for wide ones. */
static void
update_decoration (SaylauWindow *self)
{
  g_autofree char *layout = NULL;
  g_autoptr (GString) narrow = NULL;

  if (!saylau_stage_get_narrow (self->stage))
    {
      adw_header_bar_set_decoration_layout (self->header, NULL);
      return;
    }
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &layout, NULL);
  narrow = g_string_new (layout);
  g_string_replace (narrow, "minimize", "", 0);
  g_string_replace (narrow, "maximize", "", 0);
  adw_header_bar_set_decoration_layout (self->header, narrow->str);
}

/* The switch at the bottom takes over where the header has no room for one, or there is room for
 * one chart only. */
static void
update_page_switch (SaylauWindow *self)
{
  gboolean has_election = saylau_selection_get_election (self->selection) != NULL;
  gboolean narrow = saylau_stage_get_narrow (self->stage);

  gtk_widget_set_visible (self->timeline_page_button, narrow);
  gtk_widget_set_visible (self->details_page_button, narrow);
  gtk_revealer_set_reveal_child (self->page_revealer,
                                 has_election && (narrow || adw_squeezer_get_visible_child (self->switch_squeezer) == NULL));
}

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  update_page_switch (SAYLAU_WINDOW (widget));
  return G_SOURCE_REMOVE;
}

static void
set_css_class (SaylauWindow *self,
               const char *name,
               gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* For our style sheet. libadwaita's own way, a second sheet for the dark, is deprecated in its later versions. */
static void
update_style (SaylauWindow *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  set_css_class (self, "dark-style", adw_style_manager_get_dark (style));
  set_css_class (self, "high-contrast", adw_style_manager_get_high_contrast (style));
}

/* The header finds out while it is allocated. Where nothing is animated the other switch would be there at
 * once, in the midst of that and with no room; so it comes before the next frame. */
static void
squeezed_cb (SaylauWindow *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
election_changed_cb (SaylauWindow *self)
{
  SaylauElection *election = saylau_selection_get_election (self->selection);

  gtk_stack_set_visible_child_name (self->stack, election != NULL ? "document" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->switch_squeezer), election != NULL);
  gtk_widget_set_visible (self->export_squeezer, election != NULL);
  gtk_widget_set_visible (self->warnings_button, election != NULL && election->warnings->len > 0);
  saylau_window_update_tally_menus (self);
  update_title (self);
  update_page_switch (self);
}

/* A click on an event asks for its details, and where there is no room beside the charts they
 * come over them. */
static void
event_changed_cb (SaylauWindow *self)
{
  if (saylau_selection_get_event (self->selection) != SAYLAU_NONE)
    adw_flap_set_reveal_flap (self->flap, TRUE);
}

static void
chart_changed_cb (SaylauWindow *self)
{
  SaylauChartKind chart = saylau_chart_view_get_chart (self->chart_view);

  gtk_widget_set_visible (GTK_WIDGET (self->area_choices), chart == SAYLAU_CHART_AREAS);
  saylau_details_pane_set_chart (self->details_pane, chart);
  gtk_widget_set_visible (GTK_WIDGET (self->tally_choices), chart == SAYLAU_CHART_COMPARE);
  gtk_widget_set_visible (GTK_WIDGET (self->station_choices), saylau_chart_kind_is_of_stations (chart));
  saylau_station_choices_set_chart (self->station_choices, chart);
  saylau_stage_set_large (self->stage, saylau_chart_kind_is_of_stations (chart));
}

static void
selection_changed_cb (SaylauWindow *self)
{
  saylau_window_update_actions (self);
}

static void
folded_changed_cb (SaylauWindow *self)
{
  gboolean folded = adw_flap_get_folded (self->flap);

  adw_flap_set_reveal_flap (self->flap, !folded && g_settings_get_boolean (self->settings, "show-details"));
}

static void
reveal_changed_cb (SaylauWindow *self)
{
  gboolean reveal = adw_flap_get_reveal_flap (self->flap);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* Once the pane is gone, whatever comes first in the window would have the focus. */
  if (!reveal && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->details_pane)))
    saylau_window_focus_chart (self);
  if (!adw_flap_get_folded (self->flap) && g_settings_get_boolean (self->settings, "show-details") != reveal)
    g_settings_set_boolean (self->settings, "show-details", reveal);
  saylau_window_update_actions (self);
}

/* What is pointed at is not kept, nor what is on its way. */
static void
selection_notify_cb (SaylauWindow *self,
                     GParamSpec *property)
{
  if (!g_str_equal (property->name, "hover") && !saylau_campaign_player_get_playing (self->player))
    saylau_window_store_soon (self);
}

/* Of several windows the one that was active last counts. */
static void
active_changed_cb (SaylauWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    saylau_window_store_soon (self);
}

static gboolean
store_cb (gpointer user_data)
{
  SaylauWindow *self = SAYLAU_WINDOW (user_data);

  self->store_id = 0;
  saylau_session_store (self);
  return G_SOURCE_REMOVE;
}

static gboolean
saylau_window_close_request (GtkWindow *window)
{
  SaylauWindow *self = SAYLAU_WINDOW (window);

  g_clear_handle_id (&self->store_id, g_source_remove);
  saylau_session_store (self);
  saylau_window_cancel_loading (self);
  return GTK_WINDOW_CLASS (saylau_window_parent_class)->close_request (window);
}

static void
saylau_window_dispose (GObject *object)
{
  SaylauWindow *self = SAYLAU_WINDOW (object);

  saylau_window_drop_announcing (self);
  saylau_window_cancel_loading (self);
  saylau_window_drop_actions (self);
  if (self->player != NULL)
    saylau_campaign_player_pause (self->player);
  g_clear_object (&self->player);
  g_clear_handle_id (&self->store_id, g_source_remove);
  g_clear_object (&self->settings);
  g_clear_object (&self->history);
  g_clear_object (&self->selection);
  g_clear_object (&self->file);
  g_clear_object (&self->left_file);
  g_clear_pointer (&self->left_state, g_variant_unref);
  g_clear_object (&self->tally_menu);
  g_clear_object (&self->compare_menu);
  G_OBJECT_CLASS (saylau_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/saylau/Saylau/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, header);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, tally_button);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, primary_button);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, switch_squeezer);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, warnings_button);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, export_squeezer);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, chart_view);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, area_choices);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, station_choices);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, tally_choices);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, timeline_view);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, zoom_buttons);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, play_button);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, details_pane);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, page_revealer);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, timeline_page_button);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, details_page_button);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, load_revealer);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, load_label);
  gtk_widget_class_bind_template_child (widget_class, SaylauWindow, load_progress);
}

static void
saylau_window_class_init (SaylauWindowClass *klass)
{
  g_type_ensure (SAYLAU_TYPE_STAGE);
  g_type_ensure (SAYLAU_TYPE_AREA_CHOICES);
  g_type_ensure (SAYLAU_TYPE_STATION_CHOICES);
  g_type_ensure (SAYLAU_TYPE_TALLY_CHOICES);
  g_type_ensure (SAYLAU_TYPE_CHART_SWITCH);
  g_type_ensure (SAYLAU_TYPE_CHART_VIEW);
  g_type_ensure (SAYLAU_TYPE_TIMELINE_VIEW);
  g_type_ensure (SAYLAU_TYPE_DETAILS_PANE);

  G_OBJECT_CLASS (klass)->dispose = saylau_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = saylau_window_close_request;
  bind_template (GTK_WIDGET_CLASS (klass));
  saylau_window_class_install_actions (GTK_WIDGET_CLASS (klass));
}

/* Any button uses a chart; two of them are those with which a browser goes back and forward. */
static void
pointer_button_cb (SaylauWindow *self,
                   int n_press,
                   double x,
                   double y,
                   GtkGestureSingle *gesture)
{
  guint button = gtk_gesture_single_get_current_button (gesture);

  saylau_seen_chart_note (self, gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT));
  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), button == BUTTON_BACK ? "win.back" : "win.forward", NULL);
}

static void
add_pointer_buttons (SaylauWindow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pointer_button_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
saylau_window_init (SaylauWindow *self)
{
  self->selection = saylau_selection_new ();
  self->history = saylau_selection_history_new (self->selection);
  self->patience = SAYLAU_PATIENCE_MS;
  self->tally_menu = g_menu_new ();
  self->compare_menu = g_menu_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  saylau_window_init_dnd (self);
  saylau_window_init_announcing (self);
  add_pointer_buttons (self);
  saylau_seen_chart_watch (self);
  saylau_button_names_from_tips (GTK_WIDGET (self->tally_button));
  saylau_button_names_from_tips (GTK_WIDGET (self->open_button));
  saylau_button_names_from_tips (GTK_WIDGET (self->primary_button));
  saylau_button_names_from_tips (GTK_WIDGET (self->play_button));
  saylau_button_names_say_once (GTK_WIDGET (self));
}

static void
connect_signals (SaylauWindow *self)
{
  g_signal_connect_object (self->selection, "notify::election", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::tally", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::event", G_CALLBACK (event_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart_view, "notify::chart", G_CALLBACK (chart_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline_view, "range-changed", G_CALLBACK (saylau_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::folded", G_CALLBACK (folded_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (reveal_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->switch_squeezer, "notify::visible-child", G_CALLBACK (squeezed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stage, "notify::narrow", G_CALLBACK (update_page_switch), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stage, "notify::narrow", G_CALLBACK (update_decoration), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  update_style (self);
}

/* What saylau_session_store() keeps. */
static void
connect_kept_signals (SaylauWindow *self)
{
  static const char *const properties[] = { "notify::default-width", "notify::default-height", "notify::maximized" };

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    g_signal_connect (self, properties[i], G_CALLBACK (saylau_window_store_soon), NULL);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
  g_signal_connect_object (self->selection, "notify", G_CALLBACK (selection_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline_view, "range-changed", G_CALLBACK (saylau_window_store_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::restore", G_CALLBACK (saylau_window_store_soon), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_window_new:
 * @application: the application
 * @settings: the user's
 *
 * Returns: (transfer none): an empty window, as large as the last one was
 */
SaylauWindow *
saylau_window_new (GtkApplication *application,
                   GSettings *settings)
{
  SaylauWindow *self = g_object_new (SAYLAU_TYPE_WINDOW,
                                     "application", application,
                                     "default-width", g_settings_get_int (settings, "window-width"),
                                     "default-height", g_settings_get_int (settings, "window-height"),
                                     NULL);

  self->settings = g_object_ref (settings);
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  saylau_window_init_actions (self);
  saylau_chart_view_bind (self->chart_view, self->selection, settings);
  saylau_chart_view_set_chart (self->chart_view, g_settings_get_enum (settings, "chart"));
  saylau_area_choices_bind (self->area_choices, self->selection, settings);
  saylau_station_choices_bind (self->station_choices, self->selection, settings);
  saylau_tally_choices_bind (self->tally_choices, self->selection, settings);
  saylau_timeline_view_bind (self->timeline_view, self->selection, settings);
  saylau_timeline_view_set_buttons (self->timeline_view, self->zoom_buttons);
  saylau_window_init_play (self);
  saylau_details_pane_bind (self->details_pane, self->selection, settings);
  adw_flap_set_reveal_flap (self->flap, g_settings_get_boolean (settings, "show-details"));
  saylau_window_init_menus (self);
  connect_signals (self);
  connect_kept_signals (self);
  chart_changed_cb (self);
  election_changed_cb (self);
  saylau_window_update_actions (self);
  return self;
}

/**
 * saylau_window_focus_chart:
 * @self: a window
 *
 * Gives the keyboard's focus to the chart, or to the timeline where that is what is seen. From there Space plays, and
 * arrows walk.
 */
void
saylau_window_focus_chart (SaylauWindow *self)
{
  gboolean is_timeline = saylau_stage_get_narrow (self->stage) && saylau_stage_get_page (self->stage) == SAYLAU_STAGE_TIMELINE;

  saylau_scene_view_take_focus (is_timeline ? saylau_timeline_view_get_scene_view (self->timeline_view)
                                            : saylau_chart_view_get_scene_view (self->chart_view));
}

/**
 * saylau_window_store_soon:
 * @self: a window of which something changed that is kept
 *
 * Keeps it a moment later, however the program ends: with all that changes until then, and then no more until
 * something changes again.
 */
void
saylau_window_store_soon (SaylauWindow *self)
{
  if (self->store_id == 0)
    self->store_id = g_timeout_add_seconds (STORE_DELAY_S, store_cb, self);
}

/**
 * saylau_window_is_empty:
 * @self: a window
 *
 * Returns: whether it neither shows a document nor is about to
 */
gboolean
saylau_window_is_empty (SaylauWindow *self)
{
  return saylau_selection_get_election (self->selection) == NULL && self->load == NULL;
}

/**
 * saylau_window_get_selection:
 * @self: a window
 *
 * Returns: (transfer none): what is selected in it
 */
SaylauSelection *
saylau_window_get_selection (SaylauWindow *self)
{
  return self->selection;
}

/**
 * saylau_window_get_settings:
 * @self: a window
 *
 * Returns: (transfer none): the user's settings
 */
GSettings *
saylau_window_get_settings (SaylauWindow *self)
{
  return self->settings;
}

/**
 * saylau_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file of the document that is shown
 */
GFile *
saylau_window_get_file (SaylauWindow *self)
{
  return self->file;
}

/**
 * saylau_window_get_chart_view:
 * @self: a window
 *
 * Returns: (transfer none): its bars or pie
 */
SaylauChartView *
saylau_window_get_chart_view (SaylauWindow *self)
{
  return self->chart_view;
}

/**
 * saylau_window_get_timeline_view:
 * @self: a window
 *
 * Returns: (transfer none): its timeline
 */
SaylauTimelineView *
saylau_window_get_timeline_view (SaylauWindow *self)
{
  return self->timeline_view;
}

/**
 * saylau_window_add_toast:
 * @self: a window
 * @toast: (transfer full): what it is to say
 */
void
saylau_window_add_toast (SaylauWindow *self,
                         AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
}
