/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/election.h"

G_BEGIN_DECLS

GBytes *saylau_write_document (const SaylauElection *election);

G_END_DECLS
