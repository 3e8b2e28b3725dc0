/**
 * Files on their way from the upload page into the server: each upload has a folder of its own, which is gone with its
 * request, whatever came of it.
 */
@NullMarked
package io.padron.web.imports.uploads;

import org.jspecify.annotations.NullMarked;
