/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define SIMDJSON_EXCEPTIONS 0

#include "formats/json-tape.h"

#include <algorithm>
#include <new>

#include <simdjson.h>

struct _SaylauJsonTape
{
  simdjson::dom::parser parser;
};

/**
 * saylau_json_tape_new:
 * @length: of the longest text, in bytes
 * @depth: how many objects and arrays may stand in one another
 * @fault: (out): why there is none
 *
 * No exception leaves this file.
 *
 * Returns: (nullable) (transfer full): an empty tape, or %NULL, with @fault set
 */
SaylauJsonTape *
saylau_json_tape_new (gsize length,
                      gsize depth,
                      const char **fault)
{
  SaylauJsonTape *self = new (std::nothrow) _SaylauJsonTape;
  simdjson::error_code error = simdjson::MEMALLOC;

  /* simdjson counts the document itself as one level. */
  if (self != nullptr)
    error = self->parser.allocate (std::max<gsize> (length, 64), depth + 1);
  if (error == simdjson::SUCCESS)
    return self;

  *fault = simdjson::error_message (error);
  delete self;
  return nullptr;
}

/**
 * saylau_json_tape_read:
 * @self: a tape
 * @text: JSON, with %SAYLAU_JSON_PADDING readable bytes behind it
 * @length: its length in bytes
 * @fault: (out): why it is not JSON, in simdjson's words, which name no place
 *
 * Reads @text strictly: RFC 8259 in UTF-8, in time and memory in proportion to @length. What was on the tape before is gone.
 *
 * Returns: whether @text is JSON
 */
gboolean
saylau_json_tape_read (SaylauJsonTape *self,
                       const char *text,
                       gsize length,
                       const char **fault)
{
  simdjson::error_code error = self->parser.parse (text, length, false).error ();

  if (error == simdjson::SUCCESS)
    return TRUE;
  *fault = simdjson::error_message (error);
  return FALSE;
}

/**
 * saylau_json_tape_free:
 * @self: (transfer full): a tape
 */
void
saylau_json_tape_free (SaylauJsonTape *self)
{
  delete self;
}

/**
 * saylau_json_tape_get_words:
 * @self: a tape
 *
 * A word's highest byte says what it is: `r` the root, `{` `}` `[` `]` where objects and arrays
 * begin and end, `"` a string, `l` and `u` an integer and `d` a double in the word that
 * follows, `t` `f` `n` the rest. The other seven bytes: of `{` and `[`, the index behind its
 * end (low four) and the number of its members (next three, all ones: too many to hold); of
 * a string, its offset in the strings.
 *
 * Returns: (transfer none): the words; the document's value begins at index 1
 */
const guint64 *
saylau_json_tape_get_words (const SaylauJsonTape *self)
{
  return self->parser.doc.tape.get ();
}

/**
 * saylau_json_tape_get_strings:
 * @self: a tape
 *
 * Returns: (transfer none): all strings, each one's length in four bytes before it and
 *   a NUL behind it
 */
const char *
saylau_json_tape_get_strings (const SaylauJsonTape *self)
{
  return reinterpret_cast<const char *> (self->parser.doc.string_buf.get ());
}

/**
 * saylau_json_tape_is_utf8:
 * @text: bytes
 * @length: how many
 *
 * Returns: whether @text is UTF-8, which simdjson tells faster than anybody else
 */
gboolean
saylau_json_tape_is_utf8 (const char *text,
                          gsize length)
{
  return simdjson::validate_utf8 (text, length);
}
