package org.tamga.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution;

class ReportKeyTest {
    private final CheckpointRegister register = CheckpointRegister.bundled();

    @Test
    void aResolvedPlaceIsKeyedByItsCheckpoint() {
        assertThat(ReportKey.of(register.resolve("KZ-KORDAY", null, null))).isEqualTo("KZ-KORDAY");
    }

    @Test
    void aPlaceOutsideTheRegisterIsKeyedByCountryAndHashWhateverItsSpelling() {
        // printf SOMEYARD | sha256sum
        assertThat(ReportKey.of(yard("KZ", "Some Yard"))).isEqualTo("KZ-cb3317b774856918");
        assertThat(ReportKey.of(yard("KZ", "some  yard!"))).isEqualTo(ReportKey.of(yard("KZ", "Some Yard")));
        assertThat(ReportKey.of(yard("KG", "Some Yard"))).isEqualTo("KG-cb3317b774856918");
    }

    @Test
    void aReportWithoutAPlaceHasNoKey() {
        Resolution nowhere = register.resolve(null, null, "KZ");

        assertThatThrownBy(() -> ReportKey.of(nowhere)).isInstanceOf(IllegalArgumentException.class);
    }

    private Resolution yard(String country, String text) {
        return register.resolve(null, text, country);
    }
}
