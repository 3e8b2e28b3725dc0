/** Hostile and broken clients: their requests make the server neither fail nor grow. */
package io.padron.web.hostile;
