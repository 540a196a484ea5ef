package org.tamga.alerting.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a store, whatever they are: those that others refer to come first. */
final class Tables {
    private static final String MIGRATIONS = "flyway_schema_history";

    private Tables() {}

    static List<String> inOrder(Connection connection) throws SQLException {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        for (String table : all(connection)) {
            parents.put(table, parents(connection, table));
        }
        List<String> ordered = new ArrayList<>();
        while (ordered.size() < parents.size()) {
            String next = parents.keySet().stream()
                    .filter(table -> !ordered.contains(table))
                    .filter(table -> ordered.containsAll(parents.get(table)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tables refer to each other in a ring: " + parents));
            ordered.add(next);
        }
        return ordered;
    }

    private static Set<String> all(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(connection.getCatalog(), schema(connection), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.equals(MIGRATIONS) && !name.startsWith("sqlite_")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private static Set<String> parents(Connection connection, String table) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        Set<String> parents = new TreeSet<>();
        try (ResultSet found = about.getImportedKeys(connection.getCatalog(), schema(connection), table)) {
            while (found.next()) {
                parents.add(found.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        parents.remove(table);
        return parents;
    }

    private static String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }
}
