/**
 * Ways to reach a customer: emails, phones, and the people who answer for a company.
 *
 * <p>Public: {@link io.padron.contacts.Contacts} and the records it speaks in. Entities are hidden. What a country asks
 * for (how many phones, how a name is written) is not known here; only what an email and a phone are. This package never
 * sends anything to anybody.
 */
@NullMarked
package io.padron.contacts;

import org.jspecify.annotations.NullMarked;
