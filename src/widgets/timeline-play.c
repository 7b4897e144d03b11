/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/timeline-view-private.h"

#include "charts/theme.h"
#include "charts/timeline-events.h"
#include "widgets/motion.h"
#include "widgets/view-look.h"

/* What a timeline shows beside its scene while the campaign is played: events flash as they pass, and what is shown
 * follows the moment. No export has any of it. */

#define FLASH_DURATION (600 * G_TIME_SPAN_MILLISECOND)

/* A ring that goes out from the mark, in px, and fades. */
#define FLASH_START 1.0
#define FLASH_WAY 11.0
#define FLASH_WIDTH 3.0

/* The newest; where very many events pass at once no more can be told apart. */
#define MAX_FLASHES 32

/* How far into what is shown the moment stands once the view followed it. */
#define FOLLOW_PART 0.1

typedef struct
{
  int event;
  gint64 begun; /* the frame clock's time, in µs */
} Flash;

static gint64
get_frame_time (SaylauTimelineView *self)
{
  return gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
}

static gboolean
flash_cb (GtkWidget *widget,
          GdkFrameClock *clock,
          gpointer user_data)
{
  SaylauTimelineView *self = SAYLAU_TIMELINE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  while (self->flashes->len > 0 && now - g_array_index (self->flashes, Flash, 0).begun >= FLASH_DURATION)
    g_array_remove_index (self->flashes, 0);
  gtk_widget_queue_draw (widget);
  if (self->flashes->len > 0)
    return G_SOURCE_CONTINUE;

  self->flash_id = 0;
  return G_SOURCE_REMOVE;
}

static void
passed_cb (SaylauTimelineView *self,
           int event)
{
  Flash flash = { event, 0 };

  if (!saylau_motion_is_wanted (GTK_WIDGET (self), self->settings))
    return;

  flash.begun = get_frame_time (self);
  if (self->flashes->len == MAX_FLASHES)
    g_array_remove_index (self->flashes, 0);
  g_array_append_val (self->flashes, flash);
  if (self->flash_id == 0)
    self->flash_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), flash_cb, NULL, NULL);
}

/* The moment left what is shown: it stands near the beginning of the next part. Where a hand has shown something else it stays. */
static void
follow_cb (SaylauTimelineView *self)
{
  SaylauElection *election = saylau_timeline_view_get_election (self);
  gint64 before = self->followed, moment = saylau_selection_get_moment (self->selection);
  SaylauTimelineRange shown;
  double length, wanted;

  self->followed = moment;
  if (!saylau_campaign_player_get_playing (self->player) || election == NULL || !saylau_timeline_view_has_time (self))
    return;
  shown = saylau_timeline_view_get_shown (self);
  if ((moment >= shown.from && moment < shown.to) || before < shown.from || before >= shown.to)
    return;

  length = (double) shown.to - shown.from;
  wanted = moment - FOLLOW_PART * length;
  saylau_timeline_view_move_to (self, saylau_timeline_range_pan (shown, election, (gint64) (wanted - shown.from)), TRUE);
}

/* A play that begins is looked at, whatever is shown. */
static void
playing_changed_cb (SaylauTimelineView *self)
{
  gint64 moment = saylau_selection_get_moment (self->selection);
  SaylauTimelineRange shown;

  if (!saylau_campaign_player_get_playing (self->player) || !saylau_timeline_view_has_time (self))
    return;
  shown = saylau_timeline_view_get_shown (self);
  if (moment >= shown.from && moment < shown.to)
    return;
  self->followed = shown.from;
  follow_cb (self);
}

static GdkRGBA
get_color (SaylauTimelineView *self,
           int event,
           double strength)
{
  const SaylauTheme *theme = saylau_theme_get (saylau_view_look_get_theme ());
  gboolean politics = saylau_timeline_get_lane (saylau_election_get_event (saylau_timeline_view_get_election (self), event)->kind) == SAYLAU_LANE_POLITICS;
  SaylauRgba color = politics ? theme->accent : theme->protest;

  return (GdkRGBA){ ((color >> 24) & 0xff) / 255.0, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0, strength };
}

static void
draw_flash (SaylauTimelineView *self,
            GtkSnapshot *snapshot,
            SaylauScene *scene,
            const Flash *flash,
            double part)
{
  int index = saylau_timeline_find_event (scene, saylau_timeline_view_get_election (self), flash->event);
  double out = FLASH_START + FLASH_WAY * (1 - (1 - part) * (1 - part)), width = FLASH_WIDTH * (1 - part / 2);
  GdkRGBA color = get_color (self, flash->event, 1 - part * part);
  const SaylauMark *mark;
  GskRoundedRect ring;
  graphene_rect_t box;

  if (index < 0)
    return;
  mark = saylau_scene_get_mark (scene, index);
  box = GRAPHENE_RECT_INIT (mark->bounds.x - out - width, mark->bounds.y - out - width,
                            mark->bounds.width + 2 * (out + width), mark->bounds.height + 2 * (out + width));
  gsk_rounded_rect_init_from_rect (&ring, &box, mark->shape == SAYLAU_SHAPE_DISC ? MIN (box.size.width, box.size.height) / 2 : out + width);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]){ width, width, width, width }, (GdkRGBA[4]){ color, color, color, color });
}

/**
 * saylau_timeline_play_init:
 * @self: a view
 */
void
saylau_timeline_play_init (SaylauTimelineView *self)
{
  self->flashes = g_array_new (FALSE, FALSE, sizeof (Flash));
  self->followed = SAYLAU_NO_TIME;
}

/**
 * saylau_timeline_play_stop:
 * @self: a view
 *
 * Nothing flashes any more.
 */
void
saylau_timeline_play_stop (SaylauTimelineView *self)
{
  g_array_set_size (self->flashes, 0);
  if (self->flash_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->flash_id);
  self->flash_id = 0;
}

/**
 * saylau_timeline_play_snapshot:
 * @self: a view
 * @snapshot: takes what flashes
 *
 * Draws it over the scene.
 */
void
saylau_timeline_play_snapshot (SaylauTimelineView *self,
                               GtkSnapshot *snapshot)
{
  SaylauScene *scene = saylau_scene_view_get_scene (self->scene_view);

  for (guint i = 0; scene != NULL && i < self->flashes->len; i++)
    {
      const Flash *flash = &g_array_index (self->flashes, Flash, i);
      double part = (get_frame_time (self) - flash->begun) / (double) FLASH_DURATION;

      if (part < 1)
        draw_flash (self, snapshot, scene, flash, MAX (part, 0));
    }
}

/**
 * saylau_timeline_view_set_player:
 * @self: a view that is bound
 * @player: what plays the campaign that is shown
 */
void
saylau_timeline_view_set_player (SaylauTimelineView *self,
                                 SaylauCampaignPlayer *player)
{
  g_return_if_fail (SAYLAU_IS_TIMELINE_VIEW (self) && self->player == NULL);

  self->player = g_object_ref (player);
  g_signal_connect_object (player, "passed", G_CALLBACK (passed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::playing", G_CALLBACK (playing_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::moment", G_CALLBACK (follow_cb), self, G_CONNECT_SWAPPED);
}
