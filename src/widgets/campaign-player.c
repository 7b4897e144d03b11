/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/campaign-player.h"

#include "analysis/campaign-pace.h"
#include "widgets/motion.h"

/* What a frame that comes late is worth, in seconds: nothing is leapt over. */
#define LONGEST_FRAME 0.1

/* How long the end stands before all begins again, in seconds. */
#define REST 2.0

/* How long each stands where nothing moves, in seconds. */
#define STAND_TALLY 2.0
#define STAND_EVENT 1.2
#define STAND_REPORT 0.6

/**
 * SaylauCampaignPlayer:
 *
 * Plays the campaign: moves the selection's moment from the first event on, at the pace of #SaylauCampaignPace, so that
 * all views follow as they do a hand. Where user or desktop want no motion it steps from stop to stop, and each stands for
 * a while.
 *
 * Whoever else moves the moment meanwhile is followed: it goes on from there. While a hand holds something it waits.
 * To the history a play is one gesture. It asks for frames only while it plays.
 */
struct _SaylauCampaignPlayer
{
  GObject parent_instance;

  GtkWidget *widget; /* whose frames drive it; it outlives the player */
  SaylauSelection *selection;
  GSettings *settings;

  gboolean playing;
  guint tick_id;
  gint64 last_frame; /* the frame clock's time, in µs, or 0: there was none yet */
  double time;       /* seconds of the pace; after its end it rests */
  int stop;          /* the last that was played; -1: none was */
  double stood;      /* how long it has been standing, where nothing moves */
  guint gesture;
  gboolean is_moving; /* a change of the selection comes from here */
};

enum
{
  PROP_0,
  PROP_PLAYING,
  N_PROPS,
};

enum
{
  SIGNAL_PASSED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SaylauCampaignPlayer, saylau_campaign_player, G_TYPE_OBJECT)

static const SaylauCampaignPace *
get_pace (SaylauCampaignPlayer *self)
{
  SaylauElection *election = saylau_selection_get_election (self->selection);

  return election != NULL ? saylau_campaign_pace_get (election) : NULL;
}

/* The events of a stop pass when it is played. */
static void
pass (SaylauCampaignPlayer *self,
      const SaylauCampaignPace *pace,
      guint stop)
{
  const SaylauPaceStop *passed = saylau_campaign_pace_get_stop (pace, stop);

  for (guint i = 0; i < passed->n_events; i++)
    g_signal_emit (self, signals[SIGNAL_PASSED], 0, saylau_campaign_pace_get_event (pace, passed->first_event + i));
}

static void
move_to (SaylauCampaignPlayer *self,
         const SaylauCampaignPace *pace,
         double time)
{
  guint stop = saylau_campaign_pace_find_stop (pace, time);
  SaylauSelectionPlace place = saylau_selection_get_place (self->selection);

  self->time = time;
  place.moment = saylau_campaign_pace_get_moment (pace, time);
  place.tally = saylau_campaign_pace_get_stop (pace, stop)->newest;
  self->is_moving = TRUE;
  saylau_selection_set_place (self->selection, &place);
  self->is_moving = FALSE;
  while (self->stop < (int) stop)
    pass (self, pace, ++self->stop);
}

static void
begin_again (SaylauCampaignPlayer *self,
             const SaylauCampaignPace *pace)
{
  self->stop = -1;
  self->stood = 0;
  move_to (self, pace, 0);
}

/* Goes on from what the selection is at now. */
static void
take_place (SaylauCampaignPlayer *self,
            const SaylauCampaignPace *pace)
{
  self->time = saylau_campaign_pace_find_time (pace, saylau_selection_get_moment (self->selection), saylau_selection_get_tally (self->selection));
  self->stop = saylau_campaign_pace_find_stop (pace, self->time);
  self->stood = G_MAXDOUBLE;
}

/* At the end, after @rest seconds of it. */
static void
end (SaylauCampaignPlayer *self,
     const SaylauCampaignPace *pace,
     double rest)
{
  if (!g_settings_get_boolean (self->settings, "play-loop"))
    saylau_campaign_player_pause (self);
  else if (rest >= REST)
    begin_again (self, pace);
}

static void
glide (SaylauCampaignPlayer *self,
       const SaylauCampaignPace *pace,
       double by)
{
  double duration = saylau_campaign_pace_get_duration (pace);

  if (self->time < duration)
    move_to (self, pace, MIN (self->time + by, duration));
  else
    self->time += by;
  if (self->time >= duration)
    end (self, pace, self->time - duration);
}

static double
get_stand (const SaylauPaceStop *stop)
{
  if (stop->tally != SAYLAU_NONE)
    return STAND_TALLY;
  return stop->n_events > 0 ? STAND_EVENT : STAND_REPORT;
}

static void
step (SaylauCampaignPlayer *self,
      const SaylauCampaignPace *pace,
      double by)
{
  guint last = saylau_campaign_pace_get_n_stops (pace) - 1;
  guint next = saylau_campaign_pace_get_step (pace, self->stop);

  self->stood += by;
  if (self->stop < (int) last && self->stood >= get_stand (saylau_campaign_pace_get_stop (pace, self->stop)))
    {
      self->stood = 0;
      move_to (self, pace, saylau_campaign_pace_get_stop (pace, next)->time);
    }
  if (self->stop == (int) last)
    end (self, pace, self->stood);
}

/* Whether a hand holds something. After that a play begins a gesture of its own again. */
static gboolean
is_held (SaylauCampaignPlayer *self)
{
  if (saylau_selection_get_gesture (self->selection) == 0)
    {
      saylau_selection_begin_gesture (self->selection);
      self->gesture = saylau_selection_get_gesture (self->selection);
    }
  return saylau_selection_get_gesture (self->selection) != self->gesture;
}

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  saylau_campaign_player_advance (user_data, gdk_frame_clock_get_frame_time (clock));
  return G_SOURCE_CONTINUE;
}

static void
moved_cb (SaylauCampaignPlayer *self)
{
  if (self->playing && !self->is_moving && saylau_campaign_player_can_play (self))
    take_place (self, get_pace (self));
}

static void
saylau_campaign_player_get_property (GObject *object,
                                     guint property,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  if (property == PROP_PLAYING)
    g_value_set_boolean (value, SAYLAU_CAMPAIGN_PLAYER (object)->playing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
saylau_campaign_player_dispose (GObject *object)
{
  SaylauCampaignPlayer *self = SAYLAU_CAMPAIGN_PLAYER (object);

  saylau_campaign_player_pause (self);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (saylau_campaign_player_parent_class)->dispose (object);
}

static void
saylau_campaign_player_class_init (SaylauCampaignPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = saylau_campaign_player_dispose;
  object_class->get_property = saylau_campaign_player_get_property;

  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SaylauCampaignPlayer::passed:
   * @event: an event
   *
   * The moment came to @event.
   */
  signals[SIGNAL_PASSED] = g_signal_new ("passed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
saylau_campaign_player_init (SaylauCampaignPlayer *self)
{
}

/**
 * saylau_campaign_player_new:
 * @widget: whose frames drive it; must outlive it
 * @selection: whose moment it moves
 * @settings: the user's
 *
 * Returns: (transfer full): a player that does not play
 */
SaylauCampaignPlayer *
saylau_campaign_player_new (GtkWidget *widget,
                            SaylauSelection *selection,
                            GSettings *settings)
{
  SaylauCampaignPlayer *self = g_object_new (SAYLAU_TYPE_CAMPAIGN_PLAYER, NULL);

  self->widget = widget;
  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (selection, "notify::election", G_CALLBACK (saylau_campaign_player_pause), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::moment", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::tally", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * saylau_campaign_player_can_play:
 * @self: a player
 *
 * Returns: whether there is a document that tells of two instants at least
 */
gboolean
saylau_campaign_player_can_play (SaylauCampaignPlayer *self)
{
  const SaylauCampaignPace *pace = get_pace (self);

  return pace != NULL && saylau_campaign_pace_can_play (pace);
}

/**
 * saylau_campaign_player_get_playing:
 * @self: a player
 *
 * Returns: whether it plays
 */
gboolean
saylau_campaign_player_get_playing (SaylauCampaignPlayer *self)
{
  return self->playing;
}

/**
 * saylau_campaign_player_play:
 * @self: a player
 *
 * Goes on from the moment; where none was chosen, or it is at the end, from the beginning. Does nothing where there
 * is nothing to play.
 */
void
saylau_campaign_player_play (SaylauCampaignPlayer *self)
{
  const SaylauCampaignPace *pace;

  g_return_if_fail (SAYLAU_IS_CAMPAIGN_PLAYER (self));

  if (self->playing || !saylau_campaign_player_can_play (self))
    return;

  pace = get_pace (self);
  self->playing = TRUE;
  self->last_frame = 0;
  saylau_selection_begin_gesture (self->selection);
  self->gesture = saylau_selection_get_gesture (self->selection);
  take_place (self, pace);
  if (self->time >= saylau_campaign_pace_get_duration (pace))
    begin_again (self, pace);
  self->tick_id = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

/**
 * saylau_campaign_player_pause:
 * @self: a player
 *
 * The moment stays where it is. Does nothing where it does not play.
 */
void
saylau_campaign_player_pause (SaylauCampaignPlayer *self)
{
  g_return_if_fail (SAYLAU_IS_CAMPAIGN_PLAYER (self));

  if (!self->playing)
    return;

  self->playing = FALSE;
  gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
  if (saylau_selection_get_gesture (self->selection) == self->gesture)
    saylau_selection_end_gesture (self->selection);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

/**
 * saylau_campaign_player_advance:
 * @self: a player
 * @frame_time: the frame clock's time, in microseconds
 *
 * Plays what there is since the last frame. The widget's frames call this by themselves.
 */
void
saylau_campaign_player_advance (SaylauCampaignPlayer *self,
                                gint64 frame_time)
{
  double elapsed;

  g_return_if_fail (SAYLAU_IS_CAMPAIGN_PLAYER (self));

  if (!self->playing)
    return;

  elapsed = self->last_frame != 0 ? CLAMP ((frame_time - self->last_frame) / (double) G_USEC_PER_SEC, 0, LONGEST_FRAME) : 0;
  self->last_frame = frame_time;
  if (is_held (self))
    return;
  elapsed *= g_settings_get_double (self->settings, "play-speed");
  if (saylau_motion_is_wanted (self->widget, self->settings))
    glide (self, get_pace (self), elapsed);
  else
    step (self, get_pace (self), elapsed);
}
