package io.padron.payments;

import io.padron.identity.Countries;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.MethodTypeView;
import io.padron.identity.MethodTypeView.SettingView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import io.padron.kernel.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Validates a payment method to activate: its type, label and settings in normal form. */
final class PaymentMethodValidator {

    static final int MAX_LABEL_LENGTH = 60;
    private static final int MAX_SETTING_LENGTH = 100;
    private static final Messages MESSAGES = Messages.forClass(PaymentMethodValidator.class);

    private final Countries countries;
    private final NewPaymentMethod wanted;
    private final Optional<MethodTypeView> type;
    private final String label;
    private final Map<String, String> settings = new TreeMap<>();
    private final List<Issue> issues = new ArrayList<>();

    PaymentMethodValidator(Countries countries, NewPaymentMethod wanted) {
        this.countries = countries;
        this.wanted = wanted;
        this.type = new PaymentMethodTypes(countries).findByCode(wanted.country(), wanted.type());
        this.label = PlainText.cleanText(wanted.label());
        if (countries.find(wanted.country()).isEmpty()) {
            addError("country", "country-unknown", wanted.country());
        } else if (type.isEmpty()) {
            addError("type", "method-type-unknown", countries.nameOf(wanted.country()));
        }
        validateLabel();
        type.ifPresent(this::validateSettings);
    }

    Optional<MethodTypeView> type() {
        return type;
    }

    CountryCode country() {
        return wanted.country();
    }

    String label() {
        return label;
    }

    static Issue createUnknownMethodIssue() {
        return Issue.error("", "method-unknown", MESSAGES.get("method-unknown"));
    }

    Map<String, String> settings() {
        return settings;
    }

    List<Issue> issues() {
        return issues;
    }

    void addError(String field, String code, Object... arguments) {
        issues.add(Issue.error(field, code, MESSAGES.get(code, arguments)));
    }

    private void validateLabel() {
        if (label.isEmpty()) {
            addError("label", "label-required");
        } else if (label.length() > MAX_LABEL_LENGTH) {
            addError("label", "label-too-long", MAX_LABEL_LENGTH);
        } else if (!PlainText.isReadable(label)) {
            addError("label", "unreadable-characters");
        } else if (label.chars().allMatch(Character::isDigit)) {
            addError("label", "label-only-digits");
        }
    }

    private void validateSettings(MethodTypeView known) {
        wanted.settings().keySet().stream()
                .filter(key -> known.settings().stream()
                        .noneMatch(setting -> setting.key().equals(key)))
                .sorted()
                .forEach(key -> addError("settings." + key, "setting-unknown", known.label()));
        known.settings().forEach(setting -> validateSetting(known, setting));
    }

    private void validateSetting(MethodTypeView known, SettingView setting) {
        String field = "settings." + setting.key();
        String written = PlainText.cleanCode(wanted.settings().getOrDefault(setting.key(), ""));
        if (written.isEmpty()) {
            if (setting.required()) {
                addError(field, "setting-required", setting.label());
            }
            return;
        }
        if (!PlainText.isReadable(written)) {
            addError(field, "unreadable-characters");
            return;
        }
        IdentityVerdict verdict = countries.checkSetting(wanted.country(), known.code(), setting.key(), written);
        if (verdict instanceof IdentityVerdict.Accepted accepted) {
            accepted.doubts().forEach(doubt -> issues.add(Issue.doubt(field, doubt.code(), doubt.message())));
            settings.put(setting.key(), accepted.normalForm());
            if (accepted.normalForm().length() > MAX_SETTING_LENGTH) {
                addError(field, "setting-too-long", MAX_SETTING_LENGTH);
            }
        } else if (verdict instanceof IdentityVerdict.Rejected rejected) {
            issues.add(Issue.error(
                    field, rejected.reason().code(), rejected.reason().message()));
        } else if (verdict instanceof IdentityVerdict.UnknownKind unknown) {
            issues.add(
                    Issue.error(field, unknown.reason().code(), unknown.reason().message()));
        }
    }
}
