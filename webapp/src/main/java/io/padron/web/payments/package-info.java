/** The organisation's payment methods on pages and by REST: list and activation. */
@NullMarked
package io.padron.web.payments;

import org.jspecify.annotations.NullMarked;
