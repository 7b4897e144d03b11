/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/problem-dialog.h"

#include "charts/language.h"
#include "formats/shown-path.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How many reasons are told before "Show details". */
#define N_REASONS 5

#define DETAILS_HEIGHT 180

/* The readers' sentences begin small, for they follow a place. A first word that is a name, as of a file, stays. */
static char *
begin_sentence (const char *message)
{
  gsize first_word = strcspn (message, " ");
  char start[8] = "";

  if (strcspn (message, "./:_") < first_word)
    return g_strdup (message);

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (message)), start);
  return g_strconcat (start, *message != '\0' ? g_utf8_next_char (message) : "", NULL);
}

/* A path that is no UTF-8 comes as a URI. */
static char *
get_name (const char *path)
{
  g_autoptr (GFile) file = NULL;

  if (!g_str_has_prefix (path, "file:///"))
    return g_path_get_basename (path);
  file = g_file_new_for_uri (path);
  return saylau_shown_path_get_name (file);
}

/* "FILE:LINE:COLUMN: error: message (at /pointer)", as the readers write it, in words for a reader. */
static char *
line_to_words (const char *line,
               const char *document)
{
  static GRegex *pattern = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *path = NULL;
  g_autofree char *file = NULL;
  g_autofree char *number = NULL;
  g_autofree char *column = NULL;
  g_autofree char *raw = NULL;
  g_autofree char *message = NULL;

  if (pattern == NULL)
    pattern = g_regex_new ("^(.*?)(?::(\\d+):(\\d+))?: (?:error|warning|note): (.*?)(?: \\(at /[^)]*\\))?$",
                           G_REGEX_OPTIMIZE, 0, NULL);
  if (!g_regex_match (pattern, line, 0, &match))
    return begin_sentence (line);

  path = g_match_info_fetch (match, 1);
  number = g_match_info_fetch (match, 2);
  column = g_match_info_fetch (match, 3);
  raw = g_match_info_fetch (match, 4);
  message = begin_sentence (raw);
  if (*number == '\0')
    return g_steal_pointer (&message);
  file = get_name (path);
  if (document != NULL && !g_str_equal (file, document))
    /* Translators: the name of a file, a place in it, and what is wrong there. */
    return g_strdup_printf (_ ("%s, line %s, column %s: %s"), file, number, column, message);
  /* Translators: a place in a file, and what is wrong there. */
  return g_strdup_printf (_ ("Line %s, column %s: %s"), number, column, message);
}

static GtkWidget *
create_details (const char *lines)
{
  GtkWidget *expander = gtk_expander_new_with_mnemonic (_ ("Show _details"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *text = gtk_text_view_new ();

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), lines, -1);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (text), FALSE);
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (text), TRUE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (text, "problem-lines");
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All problems"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), text);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), DETAILS_HEIGHT);
  gtk_expander_set_child (GTK_EXPANDER (expander), scrolled);
  return expander;
}

/**
 * saylau_problem_lines_to_words:
 * @lines: problems as the readers write them, one a line
 * @document: (nullable): the name of the file that needs not be told; %NULL: all are of one file
 * @max_lines: how many of them to tell
 *
 * Returns: (transfer full): the first problems in words, with line and column, and the file's name where it is
 *   another than @document, one a paragraph, and how many more there are
 */
char *
saylau_problem_lines_to_words (const char *lines,
                               const char *document,
                               guint max_lines)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);
  GString *words = g_string_new (NULL);
  guint n_lines = g_strv_length (split);

  for (guint i = 0; i < MIN (n_lines, max_lines); i++)
    {
      g_autofree char *line = line_to_words (split[i], document);

      g_string_append_printf (words, "%s%s", i > 0 ? "\n\n" : "", line);
    }
  if (n_lines > max_lines)
    {
      g_autofree char *count = saylau_language_count (saylau_language_get (NULL), n_lines - max_lines);

      g_string_append (words, "\n\n");
      /* Translators: how many more problems there are, below a list of the first. */
      g_string_append_printf (words, ngettext ("… and %s more", "… and %s more", n_lines - max_lines), count);
    }
  return g_string_free (words, FALSE);
}

/**
 * saylau_problem_dialog_new:
 * @parent: over which window
 * @heading: what cannot be done
 * @document: (nullable): the name of the document that @lines are about, if they are
 * @lines: why, as the readers write it
 *
 * Returns: (transfer none): a dialog that says so, to be presented
 */
GtkWindow *
saylau_problem_dialog_new (GtkWindow *parent,
                           const char *heading,
                           const char *document,
                           const char *lines)
{
  g_autofree char *valid = g_utf8_make_valid (lines, -1); /* they may name files as the system does */
  g_autofree char *words = saylau_problem_lines_to_words (valid, document, N_REASONS);
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *reasons = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (reasons), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (reasons), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (reasons), 44);
  gtk_label_set_selectable (GTK_LABEL (reasons), TRUE);
  gtk_label_set_xalign (GTK_LABEL (reasons), 0);
  gtk_box_append (GTK_BOX (box), reasons);
  gtk_box_append (GTK_BOX (box), create_details (valid));

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  return GTK_WINDOW (dialog);
}
