/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "charts/metrics.h"
#include "charts/stencils.h"
#include "charts/theme.h"
#include "model/station-brush.h"

G_BEGIN_DECLS

typedef enum
{
  SAYLAU_PATTERN_NONE,   /* flat colour */
  SAYLAU_PATTERN_HATCH,  /* only strokes, on nothing: what is not reported */
  SAYLAU_PATTERN_RISING, /* the others: pale strokes on the flat colour, for print */
  SAYLAU_PATTERN_FALLING,
  SAYLAU_PATTERN_HORIZONTAL,
  SAYLAU_PATTERN_VERTICAL,
  SAYLAU_PATTERN_CROSS,
  SAYLAU_PATTERN_DOTS,
} SaylauPattern;

typedef enum
{
  SAYLAU_ANCHOR_LEFT,
  SAYLAU_ANCHOR_CENTER,
  SAYLAU_ANCHOR_RIGHT,
} SaylauAnchor;

/**
 * SaylauPaint:
 * @fill: 0: no fill
 * @pattern: what the fill is made of
 * @stroke: 0: no stroke
 * @width: of the stroke, in px
 * @dash: length of dash and gap in px; 0: a solid line
 * @pattern_scale: set by the builder: how large the pattern is, 1 being its size on a screen
 *
 * How a path is painted: filled first, then stroked.
 */
typedef struct
{
  SaylauRgba fill;
  SaylauPattern pattern;
  SaylauRgba stroke;
  double width;
  double dash;
  double pattern_scale;
} SaylauPaint;

typedef enum
{
  SAYLAU_ITEM_PATH,
  SAYLAU_ITEM_TEXT,
  SAYLAU_ITEM_CLIP, /* what follows is clipped to the item's path */
  SAYLAU_ITEM_UNCLIP,
} SaylauItemKind;

typedef enum
{
  SAYLAU_MOVE,  /* 1 point */
  SAYLAU_LINE,  /* 1 point */
  SAYLAU_CURVE, /* 3 points */
  SAYLAU_CLOSE, /* none */
} SaylauVerb;

typedef struct
{
  double x, y;
} SaylauPoint;

typedef struct
{
  double x, y, width, height;
} SaylauRect;

/**
 * SaylauItem:
 * @kind: what it is
 * @mark: the mark it is a part of, or -1
 * @n_verbs: PATH, CLIP: the path's verbs start at @first_verb of the scene
 * @first_verb: see @n_verbs
 * @first_point: the path's points start here
 * @stencil: PATH: over 0: the path is this one, counted from 1, of the scene's stencils
 * @wedge_gap: PATH: over 0: the path is its mark's wedge, with half of such a gap at each side
 * @paint: PATH
 * @text: TEXT: one line, already fitted to its room
 * @origin: TEXT: where on the base line its anchor is
 * @anchor: TEXT
 * @style: TEXT
 * @color: TEXT
 * @text_width: TEXT: as it was measured, in px
 */
typedef struct
{
  SaylauItemKind kind;
  int mark;
  guint first_verb, n_verbs, first_point;
  guint stencil;
  double wedge_gap;
  SaylauPaint paint;
  const char *text;
  SaylauPoint origin;
  SaylauAnchor anchor;
  SaylauTextStyle style;
  SaylauRgba color;
  double text_width;
} SaylauItem;

typedef enum
{
  SAYLAU_MARK_CANDIDATE,  /* subject: the candidate */
  SAYLAU_MARK_UNREPORTED, /* subject: none */
  SAYLAU_MARK_OTHER,      /* subject: none; candidates: those in it */
  SAYLAU_MARK_THRESHOLD,
  SAYLAU_MARK_COMPARE,     /* subject: the candidate, or none: several candidates' sum */
  SAYLAU_MARK_PHASE,       /* subject: the phase */
  SAYLAU_MARK_TALLY,       /* subject: the tally */
  SAYLAU_MARK_EVENT,       /* subject: the event */
  SAYLAU_MARK_EVENT_COUNT, /* subject: none; start and end: the time that it counts */
  SAYLAU_MARK_MOMENT,
  SAYLAU_MARK_SPAN,
  SAYLAU_MARK_AREA,     /* subject: the area */
  SAYLAU_MARK_REPORT,   /* subject: the report of turnout */
  SAYLAU_MARK_CONFLICT, /* subject: none: sources that contradict each other */
  SAYLAU_MARK_STATIONS, /* subject: none: polling stations by their figures */
} SaylauMarkKind;

typedef enum
{
  SAYLAU_SHAPE_RECT,  /* the bounds */
  SAYLAU_SHAPE_DISC,  /* the ellipse in the bounds */
  SAYLAU_SHAPE_WEDGE, /* of the circle about center */
  SAYLAU_SHAPE_PATH,  /* what the path of outline fills */
} SaylauShape;

typedef enum
{
  SAYLAU_LEFT,
  SAYLAU_RIGHT,
  SAYLAU_UP,
  SAYLAU_DOWN,
} SaylauDirection;

/**
 * SaylauMark:
 * @id: unique in the scene: letters, digits, `.`, `_`, `-`
 * @kind: what it stands for
 * @subject: the index of that in the election, or %SAYLAU_NONE
 * @bounds: all it covers, in px
 * @shape: which part of @bounds it is hit in
 * @outline: PATH: the item whose path it is
 * @center: WEDGE: the circle's middle
 * @radius: WEDGE: the circle's radius
 * @start_angle: WEDGE: radians clockwise from twelve o'clock
 * @end_angle: WEDGE: over @start_angle
 * @inner: a point that is inside it and that no later mark covers, if there is one
 * @candidates: (element-type int) (nullable): the candidates that it shows or names
 * @start: the time it stands for, or %SAYLAU_NO_TIME
 * @end: the first second after that
 * @number: a number that a screen reader may tell as a value (percent), or NAN
 * @missing: which of its figures are not known, a bit each
 * @name: what it is, in words
 * @value: (nullable): its value, in words
 * @tooltip: (nullable): more than name and value, where there is more to say
 * @neighbors: the marks that the arrow keys lead to, by #SaylauDirection; -1: none
 *
 * Something of the picture that can be pointed at, told and followed. @name, @value, @tooltip and @candidates
 * may be made when saylau_scene_get_mark() is asked.
 */
typedef struct
{
  char *id;
  SaylauMarkKind kind;
  int subject;
  SaylauRect bounds;
  SaylauShape shape;
  guint outline;
  SaylauPoint center;
  double radius, start_angle, end_angle;
  SaylauPoint inner;
  GArray *candidates;
  gint64 start, end;
  double number;
  guint missing;
  char *name;
  char *value;
  char *tooltip;
  int neighbors[4];
} SaylauMark;

/**
 * SaylauTimeAxis:
 * @from: the instant at @left
 * @to: the instant at @right; @from: the scene has no time axis
 * @left: in px
 * @right: in px
 *
 * How a scene's width tells time, so that a pointer's place can be turned into a moment.
 */
typedef struct
{
  gint64 from, to;
  double left, right;
} SaylauTimeAxis;

/**
 * SaylauStationPanel:
 * @rect: where it is, in px
 * @across: what goes from left to right, from 0 on
 * @right: which percentage or digit is at the right side
 * @has_up: whether something goes upwards that stations are selected by, too
 * @up: what that is: percentages from 0 to 100
 * @step: how many units a bin has
 * @shift: where bins begin, in units, below @step
 * @candidate: whose votes are looked at
 *
 * A part of a scene where a rectangle stands for polling stations.
 */
typedef struct
{
  SaylauRect rect;
  SaylauStationAxis across;
  double right;
  gboolean has_up;
  SaylauStationAxis up;
  guint step;
  guint shift;
  int candidate;
} SaylauStationPanel;

/**
 * SaylauScene:
 *
 * A picture as a flat display list in z-order and a table of its marks. Immutable and
 * reference-counted; may be read from any thread. All sizes are px of the spec: zoom and
 * mirroring are already in them.
 */
typedef struct _SaylauScene SaylauScene;

#define SAYLAU_TYPE_SCENE (saylau_scene_get_type ())
GType saylau_scene_get_type (void);
SaylauScene *saylau_scene_ref (SaylauScene *self);
void saylau_scene_unref (SaylauScene *self);
double saylau_scene_get_width (const SaylauScene *self);
double saylau_scene_get_height (const SaylauScene *self);
SaylauRgba saylau_scene_get_background (const SaylauScene *self);
const char *saylau_scene_get_title (const SaylauScene *self);
const char *saylau_scene_get_description (const SaylauScene *self);
const char *saylau_scene_get_notes (const SaylauScene *self);
const char *saylau_scene_get_lang (const SaylauScene *self);
gboolean saylau_scene_get_rtl (const SaylauScene *self);
SaylauTimeAxis saylau_scene_get_time_axis (const SaylauScene *self);
guint saylau_scene_get_n_station_panels (const SaylauScene *self);
const SaylauStationPanel *saylau_scene_get_station_panel (const SaylauScene *self,
                                                          guint panel);
guint saylau_scene_get_n_items (const SaylauScene *self);
const SaylauItem *saylau_scene_get_item (const SaylauScene *self,
                                         guint item);
const guint8 *saylau_scene_get_verbs (const SaylauScene *self);
const SaylauPoint *saylau_scene_get_points (const SaylauScene *self);
SaylauStencils *saylau_scene_get_stencils (const SaylauScene *self);
guint saylau_scene_count_points (const SaylauScene *self,
                                 const SaylauItem *item);
guint saylau_scene_get_n_marks (const SaylauScene *self);
const SaylauMark *saylau_scene_get_mark (const SaylauScene *self,
                                         int mark);
const SaylauMark *saylau_scene_peek_mark (const SaylauScene *self,
                                          int mark);
int saylau_scene_find_mark (const SaylauScene *self,
                            const char *id);
int saylau_scene_find_subject (const SaylauScene *self,
                               SaylauMarkKind kind,
                               int subject);
char *saylau_scene_to_string (const SaylauScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauScene, saylau_scene_unref)

G_END_DECLS
