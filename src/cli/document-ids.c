/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/document-ids.h"

#include "model/error.h"

/* So many of the ids that there are does a message list. */
#define MAX_LISTED 20

typedef const char *(*GetIdFunc) (const SaylauElection *election,
                                  int item);

static const char *
get_tally_id (const SaylauElection *election,
              int item)
{
  return saylau_election_get_tally (election, item)->id;
}

static const char *
get_area_id (const SaylauElection *election,
             int item)
{
  return saylau_election_get_area (election, item)->id;
}

static const char *
get_candidate_id (const SaylauElection *election,
                  int item)
{
  return saylau_election_get_candidate (election, item)->id;
}

static gboolean
fail_with_ids (GError **error,
               const char *what,
               const char *id,
               const SaylauElection *election,
               GPtrArray *items,
               GetIdFunc get_id)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  if (items->len == 0)
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST, "the document has no %s, so there is no '%s'", what, id);
      return FALSE;
    }
  for (guint i = 0; i < MIN (items->len, MAX_LISTED); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", get_id (election, i));
  if (items->len > MAX_LISTED)
    g_string_append_printf (ids, " and %u more", items->len - MAX_LISTED);
  g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST, "the document has no %s '%s'; it has %s", what, id, ids->str);
  return FALSE;
}

/**
 * saylau_document_ids_find_tally:
 * @election: a document
 * @id: (nullable): the id that was asked for
 * @tally: (inout): gets what has the id; stays as it is where none was asked for
 * @error: return location for an error, %SAYLAU_ERROR_REQUEST, which tells the ids that there are
 *
 * Returns: whether there is one with that id, or none was asked for
 */
gboolean
saylau_document_ids_find_tally (const SaylauElection *election,
                                const char *id,
                                int *tally,
                                GError **error)
{
  if (id == NULL)
    return TRUE;
  *tally = saylau_election_find_tally (election, id);
  return *tally != SAYLAU_NONE ||
         fail_with_ids (error, "tally", id, election, election->tallies, get_tally_id);
}

/**
 * saylau_document_ids_find_area:
 * @election: a document
 * @id: (nullable): the id that was asked for
 * @area: (inout): gets what has the id; stays as it is where none was asked for
 * @error: return location for an error, %SAYLAU_ERROR_REQUEST, which tells the ids that there are
 *
 * Returns: whether there is one with that id, or none was asked for
 */
gboolean
saylau_document_ids_find_area (const SaylauElection *election,
                               const char *id,
                               int *area,
                               GError **error)
{
  if (id == NULL)
    return TRUE;
  *area = saylau_election_find_area (election, id);
  return *area != SAYLAU_NONE ||
         fail_with_ids (error, "area", id, election, election->areas, get_area_id);
}

/**
 * saylau_document_ids_find_candidate:
 * @election: a document
 * @id: (nullable): the id that was asked for
 * @candidate: (inout): gets what has the id; stays as it is where none was asked for
 * @error: return location for an error, %SAYLAU_ERROR_REQUEST, which tells the ids that there are
 *
 * Returns: whether there is one with that id, or none was asked for
 */
gboolean
saylau_document_ids_find_candidate (const SaylauElection *election,
                                    const char *id,
                                    int *candidate,
                                    GError **error)
{
  if (id == NULL)
    return TRUE;
  *candidate = saylau_election_find_candidate (election, id);
  return *candidate != SAYLAU_NONE ||
         fail_with_ids (error, "candidate", id, election, election->candidates, get_candidate_id);
}
