/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/menu-items.h"
#include "app/recent-documents.h"

#include <glib/gstdio.h>

#define BOOKMARK "<bookmark href=\"file://%s/%s\" added=\"2026-01-01T00:00:00Z\" modified=\"2026-01-0%dT00:00:00Z\""         \
                 "          visited=\"2026-01-01T00:00:00Z\"><info><metadata owner=\"http://freedesktop.org\">"              \
                 "  <mime:mime-type type=\"application/vnd.saylau.election+json\"/><bookmark:applications>"                  \
                 "    <bookmark:application name=\"Saylau\" exec=\"saylau\" modified=\"2026-01-01T00:00:00Z\" count=\"1\"/>" \
                 "  </bookmark:applications></metadata></info></bookmark>"
#define LIST "<?xml version=\"1.0\"?><xbel version=\"1.0\" xmlns:bookmark=\"http://www.freedesktop.org/standards/desktop-bookmarks\"" \
             "  xmlns:mime=\"http://www.freedesktop.org/standards/shared-mime-info\">" BOOKMARK BOOKMARK BOOKMARK "</xbel>"

static void
assert_label (GMenu *menu,
              int index,
              const char *label)
{
  g_autofree char *found = NULL;

  g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (menu), index, G_MENU_ATTRIBUTE_LABEL, "s", &found));
  g_assert_cmpstr (found, ==, label);
}

static void
test_underscore (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  saylau_menu_append (menu, "my_old_vote.json", "win.open-uri", g_variant_new_string ("file:///a_b"));
  assert_label (menu, 0, "my__old__vote.json");
}

static char *
write_document (const char *folder,
                const char *name)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  return path;
}

/* The last opened is first, and two of one name can be told apart. */
static void
test_recent (void)
{
  g_autofree char *folder = g_dir_make_tmp ("saylau-recent-XXXXXX", NULL);
  g_autofree char *deeper = g_build_filename (folder, "deeper", NULL);
  g_autofree char *list = g_build_filename (folder, "list.xbel", NULL);
  g_autofree char *contents = g_strdup_printf (LIST, folder, "old.json", 2, folder, "same.json", 3, deeper, "same.json", 5);
  g_autofree char *label = g_strdup_printf ("same.json — %s", deeper);
  g_autofree char *other_label = g_strdup_printf ("same.json — %s", folder);
  g_autofree char *old = NULL;
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GtkRecentManager) manager = NULL;

  g_assert_cmpint (g_mkdir (deeper, 0700), ==, 0);
  old = write_document (folder, "old.json");
  same = write_document (folder, "same.json");
  other = write_document (deeper, "same.json");
  g_assert_true (g_file_set_contents (list, contents, -1, NULL));
  manager = g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", list, NULL);

  saylau_recent_documents_fill (manager, menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 3);
  assert_label (menu, 0, label);
  assert_label (menu, 1, other_label);
  assert_label (menu, 2, "old.json");

  g_unlink (old);
  g_unlink (same);
  g_unlink (other);
  g_unlink (list);
  g_rmdir (deeper);
  g_rmdir (folder);
}

/* Of what came through the document portal the folder is not the user's, and is not told. */
static void
test_recent_of_portal (void)
{
  g_autofree char *documents = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autofree char *first = g_build_filename (documents, "1", NULL);
  g_autofree char *second = g_build_filename (documents, "2", NULL);
  g_autofree char *list = g_build_filename (g_get_user_runtime_dir (), "list.xbel", NULL);
  g_autofree char *contents = g_strdup_printf (LIST, first, "same.json", 2, second, "same.json", 3, second, "gone.json", 4);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GtkRecentManager) manager = NULL;

  g_assert_cmpint (g_mkdir_with_parents (first, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (second, 0700), ==, 0);
  one = write_document (first, "same.json");
  two = write_document (second, "same.json");
  g_assert_true (g_file_set_contents (list, contents, -1, NULL));
  manager = g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", list, NULL);

  saylau_recent_documents_fill (manager, menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 2);
  assert_label (menu, 0, "same.json");
  assert_label (menu, 1, "same.json");

  g_unlink (one);
  g_unlink (two);
  g_unlink (list);
  g_rmdir (first);
  g_rmdir (second);
  g_rmdir (documents);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *runtime = g_dir_make_tmp ("saylau-runtime-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/menus/underscore", test_underscore);
  g_test_add_func ("/menus/recent", test_recent);
  g_test_add_func ("/menus/recent-of-portal", test_recent_of_portal);

  status = g_test_run ();
  g_rmdir (runtime);
  return status;
}
