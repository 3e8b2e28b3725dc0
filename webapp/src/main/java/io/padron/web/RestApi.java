package io.padron.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where scripts and other systems talk to Padrón: every resource of the packages below stands under this path. */
@ApplicationPath("/api/v1")
public class RestApi extends Application {}
