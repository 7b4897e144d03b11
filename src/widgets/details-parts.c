/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/details-parts.h"

#include "widgets/swatch.h"

#include <glib/gi18n.h>

static const char *const kinds[] = {
  /* Translators: this and the next seven are kinds of events: one protest. */
  [SAYLAU_EVENT_PROTEST] = N_ ("Protest"),
  [SAYLAU_EVENT_DETENTION] = N_ ("Detention"),
  [SAYLAU_EVENT_VIOLENCE] = N_ ("Violence"),
  /* Translators: an event of politics. */
  [SAYLAU_EVENT_POLITICS] = N_ ("Politics"),
  /* Translators: an event of the vote itself. */
  [SAYLAU_EVENT_ELECTION] = N_ ("Election"),
  /* Translators: an official statement. */
  [SAYLAU_EVENT_OFFICIAL] = N_ ("Official"),
  /* Translators: an event of the media. */
  [SAYLAU_EVENT_MEDIA] = N_ ("Media"),
  [SAYLAU_EVENT_OTHER] = N_ ("Other"),
};

/* Links of other schemes could start programs or show what is on the reader's own machine. */
static gboolean
is_web_link (const char *url)
{
  g_autofree char *scheme = url != NULL ? g_uri_parse_scheme (url) : NULL;

  return scheme != NULL && (g_ascii_strcasecmp (scheme, "http") == 0 || g_ascii_strcasecmp (scheme, "https") == 0);
}

/* A link that the focus is seen on, other than on one in a label's text. */
static void
add_link (GtkWidget *box,
          const char *url,
          const char *title)
{
  GtkWidget *link = gtk_link_button_new (url);
  GtkWidget *inside = saylau_details_add_box (NULL, 0);

  saylau_details_add_label (inside, title, NULL);
  gtk_button_set_child (GTK_BUTTON (link), inside);
  /* Otherwise it would be called by its address. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (link, "source-link");
  gtk_box_append (GTK_BOX (box), link);
}

static void
add_source (GtkWidget *box,
            const SaylauDetails *details,
            const SaylauSource *source)
{
  const char *title = saylau_details_get_text (details, source->title);
  const char *publisher = saylau_details_get_text (details, source->publisher);
  const char *note = saylau_details_get_text (details, source->note);
  g_autofree char *date = saylau_details_get_when (details, &source->date);
  g_autofree char *under = NULL;
  GtkWidget *entry = saylau_details_add_box (box, 2);

  if (title == NULL)
    title = publisher != NULL ? publisher : source->id;
  gtk_widget_set_margin_bottom (entry, 4);
  if (is_web_link (source->url))
    add_link (entry, source->url, title);
  else
    saylau_details_add_text (entry, title, NULL);

  if (publisher != NULL && publisher != title)
    under = date != NULL ? g_strdup_printf ("%s · %s", publisher, date) : g_strdup (publisher);
  else
    under = g_steal_pointer (&date);
  if (under != NULL)
    saylau_details_add_label (entry, under, "caption dim-label");
  if (note != NULL)
    saylau_details_add_text (entry, note, "caption dim-label");
}

static void
candidate_clicked_cb (GtkButton *button,
                      SaylauSelection *selection)
{
  saylau_selection_set_candidate (selection, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "subject")));
}

static void
event_clicked_cb (GtkButton *button,
                  SaylauSelection *selection)
{
  saylau_selection_set_event (selection, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "subject")));
}

/* A button that selects, in the form of lines of text. */
static void
add_choice (GtkWidget *box,
            const SaylauDetails *details,
            GtkWidget *child,
            GCallback clicked,
            int subject)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "event-button");
  g_object_set_data (G_OBJECT (button), "subject", GINT_TO_POINTER (subject));
  g_signal_connect_object (button, "clicked", clicked, details->selection, 0);
  gtk_box_append (GTK_BOX (box), button);
}

/**
 * saylau_details_add_box:
 * @parent: (nullable): a box
 * @spacing: between its children, in px
 *
 * Returns: (transfer floating): a new vertical box, in @parent if there is one
 */
GtkWidget *
saylau_details_add_box (GtkWidget *parent,
                        int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  if (parent != NULL)
    gtk_box_append (GTK_BOX (parent), box);
  return box;
}

/**
 * saylau_details_add_label:
 * @box: a box
 * @text: what it says
 * @style: (nullable): CSS classes, with spaces between
 *
 * Returns: (transfer none): the label, at the end of @box
 */
GtkWidget *
saylau_details_add_label (GtkWidget *box,
                          const char *text,
                          const char *style)
{
  GtkWidget *label = gtk_label_new (text);
  g_auto (GStrv) classes = g_strsplit (style != NULL ? style : "", " ", -1);

  gtk_widget_set_css_classes (label, (const char **) classes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* As wide as the pane is, not as the text would like to be. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/**
 * saylau_details_add_text:
 * @box: a box
 * @text: what the document says
 * @style: (nullable): CSS classes, with spaces between
 *
 * Adds a label whose text can be selected, to be quoted elsewhere.
 *
 * Returns: (transfer none): the label, at the end of @box
 */
GtkWidget *
saylau_details_add_text (GtkWidget *box,
                         const char *text,
                         const char *style)
{
  GtkWidget *label = saylau_details_add_label (box, text, style);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

/**
 * saylau_details_add_number:
 * @box: a horizontal box
 * @text: a short text, which is never broken into lines
 * @style: (nullable): CSS classes, with spaces between
 *
 * Returns: (transfer none): the label, at the end of @box
 */
GtkWidget *
saylau_details_add_number (GtkWidget *box,
                           const char *text,
                           const char *style)
{
  GtkWidget *label = saylau_details_add_label (box, text, style);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), -1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

/**
 * saylau_details_add_heading:
 * @box: a box
 * @text: what it says
 */
void
saylau_details_add_heading (GtkWidget *box,
                            const char *text)
{
  gtk_widget_set_margin_top (saylau_details_add_label (box, text, "heading"), 12);
}

/**
 * saylau_details_add_sources:
 * @box: a box
 * @details: what is shown
 * @sources: (element-type int): sources of the election; may be empty
 *
 * Adds the sources as links, under their heading.
 */
void
saylau_details_add_sources (GtkWidget *box,
                            const SaylauDetails *details,
                            const GArray *sources)
{
  if (sources->len == 0)
    return;

  /* Translators: a heading: where it is written. */
  saylau_details_add_heading (box, ngettext ("Source", "Sources", sources->len));
  for (guint i = 0; i < sources->len; i++)
    add_source (box, details, saylau_election_get_source (details->election, g_array_index (sources, int, i)));
}

/**
 * saylau_details_add_swatch:
 * @box: a box
 * @details: what is shown
 * @candidate: a candidate of the election
 *
 * Returns: (transfer none): a horizontal box at the end of @box that begins with the candidate's
 *   colour, for a name
 */
GtkWidget *
saylau_details_add_swatch (GtkWidget *box,
                           const SaylauDetails *details,
                           int candidate)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *swatch = saylau_swatch_new (saylau_selection_get_election (details->selection), candidate, details->palette);

  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), swatch);
  gtk_box_append (GTK_BOX (box), line);
  return line;
}

/**
 * saylau_details_add_candidate:
 * @box: a box
 * @details: what is shown
 * @candidate: a candidate of the election
 *
 * Adds a button that selects the candidate.
 */
void
saylau_details_add_candidate (GtkWidget *box,
                              const SaylauDetails *details,
                              int candidate)
{
  GtkWidget *child = saylau_details_add_box (NULL, 2);
  GtkWidget *line = saylau_details_add_swatch (child, details, candidate);
  const SaylauText *name = saylau_election_get_candidate (details->election, candidate)->name;

  gtk_widget_set_hexpand (saylau_details_add_label (line, saylau_details_get_text (details, name), NULL), TRUE);
  add_choice (box, details, child, G_CALLBACK (candidate_clicked_cb), candidate);
}

/**
 * saylau_details_add_event:
 * @box: a box
 * @details: what is shown
 * @event: an event of the election
 *
 * Adds a button that selects the event, with its title and when it was.
 */
void
saylau_details_add_event (GtkWidget *box,
                          const SaylauDetails *details,
                          int index)
{
  const SaylauEvent *event = saylau_election_get_event (details->election, index);
  g_autofree char *when = saylau_details_get_when (details, &event->start);
  GtkWidget *child = saylau_details_add_box (NULL, 2);

  saylau_details_add_label (child, saylau_details_get_text (details, event->title), NULL);
  saylau_details_add_label (child, when, "caption dim-label");
  add_choice (box, details, child, G_CALLBACK (event_clicked_cb), index);
}

/**
 * saylau_details_add_grid:
 * @box: a box
 *
 * Returns: (transfer none): a grid at the end of @box; see saylau_details_add_row()
 */
GtkWidget *
saylau_details_add_grid (GtkWidget *box)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_box_append (GTK_BOX (box), grid);
  return grid;
}

/**
 * saylau_details_add_row:
 * @grid: a grid
 * @name: what it is
 * @value: how much
 */
void
saylau_details_add_row (GtkWidget *grid,
                        const char *name,
                        const char *value)
{
  GtkWidget *name_label = gtk_label_new (name);
  GtkWidget *value_label = gtk_label_new (value);
  GtkWidget *last = gtk_widget_get_last_child (grid);
  int row = -1;

  if (last != NULL)
    gtk_grid_query_child (GTK_GRID (grid), last, NULL, &row, NULL, NULL);
  gtk_label_set_xalign (GTK_LABEL (name_label), 0);
  gtk_label_set_wrap (GTK_LABEL (name_label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (name_label), 1);
  gtk_widget_set_hexpand (name_label, TRUE);
  gtk_widget_add_css_class (name_label, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (value_label), 1);
  gtk_widget_add_css_class (value_label, "numeric");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value_label), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name_label, NULL, -1);

  gtk_grid_attach (GTK_GRID (grid), name_label, 0, row + 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), value_label, 1, row + 1, 1, 1);
}

/**
 * saylau_details_get_kind:
 * @kind: of an event
 *
 * Returns: (transfer none): what it is called
 */
const char *
saylau_details_get_kind (SaylauEventKind kind)
{
  return _ (kinds[kind]);
}

/**
 * saylau_details_list_areas:
 * @details: the election and the reader's language
 * @areas: (element-type int): some of the election's areas
 *
 * Returns: (transfer full): their names in a row
 */
char *
saylau_details_list_areas (const SaylauDetails *details,
                           const GArray *areas)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < areas->len; i++)
    {
      const SaylauArea *area = saylau_election_get_area (details->election, g_array_index (areas, int, i));

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", saylau_details_get_text (details, area->name));
    }
  return g_string_free (list, FALSE);
}

/**
 * saylau_details_get_place:
 * @details: the election and the reader's language
 * @event: one of its events
 *
 * Returns: (transfer full) (nullable): where it was, as the document tells it, else its areas; %NULL: nobody says where
 */
char *
saylau_details_get_place (const SaylauDetails *details,
                          const SaylauEvent *event)
{
  if (event->place != NULL)
    return g_strdup (saylau_details_get_text (details, event->place));
  return event->areas->len > 0 ? saylau_details_list_areas (details, event->areas) : NULL;
}

/**
 * saylau_details_get_text:
 * @details: what is shown
 * @text: (nullable): a text of the document
 *
 * Returns: (transfer none) (nullable): it in the reader's language
 */
const char *
saylau_details_get_text (const SaylauDetails *details,
                         const SaylauText *text)
{
  return text != NULL ? saylau_text_get (text, saylau_language_get_tag (details->language)) : NULL;
}

/**
 * saylau_details_get_when:
 * @details: what is shown
 * @time: a time of the document
 *
 * Returns: (transfer full) (nullable): it in words, or %NULL where there is none
 */
char *
saylau_details_get_when (const SaylauDetails *details,
                         const SaylauTime *time)
{
  return saylau_time_is_set (time) ? saylau_language_time (details->language, time, details->election->zone) : NULL;
}

/**
 * saylau_details_get_percent:
 * @details: what is shown
 * @percent: 0 to 100, or NAN
 *
 * Returns: (transfer full): it as the reader's language has it, or the words that it is not known
 */
char *
saylau_details_get_percent (const SaylauDetails *details,
                            double percent)
{
  return percent == percent ? saylau_language_percent (details->language, percent, details->decimals)
                            : g_strdup (_ ("not reported"));
}
