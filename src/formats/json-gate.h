/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "formats/problems.h"

G_BEGIN_DECLS

/**
 * SAYLAU_JSON_PADDING:
 *
 * How many bytes must be readable behind a text that is given to the gate.
 */
#define SAYLAU_JSON_PADDING 64

/**
 * SAYLAU_JSON_DEPTH_MAX:
 *
 * How many objects and arrays may stand in one another.
 */
#define SAYLAU_JSON_DEPTH_MAX 128

typedef enum
{
  SAYLAU_JSON_OBJECT,
  SAYLAU_JSON_ARRAY,
  SAYLAU_JSON_STRING,
  SAYLAU_JSON_INTEGER,
  SAYLAU_JSON_NUMBER,
  SAYLAU_JSON_TRUE,
  SAYLAU_JSON_FALSE,
  SAYLAU_JSON_NULL,
} SaylauJsonKind;

/**
 * SaylauJson:
 *
 * A JSON text that has passed the gate. A value in it is a number above 0, which grows with
 * its place in the text; 0 is no value.
 */
typedef struct _SaylauJson SaylauJson;

typedef gsize SaylauJsonValue;

/**
 * SaylauJsonIter:
 *
 * Goes over the members of an object or the items of an array.
 */
typedef struct
{
  const SaylauJson *json;
  SaylauJsonValue at, end;
  gboolean keyed;
} SaylauJsonIter;

SaylauJson *saylau_json_new (const char *text,
                             gsize length,
                             SaylauProblems *problems);
SaylauJson *saylau_json_new_in_pieces (const char *text,
                                       gsize length,
                                       gsize piece_length,
                                       guint n_threads,
                                       SaylauProblems *problems);
void saylau_json_free (SaylauJson *self);
gboolean saylau_json_is_in_pieces (const SaylauJson *self,
                                   SaylauJsonValue array);
SaylauJson *saylau_json_next_piece (SaylauJson *self,
                                    double *fraction);
gboolean saylau_json_has_unread (const SaylauJson *self);
SaylauJsonValue saylau_json_get_root (const SaylauJson *self);
SaylauJsonKind saylau_json_get_kind (const SaylauJson *self,
                                     SaylauJsonValue value);
const char *saylau_json_get_string (const SaylauJson *self,
                                    SaylauJsonValue value);
gint64 saylau_json_get_integer (const SaylauJson *self,
                                SaylauJsonValue value);
double saylau_json_get_number (const SaylauJson *self,
                               SaylauJsonValue value);
gboolean saylau_json_get_whole (const SaylauJson *self,
                                SaylauJsonValue value,
                                gint64 *whole);
guint *saylau_json_count_digits (const SaylauJson *self,
                                 const SaylauJsonValue *numbers,
                                 guint n_numbers);
char *saylau_json_describe (const SaylauJson *self,
                            SaylauJsonValue value);
guint saylau_json_get_n_items (const SaylauJson *self,
                               SaylauJsonValue container);
void saylau_json_iter_init (SaylauJsonIter *iter,
                            const SaylauJson *json,
                            SaylauJsonValue container);
gboolean saylau_json_iter_next (SaylauJsonIter *iter,
                                SaylauJsonValue *key,
                                SaylauJsonValue *value);
gboolean saylau_json_iter_next_integer (SaylauJsonIter *iter,
                                        gint64 most,
                                        gint64 *integer);
void saylau_json_locate (SaylauProblem *const *problems,
                         guint n_problems,
                         gpointer json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauJson, saylau_json_free)

G_END_DECLS
