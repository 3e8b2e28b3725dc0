/** Tests of imports on the real server through REST: unusual files, and servers that are killed during a run. */
package io.padron.web.imports;
