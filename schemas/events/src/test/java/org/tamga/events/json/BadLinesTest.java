package org.tamga.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tamga.events.validation.ProblemCode.*;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;

/** One fault a line: where it is found, what is shown of it, its code, and the heart of the remedy. */
class BadLinesTest {

    static Stream<Arguments> spoiltSeizures() {
        return Stream.of(
                arguments(
                        "'type':'seizure'", "'type':'sale'", "type", "sale", UNKNOWN_WORD, "[seizure, identification]"),
                arguments("'type':'seizure',", "", "type", "", MISSING_FIELD, "required"),
                arguments("'type':'seizure'", "'type':null", "type", "", MISSING_FIELD, "required"),
                arguments("'type':'seizure'", "'type':1", "type", "1", WRONG_TYPE, "text in quotes"),
                arguments("'eventId'", "'event_id'", "eventId", "", MISSING_FIELD, "rename \"event_id\""),
                arguments(
                        "252facbb-c52c",
                        "252facbb-c52",
                        "eventId",
                        "252facbb-c52-4417-a97c-da06ca066335",
                        BAD_UUID,
                        "8-4-4-4-12"),
                arguments("'occurredAt'", "'when'", "occurredAt", "", MISSING_FIELD, "required"),
                arguments("+05:00", "", "occurredAt", "2024-06-14T17:35:22", BAD_TIME, "offset"),
                arguments(
                        "2024-06-14T", "14.06.2024 ", "occurredAt", "14.06.2024 17:35:22+05:00", BAD_TIME, "ISO 8601"),
                arguments(
                        "2024-06-14T", "2024-02-30T", "occurredAt", "2024-02-30T17:35:22+05:00", BAD_TIME, "ISO 8601"),
                arguments(
                        "2024-06-14T",
                        "+12024-06-14T",
                        "occurredAt",
                        "+12024-06-14T17:35:22+05:00",
                        BAD_TIME,
                        "ISO 8601"),
                arguments("'2024-06-14T17:35:22+05:00'", "1718368522", "occurredAt", "1718368522", WRONG_TYPE, "text"),
                arguments("inbound", "in", "direction", "in", UNKNOWN_WORD, "[inbound, outbound, transit, domestic]"),
                arguments(
                        "inbound",
                        "other",
                        "direction",
                        "other",
                        UNKNOWN_WORD,
                        "[inbound, outbound, transit, domestic]"),
                arguments(
                        "'direction':",
                        "'transportMode':'ship','direction':",
                        "transportMode",
                        "ship",
                        UNKNOWN_WORD,
                        "[road, rail, river, sea, air, post, foot]"),
                arguments(
                        "'direction':", "'revision':'two','direction':", "revision", "two", BAD_NUMBER, "whole number"),
                arguments("'direction':", "'revision':1.5,'direction':", "revision", "1.5", BAD_NUMBER, "whole number"),
                arguments(
                        "'direction':",
                        "'revision':3000000000,'direction':",
                        "revision",
                        "3000000000",
                        BAD_NUMBER,
                        "whole number"),
                arguments(
                        "'direction':",
                        "'retracted':'yes','direction':",
                        "retracted",
                        "yes",
                        WRONG_TYPE,
                        "true or false"),
                arguments(
                        "'direction':",
                        "'direction':'inbound','direction':",
                        "direction",
                        "inbound",
                        DUPLICATE_FIELD,
                        "keep one"),
                arguments("'unit':", "'unit':'g','unit':", "items[0].unit", "kg", DUPLICATE_FIELD, "keep one"),
                arguments("'items'", "'item'", "items", "", MISSING_FIELD, "rename \"item\""),
                arguments("[{'substance'", "['heroin',{'substance'", "items[0]", "heroin", WRONG_TYPE, "object"),
                arguments("'substance':'heroin',", "", "items[0].substance", "", MISSING_FIELD, "required"),
                arguments("'heroin'", "' '", "items[0].substance", "", MISSING_FIELD, "required"),
                arguments("3.653", "'about 3'", "items[0].quantity", "about 3", BAD_NUMBER, "decimal number"),
                arguments("3.653", "'3,653'", "items[0].quantity", "3,653", BAD_NUMBER, "with a point"),
                arguments("3.653", "true", "items[0].quantity", "true", WRONG_TYPE, "number"),
                arguments("3.653", "1e999999999", "items[0].quantity", "1e999999999", BAD_NUMBER, "exponent"),
                arguments("3.653", "-1e-31", "items[0].quantity", "-1e-31", BAD_NUMBER, "exponent"),
                arguments("'unit':'kg'", "'purity':'pure'", "items[0].purity", "pure", BAD_NUMBER, "decimal number"),
                arguments(
                        "'unit':'kg'",
                        "'testLevel':'sniff'",
                        "items[0].testLevel",
                        "sniff",
                        UNKNOWN_WORD,
                        "[none, field, lab]"),
                arguments("'unit':'kg'", "'packages':{}", "items[0].packages", "{…}", WRONG_TYPE, "list"),
                arguments(
                        "'unit':'kg'",
                        "'packages':[{},{'count':'13'}]",
                        "items[0].packages[1].count",
                        "13",
                        BAD_NUMBER,
                        "without quotes"),
                arguments(
                        "'unit':'kg'",
                        "'profile':{'method':'GC'}",
                        "items[0].profile.values",
                        "",
                        MISSING_FIELD,
                        "required"),
                arguments(
                        "'unit':'kg'",
                        "'profile':{'values':[]}",
                        "items[0].profile.method",
                        "",
                        MISSING_FIELD,
                        "required"),
                arguments(
                        "'unit':'kg'",
                        "'profile':{'method':'GC','values':{'thebaine':'x'}}",
                        "items[0].profile.values.thebaine",
                        "x",
                        BAD_NUMBER,
                        "decimal"),
                arguments(
                        "'unit':'kg'",
                        "'profile':{'method':'GC','values':7}",
                        "items[0].profile.values",
                        "7",
                        WRONG_TYPE,
                        "list of numbers"),
                arguments(
                        "'kind':'vehicle'",
                        "'kind':'horse'",
                        "subjects[0].kind",
                        "horse",
                        UNKNOWN_WORD,
                        "[vehicle, container, document, person, phone, device, organisation]"),
                arguments("'kind':'vehicle',", "", "subjects[0].kind", "", MISSING_FIELD, "required"),
                arguments("'547 BHA-12'", "54712", "subjects[0].plate", "54712", WRONG_TYPE, "text in quotes"),
                arguments("547 BHA", "547\\u0000BHA", "subjects[0].plate", "547\uFFFDBHA-12", BAD_TEXT, "NUL"),
                arguments(
                        "547 BHA",
                        "547\\ud800BHA",
                        "subjects[0].plate",
                        "547\uFFFDBHA-12",
                        BAD_TEXT,
                        "half a character"),
                arguments(
                        "'direction':",
                        "'handling':{'releasableTo':'MEMBERS'},'direction':",
                        "handling.releasableTo",
                        "MEMBERS",
                        WRONG_TYPE,
                        "list"),
                arguments(
                        "'direction':",
                        "'handling':{'releasableTo':[null]},'direction':",
                        "handling.releasableTo[0]",
                        "null",
                        WRONG_TYPE,
                        "text"),
                arguments("'direction':", "'handling':'all','direction':", "handling", "all", WRONG_TYPE, "object"),
                arguments(
                        "'direction':",
                        "'evaluation':{'information':'2'},'direction':",
                        "evaluation.information",
                        "2",
                        BAD_NUMBER,
                        "whole number"));
    }

    @ParameterizedTest(name = "{index} {2} {4}")
    @MethodSource
    void spoiltSeizures(String old, String fault, String field, String value, ProblemCode code, String remedy) {
        assertThat(Lines.problems(Lines.seizure(old, fault))).singleElement().satisfies(is(field, value, code, remedy));
    }

    static Stream<Arguments> spoiltIdentifications() {
        return Stream.of(
                arguments("'method':'ANPR',", "", "method", "", MISSING_FIELD, "required"),
                arguments("'result':'SIGHTING',", "", "result", "", MISSING_FIELD, "required"),
                arguments("SIGHTING", "MAYBE", "result", "MAYBE", UNKNOWN_WORD, "[POSITIVE, NEGATIVE, SIGHTING]"),
                arguments(
                        "'method':",
                        "'seizureRef':'the last one','method':",
                        "seizureRef",
                        "the last one",
                        BAD_UUID,
                        "UUID"));
    }

    @ParameterizedTest(name = "{index} {2} {4}")
    @MethodSource
    void spoiltIdentifications(String old, String fault, String field, String value, ProblemCode code, String remedy) {
        assertThat(Lines.problems(Lines.identification(old, fault)))
                .singleElement()
                .satisfies(is(field, value, code, remedy));
    }

    static Stream<Arguments> noReportAtAll() {
        return Stream.of(
                arguments("", NOT_JSON, "empty"),
                arguments("  \t", NOT_JSON, "empty"),
                arguments("seizure;252facbb;TJ;heroin;3", NOT_JSON, "from character 1 on"),
                arguments("{\"type\":\"seizure\"", NOT_JSON, "one JSON object"),
                arguments("{'type':'seizure'}", NOT_JSON, "from character 2 on"),
                arguments("{\"quantity\": 01}", NOT_JSON, "not JSON"),
                arguments("{\"quantity\": NaN}", NOT_JSON, "not JSON"),
                arguments("{\"note\": \"a\u0000b\"}", NOT_JSON, "not JSON"),
                arguments("\u0000\u0000\u0000", NOT_JSON, "not JSON"),
                arguments("[]", NOT_JSON, "not an object"),
                arguments("\"seizure\"", NOT_JSON, "not an object"),
                arguments("null", NOT_JSON, "not an object"),
                arguments("42", NOT_JSON, "not an object"),
                arguments("{} {}", NOT_JSON, "more than one"),
                arguments(Lines.SEIZURE + ",", NOT_JSON, "not JSON"),
                arguments("[".repeat(100_000), TOO_DEEP, "nested"),
                arguments("{\"a\":".repeat(20_000), TOO_DEEP, "nested"),
                arguments(" ".repeat(10_000_000), LINE_TOO_LONG, "10000000 characters"));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource
    void noReportAtAll(String line, ProblemCode code, String remedy) {
        assertThat(Lines.problems(line)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("line");
            assertThat(problem.value()).hasSizeLessThanOrEqualTo(Problem.MAX_VALUE);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.remedy()).contains(remedy);
        });
    }

    @Test
    void aTextOfAMegabyteIsNotALine() {
        String line = Lines.seizure("547 BHA-12", "A".repeat(1_000_000));

        assertThat(Lines.problems(line)).extracting(Problem::code).containsExactly(LINE_TOO_LONG);
    }

    @Test
    void aTextOfAHundredThousandCharactersIsTooLongForItsField() {
        String line = Lines.seizure("547 BHA-12", "A".repeat(100_000));

        assertThat(Lines.problems(line))
                .singleElement()
                .satisfies(is("subjects[0].plate", "A".repeat(79) + "…", TEXT_TOO_LONG, "at most 10000"));
    }

    @Test
    void aNumberOfAHundredThousandDigitsIsNotCounted() {
        String line = Lines.seizure("3.653", "9".repeat(100_000));

        assertThat(Lines.problems(line))
                .singleElement()
                .satisfies(is("items[0].quantity", "9".repeat(79) + "…", BAD_NUMBER, "at most 40 characters"));
    }

    @Test
    void aListOfThousandsIsTooMany() {
        String line = Lines.seizure("'subjects':[", "'subjects':[" + "{'kind':'phone'},".repeat(2_000));

        assertThat(Lines.problems(line)).singleElement().satisfies(is("subjects", "", TOO_MANY, "at most 1000"));
    }

    @Test
    void aHostOfUnknownFieldsIsNotComparedWithEveryKnownOne() {
        StringBuilder line = new StringBuilder("{\"occured\":1");
        for (int i = 0; line.length() < EventJson.MAX_LINE - 20; i++) {
            line.append(",\"f").append(i).append("\":0");
        }

        assertThat(Lines.problems(line.append('}').toString()))
                .extracting(Problem::field)
                .containsExactly("type");
    }

    @Test
    void allFaultsOfALineAreToldAtOnce() {
        String line = Lines.seizure("'eventId'", "'id'")
                .replace("inbound", "up")
                .replace("3.653", "\"much\"")
                .replace("+05:00", "");

        assertThat(Lines.problems(line))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("eventId", "occurredAt", "direction", "items[0].quantity");
    }

    @Test
    void whatIsToldOfALineIsBounded() {
        String line = Lines.seizure("[{'substance'", "[" + "7,".repeat(900) + "{'substance'");

        assertThat(Lines.problems(line)).hasSize(20);
    }

    private static Consumer<Problem> is(String field, String value, ProblemCode code, String remedy) {
        return problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.value()).isEqualTo(value);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.remedy()).contains(remedy);
        };
    }
}
