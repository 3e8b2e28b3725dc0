/** Tests of the demonstration that the README starts. */
package io.padron.web.demo;
