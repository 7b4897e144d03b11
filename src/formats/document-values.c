/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/document.h"

#include <math.h>
#include <string.h>

#include "model/error.h"

#define ID_LENGTH_MAX 64

/* Unknown members become json-glib's objects, for the writer. The gate bounds the depth. */
static void
copy_members (SaylauDocument *self,
              SaylauJsonValue value,
              JsonNode *node)
{
  SaylauJsonKind kind = saylau_json_get_kind (self->json, value);
  JsonObject *object = kind == SAYLAU_JSON_OBJECT ? json_object_new () : NULL;
  JsonArray *array = kind == SAYLAU_JSON_ARRAY ? json_array_new () : NULL;
  SaylauJsonIter iter;
  SaylauJsonValue key, item;

  saylau_json_iter_init (&iter, self->json, value);
  while (saylau_json_iter_next (&iter, &key, &item))
    if (object != NULL)
      json_object_set_member (object, saylau_json_get_string (self->json, key), saylau_document_copy_value (self, item));
    else
      json_array_add_element (array, saylau_document_copy_value (self, item));

  if (object != NULL)
    json_node_init_object (node, object);
  else
    json_node_init_array (node, array);
  g_clear_pointer (&object, json_object_unref);
  g_clear_pointer (&array, json_array_unref);
}

static void
note_unknown (SaylauDocument *self,
              SaylauJsonValue key,
              SaylauJsonValue value,
              JsonObject **unknown)
{
  g_autofree char *shown = saylau_json_describe (self->json, key);

  saylau_document_report (self, SAYLAU_SEVERITY_NOTE, key, "version 1 does not know the member %s; it is kept", shown);
  if (*unknown == NULL)
    *unknown = json_object_new ();
  json_object_set_member (*unknown, saylau_json_get_string (self->json, key), saylau_document_copy_value (self, value));
}

static gboolean
is_id (const char *string)
{
  gsize length = strspn (string, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "._-");

  return length > 0 && length <= ID_LENGTH_MAX && string[length] == '\0';
}

static gboolean
is_language_tag (const char *string)
{
  gsize length = strspn (string, G_CSET_a_2_z G_CSET_A_2_Z);

  while (length > 0 && length <= 8)
    {
      string += length;
      if (*string == '\0')
        return TRUE;
      if (*string++ != '-')
        return FALSE;
      length = strspn (string, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS);
    }
  return FALSE;
}

static void
add_variant (SaylauDocument *self,
             SaylauText *text,
             SaylauJsonValue key,
             SaylauJsonValue value)
{
  const char *tag = saylau_json_get_string (self->json, key);

  if (!is_language_tag (tag))
    saylau_document_expected (self, key, "a language tag such as “en” or “kk-Latn”");
  else if (saylau_json_get_kind (self->json, value) != SAYLAU_JSON_STRING)
    saylau_document_expected (self, value, "a string, the text in that language");
  else
    saylau_text_add (text, tag, saylau_json_get_string (self->json, value));
}

/* Of a row, an error is one of many. Returns what it is where rows are skipped. */
static SaylauSeverity
count_row_error (SaylauDocument *self)
{
  self->n_row_errors++;
  if (self->input->lenient)
    return SAYLAU_SEVERITY_WARNING;
  saylau_problems_count_in_row (self->input->problems);
  return SAYLAU_SEVERITY_ERROR;
}

/**
 * saylau_document_report:
 * @self: a document
 * @severity: how bad it is
 * @value: where
 * @format: the message
 * @...: for @format
 *
 * Tells what is wrong. An error in a row that is to be skipped becomes a warning which says so.
 */
void
saylau_document_report (SaylauDocument *self,
                        SaylauSeverity severity,
                        SaylauJsonValue value,
                        const char *format,
                        ...)
{
  g_autofree char *message = NULL;
  const char *start = "";
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (severity == SAYLAU_SEVERITY_ERROR && self->in_row)
    {
      severity = count_row_error (self);
      start = self->input->lenient ? "the row is skipped: " : "";
    }
  if (self->file != NULL)
    saylau_problems_add_in_file (self->input->problems, severity, value, self->file, self->line, self->column, "%s%s", start, message);
  else
    saylau_problems_add (self->input->problems, severity, value, "%s%s", start, message);
}

/**
 * saylau_document_expected:
 * @self: a document
 * @value: a value that is not as it must be
 * @expected: what would be right, in words
 *
 * Reports an error that says both.
 */
void
saylau_document_expected (SaylauDocument *self,
                          SaylauJsonValue value,
                          const char *expected)
{
  g_autofree char *found = saylau_json_describe (self->json, value);

  saylau_document_report (self, SAYLAU_SEVERITY_ERROR, value, "found %s; expected %s", found, expected);
}

/**
 * saylau_document_read_members:
 * @self: a document
 * @object: an object
 * @expected: what it is, for the message where it is none
 * @members: (array length=n_members): what it may have
 * @n_members: how many
 * @values: (out caller-allocates) (array length=n_members): their values, 0 where absent
 * @unknown: (out) (transfer full): the others, or %NULL where there are none
 *
 * Returns: whether @object is an object; its required members may be missing even so
 */
gboolean
saylau_document_read_members (SaylauDocument *self,
                              SaylauJsonValue object,
                              const char *expected,
                              const SaylauMember *members,
                              guint n_members,
                              SaylauJsonValue *values,
                              JsonObject **unknown)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, value;

  memset (values, 0, n_members * sizeof *values);
  *unknown = NULL;
  if (saylau_json_get_kind (self->json, object) != SAYLAU_JSON_OBJECT)
    {
      saylau_document_expected (self, object, expected);
      return FALSE;
    }

  saylau_json_iter_init (&iter, self->json, object);
  while (saylau_json_iter_next (&iter, &key, &value))
    {
      const char *name = saylau_json_get_string (self->json, key);
      guint member = 0;

      while (member < n_members && strcmp (members[member].name, name) != 0)
        member++;
      if (member == n_members)
        note_unknown (self, key, value, unknown);
      else
        values[member] = value;
    }
  for (guint i = 0; i < n_members; i++)
    if (members[i].required && values[i] == 0)
      saylau_document_report (self, SAYLAU_SEVERITY_ERROR, object, "the member “%s” is missing; it is required here", members[i].name);
  return TRUE;
}

/**
 * saylau_document_iterate:
 * @self: a document
 * @list: an array, or 0
 * @expected: what it is, for the message where it is none
 * @iter: (out caller-allocates): goes over the items
 *
 * Returns: whether there is an array
 */
gboolean
saylau_document_iterate (SaylauDocument *self,
                         SaylauJsonValue list,
                         const char *expected,
                         SaylauJsonIter *iter)
{
  if (list == 0)
    return FALSE;
  if (saylau_json_get_kind (self->json, list) != SAYLAU_JSON_ARRAY)
    {
      saylau_document_expected (self, list, expected);
      return FALSE;
    }
  saylau_json_iter_init (iter, self->json, list);
  return TRUE;
}

/**
 * saylau_document_read_id:
 * @self: a document
 * @value: an id, or 0
 * @ids: the ids of its list
 * @index: the record's index there
 *
 * Reads the id of a record, and remembers it in @ids.
 *
 * Returns: (transfer full) (nullable): the id
 */
char *
saylau_document_read_id (SaylauDocument *self,
                         SaylauJsonValue value,
                         GHashTable *ids,
                         guint index)
{
  const char *id;

  if (value == 0)
    return NULL;
  if (saylau_json_get_kind (self->json, value) != SAYLAU_JSON_STRING || !is_id (saylau_json_get_string (self->json, value)))
    {
      saylau_document_expected (self, value, "an id: 1 to 64 letters (A to Z, a to z), digits, “.”, “_” and “-”");
      return NULL;
    }

  id = saylau_json_get_string (self->json, value);
  if (g_hash_table_contains (ids, id))
    saylau_document_report (self, SAYLAU_SEVERITY_ERROR, value, "the id “%s” is there twice; it must be unique in its list", id);
  else
    g_hash_table_insert (ids, (gpointer) id, GUINT_TO_POINTER (index + 1));
  return g_strdup (id);
}

/**
 * saylau_document_read_string:
 * @self: a document
 * @value: a string, or 0
 *
 * Returns: (transfer full) (nullable): the string
 */
char *
saylau_document_read_string (SaylauDocument *self,
                             SaylauJsonValue value)
{
  if (value == 0)
    return NULL;
  if (saylau_json_get_kind (self->json, value) != SAYLAU_JSON_STRING)
    {
      saylau_document_expected (self, value, "a string");
      return NULL;
    }
  return g_strdup (saylau_json_get_string (self->json, value));
}

/**
 * saylau_document_read_text:
 * @self: a document
 * @value: a text, or 0
 *
 * Returns: (transfer full) (nullable): the text
 */
SaylauText *
saylau_document_read_text (SaylauDocument *self,
                           SaylauJsonValue value)
{
  SaylauText *text;
  SaylauJsonIter iter;
  SaylauJsonValue key, variant;

  if (value == 0)
    return NULL;
  if (saylau_json_get_kind (self->json, value) == SAYLAU_JSON_STRING)
    return saylau_text_new_plain (saylau_json_get_string (self->json, value));
  if (saylau_json_get_kind (self->json, value) != SAYLAU_JSON_OBJECT || saylau_json_get_n_items (self->json, value) == 0)
    {
      saylau_document_expected (self, value, "a text: a string, or an object with a string for each language tag");
      return NULL;
    }

  text = saylau_text_new ();
  saylau_json_iter_init (&iter, self->json, value);
  while (saylau_json_iter_next (&iter, &key, &variant))
    add_variant (self, text, key, variant);
  return text;
}

/**
 * saylau_document_read_time:
 * @self: a document
 * @value: a time, or 0
 * @time: (out): the time; unset where there is none
 *
 * Returns: whether there is a time
 */
gboolean
saylau_document_read_time (SaylauDocument *self,
                           SaylauJsonValue value,
                           SaylauTime *time)
{
  g_autoptr (GError) error = NULL;

  *time = (SaylauTime){ .start = SAYLAU_NO_TIME, .end = SAYLAU_NO_TIME };
  if (value == 0)
    return FALSE;
  if (saylau_json_get_kind (self->json, value) != SAYLAU_JSON_STRING)
    {
      saylau_document_expected (self, value, "a time in quotes, such as \"2019-06-09\" or \"2019-06-09T18:00+06:00\"");
      return FALSE;
    }
  if (!saylau_time_parse (saylau_json_get_string (self->json, value), self->election->zone, time, &error))
    {
      saylau_document_report (self, SAYLAU_SEVERITY_ERROR, value, "%s", error->message);
      return FALSE;
    }
  return TRUE;
}

/**
 * saylau_document_check_span:
 * @self: a document
 * @place: where @end stands
 * @start: a time
 * @end: a time
 *
 * Reports an error where all that @end may mean is before all that @start may mean.
 */
void
saylau_document_check_span (SaylauDocument *self,
                            SaylauJsonValue place,
                            const SaylauTime *start,
                            const SaylauTime *end)
{
  if (end->end <= start->start)
    saylau_document_report (self, SAYLAU_SEVERITY_ERROR, place, "the end, %s, is before the start, %s", end->text, start->text);
}

/**
 * saylau_document_read_count:
 * @self: a document
 * @value: a count, or 0
 *
 * Returns: the count, or %SAYLAU_MISSING
 */
gint64
saylau_document_read_count (SaylauDocument *self,
                            SaylauJsonValue value)
{
  gint64 count;

  if (value == 0)
    return SAYLAU_MISSING;
  if (saylau_json_get_whole (self->json, value, &count) && count >= 0 && count <= SAYLAU_COUNT_MAX)
    return count;
  if (saylau_json_get_kind (self->json, value) != SAYLAU_JSON_NULL)
    saylau_document_expected (self, value, "a count: a whole number from 0 to 9007199254740992, or null where it is not known");
  return SAYLAU_MISSING;
}

/**
 * saylau_document_read_percent:
 * @self: a document
 * @value: a percent, or 0
 *
 * Returns: the percent, or NAN
 */
double
saylau_document_read_percent (SaylauDocument *self,
                              SaylauJsonValue value)
{
  SaylauJsonKind kind;

  if (value == 0)
    return NAN;

  kind = saylau_json_get_kind (self->json, value);
  if (kind == SAYLAU_JSON_INTEGER || kind == SAYLAU_JSON_NUMBER)
    {
      double percent = saylau_json_get_number (self->json, value);

      /* Zero has no sign: -0.0 becomes 0. */
      if (percent >= 0 && percent <= 100)
        return percent == 0 ? 0 : percent;
    }
  saylau_document_expected (self, value, "a percent: a number from 0 to 100");
  return NAN;
}

/**
 * saylau_document_read_boolean:
 * @self: a document
 * @value: true or false, or 0
 *
 * Returns: which; %FALSE where absent
 */
gboolean
saylau_document_read_boolean (SaylauDocument *self,
                              SaylauJsonValue value)
{
  if (value == 0)
    return FALSE;

  switch (saylau_json_get_kind (self->json, value))
    {
    case SAYLAU_JSON_TRUE:
      return TRUE;
    case SAYLAU_JSON_FALSE:
      return FALSE;
    default:
      saylau_document_expected (self, value, "true or false");
      return FALSE;
    }
}

/**
 * saylau_document_read_word:
 * @self: a document
 * @value: one of @words, or 0
 * @words: (array length=n_words): what it may be
 * @n_words: how many
 *
 * Returns: which of @words; -1 where it is none or absent
 */
int
saylau_document_read_word (SaylauDocument *self,
                           SaylauJsonValue value,
                           const char *const *words,
                           guint n_words)
{
  g_autoptr (GString) expected = NULL;

  if (value == 0)
    return -1;
  if (saylau_json_get_kind (self->json, value) == SAYLAU_JSON_STRING)
    for (guint i = 0; i < n_words; i++)
      if (strcmp (words[i], saylau_json_get_string (self->json, value)) == 0)
        return i;

  expected = g_string_new ("one of");
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (expected, "%s “%s”", i > 0 ? "," : "", words[i]);
  saylau_document_expected (self, value, expected->str);
  return -1;
}

/**
 * saylau_document_read_reference:
 * @self: a document
 * @value: the id of something else, or 0
 * @ids: the ids of that list
 * @list: the list's name
 *
 * Returns: the index of the record that @value names, or %SAYLAU_NONE
 */
int
saylau_document_read_reference (SaylauDocument *self,
                                SaylauJsonValue value,
                                GHashTable *ids,
                                const char *list)
{
  g_autofree char *found = NULL;
  guint index;

  if (value == 0)
    return SAYLAU_NONE;
  if (saylau_json_get_kind (self->json, value) != SAYLAU_JSON_STRING)
    {
      saylau_document_expected (self, value, "an id");
      return SAYLAU_NONE;
    }

  index = GPOINTER_TO_UINT (g_hash_table_lookup (ids, saylau_json_get_string (self->json, value)));
  if (index > 0)
    return index - 1;

  found = saylau_json_describe (self->json, value);
  saylau_document_report (self, SAYLAU_SEVERITY_ERROR, value, "%s is not the id of anything in “%s”", found, list);
  return SAYLAU_NONE;
}

/**
 * saylau_document_read_references:
 * @self: a document
 * @value: an array of ids, or 0
 * @ids: the ids of the list that they are in
 * @list: that list's name
 * @indices: (element-type int): gets the indices of the records that are named
 */
void
saylau_document_read_references (SaylauDocument *self,
                                 SaylauJsonValue value,
                                 GHashTable *ids,
                                 const char *list,
                                 GArray *indices)
{
  g_autoptr (GHashTable) seen = NULL;
  SaylauJsonIter iter;
  SaylauJsonValue key, item;

  if (!saylau_document_iterate (self, value, "an array of ids", &iter))
    return;

  while (saylau_json_iter_next (&iter, &key, &item))
    {
      int index = saylau_document_read_reference (self, item, ids, list);

      if (index == SAYLAU_NONE)
        continue;
      if (seen == NULL)
        seen = g_hash_table_new (NULL, NULL);
      if (g_hash_table_add (seen, GINT_TO_POINTER (index)))
        g_array_append_val (indices, index);
      else
        saylau_document_report (self, SAYLAU_SEVERITY_ERROR, item, "the id “%s” is there twice; once is enough",
                                saylau_json_get_string (self->json, item));
    }
}

/**
 * saylau_document_copy_value:
 * @self: a document
 * @value: any value
 *
 * Returns: (transfer full): a copy with all that is in it
 */
JsonNode *
saylau_document_copy_value (SaylauDocument *self,
                            SaylauJsonValue value)
{
  JsonNode *node = json_node_alloc ();

  switch (saylau_json_get_kind (self->json, value))
    {
    case SAYLAU_JSON_STRING:
      return json_node_init_string (node, saylau_json_get_string (self->json, value));
    case SAYLAU_JSON_INTEGER:
      return json_node_init_int (node, saylau_json_get_integer (self->json, value));
    case SAYLAU_JSON_NUMBER:
      g_array_append_val (self->kept_numbers, value);
      return json_node_init_double (node, saylau_json_get_number (self->json, value));
    case SAYLAU_JSON_TRUE:
    case SAYLAU_JSON_FALSE:
      return json_node_init_boolean (node, saylau_json_get_kind (self->json, value) == SAYLAU_JSON_TRUE);
    case SAYLAU_JSON_NULL:
      return json_node_init_null (node);
    case SAYLAU_JSON_OBJECT:
    case SAYLAU_JSON_ARRAY:
    default:
      copy_members (self, value, node);
      return node;
    }
}
