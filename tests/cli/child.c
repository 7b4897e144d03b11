/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "child.h"

#include <stdarg.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "nobody.h"

/* Nothing of the environment gets through, a display least of all, but what the test itself needs: that a critical
 * warning ends the process, the fonts, and the sanitizers' options. */
static const char *const passed_on[] = {
  "G_DEBUG",
  "FONTCONFIG_FILE",
  "ASAN_OPTIONS",
  "LSAN_OPTIONS",
  "UBSAN_OPTIONS",
};

static char *scratch;

static char **
make_environment (const char *const *more)
{
  g_auto (GStrv) environment = g_new0 (char *, 1);

  for (guint i = 0; i < G_N_ELEMENTS (passed_on); i++)
    if (g_getenv (passed_on[i]) != NULL)
      environment = g_environ_setenv (environment, passed_on[i], g_getenv (passed_on[i]), TRUE);
  for (guint i = 0; more != NULL && more[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (more[i], "=", 2);

      environment = g_environ_setenv (environment, pair[0], pair[1], TRUE);
    }
  return g_steal_pointer (&environment);
}

static Child *
run (const char *const *environment,
     GSpawnChildSetupFunc setup,
     const char *first,
     va_list more)
{
  Child *child = g_new0 (Child, 1);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_auto (GStrv) whole_environment = make_environment (environment);
  g_autoptr (GError) error = NULL;
  int wait_status;

  g_ptr_array_add (arguments, (char *) g_getenv ("SAYLAU_EXECUTABLE"));
  for (const char *argument = first; argument != NULL; argument = va_arg (more, const char *))
    g_ptr_array_add (arguments, (char *) argument);
  g_ptr_array_add (arguments, NULL);

  g_spawn_sync (NULL, (char **) arguments->pdata, whole_environment, G_SPAWN_DEFAULT, setup, NULL,
                &child->out, &child->err, &wait_status, &error);
  g_assert_no_error (error);
  child->status = WIFEXITED (wait_status) ? WEXITSTATUS (wait_status) : -WTERMSIG (wait_status);
  g_assert_null (strstr (child->err, "CRITICAL"));
  g_assert_null (strstr (child->err, "WARNING **"));
  return child;
}

/* Runs the program with these arguments, up to a NULL, until it ends. */
Child *
child_run (const char *first,
           ...)
{
  Child *child;
  va_list more;

  va_start (more, first);
  child = run (NULL, NULL, first, more);
  va_end (more);
  return child;
}

/* The same with variables NAME=VALUE, and a function that the child calls before it becomes the program. */
Child *
child_run_with (const char *const *environment,
                GSpawnChildSetupFunc setup,
                const char *first,
                ...)
{
  Child *child;
  va_list more;

  va_start (more, first);
  child = run (environment, setup, first, more);
  va_end (more);
  return child;
}

/* Starts the program and does not wait for it; the caller does with waitpid(). */
GPid
child_start (const char *const *arguments)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_auto (GStrv) environment = make_environment (NULL);
  g_autoptr (GError) error = NULL;
  GPid pid;

  g_ptr_array_add (all, (char *) g_getenv ("SAYLAU_EXECUTABLE"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (all, (char *) arguments[i]);
  g_ptr_array_add (all, NULL);
  g_spawn_async (NULL, (char **) all->pdata, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  return pid;
}

/* For child_run_with(): root may read and write everything, and becomes nobody. */
void
child_lack_permission_cb (gpointer data)
{
  if (geteuid () == 0 && (setresgid (NOBODY, NOBODY, NOBODY) != 0 || setresuid (NOBODY, NOBODY, NOBODY) != 0))
    _exit (127);
}

/* Whether nobody can run the program and read the sample: root's own folders are closed to others, and a container
 * may have no other users. If not, the case is skipped. */
gboolean
child_can_lack_permission (void)
{
  g_autofree char *sample = sample_path ();
  const char *executable = g_getenv ("SAYLAU_EXECUTABLE");
  int wait_status;
  pid_t pid;

  if (geteuid () != 0)
    return TRUE;
  pid = fork ();
  if (pid == 0)
    {
      child_lack_permission_cb (NULL);
      _exit (access (executable, X_OK) == 0 && access (sample, R_OK) == 0 ? 0 : 1);
    }
  g_assert_cmpint (waitpid (pid, &wait_status, 0), ==, pid);
  if (wait_status == 0)
    return TRUE;
  g_test_skip ("root has every permission, and here no other user can run the program");
  return FALSE;
}

void
child_free (Child *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

char *
sample_path (void)
{
  return g_build_filename (g_getenv ("SAYLAU_SAMPLES"), "kazakhstan-2019.election.json", NULL);
}

/* A file's path in a folder of this test's own. */
char *
scratch_path (const char *name)
{
  if (scratch == NULL)
    scratch = g_dir_make_tmp ("saylau-test-XXXXXX", NULL);
  g_assert_nonnull (scratch);
  return g_build_filename (scratch, name, NULL);
}

char *
write_scratch (const char *name,
               const char *contents)
{
  char *path = scratch_path (name);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

/* Removes that folder; it has no folders in it. */
void
remove_scratch (void)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  if (scratch == NULL)
    return;
  folder = g_dir_open (scratch, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (scratch, name, NULL);

      g_remove (path);
    }
  g_rmdir (scratch);
  g_clear_pointer (&scratch, g_free);
}
