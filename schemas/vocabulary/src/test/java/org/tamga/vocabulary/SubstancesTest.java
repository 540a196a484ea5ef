package org.tamga.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstancesTest {

    @ParameterizedTest
    @CsvSource({
        "hashish,cannabis-resin",
        "mephedrone,cathinone",
        "pregabalin,pharmaceutical",
        "acetic anhydride,precursor",
        "unheard-of powder,unknown",
        "dust,unknown",
        "heroin,heroin",
        "MDMA,mdma",
        "гашиш,cannabis-resin",
        "марихуана,cannabis-herb",
        "опий-сырец,opium",
        "мак. солома,poppy-straw",
        "Героин,heroin",
        "метадон,opioid-other",
        "уксусный ангидрид,precursor",
        "Desomorphine,opioid-other",
        "Ephedrone,cathinone",
        "Ephedrine,precursor",
        "MDPV,cathinone",
        "jwh 018,synthetic-cannabinoid",
        "Opium Poppy,poppy-straw",
        "Acetylated Opium,opium",
        "Alcohol,unknown"
    })
    void namesHaveTheirGroup(String name, String group) {
        assertThat(Substances.groupOf(name).id()).isEqualTo(group);
    }

    @Test
    void unknownOnPurposeIsNotTheSameAsUnheardOf() {
        assertThat(Substances.knows("Alcohol")).isTrue();
        assertThat(Substances.knows("unheard-of powder")).isFalse();
        assertThat(Substances.knows(null)).isFalse();
        assertThat(Substances.groupOf(null)).isEqualTo(DrugGroup.UNKNOWN);
    }

    @Test
    void everyGroupIsNamedByItsOwnId() {
        for (DrugGroup group : DrugGroup.values()) {
            assertThat(DrugGroup.ofId(group.id())).contains(group);
        }
    }

    @Test
    void everyRowNamesASpellingOfItsOwn() {
        assertThat(Table.read("substances.csv", "name", "group").rows().stream().map(row -> NormalForm.of(row.get(0))))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void everyGroupHasNames() {
        assertThat(Table.read("substances.csv", "name", "group").rows().stream().map(row -> row.get(1)))
                .contains(Arrays.stream(DrugGroup.values()).map(DrugGroup::id).toArray(String[]::new));
    }
}
