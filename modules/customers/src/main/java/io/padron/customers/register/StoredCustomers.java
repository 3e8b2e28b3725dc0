package io.padron.customers.register;

import io.padron.access.Guarded;
import io.padron.customers.BatchRegistration;
import io.padron.customers.CustomerChange;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSummary;
import io.padron.customers.CustomerView;
import io.padron.customers.Customers;
import io.padron.customers.ImportSource;
import io.padron.customers.ImportedCustomer;
import io.padron.customers.NewCustomer;
import io.padron.customers.RegistrationResult;
import io.padron.customers.RowValidator;
import io.padron.customers.UniqueKey;
import io.padron.customers.UpdateResult;
import io.padron.customers.ValidationResult;
import io.padron.customers.validation.CustomerValidator;
import io.padron.customers.validation.CustomerValidators;
import io.padron.customers.validation.IssueCollector;
import io.padron.customers.validation.ValidatedCustomer;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Implements {@link Customers} on the database. It starts no transaction itself: after a unique violation it must find
 * the other customer outside the failed transaction.
 */
@ApplicationScoped
@Guarded
class StoredCustomers implements Customers {

    @Inject
    CustomerValidators rules;

    @Inject
    CustomerWriter rows;

    @Inject
    CustomerReader views;

    @Override
    public RegistrationResult register(NewCustomer customer) {
        CustomerValidator validator = rules.createValidator();
        if (validator.hasNoPaymentMethod()) {
            return new RegistrationResult.NoPaymentMethod(
                    IssueCollector.createError("paymentMethods", "no-payment-method"));
        }
        ValidatedCustomer validatedCustomer = validator.toValidatedCustomer(customer);
        if (validatedCustomer.hasErrors()) {
            return validatedCustomer.refusal();
        }
        Supplier<Optional<RegistrationResult.Duplicate>> duplicate =
                () -> validatedCustomer.findDuplicate(rows.findKeyHolders(validatedCustomer.keys()), Optional.empty());
        return duplicate
                .get()
                .<RegistrationResult>map(there -> there)
                .or(() -> tryWrite(() ->
                        new RegistrationResult.Registered(views.findById(rows.addInNewTransaction(validatedCustomer))
                                .orElseThrow())))
                .or(duplicate)
                .orElseThrow(() -> new IllegalStateException("The duplicate was removed meanwhile"));
    }

    /** Empty after a unique violation. */
    private static <T> Optional<T> tryWrite(Supplier<T> write) {
        try {
            return Optional.of(write.get());
        } catch (RuntimeException failed) {
            if (Sql.isUniqueViolation(failed)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    @Override
    public ValidationResult validate(NewCustomer customer) {
        return rules.createValidator().validate(customer);
    }

    @Override
    public ValidationResult validateChange(CustomerId id, NewCustomer customer) {
        return views.findById(id)
                .map(rules::createValidator)
                .orElseGet(rules::createValidator)
                .validate(customer);
    }

    @Override
    public Optional<RegistrationResult.Duplicate> findDuplicate(NewCustomer customer, Optional<CustomerId> self) {
        Optional<CustomerView> before = self.flatMap(views::findById);
        ValidatedCustomer validatedCustomer = before.map(rules::createValidator)
                .orElseGet(rules::createValidator)
                .toValidatedCustomer(customer);
        return validatedCustomer.findDuplicate(rows.findKeyHolders(validatedCustomer.keys()), self);
    }

    @Override
    public RowValidator createRowValidator() {
        return rules.createValidator();
    }

    @Override
    public Map<UniqueKey, CustomerId> findKeyHolders(Collection<UniqueKey> keys) {
        return rows.findKeyHolders(keys);
    }

    @Override
    public List<BatchRegistration> registerAll(List<ImportedCustomer> customers, String importId) {
        CustomerValidator validator = rules.createValidator();
        List<ValidatedCustomer> validated = validator.runInBatch(() -> customers.stream()
                .map(each -> validator.toValidatedCustomer(each.customer()))
                .toList());
        IntFunction<ImportSource> source =
                at -> new ImportSource(importId, customers.get(at).row());
        // The validation phase has already found the duplicates, so the first attempt skips the lookup of taken keys.
        RegistrationBatch firstAttempt = new RegistrationBatch(validated, Map.of());
        List<CustomerId> numbers =
                rows.allocateIds(firstAttempt.acceptedIndexes().size());
        if (rows.addUnlessDuplicate(toRows(firstAttempt, numbers, source))) {
            return firstAttempt.toResults(numbers);
        }
        RegistrationBatch registrationBatch =
                new RegistrationBatch(validated, rows.findKeyHolders(collectKeys(validated)));
        List<CustomerId> used =
                rows.allocateIds(numbers, registrationBatch.acceptedIndexes().size());
        rows.addAll(toRows(registrationBatch, used, source));
        return registrationBatch.toResults(used);
    }

    private static List<CustomerWriter.NewCustomerRow> toRows(
            RegistrationBatch registrationBatch, List<CustomerId> numbers, IntFunction<ImportSource> source) {
        List<CustomerWriter.NewCustomerRow> entries = new ArrayList<>();
        for (int at : registrationBatch.acceptedIndexes()) {
            entries.add(new CustomerWriter.NewCustomerRow(
                    numbers.get(entries.size()), registrationBatch.customerAt(at), Optional.of(source.apply(at))));
        }
        return entries;
    }

    private static List<UniqueKey> collectKeys(List<ValidatedCustomer> validated) {
        return validated.stream()
                .flatMap(validatedCustomer -> validatedCustomer.keys().stream())
                .toList();
    }

    @Override
    public SortedMap<Integer, CustomerId> findByImport(String importId, int fromRow, int toRow) {
        return views.findByImport(importId, fromRow, toRow);
    }

    @Override
    public Optional<CustomerView> findById(CustomerId id) {
        return views.findById(id);
    }

    @Override
    public Optional<CustomerId> findExact(String typed) {
        return views.findExact(typed);
    }

    @Override
    public Page<CustomerSummary> list(CustomerQuery query) {
        return views.list(query);
    }

    @Override
    public Page<CustomerSummary> browse(CustomerQuery query) {
        return views.browse(query);
    }

    @Override
    public List<CustomerSummary> listAfter(CustomerQuery query, Optional<CustomerSummary> last) {
        return views.listAfter(query, last);
    }

    @Override
    public UpdateResult update(CustomerId id, long expectedVersion, CustomerChange change) {
        Optional<CustomerView> current = views.findById(id);
        if (current.isEmpty()) {
            return new UpdateResult.NotFound();
        }
        if (current.get().version() != expectedVersion) {
            return new UpdateResult.VersionConflict(current.get());
        }
        if (change.customer().personType() != current.get().personType()) {
            return new RegistrationResult.Refused(
                    List.of(IssueCollector.createError("personType", "person-type-fixed")));
        }
        ValidatedCustomer validatedCustomer =
                rules.createValidator(current.get()).toValidatedCustomer(change.customer());
        if (validatedCustomer.hasErrors()) {
            return validatedCustomer.refusal();
        }
        CustomerWriter.CustomerRevision customerRevision =
                new CustomerWriter.CustomerRevision(current.get(), validatedCustomer, change.status(), change.reason());
        return customerRevision.isEmpty() ? new UpdateResult.Updated(current.get()) : storeRevision(customerRevision);
    }

    private UpdateResult storeRevision(CustomerWriter.CustomerRevision customerRevision) {
        CustomerId id = customerRevision.before().id();
        ValidatedCustomer validatedCustomer = customerRevision.after();
        Supplier<Optional<RegistrationResult.Duplicate>> duplicate =
                () -> validatedCustomer.findDuplicate(rows.findKeyHolders(validatedCustomer.keys()), Optional.of(id));
        return duplicate
                .get()
                .<UpdateResult>map(there -> there)
                .or(() -> tryWrite(() -> writeRevision(customerRevision)))
                .or(duplicate)
                .orElseThrow(() -> new IllegalStateException("The duplicate was removed meanwhile"));
    }

    private UpdateResult writeRevision(CustomerWriter.CustomerRevision customerRevision) {
        CustomerId id = customerRevision.before().id();
        try {
            rows.updateCustomer(customerRevision);
        } catch (OptimisticLockException overtaken) {
            return views.findById(id)
                    .<UpdateResult>map(UpdateResult.VersionConflict::new)
                    .orElseGet(UpdateResult.NotFound::new);
        }
        return views.findById(id).<UpdateResult>map(UpdateResult.Updated::new).orElseGet(UpdateResult.NotFound::new);
    }
}
