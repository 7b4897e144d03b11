/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/json-writer.h"

#include "formats/exact-number.h"

#include <math.h>
#include <string.h>

/* json-glib's own generator writes 70.96 as 70.959999999999994, and knows no short lines. */
struct _SaylauJsonWriter
{
  GString *text;
  guint depth;
  guint flat_from; /* the depth from which on all is on one line; 0: nothing is */
  gboolean is_first;
};

static void
append_string (GString *text,
               const char *string)
{
  g_string_append_c (text, '"');
  for (const char *at = string; *at != '\0'; at++)
    switch (*at)
      {
      case '"':
      case '\\':
        g_string_append_c (text, '\\');
        g_string_append_c (text, *at);
        break;
      case '\n':
        g_string_append (text, "\\n");
        break;
      case '\t':
        g_string_append (text, "\\t");
        break;
      default:
        if (g_ascii_iscntrl (*at))
          g_string_append_printf (text, "\\u%04x", (guint) *at);
        else
          g_string_append_c (text, *at);
        break;
      }
  g_string_append_c (text, '"');
}

static void
break_line (SaylauJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

/* What stands before every item: a comma, a line of its own, its name. */
static void
begin_item (SaylauJsonWriter *self,
            const char *name)
{
  if (!self->is_first)
    g_string_append_c (self->text, ',');
  if (self->flat_from == 0 && self->depth > 0)
    break_line (self);
  else if (self->depth > 0 && (!self->is_first || name != NULL))
    g_string_append_c (self->text, ' ');
  if (name != NULL)
    {
      append_string (self->text, name);
      g_string_append (self->text, ": ");
    }
  self->is_first = FALSE;
}

static void
begin_container (SaylauJsonWriter *self,
                 const char *name,
                 char bracket,
                 gboolean on_one_line)
{
  begin_item (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  if (on_one_line && self->flat_from == 0)
    self->flat_from = self->depth;
  self->is_first = TRUE;
}

static void
end_container (SaylauJsonWriter *self,
               char bracket)
{
  gboolean is_flat = self->flat_from > 0;

  if (self->flat_from == self->depth)
    self->flat_from = 0;
  self->depth--;
  if (!self->is_first && !is_flat)
    break_line (self);
  else if (!self->is_first && bracket == '}')
    g_string_append_c (self->text, ' ');
  g_string_append_c (self->text, bracket);
  self->is_first = FALSE;
}

static void
add_object (SaylauJsonWriter *self,
            const char *name,
            JsonObject *object)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  saylau_json_writer_begin_object (self, name, FALSE);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    saylau_json_writer_add_node (self, member, node);
  saylau_json_writer_end_object (self);
}

static void
add_array (SaylauJsonWriter *self,
           const char *name,
           JsonArray *array)
{
  saylau_json_writer_begin_array (self, name, FALSE);
  for (guint i = 0; i < json_array_get_length (array); i++)
    saylau_json_writer_add_node (self, NULL, json_array_get_element (array, i));
  saylau_json_writer_end_array (self);
}

/* A number of which we know nothing stays one with a fraction: 1.0 is not written as 1. */
static void
add_double (SaylauJsonWriter *self,
            const char *name,
            double number)
{
  gsize from;

  begin_item (self, name);
  from = self->text->len;
  saylau_exact_number_append (self->text, number);
  if (strpbrk (self->text->str + from, ".e") == NULL)
    g_string_append (self->text, ".0");
}

/**
 * saylau_json_writer_new:
 *
 * Returns: (transfer full): a writer that has written nothing
 */
SaylauJsonWriter *
saylau_json_writer_new (void)
{
  SaylauJsonWriter *self = g_new0 (SaylauJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->is_first = TRUE;
  return self;
}

/**
 * saylau_json_writer_finish:
 * @self: (transfer full): a writer; it is freed
 *
 * Returns: (transfer full): what it wrote, with a newline behind it
 */
GBytes *
saylau_json_writer_finish (SaylauJsonWriter *self)
{
  GString *text = self->text;

  g_string_append_c (text, '\n');
  g_free (self);
  return g_string_free_to_bytes (text);
}

/**
 * saylau_json_writer_begin_object:
 * @self: a writer
 * @name: (nullable): its name
 * @on_one_line: whether all that is in it stands on one line
 */
void
saylau_json_writer_begin_object (SaylauJsonWriter *self,
                                 const char *name,
                                 gboolean on_one_line)
{
  begin_container (self, name, '{', on_one_line);
}

/**
 * saylau_json_writer_end_object:
 * @self: a writer in an object
 */
void
saylau_json_writer_end_object (SaylauJsonWriter *self)
{
  end_container (self, '}');
}

/**
 * saylau_json_writer_begin_array:
 * @self: a writer
 * @name: (nullable): its name
 * @on_one_line: whether all that is in it stands on one line
 */
void
saylau_json_writer_begin_array (SaylauJsonWriter *self,
                                const char *name,
                                gboolean on_one_line)
{
  begin_container (self, name, '[', on_one_line);
}

/**
 * saylau_json_writer_end_array:
 * @self: a writer in an array
 */
void
saylau_json_writer_end_array (SaylauJsonWriter *self)
{
  end_container (self, ']');
}

/**
 * saylau_json_writer_add_string:
 * @self: a writer
 * @name: (nullable): its name
 * @string: UTF-8; what JSON needs escaped is escaped
 */
void
saylau_json_writer_add_string (SaylauJsonWriter *self,
                               const char *name,
                               const char *string)
{
  begin_item (self, name);
  append_string (self->text, string);
}

/**
 * saylau_json_writer_add_integer:
 * @self: a writer
 * @name: (nullable): its name
 * @integer: its value
 */
void
saylau_json_writer_add_integer (SaylauJsonWriter *self,
                                const char *name,
                                gint64 integer)
{
  begin_item (self, name);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, integer);
}

/**
 * saylau_json_writer_add_number:
 * @self: a writer
 * @name: (nullable): its name
 * @number: a finite number; written with as few digits as read back the same
 */
void
saylau_json_writer_add_number (SaylauJsonWriter *self,
                               const char *name,
                               double number)
{
  begin_item (self, name);
  saylau_exact_number_append (self->text, number);
}

/**
 * saylau_json_writer_add_boolean:
 * @self: a writer
 * @name: (nullable): its name
 * @value: true or false
 */
void
saylau_json_writer_add_boolean (SaylauJsonWriter *self,
                                const char *name,
                                gboolean value)
{
  begin_item (self, name);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * saylau_json_writer_add_null:
 * @self: a writer
 * @name: (nullable): its name
 */
void
saylau_json_writer_add_null (SaylauJsonWriter *self,
                             const char *name)
{
  begin_item (self, name);
  g_string_append (self->text, "null");
}

/**
 * saylau_json_writer_add_node:
 * @self: a writer
 * @name: (nullable): its name
 * @node: any JSON
 */
void
saylau_json_writer_add_node (SaylauJsonWriter *self,
                             const char *name,
                             JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    add_object (self, name, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    add_array (self, name, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_NULL (node))
    saylau_json_writer_add_null (self, name);
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    saylau_json_writer_add_string (self, name, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    saylau_json_writer_add_boolean (self, name, json_node_get_boolean (node));
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    saylau_json_writer_add_integer (self, name, json_node_get_int (node));
  else
    add_double (self, name, json_node_get_double (node));
}
