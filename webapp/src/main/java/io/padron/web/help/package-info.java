/**
 * The guide of {@code docs/guide} within the product, in the user's language. The chapters are packaged when Padrón is
 * built: no user writes them, and only chapters and their pictures are served. The chapter about signing in is public.
 */
@NullMarked
package io.padron.web.help;

import org.jspecify.annotations.NullMarked;
