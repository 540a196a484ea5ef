package org.tamga.alerting.delivery.directory;

import java.net.URI;
import java.util.Locale;

/** An address on the web that something may be sent to; which machine is behind it is checked when it is. */
final class WebAddress {
    static final String REMEDY =
            "an address that begins with https:// (or http://), with a host, and without a user or a fragment";

    private WebAddress() {}

    /** Throws IllegalArgumentException if it is none. */
    static void check(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (!web || url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(REMEDY);
        }
    }

    /** Throws IllegalArgumentException if it is none. */
    static URI of(String written) {
        URI url;
        try {
            url = new URI(written);
        } catch (java.net.URISyntaxException noAddress) {
            throw new IllegalArgumentException(REMEDY, noAddress);
        }
        check(url);
        return url;
    }
}
