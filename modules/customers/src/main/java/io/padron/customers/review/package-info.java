/**
 * Judges a customer's fields by what the country asks for, and finds everything that is wrong or doubtful.
 *
 * <p>For this module alone: {@link io.padron.customers.review.Rulebook} gives a review by the rules of now, which turns what
 * was entered into a {@link io.padron.customers.review.Draft}. It never asks who else there is, and stores nothing.
 */
@NullMarked
package io.padron.customers.review;

import org.jspecify.annotations.NullMarked;
