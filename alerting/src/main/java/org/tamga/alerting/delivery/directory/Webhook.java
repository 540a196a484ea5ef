package org.tamga.alerting.delivery.directory;

import java.net.URI;
import java.util.List;
import org.tamga.alerting.delivery.signing.SigningKey;

/**
 * Where a recipient takes messages over HTTP.
 *
 * @param keys sign every message; more than one while keys are being changed, or to sign in both ways
 * @param trust whose certificates are taken
 */
public record Webhook(URI url, List<SigningKey> keys, Trust trust) {
    public Webhook {
        WebAddress.check(url);
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a webhook has no key; give it a secret file");
        }
    }
}
