package org.tamga.alerting.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void placesOutsideTheRegisterAreCalledAsTheirFirstReportWritesThem() {
        assertThat(Evidence.namesOutsideRegister(List.of(
                        at("KZ-KORDAY", "Korday", "kordai-ak-jol"),
                        at(null, "г. Екатеринбург", "RU/ГЕКАТЕРИНБУРГ"),
                        at(null, "Г ЕКАТЕРИНБУРГ", "RU/ГЕКАТЕРИНБУРГ"))))
                .isEqualTo(Map.of("RU/ГЕКАТЕРИНБУРГ", "г. Екатеринбург"));
    }

    private static Evidence at(@Nullable String checkpoint, String place, String crossing) {
        return new Evidence(
                "e",
                Nature.SEIZURE,
                Instant.EPOCH,
                "RU",
                checkpoint,
                place,
                crossing,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                false,
                null,
                null);
    }
}
