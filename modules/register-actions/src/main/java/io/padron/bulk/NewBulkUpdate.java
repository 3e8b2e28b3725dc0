package io.padron.bulk;

import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.Selection;

/** A bulk update to submit: a change and its selection. */
public record NewBulkUpdate(Selection selection, BulkUpdate change) {}
