/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the window's frames take after any choice, where there are very many areas and events. The first one
 * has the charts; it is measured from the choice on, with all that listens to it. Those that follow bring the
 * details and lists beside the charts, which are made when there is time.
 *
 *   window-frames DOCUMENT [CHOICES]
 */
#include "gui/fixture.h"

#include "bench/told-times.h"
#include "charts/timeline-range.h"

#include <stdlib.h>

#define WIDTH 1400
#define HEIGHT 900

/* A choice, and with it which of a kind. */
typedef void (*Choose) (SaylauSelection *selection,
                        const SaylauElection *election,
                        guint number);

typedef struct
{
  gint64 began;
  gint64 blocked; /* by the choice itself */
  gboolean is_first;
  GArray *firsts; /* (element-type gint64), in µs */
  GArray *others; /* (element-type gint64) */
} Watch;

static gint64
get_instant (const SaylauElection *election,
             guint number)
{
  SaylauTimelineRange all = saylau_timeline_range_fit (election);

  return all.from + (all.to - all.from) / 101 * (number * 37 % 100 + 1);
}

static void
choose_tally (SaylauSelection *selection,
              const SaylauElection *election,
              guint number)
{
  saylau_selection_set_tally (selection, number % election->tallies->len);
}

static void
choose_compare (SaylauSelection *selection,
                const SaylauElection *election,
                guint number)
{
  saylau_selection_set_compare (selection, number % election->tallies->len);
}

static void
choose_candidate (SaylauSelection *selection,
                  const SaylauElection *election,
                  guint number)
{
  saylau_selection_set_candidate (selection, number % election->candidates->len);
}

static void
choose_area (SaylauSelection *selection,
             const SaylauElection *election,
             guint number)
{
  saylau_selection_set_area (selection, 1 + number * 997 % (election->areas->len - 1));
}

static void
choose_event (SaylauSelection *selection,
              const SaylauElection *election,
              guint number)
{
  saylau_selection_set_event (selection, number * 9973 % election->events->len);
}

static void
choose_moment (SaylauSelection *selection,
               const SaylauElection *election,
               guint number)
{
  saylau_selection_set_moment (selection, get_instant (election, number));
}

static void
choose_span (SaylauSelection *selection,
             const SaylauElection *election,
             guint number)
{
  saylau_selection_set_span (selection, get_instant (election, number), get_instant (election, number) + (number % 20 + 1) * 20 * SAYLAU_DAY);
}

static void
choose_hover (SaylauSelection *selection,
              const SaylauElection *election,
              guint number)
{
  saylau_selection_set_hover (selection, number % election->candidates->len);
}

static const struct
{
  const char *name;
  Choose choose;
} choices[] = {
  { "tally", choose_tally },
  { "compare", choose_compare },
  { "candidate", choose_candidate },
  { "area", choose_area },
  { "event", choose_event },
  { "moment", choose_moment },
  { "hover", choose_hover },
  { "span", choose_span },
};

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
  gint64 time = g_get_monotonic_time () - watch->began + watch->blocked;

  g_array_append_val (watch->is_first ? watch->firsts : watch->others, time);
  watch->blocked = 0;
  watch->is_first = FALSE;
}

static void
time_choices (Fixture *fixture,
              Watch *watch,
              guint kind,
              guint n)
{
  SaylauSelection *selection = saylau_window_get_selection (fixture->window);
  const SaylauElection *election = saylau_selection_get_election (selection);
  g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint before = watch->firsts->len;

  for (guint i = 0; i < n; i++)
    {
      gint64 began = g_get_monotonic_time ();

      choices[kind].choose (selection, election, i);
      watch->blocked = g_get_monotonic_time () - began;
      watch->is_first = TRUE;
      fixture_settle (fixture);
      /* The display server may still be copying the frame before: nobody chooses that soon. */
      gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (fixture->window)));
    }
  g_array_append_vals (firsts, &g_array_index (watch->firsts, gint64, before), watch->firsts->len - before);
  told_times_print (choices[kind].name, firsts);
}

static void
time_measure (Fixture *fixture,
              Watch *watch,
              const char *measure,
              guint n)
{
  g_settings_set_string (fixture->settings, "area-measure", measure);
  fixture_settle (fixture);
  g_print ("# %s\n", measure);
  for (guint kind = 0; kind < G_N_ELEMENTS (choices); kind++)
    time_choices (fixture, watch, kind, n);
  saylau_selection_set_span (saylau_window_get_selection (fixture->window), SAYLAU_NO_TIME, SAYLAU_NO_TIME);
  fixture_settle (fixture);
}

int
main (int argc,
      char **argv)
{
  static const char *const measures[] = { "share", "winner", "turnout", "events", "detained", "difference" };
  guint n = argc > 2 ? strtoul (argv[2], NULL, 10) : 20;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[1]);
  Watch watch = { .firsts = g_array_new (FALSE, FALSE, sizeof (gint64)), .others = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  Fixture fixture = { 0 };
  GdkFrameClock *clock;

  fixture_init (&argc, &argv);
  fixture_set_up (&fixture, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), WIDTH, HEIGHT);
  fixture_open (&fixture, file);
  fixture_act (&fixture, "win.chart", "'areas'");
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture.window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &watch);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), &watch);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    time_measure (&fixture, &watch, measures[i], n);
  told_times_print ("any selection", watch.firsts);
  told_times_print ("what follows", watch.others);
  g_signal_handlers_disconnect_by_data (clock, &watch);
  g_array_unref (watch.firsts);
  g_array_unref (watch.others);
  fixture_tear_down (&fixture, NULL);
  return 0;
}
