/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/companions.h"

#include <string.h>
#include <sys/xattr.h>

#include <glib/gstdio.h>

#include "formats/loader.h"
#include "formats/shown-path.h"
#include "model/error.h"
#include "reading.h"

#define DOCUMENT "{ 'format': 'saylau-election', 'version': 1, 'title': 'T', 'date': '2019-06-09',\n"       \
                 "'candidates': [ { 'id': 'a', 'name': 'A' } ], 'areas': [ { 'id': 'X', 'name': 'X' } ],\n" \
                 "'stations': { 'file': '%s', 'columns': { 'area': 'D', 'a': 'A' } }%s }\n"
#define CSV "D,A\nX,%d\n"

typedef struct
{
  char *folder;    /* of the document */
  char *elsewhere; /* of what the user chooses */
  SaylauCompanions *companions;
  GError *error;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("saylau-document-XXXXXX", NULL);
  fixture->elsewhere = g_dir_make_tmp ("saylau-elsewhere-XXXXXX", NULL);
  fixture->companions = saylau_companions_new ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  remove_folder (fixture->folder);
  remove_folder (fixture->elsewhere);
  g_free (fixture->folder);
  g_free (fixture->elsewhere);
  g_clear_error (&fixture->error);
  saylau_companions_free (fixture->companions);
}

/* A table of one station with @votes. */
static void
put_csv (const char *folder,
         const char *name,
         int votes)
{
  g_autofree char *text = g_strdup_printf (CSV, votes);

  g_free (put_file (folder, name, text, -1));
}

static void
choose (Fixture *fixture,
        const char *name,
        const char *chosen)
{
  g_autofree char *path = g_build_filename (fixture->elsewhere, chosen, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  saylau_companions_choose (fixture->companions, name, file);
}

/* Loads a document that names @name. Returns its votes, or -1 with the error kept. */
static gint64
load (Fixture *fixture,
      const char *name,
      const char *more,
      SaylauCompanions *companions)
{
  g_autofree char *text = g_strdup_printf (DOCUMENT, name, more);
  g_autofree char *document = with_double_quotes (text);
  g_autofree char *path = put_file (fixture->folder, "d.election.json", document, -1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autoptr (SaylauElection) election = NULL;

  g_clear_error (&fixture->error);
  election = saylau_load (file, companions, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, &fixture->error);
  return election != NULL ? saylau_station_table_get_count (election->stations, 0, SAYLAU_STATION_CANDIDATE) : -1;
}

/* A command asks nobody, and says what it said before there was somebody to ask. */
static void
test_nobody_to_ask (Fixture *fixture,
                    gconstpointer data)
{
  g_assert_cmpint (load (fixture, "s.csv", "", NULL), ==, -1);
  g_assert_error (fixture->error, SAYLAU_ERROR, SAYLAU_ERROR_INVALID);
  g_assert_cmpstr (fixture->error->message, ==,
                   "d:3:23: error: the file “s.csv” beside the document: there is no such file (at /stations/file)");
}

static void
test_missing (Fixture *fixture,
              gconstpointer data)
{
  g_assert_cmpint (load (fixture, "s.csv", "", fixture->companions), ==, -1);
  g_assert_error (fixture->error, SAYLAU_ERROR, SAYLAU_ERROR_COMPANION);
  g_assert_cmpstr (fixture->error->message, ==,
                   "d:3:23: error: the file “s.csv” beside the document: there is no such file (at /stations/file)");
  g_assert_cmpstr (saylau_companions_get_missing (fixture->companions), ==, "s.csv");

  put_csv (fixture->elsewhere, "other.csv", 5);
  choose (fixture, "s.csv", "other.csv");
  g_assert_null (saylau_companions_get_missing (fixture->companions));
  g_assert_cmpint (load (fixture, "s.csv", "", fixture->companions), ==, 5);
}

/* Nobody is asked for a file of a document that does not open with it either. */
static void
test_other_errors (Fixture *fixture,
                   gconstpointer data)
{
  g_assert_cmpint (load (fixture, "s.csv", ", 'threshold': 'half'", fixture->companions), ==, -1);
  g_assert_error (fixture->error, SAYLAU_ERROR, SAYLAU_ERROR_INVALID);

  /* They say nothing about what was chosen. */
  put_csv (fixture->elsewhere, "s.csv", 5);
  choose (fixture, "s.csv", "s.csv");
  g_assert_cmpint (load (fixture, "s.csv", ", 'threshold': 'half'", fixture->companions), ==, -1);
  g_assert_cmpuint (saylau_companions_get_unfit (fixture->companions)->len, ==, 0);
}

/* The document means the same for everybody as soon as its own file is there. */
static void
test_beside_wins (Fixture *fixture,
                  gconstpointer data)
{
  put_csv (fixture->elsewhere, "s.csv", 5);
  choose (fixture, "s.csv", "s.csv");
  g_assert_cmpint (load (fixture, "s.csv", "", fixture->companions), ==, 5);
  put_csv (fixture->folder, "s.csv", 7);
  g_assert_cmpint (load (fixture, "s.csv", "", fixture->companions), ==, 7);
}

static void
test_chosen_is_gone (Fixture *fixture,
                     gconstpointer data)
{
  choose (fixture, "s.csv", "gone.csv");
  g_assert_cmpint (load (fixture, "s.csv", "", fixture->companions), ==, -1);
  g_assert_error (fixture->error, SAYLAU_ERROR, SAYLAU_ERROR_COMPANION);
  g_assert_cmpstr (saylau_companions_get_missing (fixture->companions), ==, "s.csv");
}

static void
assert_unfit (Fixture *fixture,
              const char *name)
{
  const GPtrArray *unfit = saylau_companions_get_unfit (fixture->companions);

  g_assert_cmpuint (unfit->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (unfit, 0), ==, name);
}

/* What is wrong in a file is wrong there, by the path of the one that was read. */
static void
test_located (Fixture *fixture,
              gconstpointer data)
{
  g_autofree char *expected = g_strdup_printf ("%s/other.csv:3:1: error: the row's length is 1; expected 2, a cell for each header", fixture->elsewhere);
  g_autofree char *empty = g_strdup_printf ("d:3:23: error: the file “%s/other.csv”, chosen for “s.csv”: the file is empty (at /stations/file)", fixture->elsewhere);

  choose (fixture, "s.csv", "other.csv");
  g_free (put_file (fixture->elsewhere, "other.csv", "D,A\nX,1\nX\n", -1));
  g_assert_cmpint (load (fixture, "s.csv", "", fixture->companions), ==, -1);
  g_assert_error (fixture->error, SAYLAU_ERROR, SAYLAU_ERROR_ROWS);
  g_assert_cmpstr (fixture->error->message, ==, expected);
  assert_unfit (fixture, "s.csv");

  g_free (put_file (fixture->elsewhere, "other.csv", "", 0));
  g_assert_cmpint (load (fixture, "s.csv", "", fixture->companions), ==, -1);
  g_assert_error (fixture->error, SAYLAU_ERROR, SAYLAU_ERROR_INVALID);
  g_assert_cmpstr (fixture->error->message, ==, empty);
  assert_unfit (fixture, "s.csv");

  /* One that stands beside the document was not chosen. */
  g_free (put_file (fixture->folder, "s.csv", "", 0));
  g_assert_cmpint (load (fixture, "s.csv", "", fixture->companions), ==, -1);
  g_assert_cmpuint (saylau_companions_get_unfit (fixture->companions)->len, ==, 0);
}

/* The chosen file is not put into the document's folder. */
static void
test_path (void)
{
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("/a/d.json");
  g_autofree char *beside = NULL;
  g_autofree char *chosen = NULL;

  saylau_problems_add_in_file (problems, SAYLAU_SEVERITY_ERROR, 1, "s.csv", 1, 1, "x");
  saylau_problems_add_in_file (problems, SAYLAU_SEVERITY_ERROR, 2, "/b/s.csv", 1, 1, "x");
  beside = saylau_problems_get_path (problems, 0);
  chosen = saylau_problems_get_path (problems, 1);
  g_assert_cmpstr (beside, ==, "/a/s.csv");
  g_assert_cmpstr (chosen, ==, "/b/s.csv");
}

/* Of several one is asked for after the other, each once. */
static void
test_several (Fixture *fixture,
              gconstpointer data)
{
  static const char *const names[] = { "s.csv", "r.geojson", "s.csv" };
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_unref (saylau_companions_find (fixture->companions, folder, names[i], NULL));
  g_assert_cmpuint (saylau_companions_get_n_missing (fixture->companions), ==, 3);
  g_assert_cmpstr (saylau_companions_get_missing (fixture->companions), ==, "s.csv");
  choose (fixture, "s.csv", "s.csv");
  g_assert_cmpstr (saylau_companions_get_missing (fixture->companions), ==, "r.geojson");
  choose (fixture, "r.geojson", "r.geojson");
  g_assert_null (saylau_companions_get_missing (fixture->companions));
}

/* No name leads out of the folder, whatever was chosen for it. */
static void
test_names (Fixture *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *name; /* as in JSON */
    gboolean bare;
  } names[] = {
    { "s.csv", TRUE },
    { ".hidden", TRUE },
    { "..csv", TRUE },
    { "a b%2F..%2Fc.csv", TRUE },
    { "~", TRUE },
    { "өскемен.csv", TRUE },
    { "", FALSE },
    { ".", FALSE },
    { "..", FALSE },
    { "../s.csv", FALSE },
    { "/etc/passwd", FALSE },
    { "a/b.csv", FALSE },
    { "\\\\u002e\\\\u002e\\\\u002fs.csv", FALSE },
    { "..\\\\\\\\s.csv", FALSE },
    { "C:s.csv", FALSE },
    { "file:///etc/passwd", FALSE },
    { "https://example.org/s.csv", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SaylauCompanions) companions = saylau_companions_new ();
      g_autofree char *json = g_strcompress (names[i].name);

      g_assert_cmpint (load (fixture, json, "", companions), ==, -1);
      g_assert_cmpint (fixture->error->code, ==, names[i].bare ? SAYLAU_ERROR_COMPANION : SAYLAU_ERROR_INVALID);
      g_assert_cmpint (strstr (fixture->error->message, "expected the bare name of a file") != NULL, ==, !names[i].bare);
      g_assert_cmpint (saylau_companions_get_missing (companions) != NULL, ==, names[i].bare);
    }
}

/* A link in the document's own folder is the folder owner's; a folder by that name is no file. */
static void
test_folder_by_that_name (Fixture *fixture,
                          gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "s.csv", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_cmpint (load (fixture, "s.csv", "", fixture->companions), ==, -1);
  g_assert_cmpstr (fixture->error->message, ==,
                   "d:3:23: error: the file “s.csv” beside the document: this is a folder; open a file in it (at /stations/file)");
  g_rmdir (path);
}

/* Of the document portal's paths nothing is shown but what the user knows. */
static void
test_shown_path (Fixture *fixture,
                 gconstpointer data)
{
  g_autofree char *documents = g_build_filename (g_get_user_runtime_dir (), "doc", "0badcafe", NULL);
  g_autofree char *path = g_build_filename (documents, "d.json", NULL);
  g_autofree char *other_path = g_build_filename (fixture->folder, "d.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/d.json");
  g_autofree char *shown = saylau_shown_path_get (file);
  g_autofree char *other_shown = saylau_shown_path_get (other);
  g_autofree char *remote_shown = saylau_shown_path_get (remote);
  g_autofree char *typed = saylau_shown_path_get_typed (path);
  g_autofree char *relative = saylau_shown_path_get_typed ("../d.json");

  g_assert_true (saylau_shown_path_is_portal (path));
  g_assert_true (saylau_shown_path_is_portal ("/run/flatpak/doc/0badcafe/d.json"));
  g_assert_false (saylau_shown_path_is_portal ("/run/flatpak/document"));
  g_assert_false (saylau_shown_path_is_portal (other_path));
  g_assert_cmpstr (shown, ==, "d.json");
  g_assert_cmpstr (other_shown, ==, other_path);
  g_assert_cmpstr (remote_shown, ==, "https://example.org/d.json");
  g_assert_cmpstr (typed, ==, "d.json");
  g_assert_cmpstr (relative, ==, "../d.json");

  if (g_mkdir_with_parents (documents, 0700) != 0 || !g_file_set_contents (path, "{}", -1, NULL) ||
      setxattr (path, "user.document-portal.host-path", "/home/u/d.json", 14, 0) != 0)
    {
      g_test_skip ("the runtime folder keeps no extended attributes");
    }
  else
    {
      g_autofree char *told = saylau_shown_path_get (file);

      g_assert_cmpstr (told, ==, "/home/u/d.json");
    }
  g_unlink (path);
  g_rmdir (documents);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *runtime = g_dir_make_tmp ("saylau-runtime-XXXXXX", NULL);
  g_autofree char *documents = g_build_filename (runtime, "doc", NULL);
  int status;

  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/formats/companions/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("nobody-to-ask", test_nobody_to_ask);
  ADD ("missing", test_missing);
  ADD ("other-errors", test_other_errors);
  ADD ("beside-wins", test_beside_wins);
  ADD ("chosen-is-gone", test_chosen_is_gone);
  ADD ("located", test_located);
  ADD ("several", test_several);
  ADD ("names", test_names);
  ADD ("folder-by-that-name", test_folder_by_that_name);
  ADD ("shown-path", test_shown_path);
#undef ADD
  g_test_add_func ("/formats/companions/path", test_path);

  status = g_test_run ();
  g_rmdir (documents);
  g_rmdir (runtime);
  return status;
}
