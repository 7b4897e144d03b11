/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/companion-choices.h"
#include "app/companion-question.h"
#include "app/window-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define DOCUMENT "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Town\", \"date\": \"2019-06-09\","          \
                 "\"candidates\": [ { \"id\": \"a\", \"name\": \"A\" } ], \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ]," \
                 "\"stations\": { \"file\": \"%s\", \"columns\": { \"area\": \"D\", \"a\": \"A\" } } }"
#define CSV "D,A\nX,5\n"
#define BAD_CSV "D,A\nX,5\nX\n"

static const char *
get_title (Fixture *self)
{
  return gtk_window_get_title (GTK_WINDOW (self->window));
}

/* A document that names @name, which is not beside it. */
static GFile *
write_document (Fixture *self,
                const char *name)
{
  g_autofree char *contents = g_strdup_printf (DOCUMENT, name);

  return fixture_write (self, "town.election.json", contents);
}

/* A table in a folder of its own. */
static GFile *
write_elsewhere (const char *name,
                 const char *contents)
{
  g_autofree char *folder = g_dir_make_tmp ("saylau-elsewhere-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return g_file_new_for_path (path);
}

static void
remove_elsewhere (GFile *file)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));

  g_unlink (g_file_peek_path (file));
  g_rmdir (folder);
}

static gboolean
is_loaded (gpointer window)
{
  return !saylau_window_is_loading (window);
}

static void
answer (Fixture *self,
        GFile *file)
{
  saylau_window_answer_companion (self->window, file);
  fixture_wait (is_loaded, self->window);
  fixture_settle (self);
}

/* The window over the fixture's, or NULL. */
static GtkWindow *
find_dialog (Fixture *self)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (self->window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static gboolean
has_no_dialog (gpointer fixture)
{
  return find_dialog (fixture) == NULL;
}

static guint
count_choices (Fixture *self)
{
  g_autoptr (GVariant) choices = g_settings_get_value (self->settings, "companions");

  return g_variant_n_children (choices);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_settings_reset (self->settings, "companions");
  fixture_tear_down (self, data);
}

/* The question says which document wants which file, and leaves what is shown alone. */
static void
test_asks (Fixture *self,
           gconstpointer data)
{
  g_autoptr (GFile) document = write_document (self, "stations_1.csv");

  fixture_open (self, NULL);
  fixture_open (self, document);
  g_assert_cmpstr (saylau_window_get_wanted_companion (self->window), ==, "stations_1.csv");
  g_assert_nonnull (find_dialog (self));
  g_assert_true (fixture_shows (GTK_WIDGET (find_dialog (self)), "Where is “stations_1.csv”?"));
  g_assert_true (fixture_shows (GTK_WIDGET (find_dialog (self)), "“town.election.json” names the file “stations_1.csv”, which could not be found"));
  g_assert_true (fixture_shows (GTK_WIDGET (find_dialog (self)), "Choose “stations_1.csv”…"));
  g_assert_cmpstr (get_title (self), ==, "Kazakhstan, presidential election");
  g_assert_false (gtk_revealer_get_reveal_child (self->window->load_revealer));

  answer (self, NULL);
  fixture_wait (has_no_dialog, self);
  g_assert_null (saylau_window_get_wanted_companion (self->window));
  g_assert_cmpstr (get_title (self), ==, "Kazakhstan, presidential election");
  g_assert_cmpuint (count_choices (self), ==, 0);
}

static gboolean
is_called (GtkWidget *button,
           const char *label)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0;
}

static void
press (Fixture *self,
       const char *label)
{
  GtkWidget *button = fixture_find (GTK_WIDGET (find_dialog (self)), GTK_TYPE_BUTTON, is_called, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  fixture_settle (self);
}

/* The dialog's own buttons. */
static void
test_buttons (Fixture *self,
              gconstpointer data)
{
  g_autoptr (GFile) document = write_document (self, "s.csv");

  fixture_open (self, document);
  press (self, "_Cancel");
  fixture_wait (has_no_dialog, self);
  g_assert_true (saylau_window_is_empty (self->window));

  fixture_open (self, document);
  g_assert_false (saylau_window_is_empty (self->window));
  press (self, "_Choose “s.csv”…");
  g_assert_cmpstr (saylau_window_get_wanted_companion (self->window), ==, "s.csv");
  /* The chooser goes with the question. */
  fixture_open (self, NULL);
  fixture_wait (has_no_dialog, self);
  g_assert_cmpstr (get_title (self), ==, "Kazakhstan, presidential election");
}

/* What was chosen is told where it has another name, kept, and used next time; until it is gone. */
static void
test_chosen (Fixture *self,
             gconstpointer data)
{
  g_autoptr (GFile) document = write_document (self, "s.csv");
  g_autoptr (GFile) table = write_elsewhere ("other.csv", CSV);

  fixture_open (self, document);
  answer (self, table);
  g_assert_cmpstr (get_title (self), ==, "Town");
  g_assert_true (fixture_shows (GTK_WIDGET (self->window), "“other.csv” is read as “s.csv”"));
  g_assert_cmpuint (count_choices (self), ==, 1);

  fixture_open (self, NULL);
  fixture_open (self, document);
  g_assert_null (saylau_window_get_wanted_companion (self->window));
  g_assert_cmpstr (get_title (self), ==, "Town");

  remove_elsewhere (table);
  fixture_open (self, document);
  g_assert_cmpstr (saylau_window_get_wanted_companion (self->window), ==, "s.csv");
  answer (self, NULL);
}

/* Whatever the chosen file is called. */
static void
test_strange_name (Fixture *self,
                   gconstpointer data)
{
  g_autoptr (GFile) document = write_document (self, "s.csv");
  g_autoptr (GFile) markup = write_elsewhere ("R&D <b>.csv", CSV);
  g_autoptr (GFile) bytes = write_elsewhere ("na\xefve.csv", CSV);

  fixture_open (self, document);
  answer (self, markup);
  g_assert_true (fixture_shows (GTK_WIDGET (self->window), "“R&D <b>.csv” is read as “s.csv”"));
  g_assert_cmpuint (count_choices (self), ==, 1);

  remove_elsewhere (markup);
  fixture_open (self, document);
  answer (self, bytes);
  g_assert_cmpstr (get_title (self), ==, "Town");
  g_assert_cmpuint (count_choices (self), ==, 1);
  remove_elsewhere (bytes);
}

static gboolean
has_dialog (gpointer fixture)
{
  return find_dialog (fixture) != NULL;
}

/* A file that does not do is told like any error, and next time the user is asked again. */
static void
test_does_not_do (Fixture *self,
                  gconstpointer data)
{
  g_autoptr (GFile) document = write_document (self, "s.csv");
  g_autoptr (GFile) table = write_elsewhere ("s.csv", BAD_CSV);

  fixture_open (self, document);
  answer (self, table);
  fixture_wait (has_dialog, self);
  g_assert_true (fixture_shows (GTK_WIDGET (find_dialog (self)), "“town.election.json” cannot be opened"));
  g_assert_true (fixture_shows (GTK_WIDGET (find_dialog (self)), "s.csv, line 3, column 1: The row's length is 1"));
  gtk_window_destroy (find_dialog (self));
  g_assert_cmpuint (count_choices (self), ==, 0);

  /* Also one that did before. */
  g_assert_true (g_file_set_contents (g_file_peek_path (table), CSV, -1, NULL));
  fixture_open (self, document);
  answer (self, table);
  g_assert_cmpuint (count_choices (self), ==, 1);
  g_assert_true (g_file_set_contents (g_file_peek_path (table), BAD_CSV, -1, NULL));
  fixture_open (self, document);
  fixture_wait (has_dialog, self);
  gtk_window_destroy (find_dialog (self));
  g_assert_cmpuint (count_choices (self), ==, 0);
  g_assert_cmpstr (get_title (self), ==, "Town");
  remove_elsewhere (table);
}

static gboolean
is_asked (gpointer window)
{
  return saylau_window_get_wanted_companion (window) != NULL;
}

/* Files from the command line, from the file manager, and those that are dropped. */
static void
test_other_ways (Fixture *self,
                 gconstpointer data)
{
  g_autoptr (GFile) document = write_document (self, "s.csv");
  g_autoptr (GSList) files = g_slist_append (NULL, document);
  g_auto (GValue) value = G_VALUE_INIT;

  g_application_open (G_APPLICATION (self->application), &document, 1, "");
  fixture_wait (is_asked, self->window);
  answer (self, NULL);

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_assert_true (saylau_window_drop (self->window, &value));
  fixture_wait (is_asked, self->window);
  /* The window goes away while it asks. */
}

/* The sandbox is the reason where the document came through the portal, of which nothing else is shown. */
static void
test_words (Fixture *self,
            gconstpointer data)
{
  g_autofree char *portal_path = g_build_filename (g_get_user_runtime_dir (), "doc", "0badcafe", "d.json", NULL);
  g_autoptr (GFile) portal = g_file_new_for_path (portal_path);
  g_autoptr (GFile) plain = g_file_new_for_path ("/home/u/d.json");
  g_autofree char *sandboxed = saylau_companion_question_get_words (portal, "s.csv");
  g_autofree char *open = saylau_companion_question_get_words (plain, "s.csv");
  g_autofree char *long_name = g_strnfill (5000, 'x');
  g_autofree char *shortened = saylau_companion_question_get_words (plain, long_name);
  g_autofree char *control = saylau_companion_question_get_words (plain, "a\nb\u202Ec");

  g_assert_true (g_str_has_prefix (sandboxed, "“d.json” names the file “s.csv”, which could not be found beside it."));
  g_assert_nonnull (strstr (sandboxed, "Saylau may only read the files that you choose"));
  g_assert_null (strstr (sandboxed, "0badcafe"));
  g_assert_null (strstr (open, "may only read"));
  g_assert_cmpuint (strlen (shortened), <, 300);
  g_assert_nonnull (strstr (control, "“a\uFFFDb\uFFFDc”"));
}

/* Of many choices the oldest go, those of other documents stay, and strange ones do no harm. */
static void
test_kept (Fixture *self,
           gconstpointer data)
{
  g_autoptr (GFile) document = g_file_new_for_path ("/a/d#1.json");
  g_autoptr (GFile) other = g_file_new_for_path ("/a/d");
  g_autoptr (GFile) table = g_file_new_for_path ("/b/s.csv");
  g_autoptr (GFile) newer = g_file_new_for_path ("/b/t.csv");
  g_autoptr (SaylauCompanions) companions = NULL;
  g_autoptr (SaylauCompanions) later = NULL;

  g_settings_set_value (self->settings, "companions", g_variant_new_parsed ("{'': '', '#': '#', 'no document': ':::'}"));
  saylau_companion_choices_keep (self->settings, other, "first", table);
  for (int i = 0; i < SAYLAU_COMPANION_CHOICES_MAX; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d.csv", i);

      saylau_companion_choices_keep (self->settings, document, name, table);
    }
  saylau_companion_choices_keep (self->settings, document, "7.csv", newer);
  g_assert_cmpuint (count_choices (self), ==, SAYLAU_COMPANION_CHOICES_MAX);

  companions = saylau_companion_choices_load (self->settings, document);
  g_assert_true (g_file_equal (saylau_companions_get_choice (companions, "0.csv"), table));
  g_assert_true (g_file_equal (saylau_companions_get_choice (companions, "7.csv"), newer));
  g_assert_null (saylau_companions_get_choice (companions, "first"));

  saylau_companion_choices_keep (self->settings, other, "s.csv", table);
  for (int i = 0; i < SAYLAU_COMPANION_CHOICES_MAX; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d.csv", i);

      saylau_companion_choices_forget (self->settings, document, name);
    }
  g_assert_cmpuint (count_choices (self), ==, 1);
  later = saylau_companion_choices_load (self->settings, other);
  g_assert_true (g_file_equal (saylau_companions_get_choice (later, "s.csv"), table));
}

/* One name may begin like another. */
static void
test_similar_names (Fixture *self,
                    gconstpointer data)
{
  g_autoptr (GFile) document = g_file_new_for_path ("/a/d.json");
  g_autoptr (GFile) table = g_file_new_for_path ("/b/s.csv");
  g_autoptr (SaylauCompanions) kept = NULL;
  g_autoptr (SaylauCompanions) left = NULL;

  saylau_companion_choices_keep (self->settings, document, "stations.csv.old", table);
  saylau_companion_choices_keep (self->settings, document, "stations.csv", table);
  kept = saylau_companion_choices_load (self->settings, document);
  g_assert_nonnull (saylau_companions_get_choice (kept, "stations.csv"));
  g_assert_nonnull (saylau_companions_get_choice (kept, "stations.csv.old"));

  saylau_companion_choices_forget (self->settings, document, "stations.csv");
  left = saylau_companion_choices_load (self->settings, document);
  g_assert_null (saylau_companions_get_choice (left, "stations.csv"));
  g_assert_nonnull (saylau_companions_get_choice (left, "stations.csv.old"));
}

/* What is wrong with the document itself is no reason to ask for the file again. */
static void
test_other_error (Fixture *self,
                  gconstpointer data)
{
  g_autoptr (GFile) document = write_document (self, "s.csv");
  g_autoptr (GFile) table = write_elsewhere ("s.csv", CSV);
  g_autofree char *contents = NULL;
  g_autoptr (GString) broken = NULL;

  fixture_open (self, document);
  answer (self, table);
  g_assert_cmpuint (count_choices (self), ==, 1);

  g_assert_true (g_file_load_contents (document, NULL, &contents, NULL, NULL, NULL));
  broken = g_string_new (contents);
  g_string_replace (broken, "2019-06-09", "some day", 0);
  g_assert_true (g_file_set_contents (g_file_peek_path (document), broken->str, -1, NULL));
  fixture_open (self, document);
  fixture_wait (has_dialog, self);
  gtk_window_destroy (find_dialog (self));
  g_assert_cmpuint (count_choices (self), ==, 1);

  g_assert_true (g_file_set_contents (g_file_peek_path (document), contents, -1, NULL));
  fixture_open (self, document);
  g_assert_null (saylau_window_get_wanted_companion (self->window));
  g_assert_cmpstr (get_title (self), ==, "Town");
  remove_elsewhere (table);
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/companions/" name, Fixture, NULL, fixture_set_up, function, tear_down)
  ADD ("asks", test_asks);
  ADD ("buttons", test_buttons);
  ADD ("chosen", test_chosen);
  ADD ("strange-name", test_strange_name);
  ADD ("does-not-do", test_does_not_do);
  ADD ("other-ways", test_other_ways);
  ADD ("words", test_words);
  ADD ("kept", test_kept);
  ADD ("similar-names", test_similar_names);
  ADD ("other-error", test_other_error);

  return g_test_run ();
}
