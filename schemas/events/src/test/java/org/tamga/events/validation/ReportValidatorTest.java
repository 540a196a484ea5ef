package org.tamga.events.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tamga.events.validation.ProblemCode.*;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.Direction;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.SubjectKind;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading.Read;
import org.tamga.events.validation.Verdict.Accepted;
import org.tamga.events.validation.Verdict.Refused;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution.Resolved;
import org.tamga.vocabulary.Resolution.Unresolved;

/** A good report, spoilt in one way each; {@code '} stands for the quotation marks of JSON. */
class ReportValidatorTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

    private static final String SEIZURE = "{'type':'seizure','eventId':'252facbb-c52c-4417-a97c-da06ca066335',"
            + "'checkpoint':'KZ-KORDAY','occurredAt':'2026-03-01T11:00:00Z',"
            + "'items':[{'substance':'heroin','quantity':3.653,'unit':'kg'}],"
            + "'subjects':[{'kind':'vehicle','plate':'547 BHA-12','country':'UZ'}]}";

    private static final String IDENTIFICATION = "{'type':'identification',"
            + "'eventId':'22a54935-5f86-41fd-b3d5-329520bdc72b','checkpoint':'KZ-KORDAY',"
            + "'occurredAt':'2026-03-01T11:00:00Z','method':'ANPR','result':'SIGHTING',"
            + "'subjects':[{'kind':'phone','number':'+998901234567'}]}";

    private final ReportValidator validator = new ReportValidator(CheckpointRegister.bundled());

    @ParameterizedTest
    @ValueSource(strings = {SEIZURE, IDENTIFICATION})
    void aGoodReportIsAcceptedAtItsCheckpointWithoutAWarning(String line) {
        assertThat(judge(line)).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.place())
                    .isInstanceOfSatisfying(
                            Resolved.class,
                            place -> assertThat(place.checkpoint().id()).isEqualTo("KZ-KORDAY"));
            assertThat(accepted.warnings()).isEmpty();
        });
    }

    @Test
    void aRetractionIsAWholeReportToo() {
        assertThat(judge(spoilt(SEIZURE, "'items'", "'revision':2,'retracted':true,'items'")))
                .isInstanceOf(Accepted.class);
        assertThat(refusals(spoilt(
                        SEIZURE, "[{'substance':'heroin','quantity':3.653,'unit':'kg'}]", "[],'retracted':true")))
                .extracting(Problem::code)
                .containsExactly(NO_ITEM);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("'items'", "'revision':0,'items'", "revision", "0", BAD_NUMBER, "from 1"),
                arguments(
                        "T11:00:00Z",
                        "T12:10:00.001Z",
                        "occurredAt",
                        "2026-03-01T12:10:00.001Z",
                        FUTURE_DATE,
                        "10 minutes"),
                arguments("2026-03-01T11", "2027-03-01T11", "occurredAt", "2027-03-01T11:00:00Z", FUTURE_DATE, "clock"),
                arguments("2026-03", "0026-03", "occurredAt", "0026-03-01T11:00:00Z", DATE_TOO_OLD, "1900"),
                arguments("'checkpoint':'KZ-KORDAY',", "", "place", "", NO_PLACE, "give a checkpoint"),
                arguments("'checkpoint':'KZ-KORDAY'", "'country':'KZ'", "place", "", NO_PLACE, "give a checkpoint"),
                arguments("KZ-KORDAY", "XX-NOWHERE", "checkpoint", "XX-NOWHERE", NO_COUNTRY, "add the country"),
                arguments(
                        "'checkpoint':'KZ-KORDAY'",
                        "'place':'Some Yard'",
                        "place",
                        "Some Yard",
                        NO_COUNTRY,
                        "add the country"),
                arguments("'items'", "'country':'XX','items'", "country", "XX", UNKNOWN_COUNTRY, "ISO 3166-1"),
                arguments("'items'", "'country':'KAZ','items'", "country", "KAZ", UNKNOWN_COUNTRY, "ISO 3166-1"),
                arguments(
                        "'items'",
                        "'departureCountry':'SU','items'",
                        "departureCountry",
                        "SU",
                        UNKNOWN_COUNTRY,
                        "ISO 3166-1"),
                arguments(
                        "'items'",
                        "'destinationCountry':'ЕС','items'",
                        "destinationCountry",
                        "ЕС",
                        UNKNOWN_COUNTRY,
                        "ISO 3166-1"),
                arguments(
                        "{'substance':'heroin','quantity':3.653,'unit':'kg'}",
                        "",
                        "items",
                        "[]",
                        NO_ITEM,
                        "at least one"),
                arguments(
                        "'items'",
                        "'handling':{'releasableTo':['KZ','EVERYBODY']},'items'",
                        "handling.releasableTo[1]",
                        "EVERYBODY",
                        UNKNOWN_RECIPIENT,
                        "MEMBERS, OBSERVERS"));
    }

    @ParameterizedTest(name = "{index} {2} {4}")
    @MethodSource
    void refused(String old, String fault, String field, String value, ProblemCode code, String remedy) {
        assertThat(refusals(spoilt(SEIZURE, old, fault)))
                .singleElement()
                .satisfies(problem -> is(problem, field, value, code, remedy));
    }

    @Test
    void anIdentificationOfNothingIsRefused() {
        String line = spoilt(IDENTIFICATION, "{'kind':'phone','number':'+998901234567'}", "");

        assertThat(refusals(line))
                .singleElement()
                .satisfies(problem -> is(problem, "subjects", "[]", NO_SUBJECT, "a subject or a substance"));
        assertThat(judge(spoilt(line, "'method'", "'substance':'opium','method'")))
                .isInstanceOf(Accepted.class);
    }

    static Stream<Arguments> acceptedWithAWarning() {
        return Stream.of(
                arguments("'kg'", "'handfuls'", "items[0].unit", "handfuls", UNKNOWN_UNIT, "kilogram, gram, milligram"),
                arguments(",'unit':'kg'", "", "items[0].unit", "", UNKNOWN_UNIT, "counts as unknown"),
                arguments("'heroin'", "'dust'", "items[0].substance", "dust", UNKNOWN_SUBSTANCE, "table"),
                arguments("3.653", "0", "items[0].quantity", "0", ODD_QUANTITY, "more than zero"),
                arguments(
                        "'kg'",
                        "'kg','profile':{'method':'IR','values':{'a':1,'b':-2}}",
                        "items[0].profile.values.b",
                        "-2.0",
                        ODD_PROFILE,
                        "from 0 on"),
                arguments(
                        "'kg'",
                        "'kg','profile':{'method':'IR','values':{'a':0}}",
                        "items[0].profile.values",
                        "{a=0.0}",
                        ODD_PROFILE,
                        "nothing was measured"),
                arguments("3.653", "-3", "items[0].quantity", "-3", ODD_QUANTITY, "more than zero"),
                arguments("3.653", "100000.001", "items[0].quantity", "100000.001 kg", ODD_QUANTITY, "100 t"),
                arguments("3.653", "1e30", "items[0].quantity", "1e30 kg", ODD_QUANTITY, "100 t"),
                arguments("'kg'", "'kg','purity':101", "items[0].purity", "101.0", ODD_QUANTITY, "0 to 100"),
                arguments(
                        "'kg'",
                        "'kg','packages':[{'count':0}]",
                        "items[0].packages[0].count",
                        "0",
                        ODD_QUANTITY,
                        "from 1"),
                arguments(
                        "'kg'",
                        "'kg','packages':[{'massGrams':-1}]",
                        "items[0].packages[0].massGrams",
                        "-1",
                        ODD_QUANTITY,
                        "more than zero"),
                arguments(",'country':'UZ'", "", "subjects[0].country", "", NO_KEY, "the country that issued it"),
                arguments("'UZ'", "'UZB'", "subjects[0].country", "UZB", UNKNOWN_COUNTRY, "ISO 3166-1"),
                arguments("'plate':'547 BHA-12',", "", "subjects[0].plate", "", NO_KEY, "linked to nothing"),
                arguments(
                        "'KZ-KORDAY'",
                        "'XX-NOWHERE','country':'TJ'",
                        "checkpoint",
                        "XX-NOWHERE",
                        UNKNOWN_PLACE,
                        "its own in TJ"),
                arguments(
                        "'items'",
                        "'recordedAt':'2026-03-01T12:10:01Z','items'",
                        "recordedAt",
                        "2026-03-01T12:10:01Z",
                        FUTURE_DATE,
                        "clock"),
                arguments(
                        "'items'",
                        "'handling':{'code':'H4'},'items'",
                        "handling.code",
                        "H4",
                        UNKNOWN_WORD,
                        "[H0, H1, H2, H3]"),
                arguments(
                        "'items'",
                        "'evaluation':{'source':'D'},'items'",
                        "evaluation.source",
                        "D",
                        UNKNOWN_WORD,
                        "[A, B, C, X]"),
                arguments(
                        "'items'",
                        "'evaluation':{'information':5},'items'",
                        "evaluation.information",
                        "5",
                        UNKNOWN_WORD,
                        "1 to 4"));
    }

    @ParameterizedTest(name = "{index} {2} {4}")
    @MethodSource
    void acceptedWithAWarning(String old, String flaw, String field, String value, ProblemCode code, String remedy) {
        assertThat(warnings(spoilt(SEIZURE, old, flaw)))
                .singleElement()
                .satisfies(problem -> is(problem, field, value, code, remedy));
    }

    static Stream<Arguments> subjectsThatLinkToNothing() {
        return Stream.of(
                arguments("{'kind':'person','name':'Rustam Karimov'}", "birthDate", NO_KEY),
                arguments("{'kind':'person','name':'Rustam Karimov','birthDate':'17.05.1985'}", "birthDate", BAD_DATE),
                arguments("{'kind':'person','birthDate':'1985-05-17'}", "name", NO_KEY),
                arguments(
                        "{'kind':'person','name':'A B','birthDate':'1985-05-17','nationality':'SU'}",
                        "nationality",
                        UNKNOWN_COUNTRY),
                arguments("{'kind':'document','number':'A41867404'}", "country", NO_KEY),
                arguments("{'kind':'container'}", "number", NO_KEY),
                arguments("{'kind':'phone'}", "number", NO_KEY),
                arguments("{'kind':'device'}", "imei", NO_KEY),
                arguments("{'kind':'organisation','country':'KZ'}", "name", NO_KEY));
    }

    @ParameterizedTest
    @MethodSource
    void subjectsThatLinkToNothing(String subject, String field, ProblemCode code) {
        String line = spoilt(IDENTIFICATION, "{'kind':'phone','number':'+998901234567'}", subject);

        assertThat(warnings(line)).singleElement().satisfies(warning -> {
            assertThat(warning.field()).isEqualTo("subjects[0]." + field);
            assertThat(warning.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'vehicle','plate':'A','country':'KZ'}",
                "{'kind':'vehicle','vin':'IOQ45678901234567'}",
                "{'kind':'container','number':'TGHU1234567'}",
                "{'kind':'phone','number':'901234567'}",
                "{'kind':'device','imei':'1'}"
            })
    void aFlawInsideAKeyIsLeftToDetection(String subject) {
        String line = spoilt(IDENTIFICATION, "{'kind':'phone','number':'+998901234567'}", subject);

        assertThat(warnings(line)).isEmpty();
    }

    @Test
    void tenMinutesAheadIsStillAccepted() {
        assertThat(judge(spoilt(SEIZURE, "T11:00:00Z", "T12:10:00Z"))).isInstanceOf(Accepted.class);
    }

    @Test
    void aPlaceOutsideTheRegisterKeepsItsCountry() {
        assertThat(judge(spoilt(SEIZURE, "'checkpoint':'KZ-KORDAY'", "'place':'Some Yard','country':'TJ'")))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.place())
                                .isInstanceOfSatisfying(
                                        Unresolved.class,
                                        place -> assertThat(place.country()).isEqualTo("TJ")));
    }

    @Test
    void allReasonsAreGivenAtOnce() {
        String line = spoilt(SEIZURE, "2026-03-01T11", "2027-03-01T11");

        assertThat(refusals(spoilt(line, "'KZ-KORDAY'", "'XX-NOWHERE','departureCountry':'XX','revision':-1")))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(FUTURE_DATE, NO_COUNTRY, UNKNOWN_COUNTRY, BAD_NUMBER);
    }

    @Test
    void whatOnlyARecordCanGetWrongIsRefusedToo() {
        SeizureEvent seizure = SeizureEvent.newBuilder(((Report.Seizure) read(SEIZURE)).event())
                .setEventId("252FACBB")
                .build();
        seizure.getItems().get(0).put("substance", " ");
        seizure.getItems().get(0).put("quantity", "1e999999999");

        assertThat(((Refused) validator.judge(Report.of(seizure), RECEIVED)).problems())
                .extracting(Problem::field, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("eventId", BAD_UUID),
                        tuple("items[0].substance", MISSING_FIELD),
                        tuple("items[0].quantity", BAD_NUMBER));
    }

    @Test
    void aWordOfANewerVersionRefusesOnlyWhereItDecidesAHit() {
        IdentificationEvent identification = ((Report.Identification) read(IDENTIFICATION)).event();
        identification.put("direction", Direction.OTHER);
        identification.getSubjects().get(0).put("kind", SubjectKind.OTHER);
        assertThat(((Accepted) validator.judge(Report.of(identification), RECEIVED)).warnings())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("direction", "subjects[0].kind");

        identification.put("result", IdentificationResult.OTHER);
        assertThat(((Refused) validator.judge(Report.of(identification), RECEIVED)).problems())
                .extracting(Problem::field)
                .containsExactly("result");
    }

    private Verdict judge(String line) {
        return validator.judge(read(line), RECEIVED);
    }

    private List<Problem> refusals(String line) {
        assertThat(judge(line)).isInstanceOf(Refused.class);
        return ((Refused) judge(line)).problems();
    }

    private List<Problem> warnings(String line) {
        assertThat(judge(line)).isInstanceOf(Accepted.class);
        return ((Accepted) judge(line)).warnings();
    }

    private static Report read(String line) {
        assertThat(EventJson.read(line.replace('\'', '"'))).isInstanceOf(Read.class);
        return ((Read) EventJson.read(line.replace('\'', '"'))).report();
    }

    private static String spoilt(String line, String old, String fault) {
        assertThat(line).contains(old);
        return line.replace(old, fault);
    }

    private static void is(Problem problem, String field, String value, ProblemCode code, String remedy) {
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.value()).isEqualTo(value);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.remedy()).contains(remedy);
    }
}
