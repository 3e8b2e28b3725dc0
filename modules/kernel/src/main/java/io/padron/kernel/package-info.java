/**
 * The words that every module speaks: ids, countries, person types, names, issues, messages, pages.
 *
 * <p>All of it is public, all of it is values. It knows no container, no database and no other module.
 */
@NullMarked
package io.padron.kernel;

import org.jspecify.annotations.NullMarked;
