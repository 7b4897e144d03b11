/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "nobody.h"

#include <unistd.h>

static gboolean was_root;

/* From here on permissions count: root has them all, and is nobody until nobody_end(). Where root cannot become
 * another user, as in a container that has no other, the case is skipped and this is FALSE. */
gboolean
nobody_begin (void)
{
  was_root = geteuid () == 0;
  if (!was_root || seteuid (NOBODY) == 0)
    return TRUE;
  g_test_skip ("root has every permission, and cannot become another user here");
  return FALSE;
}

void
nobody_end (void)
{
  if (was_root)
    g_assert_cmpint (seteuid (0), ==, 0);
}
