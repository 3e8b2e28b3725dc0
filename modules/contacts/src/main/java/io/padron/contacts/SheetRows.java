package io.padron.contacts;

import java.util.ArrayList;
import java.util.List;

/** A sheet as rows of the two tables, and back. */
record SheetRows(List<ContactPoint> points, List<ContactRow> people) {

    static SheetRows of(long customerId, ContactSheet sheet) {
        SheetRows rows = new SheetRows(new ArrayList<>(), new ArrayList<>());
        sheet.emails().forEach(email -> rows.add(customerId, 0, ContactPoint.EMAIL, email));
        sheet.phones().forEach(phone -> rows.add(customerId, 0, ContactPoint.PHONE, phone));
        for (ContactPerson contact : sheet.people()) {
            int person = rows.people.size() + 1;
            rows.people.add(new ContactRow(customerId, person, contact.name()));
            rows.add(customerId, person, ContactPoint.EMAIL, contact.email());
            rows.add(customerId, person, ContactPoint.PHONE, contact.phone());
        }
        return rows;
    }

    private void add(long customerId, int person, String kind, String text) {
        if (!text.isEmpty()) {
            points.add(new ContactPoint(customerId, points.size(), person, kind).reachedAt(text));
        }
    }

    ContactSheet sheet() {
        List<ContactPerson> contacts = people.stream()
                .map(row -> new ContactPerson(
                        row.name(),
                        String.join("", texts(row.person(), ContactPoint.EMAIL)),
                        String.join("", texts(row.person(), ContactPoint.PHONE))))
                .toList();
        return new ContactSheet(texts(0, ContactPoint.EMAIL), texts(0, ContactPoint.PHONE), contacts);
    }

    private List<String> texts(int person, String kind) {
        return points.stream()
                .filter(point -> point.is(person, kind))
                .map(ContactPoint::reachedAt)
                .toList();
    }
}
