/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "app/help-book.h"
#include "app/help-window.h"
#include "app/places.h"
#include "app/window-private.h"
#include "toolkit-words.h"
#include "words-walk.h"

/* test-languages LOCALE: opens each page in that language and goes through all that it says. The locale is a
 * language of po/ or one of those that nobody speaks (tests/data/pseudo-locale.py). Where SAYLAU_SHOTS names a
 * folder, a picture of each page is left in it, for who translates or draws. */

#define NARROW 360

/* How far from its place in a mirror a part may be, in px: halves are rounded. */
#define SLACK 1.5

/* The height of capitals, of the size of a text. */
#define CAPITALS 0.72

/* As pseudo-locale.py ends where it can make nothing. */
#define NO_TOOLS 77

/* Made of the system's sources where the system has none that is of use. */
#define OWN_LOCALE "saylau"

static const char *locale;
static gboolean pseudo;
static char *folder; /* for what is made */

/* Pages */

static void
save_shot (GtkWidget *widget,
           const char *page)
{
  const char *shots = g_getenv ("SAYLAU_SHOTS");
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autofree char *name = g_strdup_printf ("%s-%s.png", page, locale);
  g_autofree char *path = shots != NULL ? g_build_filename (shots, name, NULL) : NULL;
  GtkSnapshot *snapshot;

  if (shots == NULL)
    return;

  snapshot = gtk_snapshot_new ();
  paintable = gtk_widget_paintable_new (widget);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_save_to_png (texture, path);
}

/* The places of all that is seen in @widget, as (x, width, width of @root), in one order. */
static void
add_places (GtkWidget *widget,
            GtkWidget *root,
            GPtrArray *widgets,
            GArray *places)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, root, &bounds))
    return;

  g_ptr_array_add (widgets, widget);
  g_array_append_val (places, bounds);
  /* A scene's marks are where its language puts them, keys stand in the order in which they are pressed, and the signs
   * in a switch and the bar below a table, which it does not turn, are the toolkit's. */
  if (SAYLAU_IS_SCENE_VIEW (widget) || GTK_IS_SWITCH (widget) || GTK_IS_SCROLLBAR (widget) || g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkShortcutLabel"))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_places (child, root, widgets, places);
}

/* The page looks as in a mirror: each of its parts is as far from the right as it is from the left in a window that
 * reads the other way. */
static void
check_mirrored (WordsWalk *walk,
                GtkWidget *root)
{
  g_autoptr (GPtrArray) widgets = g_ptr_array_new (), same_widgets = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (GArray) mirrored = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  add_places (root, root, widgets, places);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  fixture_settle_window (root);
  add_places (root, root, same_widgets, mirrored);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture_settle_window (root);

  if (widgets->len != same_widgets->len)
    words_walk_add_fault (walk, root, "shows more or fewer parts than in a mirror");
  for (guint i = 0; i < MIN (widgets->len, same_widgets->len); i++)
    {
      const graphene_rect_t *place = &g_array_index (places, graphene_rect_t, i);
      const graphene_rect_t *other = &g_array_index (mirrored, graphene_rect_t, i);
      double expected = gtk_widget_get_width (root) - other->origin.x - other->size.width;

      if (fabs (place->origin.x - expected) > SLACK)
        {
          g_autofree char *fault = g_strdup_printf ("stands at %g px, and in a mirror at %g px", place->origin.x, expected);

          words_walk_add_fault (walk, g_ptr_array_index (widgets, i), fault);
        }
    }
}

/* The buttons over the timeline hide nothing that it says. */
static void
check_buttons (WordsWalk *walk,
               SaylauWindow *window)
{
  GtkWidget *view = GTK_WIDGET (saylau_timeline_view_get_scene_view (window->timeline_view));
  SaylauScene *scene = saylau_scene_view_get_scene (SAYLAU_SCENE_VIEW (view));
  graphene_rect_t buttons;

  if (!gtk_widget_get_mapped (view) || scene == NULL || !gtk_widget_compute_bounds (window->zoom_buttons, view, &buttons))
    return;

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);
      double part = item->anchor == SAYLAU_ANCHOR_LEFT ? 0 : item->anchor == SAYLAU_ANCHOR_CENTER ? 0.5
                                                                                                  : 1;
      graphene_rect_t text = GRAPHENE_RECT_INIT (item->origin.x - part * item->text_width, item->origin.y - CAPITALS * item->style.size,
                                                 item->text_width, CAPITALS * item->style.size);

      if (item->kind == SAYLAU_ITEM_TEXT && graphene_rect_intersection (&text, &buttons, NULL))
        {
          g_autofree char *fault = g_strdup_printf ("hides “%s”", item->text);

          words_walk_add_fault (walk, window->zoom_buttons, fault);
        }
    }
}

static void
check_page (WordsWalk *walk,
            const char *page,
            GtkWidget *root)
{
  g_test_message ("page: %s", page);
  fixture_settle_window (root);
  words_walk_page (walk, page, root);
  if (SAYLAU_IS_WINDOW (root))
    check_buttons (walk, SAYLAU_WINDOW (root));
  save_shot (root, page);
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    check_mirrored (walk, root);
}

static void
report (WordsWalk *walk)
{
  for (guint i = 0; i < walk->faults->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (walk->faults, i));
  if (walk->faults->len > 0)
    g_test_fail ();
}

/* The document in the languages that nobody speaks; the sample else. */
static GFile *
get_document (void)
{
  g_autofree char *path = pseudo ? g_build_filename (folder, "ŝáɱþļé", NULL) : NULL;

  return path != NULL ? g_file_new_for_path (path) : fixture_get_sample ();
}

/* What ids end with stands for names on a map that has no room for these. */
static void
except_codes (WordsWalk *walk,
              const SaylauElection *election)
{
  for (guint i = 0; i < election->areas->len; i++)
    {
      const char *id = saylau_election_get_area (election, i)->id;

      if (strrchr (id, '-') != NULL)
        words_walk_except (walk, strrchr (id, '-') + 1);
    }
}

static void
open_document (Fixture *self)
{
  g_autoptr (GFile) document = get_document ();

  fixture_open (self, document);
}

/* The one that is over the window; NULL: there is none. */
static GtkWindow *
find_dialog (Fixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (self->window))
        return window;
    }
  return NULL;
}

static gboolean
has_dialog (gpointer fixture)
{
  return find_dialog (fixture) != NULL;
}

static GtkWindow *
get_dialog (Fixture *self)
{
  GtkWindow *dialog = find_dialog (self);

  g_assert_nonnull (dialog);
  return dialog;
}

static void
check_dialog (Fixture *self,
              WordsWalk *walk,
              const char *page)
{
  GtkWindow *dialog = get_dialog (self);

  check_page (walk, page, GTK_WIDGET (dialog));
  gtk_window_destroy (dialog);
  fixture_settle (self);
}

static void
test_start (Fixture *self,
            gconstpointer data)
{
  g_autoptr (WordsWalk) walk = words_walk_new (locale);

  check_page (walk, "start", GTK_WIDGET (self->window));
  report (walk);
}

static void
test_charts (Fixture *self,
             gconstpointer data)
{
  static const char *const charts[] = { "areas", "turnout", "compare", "tallies" };
  g_autoptr (WordsWalk) walk = words_walk_new (locale);
  GtkWidget *window = GTK_WIDGET (self->window);

  open_document (self);
  except_codes (walk, saylau_selection_get_election (self->window->selection));
  check_page (walk, "bars", window);
  fixture_act (self, "win.compare", "0");
  check_page (walk, "bars-compared", window);
  fixture_act (self, "win.chart", "'pie'");
  check_page (walk, "pie", window);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autofree char *target = g_strdup_printf ("'%s'", charts[i]);

      fixture_act (self, "win.chart", target);
      check_page (walk, charts[i], window);
    }
  fixture_act (self, "win.chart", "'pie'");
  fixture_act (self, "win.zoom-in", NULL);
  fixture_act (self, "win.zoom-in", NULL);
  check_page (walk, "timeline-near", window);
  fixture_act (self, "win.step-tally", "-2");
  check_page (walk, "pie-of-a-part", window);
  fixture_act (self, "win.chart", "'bar'");
  check_page (walk, "bars-of-a-part", window);
  saylau_selection_set_moment (self->window->selection, saylau_selection_get_election (self->window->selection)->date.start - 30 * SAYLAU_DAY);
  fixture_settle (self);
  check_page (walk, "nothing-counted", window);
  report (walk);
}

static void
test_details (Fixture *self,
              gconstpointer data)
{
  g_autoptr (WordsWalk) walk = words_walk_new (locale);
  SaylauSelection *selection = self->window->selection;
  SaylauElection *election;

  open_document (self);
  election = saylau_selection_get_election (selection);
  for (guint i = 0; i < election->tallies->len; i++)
    {
      g_autofree char *page = g_strdup_printf ("tally-%u", i);

      saylau_selection_set_tally (selection, i);
      fixture_settle (self);
      check_page (walk, page, GTK_WIDGET (self->window));
    }
  saylau_selection_set_candidate (selection, 0);
  fixture_settle (self);
  check_page (walk, "candidate", GTK_WIDGET (self->window));
  for (guint i = 0; i < election->events->len; i++)
    {
      g_autofree char *page = g_strdup_printf ("event-%u", i);

      saylau_selection_set_event (selection, i);
      fixture_settle (self);
      check_page (walk, page, GTK_WIDGET (self->window));
    }
  fixture_act (self, "win.clear", NULL);
  saylau_selection_set_span (selection, election->date.start, election->date.start + 7 * SAYLAU_DAY);
  fixture_settle (self);
  check_page (walk, "span", GTK_WIDGET (self->window));
  report (walk);
}

static void
test_narrow (Fixture *self,
             gconstpointer data)
{
  static const char *const pages[] = { "'bar'", "'pie'", "'areas'", "'turnout'", "'compare'", "'tallies'", "'timeline'", "'details'" };
  g_autoptr (WordsWalk) walk = words_walk_new (locale);
  int minimum;

  gtk_window_set_default_size (GTK_WINDOW (self->window), NARROW, 600);
  fixture_settle (self);
  check_page (walk, "narrow-start", GTK_WIDGET (self->window));
  open_document (self);
  except_codes (walk, saylau_selection_get_election (self->window->selection));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *page = g_strdup_printf ("narrow-%.*s", (int) strlen (pages[i]) - 2, pages[i] + 1);

      fixture_act (self, "win.page", pages[i]);
      check_page (walk, page, GTK_WIDGET (self->window));
      gtk_widget_measure (GTK_WIDGET (self->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, NARROW);
    }
  report (walk);
}

/* Languages are called as their speakers call them. */
static void
except_languages (WordsWalk *walk)
{
  g_auto (GStrv) tags = saylau_language_list_known ();

  /* The longer name first. */
  for (guint i = g_strv_length (tags); i-- > 0;)
    {
      g_autofree char *name = saylau_language_get_own_name (saylau_language_get (tags[i]));

      words_walk_except (walk, name);
    }
}

static void
test_dialogs (Fixture *self,
              gconstpointer data)
{
  g_autoptr (WordsWalk) walk = words_walk_new (locale);

  open_document (self);
  except_languages (walk);
  words_walk_except (walk, SAYLAU_VERSION);
  fixture_act (self, "win.export", NULL);
  check_dialog (self, walk, "export");
  fixture_act (self, "win.show-shortcuts", NULL);
  fixture_assert_fits (get_dialog (self));
  check_dialog (self, walk, "shortcuts");
  fixture_act (self, "app.about", NULL);
  check_dialog (self, walk, "about");
  report (walk);
}

static gboolean
has_row (gpointer dialog)
{
  return fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX_ROW, NULL, NULL) != NULL;
}

static void
test_finding (Fixture *self,
              gconstpointer data)
{
  g_autoptr (WordsWalk) walk = words_walk_new (locale);
  SaylauElection *election;
  GtkWindow *dialog;

  open_document (self);
  election = saylau_selection_get_election (self->window->selection);
  fixture_act (self, "win.find", NULL);
  dialog = get_dialog (self);
  check_page (walk, "find", GTK_WIDGET (dialog));
  gtk_editable_set_text (GTK_EDITABLE (fixture_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, NULL, NULL)),
                         saylau_election_get_candidate (election, 0)->id);
  words_walk_except (walk, saylau_election_get_candidate (election, 0)->id);
  fixture_wait (has_row, dialog);
  check_dialog (self, walk, "found");
  report (walk);
}

static void
test_tables (Fixture *self,
             gconstpointer data)
{
  g_autoptr (WordsWalk) walk = words_walk_new (locale);

  open_document (self);
  fixture_act (self, "win.show-table", NULL);
  check_dialog (self, walk, "table");
  fixture_act (self, "win.step-tally", "-2");
  fixture_act (self, "win.compare", "0");
  fixture_act (self, "win.show-table", NULL);
  check_dialog (self, walk, "table-of-a-part");
  self->window->timeline_is_used = TRUE;
  fixture_act (self, "win.show-table", NULL);
  check_dialog (self, walk, "table-of-the-timeline");
  report (walk);
}

static void
test_preferences (Fixture *self,
                  gconstpointer data)
{
  g_autoptr (WordsWalk) walk = words_walk_new (locale);

  open_document (self);
  except_languages (walk);
  fixture_act (self, "win.preferences", NULL);
  check_dialog (self, walk, "preferences");
  report (walk);
}

/* A document names a file that is not beside it. */
static void
test_companion (Fixture *self,
                gconstpointer data)
{
  static const char document[] =
    "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Ţöŵñ\", \"date\": \"2019-06-09\","
    "\"candidates\": [ { \"id\": \"a\", \"name\": \"Á\" } ], \"areas\": [ { \"id\": \"X\", \"name\": \"Ẋ\" } ],"
    "\"stations\": { \"file\": \"ţáƀļé.çšṽ\", \"columns\": { \"area\": \"D\", \"a\": \"A\" } } }";
  g_autoptr (WordsWalk) walk = words_walk_new (locale);
  g_autoptr (GFile) file = fixture_write (self, "ţöŵñ", document);

  saylau_window_open (self->window, file);
  fixture_wait (has_dialog, self);
  check_page (walk, "companion", GTK_WIDGET (get_dialog (self)));
  saylau_window_answer_companion (self->window, NULL);
  fixture_settle (self);
  report (walk);
}

/* The help that was made with the language, or the one there is. */
static char *
find_book (void)
{
  const char *names[] = { locale, NULL };

  return pseudo ? g_build_filename (folder, locale, "help", NULL) : saylau_places_find_help (names);
}

static void
test_help (Fixture *self,
           gconstpointer data)
{
  g_autoptr (WordsWalk) walk = words_walk_new (locale);
  g_autofree char *book_folder = find_book ();
  SaylauHelpWindow *window = saylau_help_window_new (GTK_APPLICATION (self->application), book_folder);
  g_autoptr (SaylauHelpBook) book = saylau_help_book_load (book_folder, NULL);

  g_assert_nonnull (book);
  for (guint i = 0; i < book->pages->len; i++)
    {
      const SaylauHelpPage *help = g_ptr_array_index (book->pages, i);
      g_autofree char *page = g_strdup_printf ("help-%s", help->id);

      saylau_help_window_go (window, help->id);
      gtk_window_present (GTK_WINDOW (window));
      check_page (walk, page, GTK_WIDGET (window));
    }
  gtk_window_set_default_size (GTK_WINDOW (window), NARROW, 600);
  check_page (walk, "narrow-help", GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
  report (walk);
}

/* What the readers say is English (CONTRIBUTING.md); what the window says about it is not. */
static void
test_problems (Fixture *self,
               gconstpointer data)
{
  static const char *const messages[] = {
    "Found 1; expected “saylau-election”; this is a document of another format",
    "ɓáð:1:13: error: found 1; expected \"saylau-election\"; this is a document of another format (at /format)",
  };
  g_autoptr (WordsWalk) walk = words_walk_new (locale);
  g_autoptr (GFile) file = fixture_write (self, "ɓáð", "{ \"format\": 1 }");

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    words_walk_except (walk, messages[i]);
  /* Lines and columns are counted as editors show them. */
  walk->own_zero = FALSE;
  fixture_open (self, file);
  check_dialog (self, walk, "problem");
  report (walk);
}

/* Making the languages */

static int
run (const char *const *command)
{
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &output, &status, &error))
    {
      g_test_message ("%s", error->message);
      return -1;
    }
  if (status != 0)
    g_test_message ("%s: %s", command[0], output);
  return WEXITSTATUS (status);
}

/* Returns whether the tools for it are there. */
static gboolean
make_pseudo_locales (void)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "data", "pseudo-locale.py", NULL);
  g_autofree char *overlay = g_strdup_printf ("/io/github/saylau/catalogs=%s/charts", folder);
  const char *const command[] = { "python3", "-B", script, folder, NULL };
  int status = run (command);

  g_setenv ("G_RESOURCE_OVERLAYS", overlay, TRUE);
  g_assert_true (status == 0 || status == NO_TOOLS);
  return status == 0;
}

/* gettext looks for other languages in any locale but C. Newer C libraries take C.UTF-8 for one, too: there it is one that
 * the machine has or that is made here. Returns whether the program's words are found. */
static gboolean
speak (void)
{
  static const char *const locales[] = { "C.UTF-8", "en_US.UTF-8", OWN_LOCALE };
  g_autofree char *own = g_build_filename (folder, OWN_LOCALE, NULL);
  const char *const command[] = { "localedef", "-i", "en_US", "-f", "UTF-8", own, NULL };
  g_autofree char *catalogs = pseudo ? g_strdup (folder) : g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "..", "po", NULL);

  g_setenv ("LANGUAGE", locale, TRUE);
  bindtextdomain (GETTEXT_PACKAGE, catalogs);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (g_str_equal (locales[i], OWN_LOCALE) && run (command) == 0)
        g_setenv ("LOCPATH", folder, TRUE);
      g_setenv ("LC_ALL", locales[i], TRUE);
      if (setlocale (LC_ALL, "") != NULL && *gettext ("") != '\0')
        return TRUE;
    }
  return FALSE;
}

static int
run_tests (void)
{
#define ADD(name, function) g_test_add ("/languages/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("start", test_start);
  ADD ("charts", test_charts);
  ADD ("details", test_details);
  ADD ("narrow", test_narrow);
  ADD ("dialogs", test_dialogs);
  ADD ("finding", test_finding);
  ADD ("tables", test_tables);
  ADD ("preferences", test_preferences);
  ADD ("companion", test_companion);
  ADD ("help", test_help);
  ADD ("problems", test_problems);

  return g_test_run ();
}

int
main (int argc,
      char **argv)
{
  int status = 0;

  /* gtk_test_init() would ask for a locale that not every machine has. */
  g_test_init (&argc, &argv, NULL);
  locale = argc > 1 ? argv[1] : "en_XA";
  pseudo = g_str_equal (locale, "en_XA") || g_str_equal (locale, "fa_XB");
  folder = g_dir_make_tmp ("saylau-languages-XXXXXX", NULL);
  g_assert_nonnull (folder);
  toolkit_words_mark ();

  if (pseudo && !make_pseudo_locales ())
    {
      puts ("1..0 # SKIP gettext's tools are not installed");
    }
  else if (!speak ())
    {
      puts ("1..0 # SKIP the C library translates in none of the locales that are installed");
    }
  else
    {
      gtk_init ();
      status = run_tests ();
    }
  fixture_remove_folder (folder);
  g_free (folder);
  return status;
}
