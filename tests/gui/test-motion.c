/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What moves, what does not, and where it comes to rest.
 */
#include "fixture.h"

#include "app/window-private.h"
#include "charts/map-shapes.h"

/* What became of a view's scenes. */
typedef struct
{
  SaylauSceneView *view;
  guint n_scenes, n_moved;
  char *seen; /* the picture that the last one began with */
} Watch;

static void
scene_changed_cb (Watch *watch)
{
  g_autoptr (SaylauScene) picture = saylau_scene_view_get_picture (watch->view);

  watch->n_scenes++;
  watch->n_moved += picture != saylau_scene_view_get_scene (watch->view);
  g_free (watch->seen);
  watch->seen = saylau_scene_to_string (picture);
}

static void
watch_init (Watch *watch,
            SaylauSceneView *view)
{
  *watch = (Watch){ .view = view };
  g_signal_connect_swapped (view, "scene-changed", G_CALLBACK (scene_changed_cb), watch);
}

static void
watch_clear (Watch *watch)
{
  g_signal_handlers_disconnect_by_data (watch->view, watch);
  g_clear_pointer (&watch->seen, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Watch, watch_clear)

static gboolean
has_scene (gpointer watch)
{
  return ((Watch *) watch)->n_scenes > 0;
}

/* Until there is a new scene. Returns whether it is moved to. */
static gboolean
wait_scene (Watch *watch)
{
  watch->n_scenes = watch->n_moved = 0;
  fixture_wait (has_scene, watch);
  return watch->n_moved > 0;
}

static gboolean
is_at_rest (gpointer view)
{
  g_autoptr (SaylauScene) picture = saylau_scene_view_get_picture (view);

  return picture == saylau_scene_view_get_scene (view);
}

static SaylauSceneView *
get_chart_view (Fixture *self)
{
  return saylau_chart_view_get_scene_view (self->window->chart_view);
}

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

static void
show_tally (Fixture *self,
            const char *id)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);

  saylau_selection_set_tally (selection, saylau_election_find_tally (saylau_selection_get_election (selection), id));
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  fixture_set_up (self, data);
  set_animations (TRUE);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_settings_reset (self->settings, "animation");
  g_settings_reset (self->settings, "order");
  fixture_tear_down (self, data);
}

/* The shares of another tally are there at once for all but the eye, which is led there. */
static void
test_tally (Fixture *self,
            gconstpointer data)
{
  SaylauSceneView *view = get_chart_view (self);
  g_auto (Watch) watch = { 0 };
  const SaylauMark *toqaev;

  fixture_open (self, NULL);
  fixture_wait (is_at_rest, view);
  watch_init (&watch, view);
  show_tally (self, "exit-poll-qp");
  g_assert_true (wait_scene (&watch));
  toqaev = saylau_scene_get_mark (fixture_get_chart (self), saylau_scene_find_mark (fixture_get_chart (self), "candidate-toqaev"));
  g_assert_cmpfloat (toqaev->number, ==, 70.13);
  fixture_wait (is_at_rest, view);
  g_assert_cmpuint (watch.n_scenes, ==, 1);
}

/* A document that is opened is there at once, and so is the pie of the same shares. */
static void
test_appearance (Fixture *self,
                 gconstpointer data)
{
  g_auto (Watch) watch = { 0 };
  g_auto (Watch) timeline_watch = { 0 };

  watch_init (&watch, get_chart_view (self));
  watch_init (&timeline_watch, saylau_timeline_view_get_scene_view (self->window->timeline_view));
  fixture_open (self, NULL);
  g_assert_cmpuint (watch.n_scenes, >, 0);
  g_assert_cmpuint (watch.n_moved + timeline_watch.n_moved, ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.chart", "s", "pie");
  g_assert_false (wait_scene (&watch));
  fixture_open (self, NULL);
  g_assert_cmpuint (watch.n_moved + timeline_watch.n_moved, ==, 0);
}

static void
test_switches (Fixture *self,
               gconstpointer data)
{
  g_auto (Watch) watch = { 0 };

  fixture_open (self, NULL);
  watch_init (&watch, get_chart_view (self));
  g_settings_set_boolean (self->settings, "animation", FALSE);
  show_tally (self, "exit-poll-qp");
  g_assert_false (wait_scene (&watch));

  g_settings_set_boolean (self->settings, "animation", TRUE);
  set_animations (FALSE);
  show_tally (self, "final");
  g_assert_false (wait_scene (&watch));

  set_animations (TRUE);
  show_tally (self, "exit-poll-qp");
  g_assert_true (wait_scene (&watch));
  fixture_wait (is_at_rest, watch.view);
}

/* What is another look of the same thing is there at once, also where something else moved. */
static void
test_looks (Fixture *self,
            gconstpointer data)
{
  g_auto (Watch) watch = { 0 };

  fixture_open (self, NULL);
  watch_init (&watch, get_chart_view (self));
  g_settings_set_int (self->settings, "decimals", 1);
  g_assert_false (wait_scene (&watch));
  g_settings_set_string (self->settings, "language", "kk");
  g_assert_false (wait_scene (&watch));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 700);
  g_assert_false (wait_scene (&watch));

  show_tally (self, "exit-poll-qp");
  g_settings_set_int (self->settings, "decimals", 2);
  g_assert_false (wait_scene (&watch));
  g_settings_set_int (self->settings, "decimals", 1);
  show_tally (self, "final");
  g_assert_false (wait_scene (&watch));

  g_settings_set_enum (self->settings, "order", SAYLAU_ORDER_BALLOT);
  g_assert_true (wait_scene (&watch));
  g_settings_set_int (self->settings, "decimals", 2);
  g_assert_false (wait_scene (&watch));
  g_assert_true (is_at_rest (watch.view));
}

/* Until a motion is under way and seen to be. Returns its picture, or NULL: this machine is too slow for it. */
static SaylauScene *
catch_motion (Fixture *self,
              Watch *watch)
{
  for (guint i = 0; i < 40; i++)
    {
      show_tally (self, i % 2 == 0 ? "exit-poll-qp" : "final");
      g_assert_true (wait_scene (watch));
      while (!is_at_rest (watch->view))
        {
          g_autoptr (SaylauScene) picture = saylau_scene_view_get_picture (watch->view);
          g_autofree char *seen = saylau_scene_to_string (picture);

          if (!g_str_equal (seen, watch->seen))
            return g_steal_pointer (&picture);
          g_main_context_iteration (NULL, TRUE);
        }
    }
  return NULL;
}

/* A motion under way turns to where it shall go now, and what is not seen does not move. */
static void
test_turn (Fixture *self,
           gconstpointer data)
{
  g_auto (Watch) watch = { 0 };
  g_autoptr (SaylauScene) picture = NULL;
  g_autofree char *end = NULL;

  fixture_open (self, NULL);
  watch_init (&watch, get_chart_view (self));
  picture = catch_motion (self, &watch);
  if (picture == NULL)
    {
      g_test_skip ("frames come too late to see a motion");
      return;
    }
  show_tally (self, "preliminary");
  g_assert_true (wait_scene (&watch));
  /* It begins where the one before came to: on its way, or, where this frame is late, at its end. */
  end = saylau_scene_to_string (fixture_get_chart (self));
  g_assert_cmpstr (watch.seen, !=, end);
  fixture_wait (is_at_rest, watch.view);
  show_tally (self, "final");
  g_assert_true (wait_scene (&watch));
  g_assert_cmpstr (watch.seen, ==, end);

  gtk_widget_set_visible (GTK_WIDGET (self->window->chart_view), FALSE);
  g_assert_true (is_at_rest (watch.view));
}

typedef struct
{
  Fixture *fixture;
  SaylauTimeAxis axis;
} Goal;

static gboolean
is_there (gpointer data)
{
  Goal *goal = data;
  SaylauTimeAxis axis = saylau_scene_get_time_axis (fixture_get_timeline (goal->fixture));

  return axis.from == goal->axis.from && axis.to == goal->axis.to;
}

/* Whether the time is drawn that is shown. */
static gboolean
has_range (gpointer timeline)
{
  SaylauTimeAxis axis = saylau_scene_get_time_axis (saylau_scene_view_get_scene (saylau_timeline_view_get_scene_view (timeline)));
  SaylauTimelineRange range = saylau_timeline_view_get_range (timeline);

  return axis.from == range.from && axis.to == range.to;
}

/* Zooming by key goes over the times between, each of which is laid out; keys that are pressed on the way
 * count from where it goes. By wheel it is there at once. */
static void
test_zoom (Fixture *self,
           gconstpointer data)
{
  SaylauSceneView *view = saylau_timeline_view_get_scene_view (self->window->timeline_view);
  GtkEventController *scroll = fixture_find_controller (GTK_WIDGET (self->window->timeline_view), GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  g_auto (Watch) watch = { 0 };
  Goal goal = { self };
  SaylauTimeAxis whole, axis;
  gboolean handled;

  fixture_open (self, NULL);
  whole = saylau_scene_get_time_axis (fixture_get_timeline (self));
  set_animations (FALSE);
  for (guint i = 0; i < 3; i++)
    fixture_act (self, "win.zoom-in", NULL);
  goal.axis = saylau_scene_get_time_axis (fixture_get_timeline (self));
  fixture_act (self, "win.zoom-fit", NULL);

  set_animations (TRUE);
  watch_init (&watch, view);
  for (guint i = 0; i < 3; i++)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.zoom-in", NULL);
  g_assert_cmpint (saylau_timeline_view_get_range (self->window->timeline_view).from, ==, goal.axis.from);
  g_assert_false (wait_scene (&watch));
  axis = saylau_scene_get_time_axis (fixture_get_timeline (self));
  g_assert_cmpint (axis.to - axis.from, >, goal.axis.to - goal.axis.from);
  fixture_wait (is_there, &goal);
  g_assert_cmpuint (watch.n_scenes, >, 1);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.zoom-fit", NULL);
  g_signal_emit_by_name (scroll, "scroll", 0.0, -1.0, &handled);
  g_assert_true (handled);
  wait_scene (&watch);
  axis = saylau_scene_get_time_axis (fixture_get_timeline (self));
  g_assert_cmpint (axis.to - axis.from, <, goal.axis.to - goal.axis.from);
  g_assert_cmpint (axis.from, ==, saylau_timeline_view_get_range (self->window->timeline_view).from);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.zoom-fit", NULL);
  goal.axis = whole;
  fixture_wait (is_there, &goal);
}

/* The moment moves by key, and follows the hand at once. */
static void
test_moment (Fixture *self,
             gconstpointer data)
{
  SaylauSceneView *view = saylau_timeline_view_get_scene_view (self->window->timeline_view);
  GtkEventController *drag = fixture_find_controller (GTK_WIDGET (self->window->timeline_view), GTK_TYPE_GESTURE_DRAG);
  g_auto (Watch) watch = { 0 };
  const SaylauMark *handle;

  fixture_open (self, NULL);
  watch_init (&watch, view);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.step-moment", "i", -1);
  g_assert_true (wait_scene (&watch));
  fixture_wait (is_at_rest, view);

  handle = saylau_scene_get_mark (fixture_get_timeline (self), saylau_scene_find_mark (fixture_get_timeline (self), "moment"));
  g_signal_emit_by_name (drag, "drag-begin", handle->inner.x, handle->inner.y);
  g_signal_emit_by_name (drag, "drag-update", -60.0, 0.0);
  g_assert_false (wait_scene (&watch));
  g_signal_emit_by_name (drag, "drag-end", -60.0, 0.0);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.step-moment", "i", -1);
  g_assert_true (wait_scene (&watch));
  fixture_wait (is_at_rest, view);
}

static void
show_chart (Fixture *self,
            const char *chart)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.chart", "s", chart);
  fixture_settle (self);
  fixture_wait (is_at_rest, get_chart_view (self));
}

static gint64
get_hour (Fixture *self,
          int hour)
{
  return saylau_selection_get_election (saylau_window_get_selection (self->window))->date.start + hour * SAYLAU_HOUR;
}

/* Two tallies that are compared go where others stand. Among all tallies the mark of the one that is selected moves, and the order changes. */
static void
test_rows (Fixture *self,
           gconstpointer data)
{
  g_auto (Watch) watch = { 0 };

  fixture_open (self, NULL);
  show_chart (self, "compare");
  watch_init (&watch, get_chart_view (self));
  show_tally (self, "preliminary");
  g_assert_true (wait_scene (&watch));
  fixture_wait (is_at_rest, watch.view);

  show_chart (self, "tallies");
  show_tally (self, "exit-poll-qp");
  g_assert_true (wait_scene (&watch));
  fixture_wait (is_at_rest, watch.view);
  g_settings_set_enum (self->settings, "order", SAYLAU_ORDER_BALLOT);
  g_assert_true (wait_scene (&watch));
  fixture_wait (is_at_rest, watch.view);
}

/* The moment goes through the hours of voting, but under a hand it is at once where that is. Areas go from colour to colour. */
static void
test_hours (Fixture *self,
            gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  g_auto (Watch) watch = { 0 };

  fixture_open (self, NULL);
  saylau_selection_set_moment (selection, get_hour (self, 11));
  show_chart (self, "turnout");
  watch_init (&watch, get_chart_view (self));
  saylau_selection_set_moment (selection, get_hour (self, 15));
  g_assert_true (wait_scene (&watch));
  fixture_wait (is_at_rest, watch.view);
  saylau_selection_begin_gesture (selection);
  saylau_selection_set_moment (selection, get_hour (self, 17));
  g_assert_false (wait_scene (&watch));
  saylau_selection_end_gesture (selection);
  saylau_selection_set_area (selection, 1);
  g_assert_false (wait_scene (&watch));
  saylau_selection_leave_area (selection);

  show_chart (self, "areas");
  saylau_selection_set_moment (selection, get_hour (self, 11));
  g_assert_true (wait_scene (&watch));
  fixture_wait (is_at_rest, watch.view);
  saylau_selection_set_area (selection, 1);
  g_assert_false (wait_scene (&watch));
}

/* Shares of @n towns in two tallies. */
static GFile *
write_towns (Fixture *self,
             guint n)
{
  g_autoptr (GString) json = g_string_new ("{\"format\":\"saylau-election\",\"version\":1,\"title\":\"Towns\",\"date\":\"2020-02-02\",\"timezone\":\"UTC\","
                                           "\"candidates\":[{\"id\":\"a\",\"name\":\"Anna\"},{\"id\":\"b\",\"name\":\"Boris\"}],\"areas\":[{\"id\":\"all\",\"name\":\"All\"}");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, ",{\"id\":\"t%u\",\"name\":\"Town %u\",\"parent\":\"all\"}", i, i);
  g_string_append (json, "],\"tallies\":[");
  for (guint tally = 0; tally < 2; tally++)
    {
      g_string_append_printf (json, "%s{\"id\":\"%s\",\"status\":\"final\",\"time\":\"2020-02-0%u\",\"results\":[", tally > 0 ? "," : "", tally == 0 ? "first" : "second", tally + 2);
      for (guint i = 0; i < n; i++)
        g_string_append_printf (json, "%s{\"area\":\"t%u\",\"shares\":{\"a\":%u,\"b\":%u}}", i > 0 ? "," : "", i, 20 + tally * 30 + i % 30, 80 - tally * 30 - i % 30);
      g_string_append (json, "]}");
    }
  g_string_append (json, "]}");
  return fixture_write (self, "towns.election.json", json->str);
}

/* Very many areas would go too slowly from colour to colour: they are there at once. */
static void
test_many (Fixture *self,
           gconstpointer data)
{
  g_settings_set_enum (self->settings, "area-measure", SAYLAU_MEASURE_SHARE);
  for (int many = FALSE; many <= TRUE; many++)
    {
      g_autoptr (GFile) file = write_towns (self, SAYLAU_MAP_MANY - 1 + many);
      g_auto (Watch) watch = { 0 };

      fixture_open (self, file);
      show_chart (self, "areas");
      saylau_selection_set_candidate (saylau_window_get_selection (self->window), 0);
      show_tally (self, "second");
      fixture_settle (self);
      fixture_wait (is_at_rest, get_chart_view (self));
      watch_init (&watch, get_chart_view (self));
      show_tally (self, "first");
      g_assert_cmpint (wait_scene (&watch), ==, !many);
    }
  g_settings_reset (self->settings, "area-measure");
}

static void
count_cb (guint *n)
{
  (*n)++;
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

/* What has come to rest asks for no frame any more. */
static void
test_quiet (Fixture *self,
            gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  SaylauTimelineView *timeline = self->window->timeline_view;
  gboolean passed = FALSE;
  guint n_frames = 0;

  fixture_open (self, NULL);
  show_tally (self, "exit-poll-qp");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.zoom-in", NULL);
  fixture_settle (self);
  fixture_wait (is_at_rest, get_chart_view (self));
  fixture_wait (is_at_rest, saylau_timeline_view_get_scene_view (timeline));
  fixture_wait (has_range, timeline);
  fixture_settle (self);

  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (count_cb), &n_frames);
  g_timeout_add (500, note_cb, &passed);
  fixture_wait (is_noted, &passed);
  g_signal_handlers_disconnect_by_data (clock, &n_frames);
  g_assert_cmpuint (n_frames, ==, 0);
}

static void
add_test (const char *path,
          void (*test) (Fixture *self,
                        gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  adw_init ();

  add_test ("/motion/tally", test_tally);
  add_test ("/motion/appearance", test_appearance);
  add_test ("/motion/switches", test_switches);
  add_test ("/motion/looks", test_looks);
  add_test ("/motion/turn", test_turn);
  add_test ("/motion/zoom", test_zoom);
  add_test ("/motion/moment", test_moment);
  add_test ("/motion/rows", test_rows);
  add_test ("/motion/hours", test_hours);
  add_test ("/motion/many", test_many);
  add_test ("/motion/quiet", test_quiet);

  return g_test_run ();
}
