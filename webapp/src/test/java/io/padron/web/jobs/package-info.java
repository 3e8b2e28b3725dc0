/** Tests of the batch engine inside the server, on the built archive. */
package io.padron.web.jobs;
