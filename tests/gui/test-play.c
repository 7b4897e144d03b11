/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The campaign is played. Time is given to the player by hand: nothing here waits for it to pass.
 */
#include "fixture.h"

#include "analysis/campaign-pace.h"
#include "app/window-private.h"
#include "widgets/mark-proxy.h"
#include "widgets/motion.h"
#include "widgets/timeline-view-private.h"

/* Of a frame, in µs: as long as one may be. */
#define FRAME (100 * G_TIME_SPAN_MILLISECOND)

/* A document of one event, and what comes after it. */
#define SMALL                                                                                           \
  "{\"format\": \"saylau-election\", \"version\": 1, \"title\": \"Small\", \"date\": \"2020-05-02\","   \
  " \"candidates\": [{\"id\": \"a\", \"name\": \"A\"}], \"areas\": [{\"id\": \"x\", \"name\": \"X\"}]," \
  " \"events\": [{\"id\": \"e1\", \"kind\": \"protest\", \"title\": \"First\", \"start\": \"2020-05-01\"}%s]}"

static gint64 now;

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  fixture_set_up (self, data);
  set_animations (TRUE);
}

static SaylauSelection *
get_selection (Fixture *self)
{
  return saylau_window_get_selection (self->window);
}

static const SaylauCampaignPace *
get_pace (Fixture *self)
{
  return saylau_campaign_pace_get (saylau_selection_get_election (get_selection (self)));
}

static gint64
get_instant (Fixture *self,
             guint stop)
{
  return saylau_campaign_pace_get_stop (get_pace (self), stop)->instant;
}

static guint
get_n_stops (Fixture *self)
{
  return saylau_campaign_pace_get_n_stops (get_pace (self));
}

static gboolean
is_playing (Fixture *self)
{
  return saylau_campaign_player_get_playing (self->window->player);
}

static GtkWidget *
get_play_button (Fixture *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->window->play_button));
}

/* Space, where the focus is. */
static void
press_space (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  g_assert_true (fixture_press (focus != NULL ? focus : GTK_WIDGET (self->window), GDK_KEY_space));
  /* The first frame says when it begins; the clock's own time is left behind. */
  now = MAX (now, g_get_monotonic_time ()) + 1000 * G_USEC_PER_SEC;
  saylau_campaign_player_advance (self->window->player, now);
}

/* So many seconds of playing, without a frame of the display. */
static void
play_on (Fixture *self,
         double seconds)
{
  for (gint64 left = seconds * G_USEC_PER_SEC; left > 0; left -= FRAME)
    {
      now += MIN (left, FRAME);
      saylau_campaign_player_advance (self->window->player, now);
    }
}

/* From the first event on, past each tally in its order, to the end, where it stops. */
static void
test_play (Fixture *self,
           gconstpointer data)
{
  SaylauSelection *selection = get_selection (self);
  gint64 before;
  guint n_tallies = 0;
  int tally = SAYLAU_NONE;

  fixture_open (self, NULL);
  g_assert_false (is_playing (self));
  press_space (self);
  g_assert_true (is_playing (self));
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, get_instant (self, 0));
  g_assert_cmpint (saylau_selection_get_tally (selection), ==, SAYLAU_NONE);
  before = saylau_selection_get_moment (selection);
  for (guint i = 0; i < 299; i++)
    {
      play_on (self, 0.1);
      g_assert_cmpint (saylau_selection_get_moment (selection), >=, before);
      before = saylau_selection_get_moment (selection);
      n_tallies += saylau_selection_get_tally (selection) != tally;
      tally = saylau_selection_get_tally (selection);
    }
  g_assert_true (is_playing (self));
  g_assert_cmpuint (n_tallies, ==, 5);
  play_on (self, 0.2);
  g_assert_false (is_playing (self));
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, get_instant (self, get_n_stops (self) - 1));

  /* From the end it begins anew. */
  press_space (self);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, get_instant (self, 0));
}

static void
test_pause (Fixture *self,
            gconstpointer data)
{
  SaylauSelection *selection = get_selection (self);
  gint64 moment;

  fixture_open (self, NULL);
  press_space (self);
  play_on (self, 10);
  moment = saylau_selection_get_moment (selection);
  press_space (self);
  g_assert_false (is_playing (self));
  play_on (self, 1);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, moment);

  press_space (self);
  g_assert_true (is_playing (self));
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, moment);
  play_on (self, 1);
  g_assert_cmpint (saylau_selection_get_moment (selection), >, moment);
}

/* The focus is in the chart: Space plays there, Enter selects, and a button keeps its Space. */
static void
test_keys (Fixture *self,
           gconstpointer data)
{
  SaylauSelection *selection = get_selection (self);
  GtkWidget *focus;

  fixture_open (self, NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->window->chart_view)));
  g_assert_false (gtk_window_get_focus_visible (GTK_WINDOW (self->window)));
  g_assert_true (fixture_press (focus, GDK_KEY_Return));
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, 0);
  press_space (self);
  g_assert_true (is_playing (self));
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, 0);
  fixture_act (self, "win.play", NULL);
  g_assert_false (is_playing (self));

  /* Before the first tally the chart has no marks, and keeps the focus. */
  saylau_selection_set_moment (selection, get_instant (self, 0));
  fixture_settle (self);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == GTK_WIDGET (saylau_chart_view_get_scene_view (self->window->chart_view)));
  saylau_selection_set_moment (selection, SAYLAU_NO_TIME);
  fixture_settle (self);
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (SAYLAU_IS_MARK_PROXY (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->window->chart_view)));

  gtk_widget_grab_focus (get_play_button (self));
  g_assert_true (fixture_press (get_play_button (self), GDK_KEY_space));
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, 0);
}

static void
test_speed (Fixture *self,
            gconstpointer data)
{
  SaylauSelection *selection = get_selection (self);
  gint64 once, twice;

  fixture_open (self, NULL);
  press_space (self);
  play_on (self, 4);
  once = saylau_selection_get_moment (selection);
  press_space (self);
  saylau_selection_set_moment (selection, SAYLAU_NO_TIME);
  fixture_act (self, "win.play-speed", "2.0");
  press_space (self);
  play_on (self, 2);
  twice = saylau_selection_get_moment (selection);
  g_assert_cmpint (ABS (twice - once), <=, 1);
}

/* With repetition the end stands for a while, and then all begins again. */
static void
test_loop (Fixture *self,
           gconstpointer data)
{
  SaylauSelection *selection = get_selection (self);
  gint64 last;

  fixture_open (self, NULL);
  fixture_act (self, "win.play-loop", NULL);
  g_assert_true (g_settings_get_boolean (self->settings, "play-loop"));
  last = get_instant (self, get_n_stops (self) - 1);
  press_space (self);
  play_on (self, 31);
  g_assert_true (is_playing (self));
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, last);
  play_on (self, 1.5);
  g_assert_cmpint (saylau_selection_get_moment (selection), <, last);
  g_assert_true (is_playing (self));
}

/* Where nothing moves it steps: from one thing that is new to the next, each of which stands for a while. */
static void
test_steps (Fixture *self,
            gconstpointer data)
{
  SaylauSelection *selection = get_selection (self);

  fixture_open (self, NULL);
  set_animations (FALSE);
  press_space (self);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, get_instant (self, 0));
  play_on (self, 1.1);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, get_instant (self, 0));
  play_on (self, 0.2);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, get_instant (self, 1));
  play_on (self, 1.2);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, get_instant (self, 2));
  g_assert_cmpuint (self->window->timeline_view->flashes->len, ==, 0);

  g_settings_set_double (self->settings, "play-speed", 4);
  play_on (self, 0.3);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, get_instant (self, 3));
  play_on (self, 60);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, get_instant (self, get_n_stops (self) - 1));
  g_assert_false (is_playing (self));

  /* The program's own switch is as good. */
  set_animations (TRUE);
  g_settings_set_boolean (self->settings, "animation", FALSE);
  press_space (self);
  play_on (self, 0.2);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, get_instant (self, 0));
}

static gboolean
flashes_not (gpointer timeline)
{
  return ((SaylauTimelineView *) timeline)->flashes->len == 0;
}

/* What passes flashes, and is over soon, also while nothing is played any more; then no frame is asked for. */
static void
test_flash (Fixture *self,
            gconstpointer data)
{
  SaylauTimelineView *timeline = self->window->timeline_view;

  fixture_open (self, NULL);
  press_space (self);
  g_assert_cmpuint (timeline->flashes->len, ==, 1);
  play_on (self, 3);
  g_assert_cmpuint (timeline->flashes->len, >=, 3);
  press_space (self);
  g_assert_cmpuint (timeline->flash_id, !=, 0);
  fixture_settle (self);
  fixture_wait (flashes_not, timeline);
  g_assert_cmpuint (timeline->flash_id, ==, 0);

  /* Another document begins without. */
  press_space (self);
  fixture_open (self, NULL);
  g_assert_cmpuint (timeline->flashes->len, ==, 0);
}

/* One step of the history for a play, whatever passes; what is chosen meanwhile is one of its own. */
static void
test_history (Fixture *self,
              gconstpointer data)
{
  SaylauSelection *selection = get_selection (self);

  fixture_open (self, NULL);
  saylau_selection_history_set_pause (self->window->history, 0);
  press_space (self);
  play_on (self, 10);
  press_space (self);
  g_assert_true (saylau_selection_history_can_go (self->window->history, -1));
  g_assert_false (saylau_selection_history_can_go (self->window->history, -2));

  press_space (self);
  play_on (self, 1);
  saylau_selection_set_candidate (selection, 1);
  g_assert_true (is_playing (self));
  play_on (self, 1);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  g_assert_false (is_playing (self));
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, SAYLAU_NONE);
}

/* Whoever moves the moment while it is played is followed; while a hand holds it, it waits. */
static void
test_own_change (Fixture *self,
                 gconstpointer data)
{
  SaylauSelection *selection = get_selection (self);
  gint64 final;

  fixture_open (self, NULL);
  press_space (self);
  play_on (self, 1);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.tally", "i", saylau_election_find_tally (saylau_selection_get_election (selection), "final"));
  final = saylau_selection_get_moment (selection);
  play_on (self, 0.2);
  g_assert_true (is_playing (self));
  g_assert_cmpint (saylau_selection_get_moment (selection), >, final);
  g_assert_cmpint (saylau_selection_get_moment (selection), <, final + SAYLAU_DAY);

  saylau_selection_begin_gesture (selection);
  saylau_selection_set_moment (selection, get_instant (self, 5));
  play_on (self, 1);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, get_instant (self, 5));
  saylau_selection_end_gesture (selection);
  play_on (self, 0.5);
  g_assert_cmpint (saylau_selection_get_moment (selection), >, get_instant (self, 5));
  g_assert_cmpint (saylau_selection_get_moment (selection), <, final);
}

/* Of two tallies of one moment each is seen, and one goes on from that which is. */
static void
test_same_moment (Fixture *self,
                  gconstpointer data)
{
  SaylauSelection *selection = get_selection (self);
  SaylauElection *election;

  fixture_open (self, NULL);
  election = saylau_selection_get_election (selection);
  saylau_selection_set_tally (selection, saylau_election_find_tally (election, "exit-poll-qp"));
  press_space (self);
  play_on (self, 0.1);
  g_assert_cmpint (saylau_selection_get_tally (selection), ==, saylau_election_find_tally (election, "exit-poll-qp"));
  play_on (self, 1);
  g_assert_cmpint (saylau_selection_get_tally (selection), ==, saylau_election_find_tally (election, "exit-poll-molodezh"));
}

/* Where one moment is all there is nothing can be played, and the button says so. */
static void
test_nothing (Fixture *self,
              gconstpointer data)
{
  g_autofree char *one = g_strdup_printf (SMALL, "");
  g_autofree char *two = g_strdup_printf (SMALL, ", {\"id\": \"e2\", \"kind\": \"protest\", \"title\": \"Second\", \"start\": \"2020-05-03\"}");
  g_autoptr (GFile) alone = fixture_write (self, "one.election.json", one);
  g_autoptr (GFile) both = fixture_write (self, "two.election.json", two);
  g_autofree char *tip = NULL;

  fixture_open (self, alone);
  g_assert_nonnull (saylau_selection_get_election (get_selection (self)));
  g_assert_false (gtk_widget_get_sensitive (get_play_button (self)));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (GTK_WIDGET (self->window->play_button)), "one moment"));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.play", NULL);
  g_assert_false (is_playing (self));

  fixture_open (self, both);
  g_assert_true (gtk_widget_get_sensitive (get_play_button (self)));
  tip = g_strdup (gtk_widget_get_tooltip_text (GTK_WIDGET (self->window->play_button)));
  g_assert_cmpstr (tip, ==, "Play the campaign");
  press_space (self);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (self->window->play_button)), ==, "Pause the campaign");
  g_assert_cmpstr (adw_split_button_get_icon_name (self->window->play_button), ==, "media-playback-pause-symbolic");

  /* Another document stops it. */
  fixture_open (self, alone);
  g_assert_false (is_playing (self));
}

/* A timeline that is zoomed in shows the moment also when it leaves what is shown. */
static void
test_follow (Fixture *self,
             gconstpointer data)
{
  SaylauSelection *selection = get_selection (self);
  SaylauTimelineView *timeline = self->window->timeline_view;
  SaylauTimelineRange range;

  fixture_open (self, NULL);
  range = saylau_timeline_view_get_shown (timeline);
  saylau_timeline_view_show_range (timeline, (SaylauTimelineRange){ range.to - 10 * SAYLAU_DAY, range.to });
  press_space (self);
  for (guint i = 0; i < 100; i++)
    {
      play_on (self, 0.1);
      range = saylau_timeline_view_get_shown (timeline);
      g_assert_cmpint (saylau_selection_get_moment (selection), >=, range.from);
      g_assert_cmpint (saylau_selection_get_moment (selection), <, range.to);
    }
  /* A hand may look elsewhere. */
  saylau_timeline_view_pan (timeline, 50);
  range = saylau_timeline_view_get_range (timeline);
  play_on (self, 0.5);
  g_assert_cmpint (saylau_timeline_view_get_range (timeline).from, ==, range.from);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* The settings are not written to while it plays, but once it has stopped. */
static void
test_quiet (Fixture *self,
            gconstpointer data)
{
  fixture_open (self, NULL);
  g_clear_handle_id (&self->window->store_id, g_source_remove);
  press_space (self);
  g_clear_handle_id (&self->window->store_id, g_source_remove);
  play_on (self, 5);
  g_assert_cmpuint (self->window->store_id, ==, 0);
  press_space (self);
  g_assert_cmpuint (self->window->store_id, !=, 0);
}

static gboolean
note_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_noted (gpointer data)
{
  return *(gboolean *) data;
}

static gboolean
is_moving (gpointer timeline)
{
  return !flashes_not (timeline) || saylau_motion_is_under_way (((SaylauTimelineView *) timeline)->motion);
}

static gboolean
is_at_rest (gpointer timeline)
{
  return !is_moving (timeline);
}

/* What is paused asks for no frame. */
static void
test_idle (Fixture *self,
           gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  gboolean passed = FALSE;
  guint n_frames = 0;

  fixture_open (self, NULL);
  press_space (self);
  play_on (self, 2);
  fixture_settle (self);
  press_space (self);
  fixture_wait (is_at_rest, self->window->timeline_view);
  /* The proxies and the settings follow within a second. */
  g_timeout_add (1500, note_cb, &passed);
  fixture_wait (is_noted, &passed);
  fixture_settle (self);

  passed = FALSE;
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (count_cb), &n_frames);
  g_timeout_add (500, note_cb, &passed);
  fixture_wait (is_noted, &passed);
  g_signal_handlers_disconnect_by_data (clock, &n_frames);
  g_assert_cmpuint (n_frames, ==, 0);
}

/* The triangle points where the timeline runs, to the right in every language. */
static void
test_direction (Fixture *self,
                gconstpointer data)
{
  GtkWidget *button = get_play_button (self);

  fixture_open (self, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (button), ==, GTK_TEXT_DIR_RTL);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (GTK_IS_IMAGE (gtk_button_get_child (GTK_BUTTON (button))));
      g_assert_cmpint (gtk_widget_get_direction (gtk_button_get_child (GTK_BUTTON (button))), ==, GTK_TEXT_DIR_LTR);
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.play", NULL);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add_test (const char *path,
          void (*test) (Fixture *self,
                        gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, fixture_tear_down);
}

int
main (int argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  adw_init ();

  add_test ("/play/play", test_play);
  add_test ("/play/pause", test_pause);
  add_test ("/play/keys", test_keys);
  add_test ("/play/speed", test_speed);
  add_test ("/play/loop", test_loop);
  add_test ("/play/steps", test_steps);
  add_test ("/play/flash", test_flash);
  add_test ("/play/history", test_history);
  add_test ("/play/own-change", test_own_change);
  add_test ("/play/same-moment", test_same_moment);
  add_test ("/play/nothing", test_nothing);
  add_test ("/play/direction", test_direction);
  add_test ("/play/follow", test_follow);
  add_test ("/play/quiet", test_quiet);
  add_test ("/play/idle", test_idle);

  return g_test_run ();
}
