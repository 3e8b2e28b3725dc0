package io.padron.contacts;

import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import io.padron.kernel.PersonName;
import io.padron.kernel.PlainText;
import io.padron.kernel.WrittenNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The judgement of one sheet. */
final class SheetReview {

    private static final int MOST = 20;
    private static final String UNREADABLE = "unreadable-characters";
    private static final Messages MESSAGES = Messages.beside(SheetReview.class);

    private final PhoneCountry country;
    private final List<Issue> issues = new ArrayList<>();

    SheetReview(CountryCode country) {
        this.country = PhoneCountry.of(country);
    }

    ReviewedContacts review(ContactSheet written) {
        List<String> emails = emails(written.emails());
        List<String> phones = phones(written.phones());
        return new ReviewedContacts(new ContactSheet(emails, phones, people(written.people())), issues);
    }

    private List<String> emails(List<String> written) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            String field = "emails[" + at + "]";
            String email = email(field, written.get(at));
            if (!email.isEmpty() && !seen.add(email.toLowerCase(Locale.ROOT))) {
                doubt(field, "email-repeated", email);
            } else if (!email.isEmpty()) {
                kept.add(email);
            }
        }
        return atMost(MOST, "emails", kept);
    }

    private List<String> phones(List<String> written) {
        Set<String> kept = new LinkedHashSet<>();
        for (int at = 0; at < written.size(); at++) {
            String field = "phones[" + at + "]";
            String phone = phone(field, written.get(at));
            if (!phone.isEmpty() && !kept.add(phone)) {
                doubt(field, "phone-repeated", phone);
            }
        }
        return atMost(MOST, "phones", List.copyOf(kept));
    }

    private List<ContactPerson> people(List<ContactPerson> written) {
        List<ContactPerson> kept = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            ContactPerson person = written.get(at);
            if (!person.isBlank()) {
                String field = "contacts[" + at + "]";
                PersonName name = person.name();
                kept.add(new ContactPerson(
                        name, email(field + ".email", person.email()), phone(field + ".phone", person.phone())));
            }
        }
        return atMost(MOST, "contacts", kept);
    }

    /** The address in normal form; empty when there is none or it was refused. */
    private String email(String field, String written) {
        if (PlainText.isBlank(written)) {
            return "";
        }
        String tidy = PlainText.tidy(written);
        String email = EmailRule.normalForm(tidy);
        String problem = PlainText.isReadable(email) ? EmailRule.problem(email) : UNREADABLE;
        if (!problem.isEmpty()) {
            email = decoratedEmail(field, tidy);
            if (email.isEmpty()) {
                refuse(field, told(field, problem), shown(written));
                return "";
            }
        }
        if (EmailRule.isPlaceholder(email)) {
            doubt(field, "email-placeholder", email);
        } else {
            String domain = EmailRule.meantDomain(email).orElse("");
            if (!domain.isEmpty()) {
                doubt(field, "email-domain-misspelt", email, domain);
            }
        }
        return email;
    }

    /** The one address in a text that is not just one; empty when there is none, or more. */
    private String decoratedEmail(String field, String tidy) {
        Optional<EmailRule.Decorated> decorated = EmailRule.decorated(tidy);
        if (decorated.isEmpty()) {
            return "";
        }
        String email = decorated.get().address();
        String words = decorated.get().words();
        if (!words.isEmpty()) {
            doubt(field, "email-words-left-out", email, shown(words));
        }
        return email;
    }

    /** The number in normal form; empty when there is none or it was refused. */
    private String phone(String field, String written) {
        if (PlainText.isBlank(written)) {
            return "";
        }
        String tidy = PlainText.tidyCode(written);
        WrittenNumber number = WrittenNumber.readPhone(tidy);
        String problem = !PlainText.isReadable(tidy)
                ? UNREADABLE
                : number.form() == WrittenNumber.Form.FRACTION ? "phone-fraction" : PhoneRule.problem(number.text());
        if (!problem.isEmpty()) {
            refusePhone(field, number.text(), problem);
            return "";
        }
        String phone = country.normalForm(PhoneRule.compact(number.text()));
        if (PhoneRule.isPlaceholder(phone)) {
            doubt(field, "phone-placeholder", phone);
        } else if (!country.isUsualLength(phone)) {
            doubt(field, "phone-unusual-length", phone, digits(phone), country.usualLength());
        }
        return phone;
    }

    private void refusePhone(String field, String written, String problem) {
        Optional<String> alone =
                problem.equals("phone-one-per-field") ? PhoneRule.beforeExtension(written) : Optional.empty();
        if (alone.isPresent()) {
            refuse(field, "phone-extension", shown(written), PhoneRule.compact(alone.get()));
        } else {
            refuse(field, told(field, problem), shown(written));
        }
    }

    private static long digits(String phone) {
        return phone.chars().filter(Character::isDigit).count();
    }

    /** Of a contact another sentence is true: it has one email and one phone, with nothing to press for another. */
    private static String told(String field, String problem) {
        return field.startsWith("contacts[") && problem.endsWith("-one-per-field") ? "contact-" + problem : problem;
    }

    private <T> List<T> atMost(int most, String field, List<T> kept) {
        if (kept.size() > most) {
            refuse(field, field + "-too-many", most);
        }
        return kept;
    }

    /** What people recognise as theirs, and no more of it than fits a sentence. */
    private static String shown(String written) {
        String bare = PlainText.tidy(written).replaceAll("\\p{Cc}|\\p{Cs}", "");
        return bare.length() > 60 ? bare.substring(0, 60) + "…" : bare;
    }

    private void refuse(String field, String code, Object... arguments) {
        issues.add(Issue.error(field, code, MESSAGES.get(code, arguments)));
    }

    private void doubt(String field, String code, Object... arguments) {
        issues.add(Issue.doubt(field, code, MESSAGES.get(code, arguments)));
    }
}
