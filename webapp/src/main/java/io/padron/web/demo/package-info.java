/**
 * A sample organisation for trying Padrón out: with {@code PADRON_DEMO=true} an empty register gets its payment methods
 * activated and the sample files imported, through the same doors that people use. Nothing here is public, and nothing
 * here runs otherwise.
 */
@NullMarked
package io.padron.web.demo;

import org.jspecify.annotations.NullMarked;
