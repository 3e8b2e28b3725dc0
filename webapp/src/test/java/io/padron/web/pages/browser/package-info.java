/** What browser tests share: the browser, a window that finds elements by their text, and test data. */
@NullMarked
package io.padron.web.pages.browser;

import org.jspecify.annotations.NullMarked;
