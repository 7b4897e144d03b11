/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/selection-state.h"

/* What is selected by the ids of the document, so that it is found again in a newer version of it. */

/* The years 1 to 9999, which clocks can show. */
#define FIRST_INSTANT G_GINT64_CONSTANT (-62135596800)
#define LAST_INSTANT G_GINT64_CONSTANT (253402300799)

static gboolean
is_instant (gint64 instant)
{
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT;
}

/* The index that the id under @key has in the election, or %SAYLAU_NONE. */
static int
find (SaylauSelection *self,
      GVariant *state,
      const char *key,
      int (*find_id) (const SaylauElection *election,
                      const char *id))
{
  const char *id = NULL;

  if (!g_variant_lookup (state, key, "&s", &id))
    return SAYLAU_NONE;
  return find_id (saylau_selection_get_election (self), id);
}

/* The newest tally of all is what is shown where nothing was asked for, whichever it will be then. */
static gboolean
is_tally_asked_for (SaylauSelection *self)
{
  int tally = saylau_selection_get_tally (self);

  return tally != SAYLAU_NONE && (saylau_selection_get_moment (self) != SAYLAU_NO_TIME ||
                                  tally != saylau_election_get_default_tally (saylau_selection_get_election (self)));
}

/* Of two tallies of one moment it may be the other that was shown. */
static void
restore_tally (SaylauSelection *self,
               GVariant *state)
{
  int tally = find (self, state, "tally", saylau_election_find_tally);
  gint64 moment;

  if (g_variant_lookup (state, "moment", "x", &moment) && is_instant (moment))
    saylau_selection_set_moment (self, moment);
  if (tally != SAYLAU_NONE && tally != saylau_selection_get_tally (self))
    saylau_selection_set_tally (self, tally);
}

static void
store_stations (SaylauSelection *self,
                GVariantDict *state)
{
  const SaylauStationBrush *brush = saylau_selection_get_stations (self);
  g_autofree char *text = saylau_station_brush_to_text (brush);

  g_variant_dict_insert (state, "stations", "s", text);
  if (brush->candidate != SAYLAU_NONE)
    g_variant_dict_insert (state, "stations-candidate", "s",
                           saylau_election_get_candidate (saylau_selection_get_election (self), brush->candidate)->id);
}

/* None, where they were of a candidate who is gone, or where no polling stations are left. */
static void
restore_stations (SaylauSelection *self,
                  GVariant *state)
{
  SaylauStationBrush brush;
  const char *text;

  if (saylau_selection_get_election (self)->stations == NULL || !g_variant_lookup (state, "stations", "&s", &text) ||
      !saylau_station_brush_from_text (text, &brush))
    return;
  if (saylau_station_brush_is_of_candidate (&brush))
    brush.candidate = find (self, state, "stations-candidate", saylau_election_find_candidate);
  if (brush.candidate != SAYLAU_NONE || !saylau_station_brush_is_of_candidate (&brush))
    saylau_selection_set_stations (self, &brush);
}

/**
 * saylau_selection_to_variant:
 * @self: a selection
 *
 * Returns: (transfer floating): an `a{sv}` for saylau_selection_restore(): under "tally", "compare",
 *   "area", "candidate", "event" and "stations-candidate" ids, under "moment" seconds since 1970-01-01T00:00Z, under
 *   "span" two of these, under "stations" the text of a #SaylauStationBrush; only what is selected, so without an election nothing
 */
GVariant *
saylau_selection_to_variant (SaylauSelection *self)
{
  SaylauElection *election = saylau_selection_get_election (self);
  GVariantDict state;
  gint64 start, end;

  g_variant_dict_init (&state, NULL);
  if (is_tally_asked_for (self))
    g_variant_dict_insert (&state, "tally", "s", saylau_election_get_tally (election, saylau_selection_get_tally (self))->id);
  if (saylau_selection_get_compare (self) != SAYLAU_NONE)
    g_variant_dict_insert (&state, "compare", "s", saylau_election_get_tally (election, saylau_selection_get_compare (self))->id);
  if (saylau_selection_get_area (self) != SAYLAU_NONE)
    g_variant_dict_insert (&state, "area", "s", saylau_election_get_area (election, saylau_selection_get_area (self))->id);
  if (saylau_selection_get_candidate (self) != SAYLAU_NONE)
    g_variant_dict_insert (&state, "candidate", "s", saylau_election_get_candidate (election, saylau_selection_get_candidate (self))->id);
  if (saylau_selection_get_event (self) != SAYLAU_NONE)
    g_variant_dict_insert (&state, "event", "s", saylau_election_get_event (election, saylau_selection_get_event (self))->id);
  if (saylau_selection_get_moment (self) != SAYLAU_NO_TIME)
    g_variant_dict_insert (&state, "moment", "x", saylau_selection_get_moment (self));
  if (saylau_selection_get_span (self, &start, &end))
    g_variant_dict_insert (&state, "span", "(xx)", start, end);
  if (!saylau_station_brush_is_empty (saylau_selection_get_stations (self)))
    store_stations (self, &state);
  return g_variant_dict_end (&state);
}

/**
 * saylau_selection_restore:
 * @self: a selection with an election in which nothing is selected
 * @state: an `a{sv}`, as of saylau_selection_to_variant()
 *
 * Selects again what was selected. What @state says in another type, ids that are gone, and times that no
 * clock can show are left out: the document may have changed, and @state may come from anywhere.
 */
void
saylau_selection_restore (SaylauSelection *self,
                          GVariant *state)
{
  int compare, candidate, event, area;
  gint64 start, end;

  g_return_if_fail (SAYLAU_IS_SELECTION (self) && saylau_selection_get_election (self) != NULL);
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE_VARDICT));

  restore_tally (self, state);
  compare = find (self, state, "compare", saylau_election_find_tally);
  if (compare != SAYLAU_NONE)
    saylau_selection_set_compare (self, compare);
  candidate = find (self, state, "candidate", saylau_election_find_candidate);
  if (candidate != SAYLAU_NONE)
    saylau_selection_set_candidate (self, candidate);
  event = find (self, state, "event", saylau_election_find_event);
  if (event != SAYLAU_NONE)
    saylau_selection_set_event (self, event);
  /* After the event, which picks its own. */
  area = find (self, state, "area", saylau_election_find_area);
  if (area != SAYLAU_NONE && area != saylau_selection_get_area (self))
    saylau_selection_set_area (self, area);
  if (saylau_selection_state_get_times (state, "span", &start, &end))
    saylau_selection_set_span (self, start, end);
  restore_stations (self, state);
}

/**
 * saylau_selection_state_get_times:
 * @state: an `a{sv}`
 * @key: a key, such as "span"
 * @start: (out): the first second, since 1970-01-01T00:00Z
 * @end: (out): the first second after it
 *
 * Returns: whether @state has a time under @key that is longer than nothing and that clocks can show
 */
gboolean
saylau_selection_state_get_times (GVariant *state,
                                  const char *key,
                                  gint64 *start,
                                  gint64 *end)
{
  return g_variant_lookup (state, key, "(xx)", start, end) && is_instant (*start) && is_instant (*end) && *start < *end;
}
