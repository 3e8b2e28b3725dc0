/** What programs and people are told when something fails. */
package io.padron.web.errors;
