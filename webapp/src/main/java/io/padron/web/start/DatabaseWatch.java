package io.padron.web.start;

import io.padron.schema.DerbyReopener;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Looks whether the embedded database can be written again, some seconds after a full disk has room. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());

    @Resource(lookup = "jdbc/padron")
    DataSource source;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void reopenIfPossible() {
        try {
            if (DerbyReopener.shutDownIfReadOnly(source)) {
                LOG.warning("The database could only be read since the disk was full; it is opened anew");
            }
        } catch (SQLException | RuntimeException away) {
            // A schedule that fails twice in a row is never called again by the server.
            LOG.log(Level.FINE, "The database does not answer; the next look is near", away);
        }
    }
}
