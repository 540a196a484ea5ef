package org.tamga.alerting.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.audit.Deed;

/** The accounts, which supervisors make and change. */
public final class Accounts {
    private final Records records;
    private final Links links;

    Accounts(Records records, Links links) {
        this.records = records;
        this.links = links;
    }

    /** A new account with the token of the link by which its owner sets a password. */
    public record Made(Account account, String linkToken) {
        @Override
        public String toString() {
            return "Made[" + account.personId() + "]";
        }
    }

    /** By name, with those that are no longer active. */
    public List<Account> all() {
        return records.read(handle -> new AccountRows(handle).all());
    }

    /** The names of those who may be given an alert, sorted. */
    public List<String> officers() {
        return all().stream()
                .filter(account -> account.active() && account.person().may(Right.HANDLE_ALERTS))
                .map(Account::displayName)
                .sorted()
                .toList();
    }

    /** Throws {@link UnfitException} or {@link RefusedException}. */
    public Made make(
            Person by,
            String name,
            String displayName,
            Collection<Role> roles,
            @Nullable String country,
            Origin origin) {
        Set<Role> fit = Person.fit(roles);
        Account account = new Account(
                UUID.randomUUID().toString(),
                Account.fitName(name),
                Account.fitDisplayName(displayName),
                fit,
                Person.fit(fit, country),
                false,
                null,
                true,
                records.now());
        return records.change(handle -> {
            records.tell(handle, Deed.ACCOUNT_MADE, by, origin, account.personId(), said(account));
            AccountRows rows = new AccountRows(handle);
            refuseTaken(rows, account);
            rows.add(account, null, null);
            return new Made(account, links.make(handle, by, account, origin));
        });
    }

    /** What somebody may do changes at once, in all their sessions. */
    public Account change(
            Person by,
            String personId,
            String displayName,
            Collection<Role> roles,
            @Nullable String country,
            boolean active,
            Origin origin) {
        Set<Role> fit = Person.fit(roles);
        return records.change(handle -> {
            AccountRows rows = new AccountRows(handle);
            Account before = rows.find(personId).orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_PERSON));
            Account after = new Account(
                    personId,
                    before.name(),
                    Account.fitDisplayName(displayName),
                    fit,
                    Person.fit(fit, country),
                    before.hasPassword(),
                    before.vouchedBy(),
                    active,
                    before.createdAt());
            records.tell(handle, Deed.ACCOUNT_CHANGED, by, origin, personId, said(after));
            refuseTaken(rows, after);
            rows.change(after);
            leaveASupervisor(rows);
            endWhatIsOver(handle, before, after);
            return after;
        });
    }

    /** Also of the name that others see: on an alert it says who somebody is. */
    private static void refuseTaken(AccountRows rows, Account wanted) {
        boolean taken = rows.all().stream()
                .filter(other -> !other.personId().equals(wanted.personId()))
                .anyMatch(other -> other.name().equals(wanted.name())
                        || Account.normalName(other.displayName()).equals(Account.normalName(wanted.displayName())));
        if (taken) {
            throw new RefusedException(Refusal.NAME_TAKEN);
        }
    }

    private static void leaveASupervisor(AccountRows rows) {
        boolean any = rows.all().stream()
                .anyMatch(account -> account.active() && account.roles().contains(Role.SUPERVISOR));
        if (!any) {
            throw new RefusedException(Refusal.LAST_SUPERVISOR);
        }
    }

    /** Other roles may have other limits; whoever may not sign in is out. */
    private void endWhatIsOver(Handle handle, Account before, Account after) {
        if (!after.active() || !before.roles().equals(after.roles())) {
            new SessionRows(handle).endAll(after.personId(), "", records.now());
        }
        if (!after.active()) {
            new EntranceRows(handle).endLinks(after.personId(), records.now());
        }
    }

    private static String said(Account account) {
        return Person.written(account.roles())
                + (account.country() == null ? "" : " " + account.country())
                + (account.active() ? "" : ", not active");
    }
}
