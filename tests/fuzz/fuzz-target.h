/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <stdint.h>

#include <glib.h>

/* What libFuzzer calls, and what replay.c calls in its place. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t size);
