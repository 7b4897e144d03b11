/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/error.h"

G_DEFINE_QUARK (saylau - error - quark, saylau_error)
