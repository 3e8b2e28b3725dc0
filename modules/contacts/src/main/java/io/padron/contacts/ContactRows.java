package io.padron.contacts;

import java.util.ArrayList;
import java.util.List;

/** Converts contact details to rows of the two tables, and back. */
record ContactRows(List<ContactPoint> points, List<ContactPersonRow> people) {

    static ContactRows of(long customerId, ContactDetails details) {
        ContactRows rows = new ContactRows(new ArrayList<>(), new ArrayList<>());
        details.emails().forEach(email -> rows.addPoint(customerId, 0, ContactPoint.EMAIL, email));
        details.phones().forEach(phone -> rows.addPoint(customerId, 0, ContactPoint.PHONE, phone));
        for (ContactPerson contact : details.people()) {
            int person = rows.people.size() + 1;
            rows.people.add(new ContactPersonRow(customerId, person, contact.name()));
            rows.addPoint(customerId, person, ContactPoint.EMAIL, contact.email());
            rows.addPoint(customerId, person, ContactPoint.PHONE, contact.phone());
        }
        return rows;
    }

    private void addPoint(long customerId, int person, String type, String text) {
        if (!text.isEmpty()) {
            points.add(new ContactPoint(customerId, points.size(), person, type).withText(text));
        }
    }

    ContactDetails toContactDetails() {
        List<ContactPerson> contacts = people.stream()
                .map(row -> new ContactPerson(
                        row.name(),
                        String.join("", findTexts(row.person(), ContactPoint.EMAIL)),
                        String.join("", findTexts(row.person(), ContactPoint.PHONE))))
                .toList();
        return new ContactDetails(findTexts(0, ContactPoint.EMAIL), findTexts(0, ContactPoint.PHONE), contacts);
    }

    private List<String> findTexts(int person, String type) {
        return points.stream()
                .filter(point -> point.matches(person, type))
                .map(ContactPoint::text)
                .toList();
    }
}
