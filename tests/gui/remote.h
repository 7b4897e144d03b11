/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Remote:
 * @bus: the session bus
 * @path: the object that the program has there
 *
 * The program as other processes see it: by its name on the session bus.
 */
typedef struct
{
  GDBusConnection *bus;
  char *path;
} Remote;

typedef gboolean (*RemoteCondition) (Remote *self,
                                     guint n);

void remote_prepare_environment (void);
void remote_init (Remote *self);
void remote_clear (Remote *self);
GVariant *remote_call (Remote *self,
                       const char *path,
                       const char *interface,
                       const char *method,
                       GVariant *arguments);
void remote_act (Remote *self,
                 const char *action);
void remote_wait (Remote *self,
                  RemoteCondition condition,
                  guint n);
gboolean remote_has_windows (Remote *self,
                             guint n);
gboolean remote_has_documents (Remote *self,
                               guint n);
gboolean remote_is_there (Remote *self,
                          guint n);
gboolean remote_is_gone (Remote *self,
                         guint n);
guint32 remote_get_process (Remote *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Remote, remote_clear)

G_END_DECLS
