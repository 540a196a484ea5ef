package org.tamga.producers.post.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.post.Samples;
import org.tamga.producers.post.checks.Question;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.Request;
import org.tamga.producers.post.outbox.Source;
import org.tamga.vocabulary.CheckpointRegister;

final class ReportingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Outbox outbox;
    private Optional<Duration> offset = Optional.of(Duration.ZERO);
    private Reporting reporting;

    @BeforeEach
    void open() throws BrokenOutboxException {
        outbox = Outbox.open(folder);
        CheckpointRegister register = CheckpointRegister.bundled();
        reporting = new Reporting(
                register.byId("KZ-KORDAY").orElseThrow(),
                register,
                outbox,
                Clock.fixed(NOON, ZoneOffset.UTC),
                () -> offset,
                () -> {});
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void whatIsLeftOutIsFilledIn() {
        ObjectNode report = Samples.json("seizure");
        report.remove("eventId");

        Answer.Saved saved = (Answer.Saved) reporting.save(report, null, Source.FORM, false);

        assertThat(saved.report().json())
                .contains("\"checkpoint\":\"KZ-KORDAY\"", "\"recordedAt\":\"2026-03-01T12:00:00Z\"");
        assertThat(saved.report().eventId()).hasSize(36);
    }

    @Test
    void anUnusualValueIsAskedAboutAndNeverRefused() {
        ObjectNode report = Samples.json("seizure");
        ((ObjectNode) report.path("items").path(0)).put("quantity", 12).put("unit", "t");

        Answer asked = reporting.save(report.deepCopy(), null, Source.FORM, false);
        Answer saved = reporting.save(report, null, Source.FORM, true);

        assertThat(asked)
                .isEqualTo(new Answer.Asked(
                        List.of(), List.of(new Question("items[0].quantity", "12 t", Question.Code.LARGE_QUANTITY))));
        assertThat(saved).isInstanceOf(Answer.Saved.class);
    }

    @Test
    void whatCostsAQuantityIsAskedAboutToo() {
        ObjectNode report = Samples.json("seizure");
        ((ObjectNode) report.path("items").path(0)).put("quantity", -5).put("unit", "kg");

        Answer asked = reporting.save(report.deepCopy(), null, Source.API, false);

        assertThat(((Answer.Asked) asked).warnings())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ODD_QUANTITY);
        assertThat(outbox.lastSequence()).isZero();
        assertThat(reporting.save(report, null, Source.API, true)).isInstanceOf(Answer.Saved.class);
    }

    @Test
    void aFieldOfANewerVersionIsNoReasonToAsk() {
        ObjectNode report = Samples.json("seizure").put("mood", "grim");

        assertThat(reporting.save(report, null, Source.API, false)).isInstanceOf(Answer.Saved.class);
    }

    @Test
    void numbersThatCannotHaveBeenReadRightAreAskedAbout() {
        assertThat(asked("vehicle", "plate", "123 АBC 02", "KZ")).isEqualTo(Question.Code.MIXED_SCRIPTS);
        assertThat(asked("vehicle", "plate", "99", "KZ")).isEqualTo(Question.Code.PLATE_NOT_OF_COUNTRY);
        assertThat(asked("vehicle", "vin", "1HGCM82633A00435I", null)).isEqualTo(Question.Code.VIN_SHAPE);
        assertThat(asked("container", "number", "CSQU3054384", null)).isEqualTo(Question.Code.CHECK_DIGIT);
        assertThat(asked("container", "number", "CSQU305438", null)).isEqualTo(Question.Code.CONTAINER_SHAPE);
        assertThat(asked("device", "imei", "490154203237519", null)).isEqualTo(Question.Code.CHECK_DIGIT);
        assertThat(asked("phone", "number", "701 234 56 78", null)).isEqualTo(Question.Code.PHONE_SHAPE);
        assertThat(asked("document", "number", "N12", "KZ")).isEqualTo(Question.Code.SHORT_DOCUMENT);
        assertThat(asked("person", "birthDate", "1850-01-01", null)).isEqualTo(Question.Code.ODD_BIRTH_DATE);
    }

    /** What is unusual is told at once: it does not wait until the rest is filled in, or right. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"seizure\"}", """
            {"type":"seizure","items":[{"substance":"heroin","quantity":"1,250.5","unit":"kg"}],"direction":"up"}
            """})
    void everySubjectIsAskedAboutWhateverElseIsMissingOrWrong(String unfinished) throws Exception {
        ObjectNode report = (ObjectNode) new ObjectMapper().readTree(unfinished);
        report.withArray("subjects")
                .add(subject("vehicle", "plate", "99").put("country", "KZ"))
                .add(subject("vehicle", "vin", "1HGCM82633A00435I"))
                .add(subject("container", "number", "CSQU3054384"))
                .add(subject("device", "imei", "490154203237519"))
                .add(subject("phone", "number", "701 234 56 78"))
                .add(subject("document", "number", "N12").put("country", "UTO"))
                .add(subject("person", "birthDate", "1850-01-01").put("name", "Ivanov Ivan"));

        Judgement.Unsound judgement = (Judgement.Unsound) reporting.check(report);

        assertThat(judgement.questions())
                .extracting(Question::field, Question::code)
                .containsExactly(
                        tuple("subjects[0].plate", Question.Code.PLATE_NOT_OF_COUNTRY),
                        tuple("subjects[1].vin", Question.Code.VIN_SHAPE),
                        tuple("subjects[2].number", Question.Code.CHECK_DIGIT),
                        tuple("subjects[3].imei", Question.Code.CHECK_DIGIT),
                        tuple("subjects[4].number", Question.Code.PHONE_SHAPE),
                        tuple("subjects[5].number", Question.Code.SHORT_DOCUMENT),
                        tuple("subjects[6].birthDate", Question.Code.ODD_BIRTH_DATE));
        assertThat(judgement.warnings())
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("subjects[5].country", ProblemCode.UNKNOWN_COUNTRY));
    }

    @Test
    void whatCannotBeReadIsNotAskedAboutAsWell() {
        ObjectNode report = Samples.json("seizure").put("occurredAt", "yesterday");
        ((ObjectNode) report.path("items").path(0)).put("quantity", "abc").put("purity", 150);

        Judgement.Unsound judgement = (Judgement.Unsound) reporting.check(report);

        assertThat(judgement.problems())
                .extracting(Problem::field, Problem::code)
                .containsExactly(
                        tuple("occurredAt", ProblemCode.BAD_TIME), tuple("items[0].quantity", ProblemCode.BAD_NUMBER));
        assertThat(judgement.questions())
                .containsExactly(new Question("items[0].purity", "150.0", Question.Code.ODD_PURITY));
        assertThat(judgement.warnings()).isEmpty();
    }

    @Test
    void aFieldIsAskedAboutOnce() {
        ObjectNode report = Samples.json("seizure");
        ((ObjectNode) report.path("items").path(0))
                .put("quantity", 200)
                .put("unit", "t")
                .put("purity", 150);

        Judgement.Sound judgement = (Judgement.Sound) reporting.check(report);

        assertThat(judgement.questions())
                .extracting(Question::field)
                .containsExactly("items[0].quantity", "items[0].purity");
        assertThat(judgement.warnings()).isEmpty();
    }

    @Test
    void aPostReportsForNoOther() {
        ObjectNode report = Samples.json("seizure").put("checkpoint", "KG-AK-ZHOL");

        Answer answer = reporting.save(report, null, Source.API, true);

        assertThat(((Answer.Refused) answer).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ANOTHER_POST);
        assertThat(outbox.lastSequence()).isZero();
    }

    @Test
    void theFutureIsMeasuredByTheCentresClockOnceItIsKnown() {
        ObjectNode tomorrow = Samples.json("seizure").put("occurredAt", "2026-03-02T12:00:00Z");

        assertThat(reporting.save(tomorrow.deepCopy(), null, Source.FORM, true)).isInstanceOf(Answer.Refused.class);
        offset = Optional.of(Duration.ofDays(1));
        assertThat(reporting.save(tomorrow, null, Source.FORM, true)).isInstanceOf(Answer.Saved.class);
    }

    @Test
    void aClockTenYearsBehindRefusesNothingWhileTheCentresIsNotKnown() {
        offset = Optional.empty();
        ObjectNode inTenYears = Samples.json("seizure").put("occurredAt", "2036-03-01T12:00:00Z");

        Answer answer = reporting.save(inTenYears.deepCopy(), null, Source.FORM, false);
        assertThat(((Answer.Asked) answer).questions())
                .extracting(Question::code)
                .containsExactly(Question.Code.AHEAD_OF_CLOCK);
        assertThat(reporting.save(inTenYears, null, Source.FORM, true)).isInstanceOf(Answer.Saved.class);
    }

    @Test
    void theSameRequestIsAnsweredAlike() {
        ObjectNode report = Samples.json("seizure");
        Request request = Request.of("k", report.toString());

        Answer.Saved first = (Answer.Saved) reporting.save(report.deepCopy(), request, Source.API, false);
        Answer.Saved again = (Answer.Saved) reporting.save(report.deepCopy(), request, Source.API, false);

        assertThat(again.report()).isEqualTo(first.report());
        assertThat(again.before()).isTrue();
        assertThat(reporting.save(report, Request.of("k", "other"), Source.API, false))
                .isEqualTo(new Answer.KeyReused());
    }

    private static ObjectNode subject(String kind, String field, String value) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind).put(field, value);
    }

    private Question.Code asked(String kind, String field, String value, String country) {
        ObjectNode report = Samples.json("identification");
        ObjectNode subject =
                report.withArray("subjects").addObject().put("kind", kind).put(field, value);
        if (kind.equals("person")) {
            subject.put("name", "Ivanov Ivan");
        }
        if (country != null) {
            subject.put("country", country);
        }
        Judgement judgement = reporting.check(report);
        return ((Judgement.Sound) judgement).questions().get(0).code();
    }
}
