/** The plan of the house as tests: which module may see which, and that every service declares the right it needs. */
package io.padron.web.architecture;
