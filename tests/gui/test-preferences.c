/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/companion-choices.h"
#include "app/export-dialog.h"
#include "app/preferences.h"
#include "app/recent-documents.h"
#include "app/session.h"
#include "app/window-private.h"
#include "widgets/swatch.h"

#include <string.h>

/* Two windows that show the sample, and the preferences over the first. */
typedef struct
{
  Fixture one;
  Fixture other;
  GtkWidget *preferences;
} Windows;

static GtkWidget *
find_preferences (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (SAYLAU_IS_PREFERENCES (window))
        return window;
    }
  return NULL;
}

static void
settle (Windows *self)
{
  fixture_settle (&self->one);
  fixture_settle (&self->other);
  fixture_settle_window (self->preferences);
}

static void
set_up (Windows *self,
        gconstpointer data)
{
  fixture_set_up (&self->one, data);
  self->other = self->one;
  self->other.window = saylau_window_new (GTK_APPLICATION (self->one.application), self->one.settings);
  gtk_window_present (GTK_WINDOW (self->other.window));
  fixture_open (&self->one, NULL);
  fixture_open (&self->other, NULL);
  fixture_act (&self->one, "win.preferences", NULL);
  self->preferences = find_preferences ();
  g_assert_nonnull (self->preferences);
  settle (self);
}

static void
tear_down (Windows *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->preferences));
  if (self->other.window != self->one.window)
    gtk_window_destroy (GTK_WINDOW (self->other.window));
  fixture_tear_down (&self->one, data);
}

static gboolean
is_called (GtkWidget *row,
           const char *title)
{
  return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title);
}

static GtkWidget *
get_row (Windows *self,
         const char *title)
{
  GtkWidget *row = fixture_find (self->preferences, ADW_TYPE_PREFERENCES_ROW, is_called, title);

  g_assert_nonnull (row);
  return row;
}

/* The row's items, as they are read. */
static char *
list_items (GtkWidget *row)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  g_autoptr (GString) items = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_string_append_printf (items, "%s%s", i > 0 ? "|" : "", gtk_string_list_get_string (GTK_STRING_LIST (model), i));
  return g_string_free (g_steal_pointer (&items), FALSE);
}

static void
choose (Windows *self,
        const char *title,
        guint item)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (self, title)), item);
  settle (self);
}

static gboolean
is_label (GtkWidget *button,
          const char *label)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0;
}

static void
click (Windows *self,
       const char *label)
{
  GtkWidget *button = fixture_find (self->preferences, GTK_TYPE_BUTTON, is_label, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle (self);
}

/* Both windows' charts say @text, or both do not. */
static void
assert_charts (Windows *self,
               const char *text,
               gboolean say)
{
  g_autofree char *one = saylau_scene_to_string (fixture_get_chart (&self->one));
  g_autofree char *other = saylau_scene_to_string (fixture_get_chart (&self->other));

  g_test_message ("%s", text);
  g_assert_cmpint (strstr (one, text) != NULL, ==, say);
  g_assert_cmpint (strstr (other, text) != NULL, ==, say);
}

static void
assert_kept (Windows *self,
             const char *key,
             const char *value)
{
  g_autoptr (GVariant) kept = g_settings_get_value (self->one.settings, key);
  g_autofree char *text = g_variant_print (kept, FALSE);

  g_assert_cmpstr (text, ==, value);
}

/* The candidates of a window's bars, from the top. */
static char *
list_candidates (Fixture *self)
{
  SaylauScene *scene = fixture_get_chart (self);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    if (saylau_scene_get_mark (scene, i)->kind == SAYLAU_MARK_CANDIDATE)
      g_string_append_printf (list, "%d", saylau_scene_get_mark (scene, i)->subject);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
assert_order (Windows *self,
              gboolean by_ballot)
{
  g_autofree char *one = list_candidates (&self->one);
  g_autofree char *other = list_candidates (&self->other);

  g_assert_cmpstr (one, ==, by_ballot ? "01" : "10");
  g_assert_cmpstr (one, ==, other);
}

static void
test_order (Windows *self,
            gconstpointer data)
{
  g_autoptr (GFile) document = fixture_write (&self->one, "second-first.json",
                                              "{ \"format\": \"saylau-election\", \"version\": 1, \"date\": \"2020-02-02\", \"title\": \"A\","
                                              "  \"areas\": [ { \"id\": \"x\", \"name\": \"X\" } ],"
                                              "  \"candidates\": [ { \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"b\", \"name\": \"B\" } ],"
                                              "  \"tallies\": [ { \"id\": \"t\", \"status\": \"final\", \"label\": \"T\", \"time\": \"2020-02-03\","
                                              "    \"results\": [ { \"area\": \"x\", \"valid\": 10, \"votes\": { \"a\": 4, \"b\": 6 } } ] } ] }");

  fixture_open (&self->one, document);
  fixture_open (&self->other, document);
  assert_order (self, FALSE);
  choose (self, "Order of Candidates", SAYLAU_ORDER_BALLOT);
  assert_kept (self, "order", "'ballot'");
  assert_order (self, TRUE);

  /* The main menu's items show it, and this window shows what they change. */
  for (int i = 0; i < 2; i++)
    {
      SaylauWindow *window = i == 0 ? self->one.window : self->other.window;
      g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), "order");

      g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "ballot");
    }
  fixture_act (&self->other, "win.order", "'share'");
  settle (self);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (get_row (self, "Order of Candidates"))), ==, SAYLAU_ORDER_SHARE);
  assert_order (self, FALSE);
}

static void
test_decimals (Windows *self,
               gconstpointer data)
{
  GtkWidget *row = get_row (self, "Decimals of Percentages");
  GtkWidget *spin = fixture_find (row, GTK_TYPE_SPIN_BUTTON, NULL, NULL);

  assert_charts (self, "70.96", TRUE);
  g_assert_true (fixture_shows (row, "12.35"));
  gtk_spin_button_spin (GTK_SPIN_BUTTON (spin), GTK_SPIN_STEP_BACKWARD, 1);
  settle (self);
  assert_kept (self, "decimals", "1");
  assert_charts (self, "70.96", FALSE);
  assert_charts (self, "71.0", TRUE);
  g_assert_true (fixture_shows (row, "12.3\u202f%"));

  gtk_spin_button_spin (GTK_SPIN_BUTTON (spin), GTK_SPIN_END, 0);
  settle (self);
  assert_kept (self, "decimals", "4");
  gtk_spin_button_spin (GTK_SPIN_BUTTON (spin), GTK_SPIN_HOME, 0);
  settle (self);
  assert_kept (self, "decimals", "0");
}

static void
assert_preview (Windows *self,
                SaylauPaletteKind palette)
{
  GtkWidget *preview = gtk_widget_get_parent (fixture_find (self->preferences, SAYLAU_TYPE_SWATCH, NULL, NULL));
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (preview); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  g_assert_cmpuint (n, ==, 7);
  gtk_test_accessible_assert_role (preview, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (preview), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (fixture_shows (self->preferences, palette == SAYLAU_PALETTE_PATTERNS ? "with a pattern" : "Always ours"));
}

static void
test_palette (Windows *self,
              gconstpointer data)
{
  /* The sample's first candidate by share has the colour #1b6ca8, and its third #911a5b. */
  assert_charts (self, "911a5b", TRUE);
  choose (self, "Palette", SAYLAU_PALETTE_DISTINCT);
  assert_kept (self, "palette", "'distinct'");
  assert_charts (self, "911a5b", FALSE);
  assert_charts (self, "pattern=dots", FALSE);
  assert_preview (self, SAYLAU_PALETTE_DISTINCT);

  choose (self, "Palette", SAYLAU_PALETTE_PATTERNS);
  assert_kept (self, "palette", "'patterns'");
  assert_charts (self, "pattern=dots", TRUE);
  assert_preview (self, SAYLAU_PALETTE_PATTERNS);
}

/* What is exported has the colours that are seen, or those that were chosen for it. */
static void
test_export_palette (Windows *self,
                     gconstpointer data)
{
  g_autoptr (SaylauChartSpec) seen = NULL;
  g_autoptr (SaylauChartSpec) own = NULL;

  choose (self, "Palette", SAYLAU_PALETTE_PATTERNS);
  seen = saylau_export_choices_get_spec (self->one.window);
  g_assert_cmpint (seen->palette, ==, SAYLAU_PALETTE_PATTERNS);
  g_settings_set_string (self->one.settings, "export-palette", "document");
  own = saylau_export_choices_get_spec (self->one.window);
  g_assert_cmpint (own->palette, ==, SAYLAU_PALETTE_DOCUMENT);
}

/* Beside a candidate's name in the side pane. */
static void
test_swatch (Windows *self,
             gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (self->one.window->details_pane);

  g_assert_null (fixture_find (pane, SAYLAU_TYPE_SWATCH, NULL, NULL));
  saylau_selection_set_candidate (saylau_window_get_selection (self->one.window), 0);
  settle (self);
  g_assert_nonnull (fixture_find (pane, SAYLAU_TYPE_SWATCH, NULL, NULL));
}

static void
test_language (Windows *self,
               gconstpointer data)
{
  GtkWidget *row = get_row (self, "Language of Data");
  g_autofree char *items = list_items (row);
  g_autoptr (GFile) document = fixture_write (&self->one, "a.json",
                                              "{ \"format\": \"saylau-election\", \"version\": 1, \"date\": \"2020-02-02\","
                                              "  \"title\": { \"de\": \"Wahl\", \"RU\": \"Выборы\" }, \"areas\": [ { \"id\": \"a\", \"name\": \"A\" } ],"
                                              "  \"candidates\": [ { \"id\": \"x\", \"name\": { \"kk-Latn\": \"X\" } } ],"
                                              "  \"events\": [ { \"id\": \"e\", \"kind\": \"protest\", \"title\": \"R\", \"start\": \"2020-01-01\", \"sources\": [] } ] }");
  g_autofree char *more = NULL;

  g_assert_cmpstr (items, ==, "As the Session|English|қазақша|русский");
  choose (self, "Language of Data", 2);
  assert_kept (self, "language", "'kk'");
  assert_charts (self, "Қазақстан", TRUE);
  assert_charts (self, "70,96", TRUE);

  fixture_open (&self->one, document);
  more = list_items (row);
  g_assert_cmpstr (more, ==, "As the Session|English|қазақша|русский|Deutsch|қазақша (Latn)");
  assert_kept (self, "language", "'kk'");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 2);
  choose (self, "Language of Data", 4);
  assert_kept (self, "language", "'de'");
  choose (self, "Language of Data", 0);
  assert_kept (self, "language", "''");
}

static gboolean
does_not_animate (gpointer settings)
{
  return !g_settings_get_boolean (settings, "animation");
}

/* Where the desktop moves nothing the row says so, and keeps what was chosen. */
static void
test_animation (Windows *self,
                gconstpointer data)
{
  GtkWidget *row = get_row (self, "Animate Changes");

  g_assert_false (gtk_widget_is_sensitive (row));
  g_assert_true (fixture_shows (row, "switched off"));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_assert_true (gtk_widget_is_sensitive (row));
  g_assert_false (fixture_shows (row, "switched off"));

  /* The switch itself moves. */
  adw_action_row_activate (ADW_ACTION_ROW (row));
  fixture_wait (does_not_animate, self->one.settings);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  assert_kept (self, "animation", "false");
}

static void
test_restore (Windows *self,
              gconstpointer data)
{
  GtkWidget *row = get_row (self, "Open the Last Document at Start");

  adw_action_row_activate (ADW_ACTION_ROW (row));
  assert_kept (self, "restore", "false");
  adw_action_row_activate (ADW_ACTION_ROW (row));
  assert_kept (self, "restore", "true");
}

static void
test_reset (Windows *self,
            gconstpointer data)
{
  GtkWidget *button = fixture_find (self->preferences, GTK_TYPE_BUTTON, is_label, "Reset to Defaults");

  g_assert_false (gtk_widget_is_sensitive (button));
  choose (self, "Order of Candidates", SAYLAU_ORDER_BALLOT);
  choose (self, "Palette", SAYLAU_PALETTE_PATTERNS);
  choose (self, "Language of Data", 3);
  adw_action_row_activate (ADW_ACTION_ROW (get_row (self, "Open the Last Document at Start")));
  assert_charts (self, "pattern=dots", TRUE);

  click (self, "Reset to Defaults");
  assert_kept (self, "order", "'share'");
  assert_kept (self, "palette", "'document'");
  assert_kept (self, "language", "''");
  assert_kept (self, "restore", "true");
  assert_charts (self, "pattern=dots", FALSE);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (get_row (self, "Language of Data"))), ==, 0);

  click (self, "_Undo");
  assert_kept (self, "order", "'ballot'");
  assert_kept (self, "palette", "'patterns'");
  assert_kept (self, "language", "'ru'");
  assert_kept (self, "restore", "false");
  assert_charts (self, "pattern=dots", TRUE);
}

static gboolean
is_kept (gpointer window)
{
  return SAYLAU_WINDOW (window)->store_id == 0;
}

static guint
count_recent (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  saylau_recent_documents_fill (gtk_recent_manager_get_default (), menu);
  return g_menu_model_get_n_items (G_MENU_MODEL (menu));
}

/* Documents are forgotten wherever they are remembered, those that are still open too, and nothing else is. */
static void
test_forget (Windows *self,
             gconstpointer data)
{
  GtkWidget *button = fixture_find (self->preferences, GTK_TYPE_BUTTON, is_label, "Forget");
  g_autoptr (GFile) sample = fixture_get_sample ();
  g_autoptr (GFile) chosen = fixture_write (&self->one, "chosen.csv", "");
  g_autofree char *uri = g_file_get_uri (chosen);
  g_autoptr (GFile) last = NULL;
  GtkRecentData others = { .mime_type = (char *) "text/csv", .app_name = (char *) "Another", .app_exec = (char *) "another %u" };

  g_assert_true (gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &others));
  saylau_companion_choices_keep (self->one.settings, sample, "stations.csv", chosen);
  fixture_wait (is_kept, self->one.window);
  g_assert_cmpuint (count_recent (), >, 0);
  choose (self, "Palette", SAYLAU_PALETTE_PATTERNS);

  click (self, "Forget");
  g_assert_true (fixture_shows (self->preferences, "forgotten"));
  g_assert_false (gtk_widget_is_sensitive (button));
  assert_kept (self, "last-file", "''");
  assert_kept (self, "last-selection", "{}");
  assert_kept (self, "companions", "{}");
  assert_kept (self, "palette", "'patterns'");
  g_assert_cmpuint (count_recent (), ==, 0);
  g_assert_true (gtk_recent_manager_has_item (gtk_recent_manager_get_default (), uri));

  /* What is still shown, whatever is done with it. */
  fixture_act (&self->one, "win.zoom-in", NULL);
  gtk_window_close (GTK_WINDOW (self->other.window));
  self->other.window = self->one.window;
  fixture_wait (is_kept, self->one.window);
  assert_kept (self, "last-file", "''");

  /* What is opened again is remembered again. */
  fixture_open (&self->one, NULL);
  fixture_wait (is_kept, self->one.window);
  g_assert_cmpuint (count_recent (), ==, 1);
  g_assert_true (gtk_widget_is_sensitive (button));
  last = saylau_session_get_last_file (self->one.settings);
  g_assert_true (g_file_equal (last, sample));
}

static GtkWidget *
get_title_label (Windows *self,
                 const char *title)
{
  return fixture_find (get_row (self, title), GTK_TYPE_LABEL, NULL, NULL);
}

/* Tab comes to every row that can be changed, and all are called something. */
static void
test_keyboard (Windows *self,
               gconstpointer data)
{
  static const char *const titles[] = { "Order of Candidates", "Decimals of Percentages", "Palette", "Language of Data",
                                        "Open the Last Document at Start" };
  GtkWidget *spin = fixture_find (self->preferences, GTK_TYPE_SPIN_BUTTON, NULL, NULL);
  gboolean met[G_N_ELEMENTS (titles)] = { FALSE };

  for (int step = 0; step < 30; step++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (self->preferences, GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (self->preferences));
      for (gsize i = 0; focus != NULL && i < G_N_ELEMENTS (titles); i++)
        met[i] |= focus == get_row (self, titles[i]) || gtk_widget_is_ancestor (focus, get_row (self, titles[i]));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_test_message ("%s", titles[i]);
      g_assert_true (met[i]);
    }

  choose (self, "Palette", SAYLAU_PALETTE_PATTERNS);
  gtk_test_accessible_assert_property (get_row (self, "Palette"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "With Patterns");
  gtk_test_accessible_assert_property (get_row (self, "Language of Data"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "As the Session");
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    gtk_test_accessible_assert_relation (get_row (self, titles[i]), GTK_ACCESSIBLE_RELATION_LABELLED_BY, get_title_label (self, titles[i]), NULL);
  gtk_test_accessible_assert_property (gtk_editable_get_delegate (GTK_EDITABLE (spin)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Decimals of Percentages");
}

/* On a screen with room for it the window opens so high that nothing has to be scrolled to. */
static void
test_height (Windows *self,
             gconstpointer data)
{
  GtkWidget *scrolled = fixture_find (self->preferences, GTK_TYPE_SCROLLED_WINDOW, NULL, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=, gtk_adjustment_get_page_size (adjustment));
}

/* On a telephone, too. */
static void
test_narrow (Windows *self,
             gconstpointer data)
{
  int minimum;

  /* Without the frame, which a telephone's windows have not. */
  gtk_widget_measure (gtk_widget_get_first_child (self->preferences), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* Without a document there are still colours to see, and languages to choose. */
static void
test_empty (Fixture *self,
            gconstpointer data)
{
  GtkWidget *preferences = GTK_WIDGET (saylau_preferences_new (self->window));
  g_autofree char *items = NULL;
  GtkWidget *row;

  gtk_window_present (GTK_WINDOW (preferences));
  fixture_settle_window (preferences);
  g_assert_nonnull (fixture_find (preferences, SAYLAU_TYPE_SWATCH, NULL, NULL));
  row = fixture_find (preferences, ADW_TYPE_PREFERENCES_ROW, is_called, "Language of Data");
  items = list_items (row);
  g_assert_cmpstr (items, ==, "As the Session|English|қазақша|русский");

  /* One that no document here is in, chosen elsewhere. */
  g_settings_set_string (self->settings, "language", "uz");
  g_clear_pointer (&items, g_free);
  items = list_items (row);
  g_assert_cmpstr (items, ==, "As the Session|English|қазақша|русский|o‘zbek");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 4);

  g_assert_true (fixture_press (row, GDK_KEY_Escape));
  g_assert_null (find_preferences ());
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/preferences/" name, Windows, NULL, set_up, function, tear_down)
  ADD ("order", test_order);
  ADD ("decimals", test_decimals);
  ADD ("palette", test_palette);
  ADD ("export-palette", test_export_palette);
  ADD ("swatch", test_swatch);
  ADD ("language", test_language);
  ADD ("animation", test_animation);
  ADD ("restore", test_restore);
  ADD ("reset", test_reset);
  ADD ("forget", test_forget);
  ADD ("keyboard", test_keyboard);
  ADD ("height", test_height);
  ADD ("narrow", test_narrow);
  g_test_add ("/preferences/empty", Fixture, NULL, fixture_set_up, test_empty, fixture_tear_down);

  return g_test_run ();
}
