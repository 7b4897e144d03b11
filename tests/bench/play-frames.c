/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the window's frames take while the campaign is played from its beginning to its end, with the chart and the
 * timeline in sight, and how many of them there are in a second.
 *
 *   play-frames DOCUMENT [CHART [SPEED]]
 */
#include "gui/fixture.h"

#include "app/window-private.h"

#define WIDTH 1200
#define HEIGHT 880

typedef struct
{
  SaylauCampaignPlayer *player;
  gint64 began, first, last;
  GArray *frames; /* (element-type gint64), in µs */
} Watch;

static void
before_paint_cb (GdkFrameClock *clock,
                 Watch *watch)
{
  watch->began = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                Watch *watch)
{
  gint64 now = g_get_monotonic_time (), time = now - watch->began;

  if (!saylau_campaign_player_get_playing (watch->player))
    return;
  watch->first = watch->frames->len == 0 ? now : watch->first;
  watch->last = now;
  g_array_append_val (watch->frames, time);
}

static gboolean
is_over (gpointer player)
{
  return !saylau_campaign_player_get_playing (player);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

static double
get_percentile (const Watch *watch,
                double part)
{
  return g_array_index (watch->frames, gint64, MIN (watch->frames->len - 1, (guint) (part * watch->frames->len))) / 1000.0;
}

static void
tell (Watch *watch)
{
  g_array_sort (watch->frames, compare_times);
  g_print ("played: %u frames, %.1f a second, p50 %.2f ms, p99 %.2f ms, longest %.2f ms\n", watch->frames->len,
           (watch->frames->len - 1) * (double) G_USEC_PER_SEC / (watch->last - watch->first),
           get_percentile (watch, 0.5), get_percentile (watch, 0.99), get_percentile (watch, 1));
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[1]);
  const char *chart = argc > 2 ? argv[2] : "bar";
  double speed = argc > 3 ? g_ascii_strtod (argv[3], NULL) : 2;
  Watch watch = { .frames = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  Fixture fixture = { 0 };
  GdkFrameClock *clock;

  fixture_init (&argc, &argv);
  fixture_set_up (&fixture, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), WIDTH, HEIGHT);
  fixture_open (&fixture, file);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.chart", "s", chart);
  g_settings_set_double (fixture.settings, "play-speed", speed);
  fixture_settle (&fixture);

  watch.player = fixture.window->player;
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture.window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &watch);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), &watch);
  saylau_campaign_player_play (watch.player);
  fixture_wait (is_over, watch.player);
  g_signal_handlers_disconnect_by_data (clock, &watch);
  tell (&watch);
  g_array_unref (watch.frames);
  fixture_tear_down (&fixture, NULL);
  return 0;
}
