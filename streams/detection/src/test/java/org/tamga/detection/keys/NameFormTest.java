package org.tamga.detection.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.detection.keys.Flaw.Reason;
import org.tamga.vocabulary.NameForm;

class NameFormTest {

    @ParameterizedTest
    @CsvSource({
        "А, A", "Б, B", "В, V", "Г, G", "Д, D", "Е, E", "Ё, E", "Ж, ZH", "З, Z", "И, I", "Й, I", "К, K", "Л, L",
        "М, M", "Н, N", "О, O", "П, P", "Р, R", "С, S", "Т, T", "У, U", "Ф, F", "Х, KH", "Ц, TS", "Ч, CH", "Ш, SH",
        "Щ, SHCH", "Ъ, IE", "Ы, Y", "Ь, ''", "Э, E", "Ю, IU", "Я, IA"
    })
    void everyRussianLetterIsWrittenAsInAPassport(String cyrillic, String latin) {
        assertThat(NameForm.of("X" + cyrillic + "X")).isEqualTo("X" + latin + "X");
        assertThat(NameForm.of("x" + cyrillic.toLowerCase(Locale.ROOT) + "x")).isEqualTo("X" + latin + "X");
    }

    @ParameterizedTest
    @CsvSource({
        "Ә, A", "Ғ, G", "Қ, Q", "Ң, N", "Ө, O", "Ұ, U", "Ү, U", "Һ, H", "І, I", "Ӣ, I", "Ӯ, U", "Ҳ, H", "Ҷ, J", "Ў, O"
    })
    void soAreTheLettersOfTheRegion(String cyrillic, String latin) {
        assertThat(NameForm.of(cyrillic)).isEqualTo(latin);
        assertThat(NameForm.of(cyrillic.toLowerCase(Locale.ROOT))).isEqualTo(latin);
    }

    @Test
    void aLetterWrittenAsABaseAndAMarkIsTheSameLetter() {
        assertThat(NameForm.of("Е\u0308лкин Сергеи\u0306")).isEqualTo(NameForm.of("Ёлкин Сергей"));
        assertThat(NameForm.of("У\u0306збек")).isEqualTo(NameForm.of("Ўзбек")).isEqualTo("OZBEK");
    }

    @Test
    void aCyrillicLetterThatTheTableDoesNotHoldStaysALetter() {
        assertThat(NameForm.of("Їжак")).isEqualTo("ІZHAK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'ktam", "O‘ktam", "O’ktam", "Oʻktam", "Oʼktam", "O`ktam", "Oktam", "'O'k'tam'"})
    void apostrophesAreNotThere(String name) {
        assertThat(NameForm.of(name)).isEqualTo("OKTAM");
    }

    @Test
    void anAcuteAccentAsApostropheIsNone() {
        assertThat(NameForm.of("O´ktam")).isEqualTo("KTAM O");
    }

    @ParameterizedTest
    @CsvSource({"José, JOSE", "Şükrü, SUKRU", "Ærø, ÆRØ", "Weiß, WEISS", "ＡＬＩ, ALI", "ﬁruz, FIRUZ"})
    void marksGoAndWidthAndLigaturesAreOne(String written, String form) {
        assertThat(NameForm.of(written)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Karimov Ali",
                "ALI KARIMOV",
                "karimov, ali",
                "Ali-Karimov",
                "  Ali\u00a0\tKarimov. ",
                "Ali2Karimov"
            })
    void whatIsNoLetterPartsTheNameAndThePartsAreSorted(String name) {
        assertThat(NameForm.of(name)).isEqualTo("ALI KARIMOV");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Петров Иван Сергеевич",
                "Иван Петров",
                "Петров Иван Петрович",
                "Petrov Ivan Sergeyevich",
                "ПЕТРОВ ИВАН АНДРЕЕВНА",
                "Петров Ивановна Иван"
            })
    void ofThreePartsPatronymicsAreLeftOut(String name) {
        assertThat(NameForm.of(name)).isEqualTo("IVAN PETROV");
    }

    @Test
    void ofTwoPartsNothingIsLeftOut() {
        assertThat(NameForm.of("Абрамович Роман")).isEqualTo("ABRAMOVICH ROMAN");
        assertThat(NameForm.of("Сергеевна Анна")).isEqualTo("ANNA SERGEEVNA");
    }

    @Test
    void ifAllPartsWouldGoAllStay() {
        assertThat(NameForm.of("Петрович Иванович Сергеевич")).isEqualTo("IVANOVICH PETROVICH SERGEEVICH");
    }

    @Test
    void onlyOneOfThreeMayStay() {
        assertThat(NameForm.of("Абрамович Роман Аркадьевич")).isEqualTo("ROMAN");
    }

    @Test
    void anEndingInTheMiddleOfAPartIsNone() {
        assertThat(NameForm.of("Ovichkin Ali Karim")).isEqualTo("ALI KARIM OVICHKIN");
    }

    @Test
    void arabicScriptStaysAsItIsWithoutItsVowelSigns() {
        assertThat(NameForm.of("محمد كريم")).isEqualTo("كريم محمد");
        assertThat(NameForm.of("مُحَمَّد كريم")).isEqualTo("كريم محمد");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "1234", "'", "Ь", "\u0301"})
    void withoutLettersThereIsNoName(String name) {
        assertThat(NameForm.of(name)).isEmpty();
        assertThat(KeyForms.person(name, "1984-05-17")).isEqualTo(new Flaw(KeyKind.PERSON, Reason.TOO_SHORT));
    }

    @Test
    void aNameAndADayOfBirthAreAPerson() {
        assertThat(KeyForms.person("Каримов Али", " 1984-05-17 "))
                .isEqualTo(new PersonForm("ALI KARIMOV", LocalDate.of(1984, 5, 17)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aNameAloneIsNoPerson(String birthDate) {
        assertThat(KeyForms.person("Ali Karimov", birthDate)).isEqualTo(new Flaw(KeyKind.PERSON, Reason.NO_BIRTH_DATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.05.1984", "1984", "1984-02-30", "1984-05-17T00:00:00Z"})
    void whatIsNoDayIsNoDayOfBirth(String birthDate) {
        assertThat(KeyForms.person("Ali Karimov", birthDate)).isEqualTo(new Flaw(KeyKind.PERSON, Reason.BAD_SHAPE));
    }

    @Test
    void noNameIsMissing() {
        assertThat(KeyForms.person(null, "1984-05-17")).isEqualTo(new Flaw(KeyKind.PERSON, Reason.MISSING));
    }
}
