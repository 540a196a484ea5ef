package org.tamga.alerting.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads and writes accounts. */
final class AccountRows {
    private static final String COLUMNS = "select person_id, name, display_name, roles, country, password, issuer,"
            + " is_active, created_at from person ";
    private static final RowMapper<Account> ACCOUNT = (row, context) -> read(row);

    private final Handle handle;

    AccountRows(Handle handle) {
        this.handle = handle;
    }

    List<Account> all() {
        return handle.createQuery(COLUMNS + "order by name").map(ACCOUNT).list();
    }

    boolean isEmpty() {
        return handle.createQuery("select count(*) from person")
                        .mapTo(Long.class)
                        .one()
                == 0;
    }

    Optional<Account> find(String personId) {
        return handle.createQuery(COLUMNS + "where person_id = :id")
                .bind("id", personId)
                .map(ACCOUNT)
                .findOne();
    }

    Optional<Account> named(String name) {
        return handle.createQuery(COLUMNS + "where name = :name")
                .bind("name", name)
                .map(ACCOUNT)
                .findOne();
    }

    Optional<Account> vouched(String issuer, String subject) {
        return handle.createQuery(COLUMNS + "where issuer = :issuer and subject = :subject")
                .bind("issuer", issuer)
                .bind("subject", subject)
                .map(ACCOUNT)
                .findOne();
    }

    /** Empty for one that has none. */
    Optional<String> password(String personId) {
        return handle.createQuery("select password from person where person_id = :id and password is not null")
                .bind("id", personId)
                .mapTo(String.class)
                .findOne();
    }

    void add(Account account, @Nullable String password, @Nullable String subject) {
        handle.createUpdate("insert into person (person_id, name, display_name, roles, country, password, issuer,"
                        + " subject, is_active, created_at) values (:id, :name, :display, :roles, :country, :password,"
                        + " :issuer, :subject, :active, :at)")
                .bind("id", account.personId())
                .bind("name", account.name())
                .bind("display", account.displayName())
                .bind("roles", Person.written(account.roles()))
                .bind("country", account.country())
                .bind("password", password)
                .bind("issuer", account.vouchedBy())
                .bind("subject", subject)
                .bind("active", account.active() ? 1 : 0)
                .bind("at", account.createdAt().toEpochMilli())
                .execute();
    }

    void change(Account account) {
        handle.createUpdate("update person set display_name = :display, roles = :roles, country = :country,"
                        + " is_active = :active where person_id = :id")
                .bind("id", account.personId())
                .bind("display", account.displayName())
                .bind("roles", Person.written(account.roles()))
                .bind("country", account.country())
                .bind("active", account.active() ? 1 : 0)
                .execute();
    }

    void setPassword(String personId, String hash) {
        handle.createUpdate("update person set password = :password where person_id = :id")
                .bind("id", personId)
                .bind("password", hash)
                .execute();
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("person_id"),
                row.getString("name"),
                row.getString("display_name"),
                Person.read(row.getString("roles")),
                row.getString("country"),
                row.getString("password") != null,
                row.getString("issuer"),
                row.getInt("is_active") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
