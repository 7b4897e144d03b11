/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/export-dialog.h"
#include "app/help-book.h"
#include "app/help-window.h"
#include "app/places.h"
#include "app/preferences.h"

#include <string.h>

/* As narrow as a phone. */
#define NARROW 360

static const char *const languages[] = { "en", "kk", "ru" };

static SaylauHelpWindow *
find_help (Fixture *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self->application)); l != NULL; l = l->next)
    if (SAYLAU_IS_HELP_WINDOW (l->data))
      return l->data;
  return NULL;
}

static SaylauHelpWindow *
open_help (Fixture *self,
           const char *target)
{
  saylau_help_window_show (GTK_APPLICATION (self->application), target);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (find_help (self)));
  return find_help (self);
}

static char *
get_folder (const char *language)
{
  const char *names[] = { language, NULL };

  return saylau_places_find_help (names);
}

static gboolean
has_uri (GtkWidget *label,
         const char *uri)
{
  g_autofree char *href = g_strdup_printf ("<a href=\"%s\">", uri);

  return strstr (gtk_label_get_label (GTK_LABEL (label)), href) != NULL;
}

static void
follow (SaylauHelpWindow *help,
        const char *uri)
{
  GtkWidget *label = fixture_find (GTK_WIDGET (help), GTK_TYPE_LABEL, has_uri, uri);
  gboolean handled = FALSE;

  g_assert_nonnull (label);
  g_signal_emit_by_name (label, "activate-link", uri, &handled);
  g_assert_true (handled);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (help));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* One window for all who ask, in which each page is a step that can be taken back. */
static void
test_go_and_back (Fixture *self,
                  gconstpointer data)
{
  SaylauHelpWindow *help;
  gpointer weak;

  fixture_act (self, "app.help", "'index'");
  help = find_help (self);
  g_assert_nonnull (help);
  g_assert_cmpstr (saylau_help_window_get_target (help), ==, "index");
  g_assert_true (fixture_shows (GTK_WIDGET (help), "Saylau Help"));

  follow (help, "help:timeline");
  g_assert_cmpstr (saylau_help_window_get_target (help), ==, "timeline");
  g_assert_true (fixture_shows (GTK_WIDGET (help), "Go to a moment"));
  g_assert_true (open_help (self, "details") == help);
  follow (help, "help:timeline#claims");

  for (const char *const *expected = (const char *const[]){ "details", "timeline", "index", NULL }; *expected != NULL; expected++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (help), "help.back", NULL));
      g_assert_cmpstr (saylau_help_window_get_target (help), ==, *expected);
    }
  gtk_widget_activate_action (GTK_WIDGET (help), "help.back", NULL);
  g_assert_cmpstr (saylau_help_window_get_target (help), ==, "index");
  saylau_help_window_go (help, "no-such-page");
  g_assert_cmpstr (saylau_help_window_get_target (help), ==, "index");

  /* Nothing keeps the window once it is closed. */
  g_object_add_weak_pointer (G_OBJECT (help), &weak);
  weak = help;
  gtk_window_destroy (GTK_WINDOW (help));
  fixture_wait (is_gone, &weak);
}

static gboolean
is_section (GtkWidget *widget,
            const char *section)
{
  return g_str_equal (gtk_widget_get_name (widget), section);
}

/* The section's heading is at the window's upper edge, or the page is at its end. */
static void
assert_shows_section (SaylauHelpWindow *help,
                      const char *section)
{
  GtkWidget *heading = fixture_find (GTK_WIDGET (help), GTK_TYPE_LABEL, is_section, section);
  GtkWidget *scrolled = gtk_widget_get_ancestor (heading, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (heading, scrolled, &bounds));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 100);
  if (gtk_adjustment_get_value (adjustment) < end)
    g_assert_cmpfloat_with_epsilon (bounds.origin.y, 0, 1);
  else
    g_assert_cmpfloat (bounds.origin.y, >=, -1);
  g_assert_cmpfloat (bounds.origin.y, <, gtk_adjustment_get_page_size (adjustment));
}

static gboolean
has_page (GtkWidget *clamp,
          const char *what)
{
  GtkWidget *child = adw_clamp_get_child (ADW_CLAMP (clamp));

  return child != NULL && gtk_widget_has_css_class (child, "help-page");
}

static void
assert_shows_beginning (SaylauHelpWindow *help)
{
  GtkWidget *page = fixture_find (GTK_WIDGET (help), ADW_TYPE_CLAMP, has_page, NULL);
  GtkWidget *scrolled = gtk_widget_get_ancestor (page, GTK_TYPE_SCROLLED_WINDOW);

  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled))), ==, 0);
}

/* A link to a section leads there: from another page, on the same one, from the first window on, and back again. */
static void
test_sections (Fixture *self,
               gconstpointer data)
{
  SaylauHelpWindow *help;

  fixture_act (self, "app.help", "'timeline#claims'");
  help = find_help (self);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (help));
  assert_shows_section (help, "claims");
  open_help (self, "timeline");
  assert_shows_beginning (help);
  open_help (self, "timeline#zoom");
  assert_shows_section (help, "zoom");
  open_help (self, "details");
  assert_shows_beginning (help);
  follow (help, "help:timeline#claims");
  assert_shows_section (help, "claims");
  open_help (self, "timeline#claims");
  assert_shows_section (help, "claims");

  gtk_widget_activate_action (GTK_WIDGET (help), "help.back", NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (help));
  assert_shows_beginning (help);
  gtk_widget_activate_action (GTK_WIDGET (help), "help.back", NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (help));
  assert_shows_section (help, "zoom");
  gtk_window_destroy (GTK_WINDOW (help));
}

static gboolean
is_search (GtkWidget *widget,
           const char *what)
{
  return TRUE;
}

static void
test_search (Fixture *self,
             gconstpointer data)
{
  SaylauHelpWindow *help = open_help (self, "index");
  GtkWidget *search = fixture_find (GTK_WIDGET (help), GTK_TYPE_SEARCH_ENTRY, is_search, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), "MARGIN error");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (saylau_help_window_get_target (help), ==, "details");
  gtk_editable_set_text (GTK_EDITABLE (search), "zzz");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (saylau_help_window_get_target (help), ==, "details");

  g_assert_true (fixture_press (search, GDK_KEY_Escape));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_true (find_help (self) == help);
  g_assert_true (fixture_press (search, GDK_KEY_Escape));
  g_assert_null (find_help (self));
}

/* What waits for an answer has help too, and it can be read meanwhile. */
static void
test_export_dialog (Fixture *self,
                    gconstpointer data)
{
  GtkWindow *dialog;
  SaylauHelpWindow *help;

  fixture_open (self, NULL);
  dialog = saylau_export_dialog_new (self->window);
  gtk_window_present (dialog);
  g_assert_true (fixture_press (GTK_WIDGET (dialog), GDK_KEY_F1));
  help = find_help (self);
  g_assert_nonnull (help);
  g_assert_cmpstr (saylau_help_window_get_target (help), ==, "exporting");
  g_assert_true (gtk_window_get_group (GTK_WINDOW (help)) != gtk_window_get_group (dialog));
  gtk_window_destroy (GTK_WINDOW (help));
  gtk_window_destroy (dialog);
  fixture_settle (self);
}

static GtkWindow *
find_dialog (GType type)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  g_assert_not_reached ();
}

/* The other windows over one have their own pages. */
static void
test_dialogs (Fixture *self,
              gconstpointer data)
{
  static const struct
  {
    const char *action, *title, *target;
  } dialogs[] = {
    { "win.preferences", "Preferences", "preferences" },
    { "win.show-shortcuts", "Keyboard shortcuts", "keyboard" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      GtkWindow *dialog;

      fixture_act (self, dialogs[i].action, NULL);
      dialog = find_dialog (i == 0 ? SAYLAU_TYPE_PREFERENCES : GTK_TYPE_SHORTCUTS_WINDOW);
      g_assert_cmpstr (gtk_window_get_title (dialog), ==, dialogs[i].title);
      g_assert_true (fixture_press (GTK_WIDGET (dialog), GDK_KEY_F1));
      g_assert_cmpstr (saylau_help_window_get_target (find_help (self)), ==, dialogs[i].target);
      gtk_window_destroy (GTK_WINDOW (find_help (self)));
      gtk_window_destroy (dialog);
      fixture_settle (self);
    }
}

static void
assert_fits (GtkWidget *window,
             const char *page)
{
  int minimum;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > NARROW)
    g_error ("the page %s needs %d pixels", page, minimum);
}

static void
assert_headings (GtkWidget *widget,
                 int *n)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_HEADING)
    (*n)++;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_headings (child, n);
}

/* Each page of each language is shown, as wide as a phone too. */
static void
test_every_page (Fixture *self,
                 gconstpointer data)
{
  const char *language = data;
  g_autofree char *folder = get_folder (language);
  g_autoptr (GError) error = NULL;
  g_autoptr (SaylauHelpBook) book = saylau_help_book_load (folder, &error);
  SaylauHelpWindow *help = saylau_help_window_new (NULL, folder);

  g_assert_no_error (error);
  g_assert_cmpuint (book->pages->len, >=, 12);
  gtk_window_set_default_size (GTK_WINDOW (help), NARROW, 600);
  gtk_window_present (GTK_WINDOW (help));
  for (guint i = 0; i < book->pages->len; i++)
    {
      const SaylauHelpPage *page = g_ptr_array_index (book->pages, i);
      int n_headings = 0;

      saylau_help_window_go (help, page->id);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (help));
      g_assert_true (fixture_shows (GTK_WIDGET (help), page->title));
      assert_fits (GTK_WIDGET (help), page->id);
      assert_headings (GTK_WIDGET (help), &n_headings);
      g_assert_cmpint (n_headings, >=, 1);
    }
  gtk_window_destroy (GTK_WINDOW (help));
}

/* Keys that are pressed together are one word. */
static void
test_keys (Fixture *self,
           gconstpointer data)
{
  SaylauHelpWindow *help = open_help (self, "keyboard");

  g_assert_true (fixture_shows (GTK_WIDGET (help), "\302\240Ctrl\342\201\240\302\240\342\201\240+\342\201\240\302\240O"));
  g_assert_false (fixture_shows (GTK_WIDGET (help), "++"));
  g_assert_false (fixture_shows (GTK_WIDGET (help), "+\302\240Ctrl"));
  gtk_window_destroy (GTK_WINDOW (help));
}

static gboolean
is_picture (GtkWidget *widget,
            const char *what)
{
  return gtk_picture_get_alternative_text (GTK_PICTURE (widget)) != NULL;
}

/* Translations share the figures. */
static void
test_figures (Fixture *self,
              gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *folder = get_folder (languages[i]);
      SaylauHelpWindow *help = saylau_help_window_new (NULL, folder);

      gtk_window_present (GTK_WINDOW (help));
      saylau_help_window_go (help, "reading#missing");
      gtk_test_widget_wait_for_draw (GTK_WIDGET (help));
      g_assert_nonnull (fixture_find (GTK_WIDGET (help), GTK_TYPE_PICTURE, is_picture, NULL));
      gtk_window_destroy (GTK_WINDOW (help));
    }
}

static void
test_languages (Fixture *self,
                gconstpointer data)
{
  static const struct
  {
    const char *names[4];
    const char *ending;
  } cases[] = {
    { { "kk_KZ.UTF-8", "kk_KZ", "kk", "C" }, "/kk" },
    { { "de_DE.UTF-8", "ru", "C", NULL }, "/ru" },
    { { "en_GB.UTF-8", "ru", NULL }, "/C" },
    { { "xx", NULL }, "/C" },
    { { NULL }, "/C" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *names[] = { cases[i].names[0], cases[i].names[1], cases[i].names[2], NULL };
      g_autofree char *folder = saylau_places_find_help (names);

      g_assert_true (g_str_has_suffix (folder, cases[i].ending));
    }
}

/* Where it is not installed, or cut off, the window says so and can be closed. */
static void
test_bad_book (Fixture *self,
               gconstpointer data)
{
  static const char *const contents[] = { NULL, "<page id=\"index\"><info>", "<page id=\"index\"></page>", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GFile) file = contents[i] != NULL ? fixture_write (self, "index.page", contents[i]) : NULL;
      SaylauHelpWindow *help = saylau_help_window_new (NULL, self->folder);

      gtk_window_present (GTK_WINDOW (help));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (help));
      g_assert_true (fixture_shows (GTK_WIDGET (help), "The help is not installed"));
      g_assert_null (saylau_help_window_get_target (help));
      saylau_help_window_go (help, "index");
      gtk_window_destroy (GTK_WINDOW (help));
    }
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  adw_init ();

#define ADD(name, test, data) g_test_add ("/help/" name, Fixture, data, fixture_set_up, test, fixture_tear_down)
  ADD ("go-and-back", test_go_and_back, NULL);
  ADD ("sections", test_sections, NULL);
  ADD ("search", test_search, NULL);
  ADD ("export-dialog", test_export_dialog, NULL);
  ADD ("dialogs", test_dialogs, NULL);
  ADD ("languages", test_languages, NULL);
  ADD ("keys", test_keys, NULL);
  ADD ("figures", test_figures, NULL);
  ADD ("bad-book", test_bad_book, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/help/every-page/", languages[i], NULL);

      g_test_add (path, Fixture, languages[i], fixture_set_up, test_every_page, fixture_tear_down);
    }
#undef ADD

  return g_test_run ();
}
