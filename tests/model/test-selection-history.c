/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/selection-history.h"

#include "small-election.h"

#include <string.h>

#include <glib.h>

#define DAY G_GINT64_CONSTANT (86400)
#define MAY G_GINT64_CONSTANT (1556668800) /* 2019-05-01T00:00Z */

/* What a script does, one letter a step: a candidate, an event, an area, a tally, a tally to compare with, a moment, a
 * span, clear; `(` and `)` begin and end a gesture; `<` and `>` walk. A digit says which, or how many days after 1 May. */
static void
play (SaylauSelection *selection,
      SaylauSelectionHistory *history,
      const char *script)
{
  for (const char *at = script; *at != '\0'; at++)
    {
      int number = g_ascii_isdigit (at[1]) ? at[1] - '0' : SAYLAU_NONE;

      switch (*at)
        {
        case 'c':
          saylau_selection_set_candidate (selection, number);
          break;
        case 'e':
          saylau_selection_set_event (selection, number);
          break;
        case 'a':
          saylau_selection_set_area (selection, number);
          break;
        case 't':
          saylau_selection_set_tally (selection, number);
          break;
        case 'w':
          saylau_selection_set_compare (selection, number);
          break;
        case 'm':
          saylau_selection_set_moment (selection, MAY + number * DAY);
          break;
        case 's':
          saylau_selection_set_span (selection, MAY, MAY + number * DAY);
          break;
        case 'h':
          saylau_selection_set_hover (selection, number);
          break;
        case 'x':
          saylau_selection_clear (selection);
          break;
        case '(':
          saylau_selection_begin_gesture (selection);
          break;
        case ')':
          saylau_selection_end_gesture (selection);
          break;
        case '<':
          saylau_selection_history_go (history, -1);
          break;
        case '>':
          saylau_selection_history_go (history, 1);
          break;
        default:
          g_assert_true (g_ascii_isdigit (*at));
        }
    }
}

/* What is selected, in the letters of the scripts; what is at its default is not told. */
static char *
tell (SaylauSelection *selection)
{
  SaylauSelectionPlace place = saylau_selection_get_place (selection);
  GString *text = g_string_new (NULL);

  if (place.candidate != SAYLAU_NONE)
    g_string_append_printf (text, "c%d", place.candidate);
  if (place.event != SAYLAU_NONE)
    g_string_append_printf (text, "e%d", place.event);
  if (place.area != 0)
    g_string_append_printf (text, "a%d", place.area);
  if (place.tally != 0)
    g_string_append_printf (text, "t%d", place.tally);
  if (place.compare != SAYLAU_NONE)
    g_string_append_printf (text, "w%d", place.compare);
  if (place.moment != SAYLAU_NO_TIME)
    g_string_append_printf (text, "m%d", (int) ((place.moment - MAY) / DAY));
  if (place.span_start != SAYLAU_NO_TIME)
    g_string_append_printf (text, "s%d", (int) ((place.span_end - MAY) / DAY));
  return g_string_free (text, FALSE);
}

/* All places of the history from its first on, each told, with a `*` at the current one. */
static char *
tell_all (SaylauSelection *selection,
          SaylauSelectionHistory *history)
{
  GString *text = g_string_new (NULL);
  int n_back = 0;

  for (; saylau_selection_history_can_go (history, -1); n_back++)
    saylau_selection_history_go (history, -1);
  for (int i = 0; i == 0 || saylau_selection_history_can_go (history, 1); i++)
    {
      g_autofree char *place = NULL;

      if (i > 0)
        saylau_selection_history_go (history, 1);
      place = tell (selection);
      g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", place[0] != '\0' ? place : "-", i == n_back ? "*" : "");
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  gint64 pause; /* G_MAXINT64: nobody ever pauses */
  const char *script;
  const char *places;
} Case;

static const Case cases[] = {
  { "nothing", 0, "", "-*" },
  { "each-selection-is-a-step", 0, "c1e0a1w2", "- c1 e0a2 e0a1 e0a1w2*" },
  { "what-changes-nothing-is-none", 0, "c1c1h0h1", "- c1*" },
  { "back", 0, "c1c0<", "- c1* c0" },
  { "back-and-forward", 0, "c1c0<<>", "- c1* c0" },
  { "not-beyond-the-ends", 0, "c1<<<>>>", "- c1*" },
  { "a-new-way-replaces-the-old", 0, "c1c0<<e1", "- e1*" },
  { "back-undoes-all-of-a-change", 0, "a1e0x<", "- a1 e0a2* -" },
  { "own-area-comes-back-too", 0, "a1e0c1<e", "- a1 e0a2 a1*" },
  { "clear-is-a-step", 0, "c1m9x", "- c1 c1t-1m9 -*" },
  { "moves-with-pauses", 0, "m1m2m3", "- t-1m1 t-1m2 t-1m3*" },
  { "moves-without-pauses", G_MAXINT64, "m1m2m3", "- t-1m3*" },
  { "tallies-and-spans-move-too", G_MAXINT64, "m1s4s5m2", "- t-1m2s5*" },
  { "a-selection-between-moves", G_MAXINT64, "m1m2c1m3m4", "- t-1m2 c1t-1m2 c1t-1m4*" },
  { "selections-never-go-on", G_MAXINT64, "c1c0e0", "- c1 c0 e0a2*" },
  { "moves-after-walking", G_MAXINT64, "c1m1<m2", "- c1 c1t-1m2*" },
  { "a-drag", 0, "(m1m2m3)", "- t-1m3*" },
  { "two-drags", G_MAXINT64, "(m1m2)(m3m4)", "- t-1m2 t-1m4*" },
  { "a-drag-after-moves", G_MAXINT64, "m1(m2m3)m4", "- t-1m1 t-1m3 t-1m4*" },
  { "a-drag-that-comes-back", 0, "m1(m2m3m1)", "- t-1m1*" },
  { "a-drag-that-comes-by", 0, "m1(m2m1m3m4)", "- t-1m1 t-1m4*" },
  { "moves-that-come-by", G_MAXINT64, "c1m1xm1m2", "- c1 c1t-1m1 - t-1m2*" },
  { "a-drag-that-does-nothing", 0, "c1()", "- c1*" },
  { "a-choice-in-a-drag", 0, "(m1m2c1m3m4)", "- t-1m2 c1t-1m2 c1t-1m4*" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (SaylauElection) election = saylau_small_election_new ();
  g_autoptr (SaylauSelection) selection = saylau_selection_new ();
  g_autoptr (SaylauSelectionHistory) history = NULL;
  g_autofree char *places = NULL;

  saylau_selection_set_election (selection, election);
  history = saylau_selection_history_new (selection);
  saylau_selection_history_set_pause (history, test->pause);
  play (selection, history, test->script);
  places = tell_all (selection, history);
  g_assert_cmpstr (places, ==, test->places);
}

/* One change is told, when all is true again, and by then it is known what is before and after. */
static void
check_cb (SaylauSelection *selection,
          SaylauSelectionHistory *history)
{
  g_autofree char *place = tell (selection);

  g_assert_cmpstr (place, ==, "e0a2");
  g_assert_true (saylau_selection_history_can_go (history, -1));
  g_assert_true (saylau_selection_history_can_go (history, 1));
  g_object_set_data (G_OBJECT (selection), "n", GINT_TO_POINTER (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (selection), "n")) + 1));
}

static void
test_one_change (void)
{
  g_autoptr (SaylauElection) election = saylau_small_election_new ();
  g_autoptr (SaylauSelection) selection = saylau_selection_new ();
  g_autoptr (SaylauSelectionHistory) history = saylau_selection_history_new (selection);

  saylau_selection_set_election (selection, election);
  play (selection, history, "e0c1");
  g_signal_connect (selection, "changed", G_CALLBACK (check_cb), history);
  saylau_selection_history_go (history, -1);
  g_assert_cmpint (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (selection), "n")), ==, 1);
}

static void
test_other_election (void)
{
  g_autoptr (SaylauElection) election = saylau_small_election_new ();
  g_autoptr (SaylauElection) other = saylau_small_election_new ();
  g_autoptr (SaylauSelection) selection = saylau_selection_new ();
  g_autoptr (SaylauSelectionHistory) history = saylau_selection_history_new (selection);

  saylau_selection_set_election (selection, election);
  play (selection, history, "c1e0");
  saylau_selection_set_election (selection, other);
  g_assert_false (saylau_selection_history_can_go (history, -1));
  play (selection, history, "c1");
  saylau_selection_history_reset (history);
  g_assert_false (saylau_selection_history_can_go (history, -1));
  saylau_selection_set_election (selection, NULL);
  saylau_selection_history_go (history, -1);
}

static void
test_length (void)
{
  g_autoptr (SaylauElection) election = saylau_small_election_new ();
  g_autoptr (SaylauSelection) selection = saylau_selection_new ();
  g_autoptr (SaylauSelectionHistory) history = saylau_selection_history_new (selection);

  saylau_selection_set_election (selection, election);
  for (int i = 0; i < 2 * SAYLAU_HISTORY_LENGTH; i++)
    saylau_selection_set_candidate (selection, i % 2);
  g_assert_true (saylau_selection_history_can_go (history, 1 - SAYLAU_HISTORY_LENGTH));
  g_assert_false (saylau_selection_history_can_go (history, -SAYLAU_HISTORY_LENGTH));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/selection-history/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/selection-history/one-change", test_one_change);
  g_test_add_func ("/selection-history/other-election", test_other_election);
  g_test_add_func ("/selection-history/length", test_length);
  return g_test_run ();
}
