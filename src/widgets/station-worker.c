/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/station-worker.h"

/* How long after the first part the whole is begun with, in ms: showing that part needs the processors, and who leafs through candidates
 * is on to the next one by then. */
#define PAUSE 60

/**
 * SaylauStationWorker:
 *
 * Computes figures of polling stations beside the main loop, so that it never waits for a million of them. What is asked
 * for next takes the place of what is not done yet. The figures are kept with the election: once they are ready they are
 * there for everybody. Where a part of them is there long before all of them, it is computed first.
 */
struct _SaylauStationWorker
{
  GObject parent_instance;

  GCancellable *cancellable; /* of what is computed now, or NULL */
  SaylauElection *election;  /* likewise */
  SaylauStationQuery query;
  SaylauStationStep done; /* of the query */
  guint pause_id;
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

static gboolean
is_there (SaylauElection *election,
          const SaylauStationQuery *query)
{
  SaylauStationFigures *figures = saylau_station_figures_peek (election, query);
  gboolean found = figures != NULL;

  g_clear_pointer (&figures, saylau_station_figures_release);
  return found;
}

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

static void done_cb (GObject *object,
                     GAsyncResult *result,
                     gpointer data);

static void
begin (SaylauStationWorker *self,
       const SaylauStationQuery *query)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, done_cb, NULL);
  Work *work = g_new (Work, 1);

  *work = (Work){ saylau_election_ref (self->election), *query };
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_cb);
}

static gboolean
pause_cb (gpointer data)
{
  SaylauStationWorker *self = data;

  self->pause_id = 0;
  begin (self, &self->query);
  return G_SOURCE_REMOVE;
}

/* The first part is there. */
static void
begin_whole (SaylauStationWorker *self)
{
  self->done = SAYLAU_STATIONS_FIRST;
  self->pause_id = g_timeout_add (PAUSE, pause_cb, self);
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer data)
{
  SaylauStationWorker *self = SAYLAU_STATION_WORKER (object);
  const Work *work = g_task_get_task_data (G_TASK (result));

  /* Another one took its place. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (self->done != SAYLAU_STATIONS_WHOLE && !saylau_station_query_equal (&work->query, &self->query))
    begin_whole (self);
  else
    {
      g_clear_object (&self->cancellable);
      g_clear_pointer (&self->election, saylau_election_unref);
    }
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
   * What was asked for last is there, or a part of it: saylau_station_worker_prepare() tells.
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
 * Begins to compute what is not there yet; then `ready` is emitted once it is, after each step. What was asked for before and is not
 * there is given up.
 *
 * Returns: how much of it is there now
 */
SaylauStationStep
saylau_station_worker_prepare (SaylauStationWorker *self,
                               SaylauElection *election,
                               const SaylauStationQuery *query)
{
  SaylauStationQuery first;
  gboolean is_awaited;

  g_return_val_if_fail (SAYLAU_IS_STATION_WORKER (self), SAYLAU_STATIONS_NOTHING);

  is_awaited = self->cancellable != NULL && self->election == election && saylau_station_query_equal (&self->query, query);
  if (is_there (election, query))
    {
      /* Who asked before is still told. */
      if (is_awaited)
        self->done = SAYLAU_STATIONS_WHOLE;
      else
        saylau_station_worker_cancel (self);
      return SAYLAU_STATIONS_WHOLE;
    }
  if (is_awaited)
    return self->done;
  saylau_station_worker_cancel (self);

  self->cancellable = g_cancellable_new ();
  self->election = saylau_election_ref (election);
  self->query = *query;
  self->done = SAYLAU_STATIONS_NOTHING;
  if (!saylau_station_query_get_first (query, &first))
    begin (self, query);
  else if (!is_there (election, &first))
    begin (self, &first);
  else
    begin_whole (self);
  return self->done;
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

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->election, saylau_election_unref);
}

/**
 * saylau_station_worker_get_step:
 * @self: a worker
 *
 * Returns: how much there is of what was asked for last and is waited for; all where nothing is
 */
SaylauStationStep
saylau_station_worker_get_step (SaylauStationWorker *self)
{
  return self->cancellable != NULL ? self->done : SAYLAU_STATIONS_WHOLE;
}
