/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/json-pieces.h"

#include <string.h>

#include "formats/json-gate.h"
#include "formats/read-ahead.h"

/* The name of the array, and how far from the text's beginning it is looked for. */
#define NAME "\"rows\""
#define START_MAX (4 * 1024 * 1024)

/* The array is in an object, in an object. */
#define LEVEL 2

/* On the tape of a piece: the first word of its first item. */
#define FIRST_WORD 2

/* Where a piece begins: in the text, and on the tape that the whole array would have. */
typedef struct
{
  gsize offset, length;
  gsize word;
  guint item;
} Piece;

/* A piece on its tape. */
typedef struct
{
  Piece piece;
  gsize n_words;
  char *buffer; /* the piece in brackets, padded */
  SaylauJsonTape *tape;
} Sheet;

struct _SaylauJsonPieces
{
  const char *text;
  gsize start, end; /* of what is in the array */
  gsize piece_length;
  char *rest; /* padded */
  gsize rest_length;
  GArray *pieces; /* (element-type Piece): those that were taken */
  gsize at;       /* where the next one begins */
  gsize n_words;
  Sheet *taken; /* what is looked at, */
  guint read;   /* and which piece that is */
  SaylauReadAhead *ahead;
  Sheet sheets[SAYLAU_READ_AHEAD];
  Piece next; /* to be read */
};

static gboolean
is_space (char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* Whether what stands before @at is @byte, but for space. */
static gboolean
is_behind (const char *text,
           gsize at,
           char byte)
{
  while (at > 0 && is_space (text[at - 1]))
    at--;
  return at > 0 && text[at - 1] == byte;
}

static gsize
skip_space (const char *text,
            gsize length,
            gsize at)
{
  while (at < length && is_space (text[at]))
    at++;
  return at;
}

/* Behind the bracket of the first array of that name; 0: there is none. */
static gsize
find_start (const char *text,
            gsize length)
{
  gsize limit = MIN (length, START_MAX);
  const char *name = memmem (text, limit, NAME, strlen (NAME));

  while (name != NULL)
    {
      gsize at = skip_space (text, length, name + strlen (NAME) - text);

      if (at < length && text[at] == ':')
        {
          at = skip_space (text, length, at + 1);
          if (at < length && text[at] == '[')
            return at + 1;
        }
      name = memmem (name + 1, limit - (name + 1 - text), NAME, strlen (NAME));
    }
  return 0;
}

/* The last bracket that closes behind one that closes; 0: there is none. */
static gsize
find_end (const char *text,
          gsize length,
          gsize start)
{
  for (gsize at = length; at > start; at--)
    if (text[at - 1] == ']' && is_behind (text, at - 1, ']'))
      return at - 1;
  return 0;
}

static void
take_rest (SaylauJsonPieces *self,
           gsize length)
{
  self->rest_length = self->start + length - self->end;
  self->rest = g_malloc0 (self->rest_length + SAYLAU_JSON_PADDING);
  memcpy (self->rest, self->text, self->start);
  memcpy (self->rest + self->start, self->text + self->end, length - self->end);
}

/* Where a comma behind a bracket ends the piece that begins at @from; 0: nowhere. */
static gsize
find_cut (const SaylauJsonPieces *self,
          gsize from)
{
  if (self->end - from <= self->piece_length)
    return self->end;
  for (gsize at = from + self->piece_length; at > from; at--)
    if (self->text[at] == ',' && is_behind (self->text, at, ']'))
      return at;
  return 0;
}

/* Names of members are unique in an object, which nobody would check here: there are none. */
static gboolean
parse (const SaylauJsonPieces *self,
       Sheet *sheet)
{
  const char *text = self->text + sheet->piece.offset, *fault;
  gsize length = sheet->piece.length;

  if (sheet->tape == NULL || memchr (text, '{', length) != NULL)
    return FALSE;
  sheet->buffer[0] = '[';
  memcpy (sheet->buffer + 1, text, length);
  memset (sheet->buffer + 1 + length, 0, 1 + SAYLAU_JSON_PADDING);
  sheet->buffer[1 + length] = ']';
  return saylau_json_tape_read (sheet->tape, sheet->buffer, length + 2, &fault);
}

static gsize
get_behind (const SaylauJsonPieces *self,
            const Piece *piece)
{
  return MIN (piece->offset + piece->length + 1, self->end);
}

/* Callbacks. */

static gboolean
read_cb (gpointer read,
         gpointer data)
{
  SaylauJsonPieces *self = data;
  Sheet *sheet = read;
  gsize cut = self->next.offset < self->end ? find_cut (self, self->next.offset) : 0;
  const guint64 *words;

  if (cut == 0)
    return FALSE;
  sheet->piece = self->next;
  sheet->piece.length = cut - self->next.offset;
  if (!parse (self, sheet))
    return FALSE;

  /* Of an array, the tape tells the index behind its end, and how many items there are. */
  words = saylau_json_tape_get_words (sheet->tape);
  sheet->n_words = (words[1] & G_MAXUINT32) - 1 - FIRST_WORD;
  self->next.offset = get_behind (self, &sheet->piece);
  self->next.word += sheet->n_words;
  self->next.item += words[1] >> 32 & 0xFFFFFF;
  return TRUE;
}

/**
 * saylau_json_pieces_new:
 * @text: a text that may be JSON; it must outlive the result
 * @length: its length in bytes
 * @piece_length: how long a piece is at most
 * @n_threads: as of saylau_read_ahead_new()
 *
 * Cuts @text where the rows of its stations seem to be: that is a guess, which holds if the rest and all pieces are JSON, and the array that
 * is empty in the rest begins at saylau_json_pieces_get_start(). Else @text has to be read as a whole.
 *
 * Returns: (transfer full) (nullable): pieces, or %NULL: it is not worth it
 */
SaylauJsonPieces *
saylau_json_pieces_new (const char *text,
                        gsize length,
                        gsize piece_length,
                        guint n_threads)
{
  const char *fault;
  gsize start = find_start (text, length), end = start > 0 ? find_end (text, length, start) : 0;
  SaylauJsonPieces *self;

  if (end < start + 2 * piece_length)
    return NULL;
  self = g_new0 (SaylauJsonPieces, 1);
  self->text = text;
  self->start = self->at = self->next.offset = start;
  self->end = end;
  self->piece_length = piece_length;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  for (guint i = 0; i < SAYLAU_READ_AHEAD; i++)
    {
      self->sheets[i].buffer = g_malloc (piece_length + 2 + SAYLAU_JSON_PADDING);
      self->sheets[i].tape = saylau_json_tape_new (piece_length + 2, SAYLAU_JSON_DEPTH_MAX - LEVEL, &fault);
    }
  take_rest (self, length);
  self->ahead = saylau_read_ahead_new (read_cb, self, self->sheets, sizeof (Sheet), n_threads);
  return self;
}

/**
 * saylau_json_pieces_free:
 * @self: (transfer full): pieces
 */
void
saylau_json_pieces_free (SaylauJsonPieces *self)
{
  g_clear_pointer (&self->ahead, saylau_read_ahead_free);
  for (guint i = 0; i < SAYLAU_READ_AHEAD; i++)
    {
      g_clear_pointer (&self->sheets[i].tape, saylau_json_tape_free);
      g_free (self->sheets[i].buffer);
    }
  g_array_unref (self->pieces);
  g_free (self->rest);
  g_free (self);
}

/**
 * saylau_json_pieces_get_rest:
 * @self: pieces
 * @length: (out): its length in bytes
 *
 * Returns: (transfer none): the text with an empty array, and with %SAYLAU_JSON_PADDING readable bytes behind it
 */
const char *
saylau_json_pieces_get_rest (const SaylauJsonPieces *self,
                             gsize *length)
{
  *length = self->rest_length;
  return self->rest;
}

/**
 * saylau_json_pieces_get_start:
 * @self: pieces
 *
 * Returns: where the array begins, in bytes, in the text as in the rest
 */
gsize
saylau_json_pieces_get_start (const SaylauJsonPieces *self)
{
  return self->start - 1;
}

/**
 * saylau_json_pieces_get_fraction:
 * @self: pieces
 *
 * Returns: how much of them is read, 0 to 1
 */
double
saylau_json_pieces_get_fraction (const SaylauJsonPieces *self)
{
  return (double) (self->at - self->start) / (self->end - self->start);
}

/**
 * saylau_json_pieces_are_read:
 * @self: pieces
 *
 * Returns: whether all of them are, and each was JSON
 */
gboolean
saylau_json_pieces_are_read (const SaylauJsonPieces *self)
{
  return self->at == self->end;
}

/**
 * saylau_json_pieces_next:
 * @self: pieces
 *
 * Goes to the next one. Those behind it are read meanwhile.
 *
 * Returns: whether there is one, and it is JSON
 */
gboolean
saylau_json_pieces_next (SaylauJsonPieces *self)
{
  Sheet *sheet = saylau_read_ahead_next (self->ahead);

  if (sheet == NULL)
    return FALSE;
  self->at = get_behind (self, &sheet->piece);
  self->n_words += sheet->n_words;
  self->taken = sheet;
  self->read = self->pieces->len;
  g_array_append_val (self->pieces, sheet->piece);
  return TRUE;
}

/**
 * saylau_json_pieces_go_to:
 * @self: pieces, of which all are read
 * @index: below saylau_json_pieces_get_n_words()
 * @first_item: (out): which item of the array is the piece's first
 *
 * Reads the piece that has @index once more, if that is not the one on the tape.
 */
void
saylau_json_pieces_go_to (SaylauJsonPieces *self,
                          gsize index,
                          guint *first_item)
{
  guint low = 0, high = self->pieces->len;
  const Piece *piece;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pieces, Piece, middle).word <= index)
        low = middle;
      else
        high = middle;
    }
  piece = &g_array_index (self->pieces, Piece, low);
  if (self->read != low)
    {
      self->taken->piece = *piece;
      parse (self, self->taken);
    }
  self->read = low;
  *first_item = piece->item;
}

/**
 * saylau_json_pieces_get_tape:
 * @self: pieces, of which one is read
 * @first: (out): the index of its first word; the first word in the array has 0
 *
 * Returns: (transfer none): the tape of the piece, an array whose first item is at index 2
 */
const SaylauJsonTape *
saylau_json_pieces_get_tape (const SaylauJsonPieces *self,
                             gsize *first)
{
  *first = g_array_index (self->pieces, Piece, self->read).word;
  return self->taken->tape;
}

/**
 * saylau_json_pieces_get_n_words:
 * @self: pieces
 *
 * Returns: how many words there would be in the array on a tape of the whole text, as far as it is read
 */
gsize
saylau_json_pieces_get_n_words (const SaylauJsonPieces *self)
{
  return self->n_words;
}
