/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of polling stations: their charts and the choices above them.
 */
#include "fixture.h"

#include "app/window-private.h"

#include <string.h>

#define N_STATIONS 500

#define HEAD                                                                                                       \
  "{\"format\":\"saylau-election\",\"version\":1,\"title\":\"T\",\"date\":\"2019-06-09\","                         \
  "\"candidates\":[{\"id\":\"a\",\"name\":\"Anna\"},{\"id\":\"b\",\"name\":\"Boris\"}],"                           \
  "\"areas\":[{\"id\":\"L\",\"name\":\"Land\"},{\"id\":\"N\",\"name\":\"North\",\"parent\":\"L\",\"tile\":[0,0]}," \
  "{\"id\":\"S\",\"name\":\"South\",\"parent\":\"L\",\"tile\":[0,1]}],"                                            \
  "\"stations\":{\"columns\":[\"id\",\"name\",\"area\",\"registered\",\"cast\",\"valid\",\"a\",\"b\"],\"rows\":["

/* The same with every library. */
static guint
draw (guint *state,
      guint below)
{
  *state = *state * 1664525u + 1013904223u;
  return (*state >> 8) % below;
}

/* Stations of two areas; one in fifty does not tell its voters. */
static GFile *
write_document (Fixture *self)
{
  g_autoptr (GString) json = g_string_new (HEAD);
  guint state = 1;

  for (guint i = 0; i < N_STATIONS; i++)
    {
      guint registered = 100 + draw (&state, 1500);
      guint cast = registered * (400 + draw (&state, 300) + draw (&state, 300)) / 1000;
      guint anna = cast * (450 + draw (&state, 250) + draw (&state, 250)) / 1000;
      g_autofree char *voters = i % 50 == 0 ? g_strdup ("null") : g_strdup_printf ("%u", registered);

      g_string_append_printf (json, "%s[\"%03u\",\"School %u\",\"%s\",%s,%u,%u,%u,%u]", i > 0 ? "," : "", i, 1 + draw (&state, 90),
                              i % 3 == 0 ? "N" : "S", voters, cast, cast, anna, cast - anna);
    }
  g_string_append (json, "]}}");
  return fixture_write (self, "stations.election.json", json->str);
}

static void
open_stations (Fixture *self)
{
  g_autoptr (GFile) file = write_document (self);

  fixture_open (self, file);
}

static const char *
get_description (Fixture *self)
{
  return saylau_scene_get_description (fixture_get_chart (self));
}

static void
check_chart (Fixture *self,
             const char *id,
             const char *title)
{
  g_autofree char *parameter = g_strdup_printf ("'%s'", id);

  fixture_act (self, "win.chart", parameter);
  if (strstr (get_description (self), title) == NULL)
    g_error ("%s says “%s”", id, get_description (self));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window->station_choices)));
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->station_choices), "Who has the most"));
  g_assert_cmpint (fixture_shows (GTK_WIDGET (self->window->station_choices), "1 point"), ==, g_str_equal (id, "fingerprint"));
}

/* Each chart of stations is a page, with what there is to choose above it. */
static void
test_pages (Fixture *self,
            gconstpointer data)
{
  open_stations (self);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->window->station_choices)));
  check_chart (self, "fingerprint", "Turnout and share by polling station");
  check_chart (self, "votes-by-turnout", "Votes by turnout, in bins of 1 point");
  check_chart (self, "integers", "Percentages to a tenth of a point, against chance");
  check_chart (self, "digits", "Last and second digits of counts");
  check_chart (self, "cumulative", "Cumulative share by turnout");
  fixture_act (self, "win.chart", "'bar'");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->window->station_choices)));
}

static gboolean
has_tip (GtkWidget *widget,
         const char *tip)
{
  return gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tip) == 0;
}

static gboolean
is_offered (Fixture *self)
{
  return fixture_find (GTK_WIDGET (self->window->header), GTK_TYPE_TOGGLE_BUTTON, has_tip, "Fingerprint") != NULL;
}

/* A document without stations offers none of their charts, and takes the place of one. */
static void
test_not_offered (Fixture *self,
                  gconstpointer data)
{
  fixture_open (self, NULL);
  g_assert_false (is_offered (self));
  fixture_act (self, "win.chart", "'fingerprint'");
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_BAR);
  open_stations (self);
  g_assert_true (is_offered (self));
  fixture_act (self, "win.chart", "'digits'");
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_DIGITS);
  fixture_open (self, NULL);
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_BAR);
  g_assert_false (is_offered (self));
}

static gboolean
is_scene (Fixture *self,
          const char *text)
{
  g_autofree char *now = saylau_scene_to_string (fixture_get_chart (self));

  return g_str_equal (now, text);
}

/* All charts follow the candidate, the area and the choices above. */
static void
test_follows (Fixture *self,
              gconstpointer data)
{
  SaylauSelection *selection = self->window->selection;
  g_autofree char *before = NULL;

  open_stations (self);
  fixture_act (self, "win.chart", "'fingerprint'");
  g_assert_nonnull (strstr (get_description (self), "Anna"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window->station_choices), "stations.candidate", "i", 1));
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, 1);
  g_assert_nonnull (strstr (get_description (self), "Boris"));
  g_assert_nonnull (strstr (saylau_scene_get_notes (fixture_get_chart (self)), "490 polling stations"));
  saylau_selection_set_area (selection, 1);
  fixture_settle (self);
  g_assert_nonnull (strstr (get_description (self), "North"));
  g_assert_nonnull (strstr (saylau_scene_get_notes (fixture_get_chart (self)), "163 polling stations"));
  g_signal_emit_by_name (fixture_find (GTK_WIDGET (self->window->station_choices), GTK_TYPE_BUTTON, has_tip, "Up to Land"), "clicked");
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_area (selection), ==, 0);

  before = saylau_scene_to_string (fixture_get_chart (self));
  fixture_act (self, "win.station-bin", "'two'");
  g_assert_false (is_scene (self, before));
  fixture_act (self, "win.station-bin", "'one'");
  g_assert_true (is_scene (self, before));
  fixture_act (self, "win.station-weight", "'votes'");
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->station_choices), "Votes"));
  g_assert_false (is_scene (self, before));
}

static const SaylauMark *
get_mark (Fixture *self,
          const char *id)
{
  int mark = saylau_scene_find_mark (fixture_get_chart (self), id);

  g_assert_cmpint (mark, >=, 0);
  return saylau_scene_get_mark (fixture_get_chart (self), mark);
}

static void
check_cluster (Fixture *self,
               guint from,
               guint to)
{
  guint cluster_from, cluster_to;

  fixture_settle (self);
  saylau_selection_get_cluster (self->window->selection, &cluster_from, &cluster_to);
  g_assert_cmpuint (cluster_from, ==, from);
  g_assert_cmpuint (cluster_to, ==, to);
}

static void
focus_mark (Fixture *self,
            const char *id)
{
  SaylauSceneView *view = saylau_chart_view_get_scene_view (self->window->chart_view);

  g_assert_true (saylau_scene_view_focus_mark (view, saylau_scene_find_mark (fixture_get_chart (self), id)));
}

static void
press (Fixture *self,
       guint keyval,
       GdkModifierType state)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (fixture_find_controller (GTK_WIDGET (self->window->chart_view), GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", keyval, 0,
                         state, &handled);
  g_assert_true (handled);
  fixture_settle (self);
}

/* From a place to another one, in px of the chart; the middle of the way is told, too, as a hand does. */
static void
drag (Fixture *self,
      SaylauPoint from,
      SaylauPoint to)
{
  GtkEventController *controller = fixture_find_controller (GTK_WIDGET (self->window->chart_view), GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (controller, "drag-begin", from.x, from.y);
  g_signal_emit_by_name (controller, "drag-update", (to.x - from.x) / 2, (to.y - from.y) / 2);
  g_signal_emit_by_name (controller, "drag-update", to.x - from.x, to.y - from.y);
  g_signal_emit_by_name (controller, "drag-end", to.x - from.x, to.y - from.y);
  fixture_settle (self);
}

/* The cluster is set by its handles, with a hand or with keys, and the estimate follows; an end stays beside the other. */
static void
test_cluster (Fixture *self,
              gconstpointer data)
{
  SaylauPoint at;
  double point;

  open_stations (self);
  fixture_act (self, "win.chart", "'votes-by-turnout'");
  g_assert_nonnull (strstr (get_description (self), "Without a cluster there is no estimate."));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window->station_choices), "stations.cluster", NULL));
  check_cluster (self, 40, 50);
  g_assert_nonnull (strstr (get_description (self), "Above the cluster of 40–50"));
  g_assert_nonnull (strstr (get_description (self), "with the cluster shifted by up to 5 points"));

  focus_mark (self, "cluster-to");
  press (self, GDK_KEY_Right, 0);
  check_cluster (self, 40, 51);
  press (self, GDK_KEY_Right, GDK_SHIFT_MASK);
  check_cluster (self, 40, 56);
  g_assert_true (g_str_has_prefix (get_mark (self, "cluster-to")->value, "56"));
  focus_mark (self, "cluster");
  press (self, GDK_KEY_Left, 0);
  check_cluster (self, 39, 55);

  point = saylau_scene_get_station_panel (fixture_get_chart (self), 0)->rect.width / 101;
  at = get_mark (self, "cluster-from")->inner;
  drag (self, at, (SaylauPoint){ at.x + 6 * point, at.y });
  check_cluster (self, 45, 55);
  at = get_mark (self, "cluster-from")->inner;
  drag (self, at, (SaylauPoint){ at.x + 40 * point, at.y });
  check_cluster (self, 54, 55);
  g_assert_nonnull (strstr (get_description (self), "Above the cluster of 54–55"));
  fixture_act (self, "win.back", NULL);
  check_cluster (self, 45, 55);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window->station_choices), "stations.cluster", NULL));
  check_cluster (self, 0, 0);
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define TEST(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  TEST ("/stations/pages", test_pages);
  TEST ("/stations/not-offered", test_not_offered);
  TEST ("/stations/follows", test_follows);
  TEST ("/stations/cluster", test_cluster);
#undef TEST

  return g_test_run ();
}
