package org.tamga.detection.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution;
import org.tamga.vocabulary.Resolution.Resolved;
import org.tamga.vocabulary.Resolution.Unresolved;

class PlaceTest {
    private static final CheckpointRegister REGISTER = CheckpointRegister.bundled();

    @Test
    void twoThatFaceEachOtherShareACrossingButNotASide() {
        Place korday = checkpoint("KZ-KORDAY");
        Place akZhol = checkpoint("KG-AK-ZHOL");

        assertThat(korday.crossing()).isEqualTo(akZhol.crossing());
        assertThat(korday.side()).isNotEqualTo(akZhol.side());
        assertThat(korday.isResolved()).isTrue();
    }

    @Test
    void twoSpellingsOfAnUnknownPlaceAreOneCrossingOfOneCountry() {
        assertThat(unknown("old mill", "KZ").side())
                .isEqualTo(unknown("OLD-MILL", "KZ").side());
        assertThat(unknown("old mill", "KZ").crossing())
                .isNotEqualTo(unknown("old mill", "UZ").crossing());
        assertThat(unknown("old mill", "KZ").isResolved()).isFalse();
    }

    private static Place checkpoint(String id) {
        return Place.of(((Resolved) REGISTER.resolve(id, null, null)).checkpoint());
    }

    private static Place unknown(String text, String country) {
        Resolution resolution = REGISTER.resolve(null, text, country);
        return Place.of((Unresolved) resolution);
    }
}
