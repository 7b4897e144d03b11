/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/motion.h"

/* Long enough to see what became what, short enough not to wait for it. */
#define DURATION 200 /* ms */

/**
 * saylau_motion_is_wanted:
 * @widget: what may move
 * @settings: the user's
 *
 * Returns: whether @widget shows by a motion that a thing became another: the user and the desktop
 *   want it, and it is seen
 */
gboolean
saylau_motion_is_wanted (GtkWidget *widget,
                         GSettings *settings)
{
  return g_settings_get_boolean (settings, "animation") && adw_get_enable_animations (widget) && gtk_widget_get_mapped (widget);
}

/**
 * saylau_motion_new:
 * @widget: what moves; its frames drive the motion, which needs none while it does not play
 * @func: is called with the part of the way that is done, from 0 to 1
 * @user_data: for @func
 *
 * The one way in which anything moves: how long, and fast at first.
 *
 * Returns: (transfer full): a motion that does not play yet
 */
AdwAnimation *
saylau_motion_new (GtkWidget *widget,
                   AdwAnimationTargetFunc func,
                   gpointer user_data)
{
  AdwAnimation *motion = adw_timed_animation_new (widget, 0, 1, DURATION, adw_callback_animation_target_new (func, user_data, NULL));

  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (motion), ADW_EASE_OUT_CUBIC);
  return g_object_ref_sink (motion);
}

/**
 * saylau_motion_play:
 * @motion: a motion, which may be under way
 *
 * Begins anew. By itself an animation would still be where it ended or was left until the next frame, and
 * what it moves would jump there for one.
 */
void
saylau_motion_play (AdwAnimation *motion)
{
  adw_animation_reset (motion);
  adw_animation_play (motion);
}

/**
 * saylau_motion_is_under_way:
 * @motion: a motion
 *
 * Returns: whether it plays
 */
gboolean
saylau_motion_is_under_way (AdwAnimation *motion)
{
  return adw_animation_get_state (motion) == ADW_ANIMATION_PLAYING;
}
