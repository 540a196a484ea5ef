package org.tamga.alerting.release;

import org.tamga.vocabulary.Countries;

/**
 * A country that the centre may pass alerts on to.
 *
 * @param country ISO 3166-1 alpha-2
 * @param exercises whether it opted in to exercises
 */
public record Recipient(String country, Kind kind, boolean exercises) {
    /** How a country belongs to the region. */
    public enum Kind {
        MEMBER,
        OBSERVER
    }

    public Recipient {
        if (!Countries.isKnown(country)) {
            throw new IllegalArgumentException("recipient is " + country
                    + "; it has to be the code of a country by ISO 3166-1 alpha-2, such as KZ");
        }
        country = Countries.normalise(country);
    }
}
