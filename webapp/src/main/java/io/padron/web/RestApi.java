package io.padron.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where scripts and other systems talk to Padrón: every resource of the packages below stands under this path. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Padrón",
                        version = "1",
                        description =
                                "Customers, their payment methods and identity numbers, and files of them. JSON in"
                                        + " UTF-8; ids are texts; times are UTC in ISO-8601; pages count from 0. Errors are"
                                        + " application/problem+json, in the language of Accept-Language (es, en)."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class RestApi extends Application {

    /** Neither a description in another format beside OpenAPI's, nor an error page in place of a problem document. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.response.setStatusOverSendError",
                true);
    }
}
