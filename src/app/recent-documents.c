/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/recent-documents.h"

#include "app/menu-items.h"
#include "formats/shown-path.h"

#include <string.h>

#define APPLICATION_NAME "Saylau"
#define MIME_TYPE "application/vnd.saylau.election+json"
#define MAX_RECENT 8

static int
compare_by_recency (gconstpointer a,
                    gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified (*(GtkRecentInfo **) a);
  GDateTime *second = gtk_recent_info_get_modified (*(GtkRecentInfo **) b);

  return g_date_time_compare (second, first);
}

/* Our documents that are still there, the last opened first. */
static GPtrArray *
get_documents (GtkRecentManager *manager)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *infos = gtk_recent_manager_get_items (manager);

  for (GList *l = infos; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME_TYPE) == 0 && gtk_recent_info_exists (l->data))
      g_ptr_array_add (documents, gtk_recent_info_ref (l->data));
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  g_ptr_array_sort (documents, compare_by_recency);
  if (documents->len > MAX_RECENT)
    g_ptr_array_set_size (documents, MAX_RECENT);
  return documents;
}

/* All that we ever opened and the list still tells, there or not. */
static GPtrArray *
get_own (GtkRecentManager *manager)
{
  GPtrArray *own = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *infos = gtk_recent_manager_get_items (manager);

  for (GList *l = infos; l != NULL; l = l->next)
    if (gtk_recent_info_has_application (l->data, APPLICATION_NAME))
      g_ptr_array_add (own, gtk_recent_info_ref (l->data));
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  return own;
}

static gboolean
has_namesake (const GPtrArray *documents,
              GtkRecentInfo *info)
{
  const char *name = gtk_recent_info_get_display_name (info);

  for (guint i = 0; i < documents->len; i++)
    if (documents->pdata[i] != info && g_str_equal (gtk_recent_info_get_display_name (documents->pdata[i]), name))
      return TRUE;
  return FALSE;
}

/* Where the document portal does not tell the folder there is none to tell. */
static char *
get_name_with_folder (GtkRecentInfo *info)
{
  g_autofree char *display = gtk_recent_info_get_uri_display (info);
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autofree char *shown = NULL;
  g_autofree char *folder = NULL;

  if (display == NULL)
    return g_strdup (gtk_recent_info_get_uri (info));
  shown = saylau_shown_path_get (file);
  if (strchr (shown, '/') == NULL)
    return g_steal_pointer (&shown);
  folder = g_path_get_dirname (shown);
  return g_strdup_printf ("%s — %s", gtk_recent_info_get_display_name (info), folder);
}

/**
 * saylau_recent_documents_add:
 * @manager: the desktop's
 * @file: a document that was opened
 */
void
saylau_recent_documents_add (GtkRecentManager *manager,
                             GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) APPLICATION_NAME,
    .app_exec = (char *) "saylau %u",
  };

  gtk_recent_manager_add_full (manager, uri, &data);
}

/**
 * saylau_recent_documents_fill:
 * @manager: the desktop's
 * @menu: a menu
 *
 * Lists the documents opened last in place of what @menu holds. Of two with one name the folders
 * are told.
 */
void
saylau_recent_documents_fill (GtkRecentManager *manager,
                              GMenu *menu)
{
  g_autoptr (GPtrArray) documents = get_documents (manager);

  g_menu_remove_all (menu);
  for (guint i = 0; i < documents->len; i++)
    {
      GtkRecentInfo *info = documents->pdata[i];
      g_autofree char *name = has_namesake (documents, info) ? get_name_with_folder (info)
                                                             : g_strdup (gtk_recent_info_get_display_name (info));

      saylau_menu_append (menu, name, "win.open-uri", g_variant_new_string (gtk_recent_info_get_uri (info)));
    }
}

/**
 * saylau_recent_documents_exist:
 * @manager: the desktop's
 *
 * Returns: whether it tells of anything that Saylau opened
 */
gboolean
saylau_recent_documents_exist (GtkRecentManager *manager)
{
  g_autoptr (GPtrArray) own = get_own (manager);

  return own->len > 0;
}

/**
 * saylau_recent_documents_forget_all:
 * @manager: the desktop's
 *
 * Takes from its list all that Saylau opened.
 */
void
saylau_recent_documents_forget_all (GtkRecentManager *manager)
{
  g_autoptr (GPtrArray) own = get_own (manager);

  for (guint i = 0; i < own->len; i++)
    gtk_recent_manager_remove_item (manager, gtk_recent_info_get_uri (own->pdata[i]), NULL);
}
