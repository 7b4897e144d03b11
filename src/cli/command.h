/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauExitStatus:
 * @SAYLAU_EXIT_OK: done, or nothing worse than warnings found
 * @SAYLAU_EXIT_FAILED: the document or the outside world did not allow it
 * @SAYLAU_EXIT_USAGE: the command was not understood, or asked for what there is not
 */
typedef enum
{
  SAYLAU_EXIT_OK = 0,
  SAYLAU_EXIT_FAILED = 1,
  SAYLAU_EXIT_USAGE = 2,
} SaylauExitStatus;

/* What the option does, in the help of each command that has it. */
#define SAYLAU_LENIENT_HELP "Skip rows of stations that cannot be read"

/* Said where it would help. */
#define SAYLAU_ROWS_HINT "all errors are in rows of polling stations; with --lenient these are skipped"

int saylau_command_fail (const char *command,
                         SaylauExitStatus status,
                         const char *format,
                         ...) G_GNUC_PRINTF (3, 4);
int saylau_command_print (const char *command,
                          const char *text);
gboolean saylau_command_parse_files (const char *command,
                                     GOptionContext *context,
                                     char **arguments,
                                     const char *const *names,
                                     char ***files,
                                     int *status);
gboolean saylau_command_parse (const char *command,
                               GOptionContext *context,
                               char **arguments,
                               char **file,
                               int *status);

G_END_DECLS
