/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

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

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/start/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("direction", test_direction);
  ADD ("chart-of-window", test_chart_of_window);
  ADD ("details-page", test_details_page);

  return g_test_run ();
}
