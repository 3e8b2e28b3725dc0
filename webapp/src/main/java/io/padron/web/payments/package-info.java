/** Payment methods on screen: which are active, and the form that activates one, built from what its type asks. */
@NullMarked
package io.padron.web.payments;

import org.jspecify.annotations.NullMarked;
