/** Tests of the demonstration as README starts it. */
package io.padron.web.demo;
