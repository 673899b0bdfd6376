package deejai.server.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL database by its address.
///
/// @param url      for the driver
/// @param user     null if the address says it, or the driver's default serves
/// @param password null if the address says it, or none is needed
record PostgresSource(
        String url, @Nullable String user, @Nullable String password) implements SiteDatabase.Source {

    static final String PREFIX = "jdbc:postgresql:";

    /// Requests are short; more connections would only wait for each other at the database.
    private static final int CONNECTIONS = 10;

    private static final long CONNECT_TIMEOUT_MILLIS = 10_000;

    static PostgresSource of(String url, Map<String, String> environment) {
        return new PostgresSource(
                url, environment.get("DEEJAI_DATABASE_USER"), environment.get("DEEJAI_DATABASE_PASSWORD"));
    }

    /// The address without user, password and other settings.
    static String withoutSecrets(String url) {
        int settings = url.indexOf('?');
        String address = settings < 0 ? url : url.substring(0, settings);
        return address.replaceFirst("//[^/]*@", "//");
    }

    @Override
    public DatabaseVendor vendor() {
        return DatabaseVendor.POSTGRESQL;
    }

    @Override
    public String name() {
        return withoutSecrets(url);
    }

    @Override
    public HikariConfig pool() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        if (user != null) {
            pool.setUsername(user);
        }
        if (password != null) {
            pool.setPassword(password);
        }
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // Many rows in one message.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    /// By the code of the SQL standard and PostgreSQL's appendix A.
    @Override
    public String explain(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                "does not let us in; check user and password (DEEJAI_DATABASE_USER, DEEJAI_DATABASE_PASSWORD): "
                        + failure.getMessage();
            case "3D000" -> "has no such database; make it with: createdb NAME";
            case "08001", "08004", "08006" ->
                "cannot be reached; is PostgreSQL running there, and may we connect? " + failure.getMessage();
            default -> "cannot be used: " + failure.getMessage();
        };
    }
}
