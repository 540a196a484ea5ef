package org.tamga.alerting.people;

import java.net.URI;
import java.util.Set;

/**
 * The outside provider that signs people in by OpenID Connect.
 *
 * @param issuer its address, under which it tells its own settings
 * @param clientId how it knows the centre
 * @param secret what the centre proves itself with; never shown
 * @param roleClaim the claim of the ID token that lists roles, with points between the steps into it
 * @param name as people know it
 */
public record ProviderSettings(URI issuer, String clientId, String secret, String roleClaim, String name) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    public ProviderSettings {
        boolean https = "https".equals(issuer.getScheme());
        boolean here = "http".equals(issuer.getScheme()) && HERE.contains(String.valueOf(issuer.getHost()));
        if (issuer.getHost() == null || !(https || here)) {
            throw new UnfitException(
                    "issuer is '" + issuer
                            + "'; it has to be an https address, or http on this machine, as the provider's own settings name it");
        }
        if (clientId.isBlank()) {
            throw new UnfitException("client is empty; the id under which the provider knows the centre");
        }
        if (secret.isBlank()) {
            throw new UnfitException("secret is empty; the file has to hold the client's secret in one line");
        }
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + ", " + clientId + "]";
    }
}
