package org.tamga.detection.keys;

/** Why something written on a report gives no key. The report counts all the same; this is a remark on its quality. */
public record Flaw(KeyKind kind, Reason reason) implements KeyForm {

    public enum Reason {
        /** Nothing is written where the key should be. */
        MISSING,
        /** A plate or a document number says nothing without the country that issued it. */
        NO_COUNTRY,
        /** Too little is left after normalisation to tell one from another. */
        TOO_SHORT,
        /** The kind has a fixed length, or a range of lengths, and this is outside it. */
        BAD_LENGTH,
        /** A container number is four letters and seven digits. */
        BAD_SHAPE,
        /** A chassis number never contains I, O or Q. */
        FORBIDDEN_LETTER,
        /** The last digit does not follow from the others: misread or mistyped. */
        CHECK_DIGIT,
        /** A telephone number begins with + or 00. */
        NOT_INTERNATIONAL,
        /** A name alone is no person: too many bear it. */
        NO_BIRTH_DATE,
        /** The marking is on something of no known drug group. */
        GROUP_UNKNOWN
    }
}
