package org.tamga.alerting.delivery.directory;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses something may be sent to. Where ranges are listed: those and no others. Where none are: every public
 * one, and none that leads into the centre's own network, however it is written.
 */
public record Allowed(List<AddressRange> ranges) {
    /** By IANA's special-purpose registries; what only embeds another address is treated as special too. */
    private static final List<AddressRange> SPECIAL = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .stream()
            .map(AddressRange::of)
            .toList();

    public Allowed {
        ranges = List.copyOf(ranges);
    }

    public boolean holds(InetAddress address) {
        return ranges.isEmpty()
                ? SPECIAL.stream().noneMatch(range -> range.holds(address))
                : ranges.stream().anyMatch(range -> range.holds(address));
    }
}
