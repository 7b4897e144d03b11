/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/document.h"

#include <math.h>

#define N_STATUSES (SAYLAU_TALLY_PARALLEL + 1)

static int
compare_votes (gconstpointer a,
               gconstpointer b)
{
  return ((const SaylauVote *) a)->candidate - ((const SaylauVote *) b)->candidate;
}

/* The candidate's vote in @votes, made where it is not there yet. @slots: index plus one by candidate. */
static SaylauVote *
get_vote (GArray *votes,
          GHashTable *slots,
          int candidate)
{
  guint slot = GPOINTER_TO_UINT (g_hash_table_lookup (slots, GINT_TO_POINTER (candidate)));

  if (slot == 0)
    {
      SaylauVote vote = { candidate, SAYLAU_MISSING, NAN };

      g_array_append_val (votes, vote);
      slot = votes->len;
      g_hash_table_insert (slots, GINT_TO_POINTER (candidate), GUINT_TO_POINTER (slot));
    }
  return &g_array_index (votes, SaylauVote, slot - 1);
}

/* The candidate that a member's name is the id of. */
static int
read_candidate (SaylauDocument *self,
                SaylauJsonValue key)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->candidates, saylau_json_get_string (self->json, key)));

  if (index == 0)
    {
      g_autofree char *found = saylau_json_describe (self->json, key);

      saylau_document_report (self, SAYLAU_SEVERITY_ERROR, key, "%s does not stand; expected the id of a candidate", found);
      return SAYLAU_NONE;
    }
  return index - 1;
}

static void
read_votes (SaylauDocument *self,
            SaylauJsonValue object,
            gboolean shares,
            GArray *votes,
            GHashTable *slots)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, value;

  if (object == 0)
    return;
  if (saylau_json_get_kind (self->json, object) != SAYLAU_JSON_OBJECT)
    {
      saylau_document_expected (self, object, shares ? "an object from candidate's id to percent" : "an object from candidate's id to count");
      return;
    }

  saylau_json_iter_init (&iter, self->json, object);
  while (saylau_json_iter_next (&iter, &key, &value))
    {
      int candidate = read_candidate (self, key);
      gint64 count = shares ? SAYLAU_MISSING : saylau_document_read_count (self, value);
      double share = shares ? saylau_document_read_percent (self, value) : NAN;

      if (candidate == SAYLAU_NONE)
        continue;
      if (count != SAYLAU_MISSING)
        get_vote (votes, slots, candidate)->votes = count;
      if (!isnan (share))
        get_vote (votes, slots, candidate)->share = share;
    }
}

static SaylauResult *
read_result (SaylauDocument *self,
             SaylauJsonValue object)
{
  enum
  {
    AREA,
    REGISTERED,
    CAST,
    VALID,
    INVALID,
    TURNOUT,
    VOTES,
    SHARES,
    N
  };
  static const SaylauMember members[N] = { { "area", TRUE }, { "registered" }, { "cast" }, { "valid" }, { "invalid" }, { "turnout" }, { "votes" }, { "shares" } };
  g_autoptr (GHashTable) slots = NULL;
  SaylauJsonValue values[N];
  SaylauResult *result = saylau_result_new ();

  if (!saylau_document_read_members (self, object, "a result: an object", members, N, values, &result->unknown))
    return result;

  result->area = saylau_document_read_reference (self, values[AREA], self->areas, "areas");
  result->registered = saylau_document_read_count (self, values[REGISTERED]);
  result->cast = saylau_document_read_count (self, values[CAST]);
  result->valid = saylau_document_read_count (self, values[VALID]);
  result->invalid = saylau_document_read_count (self, values[INVALID]);
  result->turnout = saylau_document_read_percent (self, values[TURNOUT]);

  slots = g_hash_table_new (NULL, NULL);
  read_votes (self, values[VOTES], FALSE, result->votes, slots);
  read_votes (self, values[SHARES], TRUE, result->votes, slots);
  g_array_sort (result->votes, compare_votes);
  g_hash_table_insert (self->result_places, result, GSIZE_TO_POINTER (object));
  saylau_document_check_result (self, result, object);
  return result;
}

static void
read_results (SaylauDocument *self,
              SaylauJsonValue list,
              SaylauTally *tally)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  SaylauJsonIter iter;
  SaylauJsonValue key, object;

  if (!saylau_document_iterate (self, list, "an array of results", &iter))
    return;
  while (saylau_json_iter_next (&iter, &key, &object))
    {
      SaylauResult *result = read_result (self, object);

      g_ptr_array_add (tally->results, result);
      if (result->area != SAYLAU_NONE && !g_hash_table_add (seen, GINT_TO_POINTER (result->area)))
        saylau_document_report (self, SAYLAU_SEVERITY_ERROR, object, "the tally has two results for the area “%s”; expected one",
                                saylau_election_get_area (self->election, result->area)->id);
    }
}

static void
read_reported (SaylauDocument *self,
               SaylauJsonValue value,
               SaylauTally *tally)
{
  gint64 counts[2] = { SAYLAU_MISSING, SAYLAU_MISSING };
  guint n_read = 0;
  SaylauJsonIter iter;
  SaylauJsonValue key, item;

  if (value == 0)
    return;
  if (saylau_json_get_kind (self->json, value) != SAYLAU_JSON_ARRAY || saylau_json_get_n_items (self->json, value) != 2)
    {
      saylau_document_expected (self, value, "[units in, units in all]: two counts");
      return;
    }

  saylau_json_iter_init (&iter, self->json, value);
  while (saylau_json_iter_next (&iter, &key, &item))
    counts[n_read++] = saylau_document_read_count (self, item);
  tally->units_in = counts[0];
  tally->units = counts[1];
  if (tally->units != SAYLAU_MISSING && tally->units_in > tally->units)
    saylau_document_report (self, SAYLAU_SEVERITY_WARNING, value,
                            "%" G_GINT64_FORMAT " units are in, of %" G_GINT64_FORMAT " in all; expected at most all",
                            tally->units_in, tally->units);
}

static void
read_tally (SaylauDocument *self,
            SaylauJsonValue object)
{
  enum
  {
    ID,
    STATUS,
    LABEL,
    TIME,
    MARGIN,
    REPORTED,
    SOURCES,
    RESULTS,
    NOTE,
    N
  };
  static const SaylauMember members[N] = { { "id", TRUE }, { "status", TRUE }, { "label" }, { "time", TRUE }, { "margin" }, { "reported" }, { "sources" }, { "results", TRUE }, { "note" } };
  const char *statuses[N_STATUSES];
  SaylauJsonValue values[N];
  SaylauTally *tally = saylau_tally_new ();
  int status;

  g_ptr_array_add (self->election->tallies, tally);
  if (!saylau_document_read_members (self, object, "a tally: an object", members, N, values, &tally->unknown))
    return;

  for (guint i = 0; i < N_STATUSES; i++)
    statuses[i] = saylau_tally_status_to_id (i);
  status = saylau_document_read_word (self, values[STATUS], statuses, N_STATUSES);
  if (status >= 0)
    tally->status = status;

  tally->id = saylau_document_read_id (self, values[ID], self->tallies, self->election->tallies->len - 1);
  tally->label = saylau_document_read_text (self, values[LABEL]);
  saylau_document_read_time (self, values[TIME], &tally->time);
  tally->margin = saylau_document_read_percent (self, values[MARGIN]);
  read_reported (self, values[REPORTED], tally);
  saylau_document_read_references (self, values[SOURCES], self->sources, "sources", tally->sources);
  tally->note = saylau_document_read_text (self, values[NOTE]);
  read_results (self, values[RESULTS], tally);
  saylau_document_check_tally (self, tally);
}

static void
read_turnout_report (SaylauDocument *self,
                     SaylauJsonValue object)
{
  enum
  {
    AREA,
    TIME,
    PERCENT,
    SOURCES,
    N
  };
  static const SaylauMember members[N] = { { "area", TRUE }, { "time", TRUE }, { "percent", TRUE }, { "sources" } };
  SaylauJsonValue values[N];
  SaylauTurnoutReport *report = saylau_turnout_report_new ();

  g_ptr_array_add (self->election->turnout, report);
  if (!saylau_document_read_members (self, object, "a report of turnout: an object", members, N, values, &report->unknown))
    return;

  report->area = saylau_document_read_reference (self, values[AREA], self->areas, "areas");
  saylau_document_read_time (self, values[TIME], &report->time);
  report->percent = saylau_document_read_percent (self, values[PERCENT]);
  saylau_document_read_references (self, values[SOURCES], self->sources, "sources", report->sources);
}

/**
 * saylau_document_read_tallies:
 * @self: a document whose candidates, areas and sources are read
 * @list: the tallies, or 0
 */
void
saylau_document_read_tallies (SaylauDocument *self,
                              SaylauJsonValue list)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, object;

  if (saylau_document_iterate (self, list, "an array of tallies", &iter))
    while (!g_cancellable_is_cancelled (self->input->cancellable) && saylau_json_iter_next (&iter, &key, &object))
      read_tally (self, object);
}

/**
 * saylau_document_read_turnout:
 * @self: a document whose areas and sources are read
 * @list: the reports of turnout, or 0
 */
void
saylau_document_read_turnout (SaylauDocument *self,
                              SaylauJsonValue list)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (SaylauJsonValue));
  SaylauJsonIter iter;
  SaylauJsonValue key, object;

  if (!saylau_document_iterate (self, list, "an array of reports of turnout", &iter))
    return;
  while (saylau_json_iter_next (&iter, &key, &object))
    {
      read_turnout_report (self, object);
      g_array_append_val (places, object);
    }
  saylau_document_check_turnout (self, (const void *) places->data);
}
