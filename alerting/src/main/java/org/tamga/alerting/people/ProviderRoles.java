package org.tamga.alerting.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's words for roles mean here: {@code duty-officer}, {@code supervisor}, {@code analyst}, {@code ops},
 * {@code wall-screen} or {@code liaison-KZ}, with {@code tamga-} before them or not. Other words mean nothing here.
 */
record ProviderRoles(Set<Role> roles, @Nullable String country) {
    private static final Pattern LIAISON = Pattern.compile("liaison[-_:]([a-z]{2})");

    /** Of several roles that go together, all; a liaison or a wall screen has that one role whatever else is said. */
    static ProviderRoles of(Collection<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        String country = null;
        for (String word : words) {
            String said = word.toLowerCase(Locale.ROOT).replaceFirst("^tamga[-_:]", "");
            Matcher liaison = LIAISON.matcher(said);
            if (liaison.matches()) {
                roles.add(Role.LIAISON);
                country = liaison.group(1).toUpperCase(Locale.ROOT);
            } else {
                add(said, roles);
            }
        }
        return alone(roles, country);
    }

    private static void add(String said, Set<Role> roles) {
        for (Role role : Role.values()) {
            if (role != Role.LIAISON
                    && role.name().equals(said.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                roles.add(role);
            }
        }
    }

    /** The least that was said: who is named a liaison sees no more than one. */
    private static ProviderRoles alone(Set<Role> roles, @Nullable String country) {
        if (roles.contains(Role.LIAISON)) {
            return new ProviderRoles(Set.of(Role.LIAISON), country);
        }
        return roles.contains(Role.WALL_SCREEN)
                ? new ProviderRoles(Set.of(Role.WALL_SCREEN), null)
                : new ProviderRoles(Set.copyOf(roles), null);
    }
}
