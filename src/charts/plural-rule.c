/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/plural-rule.h"

#include <string.h>

/* No language's rule comes near it. */
#define MAX_DEPTH 64

/* An expression of C, evaluated while it is read: there is nothing in it that could loop. */
typedef struct
{
  const char *next;
  guint64 n;
  guint depth;
  gboolean valid;
} Evaluator;

/* From what binds least to what binds most. Of operators that begin alike the longer comes first. */
static const char *const operators[][5] = {
  { "||" },
  { "&&" },
  { "==", "!=" },
  { "<=", ">=", "<", ">" },
  { "+", "-" },
  { "*", "/", "%" },
};

static guint64 evaluate_choice (Evaluator *self);

static void
skip_spaces (Evaluator *self)
{
  while (g_ascii_isspace (*self->next))
    self->next++;
}

static gboolean
take (Evaluator *self,
      const char *token)
{
  gsize length = strlen (token);

  skip_spaces (self);
  if (strncmp (self->next, token, length) != 0)
    return FALSE;

  self->next += length;

  return TRUE;
}

static void
expect (Evaluator *self,
        const char *token)
{
  if (!take (self, token))
    self->valid = FALSE;
}

static guint64
apply (const char *symbol,
       guint64 a,
       guint64 b)
{
  switch (symbol[0])
    {
    case '|':
      return a || b;
    case '&':
      return a && b;
    case '=':
      return a == b;
    case '!':
      return a != b;
    case '<':
      return symbol[1] == '=' ? a <= b : a < b;
    case '>':
      return symbol[1] == '=' ? a >= b : a > b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b != 0 ? a / b : 0;
    case '%':
      return b != 0 ? a % b : 0;
    default:
      g_return_val_if_reached (0);
    }
}

static guint64
evaluate_operand (Evaluator *self)
{
  guint64 value = 0;
  char *end = NULL;
  guint n_nots = 0;

  while (take (self, "!"))
    n_nots++;
  if (take (self, "n"))
    {
      value = self->n;
    }
  else if (take (self, "("))
    {
      value = evaluate_choice (self);
      expect (self, ")");
    }
  else if (g_ascii_isdigit (*self->next))
    {
      value = g_ascii_strtoull (self->next, &end, 10);
      self->next = end;
    }
  else
    {
      self->valid = FALSE;
    }

  if (n_nots == 0)
    return value;

  return n_nots % 2 == 1 ? value == 0 : value != 0;
}

static const char *
take_operator (Evaluator *self,
               guint level)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators[level]) && operators[level][i] != NULL; i++)
    {
      if (take (self, operators[level][i]))
        return operators[level][i];
    }

  return NULL;
}

static guint64
evaluate_level (Evaluator *self,
                guint level)
{
  guint64 value;
  const char *symbol;

  if (level == G_N_ELEMENTS (operators))
    return evaluate_operand (self);

  value = evaluate_level (self, level + 1);
  while (self->valid && (symbol = take_operator (self, level)) != NULL)
    value = apply (symbol, value, evaluate_level (self, level + 1));

  return value;
}

/* `a ? b : c`, the only symbol that binds to the right. */
static guint64
evaluate_choice (Evaluator *self)
{
  guint64 value;

  if (++self->depth > MAX_DEPTH)
    self->valid = FALSE;
  if (!self->valid)
    return 0;

  value = evaluate_level (self, 0);
  if (self->valid && take (self, "?"))
    {
      guint64 then = evaluate_choice (self);
      guint64 otherwise;

      expect (self, ":");
      otherwise = evaluate_choice (self);
      value = value != 0 ? then : otherwise;
    }
  self->depth--;

  return value;
}

/**
 * saylau_plural_rule_evaluate:
 * @expression: the `plural=` of gettext's Plural-Forms, an expression of C in `n`; it ends at
 *   the string's end or a semicolon
 * @n: how many there are
 * @form: (out): which plural form is used for @n, from 0 on
 *
 * A division by zero gives 0.
 *
 * Returns: whether @expression is one, and not nested over 64 deep
 */
gboolean
saylau_plural_rule_evaluate (const char *expression,
                             guint64 n,
                             guint64 *form)
{
  Evaluator self = { .next = expression, .n = n, .valid = TRUE };

  g_return_val_if_fail (expression != NULL, FALSE);
  g_return_val_if_fail (form != NULL, FALSE);

  *form = evaluate_choice (&self);
  skip_spaces (&self);

  return self.valid && (*self.next == '\0' || *self.next == ';');
}
