package org.tamga.alerting.rest;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.audit.Audit;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.audit.Entry;
import org.tamga.alerting.people.Person;
import org.tamga.alerting.people.Right;

/**
 * Remembers who saw what, before they see it. Why, they may say in the header {@code Tamga-Reason}, percent-encoded: an
 * address goes to logs, so reasons do not stand there.
 *
 * @param audit where it is remembered
 */
record Views(Audit audit) {
    static final String REASON = "Tamga-Reason";
    private static final int LONGEST_REASON = 300;

    /** @param about the alert's id; null if it is about none alone */
    void seen(Context request, Deed deed, @Nullable String about) {
        audit.add(entry(request, deed, about, reason(request)));
    }

    /** Somebody has asked for what they have no right to. By its pattern, since a path may name what they were after. */
    void refused(Context request, Right right) {
        var endpoint = request.endpoints().matchedHttpEndpoint();
        String path = endpoint == null ? "none" : endpoint.path;
        audit.add(entry(
                request, Deed.REFUSED, null, right + " " + request.method().name() + " " + path));
    }

    Entry entry(Context request, Deed deed, @Nullable String about, @Nullable String why) {
        Person person = Access.person(request);
        return new Entry(
                deed, person.id(), person.name(), Access.origin(request).address(), about, why);
    }

    private static @Nullable String reason(Context request) {
        String given = request.header(REASON);
        if (given == null || given.isBlank()) {
            return null;
        }
        String remedy = "percent-encoded UTF-8 of at most " + LONGEST_REASON + " characters in one line";
        try {
            String reason = URLDecoder.decode(given, StandardCharsets.UTF_8).strip();
            if (reason.length() > LONGEST_REASON || reason.codePoints().anyMatch(Character::isISOControl)) {
                throw RefusedRequest.bad(REASON, reason, remedy);
            }
            return reason;
        } catch (IllegalArgumentException malformed) {
            throw RefusedRequest.bad(REASON, given, remedy);
        }
    }
}
