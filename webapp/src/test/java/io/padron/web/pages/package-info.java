/** The pages in a real browser; their screenshots are in {@code target/screenshots}. */
package io.padron.web.pages;
