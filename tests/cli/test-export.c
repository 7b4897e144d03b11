/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "child.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define OLD_CONTENTS "the picture of yesterday\n"

typedef struct
{
  char *data;
  gsize size;
} Contents;

static void
contents_clear (Contents *self)
{
  g_free (self->data);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Contents, contents_clear)

static void
load (const char *path,
      Contents *contents)
{
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents->data, &contents->size, &error);
  g_assert_no_error (error);
}

static guint32
read_big_endian (const char *data)
{
  const guint8 *bytes = (const guint8 *) data;

  return (guint32) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static void
assert_png (const char *path,
            guint width,
            guint height)
{
  g_auto (Contents) png = { 0 };

  load (path, &png);
  g_assert_cmpuint (png.size, >, 100);
  g_assert_cmpmem (png.data, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (read_big_endian (png.data + 16), ==, width);
  g_assert_cmpuint (read_big_endian (png.data + 20), ==, height);
  g_assert_cmpmem (png.data + png.size - 8, 4, "IEND", 4);
  g_assert_nonnull (memmem (png.data, png.size, "pHYs", 4));
}

static void
assert_svg (const char *path,
            const char *part)
{
  g_auto (Contents) svg = { 0 };
  GMarkupParser nothing = { 0 };
  g_autoptr (GMarkupParseContext) parser = g_markup_parse_context_new (&nothing, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  load (path, &svg);
  g_markup_parse_context_parse (parser, svg.data, svg.size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (parser, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (svg.data, "<title>"));
  g_assert_nonnull (strstr (svg.data, "<desc>"));
  g_assert_nonnull (strstr (svg.data, part));
}

/* Each chart in each theme and three languages, as a picture and as text. */
static void
test_all (void)
{
  static const char *const charts[] = { "bar", "pie", "timeline", "areas", "turnout", "compare", "tallies" };
  static const char *const themes[] = { "light", "dark", "print", "transparent" };
  static const struct
  {
    const char *language;
    const char *word;
  } languages[] = { { "en", "Kazakhstan" }, { "kk", "Қазақстан" }, { "ru", "Казахстан" } };
  g_autofree char *sample = sample_path ();
  g_autofree char *png = scratch_path ("all.png");
  g_autofree char *svg = scratch_path ("all.svg");

  for (guint i = 0; i < G_N_ELEMENTS (charts) * G_N_ELEMENTS (themes) * G_N_ELEMENTS (languages); i++)
    {
      const char *chart = charts[i % G_N_ELEMENTS (charts)];
      const char *theme = themes[i / G_N_ELEMENTS (charts) % 4];
      const char *language = languages[i / (4 * G_N_ELEMENTS (charts))].language;
      g_autoptr (Child) as_png = child_run ("export", sample, "-o", png, "--chart", chart, "--theme", theme,
                                            "--lang", language, NULL);
      g_autoptr (Child) as_svg = child_run ("export", sample, "-o", svg, "--chart", chart, "--theme", theme,
                                            "--lang", language, NULL);

      g_assert_cmpstr (as_png->err, ==, "");
      g_assert_cmpstr (as_png->out, ==, "");
      g_assert_cmpint (as_png->status, ==, 0);
      assert_png (png, 1200, 675);
      g_assert_cmpint (as_svg->status, ==, 0);
      assert_svg (svg, languages[i / (4 * G_N_ELEMENTS (charts))].word);
    }
}

static void
test_sizes (void)
{
  static const struct
  {
    const char *size;
    const char *scale;
    guint width, height;
  } sizes[] = {
    { "320x240", "1", 320, 240 },
    { "1200x675", "2", 2400, 1350 },
    { "1200x675", "0.25", 300, 169 },
    { "8192x8192", "1", 8192, 8192 },
    { "8192x240", "1", 8192, 240 },
  };
  g_autofree char *sample = sample_path ();
  g_autofree char *output = scratch_path ("size.png");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (Child) child = child_run ("export", sample, "-o", output, "--size", sizes[i].size,
                                           "--scale", sizes[i].scale, NULL);

      g_assert_cmpstr (child->err, ==, "");
      g_assert_cmpint (child->status, ==, 0);
      assert_png (output, sizes[i].width, sizes[i].height);
    }
}

static void
test_options_change_the_picture (void)
{
  static const char *const options[][4] = {
    { "--tally", "preliminary" },
    { "--compare", "preliminary" },
    { "--area", "KZ-ALA" },
    { "--size", "900x675" },
  };
  static const char *const timeline_options[][4] = {
    { "--from", "2019-06-09" },
    { "--to", "2019-06-09T12:00" },
  };
  g_autofree char *sample = sample_path ();
  g_autofree char *plain = scratch_path ("plain.svg");
  g_autofree char *changed = scratch_path ("changed.svg");

  for (guint i = 0; i < G_N_ELEMENTS (options) + G_N_ELEMENTS (timeline_options); i++)
    {
      gboolean timeline = i >= G_N_ELEMENTS (options);
      const char *const *option = timeline ? timeline_options[i - G_N_ELEMENTS (options)] : options[i];
      const char *chart = timeline ? "timeline" : "bar";
      g_autoptr (Child) a = child_run ("export", sample, "-o", plain, "--chart", chart, NULL);
      g_autoptr (Child) b = child_run ("export", sample, "-o", changed, "--chart", chart, option[0], option[1], NULL);
      g_auto (Contents) without = { 0 };
      g_auto (Contents) with = { 0 };

      g_assert_cmpint (a->status, ==, 0);
      g_assert_cmpstr (b->err, ==, "");
      g_assert_cmpint (b->status, ==, 0);
      load (plain, &without);
      load (changed, &with);
      g_assert_cmpstr (without.data, !=, with.data);
    }
}

/* What is asked for and changes nothing is told in one line; the picture is drawn. */
static void
test_options_without_effect (void)
{
  static const struct
  {
    const char *arguments[8];
    const char *told;
  } rows[] = {
    { { "--chart", "pie", "--compare", "preliminary" }, "saylau export: note: this pie chart is the same without --compare\n" },
    { { "--chart", "pie", "--to", "2019" }, "saylau export: note: this pie chart is the same without --to\n" },
    { { "--chart", "bar", "--from", "2019-06", "--to", "2019" }, "saylau export: note: this bar chart is the same without --from, --to\n" },
    { { "--chart", "bar", "--tally", "final", "--compare", "final" }, "saylau export: note: this bar chart is the same without --compare\n" },
    { { "--chart", "timeline", "--area", "KZ-ALA", "--compare", "preliminary" },
      "saylau export: note: this timeline chart is the same without --area, --compare\n" },
    { { "--tally", "final", "--moment", "2019", "--span", "2019/2020" }, "saylau export: note: this bar chart is the same without --moment, --span\n" },
    { { "--chart", "timeline", "--order", "ballot" }, "saylau export: note: this timeline chart is the same without --order\n" },
    { { "--chart", "timeline", "--moment", "2019-06-09", "--span", "2019-06/2019-06" }, "" },
    { { "--chart", "bar", "--moment", "2019-06-09" }, "" },
    { { "--chart", "timeline", "--from", "2019-06-09" }, "" },
    { { "--chart", "pie", "--area", "KZ-ALA", "--tally", "final" }, "" },
    { { "--chart", "turnout", "--area", "KZ-ALA", "--moment", "2019-06-09T17:00" }, "" },
    { { "--chart", "turnout", "--tally", "final", "--palette", "distinct", "--order", "ballot" },
      "saylau export: note: this turnout chart is the same without --tally, --order, --palette\n" },
    { { "--chart", "compare", "--tally", "final", "--compare", "exit-poll-qp" }, "" },
    { { "--chart", "tallies", "--tally", "final", "--compare", "partial" }, "saylau export: note: this tallies chart is the same without --compare\n" },
    { { "--chart", "tallies", "--bin", "2", "--colour", "linear" }, "saylau export: note: this tallies chart is the same without --bin, --colour\n" },
  };
  g_autofree char *sample = sample_path ();
  g_autofree char *output = scratch_path ("idle.svg");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const *a = rows[i].arguments;
      g_autoptr (Child) child = child_run ("export", sample, "-o", output, a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], NULL);

      g_assert_cmpint (child->status, ==, 0);
      g_assert_cmpstr (child->err, ==, rows[i].told);
      g_assert_cmpstr (child->out, ==, "");
    }
}

/* As other programs take it. */
static void
test_ways_to_name_the_picture (void)
{
  g_autofree char *sample = sample_path ();
  g_autofree char *output = scratch_path ("named.svg");
  char *ways[] = { g_strconcat ("-o", output, NULL), g_strconcat ("--output=", output, NULL) };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (Child) child = child_run ("export", sample, ways[i], NULL);

      g_assert_cmpstr (child->err, ==, "");
      g_assert_cmpint (child->status, ==, 0);
      g_assert_cmpint (g_remove (output), ==, 0);
      g_clear_pointer (&ways[i], g_free);
    }
}

static void
test_same_bytes (void)
{
  static const char *const names[] = { "same.png", "same.svg" };
  static const char *const elsewhere[] = { "LC_ALL=ru_RU.UTF-8", "TZ=Pacific/Auckland", NULL };
  g_autofree char *sample = sample_path ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = scratch_path (names[i]);
      g_auto (Contents) first = { 0 };
      g_auto (Contents) second = { 0 };
      g_autoptr (Child) a = child_run ("export", sample, "-o", path, "--lang", "en", NULL);
      g_autoptr (Child) b = NULL;

      g_assert_cmpint (a->status, ==, 0);
      load (path, &first);
      b = child_run_with (elsewhere, NULL, "export", sample, "-o", path, "--lang", "en", NULL);
      g_assert_cmpint (b->status, ==, 0);
      load (path, &second);
      g_assert_cmpmem (first.data, first.size, second.data, second.size);
    }
}

/* Names are text wherever they go, and nothing is looked up outside the file. */
static void
test_names_are_escaped (void)
{
  static const char document[] =
    "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"]]> &amp; <b>\", \"date\": \"2020-01-05\",\n"
    "  \"candidates\": [ { \"id\": \"a\", \"name\": \"<script>&\\\"'\" }, { \"id\": \"b\", \"name\": \"B\\u0001\" } ],\n"
    "  \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ],\n"
    "  \"tallies\": [ { \"id\": \"t\", \"status\": \"final\", \"time\": \"2020-01-06\", \"results\": [\n"
    "    { \"area\": \"X\", \"votes\": { \"a\": 7, \"b\": 3 } } ] } ] }\n";
  g_autofree char *path = write_scratch ("names.json", document);
  g_autofree char *output = scratch_path ("names.svg");
  g_autoptr (Child) child = child_run ("export", path, "-o", output, NULL);
  g_auto (Contents) svg = { 0 };

  g_assert_cmpint (child->status, ==, 0);
  assert_svg (output, "&lt;script&gt;&amp;");
  load (output, &svg);
  g_assert_null (strstr (svg.data, "<script"));
  g_assert_null (strstr (svg.data, "href"));
  g_assert_null (strstr (svg.data, "\x01"));
}

static void
assert_old_file_whole (const char *path)
{
  g_auto (Contents) contents = { 0 };

  load (path, &contents);
  g_assert_cmpstr (contents.data, ==, OLD_CONTENTS);
}

static guint
count_files (const char *path)
{
  g_autofree char *folder_path = g_path_get_dirname (path);
  g_autoptr (GDir) folder = g_dir_open (folder_path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
limit_file_size_cb (gpointer data)
{
  const struct rlimit limit = { 4096, 4096 };

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
}

static void
test_full_disk (void)
{
  g_autofree char *sample = sample_path ();
  g_autofree char *output = write_scratch ("full.png", OLD_CONTENTS);
  guint n_files = count_files (output);
  g_autoptr (Child) child = child_run_with (NULL, limit_file_size_cb, "export", sample, "-o", output, NULL);

  g_assert_cmpint (child->status, ==, 1);
  g_assert_nonnull (strstr (child->err, "full.png cannot be written: "));
  assert_old_file_whole (output);
  g_assert_cmpuint (count_files (output), ==, n_files);
}

static void
test_folder_that_cannot_be_written (void)
{
  g_autofree char *sample = sample_path ();
  g_autofree char *output = write_scratch ("locked.png", OLD_CONTENTS);
  g_autofree char *folder = g_path_get_dirname (output);
  g_autoptr (Child) child = NULL;

  if (!child_can_lack_permission ())
    return;
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  child = child_run_with (NULL, child_lack_permission_cb, "export", sample, "-o", output, NULL);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  g_assert_cmpint (child->status, ==, 1);
  g_assert_nonnull (strstr (child->err, "there is no permission to write there"));
  assert_old_file_whole (output);
}

static void
test_places_that_are_not_there (void)
{
  g_autofree char *sample = sample_path ();
  g_autofree char *missing = scratch_path ("missing/out.png");
  g_autofree char *folder = scratch_path ("folder.svg");
  g_autoptr (Child) in_missing = child_run ("export", sample, "-o", missing, NULL);
  g_autoptr (Child) over_folder = NULL;

  g_assert_cmpint (in_missing->status, ==, 1);
  g_assert_nonnull (strstr (in_missing->err, "cannot be written: there is no such folder"));

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  over_folder = child_run ("export", sample, "-o", folder, NULL);
  g_assert_cmpint (over_folder->status, ==, 1);
  g_assert_nonnull (strstr (over_folder->err, "cannot be written: it is a folder"));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Killed at whatever moment, as soon as its temporary file is there, the program leaves the old file or the whole
 * new one. */
static void
test_kill (void)
{
  g_autofree char *sample = sample_path ();
  g_autofree char *whole = scratch_path ("whole.png");
  const char *arguments[] = { "export", sample, "-o", NULL, "--size", "4000x4000", NULL };
  g_autoptr (Child) child = child_run ("export", sample, "-o", whole, "--size", "4000x4000", NULL);
  g_auto (Contents) new_contents = { 0 };

  g_assert_cmpint (child->status, ==, 0);
  load (whole, &new_contents);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *output = write_scratch ("killed.png", OLD_CONTENTS);
      guint n_files = count_files (output);
      g_auto (Contents) contents = { 0 };
      GPid pid;
      int status;

      arguments[3] = output;
      pid = child_start (arguments);
      while (count_files (output) == n_files && waitpid (pid, &status, WNOHANG) == 0)
        ;
      kill (pid, SIGKILL);
      waitpid (pid, &status, 0);
      load (output, &contents);
      if (g_strcmp0 (contents.data, OLD_CONTENTS) != 0)
        g_assert_cmpmem (contents.data, contents.size, new_contents.data, new_contents.size);
    }
}

int
main (int argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/all", test_all);
  g_test_add_func ("/export/sizes", test_sizes);
  g_test_add_func ("/export/options-change-the-picture", test_options_change_the_picture);
  g_test_add_func ("/export/options-without-effect", test_options_without_effect);
  g_test_add_func ("/export/ways-to-name-the-picture", test_ways_to_name_the_picture);
  g_test_add_func ("/export/same-bytes", test_same_bytes);
  g_test_add_func ("/export/names-are-escaped", test_names_are_escaped);
  g_test_add_func ("/export/full-disk", test_full_disk);
  g_test_add_func ("/export/folder-that-cannot-be-written", test_folder_that_cannot_be_written);
  g_test_add_func ("/export/places-that-are-not-there", test_places_that_are_not_there);
  g_test_add_func ("/export/kill", test_kill);
  status = g_test_run ();
  remove_scratch ();
  return status;
}
