/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/ids.h"

#include <string.h>

/**
 * saylau_id_to_enum:
 * @id: a word
 * @ids: (array length=n_ids): the words for the values of an enumeration, in their order
 * @n_ids: how many there are
 * @value: (out): the value that @id stands for; untouched where it stands for none
 *
 * Returns: whether @id is one of @ids
 */
gboolean
saylau_id_to_enum (const char *id,
                   const char *const *ids,
                   guint n_ids,
                   guint *value)
{
  for (guint i = 0; i < n_ids; i++)
    if (strcmp (id, ids[i]) == 0)
      {
        *value = i;
        return TRUE;
      }
  return FALSE;
}
