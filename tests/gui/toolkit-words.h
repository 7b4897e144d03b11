/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Between these stand words that the toolkit, not the program, has to translate. */
#define TOOLKIT_WORDS_OPEN "⟨"
#define TOOLKIT_WORDS_CLOSE "⟩"

void toolkit_words_mark (void);

G_END_DECLS
