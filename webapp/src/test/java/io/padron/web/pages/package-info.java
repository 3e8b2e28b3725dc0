/** The pages in a real browser; screenshots of each lie in {@code target/screenshots}. */
package io.padron.web.pages;
