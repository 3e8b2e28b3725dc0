/** Tests of access control: public addresses, sessions, tokens and cross-site writes. */
package io.padron.web.access;
