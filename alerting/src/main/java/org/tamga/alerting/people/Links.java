package org.tamga.alerting.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.audit.Deed;

/** One-time links: by one of them the first account is made, by the others people set their password. */
public final class Links {
    private static final Duration FIRST = Duration.ofHours(24);
    private static final Duration GOOD_FOR = Duration.ofHours(72);

    private final Records records;
    private final Entrance entrance;
    private final Sessions sessions;

    Links(Records records, Entrance entrance, Sessions sessions) {
        this.records = records;
        this.entrance = entrance;
        this.sessions = sessions;
    }

    /**
     * What a link is for.
     *
     * @param account null for the first, whose maker chooses the name
     */
    public record Purpose(@Nullable Account account) {}

    /** The token of a link that makes the first account; empty if there is an account. */
    public Optional<String> first() {
        return records.change(handle -> {
            if (!new AccountRows(handle).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(make(handle, null, FIRST));
        });
    }

    /** A new link for a person, which replaces those before it. Their password goes on until they set another. */
    public String make(Person by, String personId, Origin origin) {
        return records.change(handle -> {
            Account account = account(handle, personId);
            if (account.vouchedBy() != null) {
                throw new RefusedException(Refusal.SIGNED_IN_ELSEWHERE);
            }
            return make(handle, by, account, origin);
        });
    }

    String make(Handle handle, Person by, Account account, Origin origin) {
        new EntranceRows(handle).endLinks(account.personId(), records.now());
        records.tell(handle, Deed.LINK_MADE, by, origin, account.personId(), null);
        return make(handle, account.personId(), GOOD_FOR);
    }

    private String make(Handle handle, @Nullable String personId, Duration good) {
        String token = Secret.make();
        Instant now = records.now();
        new EntranceRows(handle).addLink(new EntranceRows.Link(Secret.hash(token), personId), now, now.plus(good));
        return token;
    }

    /** Throws {@link RefusedException} if it cannot be used. */
    public Purpose purpose(String token) {
        return records.read(handle -> new Purpose(meant(handle, link(handle, token))));
    }

    /** Makes the first account, a supervisor, and signs in. */
    public SignedIn makeFirst(String token, String name, String displayName, String password, Origin origin) {
        Account first = new Account(
                UUID.randomUUID().toString(),
                Account.fitName(name),
                Account.fitDisplayName(displayName),
                Set.of(Role.SUPERVISOR),
                null,
                true,
                null,
                true,
                records.now());
        if (purpose(token).account() != null) {
            throw new RefusedException(Refusal.LINK_SPENT);
        }
        String hash = entrance.fit(password, first);
        return records.change(handle -> {
            spend(handle, token);
            records.tell(handle, Deed.ACCOUNT_MADE, first.person(), origin, first.personId(), "the first");
            new AccountRows(handle).add(first, hash, null);
            return sessions.open(handle, first, origin);
        });
    }

    /** Sets the password, ends every session, and signs in. */
    public SignedIn setPassword(String token, String password, Origin origin) {
        Account account = purpose(token).account();
        if (account == null) {
            throw new RefusedException(Refusal.LINK_SPENT);
        }
        String hash = entrance.fit(password, account);
        return records.change(handle -> {
            spend(handle, token);
            records.tell(handle, Deed.PASSWORD_CHANGED, account.person(), origin, account.personId(), "by link");
            new AccountRows(handle).setPassword(account.personId(), hash);
            new SessionRows(handle).endAll(account.personId(), "", records.now());
            new EntranceRows(handle).unlock(account.name());
            return sessions.open(handle, account, origin);
        });
    }

    private void spend(Handle handle, String token) {
        EntranceRows.Link link = link(handle, token);
        meant(handle, link);
        if (!new EntranceRows(handle).use(link, records.now())) {
            throw new RefusedException(Refusal.LINK_SPENT);
        }
    }

    private EntranceRows.Link link(Handle handle, String token) {
        return new EntranceRows(handle)
                .link(Secret.hash(token), records.now())
                .orElseThrow(() -> new RefusedException(Refusal.LINK_SPENT));
    }

    /** A link for the first account is good for nothing once there is an account. */
    private @Nullable Account meant(Handle handle, EntranceRows.Link link) {
        String personId = link.personId();
        if (personId != null) {
            return new AccountRows(handle)
                    .find(personId)
                    .filter(Account::active)
                    .orElseThrow(() -> new RefusedException(Refusal.LINK_SPENT));
        }
        if (!new AccountRows(handle).isEmpty()) {
            throw new RefusedException(Refusal.LINK_SPENT);
        }
        return null;
    }

    private static Account account(Handle handle, String personId) {
        return new AccountRows(handle)
                .find(personId)
                .filter(Account::active)
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_PERSON));
    }
}
