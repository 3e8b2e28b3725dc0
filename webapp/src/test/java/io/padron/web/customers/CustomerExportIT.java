package io.padron.web.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.imports.ImportClient;
import io.padron.web.server.PostgresServer;
import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export holds what the list shows, and an aborted download is never taken for a complete one. */
@Tag("own-server")
class CustomerExportIT {

    /** Enough rows that part of the workbook has been sent. */
    private static final int CUSTOMERS = 3_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void holdsExactlyWhatIsAskedForOrBreaksInSight() throws Exception {
        PostgresServer.EmptyDatabase database = PostgresServer.createDatabase();
        try (RunningPadron padron = RunningPadron.setUpIn(folder.resolve("home"))
                .on(database)
                .withSetting("PADRON_API_TOKEN", ImportClient.TOKEN)
                .start()) {
            loadCustomers(padron);
            List<String> found =
                    requestExport(padron, "csv?q=garc%C3%ADa").body().lines().toList();
            assertEquals(2, found.size(), found.toString());
            assertTrue(found.get(1).contains("Ana García"), found.toString());
            assertEquals(
                    CUSTOMERS + 2, requestExport(padron, "csv").body().lines().count());
            assertEquals(200, requestExport(padron, "xlsx").statusCode());

            corruptLastCustomer(database);
            assertThrows(IOException.class, () -> requestExport(padron, "csv"));
            assertThrows(IOException.class, () -> requestExport(padron, "xlsx"));
            HttpResponse<String> unsent = requestExport(padron, "csv?q=ana");
            assertEquals(500, unsent.statusCode());
            assertEquals(
                    "inline", unsent.headers().firstValue("Content-Disposition").orElse(""));
        }
    }

    private void loadCustomers(RunningPadron padron) throws IOException {
        String rows = IntStream.range(0, CUSTOMERS)
                .mapToObj(at -> "Berta,Salas,XAXX010101000,berta" + at + "@casa.example.net,SPEI\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(
                folder.resolve("clientes.csv"),
                "Primer nombre,Apellido paterno,RFC,Correo,Medio de pago\n"
                        + "Ana,García,XAXX010101000,ana@casa.example.net,SPEI\n" + rows);
        ImportClient imports = new ImportClient(padron);
        imports.activateSpei();
        imports.awaitEnd(imports.uploadFile(file), Duration.ofMinutes(2));
    }

    /** Ana was created first and is listed last; with an invalid country she cannot be read. */
    private static void corruptLastCustomer(PostgresServer.EmptyDatabase database) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update customers set country = '??' where id = (select min(id) from customers)");
        }
    }

    private HttpResponse<String> requestExport(RunningPadron padron, String file)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(padron.address().resolve("customers/export." + file))
                .header("Authorization", "Bearer " + ImportClient.TOKEN)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
