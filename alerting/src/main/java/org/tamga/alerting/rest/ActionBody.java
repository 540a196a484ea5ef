package org.tamga.alerting.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Command;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.routing.Receiver.ShiftRole;
import org.tamga.vocabulary.Countries;

/** Reads what an officer does from the body of a request. */
final class ActionBody {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 2_000;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JsonNode body;
    private final String officer;

    private ActionBody(JsonNode body, String officer) {
        this.body = body;
        this.officer = officer;
    }

    /** The officer is whoever has signed in. */
    static ActionBody read(Context request) {
        try {
            JsonNode body = Json.MAPPER.readTree(request.bodyAsBytes());
            if (body == null || !body.isObject()) {
                throw notAnObject();
            }
            return new ActionBody(body, Access.person(request).name());
        } catch (JsonProcessingException unreadable) {
            throw notAnObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("A byte array cannot be read", impossible);
        }
    }

    Action.Acknowledge acknowledgement(String alertId) {
        return new Action.Acknowledge(command(alertId));
    }

    Action.Begin beginning(String alertId) {
        return new Action.Begin(command(alertId));
    }

    /** @param officers to whom it may be given: to anybody else it would be lost, and nobody called any more */
    Action.Assign assignment(String alertId, Collection<String> officers) {
        String to = officer("to", "the name of the officer who gets it");
        if (!officers.contains(to)) {
            throw RefusedRequest.bad("to", to, "the name of an officer as GET /api/officers lists it");
        }
        return new Action.Assign(command(alertId), to);
    }

    /** @param longest so long at most may an alert be off the queue */
    Action.Shelve shelving(String alertId, Instant now, Duration longest) {
        Instant until = until(now, longest);
        Command command = command(alertId);
        if (command.note() == null) {
            throw RefusedRequest.missing("note", "why it is taken off the queue, in a few words");
        }
        return new Action.Shelve(command, until);
    }

    Action.Unshelve unshelving(String alertId) {
        return new Action.Unshelve(command(alertId));
    }

    Action.Close closing(String alertId) {
        return new Action.Close(command(alertId), outcome());
    }

    /** Who asks. */
    String person() {
        return officer;
    }

    /** In which role. */
    ShiftRole role() {
        String remedy = "one of duty-officer, supervisor";
        String role = text("role", LONGEST_NAME, remedy);
        if (role == null) {
            throw RefusedRequest.missing("role", remedy);
        }
        try {
            return ShiftRole.of(role);
        } catch (IllegalArgumentException unknown) {
            throw RefusedRequest.bad("role", role, remedy);
        }
    }

    /** What was written; empty for nothing. */
    String notes() {
        String note = note();
        return note == null ? "" : note;
    }

    /** @param lanes by which ways a country is reached */
    Action.Release release(String alertId, Function<List<String>, List<Lane>> lanes) {
        return new Action.Release(command(alertId), lanes.apply(countries()));
    }

    /** The countries of {@code to}, in upper case, each once. */
    List<String> countries() {
        String remedy = "a list of countries, each by the two letters of its code, such as [\"KZ\"]";
        JsonNode to = body.path("to");
        if (to.isMissingNode() || to.isNull()) {
            throw RefusedRequest.missing("to", remedy);
        }
        Set<String> countries = new TreeSet<>();
        to.forEach(country -> {
            if (!country.isTextual() || !Countries.isKnown(country.asText())) {
                throw RefusedRequest.bad("to", country.asText(), remedy);
            }
            countries.add(Countries.normalise(country.asText()));
        });
        if (!to.isArray() || countries.isEmpty()) {
            throw RefusedRequest.bad("to", to.toString(), remedy);
        }
        return List.copyOf(countries);
    }

    /** A country that a field names, in upper case. */
    String country(String field) {
        String remedy = "a country by the two letters of its code, such as KZ";
        String country = text(field, LONGEST_NAME, remedy);
        if (country == null) {
            throw RefusedRequest.missing(field, remedy);
        }
        if (!Countries.isKnown(country)) {
            throw RefusedRequest.bad(field, country, remedy);
        }
        return Countries.normalise(country);
    }

    /** An action that has to say why. */
    Command explained(String alertId, int revision, String why) {
        String note = note();
        if (note == null) {
            throw RefusedRequest.missing("note", why);
        }
        return new Command(commandId(), alertId, revision, officer, note);
    }

    /** An action for which it makes no difference which revision of the alert was seen. */
    Command command(String alertId, int revision) {
        return new Command(commandId(), alertId, revision, officer, note());
    }

    Command command(String alertId) {
        if (body.hasNonNull("officer") && !body.path("officer").asText().equals(officer)) {
            throw RefusedRequest.bad(
                    "officer", body.path("officer").asText(), "leave it out: it is who has signed in, " + officer);
        }
        return new Command(commandId(), alertId, revision(), officer, note());
    }

    /** Whoever does not name one cannot ask again and be sure that it happens once. */
    String commandId() {
        String remedy = "a UUID that you make for this action, for example " + new UUID(0, 0)
                + "; sent again with it, the action happens once";
        String id = text("id", LONGEST_NAME, remedy);
        if (id == null) {
            return UUID.randomUUID().toString();
        }
        if (!UUID_FORM.matcher(id).matches()) {
            throw RefusedRequest.bad("id", id, remedy);
        }
        return id.toLowerCase(Locale.ROOT);
    }

    /** The revision that was seen. */
    int revision() {
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

    private String officer(String field, String what) {
        String remedy = what + ", 1 to " + LONGEST_NAME + " characters in one line";
        String officer = text(field, LONGEST_NAME, remedy);
        if (officer == null) {
            throw RefusedRequest.missing(field, remedy);
        }
        if (officer.codePoints().anyMatch(Character::isISOControl)) {
            throw RefusedRequest.bad(field, officer, remedy);
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

    private Instant until(Instant now, Duration longest) {
        String remedy = "a time such as " + now.plus(longest).truncatedTo(ChronoUnit.SECONDS)
                + ", which is the latest: after now, and " + longest.toHours() + " h ahead at most";
        String until = text("until", LONGEST_NAME, remedy);
        if (until == null) {
            throw RefusedRequest.missing("until", remedy);
        }
        try {
            Instant time = Instant.parse(until).truncatedTo(ChronoUnit.MILLIS);
            if (time.isAfter(now) && !time.isAfter(now.plus(longest))) {
                return time;
            }
        } catch (DateTimeParseException notATime) {
            // said below
        }
        throw RefusedRequest.bad("until", until, remedy);
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
                HttpStatus.BAD_REQUEST, Complaint.of("The body is not a JSON object", "send {\"revision\": 1}"));
    }
}
