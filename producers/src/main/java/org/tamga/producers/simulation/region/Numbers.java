package org.tamga.producers.simulation.region;

import java.util.List;
import java.util.Map;
import org.tamga.producers.simulation.chance.Dice;

/** Makes numbers up in the form that their issuers give them, check digits right. */
public final class Numbers {
    private static final String CYRILLIC_ON_PLATES = "АВЕКМНОРСТУХ";
    private static final String LATIN = "ABCDEFGHKMNOPRSTUVXYZ";
    private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final List<String> OWNERS = List.of("TGH", "MSC", "CMA", "TRL", "KTZ", "RZD", "UTI", "SEG");
    private static final Map<String, String> PREFIXES = Map.of(
            "AZ", "+99450", "KZ", "+7701", "KG", "+99655", "RU", "+7916", "TJ", "+99290", "TM", "+99365", "UZ",
            "+99890", "AF", "+9370", "PK", "+92300", "IR", "+98912");

    private Numbers() {}

    public static String plate(Dice dice, String country) {
        String region = String.format(java.util.Locale.ROOT, "%02d", dice.between(1, 20));
        switch (country) {
            case "RU":
                return dice.letters(CYRILLIC_ON_PLATES, 1)
                        + dice.digits(3)
                        + dice.letters(CYRILLIC_ON_PLATES, 2)
                        + dice.between(100, 199);
            case "UZ":
                return region + " " + dice.letters(LATIN, 1) + " " + dice.digits(3) + " " + dice.letters(LATIN, 2);
            case "KG":
                return region + dice.digits(3) + dice.letters(LATIN, 3);
            case "TJ":
                return dice.digits(4) + dice.letters(LATIN, 2) + region;
            case "TM":
                return dice.letters(LATIN, 2) + dice.digits(4) + dice.letters(LATIN, 2);
            case "AZ":
                return region + "-" + dice.letters(LATIN, 2) + "-" + dice.digits(3);
            default:
                return dice.digits(3) + dice.letters(LATIN, 3) + region;
        }
    }

    public static String passport(Dice dice) {
        return dice.letters(LATIN, 2) + dice.digits(7);
    }

    public static String vin(Dice dice) {
        return "X" + dice.letters(VIN_LETTERS, 2) + dice.letters(VIN_LETTERS, 4) + dice.digits(4)
                + dice.letters(VIN_LETTERS, 1) + dice.digits(5);
    }

    public static String phone(Dice dice, String country) {
        return PREFIXES.getOrDefault(country, "+7701") + dice.digits(7);
    }

    /** With Luhn's check digit. */
    public static String imei(Dice dice) {
        String digits = "35" + dice.digits(12);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int counted = i % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** With the check digit of ISO 6346. */
    public static String container(Dice dice) {
        String code = dice.pick(OWNERS) + "U" + dice.digits(6);
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += valueInContainer(code.charAt(i)) << i;
        }
        return code + sum % 11 % 10;
    }

    /** Letters count from 10, leaving out 11, 22 and 33. */
    private static int valueInContainer(char sign) {
        if (sign <= '9') {
            return sign - '0';
        }
        int value = sign - 'A' + 10;
        value += value > 10 ? 1 : 0;
        value += value > 21 ? 1 : 0;
        return value + (value > 32 ? 1 : 0);
    }
}
