package org.tamga.producers.post.checks;

import java.util.Locale;

/**
 * Something unusual that its sender may well mean.
 *
 * @param field as in {@link org.tamga.events.validation.Problem#field()}
 * @param value as written
 */
public record Question(String field, String value, Code code) {

    /** What is unusual. */
    public enum Code {
        /** More than a ton of a drug, more than 20 of a plant or precursor. */
        LARGE_QUANTITY,
        /** More than a hundred per cent, or nothing. */
        ODD_PURITY,
        /** Not one of the shapes that the country's plates have. */
        PLATE_NOT_OF_COUNTRY,
        /** Latin and Cyrillic letters in one number. */
        MIXED_SCRIPTS,
        /** Not four letters and seven digits (ISO 6346). */
        CONTAINER_SHAPE,
        /** The number's last digit does not follow from the others. */
        CHECK_DIGIT,
        /** Not 17 characters, or one of I, O and Q among them (ISO 3779). */
        VIN_SHAPE,
        /** Not 15 digits. */
        IMEI_SHAPE,
        /** Without + and country code, or not of 7 to 15 digits (ITU-T E.164). */
        PHONE_SHAPE,
        /** Fewer than five characters. */
        SHORT_DOCUMENT,
        /** Nobody alive was born then. */
        ODD_BIRTH_DATE,
        /** More than 30 days ago. */
        LONG_AGO,
        /** Later than it is by this computer's clock, while the centre's is not known. */
        AHEAD_OF_CLOCK;

        /** The name in answers and words, for example {@code "large-quantity"}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
