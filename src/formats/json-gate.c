/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/json-gate-private.h"

#include <math.h>
#include <string.h>

#include "formats/json-scanner.h"

/* From this many members on, an object's names are looked up in a table. */
#define MANY_MEMBERS 16

/* Up to 2^53 a double tells every whole number from its neighbours. */
#define WHOLE_MAX 9007199254740992.0

static void
report_fault (SaylauProblems *problems,
              const char *text,
              gsize offset,
              const char *fault)
{
  guint line, column;

  saylau_json_count_lines (text, &offset, 1, &line, &column);
  saylau_problems_add_in_file (problems, SAYLAU_SEVERITY_ERROR, 0, NULL, line, column, "%s", fault);
}

/* Where @text stops being UTF-8. A NUL is UTF-8, though GLib's function stops there too. */
static gboolean
find_invalid_utf8 (const char *text,
                   gsize length,
                   gsize *offset)
{
  const char *at = text;

  while (!g_utf8_validate_len (at, text + length - at, &at))
    {
      if (*at != '\0')
        {
          *offset = at - text;
          return TRUE;
        }
      at++;
    }
  return FALSE;
}

/* Tells why the gate said no. Returns whether a reason was found. */
static gboolean
explain (SaylauProblems *problems,
         const char *text,
         gsize length)
{
  gsize offset;
  g_autofree char *fault = NULL;

  if (find_invalid_utf8 (text, length, &offset))
    {
      fault = g_strdup_printf ("the byte 0x%02X is not UTF-8; save the document in UTF-8", (guint8) text[offset]);
      report_fault (problems, text, offset, fault);
      return TRUE;
    }
  if (!saylau_json_scan (text, length, NULL, 0, NULL, &offset, &fault))
    {
      report_fault (problems, text, offset, fault);
      return TRUE;
    }
  return FALSE;
}

static void
report_duplicate (SaylauProblems *problems,
                  const SaylauJson *self,
                  SaylauJsonValue key)
{
  g_autofree char *shown = saylau_json_describe (self, key);

  saylau_problems_add (problems, SAYLAU_SEVERITY_ERROR, key,
                       "%s is there twice in this object; a member's name must be unique", shown);
}

static gboolean
has_before (const SaylauJson *self,
            SaylauJsonValue object,
            SaylauJsonValue key)
{
  const char *name = saylau_json_get_string (self, key);
  SaylauJsonValue other, value;
  SaylauJsonIter iter;

  saylau_json_iter_init (&iter, self, object);
  while (saylau_json_iter_next (&iter, &other, &value) && other != key)
    if (strcmp (saylau_json_get_string (self, other), name) == 0)
      return TRUE;
  return FALSE;
}

static void
check_object (const SaylauJson *self,
              SaylauJsonValue object,
              SaylauProblems *problems)
{
  g_autoptr (GHashTable) names = NULL;
  SaylauJsonIter iter;
  SaylauJsonValue key, value;

  if (saylau_json_get_n_items (self, object) >= MANY_MEMBERS)
    names = g_hash_table_new (g_str_hash, g_str_equal);

  saylau_json_iter_init (&iter, self, object);
  while (saylau_json_iter_next (&iter, &key, &value))
    if (names != NULL ? !g_hash_table_add (names, (gpointer) saylau_json_get_string (self, key)) : has_before (self, object, key))
      report_duplicate (problems, self, key);
}

static void
check_names (const SaylauJson *self,
             SaylauProblems *problems)
{
  SaylauJsonValue end = get_after (self, 1);

  for (SaylauJsonValue value = 1; value < end; value = is_container (self, value) ? get_inside (self, value) : get_after (self, value))
    if (word_type (self, value) == '{')
      check_object (self, value, problems);
}

/* It may be one that is itself escaped; then the scan that follows finds nothing. */
static gboolean
has_unicode_escape (const char *text,
                    gsize length)
{
  const char *end = text + length;
  const char *at = text;

  while ((at = memchr (at, '\\', end - at)) != NULL)
    {
      if (at[1] == 'u')
        return TRUE;
      at++;
    }
  return FALSE;
}

static SaylauJsonTape *
read_tape (const char *text,
           gsize length,
           const char **fault)
{
  SaylauJsonTape *tape = saylau_json_tape_new (length, SAYLAU_JSON_DEPTH_MAX, fault);

  if (tape != NULL && !saylau_json_tape_read (tape, text, length, fault))
    g_clear_pointer (&tape, saylau_json_tape_free);
  return tape;
}

static SaylauJson *
json_new (const char *text,
          gsize length,
          SaylauJsonTape *tape)
{
  SaylauJson *self = g_new0 (SaylauJson, 1);

  self->text = text;
  self->length = length;
  self->tape = tape;
  self->words = saylau_json_tape_get_words (tape);
  self->strings = saylau_json_tape_get_strings (tape);
  self->array = G_MAXSIZE;
  return self;
}

/* The last member of that name, or 0. */
static SaylauJsonValue
find_member (const SaylauJson *self,
             SaylauJsonValue object,
             const char *name)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, value, found = 0;

  if (object == 0 || saylau_json_get_kind (self, object) != SAYLAU_JSON_OBJECT)
    return 0;
  saylau_json_iter_init (&iter, self, object);
  while (saylau_json_iter_next (&iter, &key, &value))
    if (strcmp (saylau_json_get_string (self, key), name) == 0)
      found = value;
  return found;
}

/* Whether the empty array at @start, which was cut out, is that of the stations' rows; then it is the one in pieces. */
static gboolean
find_rows (SaylauJson *self,
           gsize start)
{
  SaylauJsonValue rows = find_member (self, find_member (self, 1, "stations"), "rows");
  g_autofree gsize *offsets = NULL;

  if (rows == 0)
    return FALSE;
  offsets = saylau_json_find_offsets (self, &rows, 1);
  if (offsets[0] != start)
    return FALSE;
  self->array = rows;
  return TRUE;
}

/**
 * saylau_json_new:
 * @text: JSON without a byte order mark, with %SAYLAU_JSON_PADDING readable bytes behind it;
 *   it must outlive the result
 * @length: its length in bytes
 * @problems: gets an error with line and column where @text is not JSON
 *
 * Reads @text strictly: RFC 8259 in UTF-8, at most %SAYLAU_JSON_DEPTH_MAX deep, without
 * U+0000 in strings, numbers in the range of 64-bit integers and doubles. A name that an
 * object has twice is an error too, but the rest can be read then.
 *
 * Returns: (nullable) (transfer full): what is in @text, or %NULL
 */
SaylauJson *
saylau_json_new (const char *text,
                 gsize length,
                 SaylauProblems *problems)
{
  const char *fault = NULL;
  SaylauJsonTape *tape = read_tape (text, length, &fault);
  SaylauJson *self;

  if (tape == NULL)
    {
      if (!explain (problems, text, length))
        saylau_problems_add (problems, SAYLAU_SEVERITY_ERROR, 0, "the JSON cannot be read: %s", fault);
      return NULL;
    }
  /* simdjson lets some escapes pass that stand for no character. */
  if (has_unicode_escape (text, length) && explain (problems, text, length))
    {
      saylau_json_tape_free (tape);
      return NULL;
    }

  self = json_new (text, length, tape);
  check_names (self, problems);
  return self;
}

/**
 * saylau_json_new_in_pieces:
 * @text: as of saylau_json_new()
 * @length: its length in bytes
 * @piece_length: how long a piece is at most, in bytes
 * @n_threads: as of saylau_read_ahead_new()
 * @problems: as of saylau_json_new()
 *
 * As saylau_json_new(), but of a text with very many rows of stations, what is in these is left out at first. They are empty, and
 * saylau_json_next_piece() reads some of them at a time, in little memory. If saylau_json_has_unread() says so in the end, @text has to be
 * read by saylau_json_new(), which will tell what is wrong with it, if anything is.
 *
 * Returns: (nullable) (transfer full): what is in @text, or %NULL
 */
SaylauJson *
saylau_json_new_in_pieces (const char *text,
                           gsize length,
                           gsize piece_length,
                           guint n_threads,
                           SaylauProblems *problems)
{
  g_autoptr (SaylauJsonPieces) pieces = saylau_json_pieces_new (text, length, piece_length, n_threads);
  const char *fault, *rest;
  SaylauJsonTape *tape;
  SaylauJson *self;
  gsize rest_length;

  if (pieces == NULL)
    return saylau_json_new (text, length, problems);
  rest = saylau_json_pieces_get_rest (pieces, &rest_length);
  tape = read_tape (rest, rest_length, &fault);
  if (tape == NULL)
    return saylau_json_new (text, length, problems);
  self = json_new (rest, rest_length, tape);
  if (!find_rows (self, saylau_json_pieces_get_start (pieces)))
    {
      saylau_json_free (self);
      return saylau_json_new (text, length, problems);
    }
  if (has_unicode_escape (text, length) && explain (problems, text, length))
    {
      saylau_json_free (self);
      return NULL;
    }
  self->text = text;
  self->length = length;
  self->pieces = g_steal_pointer (&pieces);
  check_names (self, problems);
  return self;
}

/**
 * saylau_json_is_in_pieces:
 * @self: JSON
 * @array: an array
 *
 * Returns: whether what is in @array is read by saylau_json_next_piece()
 */
gboolean
saylau_json_is_in_pieces (const SaylauJson *self,
                          SaylauJsonValue array)
{
  return array == self->array;
}

/**
 * saylau_json_next_piece:
 * @self: JSON with an array in pieces
 * @fraction: (out): how much of the array was read before, 0 to 1
 *
 * Returns: (nullable) (transfer none): the next items of the array, as those of the root of another JSON, until the next piece is
 *   read; their values are known to @self as places. %NULL: there is no more, or it cannot be read so
 */
SaylauJson *
saylau_json_next_piece (SaylauJson *self,
                        double *fraction)
{
  *fraction = saylau_json_pieces_get_fraction (self->pieces);
  return saylau_json_pieces_next (self->pieces) ? (SaylauJson *) saylau_json_take_piece (self) : NULL;
}

/**
 * saylau_json_has_unread:
 * @self: JSON
 *
 * Returns: whether there is anything in the text that was not read
 */
gboolean
saylau_json_has_unread (const SaylauJson *self)
{
  return self->pieces != NULL && !saylau_json_pieces_are_read (self->pieces);
}

/**
 * saylau_json_free:
 * @self: (transfer full): JSON
 */
void
saylau_json_free (SaylauJson *self)
{
  saylau_json_tape_free (self->tape);
  g_clear_pointer (&self->pieces, saylau_json_pieces_free);
  g_free (self->piece);
  g_free (self);
}

/**
 * saylau_json_get_root:
 * @self: JSON
 *
 * Returns: the value that is the document
 */
SaylauJsonValue
saylau_json_get_root (const SaylauJson *self)
{
  return get_value (self, 1);
}

/**
 * saylau_json_get_kind:
 * @self: JSON
 * @value: a value
 *
 * Returns: what it is; an integer beyond 2^63 is a number
 */
SaylauJsonKind
saylau_json_get_kind (const SaylauJson *self,
                      SaylauJsonValue value)
{
  switch (word_type (self, value))
    {
    case '{':
      return SAYLAU_JSON_OBJECT;
    case '[':
      return SAYLAU_JSON_ARRAY;
    case '"':
      return SAYLAU_JSON_STRING;
    case 'l':
      return SAYLAU_JSON_INTEGER;
    case 't':
      return SAYLAU_JSON_TRUE;
    case 'f':
      return SAYLAU_JSON_FALSE;
    case 'n':
      return SAYLAU_JSON_NULL;
    default:
      return SAYLAU_JSON_NUMBER;
    }
}

/**
 * saylau_json_get_string:
 * @self: JSON
 * @value: a string, or a member's name
 *
 * Returns: (transfer none): the string, in UTF-8
 */
const char *
saylau_json_get_string (const SaylauJson *self,
                        SaylauJsonValue value)
{
  return self->strings + (get_word (self, value) & ((G_GUINT64_CONSTANT (1) << 56) - 1)) + sizeof (guint32);
}

/**
 * saylau_json_get_integer:
 * @self: JSON
 * @value: an integer
 *
 * Returns: its value
 */
gint64
saylau_json_get_integer (const SaylauJson *self,
                         SaylauJsonValue value)
{
  return (gint64) self->words[get_index (self, value) + 1];
}

/**
 * saylau_json_get_number:
 * @self: JSON
 * @value: an integer or a number
 *
 * Returns: its value
 */
double
saylau_json_get_number (const SaylauJson *self,
                        SaylauJsonValue value)
{
  double number;

  switch (word_type (self, value))
    {
    case 'l':
      return (double) saylau_json_get_integer (self, value);
    case 'u':
      return (double) self->words[get_index (self, value) + 1];
    default:
      memcpy (&number, &self->words[get_index (self, value) + 1], sizeof number);
      return number;
    }
}

/**
 * saylau_json_get_whole:
 * @self: JSON
 * @value: a value
 * @whole: (out): the number
 *
 * JSON has one kind of number: 60, 60.0 and 6e1 are the same.
 *
 * Returns: whether @value is a number without a fraction that is an integer, or else within ±2^53
 */
gboolean
saylau_json_get_whole (const SaylauJson *self,
                       SaylauJsonValue value,
                       gint64 *whole)
{
  SaylauJsonKind kind = saylau_json_get_kind (self, value);
  double number;

  if (kind == SAYLAU_JSON_INTEGER)
    {
      *whole = saylau_json_get_integer (self, value);
      return TRUE;
    }
  if (kind != SAYLAU_JSON_NUMBER)
    return FALSE;
  number = saylau_json_get_number (self, value);
  if (fabs (number) > WHOLE_MAX || number != trunc (number))
    return FALSE;
  *whole = (gint64) number;
  return TRUE;
}

/**
 * saylau_json_describe:
 * @self: JSON
 * @value: a value
 *
 * Returns: (transfer full): what is there, in words for a message on one line
 */
char *
saylau_json_describe (const SaylauJson *self,
                      SaylauJsonValue value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (saylau_json_get_kind (self, value))
    {
    case SAYLAU_JSON_OBJECT:
      return g_strdup ("an object");
    case SAYLAU_JSON_ARRAY:
      return g_strdup ("an array");
    case SAYLAU_JSON_STRING:
      return saylau_problem_quote (saylau_json_get_string (self, value));
    case SAYLAU_JSON_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, saylau_json_get_integer (self, value));
    case SAYLAU_JSON_TRUE:
      return g_strdup ("true");
    case SAYLAU_JSON_FALSE:
      return g_strdup ("false");
    case SAYLAU_JSON_NULL:
      return g_strdup ("null");
    case SAYLAU_JSON_NUMBER:
    default:
      return g_strdup (g_ascii_formatd (number, sizeof number, "%.15g", saylau_json_get_number (self, value)));
    }
}

/**
 * saylau_json_get_n_items:
 * @self: JSON
 * @container: an object or array
 *
 * Returns: how many members or items it has
 */
guint
saylau_json_get_n_items (const SaylauJson *self,
                         SaylauJsonValue container)
{
  guint n_items = (get_word (self, container) >> 32) & 0xFFFFFF;

  /* The tape has three bytes for it, and says so when they do not suffice. */
  if (n_items == 0xFFFFFF)
    {
      SaylauJsonIter iter;
      SaylauJsonValue key, value;

      n_items = 0;
      saylau_json_iter_init (&iter, self, container);
      while (saylau_json_iter_next (&iter, &key, &value))
        n_items++;
    }
  return n_items;
}

/**
 * saylau_json_iter_init:
 * @iter: (out caller-allocates): an iterator
 * @json: JSON
 * @container: an object or array
 */
void
saylau_json_iter_init (SaylauJsonIter *iter,
                       const SaylauJson *json,
                       SaylauJsonValue container)
{
  iter->json = json;
  iter->at = get_inside (json, container);
  iter->end = get_after (json, container) - 1;
  iter->keyed = word_type (json, container) == '{';
}

/**
 * saylau_json_iter_next:
 * @iter: an iterator
 * @key: (out): the member's name, a string; 0 in an array
 * @value: (out): the value
 *
 * Returns: whether there was one more
 */
gboolean
saylau_json_iter_next (SaylauJsonIter *iter,
                       SaylauJsonValue *key,
                       SaylauJsonValue *value)
{
  if (iter->at >= iter->end)
    return FALSE;

  *key = iter->keyed ? iter->at : 0;
  *value = iter->keyed ? iter->at + 1 : iter->at;
  iter->at = get_after (iter->json, *value);
  return TRUE;
}

/**
 * saylau_json_iter_next_integer:
 * @iter: an iterator over the items of an array
 * @most: the greatest that is wanted
 * @integer: (out): the integer
 *
 * Passes the next item only if it is an integer from 0 to @most.
 *
 * Returns: whether it was
 */
gboolean
saylau_json_iter_next_integer (SaylauJsonIter *iter,
                               gint64 most,
                               gint64 *integer)
{
  const guint64 *words = iter->json->words + get_index (iter->json, iter->at);

  if (iter->at >= iter->end || (char) (words[0] >> 56) != 'l' || words[1] > (guint64) most)
    return FALSE;
  *integer = words[1];
  iter->at += 2;
  return TRUE;
}

/**
 * saylau_json_take_piece:
 * @self: JSON in pieces, of which one is read
 *
 * Returns: (transfer none): what is on the tape of the pieces
 */
const SaylauJson *
saylau_json_take_piece (SaylauJson *self)
{
  gsize first;
  const SaylauJsonTape *tape = saylau_json_pieces_get_tape (self->pieces, &first);

  if (self->piece == NULL)
    self->piece = g_new0 (SaylauJson, 1);
  self->piece->words = saylau_json_tape_get_words (tape);
  self->piece->strings = saylau_json_tape_get_strings (tape);
  self->piece->array = G_MAXSIZE;
  self->piece->offset = self->array + 1 + first - 2;
  return self->piece;
}
