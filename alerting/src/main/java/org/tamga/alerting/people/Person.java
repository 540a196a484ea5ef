package org.tamga.alerting.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.vocabulary.Countries;

/**
 * Who asks the centre for something: somebody who has signed in, or a program with a token.
 *
 * @param id never changes, and is nobody else's
 * @param name as others see it: on an alert, in its history, in the audit
 * @param roles at least one; a liaison has no other, since every other sees more
 * @param country whose liaison it is, ISO 3166-1 alpha-2; null for all others
 */
public record Person(
        String id, String name, Set<Role> roles, @Nullable String country) {
    public Person {
        roles = fit(roles);
        country = fit(roles, country);
    }

    public boolean may(Right right) {
        return right.isOfAny(roles);
    }

    /** The country whose liaison this is, who gets what is released to it and nothing else; empty for the centre's own people. */
    public Optional<String> releasedTo() {
        return Optional.ofNullable(country);
    }

    /** In the order of {@link Role}; throws IllegalArgumentException with a remedy. */
    static Set<Role> fit(Collection<Role> roles) {
        if (roles.isEmpty()) {
            throw new UnfitException("roles are none; one or more of " + Arrays.toString(Role.values()));
        }
        boolean alone = roles.contains(Role.LIAISON) || roles.contains(Role.WALL_SCREEN);
        if (alone && Set.copyOf(roles).size() > 1) {
            throw new UnfitException("roles are " + roles
                    + "; a liaison and a wall screen have no other role, since it would let them see or do more");
        }
        return Set.copyOf(EnumSet.copyOf(roles));
    }

    static @Nullable String fit(Set<Role> roles, @Nullable String country) {
        boolean liaison = roles.contains(Role.LIAISON);
        String code = country == null || country.isBlank() ? null : Countries.normalise(country);
        if (liaison && (code == null || !Countries.isKnown(code))) {
            throw new UnfitException(
                    "country is " + country + "; a liaison's has to be a code by ISO 3166-1 alpha-2, such as KZ");
        }
        if (!liaison && code != null) {
            throw new UnfitException("country is " + country + "; only a liaison has one: leave it out");
        }
        return code;
    }

    static String written(Set<Role> roles) {
        return EnumSet.copyOf(roles).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<Role> read(String written) {
        return Arrays.stream(written.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
