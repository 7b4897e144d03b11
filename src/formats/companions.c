/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/companions.h"

#include <string.h>

struct _SaylauCompanions
{
  GHashTable *choices; /* (element-type utf8 GFile) by name */
  GPtrArray *missing;  /* (element-type utf8) once for each time that one was looked for in vain */
  GPtrArray *used;     /* (element-type utf8) the names for which the chosen file was taken */
  GPtrArray *unfit;    /* (element-type utf8) those of them whose file did not do */
};

/* Cancelled, it is not there; what is read next is cancelled as well. */
static gboolean
can_be_read (GFile *file,
             GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ACCESS_CAN_READ, G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  /* What cannot tell will tell when it is read. */
  return info != NULL && (!g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_READ) ||
                          g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_READ));
}

/**
 * saylau_companions_new:
 *
 * Returns: (transfer full): companions of which nothing was chosen
 */
SaylauCompanions *
saylau_companions_new (void)
{
  SaylauCompanions *self = g_new0 (SaylauCompanions, 1);

  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->missing = g_ptr_array_new_with_free_func (g_free);
  self->used = g_ptr_array_new_with_free_func (g_free);
  self->unfit = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * saylau_companions_free:
 * @self: (transfer full): companions
 */
void
saylau_companions_free (SaylauCompanions *self)
{
  g_hash_table_unref (self->choices);
  g_ptr_array_unref (self->missing);
  g_ptr_array_unref (self->used);
  g_ptr_array_unref (self->unfit);
  g_free (self);
}

/**
 * saylau_companions_choose:
 * @self: companions
 * @name: a name that a document gives
 * @file: the file that the user chose for it, wherever it is and whatever it is called
 */
void
saylau_companions_choose (SaylauCompanions *self,
                          const char *name,
                          GFile *file)
{
  g_hash_table_insert (self->choices, g_strdup (name), g_object_ref (file));
  for (guint i = self->missing->len; i > 0; i--)
    if (g_str_equal (g_ptr_array_index (self->missing, i - 1), name))
      g_ptr_array_remove_index (self->missing, i - 1);
}

/**
 * saylau_companions_get_choice:
 * @self: companions
 * @name: a name that a document gives
 *
 * Returns: (transfer none) (nullable): the file that the user chose for it
 */
GFile *
saylau_companions_get_choice (const SaylauCompanions *self,
                              const char *name)
{
  return g_hash_table_lookup (self->choices, name);
}

/**
 * saylau_companions_find:
 * @self: (nullable): companions; %NULL: nothing can be chosen
 * @folder: (nullable): the document's folder; %NULL: it lies in none
 * @name: a name that the document gives, as of saylau_companion_name_is_bare()
 * @cancellable: (nullable): stops it
 *
 * The file beside the document comes first, so that a document means the same in the window and in
 * a command; then the one that the user chose. Where neither can be read the name is noted as missing.
 *
 * Returns: (transfer full) (nullable): the file, or where it would be, so that reading it tells what is
 *   wrong; %NULL where there is no such place
 */
GFile *
saylau_companions_find (SaylauCompanions *self,
                        GFile *folder,
                        const char *name,
                        GCancellable *cancellable)
{
  g_autoptr (GFile) beside = NULL;
  GFile *choice;

  g_return_val_if_fail (saylau_companion_name_is_bare (name), NULL);

  beside = folder != NULL ? g_file_get_child (folder, name) : NULL;
  if (self == NULL || (beside != NULL && can_be_read (beside, cancellable)))
    return g_steal_pointer (&beside);

  choice = saylau_companions_get_choice (self, name);
  if (choice != NULL && can_be_read (choice, cancellable))
    {
      g_ptr_array_add (self->used, g_strdup (name));
      return g_object_ref (choice);
    }

  g_ptr_array_add (self->missing, g_strdup (name));
  return g_steal_pointer (&beside);
}

/**
 * saylau_companions_get_missing:
 * @self: companions
 *
 * Returns: (transfer none) (nullable): the first name that nothing was found for, and nothing chosen since
 */
const char *
saylau_companions_get_missing (const SaylauCompanions *self)
{
  return self->missing->len > 0 ? g_ptr_array_index (self->missing, 0) : NULL;
}

/**
 * saylau_companions_get_n_missing:
 * @self: companions
 *
 * Returns: how often a name was looked for in vain
 */
guint
saylau_companions_get_n_missing (const SaylauCompanions *self)
{
  return self->missing->len;
}

/**
 * saylau_companions_blame:
 * @self: companions
 * @name: a name that the document gives, whose file does not do
 *
 * Notes that the user chose the wrong file for it, if it is one that the user chose.
 */
void
saylau_companions_blame (SaylauCompanions *self,
                         const char *name)
{
  if (g_ptr_array_find_with_equal_func (self->used, name, g_str_equal, NULL) &&
      !g_ptr_array_find_with_equal_func (self->unfit, name, g_str_equal, NULL))
    g_ptr_array_add (self->unfit, g_strdup (name));
}

/**
 * saylau_companions_get_unfit:
 * @self: companions
 *
 * Returns: (transfer none) (element-type utf8): the names for which the user chose files that do not do
 */
const GPtrArray *
saylau_companions_get_unfit (const SaylauCompanions *self)
{
  return self->unfit;
}

/**
 * saylau_companions_start:
 * @self: companions
 *
 * Forgets what was missing, used and unfit, as the document is read anew. What was chosen stays.
 */
void
saylau_companions_start (SaylauCompanions *self)
{
  g_ptr_array_set_size (self->missing, 0);
  g_ptr_array_set_size (self->used, 0);
  g_ptr_array_set_size (self->unfit, 0);
}

/**
 * saylau_companion_name_is_bare:
 * @name: what a document calls a file
 *
 * Returns: whether it can only be a file in the document's own folder, on any system
 */
gboolean
saylau_companion_name_is_bare (const char *name)
{
  return *name != '\0' && strpbrk (name, "/\\:") == NULL && strcmp (name, ".") != 0 && strcmp (name, "..") != 0;
}
