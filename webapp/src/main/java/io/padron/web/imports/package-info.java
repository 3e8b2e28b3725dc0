/**
 * Files of customers, on screen and by REST: send one, watch it, load or cancel it, fetch its reports and templates.
 *
 * <p>Uploads and reports stream; nothing here holds a file in memory or knows a rule of it.
 */
@NullMarked
package io.padron.web.imports;

import org.jspecify.annotations.NullMarked;
