/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/error.h"

GQuark
saylau_error_quark (void)
{
  return g_quark_from_static_string ("saylau-error-quark");
}
