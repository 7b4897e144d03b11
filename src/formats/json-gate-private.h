/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/json-gate.h"
#include "formats/json-pieces.h"
#include "formats/json-tape.h"

G_BEGIN_DECLS

/* A value's number is its index on the tape. Of a text in pieces the tape has the rest, and the numbers of what is behind the array
 * are greater by this, so that there is room for those in the array. */
#define GAP ((gsize) 1 << 40)

struct _SaylauJson
{
  const char *text;
  gsize length;
  SaylauJsonTape *tape; /* of a piece: NULL, it has that of the pieces */
  const guint64 *words;
  const char *strings;
  SaylauJsonPieces *pieces; /* or NULL */
  SaylauJson *piece;        /* the one that is on their tape, or NULL */
  SaylauJsonValue array;    /* that they are of, behind which there is the gap; or G_MAXSIZE */
  gsize offset;             /* of a piece: its values are greater than their indices */
};

static inline gsize
get_index (const SaylauJson *self,
           SaylauJsonValue value)
{
  return value > self->array ? value - GAP : value - self->offset;
}

static inline SaylauJsonValue
get_value (const SaylauJson *self,
           gsize index)
{
  return index > self->array ? index + GAP : index + self->offset;
}

static inline guint64
get_word (const SaylauJson *self,
          SaylauJsonValue value)
{
  return self->words[get_index (self, value)];
}

static inline char
word_type (const SaylauJson *self,
           SaylauJsonValue value)
{
  return (char) (get_word (self, value) >> 56);
}

static inline gboolean
is_container (const SaylauJson *self,
              SaylauJsonValue value)
{
  char type = word_type (self, value);

  return type == '{' || type == '[';
}

/* The first value in a container, or its end. */
static inline SaylauJsonValue
get_inside (const SaylauJson *self,
            SaylauJsonValue container)
{
  return get_value (self, get_index (self, container) + 1);
}

/* The value behind @value with all that is in it. */
static inline SaylauJsonValue
get_after (const SaylauJson *self,
           SaylauJsonValue value)
{
  switch (word_type (self, value))
    {
    case '{':
    case '[':
      return get_value (self, get_word (self, value) & G_MAXUINT32);
    case 'l':
    case 'u':
    case 'd':
      return value + 2;
    default:
      return value + 1;
    }
}

const SaylauJson *saylau_json_take_piece (SaylauJson *self);
gsize *saylau_json_find_offsets (const SaylauJson *self,
                                 const SaylauJsonValue *values,
                                 guint n_values);

G_END_DECLS
