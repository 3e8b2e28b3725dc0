/**
 * The step of the migrations that brings stored texts to their normal forms: references, names for sorting and searching,
 * emails and phones. It is written in Java because neither database folds texts as Padrón does.
 *
 * <p>For {@code io.padron.schema} alone, which calls {@link io.padron.schema.forms.NormalForms}.
 */
@NullMarked
package io.padron.schema.forms;

import org.jspecify.annotations.NullMarked;
