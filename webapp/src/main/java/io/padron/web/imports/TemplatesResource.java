package io.padron.web.imports;

import io.padron.id.spi.PersonType;
import io.padron.imports.files.Layout;
import io.padron.imports.files.outgoing.TemplateWriter;
import io.padron.jobs.layout.ImportLayouts;
import io.padron.kernel.CountryCode;
import io.padron.web.rest.JsonResponses;
import io.padron.web.rest.Problem;
import io.padron.web.rest.StreamedDownload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files to fill in, made from the country's pack and the active payment methods. */
@Path("imports/templates/{country}")
@RequestScoped
@Tag(ref = "Imports")
public class TemplatesResource {

    @Inject
    ImportLayouts layouts;

    @Context
    HttpHeaders headers;

    @GET
    @Path("{personType}.csv")
    @Produces({ImportsResource.CSV, MediaType.WILDCARD})
    @Operation(summary = "The template as CSV")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ImportsResource.CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response downloadCsv(@PathParam("country") String country, @PathParam("personType") String personType) {
        Layout layout = requireLayout(country, personType);
        Locale language = JsonResponses.acceptedLanguage(headers);
        return StreamedDownload.of(
                layout.name() + ".csv",
                ImportsResource.CSV + ";charset=UTF-8",
                out -> TemplateWriter.writeCsv(layout, language, out));
    }

    @GET
    @Path("{personType}.xlsx")
    @Produces({ImportsResource.XLSX, MediaType.WILDCARD})
    @Operation(summary = "The template as a workbook, with instructions and an example")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = ImportsResource.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response downloadXlsx(@PathParam("country") String country, @PathParam("personType") String personType) {
        Layout layout = requireLayout(country, personType);
        Locale language = JsonResponses.acceptedLanguage(headers);
        return StreamedDownload.of(
                layout.name() + ".xlsx", ImportsResource.XLSX, out -> TemplateWriter.writeXlsx(layout, language, out));
    }

    private Layout requireLayout(String country, String personType) {
        Optional<PersonType> type = Arrays.stream(PersonType.values())
                .filter(each -> each.name().equalsIgnoreCase(personType))
                .findFirst();
        return CountryCode.parse(country)
                .flatMap(code -> type.flatMap(each -> layouts.templateLayout(code, each)))
                .orElseThrow(() -> Problem.notFound().toException());
    }
}
