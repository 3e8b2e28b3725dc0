/**
 * What becomes of an import when something dies, stalls, is cut off or runs full: the real {@code padron.jar} is harmed at
 * random moments, and every import must end as it does when nobody harms it. {@code docs/benchmarks/faults.md} tells how to
 * run many faults.
 *
 * <p>A {@code Campaign} draws faults, a {@code Journey} is one import with those that fall into it, a {@code Ground} the fresh
 * register on which it happens, a {@code Fault} one way to do harm.
 */
package io.padron.web.faults;
