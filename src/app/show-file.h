/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SaylauShowWay:
 * @SAYLAU_SHOW_FILE_MANAGER: the file manager is asked, which shows the file selected
 * @SAYLAU_SHOW_PORTAL: the portal is asked, as in a sandbox, where the file manager is out of reach
 */
typedef enum
{
  SAYLAU_SHOW_FILE_MANAGER,
  SAYLAU_SHOW_PORTAL,
} SaylauShowWay;

SaylauShowWay saylau_show_file_get_way (void);
void saylau_show_file_async (GDBusConnection *connection,
                             SaylauShowWay way,
                             GFile *file,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean saylau_show_file_finish (GAsyncResult *result,
                                  GError **error);

G_END_DECLS
