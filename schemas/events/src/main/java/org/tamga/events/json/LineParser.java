package org.tamga.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.events.validation.Findings;
import org.tamga.events.validation.ProblemCode;

/** From a line to one JSON object. Bounded in length and depth, and no number is converted, whatever the line holds. */
final class LineParser {
    private static final int MAX_DEPTH = 16;

    /** Only depth can exceed a limit of the parser; the length of the line bounds the rest. Names are not cached: a line chooses them. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(EventJson.MAX_LINE)
                    .maxNumberLength(EventJson.MAX_LINE)
                    .maxStringLength(EventJson.MAX_LINE)
                    .build())
            .build();

    private final String line;
    private final Findings findings;

    LineParser(String line, Findings findings) {
        this.line = line;
        this.findings = findings;
    }

    /** Empty if the line is not one JSON object; then there is a problem that says why. */
    Optional<Json.Obj> parse() {
        if (line.length() > EventJson.MAX_LINE) {
            return refuse(
                    ProblemCode.LINE_TOO_LONG,
                    "it has " + line.length() + " characters; a report has at most " + EventJson.MAX_LINE
                            + ". Is a line break missing?");
        }
        if (line.isBlank()) {
            return refuse(ProblemCode.NOT_JSON, "the line is empty; write one JSON object a line");
        }
        try (JsonParser parser = FACTORY.createParser(line)) {
            return parse(parser);
        } catch (StreamConstraintsException e) {
            return refuse(ProblemCode.TOO_DEEP, "it is nested more than " + MAX_DEPTH + " deep; no report is");
        } catch (JsonProcessingException e) {
            return refuse(
                    ProblemCode.NOT_JSON,
                    "it is not JSON from character " + e.getLocation().getColumnNr()
                            + " on; write one JSON object a line");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private Optional<Json.Obj> parse(JsonParser parser) throws IOException {
        Json value = value(parser, parser.nextToken());
        if (parser.nextToken() != null) {
            return refuse(ProblemCode.NOT_JSON, "there is more than one JSON value; write one object a line");
        }
        if (value instanceof Json.Obj) {
            return Optional.of((Json.Obj) value);
        }
        return refuse(ProblemCode.NOT_JSON, "it is JSON, but not an object; write one object in { } a line");
    }

    private Json value(JsonParser parser, JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT:
                return object(parser);
            case START_ARRAY:
                return array(parser);
            case VALUE_STRING:
                return new Json.Text(parser.getText());
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return new Json.Num(parser.getText());
            case VALUE_TRUE:
            case VALUE_FALSE:
                return new Json.Bool(token == JsonToken.VALUE_TRUE);
            default:
                return new Json.Null();
        }
    }

    private Json object(JsonParser parser) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Json value = value(parser, parser.nextToken());
            if (members.putIfAbsent(name, value) != null) {
                findings.problem(
                        within(path(parser.getParsingContext()), name),
                        value.shown(),
                        ProblemCode.DUPLICATE_FIELD,
                        "the field stands here twice; keep one");
            }
        }
        return new Json.Obj(members);
    }

    private Json array(JsonParser parser) throws IOException {
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return new Json.Arr(elements);
    }

    /** Where the object stands that the parser is in. */
    private static String path(JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent == null || parent.inRoot()) {
            return "";
        }
        return parent.inArray()
                ? path(parent) + "[" + parent.getCurrentIndex() + "]"
                : within(path(parent), parent.getCurrentName());
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private Optional<Json.Obj> refuse(ProblemCode code, String remedy) {
        findings.problem("line", line.substring(0, Math.min(line.length(), 200)), code, remedy);
        return Optional.empty();
    }
}
