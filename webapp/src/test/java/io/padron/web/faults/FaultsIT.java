package io.padron.web.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.web.faults.support.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random faults on the real server; a few in every build, and any number by one command:
 *
 * <pre>mvn -B -pl webapp -am verify -Dtest=None -Dit.test=FaultsIT -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dfailsafe.failIfNoSpecifiedTests=false -Dfaults=100 -Dfault=kill -Ddatabase=postgresql -Drows=1000000</pre>
 */
@Tag("own-server")
class FaultsIT {

    @Test
    void whatever_happens_to_an_import_it_ends_as_if_nothing_had() throws IOException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target/faults").toAbsolutePath()), "faults-");
        FaultReport faultReport;
        try (FaultCampaign faultCampaign = new FaultCampaign(FaultOptions.readSystemProperties(), folder)) {
            faultReport = faultCampaign.runFaults();
        }
        faultReport.printSummary();
        assertEquals(List.of(), faultReport.failures(), "what is left of it lies in " + folder);
        Folders.delete(folder);
    }
}
