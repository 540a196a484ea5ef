package org.tamga.alerting.delivery;

import java.util.Locale;
import org.tamga.vocabulary.Countries;

/**
 * One way to one recipient. What goes along a lane keeps its order; no lane waits for another.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Lane(String country, Channel channel) implements Comparable<Lane> {
    /** Reads what {@link #toString} wrote; throws IllegalArgumentException if it did not. */
    public static Lane of(String written) {
        int slash = written.indexOf('/');
        String country = slash < 0 ? "" : Countries.normalise(written.substring(0, slash));
        if (!Countries.isKnown(country)) {
            throw new IllegalArgumentException(
                    "lane is \"" + written + "\"; it has to be a country and a channel, such as KZ/WEBHOOK");
        }
        return new Lane(country, Channel.valueOf(written.substring(slash + 1).toUpperCase(Locale.ROOT)));
    }

    @Override
    public int compareTo(Lane other) {
        int byCountry = country.compareTo(other.country);
        return byCountry == 0 ? channel.compareTo(other.channel) : byCountry;
    }

    @Override
    public String toString() {
        return country + "/" + channel;
    }
}
