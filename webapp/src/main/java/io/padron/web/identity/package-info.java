/**
 * Identity numbers on pages and by REST: the kinds of a country, the verdict about a number, and the country packs.
 */
@NullMarked
package io.padron.web.identity;

import org.jspecify.annotations.NullMarked;
