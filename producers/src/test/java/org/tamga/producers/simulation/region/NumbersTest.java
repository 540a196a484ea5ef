package org.tamga.producers.simulation.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.tamga.producers.simulation.chance.Dice;

class NumbersTest {
    @RepeatedTest(50)
    void numbersHaveTheFormAndTheCheckDigitOfTheirIssuers(RepetitionInfo time) {
        Dice dice = Dice.of(1, "numbers", time.getCurrentRepetition());

        assertThat(Numbers.imei(dice))
                .matches("\\d{15}")
                .satisfies(imei -> assertThat(luhn(imei) % 10).isZero());
        assertThat(Numbers.container(dice))
                .matches("[A-Z]{3}U\\d{7}")
                .satisfies(
                        number -> assertThat(iso6346(number.substring(0, 10))).isEqualTo(number.charAt(10) - '0'));
        assertThat(Numbers.vin(dice)).matches("[A-HJ-NPR-Z0-9]{17}");
        assertThat(Numbers.phone(dice, "TJ")).matches("\\+992\\d{9}");
        assertThat(Numbers.passport(dice)).matches("[A-Z]{2}\\d{7}");
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum;
    }

    /** By the standard's own table of letters. */
    private static int iso6346(String code) {
        String values = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";
        long sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (long) values.indexOf(code.charAt(i)) << i;
        }
        return (int) (sum % 11 % 10);
    }
}
