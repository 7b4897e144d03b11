/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>
#include <json-glib/json-glib.h>

#include "model/outlines.h"
#include "model/station-table.h"
#include "model/text.h"
#include "model/time.h"

G_BEGIN_DECLS

/**
 * SAYLAU_MISSING:
 *
 * A count that is not known, which is never 0. A percent that is not known is NAN.
 */
#define SAYLAU_MISSING ((gint64) -1)

/**
 * SAYLAU_NONE:
 *
 * An index into one of the election's lists that stands for no item.
 */
#define SAYLAU_NONE (-1)

#define SAYLAU_COUNT_MAX (G_GINT64_CONSTANT (1) << 53)

typedef enum
{
  SAYLAU_SHARE_OF_VALID,
  SAYLAU_SHARE_OF_CAST,
  SAYLAU_SHARE_OF_REGISTERED,
} SaylauShareOf;

typedef enum
{
  SAYLAU_TALLY_POLL,
  SAYLAU_TALLY_EXIT_POLL,
  SAYLAU_TALLY_PARTIAL,
  SAYLAU_TALLY_PRELIMINARY,
  SAYLAU_TALLY_FINAL,
  SAYLAU_TALLY_RECOUNT,
  SAYLAU_TALLY_PARALLEL,
} SaylauTallyStatus;

typedef enum
{
  SAYLAU_EVENT_PROTEST,
  SAYLAU_EVENT_DETENTION,
  SAYLAU_EVENT_VIOLENCE,
  SAYLAU_EVENT_POLITICS,
  SAYLAU_EVENT_ELECTION,
  SAYLAU_EVENT_OFFICIAL,
  SAYLAU_EVENT_MEDIA,
  SAYLAU_EVENT_OTHER,
} SaylauEventKind;

#define SAYLAU_N_EVENT_KINDS (SAYLAU_EVENT_OTHER + 1)

typedef enum
{
  SAYLAU_FIGURE_PARTICIPANTS,
  SAYLAU_FIGURE_DETAINED,
  SAYLAU_FIGURE_JAILED,
  SAYLAU_FIGURE_FINED,
  SAYLAU_FIGURE_INJURED,
  SAYLAU_FIGURE_KILLED,
} SaylauFigureWhat;

#define SAYLAU_N_FIGURES (SAYLAU_FIGURE_KILLED + 1)

/* In every record below: strings and texts that may be absent are %NULL then; `unknown`
 * holds the members that this version does not know, for the writer, or is %NULL;
 * GArrays of indices are (element-type int) and never %NULL. */

typedef struct
{
  char *id;
  SaylauText *name;
  SaylauText *party;
  gboolean has_color;
  guint32 color; /* 0xRRGGBB, where has_color */
  gboolean incumbent;
  JsonObject *unknown;
} SaylauCandidate;

typedef struct
{
  char *id;
  SaylauText *name;
  int parent; /* an area, or SAYLAU_NONE for a root */
  gboolean has_tile;
  int tile_column, tile_row;
  gboolean from_stations; /* not in the document's list: made by `newAreas` */
  JsonObject *unknown;
} SaylauArea;

typedef struct
{
  char *id;
  SaylauText *label;
  SaylauTime start;
  SaylauTime end;
  SaylauText *note;
  JsonObject *unknown;
} SaylauPhase;

typedef struct
{
  int candidate;
  gint64 votes; /* or SAYLAU_MISSING */
  double share; /* percent as the document states it, or NAN */
} SaylauVote;

typedef struct
{
  int area;
  gint64 registered, cast, valid, invalid; /* or SAYLAU_MISSING */
  gint64 issued;                           /* ballots given out, which only a sum of stations tells; or SAYLAU_MISSING */
  gint64 stations_in, stations;            /* polling stations summed of all, which only a sum of stations tells; or SAYLAU_MISSING */
  double turnout;                          /* percent as the document states it, or NAN */
  GArray *votes;                           /* (element-type SaylauVote), by candidate; only those given */
  JsonObject *unknown;
} SaylauResult;

typedef struct
{
  char *id;
  SaylauTallyStatus status;
  SaylauText *label;
  SaylauTime time;        /* always set, but for a sum of stations in a document without tallies */
  double margin;          /* a poll's margin of error in points, or NAN */
  gint64 units_in, units; /* units reported of all, or SAYLAU_MISSING */
  GArray *sources;
  GPtrArray *results; /* (element-type SaylauResult) in the document's order */
  SaylauText *note;
  gboolean summed; /* not in the document: the sum of its polling stations */
  JsonObject *unknown;
} SaylauTally;

typedef struct
{
  int area;
  SaylauTime time;
  double percent;
  GArray *sources;
  JsonObject *unknown;
} SaylauTurnoutReport;

typedef struct
{
  SaylauFigureWhat what;
  gint64 min; /* or SAYLAU_MISSING: no lower end was claimed */
  gint64 max; /* or SAYLAU_MISSING: no upper end was claimed */
  SaylauText *text;
  SaylauText *by;
  gboolean official;
  JsonObject *unknown;
} SaylauFigure;

typedef struct
{
  char *id;
  SaylauTime start;
  SaylauTime end; /* not set: the event is as long as its start is wide */
  SaylauEventKind kind;
  SaylauText *title;
  SaylauText *place;
  SaylauText *note;
  GArray *areas;
  GArray *candidates;
  GArray *sources;
  GPtrArray *figures; /* (element-type SaylauFigure) */
  JsonObject *unknown;
} SaylauEvent;

typedef struct
{
  char *id;
  SaylauText *title;
  SaylauText *publisher;
  SaylauTime date; /* may be unset */
  char *url;
  SaylauText *note;
  JsonObject *unknown;
} SaylauSource;

typedef struct
{
  char *file;
  char *property;
  char *match;
  JsonObject *unknown;
} SaylauBoundaries;

/**
 * SaylauElection:
 *
 * One election: who stood, where, what was counted and when, and what happened
 * around it. Reference-counted (it is a boxed type). A reader fills the fields and
 * calls saylau_election_seal(); from then on it is immutable and may be read from
 * any thread.
 */
typedef struct _SaylauElection SaylauElection;

struct _SaylauElection
{
  SaylauText *title;
  SaylauTime date;
  char *timezone_name; /* or NULL: the document has none, and zone is UTC */
  GTimeZone *zone;
  double threshold; /* percent, or NAN */
  SaylauShareOf share_of;
  gboolean has_share_of;
  GPtrArray *phases;     /* (element-type SaylauPhase) */
  GPtrArray *candidates; /* (element-type SaylauCandidate), in ballot order */
  GPtrArray *areas;      /* (element-type SaylauArea) */
  GPtrArray *tallies;    /* (element-type SaylauTally), in the document's order */
  GPtrArray *turnout;    /* (element-type SaylauTurnoutReport) */
  GPtrArray *events;     /* (element-type SaylauEvent), in the document's order */
  GPtrArray *sources;    /* (element-type SaylauSource) */
  SaylauBoundaries *boundaries;
  SaylauOutlines *outlines;     /* what the file of boundaries tells, or NULL */
  SaylauStationTable *stations; /* or NULL */
  JsonObject *stations_source;  /* what the document says of its stations but their rows, for the writer; or NULL */
  GPtrArray *warnings;          /* (element-type utf8): the reader's warnings, whole lines; the last says how many more there are */
  guint64 n_warnings;           /* all of them */
  JsonObject *unknown;

  /* Made by saylau_election_seal(). */
  GHashTable *index[4];
  GArray *tallies_by_time; /* (element-type int) */
  GArray *events_by_time;  /* (element-type int) by start, then in the document's order */
  GData *derived;          /* what saylau_election_derive() keeps */
  gatomicrefcount references;
};

/**
 * SaylauDeriveFunc:
 * @election: a sealed election
 *
 * Returns: (transfer full): something that depends on @election alone
 */
typedef gpointer (*SaylauDeriveFunc) (const SaylauElection *election);

#define SAYLAU_TYPE_ELECTION (saylau_election_get_type ())
GType saylau_election_get_type (void);

SaylauElection *saylau_election_new (void);
SaylauElection *saylau_election_ref (SaylauElection *self);
void saylau_election_unref (SaylauElection *self);
void saylau_election_seal (SaylauElection *self);
gconstpointer saylau_election_derive (const SaylauElection *self,
                                      GQuark what,
                                      SaylauDeriveFunc derive,
                                      GDestroyNotify destroy);

SaylauPhase *saylau_phase_new (void);
SaylauCandidate *saylau_candidate_new (void);
SaylauArea *saylau_area_new (void);
SaylauTally *saylau_tally_new (void);
SaylauResult *saylau_result_new (void);
SaylauTurnoutReport *saylau_turnout_report_new (void);
SaylauEvent *saylau_event_new (void);
SaylauFigure *saylau_figure_new (void);
SaylauSource *saylau_source_new (void);
void saylau_result_free (SaylauResult *self);
void saylau_tally_free (SaylauTally *self);

const SaylauCandidate *saylau_election_get_candidate (const SaylauElection *self,
                                                      int candidate);
const SaylauArea *saylau_election_get_area (const SaylauElection *self,
                                            int area);
const SaylauPhase *saylau_election_get_phase (const SaylauElection *self,
                                              int phase);
const SaylauTally *saylau_election_get_tally (const SaylauElection *self,
                                              int tally);
const SaylauEvent *saylau_election_get_event (const SaylauElection *self,
                                              int event);
const SaylauSource *saylau_election_get_source (const SaylauElection *self,
                                                int source);
int saylau_election_find_candidate (const SaylauElection *self,
                                    const char *id);
int saylau_election_find_area (const SaylauElection *self,
                               const char *id);
int saylau_election_find_tally (const SaylauElection *self,
                                const char *id);
int saylau_election_find_event (const SaylauElection *self,
                                const char *id);
int saylau_election_get_root_area (const SaylauElection *self);
gboolean saylau_election_has_parts (const SaylauElection *self,
                                    int area);
int saylau_election_get_newest_tally (const SaylauElection *self,
                                      gint64 instant);
int saylau_election_get_default_tally (const SaylauElection *self);
char **saylau_election_list_languages (const SaylauElection *self);
int saylau_election_step_tally (const SaylauElection *self,
                                int tally,
                                int step);
const SaylauResult *saylau_tally_find_result (const SaylauTally *self,
                                              int area);
const SaylauResult *saylau_election_find_result (const SaylauElection *self,
                                                 int tally,
                                                 int area,
                                                 int *found_area);
const SaylauVote *saylau_result_find_vote (const SaylauResult *self,
                                           int candidate);
gint64 saylau_event_get_start (const SaylauEvent *self);
gint64 saylau_event_get_end (const SaylauEvent *self);
gboolean saylau_event_names_candidate (const SaylauEvent *self,
                                       int candidate);

const char *saylau_tally_status_to_id (SaylauTallyStatus status);
gboolean saylau_tally_status_from_id (const char *id,
                                      SaylauTallyStatus *status);
const char *saylau_event_kind_to_id (SaylauEventKind kind);
gboolean saylau_event_kind_from_id (const char *id,
                                    SaylauEventKind *kind);
const char *saylau_figure_what_to_id (SaylauFigureWhat what);
gboolean saylau_figure_what_from_id (const char *id,
                                     SaylauFigureWhat *what);
const char *saylau_share_of_to_id (SaylauShareOf share_of);
gboolean saylau_share_of_from_id (const char *id,
                                  SaylauShareOf *share_of);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauElection, saylau_election_unref)

G_END_DECLS
