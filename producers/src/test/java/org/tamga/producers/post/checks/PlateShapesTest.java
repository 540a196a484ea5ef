package org.tamga.producers.post.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which plates are asked about. None is refused, so a wide shape costs a question that is not asked. */
final class PlateShapesTest {
    @ParameterizedTest
    @CsvSource({
        "KZ, 123 ABC 02",
        "KG, 01 KG 123 ABC",
        "UZ, 01 A 123 BC",
        "TJ, 1234 AB 01",
        "TM, AB 1234 AG",
        "RU, A 123 BC 77",
        "AZ, 10-AB-123",
        "AF, KBL 12345",
        "AF, KBL 3-12345",
        "AF, HRT L 4321",
        "AF, کابل ش ۱۲۳۴۵",
        "AF, 12345 BUS",
        "IR, 12 B 345 - 67",
        "IR, ۱۲ ب ۳۴۵ ایران ۶۷",
        "IR, 12 Alef 345 IR 67",
        "IR, 123-45678",
        "PK, LEA-07-1234",
        "PK, K-1234",
        "PK, ABC 123",
        "PK, TKZ-123",
        "CN, 新A·12345",
        "CN, 新A·D12345",
        "CN, 新A·1234挂",
        "CN, Xin A 12345",
        "CN, A12345"
    })
    void plateOfItsCountryIsNotAskedAbout(String country, String plate) {
        assertThat(PlateShapes.fits(plate, country)).contains(true);
    }

    @ParameterizedTest
    @CsvSource({
        "KZ, 12",
        "TJ, 123 ABC 02",
        "AF, 123 ABC 02",
        "AF, 1234567",
        "IR, KBL 12345",
        "IR, 123 ABC 02",
        "PK, 123 ABC 02",
        "PK, 12 B 345 67",
        "CN, 123 ABC 02",
        "CN, 新疆"
    })
    void plateOfAnotherShapeIsAskedAbout(String country, String plate) {
        assertThat(PlateShapes.fits(plate, country)).contains(false);
    }

    @Test
    void plateOfACountryThatIsNotKnownIsNotAskedAbout() {
        assertThat(PlateShapes.fits("123 ABC 02", "DE")).isEmpty();
    }
}
