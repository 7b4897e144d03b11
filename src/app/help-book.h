/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SaylauHelpNode:
 * @name: the element's name; %NULL for text
 * @text: the text, with its white space as in the file; %NULL for an element
 * @attributes: (element-type utf8 utf8): the element's
 * @children: (element-type SaylauHelpNode): in their order
 *
 * An element or a text of a page.
 */
typedef struct
{
  char *name;
  char *text;
  GHashTable *attributes;
  GPtrArray *children;
} SaylauHelpNode;

/**
 * SaylauHelpPage:
 * @id: what links name it by
 * @title: its heading
 * @desc: (nullable): what it is about, in one line
 * @words: all that it says, folded for searching
 * @root: its tree
 */
typedef struct
{
  char *id;
  char *title;
  char *desc;
  char *words;
  char *sort;
  SaylauHelpNode *root;
} SaylauHelpPage;

/**
 * SaylauHelpBook:
 * @folder: where it lies
 * @pages: (element-type SaylauHelpPage): the first page, then the others in reading order
 */
typedef struct
{
  char *folder;
  GPtrArray *pages;
} SaylauHelpBook;

SaylauHelpBook *saylau_help_book_load (const char *folder,
                                       GError **error);
void saylau_help_book_free (SaylauHelpBook *self);
const SaylauHelpPage *saylau_help_book_find (const SaylauHelpBook *self,
                                             const char *target);
gboolean saylau_help_page_matches (const SaylauHelpPage *self,
                                   const char *words);
const char *saylau_help_node_get (const SaylauHelpNode *self,
                                  const char *attribute);
gboolean saylau_help_node_is (const SaylauHelpNode *self,
                              const char *name);
const SaylauHelpNode *saylau_help_node_find (const SaylauHelpNode *self,
                                             const char *name);
char *saylau_help_node_get_text (const SaylauHelpNode *self);
gboolean saylau_help_page_links (const SaylauHelpPage *self,
                                 const char *type,
                                 const char *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauHelpBook, saylau_help_book_free)

G_END_DECLS
