package io.padron.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an earlier version stored, after the migration to the normal forms. */
class NormalFormsTest {

    private static final String BEFORE = "23";

    @ParameterizedTest
    @EnumSource
    void referencesGetTheFormInWhichTheyAreComparedAndNoneIsLost(TestDatabase kind) throws SQLException {
        DataSource source = kind.freshOf(BEFORE);
        try (Connection connection = source.getConnection()) {
            customer(connection, 1, "Ana", "ABC-1");
            customer(connection, 2, "Eva", "abc-1");
            customer(connection, 7000, "Luz", "abc\u20111");
            customer(connection, 7001, "Sol", "REF - 09");
            customer(connection, 7002, "Mar", null);
            customer(connection, 7003, "Paz", null);
            customer(connection, 7004, "Noa", "R\u200B  \u0661\u00A0");
            customer(connection, 7005, "Eli", " ABC-1");
            customer(connection, 7006, "Ivo", "\u0958".repeat(60));
            customer(connection, 7007, "Ema", "\u0958".repeat(59) + "x");
        }
        Schema.migrate(source);
        try (Connection connection = source.getConnection()) {
            assertEquals(
                    List.of(
                            "1 ABC-1 abc-1",
                            "2 abc-1 abc-1\t2",
                            "7000 abc\u20111 abc-1\t7000",
                            "7001 REF - 09 ref-09",
                            "7002 null null",
                            "7003 null null",
                            "7004 R\u200B  \u0661\u00A0 r 1",
                            "7005  ABC-1 abc-1\t7005",
                            "7006 " + "\u0958".repeat(60) + " " + "\u0915\u093C".repeat(30),
                            "7007 " + "\u0958".repeat(59) + "x " + "\u0915\u093C".repeat(30) + "\t7007"),
                    read(connection, "select id, reference, reference_key from customers order by id"));
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> write(connection, "update customers set reference_key = ? where id = ?", "abc-1", 7002L));
            assertEquals("23505", refused.getSQLState());
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAreSortedAndFoundAsThoseStoredFromNowOn(TestDatabase kind) throws SQLException {
        DataSource source = kind.freshOf(BEFORE);
        try (Connection connection = source.getConnection()) {
            customer(connection, 1, "Núñez", null);
            customer(connection, 2, "D'Unger", null);
            write(connection, "insert into customer_words (word, customer_id) values (?, ?)", "d", 2L);
            write(connection, "insert into customer_words (word, customer_id) values (?, ?)", "unger", 2L);
        }
        Schema.migrate(source);
        try (Connection connection = source.getConnection()) {
            assertEquals(List.of("nun~ez", "d'unger"), read(connection, "select sort_name from customers order by id"));
            assertEquals(
                    List.of("d 2", "dunger 2", "unger 2"),
                    read(connection, "select word, customer_id from customer_words order by word"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void emailsAndPhonesGetTheirNormalForm(TestDatabase kind) throws SQLException {
        List<String> before = List.of(
                "EMAIL Ana.Ñu@mail.com",
                "PHONE +525512345679",
                "PHONE +5215512345679",
                "PHONE 525512345679",
                "PHONE 0445512345679",
                "PHONE 015512345679",
                "PHONE 5512345679",
                "PHONE 5255123456",
                "PHONE +573168125566",
                "PHONE 0012125551234",
                "PHONE 551234567");
        List<String> after = List.of(
                "EMAIL ana.ñu@mail.com",
                "PHONE 5512345679",
                "PHONE 5512345679",
                "PHONE 5512345679",
                "PHONE 5512345679",
                "PHONE 5512345679",
                "PHONE 5512345679",
                "PHONE 5255123456",
                "PHONE +573168125566",
                "PHONE +12125551234",
                "PHONE 551234567");
        DataSource source = kind.freshOf(BEFORE);
        try (Connection connection = source.getConnection()) {
            customer(connection, 1, "Ana", null);
            for (String point : before) {
                write(
                        connection,
                        "insert into contact_points (customer_id, ordinal, person, kind, reached_at) values (1, ?, 0, ?, ?)",
                        before.indexOf(point),
                        point.substring(0, 5),
                        point.substring(6));
            }
        }
        Schema.migrate(source);
        try (Connection connection = source.getConnection()) {
            assertEquals(after, read(connection, "select kind, reached_at from contact_points order by ordinal"));
        }
    }

    private static void customer(Connection connection, long id, String name, String reference) throws SQLException {
        write(
                connection,
                "insert into customers (id, version, country, person_type, status, first_name, middle_name, last_name,"
                        + " second_last_name, full_name, legal_name, sort_name, identity_shown, address, reference,"
                        + " created_at, created_by) values (?, 1, 'MX', 'NATURAL', 'ACTIVE', '', '', '', '', ?, '', ?,"
                        + " '', '', ?, current_timestamp, 'ana')",
                id,
                name,
                name.toLowerCase(Locale.ROOT).replace("ñ", "n").replace("ú", "u"),
                reference);
    }

    private static void write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                if (values[at] == null) {
                    statement.setNull(at + 1, Types.VARCHAR);
                } else {
                    statement.setObject(at + 1, values[at]);
                }
            }
            statement.executeUpdate();
        }
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                    cells.add(row.getString(at));
                }
                lines.add(String.join(" ", cells));
            }
        }
        return lines;
    }
}
