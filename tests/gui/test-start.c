/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/recent-documents.h"
#include "app/window-private.h"

/* Window and chart read in one direction, and the timeline's buttons stay off its title. */
static void
test_direction (Fixture *self,
                gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (self->window->timeline_view);
  GtkWidget *buttons = gtk_widget_get_next_sibling (view);
  graphene_rect_t bounds;

  fixture_open (self, NULL);
  g_assert_cmpint (gtk_widget_get_direction (view), ==, GTK_TEXT_DIR_LTR);
  g_settings_set_string (self->settings, "language", "ar");
  fixture_settle (self);
  g_assert_cmpint (gtk_widget_get_direction (view), ==, GTK_TEXT_DIR_RTL);
  g_assert_true (gtk_widget_compute_bounds (buttons, view, &bounds));
  g_assert_cmpfloat (bounds.origin.x, <, 100);
  g_settings_reset (self->settings, "language");
  fixture_settle (self);
  g_assert_cmpint (gtk_widget_get_direction (view), ==, GTK_TEXT_DIR_LTR);
}

/* What one window shows is no matter of another; a new one begins with the last choice. */
static void
test_chart_of_window (Fixture *self,
                      gconstpointer data)
{
  SaylauWindow *other = saylau_window_new (GTK_APPLICATION (self->application), self->settings);
  SaylauWindow *later;

  fixture_open (self, NULL);
  fixture_act (self, "win.chart", "'pie'");
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_PIE);
  g_assert_cmpint (saylau_chart_view_get_chart (other->chart_view), ==, SAYLAU_CHART_BAR);
  later = saylau_window_new (GTK_APPLICATION (self->application), self->settings);
  g_assert_cmpint (saylau_chart_view_get_chart (later->chart_view), ==, SAYLAU_CHART_PIE);
  gtk_window_destroy (GTK_WINDOW (other));
  gtk_window_destroy (GTK_WINDOW (later));
}

static gboolean
is_narrow (gpointer stage)
{
  return saylau_stage_get_narrow (stage);
}

/* In the narrowest window the details are a page among the charts'. */
static void
test_details_page (Fixture *self,
                   gconstpointer data)
{
  fixture_open (self, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  fixture_wait (is_narrow, self->window->stage);
  fixture_settle (self);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), <=, 360);
  g_assert_true (gtk_widget_get_mapped (self->window->details_page_button));
  fixture_act (self, "win.page", "'details'");
  g_assert_true (adw_flap_get_reveal_flap (self->window->flap));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->window->details_page_button)));
  fixture_act (self, "win.page", "'timeline'");
  g_assert_false (adw_flap_get_reveal_flap (self->window->flap));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->window->details_page_button)));
}

/* A window is as large as the last one was when it was closed, and as that was before it was maximized. */
static void
test_window_size (Fixture *self,
                  gconstpointer data)
{
  SaylauWindow *closed = saylau_window_new (GTK_APPLICATION (self->application), self->settings);
  g_autoptr (SaylauWindow) later = NULL;
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (closed), 777, 666);
  gtk_window_present (GTK_WINDOW (closed));
  gtk_window_close (GTK_WINDOW (closed));
  g_assert_cmpint (g_settings_get_int (self->settings, "window-width"), ==, 777);
  g_assert_cmpint (g_settings_get_int (self->settings, "window-height"), ==, 666);
  g_assert_false (g_settings_get_boolean (self->settings, "window-maximized"));
  g_settings_set_boolean (self->settings, "window-maximized", TRUE);
  later = g_object_ref (saylau_window_new (GTK_APPLICATION (self->application), self->settings));
  gtk_window_get_default_size (GTK_WINDOW (later), &width, &height);
  g_assert_cmpint (width, ==, 777);
  g_assert_cmpint (height, ==, 666);
  g_assert_true (gtk_window_is_maximized (GTK_WINDOW (later)));
  gtk_window_present (GTK_WINDOW (later));
  gtk_window_close (GTK_WINDOW (later));
  g_assert_true (g_settings_get_boolean (self->settings, "window-maximized"));
  g_assert_cmpint (g_settings_get_int (self->settings, "window-width"), ==, 777);
  g_settings_reset (self->settings, "window-width");
  g_settings_reset (self->settings, "window-height");
  g_settings_reset (self->settings, "window-maximized");
}

/* Other programs learn what a recent document is, and what opens it. */
static void
test_recent (Fixture *self,
             gconstpointer data)
{
  g_autofree char *list = g_build_filename (self->folder, "list.xbel", NULL);
  g_autoptr (GFile) file = fixture_write (self, "new.json", "{}");
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *command = g_strconcat ("saylau ", uri, NULL);
  g_autoptr (GtkRecentManager) manager = g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", list, NULL);
  g_autoptr (GtkRecentInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  const char *exec = NULL;

  saylau_recent_documents_add (manager, file);
  info = gtk_recent_manager_lookup_item (manager, uri, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gtk_recent_info_get_mime_type (info), ==, "application/vnd.saylau.election+json");
  g_assert_true (gtk_recent_info_get_application_info (info, "Saylau", &exec, NULL, NULL));
  g_assert_cmpstr (exec, ==, command);
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/start/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("direction", test_direction);
  ADD ("chart-of-window", test_chart_of_window);
  ADD ("details-page", test_details_page);
  ADD ("window-size", test_window_size);
  ADD ("recent", test_recent);

  return g_test_run ();
}
