/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/time.h"

G_BEGIN_DECLS

/**
 * SaylauLanguage:
 *
 * The words, numbers and dates of one language, for what a chart says. It does not look at
 * the process' locale, so that a chart in any language comes out the same on every machine:
 * the translations (po/) are compiled into the library. Interned: never freed, usable from any thread.
 */
typedef struct _SaylauLanguage SaylauLanguage;

const SaylauLanguage *saylau_language_get (const char *tag);
gboolean saylau_language_is_valid_tag (const char *tag);
const char *saylau_language_get_tag (const SaylauLanguage *self);
gboolean saylau_language_is_rtl (const SaylauLanguage *self);
char *saylau_language_get_own_name (const SaylauLanguage *self);
char **saylau_language_list_known (void);

/* Words. xgettext knows these three by name. */
const char *saylau_language_word (const SaylauLanguage *self,
                                  const char *msgid);
const char *saylau_language_word_in (const SaylauLanguage *self,
                                     const char *context,
                                     const char *msgid);
const char *saylau_language_plural (const SaylauLanguage *self,
                                    const char *singular,
                                    const char *plural,
                                    guint64 n);
char *saylau_language_fill (const char *pattern,
                            ...) G_GNUC_NULL_TERMINATED;

/* Numbers and dates. */
char *saylau_language_count (const SaylauLanguage *self,
                             gint64 count);
char *saylau_language_number (const SaylauLanguage *self,
                              double number,
                              int decimals);
char *saylau_language_percent (const SaylauLanguage *self,
                               double percent,
                               int decimals);
char *saylau_language_time (const SaylauLanguage *self,
                            const SaylauTime *time,
                            GTimeZone *zone);
char *saylau_language_days (const SaylauLanguage *self,
                            gint64 start,
                            gint64 end,
                            GTimeZone *zone);

/**
 * SaylauDateForm:
 *
 * How a tick of a time axis is written.
 */
typedef enum
{
  SAYLAU_DATE_YEAR,        /* 2019 */
  SAYLAU_DATE_MONTH,       /* June */
  SAYLAU_DATE_MONTH_SHORT, /* Jun */
  SAYLAU_DATE_MONTH_YEAR,  /* June 2019 */
  SAYLAU_DATE_DAY,         /* 9 */
  SAYLAU_DATE_DAY_MONTH,   /* 9 June */
  SAYLAU_DATE_FULL,        /* 9 June 2019 */
  SAYLAU_DATE_CLOCK,       /* 18:00 */
} SaylauDateForm;

char *saylau_language_date (const SaylauLanguage *self,
                            GDateTime *local,
                            SaylauDateForm form);

G_END_DECLS
