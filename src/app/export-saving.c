/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/export-saving.h"

#include "app/export-job.h"
#include "app/plain-toast.h"
#include "app/problem-dialog.h"
#include "app/window-private.h"
#include "formats/shown-path.h"

#include <glib/gi18n.h>

/* One export being written. It outlives its window: the program ends only once the file is whole. */
typedef struct
{
  SaylauWindow *window;
  GApplication *application;
  GFile *file;
  GCancellable *cancellable;
  AdwToast *toast; /* where it takes long */
  guint patience_id;
} Saving;

static void
saving_free (Saving *saving)
{
  g_clear_handle_id (&saving->patience_id, g_source_remove);
  if (saving->toast != NULL)
    {
      /* It can still be clicked while it goes away. */
      g_signal_handlers_disconnect_by_data (saving->toast, saving);
      adw_toast_dismiss (saving->toast);
    }
  g_clear_object (&saving->toast);
  g_object_unref (saving->cancellable);
  g_object_unref (saving->file);
  g_object_unref (saving->window);
  g_application_release (saving->application);
  g_object_unref (saving->application);
  g_free (saving);
}

static gboolean
is_closed (Saving *saving)
{
  return gtk_window_get_application (GTK_WINDOW (saving->window)) == NULL;
}

static void
cancel_cb (Saving *saving)
{
  g_cancellable_cancel (saving->cancellable);
}

static gboolean
patience_cb (gpointer user_data)
{
  Saving *saving = user_data;
  g_autofree char *name = saylau_shown_path_get_name (saving->file);
  /* Translators: the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("Exporting “%s”…"), name);

  saving->patience_id = 0;
  if (is_closed (saving))
    return G_SOURCE_REMOVE;

  saving->toast = g_object_ref_sink (saylau_plain_toast_new (text));
  adw_toast_set_timeout (saving->toast, 0);
  adw_toast_set_button_label (saving->toast, _ ("_Cancel"));
  g_signal_connect_swapped (saving->toast, "button-clicked", G_CALLBACK (cancel_cb), saving);
  saylau_window_add_toast (saving->window, g_object_ref (saving->toast));
  return G_SOURCE_REMOVE;
}

static void
present_error (Saving *saving,
               const GError *error)
{
  GtkWindow *parent = is_closed (saving) ? NULL : GTK_WINDOW (saving->window);
  g_autofree char *name = saylau_shown_path_get_name (saving->file);
  /* Translators: the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("“%s” cannot be written"), name);
  GtkWindow *dialog = saylau_problem_dialog_new (parent, text, NULL, error->message);

  /* Keeps the program until it is read. */
  gtk_window_set_application (dialog, GTK_APPLICATION (saving->application));
  gtk_window_present (dialog);
}

static void
add_toast (Saving *saving)
{
  g_autofree char *name = saylau_shown_path_get_name (saving->file);
  g_autofree char *uri = g_file_get_uri (saving->file);
  /* Translators: the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("Exported “%s”"), name);
  AdwToast *toast = saylau_plain_toast_new (text);

  adw_toast_set_button_label (toast, _ ("Show in _Files"));
  adw_toast_set_action_name (toast, "app.show-file");
  adw_toast_set_action_target (toast, "s", uri);
  saylau_window_add_toast (saving->window, toast);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;

  if (!saylau_export_job_run_finish (result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        present_error (saving, error);
    }
  else if (!is_closed (saving))
    {
      add_toast (saving);
    }
  saving_free (saving);
}

/**
 * saylau_export_saving_start:
 * @window: a window that shows a document
 * @spec: a chart of it
 * @format: of the file
 * @file: where to
 *
 * Writes a chart in a worker, and says in @window how it went. What takes long can be cancelled,
 * and goes on when @window is closed.
 */
void
saylau_export_saving_start (SaylauWindow *window,
                            const SaylauChartSpec *spec,
                            SaylauExportFormat format,
                            GFile *file)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (window);
  saving->application = g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
  saving->file = g_object_ref (file);
  saving->cancellable = g_cancellable_new ();
  saving->patience_id = g_timeout_add (SAYLAU_PATIENCE_MS, patience_cb, saving);
  g_application_hold (saving->application);
  saylau_export_job_run_async (saylau_selection_get_election (saylau_window_get_selection (window)), spec, format, file,
                               saving->cancellable, saved_cb, saving);
}
