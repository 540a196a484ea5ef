package org.tamga.events.validation;

import java.util.Locale;

/** What can be wrong with a report. The list a {@link Problem} stands in says whether it refuses the report or only warns. */
public enum ProblemCode {
    /** The line is longer than any report needs to be. */
    LINE_TOO_LONG,
    /** The line is not in the encoding it is read in. */
    NOT_UTF8,
    /** A row with more or fewer cells than its header. */
    WRONG_WIDTH,
    /** A quoted cell that is not closed, or goes on after its closing quote. */
    BAD_QUOTES,
    /** The line is not one JSON object. */
    NOT_JSON,
    /** Objects inside objects, deeper than any report. */
    TOO_DEEP,
    /** One object says the same field twice. */
    DUPLICATE_FIELD,
    /** A required field is absent, null or blank. */
    MISSING_FIELD,
    /** No report has this field. */
    UNKNOWN_FIELD,
    /** A text where a number belongs, and the like. */
    WRONG_TYPE,
    /** A text that cannot be kept: a NUL character or half of a surrogate pair. */
    BAD_TEXT,
    /** A text longer than its field takes. */
    TEXT_TOO_LONG,
    /** A list longer than any report needs. */
    TOO_MANY,
    /** A word outside the field's list. */
    UNKNOWN_WORD,
    /** Not a number of the kind that belongs there. */
    BAD_NUMBER,
    /** Not an ISO 8601 time with an offset. */
    BAD_TIME,
    /** Not an ISO 8601 date. */
    BAD_DATE,
    /** Not a UUID. */
    BAD_UUID,
    /** A time later than the clock allows. */
    FUTURE_DATE,
    /** A time before anybody reported. */
    DATE_TOO_OLD,
    /** Neither checkpoint nor place. */
    NO_PLACE,
    /** A place outside the register, and no country to keep it. */
    NO_COUNTRY,
    /** A place outside the register; it stands for itself. */
    UNKNOWN_PLACE,
    /** Not an ISO 3166-1 alpha-2 code of a country. */
    UNKNOWN_COUNTRY,
    /** A release to somebody who does not exist. */
    UNKNOWN_RECIPIENT,
    /** A seizure of nothing. */
    NO_ITEM,
    /** An identification of nothing. */
    NO_SUBJECT,
    /** A substance that the table does not hold; it counts as unknown. */
    UNKNOWN_SUBSTANCE,
    /** A unit that the table does not hold; the quantity counts as unknown. */
    UNKNOWN_UNIT,
    /** A quantity that is not positive, or beyond belief. */
    ODD_QUANTITY,
    /** A laboratory's profile that can be compared with none. */
    ODD_PROFILE,
    /** A subject that cannot be linked as it stands. */
    NO_KEY,
    /** A post's report of a place that is not its own. */
    ANOTHER_POST,
    /** This revision of the event was saved before, with other content. */
    REVISION_TAKEN,
    /** Sent, but Kafka refused it: too large, or the sender may not write there. */
    REFUSED_BY_BROKER,
    /** Not sent, because Kafka was lost on the way. */
    NOT_PUBLISHED,
    /** Saved by another version, whose form of reports this one cannot read. */
    OF_ANOTHER_VERSION;

    /** The name in metrics, files and quarantine records, for example {@code "not-json"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
