/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/session.h"

#include "model/selection-state.h"

/* The document that was seen last and what was selected in it, in the settings: so that the program begins
 * where it was left. In a sandbox the document's URI is the document portal's, which goes on leading to the
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
  if (saylau_chart_kind_from_id (id, &chart) && saylau_chart_view_can_show (chart))
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

/**
 * saylau_session_store:
 * @window: a window
 *
 * Keeps what @window shows as what was seen last; an empty window says nothing about that. Where the user does
 * not want it, nothing is kept, nor what was kept before.
 */
void
saylau_session_store (SaylauWindow *window)
{
  GSettings *settings = saylau_window_get_settings (window);
  GFile *file = saylau_window_get_file (window);
  g_autoptr (GVariant) state = NULL;
  g_autofree char *uri = NULL;

  if (!g_settings_get_boolean (settings, RESTORE_KEY))
    saylau_session_forget (settings);
  else if (file != NULL)
    {
      state = get_current_state (window);
      uri = g_file_get_uri (file);
      g_settings_set_string (settings, FILE_KEY, uri);
      g_settings_set_value (settings, SELECTION_KEY, state);
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
 * saylau_session_get_state:
 * @window: a window
 * @file: a document that @window is about to show
 *
 * Returns: (transfer full) (nullable): what is selected in it if @window shows it already, or what was
 *   if it was seen last
 */
GVariant *
saylau_session_get_state (SaylauWindow *window,
                          GFile *file)
{
  GSettings *settings = saylau_window_get_settings (window);
  GFile *shown = saylau_window_get_file (window);

  if (shown != NULL && g_file_equal (shown, file))
    return get_current_state (window);
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
