/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/window-private.h"

#include "app/export-dialog.h"
#include "app/help-window.h"
#include "app/places.h"
#include "app/preferences.h"
#include "app/plain-toast.h"
#include "app/problem-dialog.h"
#include "app/search-window.h"
#include "app/seen-chart.h"
#include "app/station-saving.h"
#include "app/table-window.h"
#include "formats/shown-path.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>
#include <string.h>

/* How much a key zooms the timeline by. */
#define KEY_FACTOR 1.5

/* Settings that are actions too. */
static const char *const settings_actions[] = { "order", "timeline-bars", "play-speed", "play-loop", "area-measure", "area-classes", "area-tiles", "station-bin", "station-weight", "station-colors" };

static void
file_chosen_cb (GtkNativeDialog *dialog,
                int response,
                SaylauWindow *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    saylau_window_open (self, file);
  g_object_unref (dialog);
}

static GtkFileFilter *
create_filter (const char *name,
               const char *pattern)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  return filter;
}

static void
open_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  SaylauWindow *self = SAYLAU_WINDOW (widget);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Open an Election Document"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_autoptr (GtkFileFilter) documents = create_filter (_ ("Election documents"), "*.json");
  g_autoptr (GtkFileFilter) all = create_filter (_ ("All files"), "*");

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), documents);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  if (self->file != NULL)
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), self->file, NULL);
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
open_uri_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  saylau_window_open (SAYLAU_WINDOW (widget), file);
}

static void
open_sample_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  SaylauWindow *self = SAYLAU_WINDOW (widget);
  g_autoptr (GFile) sample = saylau_places_find_sample ();

  if (sample != NULL)
    saylau_window_open (self, sample);
  else
    saylau_window_add_toast (self, adw_toast_new (_ ("The sample is not installed")));
}

static void
cancel_loading_cb (GtkWidget *widget,
                   const char *action,
                   GVariant *parameter)
{
  SaylauWindow *self = SAYLAU_WINDOW (widget);

  saylau_window_cancel_loading (self);
  saylau_window_update_actions (self);
}

static void
export_cb (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  SaylauWindow *self = SAYLAU_WINDOW (widget);

  /* Where one chart is seen, that is the one that is meant. */
  if (saylau_stage_get_narrow (self->stage))
    g_settings_set_string (self->settings, "export-chart",
                           saylau_stage_get_page (self->stage) == SAYLAU_STAGE_TIMELINE ? "timeline" : "result");
  gtk_window_present (saylau_export_dialog_new (self));
}

static void
copy_command_cb (GtkWidget *widget,
                 const char *action,
                 GVariant *parameter)
{
  SaylauWindow *self = SAYLAU_WINDOW (widget);
  g_autofree char *command = saylau_seen_chart_get_command (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), command);
  saylau_window_add_toast (self, saylau_plain_toast_new (_ ("Copied the command that draws this chart")));
}

static void
find_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  gtk_window_present (saylau_search_window_new (SAYLAU_WINDOW (widget)));
}

static void
table_cb (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  saylau_table_window_toggle (SAYLAU_WINDOW (widget));
}

static void
save_stations_cb (GtkWidget *widget,
                  const char *action,
                  GVariant *parameter)
{
  saylau_station_saving_ask (SAYLAU_WINDOW (widget));
}

static void
warnings_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  SaylauWindow *self = SAYLAU_WINDOW (widget);
  const SaylauElection *election = saylau_selection_get_election (self->selection);
  const GPtrArray *warnings = election->warnings;
  g_autofree char *name = saylau_shown_path_get_name (self->file);
  g_autofree char *count = saylau_language_count (saylau_view_language_get (self->settings), election->n_warnings);
  g_autofree char *heading = NULL;
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (warnings, i));
  /* Translators: above a list of what looks wrong in the document. */
  heading = g_strdup_printf (ngettext ("%s warning about this document", "%s warnings about this document", election->n_warnings), count);
  gtk_window_present (saylau_problem_dialog_new (GTK_WINDOW (self), heading, name, lines->str));
  g_string_free (lines, TRUE);
}

static void
close_cb (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
step_tally_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  saylau_selection_step_tally (SAYLAU_WINDOW (widget)->selection, g_variant_get_int32 (parameter));
}

static void
step_moment_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  saylau_timeline_view_step_moment (SAYLAU_WINDOW (widget)->timeline_view, g_variant_get_int32 (parameter));
}

/* What is over the charts goes first, then what is selected in them. */
static void
clear_cb (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  SaylauWindow *self = SAYLAU_WINDOW (widget);

  if (adw_flap_get_folded (self->flap) && adw_flap_get_reveal_flap (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  else if (saylau_selection_get_election (self->selection) != NULL)
    saylau_selection_clear (self->selection);
}

static void
play_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  saylau_window_toggle_play (SAYLAU_WINDOW (widget));
}

/* What one goes back to stays. */
static void
back_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  saylau_campaign_player_pause (SAYLAU_WINDOW (widget)->player);
  saylau_selection_history_go (SAYLAU_WINDOW (widget)->history, -1);
}

static void
forward_cb (GtkWidget *widget,
            const char *action,
            GVariant *parameter)
{
  saylau_campaign_player_pause (SAYLAU_WINDOW (widget)->player);
  saylau_selection_history_go (SAYLAU_WINDOW (widget)->history, 1);
}

static void
zoom_in_cb (GtkWidget *widget,
            const char *action,
            GVariant *parameter)
{
  saylau_timeline_view_zoom (SAYLAU_WINDOW (widget)->timeline_view, 1 / KEY_FACTOR);
}

static void
zoom_out_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  saylau_timeline_view_zoom (SAYLAU_WINDOW (widget)->timeline_view, KEY_FACTOR);
}

static void
zoom_fit_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  saylau_timeline_view_show_all (SAYLAU_WINDOW (widget)->timeline_view);
}

static void
zoom_span_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  saylau_timeline_view_show_span (SAYLAU_WINDOW (widget)->timeline_view);
}

static void
search_events_cb (GtkWidget *widget,
                  const char *action,
                  GVariant *parameter)
{
  SaylauWindow *self = SAYLAU_WINDOW (widget);

  adw_flap_set_reveal_flap (self->flap, TRUE);
  saylau_details_pane_search_events (self->details_pane);
}

static void
zoom_event_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  saylau_timeline_view_show_event (SAYLAU_WINDOW (widget)->timeline_view);
}

static void
pan_cb (GtkWidget *widget,
        const char *action,
        GVariant *parameter)
{
  saylau_timeline_view_pan (SAYLAU_WINDOW (widget)->timeline_view, g_variant_get_int32 (parameter));
}

static void
extend_span_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  saylau_timeline_view_extend_span (SAYLAU_WINDOW (widget)->timeline_view, g_variant_get_int32 (parameter));
}

static void
toggle_details_cb (GtkWidget *widget,
                   const char *action,
                   GVariant *parameter)
{
  AdwFlap *flap = SAYLAU_WINDOW (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
preferences_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (saylau_preferences_new (SAYLAU_WINDOW (widget))));
}

static void
shortcuts_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/saylau/Saylau/ui/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, GTK_WINDOW (widget));
  saylau_help_window_add_key (window, "keyboard");
  gtk_window_present (window);
}

static void
tally_cb (GSimpleAction *action,
          GVariant *state,
          gpointer user_data)
{
  saylau_selection_set_tally (SAYLAU_WINDOW (user_data)->selection, g_variant_get_int32 (state));
}

static void
compare_cb (GSimpleAction *action,
            GVariant *state,
            gpointer user_data)
{
  saylau_selection_set_compare (SAYLAU_WINDOW (user_data)->selection, g_variant_get_int32 (state));
}

/* Each window has its own; the next one begins with the last that was chosen. */
static void
set_chart (SaylauWindow *self,
           const char *id)
{
  SaylauChartKind chart = SAYLAU_CHART_BAR;

  if (!saylau_chart_kind_from_id (id, &chart) || !saylau_chart_view_can_show (self->chart_view, chart))
    return;
  saylau_chart_view_set_chart (self->chart_view, chart);
  saylau_stage_set_page (self->stage, SAYLAU_STAGE_CHART);
  g_settings_set_enum (self->settings, "chart", chart);
  saylau_window_store_soon (self);
}

static void
chart_cb (GSimpleAction *action,
          GVariant *state,
          gpointer user_data)
{
  SaylauWindow *self = SAYLAU_WINDOW (user_data);

  set_chart (self, g_variant_get_string (state, NULL));
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  saylau_window_update_actions (self);
}

/* Details lie over the chart where they have no room beside it. */
static void
page_cb (GSimpleAction *action,
         GVariant *state,
         gpointer user_data)
{
  SaylauWindow *self = SAYLAU_WINDOW (user_data);
  const char *page = g_variant_get_string (state, NULL);

  if (g_str_equal (page, "timeline"))
    saylau_stage_set_page (self->stage, SAYLAU_STAGE_TIMELINE);
  else if (!g_str_equal (page, "details"))
    set_chart (self, page);
  if (g_str_equal (page, "details") || adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, g_str_equal (page, "details"));
  saylau_window_update_actions (self);
}

static const char *
get_page (SaylauWindow *self)
{
  if (adw_flap_get_folded (self->flap) && adw_flap_get_reveal_flap (self->flap))
    return "details";
  if (saylau_stage_get_page (self->stage) == SAYLAU_STAGE_TIMELINE)
    return "timeline";
  return saylau_chart_kind_to_id (saylau_chart_view_get_chart (self->chart_view));
}

/* Menus are told of each state that is set, the same or not. */
static void
set_state (SaylauWindow *self,
           const char *name,
           GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);
  g_autoptr (GVariant) before = g_action_get_state (action);
  g_autoptr (GVariant) now = g_variant_ref_sink (state);

  if (!g_variant_equal (before, now))
    g_simple_action_set_state (G_SIMPLE_ACTION (action), now);
}

static void
set_enabled (SaylauWindow *self,
             const char *name,
             gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/**
 * saylau_window_class_install_actions:
 * @widget_class: the window's
 *
 * Installs what needs no state; the rest is in saylau_window_init_actions(). The keys here have no
 * modifier, or Shift alone: a focused mark, a menu or an entry gets them first. Those with another are the application's.
 */
void
saylau_window_class_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    const char *action;
    int parameter;
    GdkModifierType modifiers;
  } keys[] = {
    { GDK_KEY_Escape, "win.clear", 0 },
    { GDK_KEY_Page_Up, "win.step-tally", -1 },
    { GDK_KEY_KP_Page_Up, "win.step-tally", -1 },
    { GDK_KEY_Page_Down, "win.step-tally", 1 },
    { GDK_KEY_KP_Page_Down, "win.step-tally", 1 },
    { GDK_KEY_plus, "win.zoom-in", 0 },
    { GDK_KEY_equal, "win.zoom-in", 0 },
    { GDK_KEY_KP_Add, "win.zoom-in", 0 },
    { GDK_KEY_minus, "win.zoom-out", 0 },
    { GDK_KEY_KP_Subtract, "win.zoom-out", 0 },
    { GDK_KEY_0, "win.zoom-fit", 0 },
    { GDK_KEY_z, "win.zoom-span", 0 },
    { GDK_KEY_f, "win.zoom-event", 0 },
    { GDK_KEY_Left, "win.pan", -1, GDK_SHIFT_MASK },
    { GDK_KEY_Right, "win.pan", 1, GDK_SHIFT_MASK },
  };

  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_cb);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_cb);
  gtk_widget_class_install_action (widget_class, "win.cancel-loading", NULL, cancel_loading_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-command", NULL, copy_command_cb);
  gtk_widget_class_install_action (widget_class, "win.show-table", NULL, table_cb);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "win.save-stations", NULL, save_stations_cb);
  gtk_widget_class_install_action (widget_class, "win.show-warnings", NULL, warnings_cb);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_cb);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, shortcuts_cb);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "win.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "win.play", NULL, play_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "win.step-tally", "i", step_tally_cb);
  gtk_widget_class_install_action (widget_class, "win.step-moment", "i", step_moment_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-fit", NULL, zoom_fit_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-span", NULL, zoom_span_cb);
  gtk_widget_class_install_action (widget_class, "win.search-events", NULL, search_events_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-event", NULL, zoom_event_cb);
  gtk_widget_class_install_action (widget_class, "win.pan", "i", pan_cb);
  gtk_widget_class_install_action (widget_class, "win.extend-span", "i", extend_span_cb);
  gtk_widget_class_install_action (widget_class, "win.toggle-details", NULL, toggle_details_cb);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].parameter != 0)
      gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers, keys[i].action, "i", keys[i].parameter);
    else
      gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, 0, keys[i].action, NULL);
}

/**
 * saylau_window_init_actions:
 * @self: a window with its settings
 *
 * Adds what has a state: the tallies shown and compared with, the chart, the page of a narrow window, and
 * the settings that a menu or a switch changes.
 */
void
saylau_window_init_actions (SaylauWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "tally", .parameter_type = "i", .state = "-1", .change_state = tally_cb },
    { .name = "compare", .parameter_type = "i", .state = "-1", .change_state = compare_cb },
    { .name = "chart", .parameter_type = "s", .state = "'bar'", .change_state = chart_cb },
    { .name = "page", .parameter_type = "s", .state = "'bar'", .change_state = page_cb },
  };
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (gsize i = 0; i < G_N_ELEMENTS (settings_actions); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->settings, settings_actions[i]);

      g_action_map_add_action (G_ACTION_MAP (self), action);
    }
}

/**
 * saylau_window_drop_actions:
 * @self: a window that goes away
 *
 * Removes the settings' actions: they may outlive the window, whose group of actions would go on
 * listening to them.
 */
void
saylau_window_drop_actions (SaylauWindow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (settings_actions); i++)
    g_action_map_remove_action (G_ACTION_MAP (self), settings_actions[i]);
}

/**
 * saylau_window_update_actions:
 * @self: a window
 *
 * Sets what is enabled, and the states that follow the selection.
 */
void
saylau_window_update_actions (SaylauWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SaylauElection *election = saylau_selection_get_election (self->selection);
  gboolean has_election = election != NULL;
  gboolean has_tallies = has_election && election->tallies->len > 0;
  gboolean zoomed = saylau_timeline_view_get_range (self->timeline_view).from != SAYLAU_NO_TIME;

  gtk_widget_action_set_enabled (widget, "win.cancel-loading", saylau_window_is_loading (self));
  gtk_widget_action_set_enabled (widget, "win.export", has_election);
  gtk_widget_action_set_enabled (widget, "win.copy-command", has_election);
  gtk_widget_action_set_enabled (widget, "win.show-table", has_election);
  gtk_widget_action_set_enabled (widget, "win.find", has_election);
  gtk_widget_action_set_enabled (widget, "win.show-warnings", has_election && election->warnings->len > 0);
  gtk_widget_action_set_enabled (widget, "win.clear", has_election);
  gtk_widget_action_set_enabled (widget, "win.play", saylau_campaign_player_can_play (self->player));
  gtk_widget_action_set_enabled (widget, "win.back", saylau_selection_history_can_go (self->history, -1));
  gtk_widget_action_set_enabled (widget, "win.forward", saylau_selection_history_can_go (self->history, 1));
  gtk_widget_action_set_enabled (widget, "win.step-tally", has_tallies);
  gtk_widget_action_set_enabled (widget, "win.step-moment", has_election);
  gtk_widget_action_set_enabled (widget, "win.zoom-in", has_election);
  gtk_widget_action_set_enabled (widget, "win.zoom-out", has_election && zoomed);
  gtk_widget_action_set_enabled (widget, "win.zoom-fit", has_election && zoomed);
  gtk_widget_action_set_enabled (widget, "win.zoom-span", has_election && saylau_selection_get_span (self->selection, NULL, NULL));
  gtk_widget_action_set_enabled (widget, "win.search-events", has_election && election->events->len > 0);
  gtk_widget_action_set_enabled (widget, "win.zoom-event", has_election && saylau_selection_get_event (self->selection) != SAYLAU_NONE);
  gtk_widget_action_set_enabled (widget, "win.pan", has_election && zoomed);
  gtk_widget_action_set_enabled (widget, "win.extend-span", has_election);
  gtk_widget_action_set_enabled (widget, "win.toggle-details", has_election);
  set_enabled (self, "tally", has_tallies);
  set_enabled (self, "compare", has_tallies);
  set_enabled (self, "page", has_election);

  set_state (self, "page", g_variant_new_string (get_page (self)));
  set_state (self, "chart", g_variant_new_string (saylau_chart_kind_to_id (saylau_chart_view_get_chart (self->chart_view))));
  set_state (self, "tally", g_variant_new_int32 (saylau_selection_get_tally (self->selection)));
  set_state (self, "compare", g_variant_new_int32 (saylau_selection_get_compare (self->selection)));
}
