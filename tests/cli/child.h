/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Child:
 * @status: the exit status, or the negative number of the signal that ended it
 * @out: all of its standard output
 * @err: all of its standard error
 */
typedef struct
{
  int status;
  char *out;
  char *err;
} Child;

Child *child_run (const char *first,
                  ...) G_GNUC_NULL_TERMINATED;
Child *child_run_with (const char *const *environment,
                       GSpawnChildSetupFunc setup,
                       const char *first,
                       ...) G_GNUC_NULL_TERMINATED;
GPid child_start (const char *const *arguments);
gboolean child_can_lack_permission (void);
void child_lack_permission_cb (gpointer data);
void child_free (Child *self);

char *sample_path (void);
char *scratch_path (const char *name);
char *write_scratch (const char *name,
                     const char *contents);
void remove_scratch (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Child, child_free)

G_END_DECLS
