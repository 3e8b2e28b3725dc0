package io.padron.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * Where scripts and other systems talk to Padrón: every resource of the packages below stands under this path. The shapes
 * that they share are described in {@code META-INF/openapi.json}, each operation at its method.
 */
@ApplicationPath("/api/v1")
public class RestApi extends Application {

    /** No description in another format beside OpenAPI's. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
