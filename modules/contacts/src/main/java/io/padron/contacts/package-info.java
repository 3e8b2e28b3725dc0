/**
 * The contact details of customers: emails, phones, and contact people.
 *
 * <p>Public: {@link io.padron.contacts.Contacts} and its records. Entities are hidden. The requirements of a country
 * (how many phones, how a name is written) are not known here; only what an email and a phone are. This package sends
 * no messages.
 */
@NullMarked
package io.padron.contacts;

import org.jspecify.annotations.NullMarked;
