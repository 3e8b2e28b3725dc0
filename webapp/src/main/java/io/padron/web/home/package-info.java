/**
 * Where people begin and how they get about: the short addresses, to be typed and read aloud, the search that leads
 * from every page to a customer, and the page that tells what waits for somebody and how the register stands. Nothing
 * here counts anything itself.
 */
@NullMarked
package io.padron.web.home;

import org.jspecify.annotations.NullMarked;
