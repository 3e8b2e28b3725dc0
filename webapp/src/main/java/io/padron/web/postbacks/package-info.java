/** The order in which the posts of one page are processed. */
@NullMarked
package io.padron.web.postbacks;

import org.jspecify.annotations.NullMarked;
