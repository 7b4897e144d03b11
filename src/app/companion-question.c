/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/companion-question.h"

#include "formats/shown-path.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* A document may call a file whatever it likes. */
#define MAX_NAME 40

struct _SaylauCompanionQuestion
{
  GtkWindow *parent;
  GFile *document;
  char *name;
  SaylauCompanionAnswer answer;
  gpointer user_data;
  GtkWindow *dialog;        /* the question in words; or */
  GtkNativeDialog *chooser; /* where the file is chosen */
};

/* @name on one line, and not longer than a button may be. */
static char *
shorten (const char *name)
{
  GString *shortened = g_string_new (NULL);
  glong length = g_utf8_strlen (name, -1);
  glong i = 0;

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at), i++)
    {
      gunichar character = g_utf8_get_char (at);

      if (length > MAX_NAME && i == MAX_NAME / 2)
        g_string_append (shortened, "…");
      if (length <= MAX_NAME || i < MAX_NAME / 2 || i >= length - MAX_NAME / 2)
        g_string_append_unichar (shortened, g_unichar_isgraph (character) || character == ' ' ? character : 0xFFFD);
    }
  return g_string_free (shortened, FALSE);
}

static void
file_chosen_cb (GtkNativeDialog *chooser,
                int response,
                SaylauCompanionQuestion *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  self->answer (file, self->user_data);
}

/* Files of the kind that is wanted come first; the name itself is no filter, as it may be another. */
static void
add_filters (GtkFileChooser *chooser,
             const char *name)
{
  const char *dot = strrchr (name, '.');
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  if (dot != NULL && dot != name && dot[1] != '\0')
    {
      g_autoptr (GtkFileFilter) similar = gtk_file_filter_new ();
      g_autofree char *suffix = shorten (dot);
      /* Translators: %s is the end of a file's name, such as “.csv”. */
      g_autofree char *words = g_strdup_printf (_ ("Files that end in “%s”"), suffix);

      gtk_file_filter_set_name (similar, words);
      gtk_file_filter_add_suffix (similar, dot + 1);
      gtk_file_chooser_add_filter (chooser, similar);
    }
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/* The portal shows the folder of a document that it handed into the sandbox as it is outside. */
static void
choose (SaylauCompanionQuestion *self)
{
  g_autofree char *short_name = shorten (self->name);
  /* Translators: %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("Choose “%s”"), short_name);
  g_autoptr (GFile) folder = g_file_get_parent (self->document);
  GtkFileChooserNative *chooser;

  chooser = gtk_file_chooser_native_new (title, self->parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Choose"), NULL);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  add_filters (GTK_FILE_CHOOSER (chooser), self->name);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  g_signal_connect (chooser, "response", G_CALLBACK (file_chosen_cb), self);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  gtk_native_dialog_show (self->chooser);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char *response,
             SaylauCompanionQuestion *self)
{
  /* It closes itself. */
  g_signal_handlers_disconnect_by_data (dialog, self);
  g_clear_weak_pointer (&self->dialog);
  if (g_str_equal (response, "choose"))
    choose (self);
  else
    self->answer (NULL, self->user_data);
}

static void
present (SaylauCompanionQuestion *self)
{
  g_autofree char *name = shorten (self->name);
  g_autofree char *words = saylau_companion_question_get_words (self->document, self->name);
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("Where is “%s”?"), name);
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *mnemonic = g_strjoinv ("__", parts);
  /* Translators: a button; %s is the name of a file. */
  g_autofree char *label = g_strdup_printf (_ ("_Choose “%s”…"), mnemonic);

  /* It may go with its parent. */
  g_set_weak_pointer (&self->dialog, GTK_WINDOW (adw_message_dialog_new (self->parent, heading, words)));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self->dialog), "cancel", _ ("_Cancel"), "choose", label, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self->dialog), "choose", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (self->dialog), "choose");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self->dialog), "cancel");
  g_signal_connect (self->dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (self->dialog);
}

/**
 * saylau_companion_question_new:
 * @parent: over which window
 * @document: a document
 * @name: the name of a file that it names and that was not found
 * @answer: (scope async): told the file that the user chooses, when @self is no longer of use
 * @user_data: for @answer
 *
 * Says which file is wanted and why, and lets the user choose it. In a sandbox that is what allows the
 * program to read it.
 *
 * Returns: (transfer full): the question, which is asked already
 */
SaylauCompanionQuestion *
saylau_companion_question_new (GtkWindow *parent,
                               GFile *document,
                               const char *name,
                               SaylauCompanionAnswer answer,
                               gpointer user_data)
{
  SaylauCompanionQuestion *self = g_new0 (SaylauCompanionQuestion, 1);

  self->parent = parent;
  self->document = g_object_ref (document);
  self->name = g_strdup (name);
  self->answer = answer;
  self->user_data = user_data;
  present (self);
  return self;
}

/**
 * saylau_companion_question_free:
 * @self: (transfer full): a question
 *
 * Asks no longer; nobody is told.
 */
void
saylau_companion_question_free (SaylauCompanionQuestion *self)
{
  if (self->dialog != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->dialog, self);
      gtk_window_destroy (self->dialog);
      g_clear_weak_pointer (&self->dialog);
    }
  if (self->chooser != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->chooser, self);
      gtk_native_dialog_destroy (self->chooser);
    }
  g_clear_object (&self->chooser);
  g_object_unref (self->document);
  g_free (self->name);
  g_free (self);
}

/**
 * saylau_companion_question_get_words:
 * @document: a document
 * @name: the name of a file that it names and that was not found
 *
 * Returns: (transfer full): what is wrong and what would help
 */
char *
saylau_companion_question_get_words (GFile *document,
                                     const char *name)
{
  const char *path = g_file_peek_path (document);
  g_autofree char *display = saylau_shown_path_get_name (document);
  g_autofree char *short_document = shorten (display);
  g_autofree char *short_name = shorten (name);
  /* Translators: the first %s is the name of a document, the second that of a file which it names. */
  g_autofree char *wanted = g_strdup_printf (_ ("“%s” names the file “%s”, which could not be found beside it."),
                                             short_document, short_name);

  if (path != NULL && saylau_shown_path_is_portal (path))
    return g_strconcat (wanted, "\n\n",
                        _ ("Saylau may only read the files that you choose, so choose this one too. It may be in any folder and have any name."), NULL);
  return g_strconcat (wanted, "\n\n", _ ("Choose it where it is. It may be in any folder and have any name."), NULL);
}
