package org.tamga.alerting.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.people.Role;

/** The fields of a request's body; what is not as it should be is refused by name. */
final class Body {
    private static final int LONGEST = 200;
    private static final int LONGEST_SECRET = 1_000;

    private final JsonNode body;

    private Body(JsonNode body) {
        this.body = body;
    }

    static Body of(Context request) {
        try {
            JsonNode body = Json.MAPPER.readTree(request.bodyAsBytes());
            if (body == null || !body.isObject()) {
                throw notAnObject();
            }
            return new Body(body);
        } catch (JsonProcessingException unreadable) {
            throw notAnObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("A byte array cannot be read", impossible);
        }
    }

    String text(String field, String remedy) {
        String text = textOrNull(field, remedy);
        if (text == null) {
            throw RefusedRequest.missing(field, remedy);
        }
        return text;
    }

    @Nullable
    String textOrNull(String field, String remedy) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        String text = node.asText();
        if (!node.isTextual() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw RefusedRequest.bad(field, text, remedy);
        }
        return text.isBlank() ? null : text;
    }

    /** As it is, and never told back. */
    String secret(String field) {
        JsonNode node = body.path(field);
        if (!node.isTextual() || node.asText().isEmpty() || node.asText().length() > LONGEST_SECRET) {
            throw RefusedRequest.missing(field, "text of 1 to " + LONGEST_SECRET + " characters");
        }
        return node.asText();
    }

    int number(String field, int otherwise, String remedy) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isInt()) {
            throw RefusedRequest.bad(field, node.asText(), remedy);
        }
        return node.intValue();
    }

    boolean flag(String field, boolean otherwise) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            throw RefusedRequest.bad(field, node.asText(), "true or false");
        }
        return node.booleanValue();
    }

    List<Role> roles() {
        String remedy = "a list of one or more of " + Arrays.toString(Role.values());
        JsonNode node = body.path("roles");
        if (!node.isArray() || node.isEmpty()) {
            throw RefusedRequest.missing("roles", remedy);
        }
        List<Role> roles = new ArrayList<>();
        for (JsonNode role : node) {
            try {
                roles.add(Role.valueOf(role.asText().toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException unknown) {
                throw RefusedRequest.bad("roles", role.asText(), remedy);
            }
        }
        return roles;
    }

    private static RefusedRequest notAnObject() {
        return new RefusedRequest(
                HttpStatus.BAD_REQUEST, Complaint.of("The body is not a JSON object", "send {\"field\": \"value\"}"));
    }
}
