package org.tamga.vocabulary;

/** The check digits that catch a misread number. */
public final class CheckDigits {
    private static final int[] LETTER_VALUES = letterValues();
    private static final int[] MRZ_WEIGHTS = {7, 3, 1};

    private CheckDigits() {}

    /** Whether the last digit of a container number, four letters A–Z and seven digits, follows ISO 6346. */
    public static boolean iso6346(String container) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char c = container.charAt(i);
            int value = c >= 'A' ? LETTER_VALUES[c - 'A'] : c - '0';
            sum += value << i;
        }
        return sum % 11 % 10 == container.charAt(10) - '0';
    }

    /** Whether a number of digits 0–9 satisfies Luhn's formula (ISO/IEC 7812-1, annex B), as every IMEI does. */
    public static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    /**
     * The check digit of a field of a machine-readable travel document (ICAO 9303, part 3, 4.9): weights 7, 3, 1; A is 10
     * and so on, the filler is nothing.
     *
     * @param field letters A–Z, digits and {@code <}
     * @return 0 to 9
     */
    public static int icao9303(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            int value = c >= 'A' && c <= 'Z' ? c - 'A' + 10 : c >= '0' && c <= '9' ? c - '0' : 0;
            sum += value * MRZ_WEIGHTS[i % MRZ_WEIGHTS.length];
        }
        return sum % 10;
    }

    /** A is 10 and so on upwards, passing over the multiples of 11. */
    private static int[] letterValues() {
        int[] values = new int[26];
        int next = 10;
        for (int i = 0; i < values.length; i++, next++) {
            if (next % 11 == 0) {
                next++;
            }
            values[i] = next;
        }
        return values;
    }
}
