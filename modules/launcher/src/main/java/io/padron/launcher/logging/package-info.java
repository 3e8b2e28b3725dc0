/**
 * Limits repeated log lines of the bundled libraries; named in {@code logging.properties}.
 */
@NullMarked
package io.padron.launcher.logging;

import org.jspecify.annotations.NullMarked;
