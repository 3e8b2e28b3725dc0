/**
 * The value types that every module uses: ids, countries, person types, names, issues, messages, pages.
 *
 * <p>All types are public and immutable, except {@link io.padron.kernel.TimedCache}. The module depends on no
 * container, database or other module.
 */
@NullMarked
package io.padron.kernel;

import org.jspecify.annotations.NullMarked;
