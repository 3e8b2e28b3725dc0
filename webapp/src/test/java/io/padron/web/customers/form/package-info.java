/** The fields of the customer form. */
@NullMarked
package io.padron.web.customers.form;

import org.jspecify.annotations.NullMarked;
