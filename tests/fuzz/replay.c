/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz-target.h"

/* Runs a fuzzer's target over the files of a folder, so that what a fuzzer once found stays
 * mended without a fuzzer. Each file is also cut short at every length up to 4096 bytes. */

#define CUTS_MAX 4096

static void
replay (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  LLVMFuzzerTestOneInput ((const uint8_t *) bytes, length);
  for (gsize cut = 0; cut < MIN (length, CUTS_MAX); cut++)
    LLVMFuzzerTestOneInput ((const uint8_t *) bytes, cut);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint n_files = 0;

  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, NULL);
  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);

      replay (path);
      n_files++;
    }
  g_assert_cmpuint (n_files, >, 0);
  return 0;
}
