package org.tamga.alerting.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.json.Json;

/** Reads what an officer does from the body of a request. */
final class ActionBody {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 2_000;

    private final JsonNode body;

    private ActionBody(JsonNode body) {
        this.body = body;
    }

    static ActionBody read(byte[] bytes) {
        try {
            JsonNode body = Json.MAPPER.readTree(bytes);
            if (body == null || !body.isObject()) {
                throw notAnObject();
            }
            return new ActionBody(body);
        } catch (JsonProcessingException unreadable) {
            throw notAnObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("A byte array cannot be read", impossible);
        }
    }

    Action.Acknowledge acknowledgement(String alertId) {
        return new Action.Acknowledge(alertId, revision(), officer(), note());
    }

    Action.Close closing(String alertId) {
        return new Action.Close(alertId, revision(), officer(), outcome(), note());
    }

    private int revision() {
        JsonNode revision = body.path("revision");
        String remedy = "the revision of the alert that was shown, a whole number from 1 on";
        if (revision.isMissingNode() || revision.isNull()) {
            throw RefusedRequest.missing("revision", remedy);
        }
        if (!revision.isInt() || revision.intValue() < 1) {
            throw RefusedRequest.bad("revision", revision.asText(), remedy);
        }
        return revision.intValue();
    }

    private String officer() {
        String remedy = "the officer's name, 1 to " + LONGEST_NAME + " characters in one line";
        String officer = text("officer", LONGEST_NAME, remedy);
        if (officer == null) {
            throw RefusedRequest.missing("officer", remedy);
        }
        if (officer.codePoints().anyMatch(Character::isISOControl)) {
            throw RefusedRequest.bad("officer", officer, remedy);
        }
        return officer;
    }

    private @Nullable String note() {
        String remedy = "text of at most " + LONGEST_NOTE + " characters, or nothing";
        String note = text("note", LONGEST_NOTE, remedy);
        if (note != null && note.indexOf('\0') >= 0) {
            throw RefusedRequest.bad("note", note, remedy);
        }
        return note;
    }

    private Outcome outcome() {
        String remedy =
                "one of " + Arrays.stream(Outcome.values()).map(Enum::name).collect(Collectors.joining(", "));
        String outcome = text("outcome", LONGEST_NAME, remedy);
        if (outcome == null) {
            throw RefusedRequest.missing("outcome", remedy);
        }
        try {
            return Outcome.valueOf(outcome);
        } catch (IllegalArgumentException unknown) {
            throw RefusedRequest.bad("outcome", outcome, remedy);
        }
    }

    /** Without spaces around it; null if it is absent or blank. */
    private @Nullable String text(String field, int longest, String remedy) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        String text = node.asText().strip();
        if (!node.isTextual() || text.length() > longest) {
            throw RefusedRequest.bad(field, text, remedy);
        }
        return text.isEmpty() ? null : text;
    }

    private static RefusedRequest notAnObject() {
        return new RefusedRequest(
                HttpStatus.BAD_REQUEST,
                Complaint.of("The body is not a JSON object", "send {\"revision\": 1, \"officer\": \"...\"}"));
    }
}
