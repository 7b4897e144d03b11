/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/selection-state.h"

#include "small-election.h"

/* 5 June 2019, after "poll" and before the others; and 10 June at 08:00, of "first". */
#define JUNE_5 G_GINT64_CONSTANT (1559692800)
#define FIRST G_GINT64_CONSTANT (1560153600)

/* What is selected, by index. */
typedef struct
{
  int tally, compare, area, candidate, event;
  gint64 moment;
  gint64 start, end;
} State;

#define NOTHING                                                                                 \
  {                                                                                             \
    0, SAYLAU_NONE, 0, SAYLAU_NONE, SAYLAU_NONE, SAYLAU_NO_TIME, SAYLAU_NO_TIME, SAYLAU_NO_TIME \
  }

static const struct
{
  const char *name;
  const char *text; /* of the variant */
  State state;
} states[] = {
  { "nothing", "{'area': <'KZ'>}", NOTHING },
  { "tally", "{'tally': <'first'>, 'area': <'KZ'>, 'moment': <int64 1560153600>}", { 2, -1, 0, -1, -1, FIRST, SAYLAU_NO_TIME, SAYLAU_NO_TIME } },
  { "moment", "{'tally': <'poll'>, 'area': <'KZ'>, 'moment': <int64 1559692800>}", { 1, -1, 0, -1, -1, JUNE_5, SAYLAU_NO_TIME, SAYLAU_NO_TIME } },
  { "before all", "{'area': <'KZ'>, 'moment': <int64 0>}", { -1, -1, 0, -1, -1, 0, SAYLAU_NO_TIME, SAYLAU_NO_TIME } },
  { "compare", "{'compare': <'poll'>, 'area': <'KZ'>}", { 0, 1, 0, -1, -1, SAYLAU_NO_TIME, SAYLAU_NO_TIME, SAYLAU_NO_TIME } },
  { "candidate", "{'area': <'north'>, 'candidate': <'b'>}", { 0, -1, 1, 1, -1, SAYLAU_NO_TIME, SAYLAU_NO_TIME, SAYLAU_NO_TIME } },
  { "event", "{'area': <'south'>, 'event': <'rally'>}", { 0, -1, 2, -1, 0, SAYLAU_NO_TIME, SAYLAU_NO_TIME, SAYLAU_NO_TIME } },
  { "event, other area", "{'area': <'north'>, 'event': <'rally'>}", { 0, -1, 1, -1, 0, SAYLAU_NO_TIME, SAYLAU_NO_TIME, SAYLAU_NO_TIME } },
  { "span", "{'area': <'KZ'>, 'span': <(int64 100, int64 200)>}", { 0, -1, 0, -1, -1, SAYLAU_NO_TIME, 100, 200 } },
};

/* What restores nothing. */
static const char *const useless[] = {
  "@a{sv} {}",
  "{'tally': <'gone'>, 'compare': <'gone'>, 'area': <'gone'>, 'candidate': <'gone'>, 'event': <'gone'>}",
  "{'tally': <''>, 'candidate': <'poll'>, 'event': <'a'>}",
  "{'tally': <1>, 'compare': <['poll']>, 'area': <('north',)>, 'candidate': <true>, 'event': <@ms nothing>}",
  "{'moment': <'2019'>, 'span': <int64 5>}",
  "{'moment': <int64 -9223372036854775808>}",
  "{'moment': <int64 9223372036854775807>, 'span': <(int64 -9223372036854775808, int64 9223372036854775807)>}",
  "{'moment': <int64 253402300800>, 'span': <(int64 200, int64 100)>}",
  "{'span': <(int64 100, int64 100)>}",
  "{'span': <(100, 200)>, 'more': <{'tally': <'first'>}>}",
};

static void
assert_state (SaylauSelection *selection,
              const State *expected)
{
  gint64 start, end;

  saylau_selection_get_span (selection, &start, &end);
  g_assert_cmpint (saylau_selection_get_tally (selection), ==, expected->tally);
  g_assert_cmpint (saylau_selection_get_compare (selection), ==, expected->compare);
  g_assert_cmpint (saylau_selection_get_area (selection), ==, expected->area);
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, expected->candidate);
  g_assert_cmpint (saylau_selection_get_event (selection), ==, expected->event);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, expected->moment);
  g_assert_cmpint (start, ==, expected->start);
  g_assert_cmpint (end, ==, expected->end);
}

static SaylauSelection *
restore (const char *text)
{
  g_autoptr (SaylauElection) election = saylau_small_election_new ();
  g_autoptr (GVariant) state = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
  SaylauSelection *selection = saylau_selection_new ();

  g_assert_nonnull (state);
  saylau_selection_set_election (selection, election);
  saylau_selection_restore (selection, state);
  return selection;
}

static void
assert_same (GVariant *saved,
             GVariant *expected)
{
  g_assert_cmpuint (g_variant_n_children (saved), ==, g_variant_n_children (expected));
  for (gsize m = 0; m < g_variant_n_children (expected); m++)
    {
      const char *key;
      g_autoptr (GVariant) value = NULL;
      g_autoptr (GVariant) found = NULL;

      g_variant_get_child (expected, m, "{&sv}", &key, &value);
      found = g_variant_lookup_value (saved, key, NULL);
      g_assert_nonnull (found);
      g_assert_cmpvariant (found, value);
    }
}

/* Each state is restored from its text, and is saved as that text again. */
static void
test_states (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (SaylauSelection) selection = restore (states[i].text);
      g_autoptr (GVariant) saved = g_variant_ref_sink (saylau_selection_to_variant (selection));
      g_autoptr (GVariant) expected = g_variant_parse (G_VARIANT_TYPE_VARDICT, states[i].text, NULL, NULL, NULL);

      g_test_message ("%s", states[i].name);
      assert_state (selection, &states[i].state);
      assert_same (saved, expected);
    }
}

static void
test_useless (void)
{
  static const State nothing = NOTHING;

  for (gsize i = 0; i < G_N_ELEMENTS (useless); i++)
    {
      g_autoptr (SaylauSelection) selection = restore (useless[i]);

      g_test_message ("%s", useless[i]);
      assert_state (selection, &nothing);
    }
}

/* What is gone keeps nothing else from being found. */
static void
test_partly_gone (void)
{
  static const State expected = { 1, SAYLAU_NONE, 1, SAYLAU_NONE, SAYLAU_NONE, JUNE_5, SAYLAU_NO_TIME, SAYLAU_NO_TIME };
  g_autoptr (SaylauSelection) selection = restore ("{'tally': <'gone'>, 'moment': <int64 1559692800>, 'event': <'gone'>, 'area': <'north'>}");

  assert_state (selection, &expected);
}

/* An election without areas and tallies, and no election at all. */
static void
test_empty (void)
{
  g_autoptr (SaylauSelection) selection = saylau_selection_new ();
  g_autoptr (SaylauElection) election = saylau_election_new ();
  g_autoptr (GVariant) none = g_variant_ref_sink (saylau_selection_to_variant (selection));
  g_autoptr (GVariant) empty = NULL;
  g_autoptr (GVariant) state = g_variant_parse (G_VARIANT_TYPE_VARDICT, states[1].text, NULL, NULL, NULL);

  g_assert_cmpuint (g_variant_n_children (none), ==, 0);
  election->title = saylau_text_new_plain ("empty");
  saylau_election_seal (election);
  saylau_selection_set_election (selection, election);
  saylau_selection_restore (selection, state);
  g_assert_cmpint (saylau_selection_get_tally (selection), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_moment (selection), ==, FIRST);
  saylau_selection_clear (selection);
  empty = g_variant_ref_sink (saylau_selection_to_variant (selection));
  g_assert_cmpuint (g_variant_n_children (empty), ==, 0);
}

/* Selected polling stations: only where there are some, and whoever's share they are selected by. */
static void
test_stations (void)
{
  static const struct
  {
    const char *text;
    gboolean has_stations, is_restored;
  } rows[] = {
    { "{'area': <'KZ'>, 'stations': <'turnout=90-100'>}", TRUE, TRUE },
    { "{'area': <'KZ'>, 'stations': <'turnout=90-100,share=80-90'>, 'stations-candidate': <'b'>}", TRUE, TRUE },
    { "{'area': <'KZ'>, 'stations': <'turnout=90-100,share=80-90'>, 'stations-candidate': <'gone'>}", TRUE, FALSE },
    { "{'area': <'KZ'>, 'stations': <'share=80-90'>}", TRUE, FALSE },
    { "{'area': <'KZ'>, 'stations': <'turnout=90'>}", TRUE, FALSE },
    { "{'area': <'KZ'>, 'stations': <90>}", TRUE, FALSE },
    { "{'area': <'KZ'>, 'stations': <'turnout=90-100'>}", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauElection) election = saylau_small_election_new ();
      g_autoptr (SaylauSelection) selection = saylau_selection_new ();
      g_autoptr (GVariant) state = g_variant_parse (G_VARIANT_TYPE_VARDICT, rows[i].text, NULL, NULL, NULL);
      g_autoptr (GVariant) saved = NULL;

      g_test_message ("%s", rows[i].text);
      if (rows[i].has_stations)
        election->stations = saylau_station_table_new (election->candidates->len);
      saylau_selection_set_election (selection, election);
      saylau_selection_restore (selection, state);
      saved = g_variant_ref_sink (saylau_selection_to_variant (selection));
      if (rows[i].is_restored)
        assert_same (saved, state);
      else
        g_assert_true (saylau_station_brush_is_empty (saylau_selection_get_stations (selection)));
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/selection-state/states", test_states);
  g_test_add_func ("/selection-state/useless", test_useless);
  g_test_add_func ("/selection-state/partly-gone", test_partly_gone);
  g_test_add_func ("/selection-state/empty", test_empty);
  g_test_add_func ("/selection-state/stations", test_stations);
  return g_test_run ();
}
