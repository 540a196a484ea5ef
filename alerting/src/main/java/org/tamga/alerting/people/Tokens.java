package org.tamga.alerting.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.audit.Deed;

/** The tokens by which programs ask the centre. */
public final class Tokens {
    /** The centre on its own behalf. */
    private static final Person CENTRE = new Person("centre", "the centre", Set.of(Role.SUPERVISOR), null);

    private static final Duration OF_THIS_BOX = Duration.ofDays(3650);
    private static final int LONGEST_LABEL = 80;

    private final Records records;

    Tokens(Records records) {
        this.records = records;
    }

    /** A new token, told once. */
    public record Made(AccessToken token, String secret) {
        @Override
        public String toString() {
            return "Made[" + token.tokenId() + "]";
        }
    }

    /** Whose token it is; empty if it is none, or has ended. */
    public Optional<AccessToken> find(String secret) {
        Instant now = records.now();
        return records.read(handle -> new TokenRows(handle).of(Secret.hash(secret)))
                .filter(token -> token.isOpen(now));
    }

    public List<AccessToken> all() {
        return records.read(handle -> new TokenRows(handle).all());
    }

    /** Throws {@link UnfitException} with a remedy. */
    public Made make(
            Person by,
            String label,
            Collection<Role> roles,
            @Nullable String country,
            Duration goodFor,
            Origin origin) {
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new UnfitException(
                    "label is '" + label + "'; 1 to " + LONGEST_LABEL + " characters that say which program it is for");
        }
        if (goodFor.compareTo(Duration.ofMinutes(1)) < 0 || goodFor.compareTo(OF_THIS_BOX) > 0) {
            throw new UnfitException("days are " + goodFor.toDays() + "; 1 to " + OF_THIS_BOX.toDays());
        }
        Set<Role> fit = Person.fit(roles);
        Instant now = records.now();
        AccessToken token = new AccessToken(
                UUID.randomUUID().toString(),
                name,
                fit,
                Person.fit(fit, country),
                by.name(),
                now,
                now.plus(goodFor),
                null);
        String secret = AccessToken.MARK + Secret.make();
        records.run(handle -> {
            refuseAPersonsName(handle, name);
            records.tell(handle, Deed.TOKEN_MADE, by, origin, token.tokenId(), Person.written(fit));
            new TokenRows(handle).add(token, Secret.hash(secret));
        });
        return new Made(token, secret);
    }

    /** A program would act under it. */
    private static void refuseAPersonsName(Handle handle, String label) {
        boolean taken = new AccountRows(handle)
                .all().stream()
                        .anyMatch(account ->
                                Account.normalName(account.displayName()).equals(Account.normalName(label)));
        if (taken) {
            throw new RefusedException(Refusal.NAME_TAKEN);
        }
    }

    /** For the commands on the centre's own machine: who may read it may read the database anyway. */
    public String ofThisBox() {
        return make(CENTRE, "this machine", Set.of(Role.SUPERVISOR), null, OF_THIS_BOX, Origin.HERE)
                .secret();
    }

    public void end(Person by, String tokenId, Origin origin) {
        records.run(handle -> {
            records.tell(handle, Deed.TOKEN_ENDED, by, origin, tokenId, null);
            if (!new TokenRows(handle).end(tokenId, records.now())) {
                throw new RefusedException(Refusal.NO_SUCH_TOKEN);
            }
        });
    }
}
