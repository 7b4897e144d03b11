/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/application.h"
#include "app/window.h"

G_BEGIN_DECLS

/* The real application with one real, mapped window. */
typedef struct
{
  GSettings *settings;
  SaylauApplication *application;
  SaylauWindow *window;
  char *folder; /* for what a test writes */
} Fixture;

typedef gboolean (*Condition) (gpointer data);

void fixture_init (int *argc,
                   char ***argv);
void fixture_set_up (Fixture *self,
                     gconstpointer data);
void fixture_tear_down (Fixture *self,
                        gconstpointer data);
void fixture_wait (Condition condition,
                   gpointer data);
void fixture_settle_window (GtkWidget *window);
void fixture_settle (Fixture *self);
void fixture_assert_fits (GtkWindow *window);
void fixture_remove_folder (const char *folder);
GFile *fixture_get_sample (void);
GFile *fixture_write (Fixture *self,
                      const char *name,
                      const char *contents);
void fixture_open (Fixture *self,
                   GFile *file);
void fixture_act (Fixture *self,
                  const char *action,
                  const char *parameter);
SaylauScene *fixture_get_chart (Fixture *self);
SaylauScene *fixture_get_timeline (Fixture *self);
GtkWidget *fixture_find (GtkWidget *root,
                         GType type,
                         gboolean (*matches) (GtkWidget *widget,
                                              const char *what),
                         const char *what);
GtkEventController *fixture_find_controller (GtkWidget *widget,
                                             GType type);
gboolean fixture_press (GtkWidget *widget,
                        guint keyval);
gboolean fixture_shows (GtkWidget *root,
                        const char *text);

G_END_DECLS
