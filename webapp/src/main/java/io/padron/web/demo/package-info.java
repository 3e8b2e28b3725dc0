/**
 * The sample organisation of the demonstration: with {@code PADRON_DEMO=true} an empty register gets payment methods
 * and imports the sample files through the public services. Nothing here is public, and nothing runs without the
 * setting.
 */
@NullMarked
package io.padron.web.demo;

import org.jspecify.annotations.NullMarked;
