package io.padron.payments;

import io.padron.identity.Countries;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.MethodTypeView;
import io.padron.identity.MethodTypeView.SettingView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import io.padron.kernel.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The judgement of one method that somebody wants to activate: its type, label and settings in normal form. */
final class ActivationReview {

    static final int LONGEST_LABEL = 60;
    private static final int LONGEST_SETTING = 100;
    private static final Messages MESSAGES = Messages.beside(ActivationReview.class);

    private final Countries countries;
    private final NewPaymentMethod wanted;
    private final Optional<MethodTypeView> type;
    private final String label;
    private final Map<String, String> settings = new TreeMap<>();
    private final List<Issue> issues = new ArrayList<>();

    ActivationReview(Countries countries, NewPaymentMethod wanted) {
        this.countries = countries;
        this.wanted = wanted;
        this.type = new PaymentMethodTypes(countries).find(wanted.country(), wanted.type());
        this.label = PlainText.tidy(wanted.label());
        if (countries.find(wanted.country()).isEmpty()) {
            refuse("country", "country-unknown", wanted.country());
        } else if (type.isEmpty()) {
            refuse("type", "method-type-unknown", countries.nameOf(wanted.country()));
        }
        reviewLabel();
        type.ifPresent(this::reviewSettings);
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

    static Issue unknownMethod() {
        return Issue.error("", "method-unknown", MESSAGES.get("method-unknown"));
    }

    Map<String, String> settings() {
        return settings;
    }

    List<Issue> issues() {
        return issues;
    }

    void refuse(String field, String code, Object... arguments) {
        issues.add(Issue.error(field, code, MESSAGES.get(code, arguments)));
    }

    private void reviewLabel() {
        if (label.isEmpty()) {
            refuse("label", "label-required");
        } else if (label.length() > LONGEST_LABEL) {
            refuse("label", "label-too-long", LONGEST_LABEL);
        } else if (!PlainText.isReadable(label)) {
            refuse("label", "unreadable-characters");
        } else if (label.chars().allMatch(Character::isDigit)) {
            refuse("label", "label-only-digits");
        }
    }

    private void reviewSettings(MethodTypeView known) {
        wanted.settings().keySet().stream()
                .filter(key -> known.settings().stream()
                        .noneMatch(setting -> setting.key().equals(key)))
                .sorted()
                .forEach(key -> refuse("settings." + key, "setting-unknown", known.label()));
        known.settings().forEach(setting -> reviewSetting(known, setting));
    }

    private void reviewSetting(MethodTypeView known, SettingView setting) {
        String field = "settings." + setting.key();
        String written = PlainText.tidyCode(wanted.settings().getOrDefault(setting.key(), ""));
        if (written.isEmpty()) {
            if (setting.required()) {
                refuse(field, "setting-required", setting.label());
            }
            return;
        }
        if (!PlainText.isReadable(written)) {
            refuse(field, "unreadable-characters");
            return;
        }
        IdentityVerdict verdict = countries.checkSetting(wanted.country(), known.code(), setting.key(), written);
        if (verdict instanceof IdentityVerdict.Accepted accepted) {
            accepted.doubts().forEach(doubt -> issues.add(Issue.doubt(field, doubt.code(), doubt.message())));
            settings.put(setting.key(), accepted.normalForm());
            if (accepted.normalForm().length() > LONGEST_SETTING) {
                refuse(field, "setting-too-long", LONGEST_SETTING);
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
