/** Clients that mean no good, or are broken: what they send makes the server neither fail nor grow. */
package io.padron.web.hostile;
