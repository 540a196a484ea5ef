package org.tamga.producers.post.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The specimens are those of ICAO 9303, parts 4, 5, 6 and 7, appendices. */
final class MrzTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final String PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String CARD =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private static final String SMALL = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";

    /** Part 7 has a holder of unspecified nationality, and data of the issuer's own behind the date of expiry. */
    private static final String VISA =
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<";

    private static final String SMALL_VISA =
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<";

    @Test
    void specimensReadAsTheyAreMeant() {
        Mrz passport = read(PASSPORT);
        assertThat(passport)
                .isEqualTo(new Mrz(
                        "TD3",
                        "passport",
                        "UTO",
                        "L898902C3",
                        "ERIKSSON ANNA MARIA",
                        LocalDate.parse("1974-08-12"),
                        "UTO",
                        java.util.List.of()));
        assertThat(read(CARD).format()).isEqualTo("TD1");
        assertThat(read(CARD).number()).isEqualTo("D23145890");
        assertThat(read(CARD).name()).isEqualTo("ERIKSSON ANNA MARIA");
        assertThat(read(CARD).wrong()).isEmpty();
        assertThat(read(SMALL).format()).isEqualTo("TD2");
        assertThat(read(SMALL).wrong()).isEmpty();
    }

    @Test
    void visasOfBothSizesReadAsTheyAreMeant() {
        assertThat(read(VISA))
                .isEqualTo(new Mrz(
                        "MRV-A",
                        "visa",
                        "UTO",
                        "L8988901C",
                        "ERIKSSON ANNA MARIA",
                        LocalDate.parse("1940-09-07"),
                        "XXX",
                        java.util.List.of()));
        assertThat(read(SMALL_VISA))
                .usingRecursiveComparison()
                .ignoringFields("format")
                .isEqualTo(read(VISA));
        assertThat(read(SMALL_VISA).format()).isEqualTo("MRV-B");
    }

    @Test
    void theLastCharacterOfAVisaChecksNothing() {
        assertThat(read(VISA.replaceFirst("<<$", "<7")).wrong()).isEmpty();
        assertThat(read(SMALL_VISA.replaceFirst("<<<$", "<<7")).wrong()).isEmpty();
        assertThat(read(PASSPORT.replaceFirst("10$", "17")).wrong()).containsExactly("composite");
    }

    @Test
    void oneWrongDigitOfAVisaIsNamedByItsField() {
        assertThat(read(VISA.replace("L8988901C4", "L8988901C5")).wrong()).containsExactly("documentNumber");
        assertThat(read(VISA.replace("4009078F", "4009068F")).wrong()).containsExactly("birthDate");
        assertThat(read(SMALL_VISA.replace("9612109<", "9612119<")).wrong()).containsExactly("expiryDate");
    }

    @Test
    void numberOfAVisaIsNeverLongerThanItsField() {
        String other = VISA.replace("L8988901C4", "L8988901<2");

        assertThat(read(other).number()).isEqualTo("L8988901");
        assertThat(read(VISA.replace("L8988901C4", "L8988901C<")).number()).isEqualTo("L8988901C");
    }

    @Test
    void aLongNumberGoesOnInTheOptionalData() {
        String card = "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<";
        assertThat(read(card).number()).isEqualTo("D23145890734");
        assertThat(read(card).wrong()).isEmpty();

        String small = SMALL.replaceFirst("\n.*", "\nD23145890<UTO7408122F12041597349<<<2");
        assertThat(read(small).number()).isEqualTo("D23145890734");
        assertThat(read(small).wrong()).isEmpty();
        assertThat(read(small.replace("7349", "7348")).wrong()).contains("documentNumber");
    }

    @Test
    void oneWrongDigitIsNamedByItsField() {
        assertThat(read(PASSPORT.replace("L898902C36", "L898902C46")).wrong()).contains("documentNumber");
        assertThat(read(PASSPORT.replace("7408122F", "7408132F")).wrong()).contains("birthDate");
        assertThat(read(PASSPORT.replace("1204159ZE", "1205159ZE")).wrong()).contains("expiryDate");
        assertThat(read(PASSPORT.replace("<<<10", "<<<11")).wrong()).containsExactly("composite");
        assertThat(read(CARD.replace("D231458907", "D231458917")).wrong()).contains("documentNumber");
    }

    @Test
    void aScannerMaySendItInOneLineOrInSmallLetters() {
        assertThat(read(PASSPORT.replace("\n", "").toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(read(PASSPORT));
    }

    @Test
    void countriesAreTwoLettersWhereIsoHasThem() {
        Mrz uzbek = read(PASSPORT.replace("UTO", "UZB"));
        assertThat(uzbek.country()).isEqualTo("UZ");
        assertThat(uzbek.nationality()).isEqualTo("UZ");
    }

    @Test
    void anythingElseIsNoZone() {
        assertThat(Mrz.read("", TODAY)).isEmpty();
        assertThat(Mrz.read("P<UTO", TODAY)).isEmpty();
        assertThat(Mrz.read(PASSPORT.replace('<', '?'), TODAY)).isEmpty();
        assertThat(Mrz.read("x".repeat(100_000), TODAY)).isEmpty();
    }

    private static Mrz read(String zone) {
        return Mrz.read(zone, TODAY).orElseThrow();
    }
}
