/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/election.h"

#include "model/ids.h"

/* What documents call the values of the enumerations, in their order. */
static const char *const tally_status_ids[] = { "poll", "exit-poll", "partial", "preliminary", "final", "recount", "parallel" };
static const char *const event_kind_ids[] = { "protest", "detention", "violence", "politics", "election", "official", "media", "other" };
static const char *const figure_what_ids[] = { "participants", "detained", "jailed", "fined", "injured", "killed" };
static const char *const share_of_ids[] = { "valid", "cast", "registered" };

/**
 * saylau_tally_status_to_id:
 * @status: a status of a tally
 *
 * Returns: (transfer none): the word that documents have for it
 */
const char *
saylau_tally_status_to_id (SaylauTallyStatus status)
{
  return tally_status_ids[status];
}

/**
 * saylau_tally_status_from_id:
 * @id: a word
 * @status: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether documents have that word for a status of a tally
 */
gboolean
saylau_tally_status_from_id (const char *id,
                             SaylauTallyStatus *status)
{
  return saylau_id_to_enum (id, tally_status_ids, G_N_ELEMENTS (tally_status_ids), status);
}

/**
 * saylau_event_kind_to_id:
 * @kind: a kind of event
 *
 * Returns: (transfer none): the word that documents have for it
 */
const char *
saylau_event_kind_to_id (SaylauEventKind kind)
{
  return event_kind_ids[kind];
}

/**
 * saylau_event_kind_from_id:
 * @id: a word
 * @kind: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether documents have that word for a kind of event
 */
gboolean
saylau_event_kind_from_id (const char *id,
                           SaylauEventKind *kind)
{
  return saylau_id_to_enum (id, event_kind_ids, G_N_ELEMENTS (event_kind_ids), kind);
}

/**
 * saylau_figure_what_to_id:
 * @what: a subject of a claim
 *
 * Returns: (transfer none): the word that documents have for it
 */
const char *
saylau_figure_what_to_id (SaylauFigureWhat what)
{
  return figure_what_ids[what];
}

/**
 * saylau_figure_what_from_id:
 * @id: a word
 * @what: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether documents have that word for a subject of a claim
 */
gboolean
saylau_figure_what_from_id (const char *id,
                            SaylauFigureWhat *what)
{
  return saylau_id_to_enum (id, figure_what_ids, G_N_ELEMENTS (figure_what_ids), what);
}

/**
 * saylau_share_of_to_id:
 * @share_of: a whole that shares are a part of
 *
 * Returns: (transfer none): the word that documents have for it
 */
const char *
saylau_share_of_to_id (SaylauShareOf share_of)
{
  return share_of_ids[share_of];
}

/**
 * saylau_share_of_from_id:
 * @id: a word
 * @share_of: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether documents have that word for a whole that shares are a part of
 */
gboolean
saylau_share_of_from_id (const char *id,
                         SaylauShareOf *share_of)
{
  return saylau_id_to_enum (id, share_of_ids, G_N_ELEMENTS (share_of_ids), share_of);
}
