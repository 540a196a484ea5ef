package org.tamga.alerting.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.tamga.alerting.audit.Deed;

/** Who is signed in where. */
public final class Sessions {
    /** What is done within this time after the last is not written: one row a minute at most. */
    private static final Duration FINE = Duration.ofMinutes(1);

    private static final String NONE = "";

    private final Records records;
    private final SessionLimits limits;

    Sessions(Records records, SessionLimits limits) {
        this.records = records;
        this.limits = limits;
    }

    /** Whose session a token is; empty if it has ended, or the account has. */
    public Optional<SignedIn> find(String token) {
        Instant now = records.now();
        return records.read(handle -> new SessionRows(handle)
                .of(Secret.hash(token))
                .filter(session -> session.isOpen(now))
                .flatMap(session -> new AccountRows(handle)
                        .find(session.personId())
                        .filter(Account::active)
                        .map(account -> new SignedIn(token, account, session))));
    }

    /** Somebody has done something: they are not idle. */
    public void seen(Session session) {
        Instant now = records.now();
        if (session.idle() != null && session.lastSeenAt().plus(FINE).isBefore(now)) {
            records.run(handle -> new SessionRows(handle).seen(session.sessionId(), now));
        }
    }

    /** Those that are open, the latest first. */
    public List<Session> of(Person person) {
        Instant now = records.now();
        return records.read(handle -> new SessionRows(handle).ofPerson(person.id())).stream()
                .filter(session -> session.isOpen(now))
                .toList();
    }

    public void signOut(SignedIn signedIn, Origin origin) {
        records.run(handle -> {
            end(handle, signedIn.session().sessionId(), signedIn.person());
            records.tell(handle, Deed.SIGNED_OUT, signedIn.person(), origin, null, null);
        });
    }

    /** Ends one of somebody's own. */
    public void end(Person person, String sessionId, Origin origin) {
        records.run(handle -> {
            end(handle, sessionId, person);
            records.tell(handle, Deed.SESSIONS_ENDED, person, origin, person.id(), "one");
        });
    }

    private void end(Handle handle, String sessionId, Person person) {
        if (!new SessionRows(handle).end(sessionId, person.id(), records.now())) {
            throw new RefusedException(Refusal.NO_SUCH_SESSION);
        }
    }

    /** Ends all of a person's, wherever they are. */
    public void endAll(Person by, String personId, Origin origin) {
        records.run(handle -> {
            new SessionRows(handle).endAll(personId, NONE, records.now());
            records.tell(handle, Deed.SESSIONS_ENDED, by, origin, personId, "all");
        });
    }

    /** A new one, with a new token. */
    SignedIn open(Handle handle, Account account, Origin origin) {
        Instant now = records.now();
        String token = Secret.make();
        Session session = new Session(
                UUID.randomUUID().toString(),
                account.personId(),
                now,
                now,
                limits.idleOf(account.roles()),
                now.plus(limits.longestOf(account.roles())),
                origin,
                null);
        new SessionRows(handle).add(session, Secret.hash(token));
        records.tell(handle, Deed.SIGNED_IN, account.person(), origin, null, null);
        return new SignedIn(token, account, session);
    }
}
