/**
 * Changes of all customers that fit a filter: chosen, confirmed, watched, undone; by page and by REST.
 *
 * <p>Beans and the resource turn what was asked into a command of {@code io.padron.bulk} and show what it answers.
 */
@NullMarked
package io.padron.web.customers.bulk;

import org.jspecify.annotations.NullMarked;
