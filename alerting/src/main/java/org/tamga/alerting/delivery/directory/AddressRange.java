package org.tamga.alerting.delivery.directory;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of IP addresses, such as {@code 10.20.0.0/16}, {@code fd00:20::/32} or one address alone.
 *
 * @param prefix how many leading bits have to be the same
 */
public record AddressRange(InetAddress base, int prefix) {
    /** Digits and separators only, so that nothing is looked up. */
    private static final Pattern WRITTEN =
            Pattern.compile("[0-9.]+(/\\d{1,2})?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(/\\d{1,3})?");

    private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /** Throws IllegalArgumentException if it is none. */
    public static AddressRange of(String written) {
        int slash = written.indexOf('/');
        String address = slash < 0 ? written : written.substring(0, slash);
        if (!WRITTEN.matcher(written).matches()
                || (!address.contains(":") && !FOUR.matcher(address).matches())) {
            throw new IllegalArgumentException(REMEDY);
        }
        try {
            InetAddress base = InetAddress.getByName(address);
            int bits = base.getAddress().length * Byte.SIZE;
            int prefix = slash < 0 ? bits : Integer.parseInt(written.substring(slash + 1));
            if (prefix > bits) {
                throw new IllegalArgumentException(REMEDY);
            }
            return new AddressRange(base, prefix);
        } catch (UnknownHostException unfit) {
            throw new IllegalArgumentException(REMEDY, unfit);
        }
    }

    static final String REMEDY = "an address or a range of them, such as 10.20.0.0/16 or fd00:20::/32";

    public boolean holds(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return base.getHostAddress() + "/" + prefix;
    }
}
