package org.tamga.alerting.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Sought;

/** Reads what a search asks for. It comes in a body, since what is searched for must stand in no address and no log. */
final class SearchBody {
    /** Days are the region's. */
    private static final ZoneOffset REGION = ZoneOffset.ofHours(5);

    private static final int LONGEST = 200;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern PATTERN = Pattern.compile("[a-z0-9-]{1,64}");

    private final JsonNode body;

    private SearchBody(JsonNode body) {
        this.body = body;
    }

    static SearchBody read(byte[] bytes) {
        try {
            JsonNode body = Json.MAPPER.readTree(bytes);
            if (body != null && body.isObject()) {
                return new SearchBody(body);
            }
        } catch (JsonProcessingException unreadable) {
            // told below, without what was sent
            unreadable.clearLocation();
        } catch (IOException impossible) {
            throw new IllegalStateException("A byte array cannot be read", impossible);
        }
        throw RefusedRequest.bad("body", "", "a JSON object, for example {\"text\": \"KZ 123 ABC 02\"}");
    }

    /** Null if no text is given: then everything that the narrowing lets through is asked for. */
    @Nullable
    Sought sought() {
        String text = text("text");
        if (text == null) {
            return null;
        }
        String remedy =
                "a plate, document, telephone number, container, IMEI, name, marking, place or number of an alert;"
                        + " two letters of a name or " + Sought.SHORTEST
                        + " letters or digits of anything else at least, at most " + LONGEST + " characters";
        Sought sought = Sought.of(text);
        if (text.length() > LONGEST || sought.isEmpty()) {
            throw RefusedRequest.bad("text", text, remedy);
        }
        return sought;
    }

    /** @param kept whether whoever asks may know of what is kept to an operation */
    Narrowing narrowing(boolean kept) {
        String state = text("state");
        return new Narrowing(day("from", 0), day("until", 1), country(), pattern(), open(state), handling(state), kept);
    }

    private @Nullable String country() {
        String country = text("country");
        if (country == null) {
            return null;
        }
        String code = country.toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(code).matches()) {
            throw RefusedRequest.bad("country", country, "two letters of ISO 3166-1, for example KZ; or leave it out");
        }
        return code;
    }

    private @Nullable String pattern() {
        String pattern = text("pattern");
        if (pattern != null && !PATTERN.matcher(pattern).matches()) {
            throw RefusedRequest.bad("pattern", pattern, "a pattern's id, for example linked-vehicle; or leave it out");
        }
        return pattern;
    }

    private static @Nullable Boolean open(@Nullable String state) {
        return state == null ? null : state.equals("ended") ? Boolean.FALSE : Boolean.TRUE;
    }

    private static Set<HandlingState> handling(@Nullable String state) {
        if (state == null || state.equals("ended")) {
            return EnumSet.allOf(HandlingState.class);
        }
        if (state.equals("open")) {
            return EnumSet.complementOf(EnumSet.of(HandlingState.CLOSED));
        }
        if (state.equals("closed")) {
            return EnumSet.of(HandlingState.CLOSED);
        }
        throw RefusedRequest.bad("state", state, "open, closed or ended (superseded or withdrawn); or leave it out");
    }

    /** The beginning of the day, or of the one after it. */
    private @Nullable Instant day(String field, int daysLater) {
        String day = text(field);
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day).plusDays(daysLater).atStartOfDay().toInstant(REGION);
        } catch (DateTimeException noDate) {
            throw RefusedRequest.bad(field, day, "a day, for example 2026-03-01; or leave it out");
        }
    }

    private @Nullable String text(String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw RefusedRequest.bad(field, value.toString(), "text in quotation marks; or leave it out");
        }
        String text = value.textValue().strip();
        return text.isEmpty() ? null : text;
    }
}
