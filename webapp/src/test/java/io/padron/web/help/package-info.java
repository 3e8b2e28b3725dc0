/** The guide has every chapter in both languages, and all its links and pictures exist. */
package io.padron.web.help;
