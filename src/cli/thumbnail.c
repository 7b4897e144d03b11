/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/thumbnail.h"

#include "charts/export.h"
#include "charts/thumbnail-layout.h"
#include "cli/command.h"
#include "cli/draw.h"

#define DEFAULT_SIZE 256

static int
draw_thumbnail (const char *path,
                const char *output,
                int size)
{
  g_autoptr (SaylauElection) election = saylau_draw_load ("thumbnail", path, FALSE);
  g_autoptr (SaylauScene) scene = NULL;
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) error = NULL;

  if (election == NULL)
    return SAYLAU_EXIT_FAILED;
  scene = saylau_thumbnail_layout (election, size);
  contents = saylau_export_encode (scene, SAYLAU_EXPORT_PNG, 1, &error);
  if (contents == NULL || !saylau_export_write (contents, output, &error))
    return saylau_command_fail ("thumbnail", SAYLAU_EXIT_FAILED, "%s", error->message);
  return SAYLAU_EXIT_OK;
}

static const char help[] =
  "Example:\n"
  "  saylau thumbnail my.election.json icon.png --size 128\n"
  "\n"
  "Exit status:\n"
  "  0  the icon was written\n"
  "  1  the document has errors or cannot be read, or the icon cannot be written\n"
  "  2  the command was not understood";

/**
 * saylau_thumbnail_main:
 * @arguments: (array zero-terminated=1): the command line, from "thumbnail" on
 *
 * Draws the icon of a document, for file managers. Other than a chart it tells nothing beside it.
 *
 * Returns: the exit status
 */
int
saylau_thumbnail_main (char **arguments)
{
  static const char *const names[] = { "FILE", "OUT.png", NULL };
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE OUT.png");
  g_auto (GStrv) files = NULL;
  int size = DEFAULT_SIZE;
  int status;
  const GOptionEntry entries[] = {
    { "size", 0, 0, G_OPTION_ARG_INT, &size, "Width in pixels, 16 to 1024 (default: 256)", "N" },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_summary (context, "Draws the newest result of an election document as an icon, for file managers.");
  g_option_context_set_description (context, help);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!saylau_command_parse_files ("thumbnail", context, arguments, names, &files, &status))
    return status;
  if (size < SAYLAU_THUMBNAIL_MIN_SIZE || size > SAYLAU_THUMBNAIL_MAX_SIZE)
    return saylau_command_fail ("thumbnail", SAYLAU_EXIT_USAGE, "--size is a number from %d to %d, not %d",
                                SAYLAU_THUMBNAIL_MIN_SIZE, SAYLAU_THUMBNAIL_MAX_SIZE, size);
  return draw_thumbnail (files[0], files[1], size);
}
