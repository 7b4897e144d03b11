/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/station-worker.h"

/**
 * SaylauStationWorker:
 *
 * Computes figures of polling stations beside the main loop, so that it never waits for a million of them. What is asked
 * for next takes the place of what is not done yet. The figures are kept with the election: once they are ready they are
 * there for everybody.
 */
struct _SaylauStationWorker
{
  GObject parent_instance;

  GCancellable *cancellable; /* of what is computed now, or NULL */
  SaylauElection *election;  /* likewise */
  SaylauStationQuery query;
};

enum
{
  SIGNAL_READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  SaylauElection *election;
  SaylauStationQuery query;
} Work;

G_DEFINE_FINAL_TYPE (SaylauStationWorker, saylau_station_worker, G_TYPE_OBJECT)

static void
work_free (gpointer data)
{
  Work *work = data;

  saylau_election_unref (work->election);
  g_free (work);
}

static void
work_cb (GTask *task,
         gpointer source,
         gpointer data,
         GCancellable *cancellable)
{
  Work *work = data;
  SaylauStationFigures *figures = saylau_station_figures_get (work->election, &work->query, cancellable);

  g_clear_pointer (&figures, saylau_station_figures_release);
  g_task_return_boolean (task, TRUE);
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer data)
{
  SaylauStationWorker *self = SAYLAU_STATION_WORKER (object);

  /* Another one took its place. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->election, saylau_election_unref);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

static void
saylau_station_worker_dispose (GObject *object)
{
  saylau_station_worker_cancel (SAYLAU_STATION_WORKER (object));
  G_OBJECT_CLASS (saylau_station_worker_parent_class)->dispose (object);
}

static void
saylau_station_worker_class_init (SaylauStationWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = saylau_station_worker_dispose;
  /**
   * SaylauStationWorker::ready:
   *
   * What was asked for last is there.
   */
  signals[SIGNAL_READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
saylau_station_worker_init (SaylauStationWorker *self)
{
}

/**
 * saylau_station_worker_new:
 *
 * Returns: (transfer full): a worker without work
 */
SaylauStationWorker *
saylau_station_worker_new (void)
{
  return g_object_new (SAYLAU_TYPE_STATION_WORKER, NULL);
}

/**
 * saylau_station_worker_prepare:
 * @self: a worker
 * @election: a sealed election with polling stations
 * @query: what is asked for
 *
 * Begins to compute it where it is not there yet; then `ready` is emitted once it is. What was asked for before and is not there is
 * given up.
 *
 * Returns: whether it is there now
 */
gboolean
saylau_station_worker_prepare (SaylauStationWorker *self,
                               SaylauElection *election,
                               const SaylauStationQuery *query)
{
  SaylauStationFigures *figures;
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_val_if_fail (SAYLAU_IS_STATION_WORKER (self), FALSE);

  figures = saylau_station_figures_peek (election, query);
  if (figures == NULL && self->cancellable != NULL && self->election == election && saylau_station_query_equal (&self->query, query))
    return FALSE;
  saylau_station_worker_cancel (self);
  if (figures != NULL)
    {
      saylau_station_figures_release (figures);
      return TRUE;
    }

  self->cancellable = g_cancellable_new ();
  self->election = saylau_election_ref (election);
  self->query = *query;
  work = g_new (Work, 1);
  *work = (Work){ saylau_election_ref (election), *query };
  task = g_task_new (self, self->cancellable, done_cb, NULL);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_cb);
  return FALSE;
}

/**
 * saylau_station_worker_cancel:
 * @self: a worker
 *
 * Nobody waits any more for what was asked for.
 */
void
saylau_station_worker_cancel (SaylauStationWorker *self)
{
  g_return_if_fail (SAYLAU_IS_STATION_WORKER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->election, saylau_election_unref);
}

/**
 * saylau_station_worker_is_working:
 * @self: a worker
 *
 * Returns: whether something is computed
 */
gboolean
saylau_station_worker_is_working (SaylauStationWorker *self)
{
  return self->cancellable != NULL;
}
