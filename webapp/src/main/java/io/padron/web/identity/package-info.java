/** Identity numbers, on screen and by REST: the kinds of a country, the judgement of a number, and the packs that judge. */
@NullMarked
package io.padron.web.identity;

import org.jspecify.annotations.NullMarked;
