/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/json-gate-private.h"

#include "formats/json-scanner.h"

static void
append_pointer_token (GString *pointer,
                      const char *token)
{
  g_string_append_c (pointer, '/');
  for (; *token != '\0'; token++)
    if (*token == '~')
      g_string_append (pointer, "~0");
    else if (*token == '/')
      g_string_append (pointer, "~1");
    else if (g_ascii_iscntrl (*token))
      g_string_append_printf (pointer, "\\u%04x", (guint) *token);
    else
      g_string_append_c (pointer, *token);
}

/* Appends the way from @container to @wanted, which is a value in it or a member's name. @first: which item its first one is */
static void
append_way (GString *pointer,
            const SaylauJson *self,
            SaylauJsonValue container,
            SaylauJsonValue wanted,
            guint first)
{
  while (container < wanted && is_container (self, container) && container != self->array)
    {
      SaylauJsonIter iter;
      SaylauJsonValue key, value;
      guint place = first;

      saylau_json_iter_init (&iter, self, container);
      while (saylau_json_iter_next (&iter, &key, &value) && get_after (self, value) <= wanted)
        place++;
      if (key != 0)
        append_pointer_token (pointer, saylau_json_get_string (self, key));
      else
        g_string_append_printf (pointer, "/%u", place);
      container = value;
      first = 0;
    }
}

/* The JSON pointer of @wanted, which is a value or a member's name. */
static char *
make_pointer (SaylauJson *self,
              SaylauJsonValue wanted)
{
  GString *pointer = g_string_new (NULL);

  append_way (pointer, self, 1, wanted, 0);
  if (wanted > self->array && wanted < GAP)
    {
      const SaylauJson *piece;
      guint first;

      saylau_json_pieces_go_to (self->pieces, wanted - self->array - 1, &first);
      piece = saylau_json_take_piece (self);
      append_way (pointer, piece, get_value (piece, 1), wanted, first);
    }
  return g_string_free (pointer, FALSE);
}

/* The digits of the number at @text that tell its value, but for the power of ten. */
static guint
count_digits (const char *text)
{
  guint n_digits = 0, n_zeros = 0;

  for (; *text == '-' || *text == '.' || g_ascii_isdigit (*text); text++)
    if (*text == '0')
      n_zeros += n_digits > 0;
    else if (g_ascii_isdigit (*text))
      {
        n_digits += n_zeros + 1;
        n_zeros = 0;
      }
  return n_digits;
}

/**
 * saylau_json_find_offsets:
 * @self: JSON
 * @values: (array length=n_values): values, from the first in the text to the last
 * @n_values: how many
 *
 * It costs one pass over the text up to the last of them.
 *
 * Returns: (transfer full) (array length=n_values): where they are in the text, in bytes
 */
gsize *
saylau_json_find_offsets (const SaylauJson *self,
                          const SaylauJsonValue *values,
                          guint n_values)
{
  gsize *offsets = g_new0 (gsize, n_values);
  g_autofree gsize *indices = g_new (gsize, n_values);
  g_autofree char *fault = NULL;
  gsize fault_offset;

  for (guint i = 0; i < n_values; i++)
    indices[i] = values[i] > GAP ? values[i] - GAP + saylau_json_pieces_get_n_words (self->pieces) : values[i];
  saylau_json_scan (self->text, self->length, indices, n_values, offsets, &fault_offset, &fault);
  return offsets;
}

/**
 * saylau_json_count_digits:
 * @self: JSON
 * @numbers: (array length=n_numbers): numbers, from the first in the text to the last
 * @n_numbers: how many
 *
 * Counts the digits that the text has, without zeros before the first other digit and behind
 * the last one. It costs one pass over the text, however many numbers there are.
 *
 * Returns: (transfer full) (array length=n_numbers): how many digits tell each number
 */
guint *
saylau_json_count_digits (const SaylauJson *self,
                          const SaylauJsonValue *numbers,
                          guint n_numbers)
{
  guint *n_digits = g_new0 (guint, n_numbers);
  g_autofree gsize *offsets = saylau_json_find_offsets (self, numbers, n_numbers);

  for (guint i = 0; i < n_numbers; i++)
    n_digits[i] = count_digits (self->text + offsets[i]);
  return n_digits;
}

/**
 * saylau_json_locate:
 * @problems: (array length=n_problems): problems whose places are values
 * @n_problems: how many
 * @json: the JSON that they are in
 *
 * A #SaylauProblemLocateFunc.
 */
void
saylau_json_locate (SaylauProblem *const *problems,
                    guint n_problems,
                    gpointer json)
{
  SaylauJson *self = json;
  g_autofree SaylauJsonValue *places = g_new0 (SaylauJsonValue, n_problems);
  g_autofree guint *lines = g_new0 (guint, n_problems);
  g_autofree guint *columns = g_new0 (guint, n_problems);
  g_autofree gsize *offsets = NULL;

  for (guint i = 0; i < n_problems; i++)
    places[i] = problems[i]->place;
  offsets = saylau_json_find_offsets (self, places, n_problems);
  saylau_json_count_lines (self->text, offsets, n_problems, lines, columns);

  for (guint i = 0; i < n_problems; i++)
    {
      problems[i]->line = lines[i];
      problems[i]->column = columns[i];
      problems[i]->pointer = make_pointer (self, problems[i]->place);
    }
}
