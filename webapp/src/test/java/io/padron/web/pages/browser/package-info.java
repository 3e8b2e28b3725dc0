/** What the tests of pages share: the browser, a window of it that finds things as people do, and what must be there before. */
@NullMarked
package io.padron.web.pages.browser;

import org.jspecify.annotations.NullMarked;
