/**
 * Pages and REST: for each feature one package, {@code io.padron.web.<feature>}, with its REST resource and its Faces
 * beans, and the pages in the web folder of the same name. This package holds what they share.
 *
 * <p>There are no business rules and no transactions here: a form or a JSON document becomes a command of a module, and
 * its result is shown. No package of a feature uses another one.
 */
@NullMarked
package io.padron.web;

import org.jspecify.annotations.NullMarked;
