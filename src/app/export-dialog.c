/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/export-dialog.h"

#include "app/choice-row.h"
#include "app/language-row.h"
#include "app/help-window.h"
#include "app/problem-dialog.h"
#include "formats/shown-path.h"
#include "widgets/button-names.h"

#include <glib/gi18n.h>

/**
 * SaylauExportDialog:
 *
 * Asks how to export what a window shows. Each choice is kept as it is made.
 */
struct _SaylauExportDialog
{
  AdwWindow parent_instance;

  SaylauWindow *window;
  GSettings *settings;

  AdwComboRow *chart_row;
  AdwComboRow *format_row;
  AdwComboRow *size_row;
  AdwActionRow *width_row;
  GtkSpinButton *width_spin;
  AdwActionRow *height_row;
  GtkSpinButton *height_spin;
  AdwComboRow *scale_row;
  AdwComboRow *theme_row;
  AdwComboRow *palette_row;
  SaylauLanguageRow *language_row;
  GtkWidget *save_button;
};

G_DEFINE_FINAL_TYPE (SaylauExportDialog, saylau_export_dialog, ADW_TYPE_WINDOW)

static void
update_rows (SaylauExportDialog *self)
{
  g_autofree char *size = g_settings_get_string (self->settings, "export-size");
  g_autofree char *format = g_settings_get_string (self->settings, "export-format");

  gtk_widget_set_visible (GTK_WIDGET (self->width_row), g_str_equal (size, "custom"));
  gtk_widget_set_visible (GTK_WIDGET (self->height_row), g_str_equal (size, "custom"));
  /* A drawing has no pixels. */
  gtk_widget_set_visible (GTK_WIDGET (self->scale_row), g_str_equal (format, "png"));
}

static void
scale_changed_cb (SaylauExportDialog *self)
{
  g_settings_set_int (self->settings, "export-scale", adw_combo_row_get_selected (self->scale_row) + 1);
}

/* The suffix that is added makes another name than the one that the chooser asked about. */
static gboolean
would_replace_unasked (SaylauExportDialog *self,
                       GFile *file)
{
  SaylauExportFormat format;
  g_autoptr (GFile) target = saylau_export_choices_get_target (self->window, file, &format);
  g_autofree char *name = saylau_shown_path_get_name (target);
  g_autofree char *text = NULL;

  if (g_file_equal (file, target) || !g_file_query_exists (target, NULL))
    return FALSE;

  /* Translators: the name of a file. */
  text = g_strdup_printf (_ ("“%s” exists already"), name);
  gtk_window_present (saylau_problem_dialog_new (GTK_WINDOW (self), text, NULL, _ ("Choose another name, or name it in full to replace it.")));
  return TRUE;
}

static void
file_chosen_cb (GtkNativeDialog *dialog,
                int response,
                SaylauExportDialog *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      GtkFileFilter *filter = gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (dialog));

      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      if (filter != NULL)
        adw_combo_row_set_selected (self->format_row, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (filter), "format")));
    }
  if (file != NULL && !would_replace_unasked (self, file))
    {
      saylau_export_choices_save (self->window, file);
      gtk_window_close (GTK_WINDOW (self));
    }
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser,
            const char *name,
            const char *suffix,
            SaylauExportFormat format,
            SaylauExportFormat chosen)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  g_object_set_data (G_OBJECT (filter), "format", GINT_TO_POINTER (format));
  gtk_file_chooser_add_filter (chooser, filter);
  if (format == chosen)
    gtk_file_chooser_set_filter (chooser, filter);
}

static void
save_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  SaylauExportDialog *self = SAYLAU_EXPORT_DIALOG (widget);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Export the Chart"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  SaylauExportFormat format = saylau_export_choices_get_format (self->window);
  g_autoptr (SaylauChartSpec) spec = saylau_export_choices_get_spec (self->window);
  g_autofree char *name = saylau_export_choices_get_name (self->window, spec->chart, format);

  add_filter (GTK_FILE_CHOOSER (dialog), _ ("PNG pictures"), "png", SAYLAU_EXPORT_PNG, format);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("SVG drawings"), "svg", SAYLAU_EXPORT_SVG, format);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
help_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (SAYLAU_EXPORT_DIALOG (widget)->window);

  saylau_help_window_show (gtk_window_get_application (window), "exporting");
}

static void
saylau_export_dialog_dispose (GObject *object)
{
  SaylauExportDialog *self = SAYLAU_EXPORT_DIALOG (object);

  g_clear_object (&self->window);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (saylau_export_dialog_parent_class)->dispose (object);
}

static void
saylau_export_dialog_class_init (SaylauExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SAYLAU_TYPE_LANGUAGE_ROW);
  G_OBJECT_CLASS (klass)->dispose = saylau_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/saylau/Saylau/ui/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, chart_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, width_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, width_spin);
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, height_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, height_spin);
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, palette_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauExportDialog, save_button);

  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "export.help", NULL, help_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "export.help", NULL);
}

static void
saylau_export_dialog_init (SaylauExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  saylau_button_names_say_once (GTK_WIDGET (self));
  gtk_window_set_focus (GTK_WINDOW (self), self->save_button);
}

/**
 * saylau_export_dialog_new:
 * @window: a window that shows a document
 *
 * Returns: (transfer none): a dialog over @window, to be presented
 */
GtkWindow *
saylau_export_dialog_new (SaylauWindow *window)
{
  SaylauExportDialog *self = g_object_new (SAYLAU_TYPE_EXPORT_DIALOG, "transient-for", window, NULL);

  self->window = g_object_ref (window);
  self->settings = g_object_ref (saylau_window_get_settings (window));
  saylau_choice_row_bind (self->chart_row, self->settings, "export-chart");
  saylau_choice_row_bind (self->format_row, self->settings, "export-format");
  saylau_choice_row_bind (self->size_row, self->settings, "export-size");
  saylau_choice_row_bind (self->theme_row, self->settings, "export-theme");
  saylau_choice_row_bind (self->palette_row, self->settings, "export-palette");
  g_settings_bind (self->settings, "export-width", gtk_spin_button_get_adjustment (self->width_spin), "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "export-height", gtk_spin_button_get_adjustment (self->height_spin), "value", G_SETTINGS_BIND_DEFAULT);
  adw_combo_row_set_selected (self->scale_row, g_settings_get_int (self->settings, "export-scale") - 1);
  saylau_choice_row_describe (self->scale_row);
  g_signal_connect_object (self->scale_row, "notify::selected", G_CALLBACK (scale_changed_cb), self, G_CONNECT_SWAPPED);
  saylau_language_row_bind (self->language_row, self->settings, "export-language", _ ("As on the Screen"));
  saylau_language_row_set_election (self->language_row, saylau_selection_get_election (saylau_window_get_selection (window)));
  g_signal_connect_object (self->settings, "changed::export-size", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::export-format", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  update_rows (self);
  return GTK_WINDOW (self);
}
