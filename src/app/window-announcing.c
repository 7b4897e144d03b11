/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who hears the window instead of seeing it is told which tally is shown now, and its figures.
 */
#include "app/window-private.h"

#include "charts/result-words.h"
#include "widgets/view-spec.h"

/* Of tallies that follow each other within this time the last one is told. */
#define PAUSE_MS 300

#if GTK_CHECK_VERSION(4, 14, 0)

static void
say (SaylauWindow *self,
     const char *words)
{
  /* The baseline does not have it. */
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

#else

/* Before GTK 4.14 a program cannot speak, and no role makes a change heard: measured with Orca 43, which tells two things
 * unasked, what changed where the focus is, and the new name of the window that is active. So the name is what is said. */
static void
say (SaylauWindow *self,
     const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* Who comes back hears which window it is. */
static void
left_cb (SaylauWindow *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    say (self, gtk_window_get_title (GTK_WINDOW (self)));
}

#endif

static void
announce (SaylauWindow *self)
{
  SaylauElection *election = saylau_selection_get_election (self->selection);
  g_autoptr (SaylauChartSpec) spec = saylau_view_spec_new (self->selection, self->settings, SAYLAU_CHART_BAR);
  g_autoptr (SaylauResultView) view = NULL;
  g_autofree char *words = NULL;

  /* The tally is what is told. */
  saylau_station_brush_init (&spec->stations.brush);
  view = saylau_result_view_new (election, spec, saylau_language_get (spec->lang));
  words = saylau_result_words_announcement (view);
  say (self, words);
}

/* A window in which nobody is says nothing. */
static gboolean
pause_cb (gpointer user_data)
{
  SaylauWindow *self = SAYLAU_WINDOW (user_data);

  self->announcing_id = 0;
  if (gtk_window_is_active (GTK_WINDOW (self)))
    announce (self);
  return G_SOURCE_REMOVE;
}

static void
result_changed_cb (SaylauWindow *self)
{
  saylau_window_drop_announcing (self);
  if (saylau_selection_get_election (self->selection) != NULL)
    self->announcing_id = g_timeout_add (PAUSE_MS, pause_cb, self);
}

/**
 * saylau_window_init_announcing:
 * @self: a window with a selection
 *
 * Lets it tell the result of a document that is opened, and of each tally that is chosen from then on.
 */
void
saylau_window_init_announcing (SaylauWindow *self)
{
  g_signal_connect_object (self->selection, "notify::election", G_CALLBACK (result_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::tally", G_CALLBACK (result_changed_cb), self, G_CONNECT_SWAPPED);
#if !GTK_CHECK_VERSION(4, 14, 0)
  g_signal_connect (self, "notify::is-active", G_CALLBACK (left_cb), NULL);
#endif
}

/**
 * saylau_window_drop_announcing:
 * @self: a window
 *
 * What was about to be told is not told any more.
 */
void
saylau_window_drop_announcing (SaylauWindow *self)
{
  g_clear_handle_id (&self->announcing_id, g_source_remove);
}
