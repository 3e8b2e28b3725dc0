/** The fields of a customer's form. */
@NullMarked
package io.padron.web.customers.form;

import org.jspecify.annotations.NullMarked;
