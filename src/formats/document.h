/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/json-gate.h"
#include "formats/reader.h"

G_BEGIN_DECLS

/**
 * SaylauDocument:
 * @input: what the reader was called with
 * @json: the document, past the gate
 * @election: what is read so far
 * @candidates: (element-type utf8 int): index plus one by id; likewise the other lists
 * @n_areas_within: (element-type guint): how many areas have each area as their parent
 * @kept_numbers: (element-type SaylauJsonValue): numbers with a fraction or beyond 64 bits that
 *   are kept though nothing is known of them
 * @result_places: (element-type SaylauResult SaylauJsonValue): where each result stands
 * @file: (nullable): the companion that is being read, as messages call it; reports go to its
 *   @line and @column then, with the value that names the file
 * @in_row: whether a row of polling stations is being read, which a lenient reader skips with its errors
 * @n_row_errors: how many errors that row has so far
 *
 * An election document while it is read. A record that is wrong is put into the election all
 * the same, so that what points to it causes no second error; with any error the
 * election is dropped in the end. Used by the document's own reader only.
 */
typedef struct
{
  const SaylauInput *input;
  SaylauJson *json;
  SaylauElection *election;
  GHashTable *candidates, *areas, *sources, *tallies, *events, *phases;
  GArray *n_areas_within;
  GArray *kept_numbers;
  GHashTable *result_places;
  const char *file;
  guint line, column;
  gboolean in_row;
  guint n_row_errors;
} SaylauDocument;

/* Of the reader's whole work, where the rows of polling stations begin and end. */
#define SAYLAU_ROWS_FROM 0.4
#define SAYLAU_ROWS_TO 0.95

/**
 * SaylauMember:
 * @name: a member of a kind of object
 * @required: whether every such object has it
 */
typedef struct
{
  const char *name;
  gboolean required;
} SaylauMember;

void saylau_document_tell_progress (SaylauDocument *self,
                                    double fraction);

/* Values. An absent one is 0, and reads as what the model has for "not known". */
void saylau_document_report (SaylauDocument *self,
                             SaylauSeverity severity,
                             SaylauJsonValue value,
                             const char *format,
                             ...) G_GNUC_PRINTF (4, 5);
void saylau_document_expected (SaylauDocument *self,
                               SaylauJsonValue value,
                               const char *expected);
gboolean saylau_document_read_members (SaylauDocument *self,
                                       SaylauJsonValue object,
                                       const char *expected,
                                       const SaylauMember *members,
                                       guint n_members,
                                       SaylauJsonValue *values,
                                       JsonObject **unknown);
gboolean saylau_document_iterate (SaylauDocument *self,
                                  SaylauJsonValue list,
                                  const char *expected,
                                  SaylauJsonIter *iter);
char *saylau_document_read_id (SaylauDocument *self,
                               SaylauJsonValue value,
                               GHashTable *ids,
                               guint index);
char *saylau_document_read_string (SaylauDocument *self,
                                   SaylauJsonValue value);
SaylauText *saylau_document_read_text (SaylauDocument *self,
                                       SaylauJsonValue value);
gboolean saylau_document_read_time (SaylauDocument *self,
                                    SaylauJsonValue value,
                                    SaylauTime *time);
gint64 saylau_document_read_count (SaylauDocument *self,
                                   SaylauJsonValue value);
double saylau_document_read_percent (SaylauDocument *self,
                                     SaylauJsonValue value);
gboolean saylau_document_read_boolean (SaylauDocument *self,
                                       SaylauJsonValue value);
int saylau_document_read_word (SaylauDocument *self,
                               SaylauJsonValue value,
                               const char *const *words,
                               guint n_words);
int saylau_document_read_reference (SaylauDocument *self,
                                    SaylauJsonValue value,
                                    GHashTable *ids,
                                    const char *list);
void saylau_document_read_references (SaylauDocument *self,
                                      SaylauJsonValue value,
                                      GHashTable *ids,
                                      const char *list,
                                      GArray *indices);
void saylau_document_check_span (SaylauDocument *self,
                                 SaylauJsonValue place,
                                 const SaylauTime *start,
                                 const SaylauTime *end);
JsonNode *saylau_document_copy_value (SaylauDocument *self,
                                      SaylauJsonValue value);

/* Companions: files that the document names. */
char *saylau_document_read_file_name (SaylauDocument *self,
                                      SaylauJsonValue value);
char *saylau_document_read_companion (SaylauDocument *self,
                                      SaylauJsonValue place,
                                      const char *name,
                                      SaylauSeverity severity,
                                      gsize *length,
                                      char **shown);

/* Sections. */
void saylau_document_read_phases (SaylauDocument *self,
                                  SaylauJsonValue list);
void saylau_document_read_candidates (SaylauDocument *self,
                                      SaylauJsonValue list);
void saylau_document_read_areas (SaylauDocument *self,
                                 SaylauJsonValue list);
void saylau_document_read_sources (SaylauDocument *self,
                                   SaylauJsonValue list);
void saylau_document_read_boundaries (SaylauDocument *self,
                                      SaylauJsonValue value);
void saylau_document_read_outlines (SaylauDocument *self,
                                    SaylauJsonValue place);
void saylau_document_read_tallies (SaylauDocument *self,
                                   SaylauJsonValue list);
void saylau_document_read_turnout (SaylauDocument *self,
                                   SaylauJsonValue list);
void saylau_document_read_events (SaylauDocument *self,
                                  SaylauJsonValue list);
void saylau_document_read_stations (SaylauDocument *self,
                                    SaylauJsonValue value);

void saylau_document_sum_stations (SaylauDocument *self,
                                   SaylauJsonValue place);

/* Contradictions, which are warnings. */
guint saylau_document_check_result (SaylauDocument *self,
                                    const SaylauResult *result,
                                    SaylauJsonValue place);
void saylau_document_check_tally (SaylauDocument *self,
                                  const SaylauTally *tally);
void saylau_document_check_turnout (SaylauDocument *self,
                                    const SaylauJsonValue *places);
void saylau_document_check_events (SaylauDocument *self,
                                   const SaylauJsonValue *places,
                                   guint n_places);

G_END_DECLS
