/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/loader.h"

#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "model/error.h"
#include "nobody.h"
#include "reading.h"

#define GOOD "{ 'format': 'saylau-election', 'version': 1, 'title': 'T', 'date': '2019',\n" \
             "'candidates': [ { 'id': 'a', 'name': 'A' } ], 'areas': [ { 'id': 'X', 'name': 'X' } ], 'tallies': [ ] %s}\n"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
fixture_set_up (Fixture *fixture,
                gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("saylau-loader-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "x.election.json", NULL);
}

static void
fixture_tear_down (Fixture *fixture,
                   gconstpointer data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
put_document (Fixture *fixture,
              const char *more)
{
  g_autofree char *text = g_strdup_printf (GOOD, more);
  g_autofree char *document = with_double_quotes (text);

  g_free (put_file (fixture->folder, "x.election.json", document, -1));
}

/* Loads @path, which messages call "given", and expects to be refused so. */
static void
assert_refused (const char *path,
                int code,
                const char *message)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("given");
  g_autoptr (GError) error = NULL;
  g_autoptr (SaylauElection) election = saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, &error);

  g_assert_null (election);
  g_assert_error (error, SAYLAU_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (saylau_problems_count (problems, SAYLAU_SEVERITY_ERROR), ==, 1);
}

static void
test_missing (Fixture *fixture,
              gconstpointer data)
{
  assert_refused (fixture->path, SAYLAU_ERROR_READ, "given: error: there is no such file");
}

static void
test_folder (Fixture *fixture,
             gconstpointer data)
{
  assert_refused (fixture->folder, SAYLAU_ERROR_READ, "given: error: this is a folder; open a file in it");
}

static void
test_empty (Fixture *fixture,
            gconstpointer data)
{
  g_free (put_file (fixture->folder, "x.election.json", "", 0));
  assert_refused (fixture->path, SAYLAU_ERROR_INVALID, "given: error: the file is empty");
}

/* Expects to be refused as a user who may do nothing in particular. */
static void
assert_refused_to_nobody (Fixture *fixture,
                          const char *message)
{
  GStatBuf buf;

  if (!nobody_begin ())
    return;
  if (g_stat (fixture->folder, &buf) != 0)
    g_test_skip ("only root may look into the folder for temporary files here");
  else
    assert_refused (fixture->path, SAYLAU_ERROR_READ, message);
  nobody_end ();
}

static void
test_no_permission (Fixture *fixture,
                    gconstpointer data)
{
  put_document (fixture, "");
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  assert_refused_to_nobody (fixture, "given: error: you have no permission to read this file");
}

static void
test_no_permission_folder (Fixture *fixture,
                           gconstpointer data)
{
  put_document (fixture, "");
  g_assert_cmpint (g_chmod (fixture->folder, 0), ==, 0);
  assert_refused_to_nobody (fixture, "given: error: you have no permission to look into this file's folder");
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

static void
test_special (Fixture *fixture,
              gconstpointer data)
{
  const char *message = "given: error: this is a device, pipe or socket; open a regular file";

  assert_refused ("/dev/zero", SAYLAU_ERROR_READ, message);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture->path, SAYLAU_ERROR_READ, message);
}

/* Refused by its first bytes: reading all of it would take seconds and 2 GiB. */
static void
test_zeros (Fixture *fixture,
            gconstpointer data)
{
  gint64 begin = g_get_monotonic_time ();

  g_free (put_file (fixture->folder, "x.election.json", "", 0));
  if (truncate (fixture->path, G_GINT64_CONSTANT (2) << 30) != 0)
    {
      g_test_skip ("a file of 2 GiB cannot be made here");
      return;
    }
  assert_refused (fixture->path, SAYLAU_ERROR_UNKNOWN_FORMAT,
                  "given: error: this is no election document: such a file is a JSON object, which begins with “{”");
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);

  if (truncate (fixture->path, (G_GINT64_CONSTANT (2) << 30) + 1) == 0)
    assert_refused (fixture->path, SAYLAU_ERROR_READ, "given: error: the file is larger than 2 GiB, the most that is read");
}

static void
test_other_formats (Fixture *fixture,
                    gconstpointer data)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    int code;
    const char *message;
  } files[] = {
    { "\x89PNG\r\n\x1a\n", 8, SAYLAU_ERROR_UNKNOWN_FORMAT, "given: error: this is no election document: such a file is a JSON object, which begins with “{”" },
    { "PK\3\4", 4, SAYLAU_ERROR_UNKNOWN_FORMAT,
      "given: error: this is a workbook or an archive and no election document; such a document names a sheet that was saved as CSV" },
    { "PK\3", 3, SAYLAU_ERROR_UNKNOWN_FORMAT, "given: error: this is no election document: such a file is a JSON object, which begins with “{”" },
    { "a,b\n1,2\n", 8, SAYLAU_ERROR_UNKNOWN_FORMAT, "given: error: this is no election document: such a file is a JSON object, which begins with “{”" },
    { "  \n\n", 4, SAYLAU_ERROR_INVALID, "given:3:1: error: the text ends too early; expected a value" },
    { "\xEF\xBB\xBF", 3, SAYLAU_ERROR_INVALID, "given:1:1: error: the text ends too early; expected a value" },
    { "\xFF\xFE{\0}\0", 6, SAYLAU_ERROR_INVALID, "given:1:1: error: the text is UTF-16; save the document in UTF-8" },
    { "\0{\0}", 4, SAYLAU_ERROR_INVALID, "given:1:1: error: the text is UTF-16; save the document in UTF-8" },
    { "{\0\0\0}\0\0\0", 8, SAYLAU_ERROR_INVALID, "given:1:1: error: the text is UTF-32; save the document in UTF-8" },
    { "{ \"type\": \"FeatureCollection\" }", 31, SAYLAU_ERROR_INVALID,
      "given:1:1: error: this is no election document; expected the members \"format\": \"saylau-election\" and \"version\": 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_free (put_file (fixture->folder, "x.election.json", files[i].bytes, files[i].length));
      assert_refused (fixture->path, files[i].code, files[i].message);
    }
}

static void
test_mark (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autofree char *text = g_strdup_printf ("\xEF\xBB\xBF" GOOD, ", 'x': 1");
  g_autofree char *document = with_double_quotes (text);
  g_autofree char *lines = NULL;
  g_autoptr (SaylauElection) election = NULL;

  g_free (put_file (fixture->folder, "x.election.json", document, -1));
  election = saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, NULL);
  g_assert_nonnull (election);
  lines = saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
  g_assert_true (g_str_has_prefix (lines, "d:2:"));
  g_assert_cmpuint (election->warnings->len, ==, 0);
}

static void
test_warnings (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autoptr (SaylauElection) election = NULL;

  put_document (fixture, ", 'note': 1, 'turnout': [ { 'area': 'X', 'time': '2019-01', 'percent': 2 },\n{ 'area': 'X', 'time': '2019-02', 'percent': 1 } ]");
  election = saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, NULL);
  g_assert_nonnull (election);
  g_assert_cmpuint (election->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (election->warnings, 0), ==,
                   "d:3:1: warning: the turnout falls from 2.00 % at 2019-01 to 1.00 % at 2019-02 (at /turnout/1)");
  g_assert_cmpuint (election->n_warnings, ==, 1);
}

/* Where there are more warnings than are kept, all are counted, and the last line says so. */
static void
test_many_warnings (Fixture *fixture,
                    gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autoptr (SaylauElection) election = NULL;
  g_autoptr (GString) turnout = g_string_new (", 'turnout': [ ");

  for (guint i = 0; i <= 2 * (SAYLAU_PROBLEMS_MAX + 20); i++)
    g_string_append_printf (turnout, "%s{ 'area': 'X', 'time': '%u', 'percent': %u }", i > 0 ? ", " : "", 1800 + i, i % 2);
  g_string_append (turnout, " ]");
  put_document (fixture, turnout->str);
  election = saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, NULL);
  g_assert_nonnull (election);
  /* Every other report is a fall. */
  g_assert_cmpuint (election->n_warnings, ==, SAYLAU_PROBLEMS_MAX + 20);
  g_assert_cmpuint (election->warnings->len, ==, SAYLAU_PROBLEMS_MAX + 1);
  g_assert_cmpstr (g_ptr_array_index (election->warnings, SAYLAU_PROBLEMS_MAX), ==, "and 20 more");
}

static void
keep_progress_cb (double fraction,
                  gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  *last = fraction;
}

static void
test_progress (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autoptr (SaylauElection) election = NULL;
  g_autofree char *padding = g_strnfill (3 * 1024 * 1024, ' ');
  double last = 0;

  put_document (fixture, padding);
  election = saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, keep_progress_cb, &last, NULL, NULL);
  g_assert_nonnull (election);
  g_assert_cmpfloat (last, ==, 1.0);
}

static void
cancel_cb (double fraction,
           gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

/* Cancelled in the midst of it, from within. */
static void
test_cancel (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autoptr (GError) error = NULL;

  put_document (fixture, "");
  g_assert_null (saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (saylau_problems_get_n (problems), ==, 0);
}

typedef struct
{
  GMainLoop *loop;
  GAsyncResult *result;
} Waiting;

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Waiting *waiting = user_data;

  waiting->result = g_object_ref (result);
  g_main_loop_quit (waiting->loop);
}

static SaylauElection *
load_and_wait (const char *path,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GAsyncResult) result = NULL;
  Waiting waiting = { loop, NULL };

  saylau_load_async (file, NULL, SAYLAU_LOAD_STRICT, NULL, NULL, cancellable, loaded_cb, &waiting);
  g_main_loop_run (loop);
  result = waiting.result;
  return saylau_load_finish (result, error);
}

static void
test_async (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) missing = NULL, cancelled = NULL;
  g_autoptr (SaylauElection) election = NULL;
  g_autofree char *message = g_strdup_printf ("%s: error: there is no such file", fixture->path);

  g_assert_null (load_and_wait (fixture->path, NULL, &missing));
  g_assert_error (missing, SAYLAU_ERROR, SAYLAU_ERROR_READ);
  g_assert_cmpstr (missing->message, ==, message);

  put_document (fixture, "");
  election = load_and_wait (fixture->path, cancellable, NULL);
  g_assert_nonnull (election);
  g_assert_cmpstr (saylau_text_get (election->title, NULL), ==, "T");

  g_cancellable_cancel (cancellable);
  g_assert_null (load_and_wait (fixture->path, cancellable, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static SaylauElection *
load_large (guint n_candidates,
            guint n_events,
            const char *name)
{
  g_autoptr (GString) text = g_string_new ("{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"T\", \"date\": \"2019\", \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ], \"events\": [\n");
  g_autoptr (SaylauProblems) problems = NULL;

  for (guint i = 0; i < n_events; i++)
    g_string_append_printf (text, "%s{ \"id\": \"e%u\", \"start\": \"2019-%02u-%02uT%02u:00\", \"kind\": \"protest\", \"title\": \"E\", \"area\": \"X\", \"candidates\": [\"c0\"],"
                                  " \"figures\": [ { \"what\": \"detained\", \"min\": 5, \"max\": 10, \"by\": { \"en\": \"Police\" } } ] }",
                            i > 0 ? ",\n" : "", i, i % 12 + 1, i % 28 + 1, i % 24);
  g_string_append (text, "], \"candidates\": [\n");
  for (guint i = 0; i < n_candidates; i++)
    g_string_append_printf (text, "%s{ \"id\": \"c%u\", \"name\": \"%s\" }", i > 0 ? ",\n" : "", i, name);
  g_string_append (text, "],\n\"tallies\": [ { \"id\": \"t\", \"status\": \"final\", \"time\": \"2019\", \"results\": [ { \"area\": \"X\", \"votes\": {\n");
  for (guint i = 0; i < n_candidates; i++)
    g_string_append_printf (text, "%s\"c%u\": %u", i > 0 ? ",\n" : "", n_candidates - 1 - i, i);
  g_string_append (text, "} } ] } ] }");
  return read_bytes (text->str, text->len, NULL, &problems);
}

static void
test_many_candidates (void)
{
  g_autoptr (SaylauElection) election = load_large (10000, 0, "N");
  const SaylauResult *result;

  g_assert_nonnull (election);
  g_assert_cmpuint (election->candidates->len, ==, 10000);
  result = g_ptr_array_index (saylau_election_get_tally (election, 0)->results, 0);
  g_assert_cmpuint (result->votes->len, ==, 10000);
  for (int i = 0; i < 10000; i++)
    {
      g_assert_cmpint (g_array_index (result->votes, SaylauVote, i).candidate, ==, i);
      g_assert_cmpint (g_array_index (result->votes, SaylauVote, i).votes, ==, 9999 - i);
    }
}

static void
test_many_events (void)
{
  g_autoptr (SaylauElection) election = load_large (1, 100000, "N");

  g_assert_nonnull (election);
  g_assert_cmpuint (election->events->len, ==, 100000);
  g_assert_cmpint (saylau_election_find_event (election, "e99999"), ==, 99999);
}

static void
test_long_names (void)
{
  g_autofree char *name = g_strnfill (10000, 'n');
  g_autoptr (SaylauElection) election = load_large (3, 0, name);

  g_assert_nonnull (election);
  g_assert_cmpstr (saylau_text_get (saylau_election_get_candidate (election, 2)->name, NULL), ==, name);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/formats/loader/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("missing", test_missing);
  ADD ("folder", test_folder);
  ADD ("empty", test_empty);
  ADD ("no-permission", test_no_permission);
  ADD ("no-permission-folder", test_no_permission_folder);
  ADD ("special", test_special);
  ADD ("zeros", test_zeros);
  ADD ("other-formats", test_other_formats);
  ADD ("mark", test_mark);
  ADD ("warnings", test_warnings);
  ADD ("many-warnings", test_many_warnings);
  ADD ("progress", test_progress);
  ADD ("cancel", test_cancel);
  ADD ("async", test_async);
#undef ADD
  g_test_add_func ("/formats/loader/many-candidates", test_many_candidates);
  g_test_add_func ("/formats/loader/many-events", test_many_events);
  g_test_add_func ("/formats/loader/long-names", test_long_names);
  return g_test_run ();
}
