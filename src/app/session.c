/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/session.h"

#include "app/window-private.h"
#include "model/selection-state.h"

/* The document that was seen last and what was selected in it, and how large the window was, in the settings: so
 * that the program begins where it was left. In a sandbox the document's URI is the document portal's, which goes on leading to the
 * file where it was chosen in a dialog; where it was not, the file may be gone at the next start. */

#define FILE_KEY "last-file"
#define SELECTION_KEY "last-selection"
#define RESTORE_KEY "restore"

static gboolean
is_last_file (GSettings *settings,
              GFile *file)
{
  g_autoptr (GFile) last = saylau_session_get_last_file (settings);

  return last != NULL && g_file_equal (last, file);
}

/* The selection, the kind of chart, and the time that the timeline shows. */
static GVariant *
get_current_state (SaylauWindow *window)
{
  g_autoptr (GVariant) selection = g_variant_ref_sink (saylau_selection_to_variant (saylau_window_get_selection (window)));
  SaylauTimelineRange range = saylau_timeline_view_get_range (saylau_window_get_timeline_view (window));
  GVariantDict state;

  g_variant_dict_init (&state, selection);
  g_variant_dict_insert (&state, "chart", "s", saylau_chart_kind_to_id (saylau_chart_view_get_chart (saylau_window_get_chart_view (window))));
  if (range.from != SAYLAU_NO_TIME)
    g_variant_dict_insert (&state, "range", "(xx)", range.from, range.to);
  return g_variant_ref_sink (g_variant_dict_end (&state));
}

static void
restore_chart (SaylauWindow *window,
               GVariant *state)
{
  SaylauChartKind chart;
  const char *id = NULL;

  if (!g_variant_lookup (state, "chart", "&s", &id))
    return;
  if (saylau_chart_kind_from_id (id, &chart) && saylau_chart_view_can_show (saylau_window_get_chart_view (window), chart))
    saylau_chart_view_set_chart (saylau_window_get_chart_view (window), chart);
}

/* Only a part of the time that there is, whatever became of the document. */
static void
restore_range (SaylauWindow *window,
               GVariant *state)
{
  const SaylauElection *election = saylau_selection_get_election (saylau_window_get_selection (window));
  SaylauTimelineRange range;

  if (saylau_selection_state_get_times (state, "range", &range.from, &range.to))
    saylau_timeline_view_show_range (saylau_window_get_timeline_view (window),
                                     saylau_timeline_range_zoom (range, election, range.from, 1));
}

/* Nothing is written where nothing changed. @value may float. */
static void
keep (GSettings *settings,
      const char *key,
      GVariant *value)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);
  g_autoptr (GVariant) kept = g_settings_get_value (settings, key);

  if (!g_variant_equal (kept, value))
    g_settings_set_value (settings, key, value);
}

static void
keep_geometry (SaylauWindow *window)
{
  GSettings *settings = saylau_window_get_settings (window);
  int width, height;

  keep (settings, "window-maximized", g_variant_new_boolean (gtk_window_is_maximized (GTK_WINDOW (window))));
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  if (width > 0 && height > 0)
    {
      keep (settings, "window-width", g_variant_new_int32 (CLAMP (width, 360, 32767)));
      keep (settings, "window-height", g_variant_new_int32 (CLAMP (height, 294, 32767)));
    }
}

/**
 * saylau_session_store:
 * @window: a window
 *
 * Keeps how large @window is, and what it shows as what was seen last; an empty window says nothing about that.
 * Where the user does not want it, no document is kept, nor the one that was kept before.
 */
void
saylau_session_store (SaylauWindow *window)
{
  GSettings *settings = saylau_window_get_settings (window);
  GFile *file = saylau_window_get_file (window);
  g_autofree char *uri = NULL;

  keep_geometry (window);
  if (!g_settings_get_boolean (settings, RESTORE_KEY))
    saylau_session_forget (settings);
  else if (file != NULL && !window->forgotten)
    {
      g_autoptr (GVariant) state = get_current_state (window);

      uri = g_file_get_uri (file);
      keep (settings, FILE_KEY, g_variant_new_string (uri));
      keep (settings, SELECTION_KEY, state);
    }
}

/**
 * saylau_session_get_last_file:
 * @settings: the user's
 *
 * Returns: (transfer full) (nullable): the document that was seen last, if the user wants to go on with it
 */
GFile *
saylau_session_get_last_file (GSettings *settings)
{
  g_autofree char *uri = g_settings_get_string (settings, FILE_KEY);

  if (*uri == '\0' || !g_settings_get_boolean (settings, RESTORE_KEY))
    return NULL;
  return g_file_new_for_uri (uri);
}

/**
 * saylau_session_forget:
 * @settings: the user's
 *
 * There is no document that was seen last.
 */
void
saylau_session_forget (GSettings *settings)
{
  g_settings_reset (settings, FILE_KEY);
  g_settings_reset (settings, SELECTION_KEY);
}

/**
 * saylau_session_forget_shown:
 * @window: a window
 *
 * What @window shows now, and showed before, is not kept as what was seen last. What it opens from now on is.
 */
void
saylau_session_forget_shown (SaylauWindow *window)
{
  window->forgotten = TRUE;
  g_clear_object (&window->left_file);
  g_clear_pointer (&window->left_state, g_variant_unref);
}

/**
 * saylau_session_get_state:
 * @window: a window
 * @file: a document that @window is about to show
 *
 * Returns: (transfer full) (nullable): what is selected in it if @window shows it already, or what was
 *   if @window showed it before that or it was seen last
 */
GVariant *
saylau_session_get_state (SaylauWindow *window,
                          GFile *file)
{
  GSettings *settings = saylau_window_get_settings (window);
  GFile *shown = saylau_window_get_file (window);

  if (shown != NULL && g_file_equal (shown, file))
    return get_current_state (window);
  if (window->left_file != NULL && g_file_equal (window->left_file, file))
    return g_variant_ref (window->left_state);
  if (is_last_file (settings, file))
    return g_settings_get_value (settings, SELECTION_KEY);
  return NULL;
}

/**
 * saylau_session_restore:
 * @window: a window that shows a document in which nothing is selected yet
 * @state: as of saylau_session_get_state(), of that document or an older version of it
 *
 * Selects and shows again what was selected and shown. What there is no more is left out.
 */
void
saylau_session_restore (SaylauWindow *window,
                        GVariant *state)
{
  saylau_selection_restore (saylau_window_get_selection (window), state);
  restore_chart (window, state);
  restore_range (window, state);
}
