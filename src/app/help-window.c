/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/help-window.h"

#include "app/help-page-view.h"
#include "app/places.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * SaylauHelpWindow:
 *
 * Shows the help book. The desktop's own reader cannot see the files of a sandbox, and is not on every desktop.
 */
struct _SaylauHelpWindow
{
  AdwWindow parent_instance;

  SaylauHelpBook *book; /* NULL where it is not installed */
  GPtrArray *history;   /* (element-type utf8): the targets that led here; the last is shown */
  GtkWidget *leaving;   /* the page before, whose link may still be at work */

  AdwLeaflet *leaflet;
  GtkWidget *contents;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkWidget *reading;
  AdwWindowTitle *title;
  GtkScrolledWindow *scrolled;
  AdwClamp *clamp;
};

G_DEFINE_FINAL_TYPE (SaylauHelpWindow, saylau_help_window, ADW_TYPE_WINDOW)

static const SaylauHelpPage *
get_row_page (SaylauHelpWindow *self,
              GtkListBoxRow *row)
{
  return g_ptr_array_index (self->book->pages, gtk_list_box_row_get_index (row));
}

static void
select_row (SaylauHelpWindow *self,
            const SaylauHelpPage *page)
{
  guint index;

  if (g_ptr_array_find (self->book->pages, page, &index))
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, index));
}

/* Where the section that is shown begins in what scrolls; 0: the page's beginning is shown. */
static double
find_section (SaylauHelpWindow *self)
{
  const char *section = strchr (saylau_help_window_get_target (self), '#');
  GtkWidget *page = adw_clamp_get_child (self->clamp);
  GtkWidget *heading = section != NULL ? saylau_help_page_view_find_section (page, section + 1) : NULL;
  graphene_rect_t bounds;

  return heading != NULL && gtk_widget_compute_bounds (heading, GTK_WIDGET (self->clamp), &bounds) ? bounds.origin.y : 0;
}

/* Once all have their sizes, and before they are drawn. What is moved here is laid out again in the same frame. */
static void
layout_cb (SaylauHelpWindow *self,
           GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, layout_cb, self);
  g_clear_object (&self->leaving);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), find_section (self));
}

/* The window lays itself out in a handler of the same signal, which is there before. */
static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (clock, layout_cb, widget);
  g_signal_connect_object (clock, "layout", G_CALLBACK (layout_cb), widget, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  return G_SOURCE_REMOVE;
}

/* Whoever reads on with the keys need not look for the page first; whoever chooses in the list goes on choosing. */
static void
focus_page (SaylauHelpWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || adw_leaflet_get_folded (self->leaflet) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (self->scrolled));
}

static void
show_target (SaylauHelpWindow *self)
{
  const SaylauHelpPage *page = saylau_help_book_find (self->book, saylau_help_window_get_target (self));

  adw_leaflet_set_visible_child (self->leaflet, self->reading);
  focus_page (self);
  g_set_object (&self->leaving, adw_clamp_get_child (self->clamp));
  adw_clamp_set_child (self->clamp, saylau_help_page_view_new (self->book, page));
  adw_window_title_set_title (self->title, page->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, page->title, -1);
  select_row (self, page);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", self->history->len > 1);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
go_cb (GtkWidget *widget,
       const char *action,
       GVariant *parameter)
{
  saylau_help_window_go (SAYLAU_HELP_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
back_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  SaylauHelpWindow *self = SAYLAU_HELP_WINDOW (widget);

  g_ptr_array_remove_index (self->history, self->history->len - 1);
  show_target (self);
}

static void
contents_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  SaylauHelpWindow *self = SAYLAU_HELP_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->contents);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
search_cb (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  SaylauHelpWindow *self = SAYLAU_HELP_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->contents);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* What was searched for goes first, then the window. */
static void
escape_cb (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  SaylauHelpWindow *self = SAYLAU_HELP_WINDOW (widget);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
stop_search_cb (SaylauHelpWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "help.escape", NULL);
}

static void
row_activated_cb (SaylauHelpWindow *self,
                  GtkListBoxRow *row)
{
  saylau_help_window_go (self, get_row_page (self, row)->id);
}

static gboolean
row_is_wanted (GtkListBoxRow *row,
               gpointer user_data)
{
  SaylauHelpWindow *self = user_data;

  return saylau_help_page_matches (get_row_page (self, row), gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* Enter opens the first page that was found. */
static void
search_activated_cb (SaylauHelpWindow *self)
{
  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    if (row_is_wanted (gtk_list_box_get_row_at_index (self->list, i), self))
      {
        saylau_help_window_go (self, get_row_page (self, gtk_list_box_get_row_at_index (self->list, i))->id);
        return;
      }
}

static void
saylau_help_window_dispose (GObject *object)
{
  SaylauHelpWindow *self = SAYLAU_HELP_WINDOW (object);

  if (self->list != NULL)
    gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->leaving);
  G_OBJECT_CLASS (saylau_help_window_parent_class)->dispose (object);
}

static void
saylau_help_window_finalize (GObject *object)
{
  SaylauHelpWindow *self = SAYLAU_HELP_WINDOW (object);

  g_clear_pointer (&self->book, saylau_help_book_free);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  G_OBJECT_CLASS (saylau_help_window_parent_class)->finalize (object);
}

static void
saylau_help_window_class_init (SaylauHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = saylau_help_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = saylau_help_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/saylau/Saylau/ui/help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SaylauHelpWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, SaylauHelpWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, SaylauHelpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, SaylauHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SaylauHelpWindow, reading);
  gtk_widget_class_bind_template_child (widget_class, SaylauHelpWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SaylauHelpWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SaylauHelpWindow, clamp);

  gtk_widget_class_install_action (widget_class, "help.go", "s", go_cb);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "help.contents", NULL, contents_cb);
  gtk_widget_class_install_action (widget_class, "help.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "help.escape", NULL, escape_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Back, 0, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "help.escape", NULL);
}

static void
saylau_help_window_init (SaylauHelpWindow *self)
{
  self->history = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (gtk_list_box_invalidate_filter), self->list, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
}

static void
fill_list (SaylauHelpWindow *self)
{
  for (guint i = 0; i < self->book->pages->len; i++)
    {
      const SaylauHelpPage *page = g_ptr_array_index (self->book->pages, i);
      GtkWidget *label = gtk_label_new (page->title);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_list_box_append (self->list, label);
    }
  gtk_list_box_set_filter_func (self->list, row_is_wanted, self, NULL);
}

/* The window keeps a header bar to be closed with. */
static void
show_failure (SaylauHelpWindow *self,
              const GError *error)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("The help is not installed"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status), error->message);
  gtk_scrolled_window_set_child (self->scrolled, status);
  gtk_widget_set_visible (self->contents, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", FALSE);
  adw_leaflet_set_visible_child (self->leaflet, self->reading);
}

/**
 * saylau_help_window_new:
 * @application: (nullable): the application
 * @folder: the pages of one language
 *
 * Returns: (transfer none): a window on the first page of the book, to be presented
 */
SaylauHelpWindow *
saylau_help_window_new (GtkApplication *application,
                        const char *folder)
{
  SaylauHelpWindow *self = g_object_new (SAYLAU_TYPE_HELP_WINDOW, "application", application, NULL);
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();
  g_autoptr (GError) error = NULL;

  /* A dialog that waits for an answer must not keep its help from being read. */
  gtk_window_group_add_window (group, GTK_WINDOW (self));
  self->book = saylau_help_book_load (folder, &error);
  if (self->book == NULL)
    {
      show_failure (self, error);
      return self;
    }
  fill_list (self);
  saylau_help_window_go (self, "index");
  return self;
}

/**
 * saylau_help_window_go:
 * @self: a window
 * @target: a page's id, which may be followed by # and a section's
 *
 * Shows a page. A page that the book does not have changes nothing.
 */
void
saylau_help_window_go (SaylauHelpWindow *self,
                       const char *target)
{
  g_return_if_fail (SAYLAU_IS_HELP_WINDOW (self));

  if (self->book == NULL || saylau_help_book_find (self->book, target) == NULL)
    return;
  if (g_strcmp0 (saylau_help_window_get_target (self), target) != 0)
    g_ptr_array_add (self->history, g_strdup (target));
  show_target (self);
}

/**
 * saylau_help_window_get_target:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what is shown: a page, or a page and a section
 */
const char *
saylau_help_window_get_target (SaylauHelpWindow *self)
{
  return self->history->len > 0 ? g_ptr_array_index (self->history, self->history->len - 1) : NULL;
}

/**
 * saylau_help_window_show:
 * @application: the application
 * @target: a page's id, which may be followed by # and a section's
 *
 * Shows a page of the help in the language of the window. There is one window of help for all.
 */
void
saylau_help_window_show (GtkApplication *application,
                         const char *target)
{
  SaylauHelpWindow *window = NULL;

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (SAYLAU_IS_HELP_WINDOW (l->data))
      window = l->data;
  if (window == NULL)
    {
      g_autofree char *folder = saylau_places_find_help (g_get_language_names ());

      window = saylau_help_window_new (application, folder);
    }
  saylau_help_window_go (window, target);
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant *arguments,
        gpointer user_data)
{
  GtkWindow *over = gtk_window_get_transient_for (GTK_WINDOW (widget));

  saylau_help_window_show (gtk_window_get_application (over), user_data);
  return TRUE;
}

/**
 * saylau_help_window_add_key:
 * @dialog: a window over one of the application's
 * @target: (transfer none): a page's id, which stays as long as @dialog
 *
 * Lets F1 open a page of the help in @dialog, where the application's own keys do nothing.
 */
void
saylau_help_window_add_key (GtkWindow *dialog,
                            const char *target)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F1, 0),
                                            gtk_callback_action_new (key_cb, (gpointer) target, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
}
