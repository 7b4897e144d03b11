/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/search-window.h"

#include "app/found-item.h"
#include "app/help-window.h"
#include "app/window-private.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

/* So many of each kind are shown; who wants others types more. */
#define MAX_ITEMS 30

/**
 * SaylauSearchWindow:
 *
 * Finds candidates, areas, events and sources of a window's document, and selects the one that is chosen. It searches
 * in a worker: what is typed meanwhile makes the search before it void.
 */
struct _SaylauSearchWindow
{
  AdwWindow parent_instance;

  SaylauWindow *window; /* weak */
  SaylauElection *election;
  GCancellable *cancellable; /* of the search that is under way, or NULL */
  SaylauFound *found;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *list;
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (SaylauSearchWindow, saylau_search_window, ADW_TYPE_WINDOW)

typedef struct
{
  SaylauElection *election;
  char *text;
} Query;

static void
query_free (Query *query)
{
  saylau_election_unref (query->election);
  g_free (query->text);
  g_free (query);
}

static const SaylauLanguage *
get_language (SaylauSearchWindow *self)
{
  return saylau_view_language_get (self->window->settings);
}

static const char *
get_kind_word (SaylauFoundKind kind)
{
  switch (kind)
    {
    case SAYLAU_FOUND_CANDIDATE:
      /* Translators: the head of a list. */
      return _ ("Candidates");
    case SAYLAU_FOUND_AREA:
      /* Translators: the head of a list: parts of the country. */
      return _ ("Areas");
    case SAYLAU_FOUND_EVENT:
      /* Translators: the head of a list. */
      return _ ("Events");
    case SAYLAU_FOUND_SOURCE:
    default:
      /* Translators: the head of a list: publications that figures are from. */
      return _ ("Sources");
    }
}

/* How many there are, where these are not all. */
static char *
get_heading (SaylauSearchWindow *self,
             SaylauFoundKind kind)
{
  g_autofree char *shown = saylau_language_count (get_language (self), self->found->items[kind]->len);
  g_autofree char *all = saylau_language_count (get_language (self), self->found->n_all[kind]);

  if (self->found->items[kind]->len == self->found->n_all[kind])
    return g_strdup (get_kind_word (kind));
  /* Translators: the head of a list that is not whole: "Events: the first 30 of 10,234". */
  return g_strdup_printf (_ ("%s: the first %s of %s"), get_kind_word (kind), shown, all);
}

static SaylauFoundKind
get_kind (GtkListBoxRow *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "kind"));
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer user_data)
{
  SaylauSearchWindow *self = user_data;
  g_autofree char *heading = NULL;
  GtkWidget *label;

  if (before != NULL && get_kind (before) == get_kind (row))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = get_heading (self, get_kind (row));
  label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "found-heading");
  gtk_list_box_row_set_header (row, label);
}

static GtkWidget *
create_row (SaylauSearchWindow *self,
            SaylauFoundKind kind,
            int item)
{
  g_autofree char *title = saylau_found_item_get_title (self->election, get_language (self), kind, item);
  g_autofree char *subtitle = saylau_found_item_get_subtitle (self->election, get_language (self), kind, item);
  g_autofree char *name = *subtitle != '\0' ? g_strdup_printf ("%s, %s", title, subtitle) : g_strdup (title);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "kind", GINT_TO_POINTER (kind));
  g_object_set_data (G_OBJECT (row), "item", GINT_TO_POINTER (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
clear_list (SaylauSearchWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_found (SaylauSearchWindow *self)
{
  clear_list (self);
  for (guint kind = 0; kind < SAYLAU_N_FOUND_KINDS; kind++)
    for (guint i = 0; i < self->found->items[kind]->len; i++)
      gtk_list_box_append (self->list, create_row (self, kind, g_array_index (self->found->items[kind], int, i)));
  if (saylau_found_count (self->found) == 0)
    adw_status_page_set_title (self->status, _ ("Nothing found"));
  gtk_stack_set_visible_child_name (self->stack, saylau_found_count (self->found) > 0 ? "found" : "status");
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
search_in_thread (GTask *task,
                  gpointer source,
                  gpointer task_data,
                  GCancellable *cancellable)
{
  Query *query = task_data;

  g_task_return_pointer (task, saylau_search (query->election, query->text, MAX_ITEMS, cancellable), (GDestroyNotify) saylau_found_free);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  SaylauSearchWindow *self = SAYLAU_SEARCH_WINDOW (source);
  SaylauFound *found = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Another search, or none any more, is wanted by now. */
  if (found == NULL || self->window == NULL)
    {
      g_clear_pointer (&found, saylau_found_free);
      return;
    }
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->found, saylau_found_free);
  self->found = found;
  show_found (self);
}

static void
cancel_search (SaylauSearchWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start_search (SaylauSearchWindow *self,
              const char *text)
{
  g_autoptr (GTask) task = NULL;
  Query *query = g_new0 (Query, 1);

  cancel_search (self);
  self->cancellable = g_cancellable_new ();
  query->election = saylau_election_ref (self->election);
  query->text = g_strdup (text);
  task = g_task_new (self, self->cancellable, found_cb, NULL);
  g_task_set_task_data (task, query, (GDestroyNotify) query_free);
  g_task_run_in_thread (task, search_in_thread);
}

static void
text_changed_cb (SaylauSearchWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (*text != '\0')
    {
      start_search (self, text);
      return;
    }
  cancel_search (self);
  clear_list (self);
  adw_status_page_set_title (self->status, _ ("Candidates, areas, events and sources"));
  gtk_stack_set_visible_child_name (self->stack, "status");
}

/* What was found must be seen, also where the timeline shows another time. */
static void
uncover_event (SaylauWindow *window)
{
  SaylauTimelineRange range = saylau_timeline_view_get_range (window->timeline_view);
  int index = saylau_selection_get_event (window->selection);
  const SaylauEvent *event;

  if (index == SAYLAU_NONE || range.from == SAYLAU_NO_TIME)
    return;
  event = saylau_election_get_event (saylau_selection_get_election (window->selection), index);
  if (saylau_event_get_start (event) < range.from || saylau_event_get_end (event) > range.to)
    saylau_timeline_view_show_event (window->timeline_view);
}

static void
row_activated_cb (SaylauSearchWindow *self,
                  GtkListBoxRow *row)
{
  SaylauFoundKind kind = get_kind (row);
  int item = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "item"));
  SaylauWindow *window = self->window;

  /* Another document may have come meanwhile. */
  if (window == NULL || saylau_selection_get_election (window->selection) != self->election)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (!saylau_found_item_select (window->selection, kind, item))
    saylau_window_add_toast (window, adw_toast_new (_ ("No event or tally names this source")));
  uncover_event (window);
  /* What is selected is told by the details. */
  if (!adw_flap_get_folded (window->flap) || kind != SAYLAU_FOUND_AREA)
    adw_flap_set_reveal_flap (window->flap, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
entry_activated_cb (SaylauSearchWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  /* What is shown may still be what was found before the last key. */
  if (row != NULL && self->cancellable == NULL)
    row_activated_cb (self, row);
}

/* From the entry a key goes down into the list; letters typed there go on in the entry. */
static gboolean
key_pressed_cb (SaylauSearchWindow *self,
                guint keyval,
                guint keycode,
                GdkModifierType modifiers)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL || (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  return GDK_EVENT_STOP;
}

static void
saylau_search_window_dispose (GObject *object)
{
  SaylauSearchWindow *self = SAYLAU_SEARCH_WINDOW (object);

  cancel_search (self);
  /* The list outlives what its heads tell of. */
  gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->election, saylau_election_unref);
  g_clear_pointer (&self->found, saylau_found_free);
  G_OBJECT_CLASS (saylau_search_window_parent_class)->dispose (object);
}

static void
saylau_search_window_class_init (SaylauSearchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = saylau_search_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/saylau/Saylau/ui/search-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SaylauSearchWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, SaylauSearchWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SaylauSearchWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SaylauSearchWindow, status);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
saylau_search_window_init (SaylauSearchWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header_cb, self, NULL);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  /* Each key: the entry's own delay is for searches that block. */
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_search_window_new:
 * @window: a window that shows a document
 *
 * Returns: (transfer none): a search over @window, to be presented
 */
GtkWindow *
saylau_search_window_new (SaylauWindow *window)
{
  SaylauSearchWindow *self = g_object_new (SAYLAU_TYPE_SEARCH_WINDOW, "transient-for", window, "modal", TRUE,
                                           "destroy-with-parent", TRUE, NULL);

  g_set_weak_pointer (&self->window, window);
  self->election = saylau_election_ref (saylau_selection_get_election (window->selection));
  saylau_help_window_add_key (GTK_WINDOW (self), "window#find");
  text_changed_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->entry));
  return GTK_WINDOW (self);
}
