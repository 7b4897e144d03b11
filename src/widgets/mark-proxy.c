/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/mark-proxy.h"

#include "widgets/mark-words.h"

#include <math.h>

/**
 * SaylauMarkProxy:
 *
 * A mark of a scene for the keyboard and for screen readers: a child widget that lies where
 * the mark is drawn, draws nothing and takes no pointer. The painter draws its focus ring.
 */
struct _SaylauMarkProxy
{
  GtkWidget parent_instance;

  char *id;
  char *name;
  char *value;
  char *description;
  double number;
  gboolean selectable;
  gboolean selected;
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SaylauMarkProxy, saylau_mark_proxy, GTK_TYPE_WIDGET)

/* What can be selected, and so is a button that stays pressed. */
static gboolean
is_selectable (SaylauMarkKind kind)
{
  return kind == SAYLAU_MARK_CANDIDATE || kind == SAYLAU_MARK_TALLY || kind == SAYLAU_MARK_EVENT || kind == SAYLAU_MARK_AREA;
}

static GtkAccessibleRole
get_role (SaylauMarkKind kind)
{
  switch (kind)
    {
    case SAYLAU_MARK_CANDIDATE:
    case SAYLAU_MARK_TALLY:
    case SAYLAU_MARK_EVENT:
    case SAYLAU_MARK_PHASE:
    case SAYLAU_MARK_EVENT_COUNT:
    case SAYLAU_MARK_AREA:
      return GTK_ACCESSIBLE_ROLE_BUTTON;
    case SAYLAU_MARK_MOMENT:
      return GTK_ACCESSIBLE_ROLE_SLIDER;
    case SAYLAU_MARK_UNREPORTED:
    case SAYLAU_MARK_OTHER:
    case SAYLAU_MARK_COMPARE:
    case SAYLAU_MARK_REPORT:
      return GTK_ACCESSIBLE_ROLE_METER;
    case SAYLAU_MARK_THRESHOLD:
    case SAYLAU_MARK_SPAN:
    case SAYLAU_MARK_CONFLICT:
    case SAYLAU_MARK_STATIONS:
    default:
      return GTK_ACCESSIBLE_ROLE_IMG;
    }
}

static gboolean
replace_string (char **field,
                const char *string)
{
  if (g_strcmp0 (*field, string) == 0)
    return FALSE;

  g_free (*field);
  *field = g_strdup (string);
  return TRUE;
}

static void
describe (SaylauMarkProxy *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  gtk_accessible_update_property (accessible,
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->description,
                                  -1);
  if (self->value != NULL)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, self->value, -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
}

static void
tell_number (SaylauMarkProxy *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  if (isnan (self->number))
    {
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW);
      return;
    }

  gtk_accessible_update_property (accessible,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->number,
                                  -1);
}

static void
tell_selected (SaylauMarkProxy *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               self->selected ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
activate_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATED], 0);
}

static void
saylau_mark_proxy_finalize (GObject *object)
{
  SaylauMarkProxy *self = SAYLAU_MARK_PROXY (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->value);
  g_free (self->description);
  G_OBJECT_CLASS (saylau_mark_proxy_parent_class)->finalize (object);
}

static void
saylau_mark_proxy_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
saylau_mark_proxy_class_init (SaylauMarkProxyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = saylau_mark_proxy_finalize;
  widget_class->measure = saylau_mark_proxy_measure;

  /**
   * SaylauMarkProxy::activated:
   *
   * The mark was chosen by keyboard or by a screen reader.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "mark.activate", NULL, activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "mark.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "mark.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_ISO_Enter, 0, "mark.activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "mark");
}

static void
saylau_mark_proxy_init (SaylauMarkProxy *self)
{
  self->number = NAN;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * saylau_mark_proxy_new:
 * @mark: a mark
 * @note: (nullable): what the scene does not know of it
 *
 * Returns: (transfer floating): a widget that stands for @mark
 */
SaylauMarkProxy *
saylau_mark_proxy_new (const SaylauMark *mark,
                       const char *note)
{
  SaylauMarkProxy *self;

  g_return_val_if_fail (mark != NULL, NULL);

  self = g_object_new (SAYLAU_TYPE_MARK_PROXY, "accessible-role", get_role (mark->kind), NULL);
  self->id = g_strdup (mark->id);
  self->selectable = is_selectable (mark->kind);
  if (self->selectable)
    tell_selected (self);
  saylau_mark_proxy_show (self, mark, note);
  return self;
}

/**
 * saylau_mark_proxy_get_id:
 * @self: a proxy
 *
 * Returns: (transfer none): the id of its mark
 */
const char *
saylau_mark_proxy_get_id (SaylauMarkProxy *self)
{
  return self->id;
}

/**
 * saylau_mark_proxy_can_show:
 * @self: a proxy
 * @mark: a mark of another scene
 *
 * Returns: whether @mark is the same thing as before: its id and its role are
 */
gboolean
saylau_mark_proxy_can_show (SaylauMarkProxy *self,
                            const SaylauMark *mark)
{
  return g_str_equal (self->id, mark->id) &&
         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (self)) == get_role (mark->kind) &&
         self->selectable == is_selectable (mark->kind);
}

/**
 * saylau_mark_proxy_show:
 * @self: a proxy
 * @mark: the mark as it is now; see saylau_mark_proxy_can_show()
 * @note: (nullable): what the scene does not know of it
 *
 * Takes over name, value and description; only what changed is told to the screen reader.
 */
void
saylau_mark_proxy_show (SaylauMarkProxy *self,
                        const SaylauMark *mark,
                        const char *note)
{
  g_autofree char *description = NULL;
  gboolean changed;

  g_return_if_fail (SAYLAU_IS_MARK_PROXY (self));

  description = saylau_mark_words_describe (mark, note);
  changed = replace_string (&self->name, saylau_mark_words_get_name (mark));
  changed |= replace_string (&self->value, saylau_mark_words_get_value (mark));
  changed |= replace_string (&self->description, description);
  if (changed)
    describe (self);

  if (self->number != mark->number && !(isnan (self->number) && isnan (mark->number)))
    {
      self->number = mark->number;
      tell_number (self);
    }
}

/**
 * saylau_mark_proxy_set_selected:
 * @self: a proxy
 * @selected: whether its mark is what is selected
 */
void
saylau_mark_proxy_set_selected (SaylauMarkProxy *self,
                                gboolean selected)
{
  g_return_if_fail (SAYLAU_IS_MARK_PROXY (self));

  if (!self->selectable || self->selected == selected)
    return;

  self->selected = selected;
  tell_selected (self);
}
