/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/event-list.h"

#include "widgets/event-list-model.h"
#include "widgets/event-row.h"
#include "widgets/later.h"
#include "widgets/row-queue.h"
#include "widgets/tab-stop.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

/* With more events their search keys are made in a worker. */
#define MANY_EVENTS 5000

/* So many rows on both sides of where the list goes may come into sight with it. */
#define NEAR_ROWS 12

/**
 * SaylauEventList:
 *
 * The events of the document by day: those of the span that is selected, of the kinds that are wanted and with the words that
 * are looked for. What is chosen here is selected, and what is selected elsewhere is chosen here. Rows are made as they come
 * into sight, so that 100,000 events cost no more than a few.
 */
struct _SaylauEventList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSearchEntry *entry;
  GtkMenuButton *kinds_button;
  GtkWidget *kinds_box; /* in its popover: a check button for each kind that there is */
  GtkLabel *count;
  GtkListView *view;
  SaylauEventListModel *model;
  GtkSingleSelection *chosen;
  SaylauRowQueue *far_rows; /* those that nobody sees yet */
  guint place;              /* the row that the list went to */

  SaylauSelection *selection;
  GSettings *settings;
  const SaylauElection *searchable; /* whose search keys are made */
  const SaylauElection *preparing;  /* whose are on their way */
  guint kinds;
  guint update_id, choose_id;
  gboolean updating;
  gboolean choosing;
};

enum
{
  SIGNAL_EVENT_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SaylauEventList, saylau_event_list, GTK_TYPE_WIDGET)

static SaylauElection *
get_election (SaylauEventList *self)
{
  return self->selection != NULL ? saylau_selection_get_election (self->selection) : NULL;
}

static SaylauDetails
get_details (SaylauEventList *self)
{
  return (SaylauDetails){
    .selection = self->selection,
    .election = get_election (self),
    .language = saylau_view_language_get (self->settings),
  };
}

/* Which kinds there are, a bit for each. */
static guint
find_kinds (const SaylauElection *election)
{
  guint kinds = 0;

  for (guint i = 0; election != NULL && i < election->events->len; i++)
    kinds |= 1u << saylau_election_get_event (election, i)->kind;
  return kinds;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

static void
tell_kinds (SaylauEventList *self)
{
  const SaylauLanguage *language = saylau_view_language_get (self->settings);
  guint there = find_kinds (get_election (self)), wanted = self->kinds & there;
  g_autofree char *number = saylau_language_count (language, count_bits (wanted));
  g_autofree char *all = saylau_language_count (language, count_bits (there));
  g_autofree char *label = NULL;

  if (wanted == there)
    /* Translators: a button: no kind of event is left out of the list. */
    label = g_strdup (_ ("All kinds"));
  else
    /* Translators: a button: of how many kinds events are listed, "2 of 5 kinds". */
    label = g_strdup_printf (ngettext ("%s of %s kind", "%s of %s kinds", count_bits (there)), number, all);
  gtk_menu_button_set_label (self->kinds_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kinds_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
tell_count (SaylauEventList *self)
{
  guint n = saylau_event_list_model_get_n_events (self->model);
  g_autofree char *number = saylau_language_count (saylau_view_language_get (self->settings), n);
  /* Translators: how many events there are in a span of time. */
  g_autofree char *count = g_strdup_printf (ngettext ("%s event", "%s events", n), number);

  gtk_label_set_label (self->count, n > 0 ? count : _ ("No events"));
}

/* Chooses here what is selected, and brings it into sight: where nobody sees the list, once it is seen, since a
 * list that goes elsewhere makes and measures hundreds of rows. */
static void
choose_selected (SaylauEventList *self)
{
  int event = get_election (self) != NULL ? saylau_selection_get_event (self->selection) : SAYLAU_NONE;
  guint row = saylau_event_list_model_find (self->model, event);

  self->updating = TRUE;
  gtk_single_selection_set_selected (self->chosen, row);
  self->updating = FALSE;
  if (row == GTK_INVALID_LIST_POSITION || self->choosing || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->place = row;
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", row);
}

/* Rows that nobody sees would be laid out, too: there are none until somebody does. */
static void
update (SaylauEventList *self)
{
  SaylauElection *election = gtk_widget_get_mapped (GTK_WIDGET (self)) ? get_election (self) : NULL;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  SaylauEventFilter filter = { SAYLAU_NO_TIME, SAYLAU_NO_TIME, self->kinds, words };

  if (election != NULL)
    saylau_selection_get_span (self->selection, &filter.from, &filter.to);
  self->updating = TRUE;
  /* Or the selection would look for the chosen item among all that are new. */
  gtk_single_selection_set_selected (self->chosen, GTK_INVALID_LIST_POSITION);
  self->place = 0;
  saylau_event_list_model_set (self->model, election, &filter);
  self->updating = FALSE;
  tell_count (self);
  choose_selected (self);
}

static gboolean
choose_cb (gpointer data)
{
  SaylauEventList *self = data;

  self->choose_id = 0;
  choose_selected (self);
  return G_SOURCE_REMOVE;
}

/* When there is time, and where it is seen: else it is chosen once it is. */
static void
event_changed_cb (SaylauEventList *self)
{
  if (self->choosing)
    choose_selected (self);
  else if (self->choose_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->choose_id = saylau_later_add (GTK_WIDGET (self), choose_cb, self);
}

static gboolean
update_cb (gpointer data)
{
  SaylauEventList *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* When there is time: a brush goes over many spans. */
static void
queue_update (SaylauEventList *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else if (self->update_id == 0)
    self->update_id = saylau_later_add (GTK_WIDGET (self), update_cb, self);
}

static void
prepare_in_thread (GTask *task,
                   gpointer source,
                   gpointer task_data,
                   GCancellable *cancellable)
{
  saylau_event_filter_prepare (task_data);
  g_task_return_boolean (task, TRUE);
}

static void
prepared_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  SaylauEventList *self = SAYLAU_EVENT_LIST (source);
  const SaylauElection *election = g_task_get_task_data (G_TASK (result));

  if (election != get_election (self))
    return;
  self->preparing = NULL;
  self->searchable = election;
  queue_update (self);
}

static void
search_changed_cb (SaylauEventList *self)
{
  SaylauElection *election = get_election (self);
  g_autoptr (GTask) task = NULL;

  if (election == NULL || self->searchable == election || election->events->len < MANY_EVENTS)
    {
      queue_update (self);
      return;
    }

  if (self->preparing == election)
    return;
  self->preparing = election;
  task = g_task_new (self, NULL, prepared_cb, NULL);
  g_task_set_task_data (task, saylau_election_ref (election), (GDestroyNotify) saylau_election_unref);
  g_task_run_in_thread (task, prepare_in_thread);
}

/* Escape. */
static void
stop_search_cb (SaylauEventList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
kind_toggled_cb (SaylauEventList *self,
                 GtkCheckButton *button)
{
  guint bit = 1u << GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "kind"));

  self->kinds = gtk_check_button_get_active (button) ? self->kinds | bit : self->kinds & ~bit;
  tell_kinds (self);
  queue_update (self);
}

static void
add_kind (SaylauEventList *self,
          SaylauEventKind kind)
{
  GtkWidget *button = gtk_check_button_new_with_label (saylau_details_get_kind (kind));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  g_object_set_data (G_OBJECT (button), "kind", GUINT_TO_POINTER (kind));
  g_signal_connect_object (button, "toggled", G_CALLBACK (kind_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->kinds_box), button);
}

static void
election_changed_cb (SaylauEventList *self)
{
  guint there = find_kinds (get_election (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->kinds_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->kinds_box), child);
  for (int kind = 0; kind < SAYLAU_N_EVENT_KINDS; kind++)
    if (there & (1u << kind))
      add_kind (self, kind);
  self->kinds = SAYLAU_ALL_EVENT_KINDS;
  self->searchable = self->preparing = NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (self->kinds_button), count_bits (there) > 1);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  tell_kinds (self);
  /* The rows are of the election before. */
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->choose_id, g_source_remove);
  update (self);
}

static void
chosen_cb (SaylauEventList *self)
{
  guint row = gtk_single_selection_get_selected (self->chosen);

  if (self->updating || row == GTK_INVALID_LIST_POSITION || saylau_event_list_model_get_kind (self->model, row) != SAYLAU_EVENT_ROW_EVENT)
    return;
  self->choosing = TRUE;
  saylau_selection_set_event (self->selection, saylau_event_list_model_get_event (self->model, row));
  self->choosing = FALSE;
}

static void
activated_cb (SaylauEventList *self,
              guint row)
{
  if (saylau_event_list_model_get_kind (self->model, row) != SAYLAU_EVENT_ROW_EVENT)
    return;
  saylau_selection_set_event (self->selection, saylau_event_list_model_get_event (self->model, row));
  g_signal_emit (self, signals[SIGNAL_EVENT_OPENED], 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, saylau_event_row_new ());
}

static void
bind_cb (SaylauEventList *self,
         GtkListItem *item)
{
  guint row = gtk_list_item_get_position (item);
  SaylauEventRowKind kind = saylau_event_list_model_get_kind (self->model, row);
  SaylauDetails details = get_details (self);

  /* All can be selected, or arrows would not get past those that are no events. */
  gtk_list_item_set_activatable (item, kind == SAYLAU_EVENT_ROW_EVENT);
  if (details.election != NULL)
    saylau_event_row_show (gtk_list_item_get_child (item), kind, saylau_event_list_model_get_event (self->model, row), &details);
  if (MAX (row, self->place) - MIN (row, self->place) > NEAR_ROWS)
    saylau_row_queue_add (self->far_rows, gtk_list_item_get_child (item));
}

static void
unbind_cb (SaylauEventList *self,
           GtkListItem *item)
{
  saylau_row_queue_remove (self->far_rows, gtk_list_item_get_child (item));
}

static void
saylau_event_list_dispose (GObject *object)
{
  SaylauEventList *self = SAYLAU_EVENT_LIST (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->far_rows, saylau_row_queue_free);
  g_clear_object (&self->chosen);
  g_clear_object (&self->model);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (saylau_event_list_parent_class)->dispose (object);
}

static void
saylau_event_list_map (GtkWidget *widget)
{
  SaylauEventList *self = SAYLAU_EVENT_LIST (widget);

  GTK_WIDGET_CLASS (saylau_event_list_parent_class)->map (widget);
  if (self->selection != NULL)
    queue_update (self);
}

static void
saylau_event_list_class_init (SaylauEventListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = saylau_event_list_dispose;
  GTK_WIDGET_CLASS (klass)->map = saylau_event_list_map;

  /**
   * SaylauEventList::event-opened:
   *
   * More is asked for about the event that is selected.
   */
  signals[SIGNAL_EVENT_OPENED] = g_signal_new ("event-opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "eventlist");
}

static void
add_filters (SaylauEventList *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *popover = gtk_popover_new ();

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  /* Translators: what is typed here is looked for in the list of events. */
  g_object_set (self->entry, "placeholder-text", _ ("Search events"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search events"), -1);
  self->kinds_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), self->kinds_box);
  self->kinds_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->kinds_button, popover);
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->kinds_button));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->box), line);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_view (SaylauEventList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->chosen)), factory));
  self->far_rows = saylau_row_queue_new (GTK_WIDGET (self->view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), saylau_tab_stop_new (scrolled));
  /* Translators: the list of what happened. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Events"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

static void
saylau_event_list_init (SaylauEventList *self)
{
  self->kinds = SAYLAU_ALL_EVENT_KINDS;
  self->model = saylau_event_list_model_new ();
  self->chosen = saylau_row_choice_new (SAYLAU_ROW_LIST (self->model));
  g_signal_connect_object (self->chosen, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_filters (self);
  add_view (self);
}

/**
 * saylau_event_list_bind:
 * @self: a list that is not bound yet
 * @selection: what is selected, shown and changed here
 * @settings: the user's
 */
void
saylau_event_list_bind (SaylauEventList *self,
                        SaylauSelection *selection,
                        GSettings *settings)
{
  g_return_if_fail (SAYLAU_IS_EVENT_LIST (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (selection, "notify::election", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::span", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::event", G_CALLBACK (event_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::language", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  election_changed_cb (self);
}

/**
 * saylau_event_list_is_choosing:
 * @self: a list
 *
 * Returns: whether the selection changes just now because an event is chosen here
 */
gboolean
saylau_event_list_is_choosing (SaylauEventList *self)
{
  return self->choosing;
}

/**
 * saylau_event_list_search:
 * @self: a list
 *
 * Gives the keyboard's focus to the words that are looked for.
 */
void
saylau_event_list_search (SaylauEventList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
