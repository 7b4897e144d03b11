/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/language.h"
#include "model/election.h"

G_BEGIN_DECLS

char *saylau_station_faults_describe_skipped (const SaylauElection *election,
                                              const SaylauLanguage *language);
char *saylau_station_faults_describe (const SaylauElection *election,
                                      const SaylauLanguage *language);

G_END_DECLS
