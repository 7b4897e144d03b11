/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/document.h"

#include <float.h>
#include <string.h>

#define VERSION 1

/* So much of the rows of polling stations is read at a time, which stays in the processor's cache. */
#define PIECE_LENGTH (256 * 1024)

#define N_SHARES_OF (SAYLAU_SHARE_OF_REGISTERED + 1)

typedef enum
{
  FORMAT,
  FORMAT_VERSION,
  TITLE,
  DATE,
  TIMEZONE,
  THRESHOLD,
  SHARE_OF,
  PHASES,
  CANDIDATES,
  AREAS,
  TALLIES,
  TURNOUT,
  EVENTS,
  SOURCES,
  BOUNDARIES,
  STATIONS,
  N_MEMBERS,
} Member;

static const SaylauMember members[N_MEMBERS] = {
  [FORMAT] = { "format", TRUE },
  [FORMAT_VERSION] = { "version", TRUE },
  [TITLE] = { "title", TRUE },
  [DATE] = { "date", TRUE },
  [TIMEZONE] = { "timezone" },
  [THRESHOLD] = { "threshold" },
  [SHARE_OF] = { "shareOf" },
  [PHASES] = { "phases" },
  [CANDIDATES] = { "candidates", TRUE },
  [AREAS] = { "areas", TRUE },
  [TALLIES] = { "tallies" },
  [TURNOUT] = { "turnout" },
  [EVENTS] = { "events" },
  [SOURCES] = { "sources" },
  [BOUNDARIES] = { "boundaries" },
  [STATIONS] = { "stations" },
};

/* The text behind a byte order mark, which is no part of it. */
static const char *
skip_mark (const char *text,
           gsize *length)
{
  if (*length < 3 || memcmp (text, "\xEF\xBB\xBF", 3) != 0)
    return text;
  *length -= 3;
  return text + 3;
}

/* JSON begins with two characters of ASCII, so the zeros among the first four bytes tell UTF-16 and UTF-32. */
static const char *
name_other_encoding (const char *text,
                     gsize length)
{
  if (length >= 4 && (memcmp (text, "\xFF\xFE\0\0", 4) == 0 || memcmp (text, "\0\0\xFE\xFF", 4) == 0))
    return "UTF-32";
  if (length >= 2 && (memcmp (text, "\xFF\xFE", 2) == 0 || memcmp (text, "\xFE\xFF", 2) == 0))
    return "UTF-16";
  if (length >= 4 && text[0] != '\0' && memcmp (text + 1, "\0\0\0", 3) == 0)
    return "UTF-32";
  if (length >= 4 && (text[0] == '\0') != (text[1] == '\0') && (text[0] == '\0') == (text[2] == '\0') &&
      (text[1] == '\0') == (text[3] == '\0'))
    return "UTF-16";
  return NULL;
}

/* A time zone's name leads to a file of the system: nothing but a name of the tz database may do so. */
static GTimeZone *
find_zone (const char *name)
{
  if (!g_ascii_isupper (*name) || strstr (name, "..") != NULL || strstr (name, "//") != NULL ||
      name[strspn (name, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "_+-/")] != '\0')
    return NULL;
  return g_time_zone_new_identifier (name);
}

static void
read_zone (SaylauDocument *self,
           SaylauJsonValue value)
{
  g_autofree char *name = saylau_document_read_string (self, value);
  GTimeZone *zone;

  if (name == NULL)
    return;

  zone = find_zone (name);
  if (zone == NULL)
    {
      saylau_document_expected (self, value, "a time zone of the tz database, such as “Asia/Almaty”");
      return;
    }
  g_time_zone_unref (self->election->zone);
  self->election->zone = zone;
  self->election->timezone_name = g_steal_pointer (&name);
}

static void
read_share_of (SaylauDocument *self,
               SaylauJsonValue value)
{
  const char *words[N_SHARES_OF];
  int share_of;

  for (guint i = 0; i < N_SHARES_OF; i++)
    words[i] = saylau_share_of_to_id (i);
  share_of = saylau_document_read_word (self, value, words, N_SHARES_OF);
  if (share_of < 0)
    return;
  self->election->share_of = share_of;
  self->election->has_share_of = TRUE;
}

/* Whether it is this format and this version. If not, nothing else about it is worth telling. */
static gboolean
check_format (SaylauDocument *self,
              SaylauJsonValue root)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, value;
  gboolean is_named = FALSE, is_ours = TRUE;
  gint64 version;

  if (saylau_json_get_kind (self->json, root) != SAYLAU_JSON_OBJECT)
    {
      saylau_document_expected (self, root, "an election document: an object");
      return FALSE;
    }

  saylau_json_iter_init (&iter, self->json, root);
  while (saylau_json_iter_next (&iter, &key, &value))
    {
      const char *name = saylau_json_get_string (self->json, key);
      SaylauJsonKind kind = saylau_json_get_kind (self->json, value);

      is_named |= strcmp (name, "format") == 0 || strcmp (name, "version") == 0;
      if (strcmp (name, "format") == 0 &&
          (kind != SAYLAU_JSON_STRING || strcmp (saylau_json_get_string (self->json, value), "saylau-election") != 0))
        {
          saylau_document_expected (self, value, "“saylau-election”; this is a document of another format");
          is_ours = FALSE;
        }
      if (strcmp (name, "version") == 0 && (!saylau_json_get_whole (self->json, value, &version) || version != VERSION))
        {
          saylau_document_expected (self, value, "1; no other version of the format is known");
          is_ours = FALSE;
        }
    }
  if (!is_named)
    saylau_document_report (self, SAYLAU_SEVERITY_ERROR, root,
                            "this is no election document; expected the members \"format\": \"saylau-election\" and \"version\": 1");
  return is_named && is_ours;
}

/* The document's members stand in any order; here each comes after those that it points to. */
static void
read_sections (SaylauDocument *self,
               const SaylauJsonValue *values)
{
  read_zone (self, values[TIMEZONE]);
  self->election->title = saylau_document_read_text (self, values[TITLE]);
  saylau_document_read_time (self, values[DATE], &self->election->date);
  self->election->threshold = saylau_document_read_percent (self, values[THRESHOLD]);
  read_share_of (self, values[SHARE_OF]);
  saylau_document_read_sources (self, values[SOURCES]);
  saylau_document_read_phases (self, values[PHASES]);
  saylau_document_read_candidates (self, values[CANDIDATES]);
  saylau_document_read_areas (self, values[AREAS]);
  saylau_document_read_boundaries (self, values[BOUNDARIES]);
  saylau_document_read_tallies (self, values[TALLIES]);
  saylau_document_read_turnout (self, values[TURNOUT]);
  saylau_document_tell_progress (self, 0.3);
  saylau_document_read_events (self, values[EVENTS]);
  saylau_document_tell_progress (self, SAYLAU_ROWS_FROM);
  saylau_document_read_stations (self, values[STATIONS]);
  if (saylau_problems_count (self->input->problems, SAYLAU_SEVERITY_ERROR) == 0 && !saylau_json_has_unread (self->json))
    saylau_document_read_outlines (self, values[BOUNDARIES]);
}

static void
read_document (SaylauDocument *self)
{
  SaylauJsonValue root = saylau_json_get_root (self->json);
  SaylauJsonValue values[N_MEMBERS];

  if (!check_format (self, root))
    return;

  saylau_document_read_members (self, root, "an object", members, N_MEMBERS, values, &self->election->unknown);
  if (values[TALLIES] == 0 && values[STATIONS] == 0 && values[EVENTS] == 0)
    saylau_document_report (self, SAYLAU_SEVERITY_ERROR, root, "there is nothing to show; expected at least one of “tallies”, “stations” and “events”");
  read_sections (self, values);
}

static int
compare_values_cb (gconstpointer a,
                   gconstpointer b)
{
  SaylauJsonValue first = *(const SaylauJsonValue *) a, second = *(const SaylauJsonValue *) b;

  return first < second ? -1 : first > second;
}

/* What is kept of a number is a double, which tells all numbers of DBL_DIG digits apart, but not all of more. */
static void
note_rounded_numbers (SaylauDocument *self)
{
  const SaylauJsonValue *numbers = (const SaylauJsonValue *) self->kept_numbers->data;
  g_autofree guint *n_digits = NULL;

  if (self->kept_numbers->len == 0)
    return;
  g_array_sort (self->kept_numbers, compare_values_cb);
  n_digits = saylau_json_count_digits (self->json, numbers, self->kept_numbers->len);
  for (guint i = 0; i < self->kept_numbers->len; i++)
    if (n_digits[i] > DBL_DIG)
      saylau_document_report (self, SAYLAU_SEVERITY_NOTE, numbers[i],
                              "the number has %u digits; one with more than %d is kept as a rounded number",
                              n_digits[i], DBL_DIG);
}

static void
document_init (SaylauDocument *self,
               const SaylauInput *input)
{
  self->input = input;
  self->election = saylau_election_new ();
  self->candidates = g_hash_table_new (g_str_hash, g_str_equal);
  self->areas = g_hash_table_new (g_str_hash, g_str_equal);
  self->sources = g_hash_table_new (g_str_hash, g_str_equal);
  self->tallies = g_hash_table_new (g_str_hash, g_str_equal);
  self->events = g_hash_table_new (g_str_hash, g_str_equal);
  self->phases = g_hash_table_new (g_str_hash, g_str_equal);
  self->n_areas_within = g_array_new (FALSE, TRUE, sizeof (guint));
  self->kept_numbers = g_array_new (FALSE, FALSE, sizeof (SaylauJsonValue));
  self->result_places = g_hash_table_new (NULL, NULL);
}

static void
document_clear (SaylauDocument *self)
{
  g_clear_pointer (&self->election, saylau_election_unref);
  g_hash_table_unref (self->candidates);
  g_hash_table_unref (self->areas);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->tallies);
  g_hash_table_unref (self->events);
  g_hash_table_unref (self->phases);
  g_array_unref (self->n_areas_within);
  g_array_unref (self->kept_numbers);
  g_hash_table_unref (self->result_places);
  g_clear_pointer (&self->json, saylau_json_free);
}

static gboolean
document_sniff (const char *head,
                gsize length)
{
  if (name_other_encoding (head, length) != NULL)
    return TRUE;

  head = skip_mark (head, &length);
  while (length > 0 && strchr (" \t\r\n", *head) != NULL && *head != '\0')
    {
      head++;
      length--;
    }
  return length == 0 || *head == '{';
}

/* @json: (transfer full) (nullable): the document. Returns NULL with @is_torn set where some of it was not read, and all of it has to
 * be read in another way. */
static SaylauElection *
read_json (const SaylauInput *input,
           SaylauJson *json,
           gboolean *is_torn)
{
  SaylauDocument self = { 0 };
  SaylauElection *election = NULL;

  *is_torn = FALSE;
  if (json == NULL)
    return NULL;
  document_init (&self, input);
  self.json = json;
  saylau_document_tell_progress (&self, 0.2);
  if (!g_cancellable_is_cancelled (input->cancellable))
    read_document (&self);
  *is_torn = saylau_json_has_unread (json) && !g_cancellable_is_cancelled (input->cancellable);
  if (!*is_torn && !g_cancellable_is_cancelled (input->cancellable))
    {
      note_rounded_numbers (&self);
      saylau_problems_locate (input->problems, saylau_json_locate, self.json);
      if (saylau_problems_count (input->problems, SAYLAU_SEVERITY_ERROR) == 0)
        {
          election = g_steal_pointer (&self.election);
          saylau_election_seal (election);
        }
    }
  document_clear (&self);
  return election;
}

static SaylauElection *
document_read (const SaylauInput *input)
{
  SaylauElection *election;
  gsize length = input->length;
  const char *text = skip_mark (input->text, &length);
  const char *encoding = name_other_encoding (input->text, input->length);
  gboolean is_torn;

  if (encoding != NULL)
    {
      saylau_problems_add_in_file (input->problems, SAYLAU_SEVERITY_ERROR, 0, NULL, 1, 1, "the text is %s; save the document in UTF-8", encoding);
      return NULL;
    }

  election = read_json (input, saylau_json_new_in_pieces (text, length, PIECE_LENGTH, input->n_threads, input->problems), &is_torn);
  if (!is_torn)
    return election;
  saylau_problems_clear (input->problems);
  return read_json (input, saylau_json_new (text, length, input->problems), &is_torn);
}

/**
 * saylau_document_tell_progress:
 * @self: a document
 * @fraction: 0 to 1, how much of the reader's work is done
 */
void
saylau_document_tell_progress (SaylauDocument *self,
                               double fraction)
{
  if (self->input->progress != NULL)
    self->input->progress (fraction, self->input->progress_data);
}

/**
 * saylau_document_reader:
 *
 * Reads election documents, version 1. It takes every file that could be a JSON object, so
 * that a broken one is explained, and so it is asked last.
 */
const SaylauReader saylau_document_reader = {
  .id = "saylau-election",
  .sniff = document_sniff,
  .read = document_read,
};
