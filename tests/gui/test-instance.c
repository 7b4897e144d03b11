/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program as processes on a session bus of their own: one instance with several windows, and what a desktop
 * asks it for, of an installation too.
 */
#include "remote.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static char *
get_sample (void)
{
  return g_build_filename (g_getenv ("SAYLAU_SAMPLES"), "kazakhstan-2019.election.json", NULL);
}

/* Starts `saylau` with these arguments, up to a NULL. */
static GSubprocess *
start (const char *first,
       ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GSubprocess *process;
  va_list more;

  g_ptr_array_add (arguments, (char *) g_getenv ("SAYLAU_EXECUTABLE"));
  va_start (more, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (more, const char *))
    g_ptr_array_add (arguments, (char *) argument);
  va_end (more);
  g_ptr_array_add (arguments, NULL);
  process = g_subprocess_newv ((const char *const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  return process;
}

/* It ends well, and without a word. */
static void
assert_done (GSubprocess *process)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, NULL));
  g_assert_cmpstr (err, ==, "");
  g_assert_cmpstr (out, ==, "");
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
}

static void
test_one_process (void)
{
  g_auto (Remote) remote = { 0 };
  g_autofree char *sample = get_sample ();
  g_autoptr (GSubprocess) first = start (sample, NULL);
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GSubprocess) third = NULL;
  g_autoptr (GSubprocess) none = NULL;
  g_autoptr (GSubprocess) with_sample = NULL;
  g_autoptr (GSubprocess) many = NULL;
  g_autoptr (GSubprocess) beside = NULL;
  guint32 process;

  remote_init (&remote);
  remote_wait (&remote, remote_has_documents, 1);
  process = remote_get_process (&remote);
  g_assert_cmpuint (process, ==, strtoul (g_subprocess_get_identifier (first), NULL, 10));

  second = start (sample, NULL);
  assert_done (second);
  remote_wait (&remote, remote_has_documents, 2);
  third = start ("--new-window", NULL);
  assert_done (third);
  remote_wait (&remote, remote_has_windows, 3);
  none = start (NULL, NULL); /* comes to a window that is there */
  assert_done (none);
  with_sample = start ("--sample", NULL); /* into the empty one */
  assert_done (with_sample);
  remote_wait (&remote, remote_has_documents, 3);
  g_assert_true (remote_has_windows (&remote, 3));
  many = start (sample, sample, NULL);
  assert_done (many);
  remote_wait (&remote, remote_has_documents, 5);
  remote_act (&remote, "new-window");
  remote_wait (&remote, remote_has_windows, 6);
  beside = start ("--new-window", sample, NULL); /* not into the empty one */
  assert_done (beside);
  remote_wait (&remote, remote_has_documents, 6);
  g_assert_true (remote_has_windows (&remote, 7));
  g_assert_cmpuint (remote_get_process (&remote), ==, process);

  remote_act (&remote, "quit");
  assert_done (first);
  remote_wait (&remote, remote_is_gone, 0);
}

static void
test_actions (void)
{
  g_auto (Remote) remote = { 0 };
  g_autoptr (GSubprocess) process = start ("--new-window", NULL);

  remote_init (&remote);
  remote_wait (&remote, remote_has_windows, 1);
  remote_act (&remote, "open-sample");
  remote_wait (&remote, remote_has_documents, 1);
  remote_act (&remote, "open-sample");
  remote_wait (&remote, remote_has_documents, 2);
  g_assert_true (remote_has_windows (&remote, 2));
  remote_act (&remote, "quit");
  assert_done (process);
  remote_wait (&remote, remote_is_gone, 0);
}

static void
run (const char *const *arguments)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  if (status != 0)
    g_test_message ("%s%s", out, err);
  g_assert_cmpint (status, ==, 0);
}

/* Starts the program on settings that are kept in @folder, and waits until it shows so many documents. */
static GSubprocess *
start_keeping (Remote *remote,
               const char *folder,
               const char *file,
               guint n_documents)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  const char *arguments[] = { g_getenv ("SAYLAU_EXECUTABLE"), file, NULL };
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", folder, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  remote_wait (remote, remote_has_documents, n_documents);
  return process;
}

/* Who logs out or presses Ctrl+C ends the program as who closes its windows does: nothing is lost, and no word is said. */
static void
test_signals (void)
{
  static const int signals[] = { SIGTERM, SIGHUP, SIGINT };
  const char *remove[] = { "rm", "-r", NULL, NULL };
  g_autofree char *sample = get_sample ();

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_auto (Remote) remote = { 0 };
      g_autofree char *folder = g_dir_make_tmp ("saylau-config-XXXXXX", NULL);
      g_autoptr (GSubprocess) first = NULL;
      g_autoptr (GSubprocess) second = NULL;

      remote_init (&remote);
      first = start_keeping (&remote, folder, sample, 1);
      remote_act (&remote, "new-window");
      remote_wait (&remote, remote_has_windows, 2);
      g_subprocess_send_signal (first, signals[i]);
      assert_done (first);
      remote_wait (&remote, remote_is_gone, 0);

      second = start_keeping (&remote, folder, NULL, 1); /* with the document that was seen last */
      g_subprocess_send_signal (second, signals[i]);
      assert_done (second);
      remote_wait (&remote, remote_is_gone, 0);
      remove[2] = folder;
      run (remove);
    }
}

/* Before there is a window that could be closed. */
static void
test_signal_to_service (void)
{
  g_auto (Remote) remote = { 0 };
  g_autofree char *program = g_strdup (g_getenv ("SAYLAU_WINDOW"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error,
                                                      program, "--gapplication-service", NULL);
  gint64 start;

  g_assert_no_error (error);
  remote_init (&remote);
  remote_wait (&remote, remote_is_there, 0);
  start = g_get_monotonic_time ();
  g_subprocess_send_signal (process, SIGTERM);
  assert_done (process);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 9 * G_USEC_PER_SEC); /* a service that is asked for nothing ends after ten */
}

/* The service file as it is installed into a clean folder, but for that folder before the program's path. */
static void
write_service (const char *stage,
               const char *folder)
{
  g_autofree char *installed = g_strconcat (stage, SAYLAU_DATADIR, "/../dbus-1/services/" APPLICATION_ID ".service", NULL);
  g_autofree char *path = g_build_filename (folder, APPLICATION_ID ".service", NULL);
  g_autofree char *program = g_strconcat ("Exec=", stage, "/", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GString) service = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (installed, &contents, NULL, &error);
  g_assert_no_error (error);
  service = g_string_new (contents);
  g_assert_cmpuint (g_string_replace (service, "Exec=/", program, 0), ==, 1);
  g_file_set_contents (path, service->str, -1, &error);
  g_assert_no_error (error);
}

/* Nothing runs: the bus itself starts the program that was installed, as a desktop's click does. */
static void
test_activation (void)
{
  g_autofree char *stage = g_dir_make_tmp ("saylau-stage-XXXXXX", NULL);
  g_autofree char *services = g_build_filename (stage, "services", NULL);
  const char *install[] = { "meson", "install", "-C", g_getenv ("SAYLAU_BUILD"), "--no-rebuild", "--quiet", "--destdir", stage, NULL };
  const char *remove[] = { "rm", "-r", stage, NULL };
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autofree char *meson = g_find_program_in_path ("meson");
  g_autofree char *sample = get_sample ();
  g_autofree char *uri = g_filename_to_uri (sample, NULL, NULL);
  const char *uris[] = { uri, NULL };
  g_auto (Remote) remote = { 0 };
  g_autoptr (GVariant) opened = NULL;

  if (meson == NULL)
    {
      g_test_skip ("meson is not installed");
      return;
    }
  run (install);
  g_mkdir (services, 0700);
  write_service (stage, services);
  g_test_dbus_add_service_dir (bus, services);
  g_test_dbus_up (bus);

  remote_init (&remote);
  g_assert_true (remote_is_gone (&remote, 0));
  opened = remote_call (&remote, remote.path, "org.freedesktop.Application", "Open", g_variant_new ("(^asa{sv})", uris, NULL));
  g_assert_nonnull (opened);
  remote_wait (&remote, remote_has_documents, 1);
  remote_act (&remote, "new-window");
  remote_wait (&remote, remote_has_windows, 2);
  remote_act (&remote, "quit");
  remote_wait (&remote, remote_is_gone, 0);
  remote_act (&remote, "new-window"); /* an action starts it as well */
  remote_wait (&remote, remote_has_windows, 1);
  remote_act (&remote, "quit");
  remote_wait (&remote, remote_is_gone, 0);

  remote_clear (&remote);
  g_test_dbus_down (bus);
  run (remove);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  remote_prepare_environment ();
  g_test_add_func ("/instance/one-process", test_one_process);
  g_test_add_func ("/instance/actions", test_actions);
  g_test_add_func ("/instance/signals", test_signals);
  g_test_add_func ("/instance/signal-to-service", test_signal_to_service);
  g_test_add_func ("/instance/activation", test_activation);
  return g_test_run ();
}
