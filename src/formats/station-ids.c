/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/station-ids.h"

#include <string.h>

#define FIRST_SLOTS 1024

/* A place in a hash table. */
typedef struct
{
  guint32 hash;
  guint32 row; /* plus one; 0: the place is free */
} Slot;

/* Stations are mostly listed by number, area by area. As long as each id is greater than those before it in its area there
 * is nothing to look up. The first one that is not makes the hash table, of all rows until then. */
struct _SaylauStationIds
{
  const SaylauStationTable *table;
  GArray *last; /* (element-type guint): by area, its last row plus one */
  Slot *slots;  /* or NULL */
  guint n_slots, n_used;
};

static guint32
hash_row (const SaylauStationIds *self,
          guint row)
{
  guint64 hash = (guint32) saylau_station_table_get_area (self->table, row) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) ^
                 g_str_hash (saylau_station_table_get_id (self->table, row));

  return (hash * G_GUINT64_CONSTANT (0xD6E8FEB86659FD93)) >> 32;
}

static gboolean
are_equal (const SaylauStationIds *self,
           guint one,
           guint other)
{
  return saylau_station_table_get_area (self->table, one) == saylau_station_table_get_area (self->table, other) &&
         strcmp (saylau_station_table_get_id (self->table, one), saylau_station_table_get_id (self->table, other)) == 0;
}

/* The place of an equal row, or a free one for it. */
static Slot *
find_slot (const SaylauStationIds *self,
           guint32 hash,
           guint row)
{
  guint at = hash & (self->n_slots - 1);

  while (self->slots[at].row != 0 && (self->slots[at].hash != hash || !are_equal (self, self->slots[at].row - 1, row)))
    at = (at + 1) & (self->n_slots - 1);
  return &self->slots[at];
}

/* Moves all into twice as many places: none is equal to another. */
static void
grow (SaylauStationIds *self)
{
  g_autofree Slot *before = self->slots;
  guint n_before = self->n_slots;

  self->n_slots = MAX (2 * n_before, FIRST_SLOTS);
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint i = 0; i < n_before; i++)
    if (before[i].row != 0)
      {
        guint at = before[i].hash & (self->n_slots - 1);

        while (self->slots[at].row != 0)
          at = (at + 1) & (self->n_slots - 1);
        self->slots[at] = before[i];
      }
}

static gboolean
add_to_slots (SaylauStationIds *self,
              guint row,
              guint *first)
{
  guint32 hash = hash_row (self, row);
  Slot *slot;

  if (self->n_used >= self->n_slots / 4 * 3)
    grow (self);
  slot = find_slot (self, hash, row);
  if (slot->row != 0)
    {
      *first = slot->row - 1;
      return FALSE;
    }
  *slot = (Slot){ hash, row + 1 };
  self->n_used++;
  return TRUE;
}

/* Shorter ids are less, so that this is the order of numbers. */
static gboolean
is_greater (const char *id,
            const char *other)
{
  gsize length = strlen (id), other_length = strlen (other);

  return length != other_length ? length > other_length : strcmp (id, other) > 0;
}

/* Whether @row has a greater id than all before it in its area. */
static gboolean
goes_on (SaylauStationIds *self,
         guint row)
{
  guint area = saylau_station_table_get_area (self->table, row) + 1; /* SAYLAU_NONE is an area here */
  guint *last;

  if (area >= self->last->len)
    g_array_set_size (self->last, area + 1);
  last = &g_array_index (self->last, guint, area);
  if (*last != 0 && !is_greater (saylau_station_table_get_id (self->table, row), saylau_station_table_get_id (self->table, *last - 1)))
    return FALSE;
  *last = row + 1;
  return TRUE;
}

/**
 * saylau_station_ids_new:
 * @table: what is being filled, which must outlive the result
 *
 * Returns: (transfer full): no ids yet
 */
SaylauStationIds *
saylau_station_ids_new (const SaylauStationTable *table)
{
  SaylauStationIds *self = g_new0 (SaylauStationIds, 1);

  self->table = table;
  self->last = g_array_new (FALSE, TRUE, sizeof (guint));
  return self;
}

/**
 * saylau_station_ids_free:
 * @self: (transfer full): ids
 */
void
saylau_station_ids_free (SaylauStationIds *self)
{
  g_array_unref (self->last);
  g_free (self->slots);
  g_free (self);
}

/**
 * saylau_station_ids_add:
 * @self: ids
 * @row: the row that was put into the table last; each is added in turn
 * @first: (out): the first row in the same area with the same id; set only where there is one
 *
 * A row without an id has none of another.
 *
 * Returns: whether no row before has its area and id
 */
gboolean
saylau_station_ids_add (SaylauStationIds *self,
                        guint row,
                        guint *first)
{
  guint other;

  if (*saylau_station_table_get_id (self->table, row) == '\0' || (self->slots == NULL && goes_on (self, row)))
    return TRUE;
  if (self->slots == NULL)
    for (guint before = 0; before < row; before++)
      if (*saylau_station_table_get_id (self->table, before) != '\0')
        add_to_slots (self, before, &other);
  return add_to_slots (self, row, first);
}
