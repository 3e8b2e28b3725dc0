/**
 * The start page and navigation: short addresses to type or dictate, the search on every page, and the overview of
 * waiting imports and of the register. Nothing here counts by itself.
 */
@NullMarked
package io.padron.web.home;

import org.jspecify.annotations.NullMarked;
