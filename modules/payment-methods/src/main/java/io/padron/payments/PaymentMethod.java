package io.padron.payments;

import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.text.Folding;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** A payment method's row and its settings. */
@Entity
@Table(name = "payment_methods")
class PaymentMethod {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment-method-ids")
    @SequenceGenerator(name = "payment-method-ids", sequenceName = "payment_method_ids", allocationSize = 1)
    private long id;

    @Version
    private long version;

    @Column(name = "type_code")
    private String type;

    private String country;

    private String label;

    /** The key of a unique constraint; null when the method is inactive. */
    @Column(name = "active_label")
    private String activeLabel;

    @Column(name = "customer_reference")
    private boolean customerReference;

    /** In UTC, because the column has no time zone. */
    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "payment_method_settings", joinColumns = @JoinColumn(name = "method_id"))
    @MapKeyColumn(name = "setting_key")
    @Column(name = "setting_text")
    private Map<String, String> settings = new HashMap<>();

    /** For JPA. */
    protected PaymentMethod() {}

    PaymentMethod(CountryCode country, MethodTypeView type, String label) {
        this.type = type.code();
        this.country = country.value();
        this.label = label;
        this.activeLabel = activeLabel(country, label);
        this.customerReference = type.customerReference();
    }

    void setSettings(Map<String, String> normalSettings) {
        settings.keySet().retainAll(normalSettings.keySet());
        settings.putAll(normalSettings);
    }

    void rename(String newLabel) {
        label = newLabel;
        if (activeLabel != null) {
            activate();
        }
    }

    void activate() {
        activeLabel = activeLabel(country(), label);
    }

    void deactivate() {
        activeLabel = null;
    }

    boolean isActive() {
        return activeLabel != null;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    String label() {
        return label;
    }

    void setCreated(Instant at, String by) {
        createdAt = LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        createdBy = by;
    }

    /** Returns the key that makes a label unique among the active methods of a country. */
    static String activeLabel(CountryCode country, String label) {
        return country + ":" + Folding.fold(label);
    }

    CountryCode country() {
        return new CountryCode(country);
    }

    String type() {
        return type;
    }

    PaymentMethodView toView(Message typeLabel) {
        Instant created = createdAt.toInstant(ZoneOffset.UTC);
        return new PaymentMethodView(
                new PaymentMethodId(id),
                type,
                typeLabel,
                country(),
                label,
                settings,
                customerReference,
                isActive(),
                created,
                version);
    }
}
