/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/language-row.h"

#include "app/choice-row.h"
#include "charts/language.h"

/**
 * SaylauLanguageRow:
 *
 * Chooses the language of a setting among those that there are words in and those of a document,
 * each by its own name, or none of them.
 */
struct _SaylauLanguageRow
{
  AdwComboRow parent_instance;

  GSettings *settings;
  char *key;
  char *none;
  GPtrArray *tags; /* (element-type utf8): of the items; the first one's is empty */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (SaylauLanguageRow, saylau_language_row, ADW_TYPE_COMBO_ROW)

/* Tags are equal in what they mean, however they are written. */
static int
find_tag (SaylauLanguageRow *self,
          const char *tag)
{
  for (guint i = 0; i < self->tags->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (self->tags, i), tag) == 0)
      return i;
  return -1;
}

static void
add_language (SaylauLanguageRow *self,
              GtkStringList *list,
              const char *tag)
{
  g_autofree char *name = NULL;

  if (find_tag (self, tag) >= 0)
    return;

  name = saylau_language_get_own_name (saylau_language_get (tag));
  gtk_string_list_append (list, name);
  g_ptr_array_add (self->tags, g_strdup (tag));
}

static void
add_languages (SaylauLanguageRow *self,
               GtkStringList *list,
               char **tags)
{
  for (guint i = 0; tags[i] != NULL; i++)
    add_language (self, list, tags[i]);
}

/* What is set is always in the list, also where it was chosen for another document. */
static void
fill (SaylauLanguageRow *self,
      const SaylauElection *election)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_auto (GStrv) known = saylau_language_list_known ();
  g_auto (GStrv) of_document = election != NULL ? saylau_election_list_languages (election) : NULL;
  g_autofree char *chosen = g_settings_get_string (self->settings, self->key);

  g_ptr_array_set_size (self->tags, 0);
  g_ptr_array_add (self->tags, g_strdup (""));
  gtk_string_list_append (list, self->none);
  add_languages (self, list, known);
  if (of_document != NULL)
    add_languages (self, list, of_document);
  add_language (self, list, chosen);

  self->filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_tag (self, chosen));
  self->filling = FALSE;
}

static void
setting_changed_cb (SaylauLanguageRow *self)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, self->key);

  if (find_tag (self, chosen) < 0)
    add_language (self, GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (self))), chosen);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_tag (self, chosen));
}

static void
selected_cb (SaylauLanguageRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autofree char *chosen = NULL;

  if (self->filling || self->settings == NULL || selected >= self->tags->len)
    return;

  chosen = g_settings_get_string (self->settings, self->key);
  if (find_tag (self, chosen) != (int) selected)
    g_settings_set_string (self->settings, self->key, g_ptr_array_index (self->tags, selected));
}

static void
saylau_language_row_finalize (GObject *object)
{
  SaylauLanguageRow *self = SAYLAU_LANGUAGE_ROW (object);

  g_clear_object (&self->settings);
  g_free (self->key);
  g_free (self->none);
  g_ptr_array_unref (self->tags);
  G_OBJECT_CLASS (saylau_language_row_parent_class)->finalize (object);
}

static void
saylau_language_row_class_init (SaylauLanguageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = saylau_language_row_finalize;
}

static void
saylau_language_row_init (SaylauLanguageRow *self)
{
  self->tags = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * saylau_language_row_bind:
 * @self: a row that is not bound yet
 * @settings: the user's
 * @key: of a string, a BCP 47 tag
 * @none: what the item is called that stands for the empty string
 *
 * The row shows the setting, and changes it as soon as another language is chosen.
 */
void
saylau_language_row_bind (SaylauLanguageRow *self,
                          GSettings *settings,
                          const char *key,
                          const char *none)
{
  g_autofree char *changed = g_strconcat ("changed::", key, NULL);

  g_return_if_fail (SAYLAU_IS_LANGUAGE_ROW (self) && self->settings == NULL);

  self->settings = g_object_ref (settings);
  self->key = g_strdup (key);
  self->none = g_strdup (none);
  fill (self, NULL);
  saylau_choice_row_describe (ADW_COMBO_ROW (self));
  g_signal_connect_object (settings, changed, G_CALLBACK (setting_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_language_row_set_election:
 * @self: a bound row
 * @election: (nullable): the document whose languages can be chosen too
 */
void
saylau_language_row_set_election (SaylauLanguageRow *self,
                                  const SaylauElection *election)
{
  g_return_if_fail (SAYLAU_IS_LANGUAGE_ROW (self) && self->settings != NULL);

  fill (self, election);
}
