/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

#include "app/tally-choices.h"
#include "model/selection-history.h"
#include "widgets/area-choices.h"
#include "widgets/chart-switch.h"
#include "widgets/details-pane.h"
#include "widgets/stage.h"
#include "widgets/station-choices.h"

G_BEGIN_DECLS

/* What takes longer says so and can be cancelled. */
#define SAYLAU_PATIENCE_MS 300

/* One file being opened; src/app/window-loading.c. */
typedef struct _SaylauLoad SaylauLoad;

struct _SaylauWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  SaylauSelection *selection;
  GFile *file;          /* of the election that is shown */
  GFile *left_file;     /* shown before that; or NULL */
  GVariant *left_state; /* of saylau_session_get_state(), when it was left */
  gboolean forgotten;   /* the file is not kept as what was seen last */
  guint store_id;       /* of the timeout after which what changed is kept; 0: nothing did */
  guint announcing_id;  /* of the timeout after which the result is told; 0: there is nothing new */
  SaylauSelectionHistory *history;
  SaylauCampaignPlayer *player;
  SaylauLoad *load;
  gboolean timeline_is_used; /* it is the chart that was used last */
  guint patience;            /* in ms, before a load shows its progress */

  AdwToastOverlay *toasts;
  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkMenuButton *tally_button;
  GtkMenuButton *primary_button;
  GMenuModel *primary_menu;
  GMenu *tally_menu;
  GMenu *compare_menu;
  AdwSplitButton *open_button;
  GMenu *recent_menu;
  AdwSqueezer *switch_squeezer;
  GtkWidget *export_squeezer;
  GtkWidget *warnings_button;
  GtkStack *stack;
  AdwFlap *flap;
  SaylauStage *stage;
  SaylauChartView *chart_view;
  SaylauAreaChoices *area_choices;
  SaylauStationChoices *station_choices;
  SaylauTallyChoices *tally_choices;
  SaylauTimelineView *timeline_view;
  GtkWidget *zoom_buttons;
  AdwSplitButton *play_button;
  SaylauDetailsPane *details_pane;
  GtkRevealer *page_revealer;
  GtkWidget *timeline_page_button;
  GtkWidget *details_page_button;
  GtkRevealer *load_revealer;
  GtkLabel *load_label;
  GtkProgressBar *load_progress;
};

/* window.c */
void saylau_window_store_soon (SaylauWindow *self);
void saylau_window_focus_chart (SaylauWindow *self);

/* window-actions.c */
void saylau_window_class_install_actions (GtkWidgetClass *widget_class);
void saylau_window_init_actions (SaylauWindow *self);
void saylau_window_drop_actions (SaylauWindow *self);
void saylau_window_update_actions (SaylauWindow *self);

/* window-announcing.c */
void saylau_window_init_announcing (SaylauWindow *self);
void saylau_window_drop_announcing (SaylauWindow *self);

/* window-dnd.c */
void saylau_window_init_dnd (SaylauWindow *self);
gboolean saylau_window_drop (SaylauWindow *self,
                             const GValue *value);

/* window-loading.c */
void saylau_window_cancel_loading (SaylauWindow *self);
const char *saylau_window_get_wanted_companion (SaylauWindow *self);
void saylau_window_answer_companion (SaylauWindow *self,
                                     GFile *file);

/* window-play.c */
void saylau_window_init_play (SaylauWindow *self);
void saylau_window_toggle_play (SaylauWindow *self);
void saylau_window_update_play (SaylauWindow *self);

/* window-menus.c */
void saylau_window_update_tally_menus (SaylauWindow *self);
void saylau_window_init_menus (SaylauWindow *self);

G_END_DECLS
