/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/scene-motion.h"

#include "charts/scene-blend.h"
#include "widgets/motion.h"

struct _SaylauSceneMotion
{
  AdwAnimation *animation;
  SaylauScene *from; /* the picture that was seen when it began; NULL: nothing moves */
  SaylauScene *to;   /* nullable */
  double part;
};

static void
moved_cb (double part,
          gpointer user_data)
{
  SaylauSceneMotion *self = user_data;

  self->part = part;
  gtk_widget_queue_draw (adw_animation_get_widget (self->animation));
}

static void
done_cb (SaylauSceneMotion *self)
{
  g_clear_pointer (&self->from, saylau_scene_unref);
}

/**
 * saylau_scene_motion_new:
 * @widget: what is drawn anew for each picture; must outlive the motion
 *
 * Returns: (transfer full): a motion that shows nothing yet
 */
SaylauSceneMotion *
saylau_scene_motion_new (GtkWidget *widget)
{
  SaylauSceneMotion *self = g_new0 (SaylauSceneMotion, 1);

  self->animation = saylau_motion_new (widget, moved_cb, self);
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (done_cb), self);
  return self;
}

/**
 * saylau_scene_motion_free:
 * @self: (transfer full): a motion
 */
void
saylau_scene_motion_free (SaylauSceneMotion *self)
{
  saylau_scene_motion_show (self, NULL, FALSE);
  g_clear_object (&self->animation);
  g_free (self);
}

/**
 * saylau_scene_motion_show:
 * @self: a motion
 * @scene: (nullable): what is there from now on
 * @moving: whether what is seen moves there; else it is seen at once
 *
 * A motion that is under way turns to the new scene from where it is.
 */
void
saylau_scene_motion_show (SaylauSceneMotion *self,
                          SaylauScene *scene,
                          gboolean moving)
{
  g_autoptr (SaylauScene) seen = moving && scene != NULL ? saylau_scene_motion_get_picture (self) : NULL;

  if (seen == NULL && self->from != NULL)
    adw_animation_skip (self->animation);
  g_clear_pointer (&self->from, saylau_scene_unref);
  g_clear_pointer (&self->to, saylau_scene_unref);
  self->to = scene != NULL ? saylau_scene_ref (scene) : NULL;
  if (seen == NULL)
    return;

  self->from = g_steal_pointer (&seen);
  saylau_motion_play (self->animation);
}

/**
 * saylau_scene_motion_get_picture:
 * @self: a motion
 *
 * Returns: (transfer full) (nullable): what is to be seen now; the scene itself where nothing moves
 */
SaylauScene *
saylau_scene_motion_get_picture (SaylauSceneMotion *self)
{
  if (self->from != NULL && self->part == 0)
    return saylau_scene_ref (self->from);
  if (self->from != NULL)
    return saylau_scene_blend (self->from, self->to, self->part);
  return self->to != NULL ? saylau_scene_ref (self->to) : NULL;
}
