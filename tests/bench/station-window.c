/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long it takes the window to show a choice where there are very many polling stations: from the choice to the end of
 * the first frame whose chart follows it, with what is counted meanwhile beside the main loop, and of the one that lacks
 * nothing of it. And how long the main loop is away at a time, from the choice on until all is done that it sets off: with and without
 * what it waits for a processor meanwhile, which others may have, too.
 *
 *   station-window DOCUMENT [CHOICES [CHART]]
 */
#include "gui/fixture.h"

#include "app/window-private.h"
#include "bench/told-times.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#define WIDTH 1400
#define HEIGHT 900

/* A choice, and with it which of a kind. */
typedef void (*Choose) (Fixture *fixture,
                        guint number);

typedef struct
{
  GSource source;
  Fixture *fixture;
  gint64 chosen;    /* 0: the frame with all of it is there */
  gboolean is_seen; /* the first frame with it is */
  gint64 busy;      /* since when the main loop does not wait */
  gint64 kept;      /* how long it had waited for a processor by then */
  gint64 longest;
  gint64 longest_own; /* without such waiting */
  GArray *frames;     /* (element-type gint64), in µs */
  GArray *wholes;     /* likewise */
  GArray *blocks;     /* (element-type gint64): of each choice the longest time */
  GArray *own;        /* likewise, without waiting for a processor */
} Watch;

static SaylauSelection *
get_selection (Fixture *fixture)
{
  return saylau_window_get_selection (fixture->window);
}

static const SaylauElection *
get_election (Fixture *fixture)
{
  return saylau_selection_get_election (get_selection (fixture));
}

static void
choose_tally (Fixture *fixture,
              guint number)
{
  saylau_selection_set_tally (get_selection (fixture), (number + 1) % get_election (fixture)->tallies->len);
}

static void
choose_candidate (Fixture *fixture,
                  guint number)
{
  saylau_selection_set_candidate (get_selection (fixture), (number + 1) % get_election (fixture)->candidates->len);
}

/* One of three is the whole. */
static void
choose_area (Fixture *fixture,
             guint number)
{
  saylau_selection_set_area (get_selection (fixture), number % 3 == 2 ? 0 : 1 + number * 97 % (get_election (fixture)->areas->len - 1));
}

/* From a few stations to most of them. */
static void
choose_brush (Fixture *fixture,
              guint number)
{
  guint from = (10 + number * 7 % 50) * SAYLAU_PERCENT_UNITS, width = (5 + number * 11 % 60) * SAYLAU_PERCENT_UNITS;
  SaylauStationBrush brush;

  saylau_station_brush_init (&brush);
  brush.candidate = 0;
  brush.ranges[SAYLAU_STATION_AXIS_TURNOUT] = (SaylauStationRange){ from, MIN (from + width, SAYLAU_PERCENT_END) };
  brush.ranges[SAYLAU_STATION_AXIS_SHARE] = (SaylauStationRange){ from / 2, MIN (from / 2 + width, SAYLAU_PERCENT_END) };
  saylau_selection_set_stations (get_selection (fixture), &brush);
}

static void
choose_bin (Fixture *fixture,
            guint number)
{
  static const char *const bins[] = { "quarter", "half", "two", "one" };

  g_settings_set_string (fixture->settings, "station-bin", bins[number % G_N_ELEMENTS (bins)]);
}

static void
choose_weight (Fixture *fixture,
               guint number)
{
  static const char *const weights[] = { "registered", "votes", "stations" };

  g_settings_set_string (fixture->settings, "station-weight", weights[number % G_N_ELEMENTS (weights)]);
}

static const struct
{
  const char *name;
  Choose choose;
  gboolean of_cells; /* of a fingerprint alone */
} choices[] = {
  { "tally", choose_tally },
  { "candidate", choose_candidate },
  { "area", choose_area },
  { "bin", choose_bin, TRUE },
  { "weight", choose_weight, TRUE },
  { "brush", choose_brush },
};

/* How long this thread could run and had no processor, in µs; 0 where the system does not tell. */
static gint64
get_kept (void)
{
  static int file = -1;
  char text[64] = "";
  const char *second;

  if (file < 0)
    file = open ("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
  if (file < 0 || pread (file, text, sizeof text - 1, 0) <= 0 || (second = strchr (text, ' ')) == NULL)
    return 0;
  return g_ascii_strtoll (second, NULL, 10) / 1000;
}

static void
begin (Watch *watch)
{
  watch->busy = g_get_monotonic_time ();
  watch->kept = get_kept ();
}

static void
end (Watch *watch)
{
  gint64 time = g_get_monotonic_time () - watch->busy;

  if (watch->busy > 0)
    {
      watch->longest = MAX (watch->longest, time);
      watch->longest_own = MAX (watch->longest_own, time - (get_kept () - watch->kept));
    }
  watch->busy = 0;
}

static gboolean
prepare_cb (GSource *source,
            int *timeout)
{
  end ((Watch *) source);
  *timeout = -1;
  return FALSE;
}

static gboolean
check_cb (GSource *source)
{
  begin ((Watch *) source);
  return FALSE;
}

/* The main loop is busy from the end of its waiting to the next time that it looks what to wait for. */
static GSourceFuncs watch_funcs = { prepare_cb, check_cb };

static void
after_paint_cb (GdkFrameClock *clock,
                Watch *watch)
{
  SaylauStationStep step = saylau_chart_view_get_step (saylau_window_get_chart_view (watch->fixture->window));
  gint64 time = g_get_monotonic_time () - watch->chosen;

  if (watch->chosen == 0 || step == SAYLAU_STATIONS_NOTHING)
    return;
  if (!watch->is_seen)
    g_array_append_val (watch->frames, time);
  watch->is_seen = TRUE;
  if (step != SAYLAU_STATIONS_WHOLE)
    return;
  g_array_append_val (watch->wholes, time);
  watch->chosen = 0;
}

static void
time_choices (Watch *watch,
              const char *chart,
              guint kind,
              guint n)
{
  g_autofree char *frames_name = g_strdup_printf ("# %s, %s: frame", chart, choices[kind].name);
  g_autofree char *blocks_name = g_strdup_printf ("# %s, %s: main loop away", chart, choices[kind].name);
  g_autofree char *own_name = g_strdup_printf ("# %s, %s: main loop away, with a processor", chart, choices[kind].name);
  g_autofree char *wholes_name = g_strdup_printf ("# %s, %s: whole", chart, choices[kind].name);
  g_autoptr (GArray) wholes = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_frames = watch->frames->len, n_wholes = watch->wholes->len, n_blocks = watch->blocks->len;

  for (guint i = 0; i < n; i++)
    {
      watch->chosen = g_get_monotonic_time ();
      watch->is_seen = FALSE;
      watch->longest = watch->longest_own = 0;
      begin (watch);
      choices[kind].choose (watch->fixture, i);
      end (watch);
      fixture_settle (watch->fixture);
      g_array_append_val (watch->blocks, watch->longest);
      g_array_append_val (watch->own, watch->longest_own);
    }
  g_array_append_vals (frames, &g_array_index (watch->frames, gint64, n_frames), watch->frames->len - n_frames);
  g_array_append_vals (blocks, &g_array_index (watch->blocks, gint64, n_blocks), watch->blocks->len - n_blocks);
  g_array_append_vals (own, &g_array_index (watch->own, gint64, n_blocks), watch->own->len - n_blocks);
  g_array_append_vals (wholes, &g_array_index (watch->wholes, gint64, n_wholes), watch->wholes->len - n_wholes);
  told_times_print (frames_name, frames);
  told_times_print (wholes_name, wholes);
  told_times_print (blocks_name, blocks);
  told_times_print (own_name, own);
}

static void
time_chart (Watch *watch,
            const char *chart,
            guint n)
{
  g_autofree char *parameter = g_strdup_printf ("'%s'", chart);
  SaylauStationBrush none;

  saylau_station_brush_init (&none);
  fixture_act (watch->fixture, "win.chart", parameter);
  for (guint kind = 0; kind < G_N_ELEMENTS (choices); kind++)
    if (!choices[kind].of_cells || g_str_equal (chart, "fingerprint"))
      time_choices (watch, chart, kind, n);
  saylau_selection_set_stations (get_selection (watch->fixture), &none);
  fixture_settle (watch->fixture);
}

int
main (int argc,
      char **argv)
{
  static const char *const charts[] = { "bar", "fingerprint", "votes-by-turnout", "digits", "cumulative", "integers" };
  guint n = argc > 2 ? strtoul (argv[2], NULL, 10) : 12;
  const char *only = argc > 3 ? argv[3] : NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[1]);
  Watch *watch = (Watch *) g_source_new (&watch_funcs, sizeof *watch);
  Fixture fixture = { 0 };
  GdkFrameClock *clock;

  fixture_init (&argc, &argv);
  fixture_set_up (&fixture, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), WIDTH, HEIGHT);
  fixture_open (&fixture, file);
  watch->fixture = &fixture;
  watch->frames = g_array_new (FALSE, FALSE, sizeof (gint64));
  watch->wholes = g_array_new (FALSE, FALSE, sizeof (gint64));
  watch->blocks = g_array_new (FALSE, FALSE, sizeof (gint64));
  watch->own = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_source_attach (&watch->source, NULL);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture.window));
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), watch);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    if (only == NULL || g_str_equal (charts[i], only))
      time_chart (watch, charts[i], n);
  told_times_print ("any choice", watch->frames);
  told_times_print ("main loop away", watch->blocks);
  told_times_print ("main loop away, with a processor", watch->own);
  g_signal_handlers_disconnect_by_data (clock, watch);
  g_source_destroy (&watch->source);
  g_array_unref (watch->frames);
  g_array_unref (watch->wholes);
  g_array_unref (watch->blocks);
  g_array_unref (watch->own);
  g_source_unref (&watch->source);
  fixture_tear_down (&fixture, NULL);
  return 0;
}
