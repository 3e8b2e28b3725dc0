package io.padron.web.rest;

import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Finishes the OpenAPI document: every operation may be refused with a problem, and what the server writes as limits of
 * schemas that have none (no property, no length) is taken off.
 */
public class ApiDescriptionFilter implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("Refused.")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                JsonResponses.PROBLEM,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("Problem")))));
        return operation;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        schema.setMinLength(nullIf(0, schema.getMinLength()));
        schema.setMaxLength(nullIf(Integer.MAX_VALUE, schema.getMaxLength()));
        schema.setMinProperties(nullIf(0, schema.getMinProperties()));
        schema.setMaxProperties(nullIf(0, schema.getMaxProperties()));
        schema.setMinItems(nullIf(Integer.MAX_VALUE, schema.getMinItems()));
        schema.setMaxItems(nullIf(Integer.MIN_VALUE, schema.getMaxItems()));
        if (schema.getMultipleOf() != null && schema.getMultipleOf().signum() == 0) {
            schema.setMultipleOf(null);
        }
        schema.setExclusiveMaximum(nullIfFalse(schema.getExclusiveMaximum()));
        schema.setExclusiveMinimum(nullIfFalse(schema.getExclusiveMinimum()));
        schema.setUniqueItems(nullIfFalse(schema.getUniqueItems()));
        schema.setNullable(nullIfFalse(schema.getNullable()));
        schema.setReadOnly(nullIfFalse(schema.getReadOnly()));
        schema.setWriteOnly(nullIfFalse(schema.getWriteOnly()));
        schema.setDeprecated(nullIfFalse(schema.getDeprecated()));
        return schema;
    }

    private static @Nullable Integer nullIf(int none, @Nullable Integer limit) {
        return Objects.equals(limit, none) ? null : limit;
    }

    private static @Nullable Boolean nullIfFalse(@Nullable Boolean truth) {
        return Boolean.TRUE.equals(truth) ? truth : null;
    }
}
