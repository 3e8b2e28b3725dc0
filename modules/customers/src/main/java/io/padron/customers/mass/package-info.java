/**
 * The same change of very many customers, portion by portion: for whoever goes through the whole register.
 *
 * <p>Public: {@link io.padron.customers.mass.MassChanges} and the values it speaks in. Which customers are meant is said by
 * an {@link io.padron.customers.mass.Audience}; how far somebody has come, and what became of each, is theirs to remember.
 */
@NullMarked
package io.padron.customers.mass;

import org.jspecify.annotations.NullMarked;
