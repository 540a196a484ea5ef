package org.tamga.alerting.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an outside provider says of somebody whom it has signed in.
 *
 * @param subject the provider's own name of the person, which never changes
 * @param name what they sign in with there
 * @param roles none if the provider names none of the centre's
 * @param country a liaison's
 */
public record Vouched(
        String issuer,
        String subject,
        String name,
        String displayName,
        Set<Role> roles,
        @Nullable String country) {}
