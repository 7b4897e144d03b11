/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/window-private.h"

#include <glib/gi18n.h>

/* The player and its button. */

/**
 * saylau_window_update_play:
 * @self: a window
 *
 * The button says what it does, or why it does nothing.
 */
void
saylau_window_update_play (SaylauWindow *self)
{
  gboolean playing = saylau_campaign_player_get_playing (self->player);
  /* Its first child is what takes the focus. */
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->play_button));
  /* Translators: a button; the campaign that is played stands still. */
  const char *pause = _ ("Pause");
  /* Translators: a button; it plays the campaign as a film. */
  const char *play = _ ("Play");
  const char *tip = playing ? _ ("Pause the campaign") : _ ("Play the campaign");

  if (!saylau_campaign_player_can_play (self->player))
    tip = _ ("Nothing to play: the document tells of one moment only");
  adw_split_button_set_icon_name (self->play_button, playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  /* It points where time goes: the timeline runs to the right in every language. */
  gtk_widget_set_direction (gtk_button_get_child (GTK_BUTTON (button)), GTK_TEXT_DIR_LTR);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, playing ? pause : play, -1);
}

static void
playing_changed_cb (SaylauWindow *self)
{
  saylau_window_update_play (self);
  saylau_window_store_soon (self);
}

/* Whoever has the focus and needs the key, such as a button or an entry, gets it first. A binding of the class would come
 * after that of GtkWindow, which takes the key for any focus. An item of a menu shows the key that is added last. */
static void
add_keys (SaylauWindow *self)
{
  static const guint keyvals[] = { GDK_KEY_KP_Space, GDK_KEY_space };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keyvals); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keyvals[i], 0), gtk_named_action_new ("win.play")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/**
 * saylau_window_init_play:
 * @self: a window with its settings
 *
 * The campaign can be played from now on.
 */
void
saylau_window_init_play (SaylauWindow *self)
{
  self->player = saylau_campaign_player_new (GTK_WIDGET (self), self->selection, self->settings);
  saylau_timeline_view_set_player (self->timeline_view, self->player);
  g_signal_connect_object (self->player, "notify::playing", G_CALLBACK (playing_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::election", G_CALLBACK (saylau_window_update_play), self, G_CONNECT_SWAPPED);
  add_keys (self);
  saylau_window_update_play (self);
}

/**
 * saylau_window_toggle_play:
 * @self: a window
 *
 * Plays the campaign, or pauses where it plays.
 */
void
saylau_window_toggle_play (SaylauWindow *self)
{
  if (saylau_campaign_player_get_playing (self->player))
    saylau_campaign_player_pause (self->player);
  else
    saylau_campaign_player_play (self->player);
}
