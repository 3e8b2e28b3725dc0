/**
 * Imports while harmful country packs are installed.
 */
@NullMarked
package io.padron.web.faults.packs;

import org.jspecify.annotations.NullMarked;
