/** Tests of imports on the real server, through REST: odd files, and runs that are killed on their way. */
package io.padron.web.imports;
