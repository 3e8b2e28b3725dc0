/** Changes of all customers that fit a filter, on the real server. */
@NullMarked
package io.padron.web.customers.actions;

import org.jspecify.annotations.NullMarked;
