/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SaylauJsonWriter:
 *
 * Writes JSON for people: two spaces a level, short arrays and objects on one line. A %NULL
 * name stands for no name, as in an array.
 */
typedef struct _SaylauJsonWriter SaylauJsonWriter;

SaylauJsonWriter *saylau_json_writer_new (void);
GBytes *saylau_json_writer_finish (SaylauJsonWriter *self);
void saylau_json_writer_begin_object (SaylauJsonWriter *self,
                                      const char *name,
                                      gboolean on_one_line);
void saylau_json_writer_end_object (SaylauJsonWriter *self);
void saylau_json_writer_begin_array (SaylauJsonWriter *self,
                                     const char *name,
                                     gboolean on_one_line);
void saylau_json_writer_end_array (SaylauJsonWriter *self);
void saylau_json_writer_add_string (SaylauJsonWriter *self,
                                    const char *name,
                                    const char *string);
void saylau_json_writer_add_integer (SaylauJsonWriter *self,
                                     const char *name,
                                     gint64 integer);
void saylau_json_writer_add_number (SaylauJsonWriter *self,
                                    const char *name,
                                    double number);
void saylau_json_writer_add_boolean (SaylauJsonWriter *self,
                                     const char *name,
                                     gboolean value);
void saylau_json_writer_add_null (SaylauJsonWriter *self,
                                  const char *name);
void saylau_json_writer_add_node (SaylauJsonWriter *self,
                                  const char *name,
                                  JsonNode *node);

G_END_DECLS
