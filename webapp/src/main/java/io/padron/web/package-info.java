/**
 * What people and other systems see: for each feature one package, {@code io.padron.web.<feature>}, with its REST
 * resource and its Faces bean, and the pages under the web folder of the same name. This package holds what all of them
 * share.
 *
 * <p>Nothing here has rules of the field or a transaction of its own: a form or a JSON document becomes a command of a
 * module, and what the module answers is shown. No package of a feature uses another's.
 */
@NullMarked
package io.padron.web;

import org.jspecify.annotations.NullMarked;
