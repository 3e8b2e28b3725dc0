/** Tests of the door: what answers without signing in, sessions, tokens and writes from elsewhere. */
package io.padron.web.access;
