package org.tamga.alerting.people;

import java.time.Instant;
import java.util.Optional;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.audit.Entry;

/** Lets people in by name and password, and lets them change it. */
public final class Entrance {
    private final Records records;
    private final Passwords passwords;
    private final Sessions sessions;

    Entrance(Records records, Passwords passwords, Sessions sessions) {
        this.records = records;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** Throws {@link RefusedException}. Takes as long for a name that nobody has. */
    public SignedIn signIn(String givenName, String password, Origin origin) {
        String name = Account.normalName(givenName);
        countBefore(name);
        Optional<Account> account = records.read(handle -> new AccountRows(handle).named(name));
        Optional<String> hash = account.filter(Account::active)
                .flatMap(known -> records.read(handle -> new AccountRows(handle).password(known.personId())));
        if (!passwords.isRight(password, hash.orElse(null))) {
            throw refused(account, origin);
        }
        return records.change(handle -> {
            new EntranceRows(handle).unlock(name);
            return sessions.open(handle, account.orElseThrow(), origin);
        });
    }

    /** Counted as wrong before it is looked at, so that many at once are not more tries than one after the other. */
    private void countBefore(String name) {
        Instant now = records.now();
        Optional<Instant> locked = records.change(handle -> {
            EntranceRows rows = new EntranceRows(handle);
            Lockout before = rows.lockout(name);
            if (now.isBefore(before.until())) {
                return Optional.of(before.until());
            }
            rows.failed(name, before.failed(now));
            return Optional.empty();
        });
        if (locked.isPresent()) {
            // the wrong passwords before are in the audit; further tries are not, since they cost nothing and never end
            throw new RefusedException(Refusal.LOCKED, locked.get());
        }
    }

    /** What was typed as a name that nobody has may be a password: it is not kept. */
    private RefusedException refused(Optional<Account> account, Origin origin) {
        records.run(handle -> records.trail()
                .add(
                        handle,
                        new Entry(
                                Deed.SIGN_IN_REFUSED,
                                account.map(Account::personId).orElse(Entry.NOBODY),
                                account.map(Account::displayName).orElse(""),
                                origin.address(),
                                null,
                                Refusal.WRONG.name())));
        return new RefusedException(Refusal.WRONG);
    }

    /** Ends all other sessions. The old password is asked for, so that an open screen is not enough. */
    public void changePassword(SignedIn signedIn, String old, String wanted, Origin origin) {
        Account account = signedIn.account();
        countBefore(account.name());
        Optional<String> hash = records.read(handle -> new AccountRows(handle).password(account.personId()));
        if (!passwords.isRight(old, hash.orElse(null))) {
            throw new RefusedException(Refusal.WRONG_OLD_PASSWORD);
        }
        String made = fit(wanted, account);
        records.run(handle -> {
            new EntranceRows(handle).unlock(account.name());
            new AccountRows(handle).setPassword(account.personId(), made);
            new SessionRows(handle)
                    .endAll(account.personId(), signedIn.session().sessionId(), records.now());
            records.tell(handle, Deed.PASSWORD_CHANGED, account.person(), origin, account.personId(), null);
        });
    }

    /** The hash of a password that is taken; throws {@link UnfitPasswordException}. */
    String fit(String password, Account account) {
        PasswordRule.judge(password, account.name(), account.displayName()).ifPresent(fault -> {
            throw new UnfitPasswordException(fault);
        });
        return passwords.hash(password);
    }
}
