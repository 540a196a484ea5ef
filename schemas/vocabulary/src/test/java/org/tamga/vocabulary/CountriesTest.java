package org.tamga.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @Test
    void codesAreKnownInAnyCase() {
        assertThat(Countries.isKnown(" kz ")).isTrue();
        assertThat(Countries.isKnown("XK")).isTrue();
        assertThat(Countries.isKnown("ZZ")).isFalse();
        assertThat(Countries.isKnown("KAZ")).isFalse();
        assertThat(Countries.isKnown("")).isFalse();
        assertThat(Countries.normalise(" kg\t")).isEqualTo("KG");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Iran, Islamic Republic of | IR",
                "United Kingdom (England and Wales) | GB",
                "Türkiye | TR",
                "Turkey | TR",
                "Côte d'Ivoire | CI",
                "Korea, Democratic People's Republic of | KP",
                "Congo, the Democratic Republic of the | CD",
                "RUSSIAN FEDERATION | RU",
                "Казахстан | KZ",
                "Viet Nam | VN",
                "Niger | NE",
                "Dominica | DM"
            })
    void namesHaveTheirCode(String name, String code) {
        assertThat(Countries.codeOfName(name)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unknown", "Other", "", "Atlantis"})
    void namesOfNoCountryHaveNone(String name) {
        assertThat(Countries.codeOfName(name)).isEmpty();
    }

    @Test
    void everyCountryHasAName() {
        assertThat(Table.read("countries.csv", "code", "name").rows().stream().map(row -> row.get(0)))
                .contains(Locale.getISOCountries());
    }

    @Test
    void membersAndObserversAreKnownAndApart() {
        assertThat(Countries.members()).containsExactly("AZ", "KZ", "KG", "RU", "TJ", "TM", "UZ");
        assertThat(Countries.observers())
                .containsExactly("AF", "PK", "IR")
                .doesNotContainAnyElementsOf(Countries.members())
                .allMatch(Countries::isKnown);
    }
}
