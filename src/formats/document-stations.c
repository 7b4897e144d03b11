/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/document.h"

/**
 * saylau_document_read_stations:
 * @self: a document whose candidates, areas and tallies are read
 * @value: the polling stations, or 0
 */
void
saylau_document_read_stations (SaylauDocument *self,
                               SaylauJsonValue value)
{
}
