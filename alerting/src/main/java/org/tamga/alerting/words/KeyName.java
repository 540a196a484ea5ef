package org.tamga.alerting.words;

/**
 * A key as people write it, from its normal form: "YU6935469 (AZ)" for what has a country, which a paper or a plate does not
 * show before the number. The console's {@code key-name.js} writes it so too.
 */
public final class KeyName {
    private static final int COUNTRY = 2;

    private KeyName() {}

    /** @param normalForm with the country before it where the kind has one */
    public static String of(String kind, String normalForm) {
        return switch (kind) {
            case "person" -> normalForm.replace("|", ", ");
            case "vehicle", "document" ->
                normalForm.length() <= COUNTRY
                        ? normalForm
                        : normalForm.substring(COUNTRY) + " (" + normalForm.substring(0, COUNTRY) + ")";
            default -> normalForm;
        };
    }
}
