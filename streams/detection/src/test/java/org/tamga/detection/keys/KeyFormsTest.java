package org.tamga.detection.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.detection.keys.Flaw.Reason;
import org.tamga.vocabulary.DrugGroup;

class KeyFormsTest {

    @Nested
    class Vehicles {
        @ParameterizedTest
        @ValueSource(strings = {"648KMX03", "648 kmx-03", "６４８ＫＭＸ０３", "648КМХ03", "٦٤٨ KMX ۰۳"})
        void allSpellingsOfOnePlateAreOneKey(String plate) {
            assertThat(KeyForms.vehicle(plate, "KZ")).isEqualTo(new Key(KeyKind.VEHICLE, "KZ648KMX03"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"kz", " KZ ", "\u00a0Kz\t"})
        void countryIsTrimmedAndUpperCased(String country) {
            assertThat(KeyForms.vehicle("648KMX03", country)).isEqualTo(new Key(KeyKind.VEHICLE, "KZ648KMX03"));
        }

        @Test
        void samePlateOfAnotherCountryIsAnotherKey() {
            assertThat(KeyForms.vehicle("648KMX03", "UZ")).isNotEqualTo(KeyForms.vehicle("648KMX03", "KZ"));
        }

        @Test
        void plateWithoutCountryIsNoKey() {
            assertFlaw(KeyForms.vehicle("648KMX03", null), KeyKind.VEHICLE, Reason.NO_COUNTRY);
            assertFlaw(KeyForms.vehicle("648KMX03", " "), KeyKind.VEHICLE, Reason.NO_COUNTRY);
        }

        @Test
        void threeCharactersAreEnoughAndTwoAreNot() {
            assertKey(KeyForms.vehicle("A-1-2", "KZ"), "KZA12");
            assertFlaw(KeyForms.vehicle("A-1", "KZ"), KeyKind.VEHICLE, Reason.TOO_SHORT);
            assertFlaw(KeyForms.vehicle("---", "KZ"), KeyKind.VEHICLE, Reason.TOO_SHORT);
        }

        @Test
        void noPlateIsMissing() {
            assertFlaw(KeyForms.vehicle(null, "KZ"), KeyKind.VEHICLE, Reason.MISSING);
        }
    }

    @Nested
    class Vins {
        @Test
        void seventeenCharactersAreAVin() {
            assertKey(KeyForms.vin(" wdb9634031l-123456"), "WDB9634031L123456");
        }

        @Test
        void sixteenAndEighteenAreNot() {
            assertFlaw(KeyForms.vin("WDB9634031L12345"), KeyKind.VIN, Reason.BAD_LENGTH);
            assertFlaw(KeyForms.vin("WDB9634031L1234567"), KeyKind.VIN, Reason.BAD_LENGTH);
        }

        @ParameterizedTest
        @ValueSource(strings = {"WDB9634031I123456", "WDB9634031O123456", "WDB9634031q123456", "WDB9634031О123456"})
        void lettersThatLookLikeDigitsAreForbiddenInAnyScript(String vin) {
            assertFlaw(KeyForms.vin(vin), KeyKind.VIN, Reason.FORBIDDEN_LETTER);
        }

        @Test
        void blankIsMissing() {
            assertFlaw(KeyForms.vin(" "), KeyKind.VIN, Reason.MISSING);
        }
    }

    @Nested
    class Containers {
        @ParameterizedTest
        @ValueSource(strings = {"CSQU3054383", "csqu 305438-3", "TGHU 472126 0"})
        void numberWithItsCheckDigitIsAKey(String number) {
            assertThat(KeyForms.container(number)).isInstanceOf(Key.class);
        }

        @Test
        void remainderOfTenIsWrittenAsZero() {
            // 10 mod 11 leaves no digit; ISO 6346 writes 0
            assertKey(KeyForms.container("TGHU4720080"), "TGHU4720080");
        }

        @Test
        void everyOtherCheckDigitIsRefused() {
            for (char digit : "012456789".toCharArray()) {
                assertFlaw(KeyForms.container("CSQU305438" + digit), KeyKind.CONTAINER, Reason.CHECK_DIGIT);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"CSQ3054383", "CSQU305438", "CSQU30543830", "CSQЖ3054383", "C5QU3054383"})
        void anythingButFourLatinLettersAndSevenDigitsHasABadShape(String number) {
            assertFlaw(KeyForms.container(number), KeyKind.CONTAINER, Reason.BAD_SHAPE);
        }

        @Test
        void noNumberIsMissing() {
            assertFlaw(KeyForms.container(null), KeyKind.CONTAINER, Reason.MISSING);
        }
    }

    @Nested
    class Documents {
        @Test
        void fiveCharactersAreEnoughAndFourAreNot() {
            assertKey(KeyForms.document("n 5126-1", "kg"), "KGN51261");
            assertKey(KeyForms.document("N5126", "KG"), "KGN5126");
            assertFlaw(KeyForms.document("N512", "KG"), KeyKind.DOCUMENT, Reason.TOO_SHORT);
        }

        @Test
        void withoutCountryItIsNoKey() {
            assertFlaw(KeyForms.document("N51261339", null), KeyKind.DOCUMENT, Reason.NO_COUNTRY);
        }
    }

    @Nested
    class Phones {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "+998901234567",
                    " +998 (90) 123-45-67 ",
                    "00998901234567",
                    "\u00a000 998 90 1234567",
                    "+٩٩٨٩٠١٢٣٤٥٦٧",
                    "۰۰۹۹۸۹۰۱۲۳۴۵۶۷"
                })
        void internationalNumberIsPlusAndItsDigits(String number) {
            assertKey(KeyForms.phone(number), "+998901234567");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"998901234567", "8 901 234 56 78", "(00) 998901234567", "0998901234567", "tel +998901234567"
                })
        void nationalNumberIsNoKey(String number) {
            assertFlaw(KeyForms.phone(number), KeyKind.PHONE, Reason.NOT_INTERNATIONAL);
        }

        @Test
        void sevenToFifteenDigitsAreANumber() {
            assertKey(KeyForms.phone("+1234567"), "+1234567");
            assertKey(KeyForms.phone("+123456789012345"), "+123456789012345");
            assertFlaw(KeyForms.phone("+123456"), KeyKind.PHONE, Reason.BAD_LENGTH);
            assertFlaw(KeyForms.phone("+1234567890123456"), KeyKind.PHONE, Reason.BAD_LENGTH);
        }

        @Test
        void theLeadingZerosDoNotCountAsDigits() {
            assertFlaw(KeyForms.phone("00123456"), KeyKind.PHONE, Reason.BAD_LENGTH);
            assertKey(KeyForms.phone("00123456789012345"), "+123456789012345");
        }

        @Test
        void blankIsMissing() {
            assertFlaw(KeyForms.phone(" "), KeyKind.PHONE, Reason.MISSING);
            assertFlaw(KeyForms.phone(null), KeyKind.PHONE, Reason.MISSING);
        }
    }

    @Nested
    class Devices {
        @ParameterizedTest
        @ValueSource(strings = {"490154203237518", "49-015420-323751-8", "٤٩٠١٥٤٢٠٣٢٣٧٥١٨", "IMEI 490154203237518"})
        void fifteenDigitsThatSatisfyLuhnAreADevice(String imei) {
            assertKey(KeyForms.device(imei), "490154203237518");
        }

        @Test
        void aMisreadDigitIsNoticed() {
            assertFlaw(KeyForms.device("490154203237519"), KeyKind.DEVICE, Reason.CHECK_DIGIT);
            assertFlaw(KeyForms.device("490154203227518"), KeyKind.DEVICE, Reason.CHECK_DIGIT);
        }

        @Test
        void fourteenAndSixteenDigitsAreNone() {
            assertFlaw(KeyForms.device("49015420323751"), KeyKind.DEVICE, Reason.BAD_LENGTH);
            assertFlaw(KeyForms.device("4901542032375180"), KeyKind.DEVICE, Reason.BAD_LENGTH);
        }

        @Test
        void noDigitsAreMissing() {
            assertFlaw(KeyForms.device("unknown"), KeyKind.DEVICE, Reason.MISSING);
        }
    }

    @Nested
    class Markings {
        @Test
        void groupAndTextMakeTheKey() {
            assertKey(KeyForms.marking(new Marking(DrugGroup.CANNABIS_RESIN, "777 Star")), "cannabis-resin777STAR");
        }

        @Test
        void sameTextOnAnotherDrugIsAnotherKey() {
            assertThat(KeyForms.marking(new Marking(DrugGroup.HEROIN, "777")))
                    .isNotEqualTo(KeyForms.marking(new Marking(DrugGroup.OPIUM, "777")));
        }

        @Test
        void twoCharactersAreEnoughAndOneIsNot() {
            assertKey(KeyForms.marking(new Marking(DrugGroup.HEROIN, "А-1")), "heroinA1");
            assertFlaw(KeyForms.marking(new Marking(DrugGroup.HEROIN, "А-")), KeyKind.MARKING, Reason.TOO_SHORT);
        }

        @Test
        void unknownSubstanceGivesNone() {
            assertFlaw(
                    KeyForms.marking(new Marking(DrugGroup.UNKNOWN, "777 Star")),
                    KeyKind.MARKING,
                    Reason.GROUP_UNKNOWN);
        }
    }

    private static void assertKey(KeyForm form, String normalForm) {
        assertThat(form).isEqualTo(new Key(form.kind(), normalForm));
    }

    private static void assertFlaw(KeyForm form, KeyKind kind, Reason reason) {
        assertThat(form).isEqualTo(new Flaw(kind, reason));
    }
}
