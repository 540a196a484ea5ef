package org.tamga.alerting.delivery.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.tamga.alerting.delivery.directory.Allowed;

/**
 * Resolves a name once and hands on only the addresses that may be sent to: what was checked is what is connected to. It
 * sees addresses, so it does not matter whether the host was a name, {@code 2852039166} or {@code [::ffff:10.0.0.1]}.
 */
final class PinnedAddresses implements DnsResolver {
    private final Allowed allowed;
    private final DnsResolver names;

    PinnedAddresses(Allowed allowed, DnsResolver names) {
        this.allowed = allowed;
        this.names = names;
    }

    /** None of a host's addresses may be sent to. */
    static final class NotAllowed extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotAllowed() {
            super("none of its addresses may be sent to");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.resolve(host);
        InetAddress[] fit = Arrays.stream(all).filter(allowed::holds).toArray(InetAddress[]::new);
        if (fit.length == 0) {
            throw new NotAllowed();
        }
        return fit;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
