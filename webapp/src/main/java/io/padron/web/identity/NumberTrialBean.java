package io.padron.web.identity;

import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityNumberQuery;
import io.padron.identity.IdentityNumbers;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.IdentityVerdict.Reason;
import io.padron.kernel.CountryCode;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a number against a rule. The number is not stored and is part of no address. */
@Named("numberTrial")
@ViewScoped
public class NumberTrialBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** An identity kind of a country; {@code code} consists of both, for example {@code MX RFC}. */
    public record KindChoice(String code, String label) implements Serializable {}

    @Inject
    IdentityNumbers identityNumbers;

    @Inject
    Countries countries;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<KindChoice> choices = List.of();
    private String kind = "";
    private String number = "";
    private String outcome = "";
    private String title = "";
    private List<String> lines = List.of();

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
        choices = countries.all().stream().flatMap(this::toKindChoices).toList();
    }

    private Stream<KindChoice> toKindChoices(CountryView country) {
        return country.kinds().stream()
                .map(one -> new KindChoice(
                        country.code() + " " + one.code(),
                        country.name().in(locale) + ": " + one.label().in(locale)));
    }

    public void check() {
        boolean known =
                choices.stream().anyMatch(kindChoice -> kindChoice.code().equals(kind));
        if (!known) {
            return;
        }
        String[] parts = kind.split(" ", 2);
        showVerdict(identityNumbers.check(IdentityNumberQuery.of(new CountryCode(parts[0]), parts[1], number)));
    }

    private void showVerdict(IdentityVerdict verdict) {
        if (verdict instanceof IdentityVerdict.Accepted accepted) {
            outcome = accepted.doubts().isEmpty() ? "good" : "doubt";
            title = UiMessages.get("trial-" + outcome, accepted.formatted()).in(locale);
            lines = accepted.doubts().stream().map(this::messageOf).toList();
        } else if (verdict instanceof IdentityVerdict.Rejected rejected) {
            showRejection(rejected.reason());
        } else if (verdict instanceof IdentityVerdict.UnknownKind unknown) {
            showRejection(unknown.reason());
        }
    }

    private void showRejection(Reason reason) {
        outcome = "wrong";
        title = UiMessages.get("trial-wrong").in(locale);
        lines = List.of(messageOf(reason));
    }

    private String messageOf(Reason reason) {
        return reason.message().in(locale);
    }

    public List<KindChoice> getChoices() {
        return choices;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String chosen) {
        kind = Objects.requireNonNullElse(chosen, "");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String written) {
        number = Objects.requireNonNullElse(written, "");
    }

    /** Empty before the first check, then {@code good}, {@code doubt} or {@code wrong}. */
    public String getOutcome() {
        return outcome;
    }

    public String getTitle() {
        return title;
    }

    public List<String> getLines() {
        return lines;
    }
}
