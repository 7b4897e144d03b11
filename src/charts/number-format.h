/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauNumberFormat:
 *
 * How a language writes numbers.
 */
typedef struct _SaylauNumberFormat SaylauNumberFormat;

const SaylauNumberFormat *saylau_number_format_find (const char *tag);
char *saylau_number_format_count (const SaylauNumberFormat *self,
                                  gint64 count);
char *saylau_number_format_number (const SaylauNumberFormat *self,
                                   double number,
                                   int decimals);
char *saylau_number_format_percent (const SaylauNumberFormat *self,
                                    double percent,
                                    int decimals);
char *saylau_number_format_plain (const SaylauNumberFormat *self,
                                  int number,
                                  int n_digits);

G_END_DECLS
