package org.tamga.alerting.people;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.tamga.alerting.audit.Deed;

/** Lets in whom an outside provider has signed in; their account follows what the provider says, each time. */
public final class VouchedEntrance {
    private static final int SHORT = 6;

    private final Records records;
    private final Sessions sessions;

    VouchedEntrance(Records records, Sessions sessions) {
        this.records = records;
        this.sessions = sessions;
    }

    /** Throws {@link RefusedException}: without a role at the centre, or if a supervisor has ended the account here. */
    public SignedIn signIn(Vouched vouched, Origin origin) {
        return records.change(handle -> {
            AccountRows rows = new AccountRows(handle);
            Optional<Account> before = rows.vouched(vouched.issuer(), vouched.subject());
            if (before.isPresent() && !before.get().active()) {
                throw new RefusedException(Refusal.NO_ROLE);
            }
            if (vouched.roles().isEmpty()) {
                before.ifPresent(account -> new SessionRows(handle).endAll(account.personId(), "", records.now()));
                throw new RefusedException(Refusal.NO_ROLE);
            }
            Account account = before.map(known -> followed(handle, known, vouched, origin))
                    .orElseGet(() -> made(handle, vouched, origin));
            return sessions.open(handle, account, origin);
        });
    }

    private Account made(Handle handle, Vouched vouched, Origin origin) {
        Account account = new Account(
                UUID.randomUUID().toString(),
                freeName(handle, vouched),
                freeDisplayName(handle, vouched, ""),
                Person.fit(vouched.roles()),
                Person.fit(Person.fit(vouched.roles()), vouched.country()),
                false,
                vouched.issuer(),
                true,
                records.now());
        records.tell(handle, Deed.ACCOUNT_MADE, account.person(), origin, account.personId(), "by the provider");
        new AccountRows(handle).add(account, null, vouched.subject());
        return account;
    }

    private Account followed(Handle handle, Account known, Vouched vouched, Origin origin) {
        Account now = new Account(
                known.personId(),
                known.name(),
                freeDisplayName(handle, vouched, known.personId()),
                Person.fit(vouched.roles()),
                Person.fit(Person.fit(vouched.roles()), vouched.country()),
                false,
                known.vouchedBy(),
                true,
                known.createdAt());
        if (!now.equals(known)) {
            records.tell(handle, Deed.ACCOUNT_CHANGED, now.person(), origin, now.personId(), "by the provider");
            new AccountRows(handle).change(now);
        }
        if (!now.roles().equals(known.roles())) {
            new SessionRows(handle).endAll(now.personId(), "", records.now());
        }
        return now;
    }

    /** Two people may have one name; who came second has something behind it. */
    private static String freeDisplayName(Handle handle, Vouched vouched, String own) {
        String wanted = Account.fitDisplayName(vouched.displayName());
        boolean taken = new AccountRows(handle)
                .all().stream()
                        .filter(other -> !other.personId().equals(own))
                        .anyMatch(
                                other -> Account.normalName(other.displayName()).equals(Account.normalName(wanted)));
        return taken ? wanted + " (" + vouched.name() + ")" : wanted;
    }

    private static String freeName(Handle handle, Vouched vouched) {
        String wanted = Account.normalName(vouched.name());
        return new AccountRows(handle).named(wanted).isEmpty()
                ? wanted
                : wanted + "#"
                        + Secret.hash(vouched.issuer() + vouched.subject()).substring(0, SHORT);
    }
}
