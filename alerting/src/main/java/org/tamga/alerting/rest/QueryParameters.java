package org.tamga.alerting.rest;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.posts.PostState;
import org.tamga.alerting.store.AlertQuery;
import org.tamga.alerting.store.Cursor;

/** Reads what a request for a page asks for. */
final class QueryParameters {
    private QueryParameters() {}

    /** @param now what is shelved is shelved as of then */
    static AlertQuery alertQuery(Context request, Instant now) {
        Boolean shelved = flag(request, "shelved");
        return alertQuery(
                request, shelved == null ? null : new AlertQuery.Shelving(shelved, now), QueryParameters::cursor);
    }

    /**
     * Whatever is shelved.
     *
     * @param cursors reads a cursor as it was written, or refuses it
     */
    static AlertQuery alertQuery(Context request, Function<String, Cursor> cursors) {
        return alertQuery(request, null, cursors);
    }

    private static AlertQuery alertQuery(
            Context request, AlertQuery.@Nullable Shelving shelving, Function<String, Cursor> cursors) {
        String cursor = given(request, "cursor");
        return new AlertQuery(
                flag(request, "open"),
                flag(request, "held"),
                shelving,
                names(request, "handling", HandlingState.class),
                names(request, "severity", Severity.class),
                given(request, "confidence") == null ? null : names(request, "confidence", Severity.class),
                given(request, "impact") == null ? null : names(request, "impact", Severity.class),
                given(request, "operation"),
                true,
                order(request),
                limit(request),
                cursor == null ? null : cursors.apply(cursor));
    }

    static boolean isSet(Context request, String name) {
        return Boolean.TRUE.equals(flag(request, name));
    }

    /** {@code state}: all if it is not said. */
    static Set<PostState> postStates(Context request) {
        return names(request, "state", PostState.class);
    }

    /** {@code include=evidence} adds the ids of the evidence to each summary. */
    static boolean withEvidence(Context request) {
        String include = given(request, "include");
        if (include != null && !include.equals("evidence")) {
            throw RefusedRequest.bad("include", include, "leave it out, or say evidence");
        }
        return include != null;
    }

    private static @Nullable Boolean flag(Context request, String name) {
        String value = given(request, name);
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw RefusedRequest.bad(name, value, "leave it out for both, or say true or false");
        }
        return Boolean.valueOf(value);
    }

    private static <E extends Enum<E>> Set<E> names(Context request, String name, Class<E> type) {
        String value = given(request, name);
        if (value == null) {
            return EnumSet.allOf(type);
        }
        EnumSet<E> chosen = EnumSet.noneOf(type);
        for (String word : value.split(",", -1)) {
            try {
                chosen.add(Enum.valueOf(type, word.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw RefusedRequest.bad(name, word, "one or more of " + all(type) + ", joined by commas");
            }
        }
        return chosen;
    }

    private static AlertQuery.Order order(Context request) {
        String value = given(request, "order");
        if (value == null || value.equals("urgent")) {
            return AlertQuery.Order.URGENT;
        }
        if (!value.equals("latest")) {
            throw RefusedRequest.bad("order", value, "leave it out, or say urgent or latest");
        }
        return AlertQuery.Order.LATEST;
    }

    /** {@code state} of deliveries: null for all. */
    static @Nullable DeliveryState deliveryState(Context request) {
        String value = given(request, "state");
        try {
            return value == null
                    ? null
                    : DeliveryState.valueOf(
                            value.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw RefusedRequest.bad("state", String.valueOf(value), "one of " + all(DeliveryState.class));
        }
    }

    /** {@code before}: the page before it; from the latest on if it is not said. */
    static long before(Context request) {
        String value = given(request, "before");
        if (value == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            throw RefusedRequest.bad("before", value, "the before of the page before, as it was");
        }
    }

    static int limit(Context request) {
        String value = given(request, "limit");
        if (value == null) {
            return AlertQuery.DEFAULT_LIMIT;
        }
        String remedy = "a whole number from 1 to " + AlertQuery.MAX_LIMIT;
        try {
            int limit = Integer.parseInt(value);
            if (limit < 1 || limit > AlertQuery.MAX_LIMIT) {
                throw RefusedRequest.bad("limit", value, remedy);
            }
            return limit;
        } catch (NumberFormatException notANumber) {
            throw RefusedRequest.bad("limit", value, remedy);
        }
    }

    private static Cursor cursor(String value) {
        return Cursor.read(value)
                .orElseThrow(() -> RefusedRequest.bad("cursor", value, "the nextCursor of the page before, as it was"));
    }

    private static @Nullable String given(Context request, String name) {
        String value = request.queryParam(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static String all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
