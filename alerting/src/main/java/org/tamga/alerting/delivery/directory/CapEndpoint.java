package org.tamga.alerting.delivery.directory;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a recipient takes CAP messages.
 *
 * @param url where they are sent; null for only by the feed
 */
public record CapEndpoint(@Nullable URI url, Trust trust) {
    public CapEndpoint {
        if (url != null) {
            WebAddress.check(url);
        }
    }
}
