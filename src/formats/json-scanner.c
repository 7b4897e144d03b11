/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/json-scanner.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include "formats/json-gate.h"

/* An integer of so many digits always fits. */
#define DIGITS_MAX 18

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_KEY,
  EXPECT_KEY_OR_END,
  EXPECT_COLON,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expect;

/* Goes over a text as the gate does, but slowly and minding where it is. */
typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  gsize index; /* on the tape, of the token at `at` */
  Expect expect;
  guint depth;
  char stack[SAYLAU_JSON_DEPTH_MAX + 1]; /* '{' or '[' */
  const gsize *wanted;
  guint n_wanted, n_found;
  gsize *offsets;
  gsize fault_offset;
  char *fault;
} Scanner;

static gboolean G_GNUC_PRINTF (3, 4)
  fail (Scanner *self,
        gsize offset,
        const char *format,
        ...)
{
  va_list arguments;

  va_start (arguments, format);
  self->fault = g_strdup_vprintf (format, arguments);
  self->fault_offset = offset;
  va_end (arguments);
  return FALSE;
}

static char
peek (const Scanner *self,
      gsize offset)
{
  return offset < self->length ? self->text[offset] : '\0';
}

/* The token begins here and takes @n_words on the tape. */
static void
pass_token (Scanner *self,
            guint n_words)
{
  while (self->n_found < self->n_wanted && self->wanted[self->n_found] <= self->index)
    self->offsets[self->n_found++] = self->at;
  self->index += n_words;
}

static char *
show_character (const Scanner *self)
{
  const char *at = self->text + self->at;
  gunichar character = g_utf8_get_char_validated (at, self->length - self->at);

  if (character == (gunichar) -1 || character == (gunichar) -2 || !g_unichar_isprint (character))
    return g_strdup_printf ("the byte 0x%02X", (guint8) *at);
  return g_strdup_printf ("“%.*s”", (int) (g_utf8_next_char (at) - at), at);
}

static const char *
describe_expected (const Scanner *self)
{
  gboolean in_object = self->depth > 0 && self->stack[self->depth - 1] == '{';

  switch (self->expect)
    {
    case EXPECT_VALUE:
      return "a value";
    case EXPECT_VALUE_OR_END:
      return "a value or “]”";
    case EXPECT_KEY:
      return "a member's name in double quotes";
    case EXPECT_KEY_OR_END:
      return "a member's name in double quotes or “}”";
    case EXPECT_COLON:
      return "“:” after the member's name";
    case EXPECT_COMMA_OR_END:
      return in_object ? "“,” or “}”" : "“,” or “]”";
    case EXPECT_NOTHING:
    default:
      return "nothing more after the end of the document";
    }
}

static gboolean
fail_unexpected (Scanner *self)
{
  g_autofree char *found = NULL;

  if (self->at >= self->length)
    return fail (self, self->at, "the text ends too early; expected %s", describe_expected (self));
  if (self->text[self->at] == '/' || self->text[self->at] == '#')
    return fail (self, self->at, "JSON has no comments; expected %s", describe_expected (self));
  if (self->text[self->at] == '\'')
    return fail (self, self->at, "JSON has strings in double quotes, not in single ones; expected %s", describe_expected (self));
  if (self->at > 0 && (self->text[self->at] == '}' || self->text[self->at] == ']') &&
      (self->expect == EXPECT_KEY || self->expect == EXPECT_VALUE))
    return fail (self, self->at, "“%c” after a comma or colon; expected %s", self->text[self->at], describe_expected (self));

  found = show_character (self);
  return fail (self, self->at, "found %s; expected %s", found, describe_expected (self));
}

static gboolean
read_hex (const Scanner *self,
          gsize offset,
          guint *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (peek (self, offset + i));

      if (digit < 0)
        return FALSE;
      *unit = *unit * 16 + digit;
    }
  return TRUE;
}

/* @offset: of the backslash; moved behind the escape */
static gboolean
scan_escape (Scanner *self,
             gsize *offset)
{
  gsize begin = *offset;
  guint unit, low;

  if (peek (self, begin + 1) != 'u')
    {
      if (peek (self, begin + 1) == '\0' || strchr ("\"\\/bfnrt", self->text[begin + 1]) == NULL)
        return fail (self, begin, "a backslash in a string begins one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
      *offset = begin + 2;
      return TRUE;
    }

  if (!read_hex (self, begin + 2, &unit))
    return fail (self, begin, "\\u must be followed by four hexadecimal digits");
  *offset = begin + 6;
  if (unit == 0)
    return fail (self, begin, "a string cannot hold the character U+0000");
  if (unit < 0xD800 || unit > 0xDFFF)
    return TRUE;
  if (unit < 0xDC00 && peek (self, begin + 6) == '\\' && peek (self, begin + 7) == 'u' &&
      read_hex (self, begin + 8, &low) && low >= 0xDC00 && low <= 0xDFFF)
    {
      *offset = begin + 12;
      return TRUE;
    }
  return fail (self, begin, "\\u%04X is half of a surrogate pair and stands for no character", unit);
}

static gboolean
scan_string (Scanner *self)
{
  gsize offset = self->at + 1;

  pass_token (self, 1);
  while (offset < self->length && self->text[offset] != '"')
    {
      guint8 byte = self->text[offset];

      if (byte == '\\')
        {
          if (!scan_escape (self, &offset))
            return FALSE;
        }
      else if (byte < 0x20)
        return fail (self, offset, "a raw control character (0x%02X) in a string; write it as an escape like \\n, or close the string before it", byte);
      else
        offset++;
    }
  if (offset >= self->length)
    return fail (self, self->at, "a string that begins here never ends");

  self->at = offset + 1;
  return TRUE;
}

static gsize
skip_digits (const Scanner *self,
             gsize offset)
{
  while (g_ascii_isdigit (peek (self, offset)))
    offset++;
  return offset;
}

static gboolean
number_fits (const char *number,
             gboolean is_integer)
{
  if (!is_integer)
    return isfinite (g_ascii_strtod (number, NULL));

  errno = 0;
  if (*number == '-')
    g_ascii_strtoll (number, NULL, 10);
  else
    g_ascii_strtoull (number, NULL, 10);
  return errno == 0;
}

static gboolean
scan_number (Scanner *self)
{
  gsize begin = self->at, digits = begin + (self->text[begin] == '-'), end = skip_digits (self, digits);
  gboolean is_integer = TRUE;

  if (end == digits)
    return fail (self, begin, "a minus must be followed by a digit");
  if (self->text[digits] == '0' && end - digits > 1)
    return fail (self, begin, "a number must not begin with 0");
  if (peek (self, end) == '.')
    {
      gsize fraction = end + 1;

      is_integer = FALSE;
      end = skip_digits (self, fraction);
      if (end == fraction)
        return fail (self, begin, "a decimal point must be followed by a digit");
    }
  if (peek (self, end) == 'e' || peek (self, end) == 'E')
    {
      gsize exponent = end + 1 + (peek (self, end + 1) == '+' || peek (self, end + 1) == '-');

      is_integer = FALSE;
      end = skip_digits (self, exponent);
      if (end == exponent)
        return fail (self, begin, "an exponent must have a digit");
    }
  if (end < self->length && strchr (" \t\r\n,]}:", self->text[end]) == NULL)
    return fail (self, begin, "this is not a number as JSON writes it");

  if (!is_integer || end - digits > DIGITS_MAX)
    {
      g_autofree char *number = g_strndup (self->text + begin, end - begin);

      if (!number_fits (number, is_integer))
        return fail (self, begin, "the number is out of range");
    }
  pass_token (self, 2);
  self->at = end;
  return TRUE;
}

static gboolean
scan_word (Scanner *self)
{
  static const char *const words[] = { "true", "false", "null" };
  gsize end = self->at;

  while (g_ascii_isalnum (peek (self, end)) || peek (self, end) == '_')
    end++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (end - self->at == strlen (words[i]) && memcmp (self->text + self->at, words[i], end - self->at) == 0)
      {
        pass_token (self, 1);
        self->at = end;
        return TRUE;
      }
  return fail (self, self->at, "“%.*s” is not JSON; expected %s (words are true, false and null; strings are in double quotes)",
               (int) MIN (end - self->at, 40), self->text + self->at, describe_expected (self));
}

static gsize
skip_space (const Scanner *self,
            gsize offset)
{
  while (offset < self->length && memchr (" \t\r\n", self->text[offset], 4) != NULL)
    offset++;
  return offset;
}

static gboolean
open_container (Scanner *self)
{
  char kind = self->text[self->at];
  char next = peek (self, skip_space (self, self->at + 1));

  /* simdjson does not count the level of what is empty. */
  if (self->depth >= SAYLAU_JSON_DEPTH_MAX && next != '}' && next != ']')
    return fail (self, self->at, "objects and arrays stand more than %d deep in one another", SAYLAU_JSON_DEPTH_MAX);
  pass_token (self, 1);
  self->stack[self->depth++] = kind;
  self->at++;
  self->expect = kind == '{' ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END;
  return TRUE;
}

static gboolean
close_container (Scanner *self)
{
  gboolean object = self->text[self->at] == '}';

  if (self->depth == 0 || (self->stack[self->depth - 1] == '{') != object ||
      self->expect != (object ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END))
    if (self->depth == 0 || self->expect != EXPECT_COMMA_OR_END || (self->stack[self->depth - 1] == '{') != object)
      return fail_unexpected (self);

  pass_token (self, 1);
  self->depth--;
  self->at++;
  self->expect = self->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
  return TRUE;
}

static gboolean
scan_value (Scanner *self)
{
  char first = self->text[self->at];
  gboolean valid;

  if (self->expect != EXPECT_VALUE && self->expect != EXPECT_VALUE_OR_END)
    return fail_unexpected (self);
  if (first == '{' || first == '[')
    return open_container (self);

  if (first == '"')
    valid = scan_string (self);
  else if (first == '-' || g_ascii_isdigit (first))
    valid = scan_number (self);
  else if (g_ascii_isalpha (first))
    valid = scan_word (self);
  else
    valid = fail_unexpected (self);
  self->expect = self->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
  return valid;
}

static gboolean
scan_token (Scanner *self)
{
  gboolean in_object = self->depth > 0 && self->stack[self->depth - 1] == '{';

  switch (self->text[self->at])
    {
    case '}':
    case ']':
      return close_container (self);
    case ',':
      if (self->expect != EXPECT_COMMA_OR_END)
        return fail_unexpected (self);
      self->expect = in_object ? EXPECT_KEY : EXPECT_VALUE;
      self->at++;
      return TRUE;
    case ':':
      if (self->expect != EXPECT_COLON)
        return fail_unexpected (self);
      self->expect = EXPECT_VALUE;
      self->at++;
      return TRUE;
    case '"':
      if (self->expect == EXPECT_KEY || self->expect == EXPECT_KEY_OR_END)
        {
          self->expect = EXPECT_COLON;
          return scan_string (self);
        }
      return scan_value (self);
    default:
      return scan_value (self);
    }
}

static gboolean
scan (Scanner *self)
{
  while (self->n_wanted == 0 || self->n_found < self->n_wanted)
    {
      self->at = skip_space (self, self->at);
      if (self->at >= self->length)
        return self->expect == EXPECT_NOTHING || fail_unexpected (self);
      if (!scan_token (self))
        return FALSE;
    }
  return TRUE;
}

/**
 * saylau_json_scan:
 * @text: JSON in valid UTF-8
 * @length: its length in bytes
 * @wanted: (array length=n_wanted): values, from the first in the text to the last
 * @n_wanted: how many
 * @offsets: (out caller-allocates): where in @text each of them begins, in bytes
 * @fault_offset: (out): where @text stops being JSON
 * @fault: (out) (transfer full): why
 *
 * Goes over @text without recursion to find what the gate does not tell: where values are,
 * and where a text that the gate refused is wrong. Stricter than the gate in one
 * point: strings hold neither U+0000 nor half a surrogate pair. Where values are wanted it stops
 * when all are found.
 *
 * Returns: whether @text is JSON, as far as it was gone over
 */
gboolean
saylau_json_scan (const char *text,
                  gsize length,
                  const gsize *wanted,
                  guint n_wanted,
                  gsize *offsets,
                  gsize *fault_offset,
                  char **fault)
{
  Scanner self = { .text = text, .length = length, .index = 1, .wanted = wanted, .n_wanted = n_wanted, .offsets = offsets };

  if (scan (&self))
    return TRUE;
  *fault_offset = self.fault_offset;
  *fault = self.fault;
  return FALSE;
}

/**
 * saylau_json_count_lines:
 * @text: UTF-8
 * @offsets: (array length=n_offsets): in @text, ascending
 * @n_offsets: how many
 * @lines: (out caller-allocates): the line of each, from 1
 * @columns: (out caller-allocates): the column of each, in characters, from 1
 *
 * Lines end with LF, CRLF or CR.
 */
void
saylau_json_count_lines (const char *text,
                         const gsize *offsets,
                         guint n_offsets,
                         guint *lines,
                         guint *columns)
{
  guint line = 1, column = 1;
  gsize at = 0;

  for (guint i = 0; i < n_offsets; i++)
    {
      for (; at < offsets[i]; at++)
        if (text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n'))
          {
            line++;
            column = 1;
          }
        else if ((text[at] & 0xC0) != 0x80)
          column++;
      lines[i] = line;
      columns[i] = column;
    }
}
