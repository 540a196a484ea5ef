package org.tamga.alerting.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program that may ask the centre.
 *
 * @param label what it is, for people; the name under which it acts
 * @param madeBy the name of whoever made it
 */
public record AccessToken(
        String tokenId,
        String label,
        Set<Role> roles,
        @Nullable String country,
        String madeBy,
        Instant madeAt,
        Instant endsAt,
        @Nullable Instant endedAt) {
    /** What it starts with, so that one that leaked is recognised. */
    static final String MARK = "tamga_";

    public Person person() {
        return new Person("token:" + tokenId, label, roles, country);
    }

    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(endsAt);
    }
}
