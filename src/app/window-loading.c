/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/window-private.h"

#include "app/problem-dialog.h"
#include "app/recent-documents.h"
#include "charts/timeline-index.h"
#include "formats/loader.h"

#include <glib/gi18n.h>

#define PROGRESS_INTERVAL_MS 100

/* Owned by the window while it waits for it and by the worker while it runs. */
struct _SaylauLoad
{
  gatomicrefcount references;
  SaylauWindow *window; /* NULL: nobody waits for it any more */
  GFile *file;
  GCancellable *cancellable;
  int permille; /* done; written by the worker */
  guint patience_id;
  guint progress_id;
};

static SaylauLoad *
load_new (SaylauWindow *window,
          GFile *file)
{
  SaylauLoad *load = g_new0 (SaylauLoad, 1);

  g_atomic_ref_count_init (&load->references);
  load->window = window;
  load->file = g_object_ref (file);
  load->cancellable = g_cancellable_new ();
  return load;
}

static void
load_unref (SaylauLoad *load)
{
  if (!g_atomic_ref_count_dec (&load->references))
    return;

  g_object_unref (load->file);
  g_object_unref (load->cancellable);
  g_free (load);
}

/* The window waits no longer: the load is done, replaced or cancelled. */
static void
stop_waiting (SaylauWindow *self)
{
  SaylauLoad *load = g_steal_pointer (&self->load);

  g_clear_handle_id (&load->patience_id, g_source_remove);
  g_clear_handle_id (&load->progress_id, g_source_remove);
  load->window = NULL;
  load_unref (load);
  if (self->load_revealer != NULL)
    gtk_revealer_set_reveal_child (self->load_revealer, FALSE);
}

static void
show_election (SaylauWindow *self,
               GFile *file,
               SaylauElection *election)
{
  g_set_object (&self->file, file);
  saylau_selection_set_election (self->selection, election);
  saylau_window_update_actions (self);
  saylau_recent_documents_add (gtk_recent_manager_get_default (), file);
}

static void
progress_cb (double fraction,
             gpointer user_data)
{
  SaylauLoad *load = user_data;

  g_atomic_int_set (&load->permille, (int) (CLAMP (fraction, 0, 1) * 1000));
}

static gboolean
show_progress_cb (gpointer user_data)
{
  SaylauLoad *load = user_data;

  gtk_progress_bar_set_fraction (load->window->load_progress, g_atomic_int_get (&load->permille) / 1000.0);
  return G_SOURCE_CONTINUE;
}

/* A window that was made for a file appears with the document, if that does not take long. */
static void
ensure_presented (SaylauWindow *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
}

static gboolean
patience_cb (gpointer user_data)
{
  SaylauLoad *load = user_data;

  load->patience_id = 0;
  ensure_presented (load->window);
  load->progress_id = g_timeout_add (PROGRESS_INTERVAL_MS, show_progress_cb, load);
  show_progress_cb (load);
  gtk_revealer_set_reveal_child (load->window->load_revealer, TRUE);
  return G_SOURCE_REMOVE;
}

/* The load is done: @election is ready to be shown, or there is an @error. */
static void
finish_load (SaylauLoad *load,
             SaylauElection *election,
             const GError *error)
{
  SaylauWindow *self = load->window;

  if (self != NULL)
    {
      g_autoptr (GFile) file = g_object_ref (load->file);

      stop_waiting (self);
      if (election != NULL)
        show_election (self, file, election);
      ensure_presented (self);
      if (election == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        saylau_window_present_error (self, file, error);
      saylau_window_update_actions (self);
    }
  load_unref (load);
}

static void
prepare_in_thread (GTask *task,
                   gpointer source,
                   gpointer task_data,
                   GCancellable *cancellable)
{
  saylau_timeline_index_get (task_data);
  g_task_return_boolean (task, TRUE);
}

static void
prepared_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  finish_load (user_data, g_task_get_task_data (G_TASK (result)), NULL);
}

/* What the first frame needs of all events is made before it, where it holds up nobody. */
static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  SaylauLoad *load = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SaylauElection) election = saylau_load_finish (result, &error);
  g_autoptr (GTask) task = NULL;

  if (election == NULL || load->window == NULL)
    {
      finish_load (load, NULL, error);
      return;
    }
  task = g_task_new (NULL, NULL, prepared_cb, load);
  g_task_set_source_tag (task, loaded_cb);
  g_task_set_task_data (task, saylau_election_ref (election), (GDestroyNotify) saylau_election_unref);
  g_task_run_in_thread (task, prepare_in_thread);
}

/**
 * saylau_window_open:
 * @self: a window
 * @file: a document
 *
 * Opens @file in place of what is shown, once it is read: until then, and where it cannot be
 * opened, what is shown stays. A file that was still being read is dropped. A window that is not
 * presented yet presents itself once there is something to show.
 */
void
saylau_window_open (SaylauWindow *self,
                    GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (SAYLAU_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  saylau_window_cancel_loading (self);
  name = g_file_get_basename (file);
  text = g_strdup_printf (_ ("Opening %s…"), name);
  gtk_label_set_text (self->load_label, text);

  self->load = load_new (self, file);
  self->load->patience_id = g_timeout_add (self->patience, patience_cb, self->load);
  g_atomic_ref_count_inc (&self->load->references);
  saylau_load_async (file, NULL, progress_cb, self->load, self->load->cancellable, loaded_cb, self->load);
  saylau_window_update_actions (self);
}

/**
 * saylau_window_cancel_loading:
 * @self: a window
 *
 * Drops the file that is being read, if one is.
 */
void
saylau_window_cancel_loading (SaylauWindow *self)
{
  if (self->load == NULL)
    return;

  g_cancellable_cancel (self->load->cancellable);
  stop_waiting (self);
}

/**
 * saylau_window_is_loading:
 * @self: a window
 *
 * Returns: whether a file is being read
 */
gboolean
saylau_window_is_loading (SaylauWindow *self)
{
  return self->load != NULL;
}

/**
 * saylau_window_present_error:
 * @self: a window
 * @file: the file that could not be opened
 * @error: why
 *
 * Says why in words, with all the reader found under "Show details".
 */
void
saylau_window_present_error (SaylauWindow *self,
                             GFile *file,
                             const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” cannot be opened"), name);

  gtk_window_present (saylau_problem_dialog_new (GTK_WINDOW (self), heading, error->message));
}
