/**
 * Error pages: for a missing, expired or failed page, written without Faces, so that they work when Faces does not.
 * They show no detail of the failure, which may contain personal data: that goes to the log with a number that the page
 * shows.
 */
@NullMarked
package io.padron.web.errors;

import org.jspecify.annotations.NullMarked;
