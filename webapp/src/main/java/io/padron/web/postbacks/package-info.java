/** The serial processing of the postbacks of one page. */
@NullMarked
package io.padron.web.postbacks;

import org.jspecify.annotations.NullMarked;
