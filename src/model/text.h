/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauText:
 *
 * A text of the document in one or several languages. A text that the document
 * gives as a bare string has one variant, whose tag is "".
 */
typedef struct _SaylauText SaylauText;

SaylauText *saylau_text_new (void);
SaylauText *saylau_text_new_plain (const char *string);
void saylau_text_free (SaylauText *self);
void saylau_text_add (SaylauText *self,
                      const char *tag,
                      const char *string);
guint saylau_text_get_n_variants (const SaylauText *self);
const char *saylau_text_get_tag (const SaylauText *self,
                                 guint index);
const char *saylau_text_get_variant (const SaylauText *self,
                                     guint index);
const char *saylau_text_get (const SaylauText *self,
                             const char *lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauText, saylau_text_free)

G_END_DECLS
