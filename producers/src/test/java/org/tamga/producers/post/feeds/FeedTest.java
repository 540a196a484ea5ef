package org.tamga.producers.post.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.validation.Problem;
import org.tamga.producers.post.outbox.FullDisk;
import org.tamga.producers.post.outbox.Lane;
import org.tamga.producers.post.outbox.SavedReport;

/** What becomes of the files in a feed's folder. */
final class FeedTest {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String HEADER = "Время;Номер;Страна;Примечание\n";

    @TempDir
    private Path folder;

    private Watched watched;

    @BeforeEach
    void open() {
        watched = new Watched(folder).mapping(Watched.ANPR);
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void aRowIsASightingAtThisPost() {
        watched.put("1.csv", HEADER + row(1, "полоса 2")).settle();

        assertThat(watched.json())
                .singleElement()
                .hasToString("{\"type\":\"identification\",\"eventId\":\""
                        + watched.saved("/eventId").get(0)
                        + "\",\"revision\":1,\"checkpoint\":\"KZ-KORDAY\","
                        + "\"occurredAt\":\"2026-03-01T05:00:01Z\",\"recordedAt\":\"2026-03-01T12:00:00Z\","
                        + "\"method\":\"ANPR\",\"result\":\"SIGHTING\",\"subjects\":[{\"kind\":\"vehicle\","
                        + "\"plate\":\"001 ABC 02\",\"country\":\"KZ\"}],"
                        + "\"handling\":{\"releasableTo\":[\"MEMBERS\"]},\"note\":\"полоса 2\"}");
        assertThat(watched.reports())
                .allSatisfy(report -> assertThat(report.source()).isEqualTo("folder"));
        assertThat(watched.files("")).containsExactly("feed.properties");
        assertThat(watched.files("done")).containsExactly("1.csv");
    }

    @Test
    void sightingsOfAFeedGoAfterAnOfficersSeizure() {
        watched.put("1.csv", HEADER + row(1, "") + row(2, "")).settle();
        watched.reporting().save(seizure(), null, org.tamga.producers.post.outbox.Source.FORM, true);

        List<SavedReport> waiting = watched.outbox.waiting(10, 1 << 20);

        assertThat(waiting).extracting(SavedReport::lane).containsExactly(Lane.HIGH, Lane.ROUTINE, Lane.ROUTINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theHeaderTellsTheSeparator(String separator) {
        String text = HEADER + row(1, "a") + row(2, "b");

        watched.put("1.csv", text.replace(";", separator)).settle();

        assertThat(watched.saved("/note")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, ''",
        "UTF-8, true, ''",
        "windows-1251, false, encoding = windows-1251",
        "UTF-16, true, ''"
    })
    void cyrillicIsReadInEveryEncodingThatIsUsed(String encoding, boolean marked, String setting) {
        watched.mapping(Watched.ANPR + setting + "\n");
        String mark = marked && !encoding.equals("UTF-16") ? "\uFEFF" : "";

        watched.put("1.csv", mark + HEADER + row(1, "Ёлка, полоса №2"), Charset.forName(encoding))
                .settle();

        assertThat(watched.saved("/note")).containsExactly("Ёлка, полоса №2");
    }

    @Test
    void aMarkAtTheBeginningKnowsBetterThanTheMapping() {
        watched.mapping(Watched.ANPR + "encoding = windows-1251\n");

        watched.put("1.csv", "\uFEFF" + HEADER + row(1, "полоса")).settle();

        assertThat(watched.saved("/note")).containsExactly("полоса");
    }

    @Test
    void aFileInAnotherEncodingWaitsUntilTheMappingIsMended() {
        watched.put("1.csv", HEADER + row(1, "полоса") + row(2, "полоса"), CYRILLIC)
                .settle();

        assertThat(watched.reports()).isEmpty();
        assertThat(watched.status().state()).isEqualTo(FeedStatus.State.HELD);
        assertThat(watched.status().held())
                .singleElement()
                .satisfies(held -> assertThat(held.problems()).asString().contains("encoding = windows-1251"));

        watched.mapping(Watched.ANPR + "encoding = windows-1251\n").settle();

        assertThat(watched.saved("/note")).containsExactly("полоса", "полоса");
        assertThat(watched.status().state()).isEqualTo(FeedStatus.State.READY);
    }

    @Test
    void aCellMayHoldSeparatorsQuotesAndLineBreaks() {
        watched.put("1.csv", HEADER + row(1, "\"one; \"\"two\"\"\nthree\"") + row(2, "plain"))
                .settle();

        assertThat(watched.saved("/note")).containsExactly("one; \"two\"\nthree", "plain");
    }

    @Test
    void aFormulaIsATextLikeAnyOther() {
        watched.put("1.csv", HEADER + row(1, "=cmd|' /C calc'!A0")).settle();

        assertThat(watched.saved("/note")).containsExactly("=cmd|' /C calc'!A0");
    }

    @Test
    void whatIsRefusedStandsBesideTheFileAndIsTakenOnceItIsMended() {
        watched.put("1.csv", HEADER + row(1, "=1+1") + "31.02.2026 10:00:00;@AB;XX;=cmd|' /C calc'!A0\n" + row(3, ""))
                .settle();

        assertThat(watched.saved("/subjects/0/plate")).containsExactly("001 ABC 02", "003 ABC 02");
        assertThat(watched.status().rows()).isEqualTo(new Tally(2, 0, 1));
        String rejects = watched.text("done/1.csv.rejects.csv");
        assertThat(rejects)
                .isEqualTo("\uFEFF\"Время\";\"Номер\";\"Страна\";\"Примечание\";\"tamga-line\";\"tamga-problems\"\r\n"
                        + "\"31.02.2026 10:00:00\";\"'@AB\";\"XX\";\"'=cmd|' /C calc'!A0\";\"3\";"
                        + "\"Время (occurredAt) \"\"31.02.2026 10:00:00\"\": write a time as dd.MM.yyyy HH:mm:ss,"
                        + " or mend time.format and time.zone [bad-time]\"\r\n");

        watched.put("1.csv.rejects.csv", rejects.replace("31.02", "28.02")).settle();

        assertThat(watched.saved("/subjects/0/plate")).containsExactly("001 ABC 02", "003 ABC 02", "@AB");
        assertThat(watched.saved("/note")).endsWith("=cmd|' /C calc'!A0");
        assertThat(watched.files("done")).containsExactly("1.csv", "1.csv.rejects.csv", "1.csv.rejects~2.csv");
    }

    @Test
    void rejectsAreInTheEncodingOfTheFile() {
        watched.mapping(Watched.ANPR + "encoding = windows-1251\n");
        watched.put("1.csv", HEADER + "позже;001 ABC 02;KZ;полоса\n", CYRILLIC).settle();

        String rejects = watched.text("done/1.csv.rejects.csv", CYRILLIC);
        assertThat(rejects).contains("\"позже\";\"001 ABC 02\";\"KZ\";\"полоса\";\"2\"");

        watched.put("again.csv", rejects.replace("\"позже\"", "\"01.03.2026 10:00:00\""), CYRILLIC)
                .settle();
        assertThat(watched.saved("/note")).containsExactly("полоса");
    }

    @Test
    void theCentresValidatorJudgesEachRowAndTheColumnIsNamed() {
        watched.put("1.csv", HEADER + "02.03.2026 10:00:00;001 ABC 02;KZ;\n").settle();

        assertThat(watched.text("done/1.csv.rejects.csv"))
                .contains("Время (occurredAt) \"\"2026-03-02T05:00:00Z\"\"", "[future-date]");
    }

    @Test
    void aFileWithoutAMappedColumnWaitsAndOthersPassIt() {
        watched.put("1.csv", "Время;Номера;Страна;Примечание\n" + row(1, ""))
                .put("2.csv", HEADER + row(2, ""))
                .settle();

        assertThat(watched.saved("/subjects/0/plate")).containsExactly("002 ABC 02");
        assertThat(watched.files("")).containsExactly("1.csv", "feed.properties");
        assertThat(watched.status().held())
                .extracting(FeedStatus.Held::problems)
                .containsExactly(List.of(new Problem(
                        "Номер",
                        "",
                        org.tamga.events.validation.ProblemCode.MISSING_FIELD,
                        "the header has no such column; is it \"Номера\"? Mend feed.properties or the file")));

        watched.put("1.csv", HEADER + row(1, "")).settle();
        assertThat(watched.saved("/subjects/0/plate")).containsExactly("002 ABC 02", "001 ABC 02");
    }

    /** What the officer is told of a file is not what is told of a report's field. */
    @Test
    void everyFaultOfAFileHasWordsOfItsOwn() {
        watched.put("empty.csv", "")
                .put("no-column.csv", "Время;Номера;Страна;Примечание\n" + row(1, ""))
                .put("twice.csv", HEADER.replace("Примечание", "Примечание;Номер") + row(2, ""))
                .put("workbook.csv", "PK\u0003\u0004 and more")
                .put("photo.jpeg", "x")
                .settle();

        assertThat(watched.status().held())
                .extracting(held -> held.file() + " "
                        + FeedStatus.Held.fault(held.problems().get(0)))
                .containsExactlyInAnyOrder(
                        "empty.csv file.empty",
                        "no-column.csv file.no-column",
                        "twice.csv file.column-twice",
                        "workbook.csv file.no-text",
                        "photo.jpeg file.strange-name");
    }

    @Test
    void aWrongMappingHoldsTheFeedUntilItIsMended() {
        watched.mapping(Watched.ANPR.replace("value.result = SIGHTING", "value.result = SIGTHING"))
                .put("1.csv", HEADER + row(1, ""))
                .settle();

        assertThat(watched.reports()).isEmpty();
        assertThat(watched.status().state()).isEqualTo(FeedStatus.State.HELD);
        assertThat(watched.status().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "value.result \"SIGTHING\": write one of [POSITIVE, NEGATIVE, SIGHTING]" + " [unknown-word]");

        watched.mapping(Watched.ANPR).settle();
        assertThat(watched.reports()).hasSize(1);
    }

    @Test
    void aLastLineThatWasCutOffIsRefusedByItself() {
        watched.put("1.csv", HEADER + row(1, "") + "01.03.2026 10:00:02;002 A").settle();

        assertThat(watched.saved("/subjects/0/plate")).containsExactly("001 ABC 02");
        assertThat(watched.text("done/1.csv.rejects.csv")).contains("wrong-width", "was it cut off?");
    }

    @Test
    void aFileIsTakenOnceItNoLongerChanges() {
        watched.put("1.csv", HEADER);
        for (int second = 1; second <= 20; second++) {
            watched.append("1.csv", row(second, ""));
            watched.turn();
            watched.pass(Duration.ofSeconds(2));
        }
        assertThat(watched.reports()).isEmpty();

        watched.settle();
        assertThat(watched.reports()).hasSize(20);
    }

    @Test
    void ofAFileThatGrowsWhileItIsReadNoHalfRowIsTaken() {
        watched.put("1.csv", HEADER + row(1, "whole") + "01.03.2026 10:00:02;002 ABC 02;KZ;hal");
        watched.turn();
        watched.pass(Arrivals.STILL);
        assertThat(watched.turn()).as("the file is opened").isTrue();
        watched.append("1.csv", "f is now whole\n" + row(3, "last"));

        watched.settle();

        assertThat(watched.saved("/note")).containsExactly("whole", "half is now whole", "last");
        assertThat(watched.files("done")).containsExactly("1.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.csv.part", "1.csv.tmp", ".1.csv", "~$1.csv", "1.csv.filepart"})
    void whatIsStillBeingWrittenIsLeftAlone(String name) throws Exception {
        watched.put(name, HEADER + row(1, "")).settle();
        assertThat(watched.reports()).isEmpty();

        Files.move(watched.feed.resolve(name), watched.feed.resolve("1.csv"));
        watched.settle();
        assertThat(watched.reports()).hasSize(1);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String text = HEADER + row(1, "") + row(2, "") + row(2, "") + row(3, "");
        watched.put("1.csv", text).settle();
        List<SavedReport> before = watched.reports();
        assertThat(before).as("equal rows are two passages").hasSize(4);

        watched.put("1.csv", text).settle();
        watched.put("another-name.csv", "\uFEFF" + text.replace(";", ",").replace("\n", "\r\n"))
                .settle();

        assertThat(watched.reports()).isEqualTo(before);
        assertThat(watched.status().rows()).isEqualTo(new Tally(4, 8, 0));
        assertThat(watched.files("done")).containsExactly("1.csv", "1~2.csv", "another-name.csv");
    }

    @Test
    void aRowThatNamesItselfIsOneEventAndIsNotChangedBehindAnybodysBack() {
        watched.mapping(Watched.ANPR + "id = Запись\n");
        String header = "Запись;" + HEADER;
        watched.put("1.csv", header + "17;" + row(1, "first")).settle();

        watched.put("2.csv", header + "17;" + row(1, "first") + "17;" + row(1, "changed") + ";" + row(2, ""))
                .settle();

        assertThat(watched.saved("/note")).containsExactly("first");
        assertThat(watched.status().rows()).isEqualTo(new Tally(1, 1, 2));
        assertThat(watched.text("done/2.csv.rejects.csv"))
                .contains("other content; a correction needs a higher revision", "[revision-taken]")
                .contains("Запись: the row has no name of its own; fill the column [missing-field]");
    }

    @Test
    void aHigherRevisionCorrects() {
        watched.mapping(Watched.ANPR + "id = Запись\nfield.revision = Редакция\nfield.retracted = Отмена\n"
                + "word.retracted.да = true\nword.retracted.нет = false\n");
        String header = "Запись;Редакция;Отмена;" + HEADER;

        watched.put("1.csv", header + "17;1;нет;" + row(1, "first") + "17;2;Да;" + row(1, "second"))
                .settle();

        assertThat(watched.saved("/revision")).containsExactly("1", "2");
        assertThat(watched.saved("/retracted")).containsExactly("", "true");
        assertThat(watched.saved("/eventId").stream().distinct()).hasSize(1);
    }

    @Test
    void aFeedThatIsCutOffAnywhereGoesOnWithoutLossOrDoubles() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 2_600; row++) {
            text.append(row % 100 == 7 ? "nonsense;1;2;3\n" : row(row % 1_300, "")); // each twice
        }
        watched.put("1.csv", text.toString());
        watched.turn();
        watched.pass(Arrivals.STILL);
        for (int cut = 1; cut <= 4; cut++) {
            for (int step = 0; step < cut; step++) {
                watched.turn();
            }
            watched.restart();
            watched.turn();
            watched.pass(Arrivals.STILL);
        }
        assertThat(watched.reports()).as("it was cut off in the middle").hasSizeBetween(1, 2_000);

        watched.settle();

        assertThat(watched.reports()).hasSize(2_574);
        assertThat(watched.saved("/eventId").stream().distinct()).hasSize(2_574);
        assertThat(watched.text("done/1.csv.rejects.csv").lines()).hasSize(27);
    }

    @Test
    void whatCannotBeSavedIsTriedAgain() throws Exception {
        watched.put("1.csv", HEADER + row(1, "") + row(2, ""));
        watched.lowOnSpace = true;
        watched.settle();
        assertThat(watched.reports()).isEmpty();
        assertThat(watched.status().state()).isEqualTo(FeedStatus.State.PAUSED);
        assertThat(watched.status().cause()).contains("nearly full");

        watched.lowOnSpace = false;
        watched.settle();

        assertThat(watched.reports()).hasSize(2);
        assertThat(watched.status().state()).isEqualTo(FeedStatus.State.READY);
    }

    @Test
    void aFullDiskPausesTheFeedInTheMiddleAndNothingIsLost() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 3_000; row++) {
            text.append(row(row, ""));
        }
        watched.put("1.csv", text.toString());
        FullDisk.leave(watched.outbox, 300);
        watched.settle();
        assertThat(watched.status().state()).isEqualTo(FeedStatus.State.PAUSED);
        assertThat(watched.status().cause()).contains("disk is full");
        assertThat(watched.reports()).hasSizeBetween(1, 2_999);

        FullDisk.leave(watched.outbox, 1_000_000);
        watched.settle();

        assertThat(watched.reports()).hasSize(3_000);
        assertThat(watched.saved("/eventId").stream().distinct()).hasSize(3_000);
        assertThat(watched.status().rows()).isEqualTo(new Tally(3_000, 0, 0));
    }

    @Test
    void ndjsonNeedsNoMappingAndItsRejectsComeBackMended() throws Exception {
        Files.delete(watched.feed.resolve(MappingFile.NAME));
        String good = "{\"type\":\"identification\",\"eventId\":\"9b2f3c1e-0000-4000-8000-000000000001\","
                + "\"occurredAt\":\"2026-03-01T10:00:00Z\",\"method\":\"ANPR\",\"result\":\"SIGHTING\","
                + "\"subjects\":[{\"kind\":\"vehicle\",\"plate\":\"=1+1\",\"country\":\"KZ\"}]}";
        String bad = good.replace("000001", "000002").replace("SIGHTING", "SIGHTED");

        watched.put("1.ndjson", good + "\n\n" + bad + "\n{\"type\":\"seiz").settle();

        assertThat(watched.saved("/subjects/0/plate")).containsExactly("=1+1");
        assertThat(watched.status().rows()).isEqualTo(new Tally(1, 0, 2));
        String rejects = watched.text("done/1.ndjson.rejects.ndjson");
        assertThat(rejects.lines()).hasSize(2);
        assertThat(rejects).contains("\"line\":3", "unknown-word", "\"line\":4", "not-json");

        watched.put("1.ndjson.rejects.ndjson", rejects.replace("SIGHTED", "SIGHTING"))
                .settle();

        assertThat(watched.saved("/eventId"))
                .containsExactly("9b2f3c1e-0000-4000-8000-000000000001", "9b2f3c1e-0000-4000-8000-000000000002");
        watched.put("1.ndjson", good).settle();
        assertThat(watched.reports()).hasSize(2);
    }

    @Test
    void filesThatNobodyCanPlaceAreSaid() throws Exception {
        Files.delete(watched.feed.resolve(MappingFile.NAME));
        watched.put("1.csv", HEADER + row(1, "")).put("photo.jpeg", "x").settle();

        assertThat(watched.status().held())
                .extracting(held -> held.problems().get(0).remedy())
                .containsExactlyInAnyOrder(
                        "a CSV file needs it: which column is what. Write it in the feed's folder",
                        "its name ends with none of .csv, .txt, .tsv, .ndjson, .jsonl; rename it or take it away");
    }

    @Test
    void itsMetersCountEveryRow() {
        watched.put("1.csv", HEADER + row(1, "") + "x;1;2;3\n").settle();
        watched.put("1.csv", HEADER + row(1, "")).settle();

        assertThat(counted("tamga.post.feed.files")).isEqualTo(2);
        assertThat(watched.meters
                        .get("tamga.post.feed.rows")
                        .tags("feed", "anpr", "outcome", "saved")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(watched.meters
                        .get("tamga.post.feed.rows")
                        .tags("outcome", "known")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(watched.meters
                        .get("tamga.post.feed.rows")
                        .tags("outcome", "rejected")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(watched.meters.get("tamga.post.feed.waiting").gauge().value())
                .isZero();
        assertThat(watched.meters.get("tamga.post.feed.held").gauge().value()).isZero();
    }

    private double counted(String name) {
        return watched.meters.get(name).functionCounter().count();
    }

    /** One passage a second from ten o'clock on in Almaty. */
    private static String row(int number, String note) {
        return String.format("01.03.2026 10:%02d:%02d;%03d ABC 02;KZ;%s%n", number / 60, number % 60, number, note);
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode seizure() {
        return org.tamga.producers.post.Samples.json("seizure");
    }
}
