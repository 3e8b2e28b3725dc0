package io.padron.contacts;

import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import io.padron.kernel.PersonName;
import io.padron.kernel.text.PlainText;
import io.padron.kernel.text.WrittenNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Validates the contact details of one customer. */
final class ContactValidator {

    private static final int MAX_PER_FIELD = 20;
    private static final String UNREADABLE = "unreadable-characters";
    private static final Messages MESSAGES = Messages.forClass(ContactValidator.class);

    private final PhoneNumberingPlan country;
    private final List<Issue> issues = new ArrayList<>();

    ContactValidator(CountryCode country) {
        this.country = PhoneNumberingPlan.of(country);
    }

    ValidatedContacts validate(ContactDetails written) {
        List<String> emails = validateEmails(written.emails());
        List<String> phones = validatePhones(written.phones());
        return new ValidatedContacts(new ContactDetails(emails, phones, validatePeople(written.people())), issues);
    }

    private List<String> validateEmails(List<String> written) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            String field = "emails[" + at + "]";
            String email = validateEmail(field, written.get(at));
            if (!email.isEmpty() && !seen.add(email.toLowerCase(Locale.ROOT))) {
                addDoubt(field, "email-repeated", email);
            } else if (!email.isEmpty()) {
                kept.add(email);
            }
        }
        return requireAtMost(MAX_PER_FIELD, "emails", kept);
    }

    private List<String> validatePhones(List<String> written) {
        Set<String> kept = new LinkedHashSet<>();
        for (int at = 0; at < written.size(); at++) {
            String field = "phones[" + at + "]";
            String phone = validatePhone(field, written.get(at));
            if (!phone.isEmpty() && !kept.add(phone)) {
                addDoubt(field, "phone-repeated", phone);
            }
        }
        return requireAtMost(MAX_PER_FIELD, "phones", List.copyOf(kept));
    }

    private List<ContactPerson> validatePeople(List<ContactPerson> written) {
        List<ContactPerson> kept = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            ContactPerson person = written.get(at);
            if (!person.isBlank()) {
                String field = "contacts[" + at + "]";
                PersonName name = person.name();
                kept.add(new ContactPerson(
                        name,
                        validateEmail(field + ".email", person.email()),
                        validatePhone(field + ".phone", person.phone())));
            }
        }
        return requireAtMost(MAX_PER_FIELD, "contacts", kept);
    }

    /** Returns the address in normal form; empty when it is blank or refused. */
    private String validateEmail(String field, String written) {
        if (PlainText.isBlank(written)) {
            return "";
        }
        String tidy = PlainText.cleanText(written);
        String email = EmailRule.toNormalForm(tidy);
        String problem = PlainText.isReadable(email) ? EmailRule.findProblem(email) : UNREADABLE;
        if (!problem.isEmpty()) {
            email = extractEmail(field, tidy);
            if (email.isEmpty()) {
                addError(field, messageKey(field, problem), abbreviate(written));
                return "";
            }
        }
        if (EmailRule.isPlaceholder(email)) {
            addDoubt(field, "email-placeholder", email);
        } else {
            String domain = EmailRule.suggestDomain(email).orElse("");
            if (!domain.isEmpty()) {
                addDoubt(field, "email-domain-misspelt", email, domain);
            }
        }
        return email;
    }

    /** Returns the address in a text with other words; empty when there is none, or more than one. */
    private String extractEmail(String field, String tidy) {
        Optional<EmailRule.ExtractedEmail> decorated = EmailRule.extractEmail(tidy);
        if (decorated.isEmpty()) {
            return "";
        }
        String email = decorated.get().address();
        String words = decorated.get().remark();
        if (!words.isEmpty()) {
            addDoubt(field, "email-words-left-out", email, abbreviate(words));
        }
        return email;
    }

    /** Returns the number in normal form; empty when it is blank or refused. */
    private String validatePhone(String field, String written) {
        if (PlainText.isBlank(written)) {
            return "";
        }
        String tidy = PlainText.cleanCode(written);
        WrittenNumber number = WrittenNumber.parsePhone(tidy);
        String problem = !PlainText.isReadable(tidy)
                ? UNREADABLE
                : number.punctuation() == WrittenNumber.Punctuation.FRACTION
                        ? "phone-fraction"
                        : PhoneRule.findProblem(number.text());
        if (!problem.isEmpty()) {
            addPhoneError(field, number.text(), problem);
            return "";
        }
        String phone = country.toNormalForm(PhoneRule.compact(number.text()));
        if (PhoneRule.isPlaceholder(phone)) {
            addDoubt(field, "phone-placeholder", phone);
        } else if (!country.isUsualLength(phone)) {
            addDoubt(field, "phone-unusual-length", phone, countDigits(phone), country.usualLength());
        }
        return phone;
    }

    private void addPhoneError(String field, String written, String problem) {
        Optional<String> alone =
                problem.equals("phone-one-per-field") ? PhoneRule.stripExtension(written) : Optional.empty();
        if (alone.isPresent()) {
            addError(field, "phone-extension", abbreviate(written), PhoneRule.compact(alone.get()));
        } else {
            addError(field, messageKey(field, problem), abbreviate(written));
        }
    }

    private static long countDigits(String phone) {
        return phone.chars().filter(Character::isDigit).count();
    }

    /**
     * A contact person has a message of its own: the form has one email and one phone for it, and no button for
     * another.
     */
    private static String messageKey(String field, String problem) {
        return field.startsWith("contacts[") && problem.endsWith("-one-per-field") ? "contact-" + problem : problem;
    }

    private <T> List<T> requireAtMost(int most, String field, List<T> kept) {
        if (kept.size() > most) {
            addError(field, field + "-too-many", most);
        }
        return kept;
    }

    /** Shortens user text for quoting in a sentence. */
    private static String abbreviate(String written) {
        String bare = PlainText.cleanText(written).replaceAll("\\p{Cc}|\\p{Cs}", "");
        return bare.length() > 60 ? bare.substring(0, 60) + "…" : bare;
    }

    private void addError(String field, String code, Object... arguments) {
        issues.add(Issue.error(field, code, MESSAGES.get(code, arguments)));
    }

    private void addDoubt(String field, String code, Object... arguments) {
        issues.add(Issue.doubt(field, code, MESSAGES.get(code, arguments)));
    }
}
