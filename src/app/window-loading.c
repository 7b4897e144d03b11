/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/window-private.h"

#include "analysis/detained-days.h"
#include "app/companion-choices.h"
#include "app/companion-question.h"
#include "app/plain-toast.h"
#include "app/problem-dialog.h"
#include "app/recent-documents.h"
#include "app/session.h"
#include "charts/station-faults.h"
#include "charts/timeline-index.h"
#include "formats/loader.h"
#include "formats/shown-path.h"
#include "model/error.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

#define PROGRESS_INTERVAL_MS 100

/* Owned by the window while it waits for it and by the worker while it runs. */
struct _SaylauLoad
{
  gatomicrefcount references;
  SaylauWindow *window; /* NULL: nobody waits for it any more */
  GFile *file;
  GCancellable *cancellable;
  SaylauCompanions *companions;
  GPtrArray *chosen;                 /* (element-type utf8) the names of the companions that were chosen just now */
  SaylauCompanionQuestion *question; /* nothing is read while it is asked */
  SaylauLoadFlags flags;
  gboolean at_start; /* nobody asked for the file just now, and nobody is asked for anything */
  int permille;      /* done; written by the worker */
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
  load->companions = saylau_companion_choices_load (window->settings, file);
  load->chosen = g_ptr_array_new_with_free_func (g_free);
  return load;
}

static void
load_unref (SaylauLoad *load)
{
  if (!g_atomic_ref_count_dec (&load->references))
    return;

  g_object_unref (load->file);
  g_object_unref (load->cancellable);
  saylau_companions_free (load->companions);
  g_ptr_array_unref (load->chosen);
  g_free (load);
}

static void
hide_progress (SaylauLoad *load)
{
  g_clear_handle_id (&load->patience_id, g_source_remove);
  g_clear_handle_id (&load->progress_id, g_source_remove);
  if (load->window->load_revealer != NULL)
    gtk_revealer_set_reveal_child (load->window->load_revealer, FALSE);
}

/* The window waits no longer: the load is done, replaced or cancelled. */
static void
stop_waiting (SaylauWindow *self)
{
  SaylauLoad *load = g_steal_pointer (&self->load);

  hide_progress (load);
  g_clear_pointer (&load->question, saylau_companion_question_free);
  load->window = NULL;
  load_unref (load);
}

/* What was selected in it is selected again, but the side pane does not open for it. */
static void
restore_state (SaylauWindow *self,
               GVariant *state)
{
  gboolean reveal = adw_flap_get_reveal_flap (self->flap);

  saylau_session_restore (self, state);
  adw_flap_set_reveal_flap (self->flap, reveal);
}

/* So that the way back to it leads to what was selected in it. */
static void
note_left_document (SaylauWindow *self)
{
  if (self->file == NULL)
    return;

  g_set_object (&self->left_file, self->file);
  g_clear_pointer (&self->left_state, g_variant_unref);
  self->left_state = saylau_session_get_state (self, self->file);
}

static void
show_election (SaylauWindow *self,
               GFile *file,
               SaylauElection *election)
{
  g_autoptr (GVariant) state = saylau_session_get_state (self, file);

  note_left_document (self);
  g_set_object (&self->file, file);
  self->forgotten = FALSE;
  saylau_selection_set_election (self->selection, election);
  if (state != NULL)
    restore_state (self, state);
  saylau_window_store_soon (self);
  saylau_selection_history_reset (self->history);
  /* No ring is drawn before somebody walks. */
  gtk_window_set_focus_visible (GTK_WINDOW (self), FALSE);
  saylau_window_focus_chart (self);
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

/* Says of which file figures are that the document does not name so. */
static void
tell_other_name (SaylauWindow *self,
                 const char *name,
                 GFile *file)
{
  g_autofree char *display = saylau_shown_path_get_name (file);
  g_autofree char *text = NULL;

  if (g_str_equal (display, name))
    return;
  /* Translators: both are names of files; the second is that which a document gives. */
  text = g_strdup_printf (_ ("“%s” is read as “%s”"), display, name);
  saylau_window_add_toast (self, saylau_plain_toast_new (text));
}

/* The choices are kept once they did. */
static void
keep_choices (SaylauWindow *self,
              SaylauLoad *load)
{
  for (guint i = 0; i < load->chosen->len; i++)
    {
      const char *name = g_ptr_array_index (load->chosen, i);
      GFile *file = saylau_companions_get_choice (load->companions, name);

      saylau_companion_choices_keep (self->settings, load->file, name, file);
      tell_other_name (self, name, file);
    }
}

/* What is seen is not the whole, also of what comes in each chart's words. */
static void
tell_skipped (SaylauWindow *self,
              const SaylauElection *election)
{
  g_autofree char *text = saylau_station_faults_describe_skipped (election, saylau_view_language_get (self->settings));

  if (text != NULL)
    saylau_window_add_toast (self, saylau_plain_toast_new (text));
}

static void
tell_at_start (SaylauWindow *self,
               GFile *file)
{
  g_autofree char *name = saylau_shown_path_get_name (file);
  g_autofree char *uri = g_file_get_uri (file);
  /* Translators: %s is the name of a document that was open when the program ended. */
  g_autofree char *text = g_strdup_printf (_ ("“%s” could not be opened again"), name);
  AdwToast *toast = saylau_plain_toast_new (text);

  saylau_session_forget (self->settings);
  /* Translators: a button that tells why a document could not be opened. */
  adw_toast_set_button_label (toast, _ ("Show _Why"));
  adw_toast_set_action_name (toast, "win.open-uri");
  adw_toast_set_action_target (toast, "s", uri);
  saylau_window_add_toast (self, toast);
}

/* Those that do not do; other errors of the document say nothing about what was chosen. */
static void
forget_unfit_choices (SaylauWindow *self,
                      SaylauLoad *load)
{
  const GPtrArray *unfit = saylau_companions_get_unfit (load->companions);

  for (guint i = 0; i < unfit->len; i++)
    saylau_companion_choices_forget (self->settings, load->file, g_ptr_array_index (unfit, i));
}

static void begin (SaylauWindow *self,
                   SaylauLoad *load);

static GtkWindow *
create_error_dialog (SaylauWindow *self,
                     GFile *file,
                     const GError *error)
{
  g_autofree char *name = saylau_shown_path_get_name (file);
  /* Translators: the name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("“%s” cannot be opened"), name);

  return saylau_problem_dialog_new (GTK_WINDOW (self), heading, name, error->message);
}

/* The one who opens it anyway chose its files, though rows of them are bad. */
static void
choose_unfit (SaylauLoad *load)
{
  const GPtrArray *unfit = saylau_companions_get_unfit (load->companions);

  for (guint i = 0; i < unfit->len; i++)
    if (!g_ptr_array_find_with_equal_func (load->chosen, g_ptr_array_index (unfit, i), g_str_equal, NULL))
      g_ptr_array_add (load->chosen, g_strdup (g_ptr_array_index (unfit, i)));
}

static void
open_anyway_cb (AdwMessageDialog *dialog,
                const char *response,
                SaylauLoad *load)
{
  SaylauWindow *self = SAYLAU_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));

  choose_unfit (load);
  load->flags |= SAYLAU_LOAD_LENIENT;
  begin (self, load);
}

static void
load_closure_cb (gpointer load,
                 GClosure *closure)
{
  load_unref (load);
}

/* Where only rows are bad, the others can be seen. */
static void
offer_to_open (SaylauWindow *self,
               SaylauLoad *load,
               const GError *error)
{
  GtkWindow *window = create_error_dialog (self, load->file, error);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (window);

  adw_message_dialog_set_body (dialog, _ ("Some rows of polling stations cannot be read. If it is opened anyway, they are left out and counted."));
  /* Translators: a button: the document is opened without what cannot be read. */
  adw_message_dialog_add_response (dialog, "open-anyway", _ ("_Open Anyway"));
  g_atomic_ref_count_inc (&load->references);
  g_signal_connect_data (dialog, "response::open-anyway", G_CALLBACK (open_anyway_cb), load, load_closure_cb, 0);
  gtk_window_present (window);
}

static void
tell_failure (SaylauWindow *self,
              SaylauLoad *load,
              const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  forget_unfit_choices (self, load);
  if (load->at_start)
    tell_at_start (self, load->file);
  else if (g_error_matches (error, SAYLAU_ERROR, SAYLAU_ERROR_ROWS))
    offer_to_open (self, load, error);
  else
    saylau_window_present_error (self, load->file, error);
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
      stop_waiting (self);
      if (election != NULL)
        {
          show_election (self, load->file, election);
          keep_choices (self, load);
          tell_skipped (self, election);
        }
      ensure_presented (self);
      if (election == NULL)
        tell_failure (self, load, error);
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
  /* What the first picture needs, and the first choice of a span. */
  saylau_timeline_index_get (task_data);
  saylau_detained_days_get (task_data);
  g_task_return_boolean (task, TRUE);
}

static void
prepared_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  finish_load (user_data, g_task_get_task_data (G_TASK (result)), NULL);
}

static void
answer_cb (GFile *file,
           gpointer user_data)
{
  saylau_window_answer_companion (user_data, file);
}

/* Nothing is read until the user answers. */
static void
ask (SaylauLoad *load)
{
  SaylauWindow *self = load->window;

  hide_progress (load);
  ensure_presented (self);
  load->question = saylau_companion_question_new (GTK_WINDOW (self), load->file, saylau_companions_get_missing (load->companions),
                                                  answer_cb, self);
  saylau_window_update_actions (self);
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

  if (load->window != NULL && !load->at_start && g_error_matches (error, SAYLAU_ERROR, SAYLAU_ERROR_COMPANION))
    {
      ask (load);
      load_unref (load);
      return;
    }
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

static void
start_reading (SaylauLoad *load)
{
  load->patience_id = g_timeout_add (load->window->patience, patience_cb, load);
  g_atomic_ref_count_inc (&load->references);
  saylau_load_async (load->file, load->companions, load->flags, progress_cb, load, load->cancellable, loaded_cb, load);
  saylau_window_update_actions (load->window);
}

/* Reads the file of @load in place of what is being read. */
static void
begin (SaylauWindow *self,
       SaylauLoad *load)
{
  g_autofree char *name = saylau_shown_path_get_name (load->file);
  /* Translators: the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("Opening %s…"), name);

  saylau_window_cancel_loading (self);
  gtk_label_set_text (self->load_label, text);
  g_atomic_ref_count_inc (&load->references);
  load->window = self;
  load->permille = 0;
  self->load = load;
  start_reading (load);
}

static void
open_file (SaylauWindow *self,
           GFile *file,
           gboolean at_start)
{
  SaylauLoad *load = load_new (self, file);

  load->at_start = at_start;
  begin (self, load);
  load_unref (load);
}

/**
 * saylau_window_open:
 * @self: a window
 * @file: a document
 *
 * Opens @file in place of what is shown, once it is read: until then, and where it cannot be
 * opened, what is shown stays. A file that was still being read is dropped. A window that is not
 * presented yet presents itself once there is something to show. For a file that the document names and that
 * is not beside it the user is asked.
 */
void
saylau_window_open (SaylauWindow *self,
                    GFile *file)
{
  g_return_if_fail (SAYLAU_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  open_file (self, file, FALSE);
}

/**
 * saylau_window_open_last:
 * @self: an empty window, not presented yet
 *
 * As saylau_window_open(), with the document that was seen last, and what was selected in it. Where it cannot
 * be opened any more the window is presented without it, and says so, but nothing is asked and nothing has to
 * be answered.
 *
 * Returns: whether there is such a document
 */
gboolean
saylau_window_open_last (SaylauWindow *self)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (SAYLAU_IS_WINDOW (self), FALSE);

  file = saylau_session_get_last_file (self->settings);
  if (file != NULL)
    open_file (self, file, TRUE);
  return file != NULL;
}

/**
 * saylau_window_answer_companion:
 * @self: a window that asks for a file that a document names
 * @file: (nullable): the file; %NULL: the user has none
 *
 * Goes on to the next file that is missing, or opens the document with all that were chosen. Without a file
 * the document is not opened, and what is shown stays.
 */
void
saylau_window_answer_companion (SaylauWindow *self,
                                GFile *file)
{
  SaylauLoad *load = self->load;
  g_autofree char *name = NULL;

  g_return_if_fail (load != NULL && load->question != NULL);

  g_clear_pointer (&load->question, saylau_companion_question_free);
  if (file == NULL)
    {
      saylau_window_cancel_loading (self);
      saylau_window_update_actions (self);
      return;
    }

  name = g_strdup (saylau_companions_get_missing (load->companions));
  saylau_companions_choose (load->companions, name, file);
  g_ptr_array_add (load->chosen, g_steal_pointer (&name));
  if (saylau_companions_get_missing (load->companions) != NULL)
    ask (load);
  else
    start_reading (load);
}

/**
 * saylau_window_cancel_loading:
 * @self: a window
 *
 * Drops the file that is being read or asked about, if one is.
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
 * Returns: whether a file is being read; not while the window waits for an answer
 */
gboolean
saylau_window_is_loading (SaylauWindow *self)
{
  return self->load != NULL && self->load->question == NULL;
}

/**
 * saylau_window_get_wanted_companion:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the name of the file that the window asks for
 */
const char *
saylau_window_get_wanted_companion (SaylauWindow *self)
{
  if (self->load == NULL || self->load->question == NULL)
    return NULL;
  return saylau_companions_get_missing (self->load->companions);
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
  gtk_window_present (create_error_dialog (self, file, error));
}
