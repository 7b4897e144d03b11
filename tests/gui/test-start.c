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

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/start/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("direction", test_direction);

  return g_test_run ();
}
