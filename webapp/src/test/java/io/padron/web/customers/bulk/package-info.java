/** Bulk updates of all customers that match a filter, on the real server. */
@NullMarked
package io.padron.web.customers.bulk;

import org.jspecify.annotations.NullMarked;
