/** Short addresses, to be typed and read aloud, and where each leads. Nothing here is public, and nothing here shows. */
@NullMarked
package io.padron.web.home;

import org.jspecify.annotations.NullMarked;
