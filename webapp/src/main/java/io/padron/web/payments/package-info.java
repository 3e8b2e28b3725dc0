/** The organisation's payment methods, on screen and by REST: which are active, and the activation of one. */
@NullMarked
package io.padron.web.payments;

import org.jspecify.annotations.NullMarked;
