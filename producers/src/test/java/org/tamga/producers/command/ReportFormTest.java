package org.tamga.producers.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.Subject;
import org.tamga.events.SubjectKind;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import picocli.CommandLine;

/** What {@code tamga report} makes of its flags. */
class ReportFormTest {
    private static final String ID = "00000000-0000-4000-8000-000000000001";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyFlagOfASeizureArrives() {
        SeizureEvent event = ((Report.Seizure) report(
                        "--event-id", ID,
                        "--revision", "3",
                        "--checkpoint", "KZ-KORDAY",
                        "--at", "2024-03-01T14:05+06:00",
                        "--direction", "inbound",
                        "--transport-mode", "road",
                        "--from", "KG",
                        "--to", "RU",
                        "--substance", "heroin",
                        "--quantity", "2.50",
                        "--unit", "kg",
                        "--marking", "777 star",
                        "--concealment", "spare wheel",
                        "--substance", "hashish",
                        "--vehicle", "KZ 123ABC02",
                        "--vin", "WVWZZZ1JZXW000001",
                        "--document", "uz AA1234567",
                        "--phone", "+77011234567",
                        "--container", "CSQU3054383",
                        "--imei", "490154203237518",
                        "--person", "Karimov Anvar, 1980-02-01, UZ",
                        "--organisation", "TJ Somon Trade",
                        "--release-to", "KG,OBSERVERS",
                        "--note", "second compartment"))
                .event();
        assertThat(event.getEventId()).isEqualTo(ID);
        assertThat(event.getRevision()).isEqualTo(3);
        assertThat(event.getOccurredAt()).hasToString("2024-03-01T08:05:00Z");
        assertThat(event.getItems()).extracting(item -> item.getSubstance()).containsExactly("heroin", "hashish");
        assertThat(event.getItems().get(0).getQuantity()).isEqualTo("2.50");
        assertThat(event.getItems().get(0).getPackages().get(0).getMarking()).isEqualTo("777 star");
        assertThat(event.getItems().get(1).getQuantity()).isNull();
        assertThat(event.getHandling().getReleasableTo()).containsExactly("KG", "OBSERVERS");
        assertThat(event.getSubjects())
                .extracting(Subject::getKind)
                .containsExactlyInAnyOrder(
                        SubjectKind.VEHICLE,
                        SubjectKind.DOCUMENT,
                        SubjectKind.PHONE,
                        SubjectKind.CONTAINER,
                        SubjectKind.DEVICE,
                        SubjectKind.PERSON,
                        SubjectKind.ORGANISATION);
        Subject vehicle = event.getSubjects().get(0);
        assertThat(vehicle.getCountry()).isEqualTo("KZ");
        assertThat(vehicle.getPlate()).isEqualTo("123ABC02");
        assertThat(vehicle.getVin()).isEqualTo("WVWZZZ1JZXW000001");
    }

    @Test
    void anIdentificationNamesItsSubstanceOnly() {
        IdentificationEvent event = ((Report.Identification) report(
                        "--type", "identification",
                        "--place", "a yard",
                        "--country", "KZ",
                        "--at", "2024-03-01T14:05Z",
                        "--method", "LAB",
                        "--result", "POSITIVE",
                        "--substance", "heroin",
                        "--seizure-ref", ID))
                .event();
        assertThat(event.getSubstance()).isEqualTo("heroin");
        assertThat(event.getSeizureRef()).isEqualTo(ID);
        assertThat(event.getPlace()).isEqualTo("a yard");
    }

    @Test
    void aPlateWithoutCountryIsTakenWithAWarning() {
        assertThat(run("--checkpoint", "KZ-KORDAY", "--substance", "heroin", "--vehicle", "123ABC02"))
                .isZero();
        assertThat(out.toString()).contains("warning", "no-key", "event ", "Korday");
    }

    @Test
    void whatIsWrongIsShownWithFieldValueAndRemedy() {
        assertThat(run("--checkpoint", "KZ-KORDAY", "--substance", "heroin", "--at", "2124-03-01T14:05Z"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("rejected", "occurredAt", "2124-03-01", "future-date");
        assertThat(run("--checkpoint", "KZ-KORDAY", "--substance", "heroin", "--at", "yesterday"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("yesterday", "bad-time");
    }

    @Test
    void aFlagThatDoesNotExistIsAQuestionOfUsage() {
        assertThat(run("--plate", "123ABC02")).isEqualTo(2);
    }

    private Report report(String... flags) {
        assertThat(run(Stream.concat(Stream.of("--print"), Arrays.stream(flags)).toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        String json = out.toString().lines().findFirst().orElseThrow();
        return ((Reading.Read) EventJson.read(json)).report();
    }

    private int run(String... flags) {
        return new CommandLine(new ReportCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(Stream.of("--dry-run"), Arrays.stream(flags))
                        .toArray(String[]::new));
    }
}
