/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SaylauStartOptions:
 * @new_window: whether a new window is asked for, where one that is there would do
 * @sample: whether the sample is to be opened
 * @service: whether to open nothing, but to wait for what the session bus asks for
 * @exit_after_first_frame: for measuring: whether to quit once what was asked for is drawn
 * @files: (element-type GFile): the documents to open
 *
 * What the window's program was started for.
 */
typedef struct
{
  gboolean new_window;
  gboolean sample;
  gboolean service;
  gboolean exit_after_first_frame;
  GPtrArray *files;
} SaylauStartOptions;

gboolean saylau_start_options_parse (SaylauStartOptions *self,
                                     char **arguments,
                                     GError **error);
void saylau_start_options_clear (SaylauStartOptions *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SaylauStartOptions, saylau_start_options_clear)

G_END_DECLS
