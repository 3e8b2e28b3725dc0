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
                                                Answers.PROBLEM,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("Problem")))));
        return operation;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        schema.setMinLength(unless(0, schema.getMinLength()));
        schema.setMaxLength(unless(Integer.MAX_VALUE, schema.getMaxLength()));
        schema.setMinProperties(unless(0, schema.getMinProperties()));
        schema.setMaxProperties(unless(0, schema.getMaxProperties()));
        schema.setMinItems(unless(Integer.MAX_VALUE, schema.getMinItems()));
        schema.setMaxItems(unless(Integer.MIN_VALUE, schema.getMaxItems()));
        if (schema.getMultipleOf() != null && schema.getMultipleOf().signum() == 0) {
            schema.setMultipleOf(null);
        }
        schema.setExclusiveMaximum(onlyTrue(schema.getExclusiveMaximum()));
        schema.setExclusiveMinimum(onlyTrue(schema.getExclusiveMinimum()));
        schema.setUniqueItems(onlyTrue(schema.getUniqueItems()));
        schema.setNullable(onlyTrue(schema.getNullable()));
        schema.setReadOnly(onlyTrue(schema.getReadOnly()));
        schema.setWriteOnly(onlyTrue(schema.getWriteOnly()));
        schema.setDeprecated(onlyTrue(schema.getDeprecated()));
        return schema;
    }

    private static @Nullable Integer unless(int none, @Nullable Integer limit) {
        return Objects.equals(limit, none) ? null : limit;
    }

    private static @Nullable Boolean onlyTrue(@Nullable Boolean truth) {
        return Boolean.TRUE.equals(truth) ? truth : null;
    }
}
