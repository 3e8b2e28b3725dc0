/**
 * The guide of {@code docs/guide}, shown within the product in the reader's language. The chapters are ours and packaged
 * when Padrón is built: nothing here is written by users, and nothing is shown that is not a chapter or a picture of one.
 * How to sign in can be read without signing in; all else stands behind the door.
 */
@NullMarked
package io.padron.web.help;

import org.jspecify.annotations.NullMarked;
