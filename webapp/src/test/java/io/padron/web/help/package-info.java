/** The guide: every chapter there is in both languages, and every link and picture of it leads somewhere. */
package io.padron.web.help;
