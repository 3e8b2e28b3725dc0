/**
 * Where people begin and how they get about: the short addresses, to be typed and read aloud, and the search that leads
 * from every page to a customer. Nothing here is public.
 */
@NullMarked
package io.padron.web.home;

import org.jspecify.annotations.NullMarked;
