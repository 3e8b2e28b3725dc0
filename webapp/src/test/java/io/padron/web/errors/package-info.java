/** Tests of error responses for programs and error pages for users. */
package io.padron.web.errors;
