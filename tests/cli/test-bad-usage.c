/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "child.h"

#include <string.h>

/* What every subcommand says to a wrong command: one line, the same whatever the session is like. */

typedef struct
{
  const char *name;
  const char *arguments[6]; /* SAMPLE and MISSING stand for a path, OUT for one to write to */
} Subcommand;

/* A right command, but for its document. */
static const Subcommand subcommands[] = {
  { "export", { "MISSING", "-o", "OUT" } },
  { "describe", { "MISSING" } },
  { "check", { "MISSING" } },
  { "thumbnail", { "MISSING", "OUT" } },
};

static const char *const sessions[][4] = {
  { NULL },
  { "LC_ALL=xx_YY.UTF-8", "LANGUAGE=xx", NULL },
  { "DISPLAY=:7777", "WAYLAND_DISPLAY=nowhere", NULL },
  { "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent", "GSETTINGS_SCHEMA_DIR=/nonexistent", "XDG_DATA_DIRS=/nonexistent", NULL },
};

static const char *
expand (const char *argument,
        const char *document,
        const char *output)
{
  if (g_strcmp0 (argument, "MISSING") == 0)
    return document;
  return g_strcmp0 (argument, "OUT") == 0 ? output : argument;
}

static Child *
run (const Subcommand *subcommand,
     const char *const *session,
     const char *document,
     const char *output,
     const char *more)
{
  const char *a[G_N_ELEMENTS (subcommand->arguments) + 1] = { NULL };
  guint n = 0;

  while (subcommand->arguments[n] != NULL)
    {
      a[n] = expand (subcommand->arguments[n], document, output);
      n++;
    }
  a[n] = more;
  return child_run_with (session, NULL, subcommand->name, a[0], a[1], a[2], a[3], a[4], a[5], a[6], NULL);
}

static void
assert_one_line (const Child *child,
                 const char *expected,
                 int status)
{
  g_assert_cmpstr (child->err, ==, expected);
  g_assert_true (strchr (child->err, '\n') == child->err + strlen (child->err) - 1);
  g_assert_cmpint (child->status, ==, status);
}

static void
test_unknown_option (gconstpointer data)
{
  const Subcommand *subcommand = data;
  g_autofree char *sample = sample_path ();
  g_autofree char *output = scratch_path ("out.png");
  g_autofree char *expected = g_strdup_printf ("saylau %s: Unknown option --wrong; see 'saylau %s --help'\n", subcommand->name, subcommand->name);

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (Child) child = run (subcommand, sessions[i], sample, output, "--wrong");

      assert_one_line (child, expected, 2);
      g_assert_cmpstr (child->out, ==, "");
      g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
    }
}

static void
test_no_document (gconstpointer data)
{
  const Subcommand *subcommand = data;
  g_autofree char *expected = g_strdup_printf ("saylau %s: no FILE was given; see 'saylau %s --help'\n", subcommand->name, subcommand->name);

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (Child) child = child_run_with (sessions[i], NULL, subcommand->name, NULL);

      if (g_str_equal (subcommand->name, "export"))
        g_assert_cmpint (child->status, ==, 2);
      else
        assert_one_line (child, expected, 2);
    }
}

static void
test_missing_document (gconstpointer data)
{
  const Subcommand *subcommand = data;
  g_autofree char *missing = scratch_path ("missing.json");
  g_autofree char *output = scratch_path ("out.png");
  g_autofree char *expected = g_strdup_printf ("%s: error: there is no such file\n", missing);

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (Child) child = run (subcommand, sessions[i], missing, output, NULL);

      g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
      if (!g_str_equal (subcommand->name, "check")) /* which tells problems on the standard output, and how many */
        {
          assert_one_line (child, expected, 1);
          continue;
        }
      g_assert_cmpint (child->status, ==, 1);
      g_assert_cmpstr (child->err, ==, "");
      g_assert_true (g_str_has_prefix (child->out, expected));
    }
}

/* The icon of a document is drawn as large as it is asked for, and of a bad one there is none. */
static void
test_thumbnail (void)
{
  static const struct
  {
    const char *size;
    const char *told;
  } sizes[] = {
    { "15", "saylau thumbnail: --size is a number from 16 to 1024, not 15\n" },
    { "1025", "saylau thumbnail: --size is a number from 16 to 1024, not 1025\n" },
    { "-1", "saylau thumbnail: --size is a number from 16 to 1024, not -1\n" },
    { "large", "saylau thumbnail: Cannot parse integer value “large” for --size; see 'saylau thumbnail --help'\n" },
  };
  g_autofree char *sample = sample_path ();
  g_autofree char *bad = write_scratch ("bad.json", "{ \"format\": \"saylau-election\" }");
  g_autofree char *output = scratch_path ("thumbnail"); /* as file managers name it */
  g_autoptr (Child) help = child_run ("thumbnail", "--help", NULL);
  g_autoptr (Child) of_bad = child_run ("thumbnail", bad, output, NULL);
  g_autoptr (Child) many = child_run ("thumbnail", sample, output, output, NULL);
  g_autoptr (Child) done = NULL;
  g_autofree char *png = NULL;
  gsize length;

  g_assert_cmpint (help->status, ==, 0);
  g_assert_nonnull (strstr (help->out, "saylau thumbnail [OPTION…] FILE OUT.png"));
  g_assert_nonnull (strstr (help->out, "Exit status"));
  g_assert_cmpint (of_bad->status, ==, 1);
  g_assert_true (g_str_has_prefix (of_bad->err, bad));
  assert_one_line (many, "saylau thumbnail: more than one FILE and one OUT.png was given; see 'saylau thumbnail --help'\n", 2);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (Child) child = child_run ("thumbnail", "--size", sizes[i].size, sample, output, NULL);

      assert_one_line (child, sizes[i].told, 2);
    }
  g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));

  done = child_run ("thumbnail", "--size", "64", sample, output, NULL);
  g_assert_cmpstr (done->err, ==, "");
  g_assert_cmpint (done->status, ==, 0);
  g_assert_true (g_file_get_contents (output, &png, &length, NULL));
  g_assert_cmpmem (png, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpmem (png + 16, 8, "\0\0\0\x40\0\0\0\x30", 8);
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*function) (gconstpointer data);
  } cases[] = {
    { "unknown-option", test_unknown_option },
    { "no-document", test_no_document },
    { "missing-document", test_missing_document },
  };
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases) * G_N_ELEMENTS (subcommands); i++)
    {
      const Subcommand *subcommand = &subcommands[i / G_N_ELEMENTS (cases)];
      g_autofree char *path = g_strdup_printf ("/bad-usage/%s/%s", subcommand->name, cases[i % G_N_ELEMENTS (cases)].name);

      g_test_add_data_func (path, subcommand, cases[i % G_N_ELEMENTS (cases)].function);
    }
  g_test_add_func ("/bad-usage/thumbnail/pictures", test_thumbnail);
  status = g_test_run ();
  remove_scratch ();
  return status;
}
