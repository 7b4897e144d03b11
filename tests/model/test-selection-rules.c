/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every setter from every state. A table tells where a setter leads, whatever was selected before; what it does
 * not name stays. Beyond that each change is told once, with the properties that changed and no other.
 */
#include "model/selection.h"

#include "small-election.h"

/* When the tallies "last", "poll" and "first" are, of which the last is the newest at noon; and 5 June, after "poll". */
#define LAST G_GINT64_CONSTANT (1560168000)
#define POLL G_GINT64_CONSTANT (1559390400)
#define FIRST G_GINT64_CONSTANT (1560153600)
#define JUNE_5 G_GINT64_CONSTANT (1559692800)
#define NO_SPAN SAYLAU_NO_TIME, SAYLAU_NO_TIME

#define KEEP (-100)   /* stays as it is */
#define BACK (-101)   /* the area that an event took the place of, if one did; else it stays */
#define PARENT (-102) /* what the area is in; the country where it is in nothing */
#define NEXT (-103)   /* the next tally in time, or the last */
#define BEFORE (-104)
#define MIDDLE G_GINT64_CONSTANT (-105) /* the moment of the tally */
#define KEEP_TIME G_GINT64_CONSTANT (-100)

/* All that a selection holds. */
typedef struct
{
  int tally, compare, area, candidate, hover, event;
  gint64 moment, start, end;
  int own_area;
} Held;

typedef struct
{
  const char *name;
  void (*set) (SaylauSelection *selection);
  Held to;
  gboolean needs_election;
} Setter;

static SaylauElection *election, *other;

/* clang-format off */
static void set_same_election (SaylauSelection *selection) { saylau_selection_set_election (selection, saylau_selection_get_election (selection)); }
static void set_other_election (SaylauSelection *selection) { saylau_selection_set_election (selection, other); }
static void set_no_election (SaylauSelection *selection) { saylau_selection_set_election (selection, NULL); }
static void set_tally_last (SaylauSelection *selection) { saylau_selection_set_tally (selection, 0); }
static void set_tally_poll (SaylauSelection *selection) { saylau_selection_set_tally (selection, 1); }
static void step_on (SaylauSelection *selection) { saylau_selection_step_tally (selection, 1); }
static void step_back (SaylauSelection *selection) { saylau_selection_step_tally (selection, -1); }
static void set_compare (SaylauSelection *selection) { saylau_selection_set_compare (selection, 2); }
static void set_no_compare (SaylauSelection *selection) { saylau_selection_set_compare (selection, SAYLAU_NONE); }
static void set_area (SaylauSelection *selection) { saylau_selection_set_area (selection, 1); }
static void set_no_area (SaylauSelection *selection) { saylau_selection_set_area (selection, SAYLAU_NONE); }
static void leave_area (SaylauSelection *selection) { saylau_selection_leave_area (selection); }
static void set_candidate (SaylauSelection *selection) { saylau_selection_set_candidate (selection, 1); }
static void set_no_candidate (SaylauSelection *selection) { saylau_selection_set_candidate (selection, SAYLAU_NONE); }
static void set_hover (SaylauSelection *selection) { saylau_selection_set_hover (selection, 0); }
static void set_no_hover (SaylauSelection *selection) { saylau_selection_set_hover (selection, SAYLAU_NONE); }
static void set_event (SaylauSelection *selection) { saylau_selection_set_event (selection, 0); }
static void set_event_nowhere (SaylauSelection *selection) { saylau_selection_set_event (selection, 1); }
static void set_no_event (SaylauSelection *selection) { saylau_selection_set_event (selection, SAYLAU_NONE); }
static void set_moment (SaylauSelection *selection) { saylau_selection_set_moment (selection, JUNE_5); }
static void set_moment_before_all (SaylauSelection *selection) { saylau_selection_set_moment (selection, 0); }
static void set_no_moment (SaylauSelection *selection) { saylau_selection_set_moment (selection, SAYLAU_NO_TIME); }
static void set_same_moment (SaylauSelection *selection) { saylau_selection_set_moment (selection, saylau_selection_get_moment (selection)); }
static void set_span (SaylauSelection *selection) { saylau_selection_set_span (selection, 100, 200); }
static void set_span_backwards (SaylauSelection *selection) { saylau_selection_set_span (selection, 300, 150); }
static void set_span_of_nothing (SaylauSelection *selection) { saylau_selection_set_span (selection, 100, 100); }
static void set_half_a_span (SaylauSelection *selection) { saylau_selection_set_span (selection, 100, SAYLAU_NO_TIME); }
static void begin_gesture (SaylauSelection *selection) { saylau_selection_begin_gesture (selection); }
static void end_gesture (SaylauSelection *selection) { saylau_selection_end_gesture (selection); }
static void clear (SaylauSelection *selection) { saylau_selection_clear (selection); }
/* clang-format on */

static void
set_place (SaylauSelection *selection)
{
  const SaylauSelectionPlace place = { .tally = 2, .compare = 1, .area = 2, .own_area = 1, .candidate = SAYLAU_NONE, .event = 0, .moment = FIRST, .span_start = 10, .span_end = 20 };

  saylau_selection_set_place (selection, &place);
}

/* As where two tallies are of one moment, of which the moment alone picks the other. */
static void
set_place_of_other_tally (SaylauSelection *selection)
{
  const SaylauSelectionPlace place = { .tally = 1, .compare = SAYLAU_NONE, .candidate = SAYLAU_NONE, .event = SAYLAU_NONE, .moment = LAST, .span_start = SAYLAU_NO_TIME, .span_end = SAYLAU_NO_TIME };

  saylau_selection_set_place (selection, &place);
}

/* clang-format off */
#define NONE SAYLAU_NONE
/* tally, compare, area, candidate, hover, event, moment, span, the area that comes back */
static const Setter setters[] = {
  { "the same election", set_same_election, { KEEP, KEEP, KEEP, KEEP, KEEP, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP } },
  { "another election", set_other_election, { NONE, NONE, NONE, NONE, NONE, NONE, SAYLAU_NO_TIME, NO_SPAN, NONE } },
  { "no election", set_no_election, { NONE, NONE, NONE, NONE, NONE, NONE, SAYLAU_NO_TIME, NO_SPAN, NONE } },
  { "last tally", set_tally_last, { 0, KEEP, KEEP, KEEP, KEEP, KEEP, LAST, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "poll", set_tally_poll, { 1, KEEP, KEEP, KEEP, KEEP, KEEP, POLL, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "next tally", step_on, { NEXT, KEEP, KEEP, KEEP, KEEP, KEEP, MIDDLE, KEEP_TIME, KEEP_TIME, KEEP } },
  { "tally before", step_back, { BEFORE, KEEP, KEEP, KEEP, KEEP, KEEP, MIDDLE, KEEP_TIME, KEEP_TIME, KEEP } },
  { "compare", set_compare, { KEEP, 2, KEEP, KEEP, KEEP, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "no compare", set_no_compare, { KEEP, NONE, KEEP, KEEP, KEEP, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "area", set_area, { KEEP, KEEP, 1, KEEP, KEEP, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, 1 }, TRUE },
  { "no area", set_no_area, { KEEP, KEEP, 0, KEEP, KEEP, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, 0 }, TRUE },
  { "leave the area", leave_area, { KEEP, KEEP, PARENT, KEEP, KEEP, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, PARENT }, TRUE },
  { "candidate", set_candidate, { KEEP, KEEP, BACK, 1, KEEP, NONE, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "no candidate", set_no_candidate, { KEEP, KEEP, KEEP, NONE, KEEP, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "hover", set_hover, { KEEP, KEEP, KEEP, KEEP, 0, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "no hover", set_no_hover, { KEEP, KEEP, KEEP, KEEP, NONE, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP } },
  { "event in the south", set_event, { KEEP, KEEP, 2, NONE, KEEP, 0, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "event of no area", set_event_nowhere, { KEEP, KEEP, 0, NONE, KEEP, 1, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "no event", set_no_event, { KEEP, KEEP, BACK, KEEP, KEEP, NONE, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "moment", set_moment, { 1, KEEP, KEEP, KEEP, KEEP, KEEP, JUNE_5, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "moment before all", set_moment_before_all, { NONE, KEEP, KEEP, KEEP, KEEP, KEEP, 0, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "no moment", set_no_moment, { 0, KEEP, KEEP, KEEP, KEEP, KEEP, SAYLAU_NO_TIME, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "the same moment", set_same_moment, { KEEP, KEEP, KEEP, KEEP, KEEP, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP }, TRUE },
  { "span", set_span, { KEEP, KEEP, KEEP, KEEP, KEEP, KEEP, KEEP_TIME, 100, 200, KEEP } },
  { "span backwards", set_span_backwards, { KEEP, KEEP, KEEP, KEEP, KEEP, KEEP, KEEP_TIME, 150, 300, KEEP } },
  { "span of nothing", set_span_of_nothing, { KEEP, KEEP, KEEP, KEEP, KEEP, KEEP, KEEP_TIME, NO_SPAN, KEEP } },
  { "half a span", set_half_a_span, { KEEP, KEEP, KEEP, KEEP, KEEP, KEEP, KEEP_TIME, NO_SPAN, KEEP } },
  { "place", set_place, { 2, 1, 2, NONE, KEEP, 0, FIRST, 10, 20, 1 }, TRUE },
  { "begin a gesture", begin_gesture, { KEEP, KEEP, KEEP, KEEP, KEEP, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP } },
  { "end a gesture", end_gesture, { KEEP, KEEP, KEEP, KEEP, KEEP, KEEP, KEEP_TIME, KEEP_TIME, KEEP_TIME, KEEP } },
  { "clear", clear, { 0, KEEP, 0, NONE, KEEP, NONE, SAYLAU_NO_TIME, NO_SPAN, 0 } },
};

/* By the setters that lead to them, and what is selected then. */
static const struct
{
  const char *name;
  void (*set[6]) (SaylauSelection *selection);
  Held held;
} states[] = {
  { "nothing", { NULL }, { 0, NONE, 0, NONE, NONE, NONE, SAYLAU_NO_TIME, NO_SPAN, 0 } },
  { "no election", { set_no_election }, { NONE, NONE, NONE, NONE, NONE, NONE, SAYLAU_NO_TIME, NO_SPAN, NONE } },
  { "no election, a span", { set_no_election, set_span }, { NONE, NONE, NONE, NONE, NONE, NONE, SAYLAU_NO_TIME, 100, 200, NONE } },
  { "tally", { set_tally_poll }, { 1, NONE, 0, NONE, NONE, NONE, POLL, NO_SPAN, 0 } },
  { "last tally", { set_tally_last }, { 0, NONE, 0, NONE, NONE, NONE, LAST, NO_SPAN, 0 } },
  { "moment", { set_moment }, { 1, NONE, 0, NONE, NONE, NONE, JUNE_5, NO_SPAN, 0 } },
  { "before all", { set_moment_before_all }, { NONE, NONE, 0, NONE, NONE, NONE, 0, NO_SPAN, 0 } },
  { "compare", { set_compare }, { 0, 2, 0, NONE, NONE, NONE, SAYLAU_NO_TIME, NO_SPAN, 0 } },
  { "area", { set_area }, { 0, NONE, 1, NONE, NONE, NONE, SAYLAU_NO_TIME, NO_SPAN, 1 } },
  { "candidate", { set_candidate }, { 0, NONE, 0, 1, NONE, NONE, SAYLAU_NO_TIME, NO_SPAN, 0 } },
  { "candidate, area", { set_area, set_candidate }, { 0, NONE, 1, 1, NONE, NONE, SAYLAU_NO_TIME, NO_SPAN, 1 } },
  { "hover", { set_hover }, { 0, NONE, 0, NONE, 0, NONE, SAYLAU_NO_TIME, NO_SPAN, 0 } },
  { "event", { set_event }, { 0, NONE, 2, NONE, NONE, 0, SAYLAU_NO_TIME, NO_SPAN, 0 } },
  { "event over an area", { set_area, set_event }, { 0, NONE, 2, NONE, NONE, 0, SAYLAU_NO_TIME, NO_SPAN, 1 } },
  { "event of no area over an area", { set_area, set_event_nowhere }, { 0, NONE, 0, NONE, NONE, 1, SAYLAU_NO_TIME, NO_SPAN, 1 } },
  { "event after an event", { set_area, set_event, set_event_nowhere }, { 0, NONE, 0, NONE, NONE, 1, SAYLAU_NO_TIME, NO_SPAN, 1 } },
  { "event, then an area", { set_event, set_area }, { 0, NONE, 1, NONE, NONE, 0, SAYLAU_NO_TIME, NO_SPAN, 1 } },
  { "span", { set_span }, { 0, NONE, 0, NONE, NONE, NONE, SAYLAU_NO_TIME, 100, 200, 0 } },
  { "gesture", { begin_gesture, set_moment }, { 1, NONE, 0, NONE, NONE, NONE, JUNE_5, NO_SPAN, 0 } },
  { "all", { set_compare, set_area, set_event, set_moment, set_span, set_hover }, { 1, 2, 2, NONE, 0, 0, JUNE_5, 100, 200, 1 } },
  { "all, a candidate", { set_compare, set_area, set_candidate, set_moment, set_span, begin_gesture }, { 1, 2, 1, 1, NONE, NONE, JUNE_5, 100, 200, 1 } },
  { "another tally of the moment", { set_place_of_other_tally }, { 1, NONE, 0, NONE, NONE, NONE, LAST, NO_SPAN, 0 } },
  { "place", { set_place }, { 2, 1, 2, NONE, NONE, 0, FIRST, 10, 20, 1 } },
};
#undef NONE
/* clang-format on */

static Held
get_held (SaylauSelection *selection)
{
  SaylauSelectionPlace place = saylau_selection_get_place (selection);

  return (Held){ place.tally, place.compare, place.area, place.candidate, saylau_selection_get_hover (selection), place.event, place.moment, place.span_start, place.span_end, place.own_area };
}

/* By time the tallies are 1, 2 and 0. */
static int
step (int tally,
      int by)
{
  static const int by_time[] = { 1, 2, 0 };
  int place = -1;

  for (int i = 0; i < 3; i++)
    if (by_time[i] == tally)
      place = i;
  return by_time[CLAMP (place + by, 0, 2)];
}

static int
find_area (int area,
           const Held *from)
{
  if (area == KEEP)
    return from->area;
  if (area == BACK)
    return from->event != SAYLAU_NONE ? from->own_area : from->area;
  return area == PARENT ? 0 : area;
}

static gint64
find_moment (gint64 moment,
             const Held *from,
             int tally)
{
  static const gint64 middles[] = { LAST, POLL, FIRST };

  if (moment == KEEP_TIME)
    return from->moment;
  return moment == MIDDLE ? middles[tally] : moment;
}

/* Where a setter leads from @from. */
static Held
lead (const Held *from,
      const Setter *setter)
{
  Held to = setter->to;

  if (to.tally == NEXT || to.tally == BEFORE)
    to.tally = step (from->tally, to.tally == NEXT ? 1 : -1);
  else if (to.tally == KEEP)
    to.tally = from->tally;
  to.compare = to.compare == KEEP ? from->compare : to.compare;
  to.own_area = to.own_area == KEEP ? from->own_area : find_area (to.own_area, from);
  to.area = find_area (to.area, from);
  to.candidate = to.candidate == KEEP ? from->candidate : to.candidate;
  to.hover = to.hover == KEEP ? from->hover : to.hover;
  to.event = to.event == KEEP ? from->event : to.event;
  to.moment = find_moment (to.moment, from, to.tally);
  to.start = to.start == KEEP_TIME ? from->start : to.start;
  to.end = to.end == KEEP_TIME ? from->end : to.end;
  return to;
}

/* Without an election there is nothing to select but a span, and nothing to come back to. */
static Held
lead_without_election (const Held *from,
                       const Setter *setter)
{
  Held to = *from;

  if (setter->set == set_span || setter->set == set_span_backwards || setter->set == set_span_of_nothing || setter->set == set_half_a_span)
    return lead (from, setter);
  if (setter->set == clear || setter->set == set_other_election)
    to.start = to.end = SAYLAU_NO_TIME;
  return to;
}

static char *
print (const Held *held)
{
  return g_strdup_printf ("tally %d compare %d area %d candidate %d hover %d event %d moment %" G_GINT64_FORMAT " span %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
                          " own area %d",
                          held->tally, held->compare, held->area, held->candidate, held->hover, held->event, held->moment, held->start, held->end, held->own_area);
}

/* What is to be told of a change, in the order of the alphabet. */
static char *
list_changes (const Held *from,
              const Held *to,
              gboolean has_other_election)
{
  GString *names = g_string_new (NULL);

#define LIST(changed, name) g_string_append (names, (changed) ? name " " : "")
  LIST (from->area != to->area, "area");
  LIST (from->candidate != to->candidate, "candidate");
  LIST (from->compare != to->compare, "compare");
  LIST (has_other_election, "election");
  LIST (from->event != to->event, "event");
  LIST (from->hover != to->hover, "hover");
  LIST (from->moment != to->moment, "moment");
  LIST (from->start != to->start || from->end != to->end, "span");
  LIST (from->tally != to->tally, "tally");
#undef LIST
  return g_string_free (names, FALSE);
}

static void
notify_cb (SaylauSelection *selection,
           GParamSpec *property,
           GPtrArray *told)
{
  g_ptr_array_add (told, (gpointer) property->name);
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static char *
join (GPtrArray *told)
{
  GString *names = g_string_new (NULL);

  g_ptr_array_sort (told, compare_names_cb);
  for (guint i = 0; i < told->len; i++)
    g_string_append_printf (names, "%s ", (const char *) g_ptr_array_index (told, i));
  return g_string_free (names, FALSE);
}

/* When it is told, all of it is there already. */
static void
changed_cb (SaylauSelection *selection,
            GArray *seen)
{
  Held held = get_held (selection);

  g_array_append_val (seen, held);
}

static SaylauSelection *
reach (guint state)
{
  SaylauSelection *selection = saylau_selection_new ();

  saylau_selection_set_election (selection, election);
  for (guint i = 0; i < G_N_ELEMENTS (states[state].set) && states[state].set[i] != NULL; i++)
    states[state].set[i](selection);
  return selection;
}

static void
assert_held (const Held *found,
             const Held *expected,
             const char *state,
             const char *setter)
{
  g_autofree char *found_text = print (found);
  g_autofree char *expected_text = print (expected);

  if (!g_str_equal (found_text, expected_text))
    g_test_fail_printf ("%s from %s: found %s, expected %s", setter, state, found_text, expected_text);
}

static void
try_setter (guint state,
            const Setter *setter)
{
  g_autoptr (SaylauSelection) selection = reach (state);
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (Held));
  SaylauElection *before = saylau_selection_get_election (selection);
  gboolean is_gesture = saylau_selection_get_gesture (selection) != 0;
  const Held *from = &states[state].held;
  Held to = before != NULL ? lead (from, setter) : lead_without_election (from, setter);
  Held found;
  g_autofree char *expected = NULL;
  g_autofree char *names = NULL;

  g_signal_connect (selection, "notify", G_CALLBACK (notify_cb), told);
  g_signal_connect (selection, "changed", G_CALLBACK (changed_cb), seen);
  if (before == NULL && setter->needs_election)
    g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*assertion*");
  setter->set (selection);
  g_test_assert_expected_messages ();
  found = get_held (selection);
  expected = list_changes (from, &to, before != saylau_selection_get_election (selection));
  names = join (told);
  assert_held (&found, &to, states[state].name, setter->name);
  if (!g_str_equal (names, expected))
    g_test_fail_printf ("%s from %s: told of “%s”, expected “%s”", setter->name, states[state].name, names, expected);
  g_assert_cmpuint (seen->len, ==, *expected != '\0');
  if (seen->len > 0)
    assert_held (&g_array_index (seen, Held, 0), &to, states[state].name, setter->name);
  g_assert_cmpint (saylau_selection_get_gesture (selection) != 0, ==, setter->set == begin_gesture || (is_gesture && setter->set != end_gesture));

  /* What a setter led to, it leads to again: nothing changes, and nothing is told. */
  if (setter->set == step_on || setter->set == step_back || setter->set == leave_area || (saylau_selection_get_election (selection) == NULL && setter->needs_election))
    return;
  g_array_set_size (seen, 0);
  setter->set (selection);
  found = get_held (selection);
  assert_held (&found, &to, states[state].name, setter->name);
  g_assert_cmpuint (seen->len, ==, 0);
}

static void
test_setter (gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    try_setter (i, data);
}

static void
test_states (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (SaylauSelection) selection = reach (i);
      Held held = get_held (selection);

      assert_held (&held, &states[i].held, states[i].name, "what leads there");
    }
}

/* Whatever was selected, one place brings it back, at once; and Escape after it leads to nothing but what is compared. */
static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    for (guint j = 0; j < G_N_ELEMENTS (states); j++)
      {
        g_autoptr (SaylauSelection) one = reach (i);
        g_autoptr (SaylauSelection) another = reach (j);
        SaylauSelectionPlace place = saylau_selection_get_place (one);
        Held held, expected = states[i].held;

        if (saylau_selection_get_election (one) == NULL || saylau_selection_get_election (another) == NULL)
          continue;
        saylau_selection_set_place (another, &place);
        held = get_held (another);
        expected.hover = states[j].held.hover;
        assert_held (&held, &expected, states[j].name, states[i].name);
      }
}

/* What is not there is a programmer's fault, and changes nothing. */
static void
test_faults (void)
{
  static const int indices[] = { -2, 3, G_MAXINT, G_MININT };
  static void (*const take[]) (SaylauSelection * selection, int index) = {
    saylau_selection_set_tally,
    saylau_selection_set_compare,
    saylau_selection_set_area,
    saylau_selection_set_candidate,
    saylau_selection_set_hover,
    saylau_selection_set_event,
  };
  g_autoptr (SaylauSelection) selection = reach (0);
  Held held;

  for (guint i = 0; i < G_N_ELEMENTS (take); i++)
    for (guint j = 0; j < G_N_ELEMENTS (indices); j++)
      {
        g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*assertion*");
        take[i](selection, indices[j]);
        g_test_assert_expected_messages ();
      }
  held = get_held (selection);
  assert_held (&held, &states[0].held, states[0].name, "faults");
}

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  election = saylau_small_election_new ();
  other = saylau_election_new ();
  saylau_election_seal (other);
  g_test_add_func ("/selection-rules/states", test_states);
  for (guint i = 0; i < G_N_ELEMENTS (setters); i++)
    {
      g_autofree char *name = g_strdelimit (g_strconcat ("/selection-rules/", setters[i].name, NULL), " ", '-');

      g_test_add_data_func (name, &setters[i], test_setter);
    }
  g_test_add_func ("/selection-rules/places", test_places);
  g_test_add_func ("/selection-rules/faults", test_faults);
  status = g_test_run ();
  saylau_election_unref (election);
  saylau_election_unref (other);
  return status;
}
