package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.keys.KeyKind;

class PatternsTest {
    @Test
    void whatTheFilesGiveIsAllThereIs() {
        assertThat(ServiceLoader.load(PatternFile.class))
                .flatExtracting(PatternFile::patterns)
                .extracting(Pattern::id)
                .containsExactlyInAnyOrderElementsOf(Patterns.ids());
    }

    @ParameterizedTest
    @CsvSource({
        "linked-vehicle, VEHICLE",
        "linked-vin, VIN",
        "linked-container, CONTAINER",
        "linked-document, DOCUMENT",
        "linked-phone, PHONE",
        "linked-device, DEVICE",
        "linked-marking, MARKING",
        "linked-person, PERSON",
        "impossible-movement, VEHICLE VIN CONTAINER DOCUMENT DEVICE",
        "touch-and-go, VEHICLE",
        "seen-too-often, VEHICLE VIN CONTAINER DOCUMENT PHONE DEVICE PERSON",
        "chemical-profile, PROFILE",
        "same-modus-operandi, SUBSTANCE",
        "displacement, SUBSTANCE"
    })
    void eachLooksAtItsKindsOfHistoryAlone(String id, String kinds) {
        HistoryPattern pattern = (HistoryPattern) Patterns.byId(id);

        assertThat(Arrays.stream(KeyKind.values()).filter(pattern::concerns))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(kinds.split(" ")).map(KeyKind::valueOf).toList());
    }
}
