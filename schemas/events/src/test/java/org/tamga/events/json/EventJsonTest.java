package org.tamga.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.Direction;
import org.tamga.events.Handling;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Item;
import org.tamga.events.Report;
import org.tamga.events.SubjectKind;
import org.tamga.events.validation.ProblemCode;

class EventJsonTest {

    @Test
    void aSeizureIsReadFieldByField() {
        Report report = Lines.report(Lines.SEIZURE);

        assertThat(report).isInstanceOf(Report.Seizure.class);
        assertThat(report.type()).isEqualTo("seizure");
        assertThat(report.eventId()).isEqualTo("252facbb-c52c-4417-a97c-da06ca066335");
        assertThat(report.revision()).isEqualTo(1);
        assertThat(report.retracted()).isFalse();
        assertThat(report.checkpoint()).isEqualTo("KZ-KORDAY");
        assertThat(report.place()).isNull();
        assertThat(report.occurredAt()).isEqualTo(Instant.parse("2024-06-14T12:35:22Z"));
        assertThat(report.recordedAt()).isEqualTo(report.occurredAt());
        assertThat(report.direction()).isEqualTo(Direction.INBOUND);
        assertThat(report.handling()).isEqualTo(new Handling(List.of("MEMBERS"), null, null));
        assertThat(item(report).getQuantity()).isEqualTo("3.653");
        assertThat(report.subjects()).singleElement().satisfies(subject -> {
            assertThat(subject.getKind()).isEqualTo(SubjectKind.VEHICLE);
            assertThat(subject.getPlate()).isEqualTo("547 BHA-12");
        });
    }

    @Test
    void anIdentificationIsReadFieldByField() {
        Report report = Lines.report(Lines.IDENTIFICATION);

        assertThat(report).isInstanceOfSatisfying(Report.Identification.class, identification -> {
            assertThat(identification.event().getMethod()).isEqualTo("ANPR");
            assertThat(identification.event().getResult()).isEqualTo(IdentificationResult.SIGHTING);
        });
    }

    @Test
    void theEventIdIsComparedInLowerCase() {
        assertThat(Lines.report(Lines.seizure("252facbb", "252FACBB"))).isEqualTo(Lines.report(Lines.SEIZURE));
    }

    @Test
    void countriesAndOpenWordsAreTrimmedAndInUpperCase() {
        Report report = Lines.report(Lines.identification("'method':'ANPR'", "'method':' x-ray ','country':' kz '"));

        assertThat(report.country()).isEqualTo("KZ");
        assertThat(((Report.Identification) report).event().getMethod()).isEqualTo("X-RAY");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-14T12:35:22Z, 2024-06-14T12:35:22Z",
        "2024-06-14t12:35:22z, 2024-06-14T12:35:22Z",
        "2024-06-14T12:35Z, 2024-06-14T12:35:00Z",
        "2024-06-14T17:35:22.1239999+05:00, 2024-06-14T12:35:22.123Z",
        "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z",
        "2024-06-14T17:35:22+0500, 2024-06-14T12:35:22Z",
        "2024-06-14T17:35:22+05, 2024-06-14T12:35:22Z",
        "2024-06-14T09:05:22-03:30, 2024-06-14T12:35:22Z",
    })
    void timesHaveAnOffsetAndEndAtTheMillisecond(String written, String meant) {
        assertThat(Lines.report(Lines.seizure("2024-06-14T17:35:22+05:00", written))
                        .occurredAt())
                .isEqualTo(Instant.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.10", "300", "1e3", "-4", "1234567890.123456789012345678", "1E-7"})
    void aQuantityKeepsEveryDigit(String written) {
        Report report = Lines.report(Lines.seizure("3.653", written));

        assertThat(item(report).getQuantity()).isEqualTo(written);
        assertThat(EventJson.write(report)).contains("\"quantity\":" + written + ",");
        assertThat(Lines.report(Lines.seizure("3.653", "'" + written + "'"))).isEqualTo(report);
    }

    @Test
    void aProfileIsNumbersByNameOrByPosition() {
        String byName = "'profile':{'method':'GC-MS','values':{'thebaine':0.5,'papaverine':1e-3}}";
        String byPosition = "'profile':{'method':'GC-MS','values':[0.5,2]}";

        assertThat(item(Lines.report(Lines.seizure("'unit':'kg'", byName)))
                        .getProfile()
                        .getValues())
                .isEqualTo(Map.of("thebaine", 0.5, "papaverine", 0.001));
        assertThat(item(Lines.report(Lines.seizure("'unit':'kg'", byPosition)))
                        .getProfile()
                        .getValues())
                .isEqualTo(Map.of("1", 0.5, "2", 2.0));
    }

    @Test
    void nullAndBlankAreNotGiven() {
        String line = Lines.seizure("'direction':'inbound'", "'direction':null,'place':'  ','subjects':null")
                .replace(",\"subjects\":[{\"kind\":\"vehicle\",\"plate\":\"547 BHA-12\",\"country\":\"UZ\"}]", "");

        assertThat(Lines.report(line).place()).isNull();
        assertThat(Lines.report(line).direction()).isNull();
        assertThat(Lines.report(line).subjects()).isEmpty();
    }

    @Test
    void aReleaseToNobodyIsNotARelease() {
        Report report = Lines.report(Lines.seizure("'direction':", "'handling':{'releasableTo':[]},'direction':"));

        assertThat(report.handling().getReleasableTo()).isEmpty();
    }

    @Test
    void aByteOrderMarkAndALineBreakAreNoPartOfTheLine() {
        assertThat(Lines.report("\uFEFF" + Lines.SEIZURE + "\r\n")).isEqualTo(Lines.report(Lines.SEIZURE));
    }

    @Test
    void aFieldNobodyKnowsIsAWarningThatNamesTheOneThatWasMeant() {
        String line = Lines.seizure("'direction'", "'Direction'");

        assertThat(Lines.warnings(line)).singleElement().satisfies(warning -> {
            assertThat(warning.field()).isEqualTo("Direction");
            assertThat(warning.value()).isEqualTo("inbound");
            assertThat(warning.code()).isEqualTo(ProblemCode.UNKNOWN_FIELD);
            assertThat(warning.remedy()).contains("did you mean \"direction\"?");
        });
    }

    @Test
    void aFieldLikeNoOtherIsLeftOut() {
        String line = Lines.seizure("'direction'", "'weather':{'rain':true},'direction'");

        assertThat(Lines.warnings(line)).singleElement().satisfies(warning -> {
            assertThat(warning.field()).isEqualTo("weather");
            assertThat(warning.remedy()).contains("left out");
        });
    }

    @Test
    void aFieldOfAnotherKindOfSubjectIsAWarning() {
        String line = Lines.seizure("'plate':'547 BHA-12'", "'number':'547 BHA-12'");

        assertThat(Lines.warnings(line)).extracting("field").containsExactly("subjects[0].number");
        assertThat(Lines.report(line).subjects().get(0).getNumber()).isNull();
    }

    private static Item item(Report report) {
        return ((Report.Seizure) report).event().getItems().get(0);
    }
}
