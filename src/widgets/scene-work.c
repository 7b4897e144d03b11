/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/scene-work.h"

#include "charts/layout.h"

/* How long to wait for a scene that may take longer than a frame, in µs: most are there by then. */
#define PATIENCE 8000

struct _SaylauSceneWork
{
  SaylauElection *election;
  SaylauChartSpec *spec;
  SaylauMetrics *metrics;
  int candidate;
  gboolean is_painted;
  gboolean is_long; /* it may take longer than a frame */
  gint64 begun;

  SaylauScene *scene;
  SaylauSceneImage image;
  gboolean is_done;
};

/* One thread beside the one that waits: a window shows two charts at a time, and whoever waits for the one makes
 * the other meanwhile, or its own where nobody began with it. */
static struct
{
  GMutex lock;
  GCond changed;
  GQueue waiting; /* (element-type SaylauSceneWork) */
  GThread *thread;
} desk;

/* With @desk locked; it is not while the scene is made. */
static void
do_work (SaylauSceneWork *self)
{
  g_mutex_unlock (&desk.lock);
  self->scene = saylau_layout (self->election, self->spec, self->metrics);
  if (self->is_painted && self->scene != NULL)
    saylau_scene_image_prepare (&self->image, self->scene, self->candidate, self->spec->scale);
  g_mutex_lock (&desk.lock);
  self->is_done = TRUE;
  g_cond_broadcast (&desk.changed);
}

/* What is to be made next, or NULL; with @desk locked. */
static SaylauSceneWork *
take_next (gboolean with_long)
{
  for (GList *link = desk.waiting.head; link != NULL; link = link->next)
    {
      SaylauSceneWork *next = link->data;

      if (!next->is_long || with_long)
        {
          g_queue_delete_link (&desk.waiting, link);
          return next;
        }
    }
  return NULL;
}

static gpointer
work_cb (gpointer data)
{
  SaylauSceneWork *next;

  g_mutex_lock (&desk.lock);
  while (TRUE)
    if ((next = take_next (TRUE)) == NULL)
      g_cond_wait (&desk.changed, &desk.lock);
    else
      do_work (next);
  return NULL;
}

/**
 * saylau_scene_work_begin:
 * @election: a sealed election
 * @spec: (transfer full): what is shown of it
 * @metrics: for the layout; nobody else uses them until saylau_scene_work_finish()
 * @candidate: who is lit, or %SAYLAU_NONE
 * @is_painted: whether the scene is painted, too
 *
 * Has a scene made while the caller does something else.
 *
 * Returns: (transfer full): what saylau_scene_work_finish() ends
 */
SaylauSceneWork *
saylau_scene_work_begin (SaylauElection *election,
                         SaylauChartSpec *spec,
                         SaylauMetrics *metrics,
                         int candidate,
                         gboolean is_painted)
{
  SaylauSceneWork *self = g_new0 (SaylauSceneWork, 1);

  self->election = saylau_election_ref (election);
  self->spec = spec;
  self->metrics = metrics;
  self->candidate = candidate;
  self->is_painted = is_painted;
  self->is_long = saylau_chart_kind_is_of_stations (spec->chart);
  self->begun = g_get_monotonic_time ();

  g_mutex_lock (&desk.lock);
  if (desk.thread == NULL)
    desk.thread = g_thread_try_new ("scenes", work_cb, NULL, NULL);
  g_queue_push_tail (&desk.waiting, self);
  g_cond_broadcast (&desk.changed);
  g_mutex_unlock (&desk.lock);
  return self;
}

/**
 * saylau_scene_work_is_late:
 * @self: what saylau_scene_work_begin() began
 *
 * Waits for the scene as long as nobody notices. Others than those of polling stations are made in that time.
 *
 * Returns: whether it takes longer than that, and the caller should rather go on and ask again with the next frame
 */
gboolean
saylau_scene_work_is_late (SaylauSceneWork *self)
{
  gboolean is_late;

  g_mutex_lock (&desk.lock);
  is_late = self->is_long && desk.thread != NULL;
  while (is_late && !self->is_done && g_cond_wait_until (&desk.changed, &desk.lock, self->begun + PATIENCE))
    ;
  is_late = is_late && !self->is_done;
  g_mutex_unlock (&desk.lock);
  return is_late;
}

/**
 * saylau_scene_work_finish:
 * @self: (transfer full): what saylau_scene_work_begin() began
 * @image: (nullable) (inout): becomes that of the scene, if it was painted
 *
 * Waits for the scene, and does its share of what there is to do.
 *
 * Returns: (transfer full) (nullable): the scene
 */
SaylauScene *
saylau_scene_work_finish (SaylauSceneWork *self,
                          SaylauSceneImage *image)
{
  SaylauSceneWork *next;
  SaylauScene *scene;

  g_mutex_lock (&desk.lock);
  while (!self->is_done)
    if (g_queue_remove (&desk.waiting, self))
      do_work (self);
    else if ((next = take_next (FALSE)) != NULL)
      do_work (next);
    else
      g_cond_wait (&desk.changed, &desk.lock);
  g_mutex_unlock (&desk.lock);

  scene = g_steal_pointer (&self->scene);
  if (image != NULL && self->is_painted)
    {
      saylau_scene_image_clear (image);
      *image = self->image;
      self->image = (SaylauSceneImage){ 0 };
    }
  saylau_scene_image_clear (&self->image);
  saylau_chart_spec_free (self->spec);
  saylau_election_unref (self->election);
  g_free (self);
  return scene;
}
