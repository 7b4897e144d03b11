/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SAYLAU_ERROR:
 *
 * The domain of every error that data or the outside world can cause. The
 * message is whole: it can be shown as it is.
 */
#define SAYLAU_ERROR (saylau_error_quark ())

/**
 * SaylauError:
 * @SAYLAU_ERROR_INVALID: the document breaks a rule of its format
 * @SAYLAU_ERROR_UNKNOWN_FORMAT: no reader knows the file's format
 * @SAYLAU_ERROR_READ: the file cannot be read
 * @SAYLAU_ERROR_COMPANION: nothing is wrong but that a file which the document names is not there or may
 *   not be read; with the file, the document may be as good as any
 * @SAYLAU_ERROR_ROWS: nothing is wrong but rows of polling stations, which can be skipped
 * @SAYLAU_ERROR_WRITE: the file cannot be written
 * @SAYLAU_ERROR_REQUEST: what was asked for is not in the document or out of range
 */
typedef enum
{
  SAYLAU_ERROR_INVALID,
  SAYLAU_ERROR_UNKNOWN_FORMAT,
  SAYLAU_ERROR_READ,
  SAYLAU_ERROR_COMPANION,
  SAYLAU_ERROR_ROWS,
  SAYLAU_ERROR_WRITE,
  SAYLAU_ERROR_REQUEST,
} SaylauError;

GQuark saylau_error_quark (void);

G_END_DECLS
