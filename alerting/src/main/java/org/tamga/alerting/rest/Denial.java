package org.tamga.alerting.rest;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.people.Refusal;
import org.tamga.alerting.people.RefusedException;
import org.tamga.alerting.people.UnfitException;
import org.tamga.alerting.people.UnfitPasswordException;

/**
 * Why somebody is not let in or an account is not changed, for the page to say in its own language.
 *
 * @param reason the name of a {@link Refusal}, or what is wrong with a password
 * @param until when it is worth another try; null if that is not a matter of time
 */
public record Denial(
        String error,
        String reason,
        String remedy,
        @Nullable Instant until) {

    static void answer(RefusedException refused, Context request, Clock clock) {
        Refusal why = refused.why();
        Instant until = refused.until();
        if (until != null) {
            long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
            request.header("Retry-After", Long.toString(seconds));
        }
        request.status(status(why)).json(new Denial(why.words(), why.name(), why.remedy(), until));
    }

    static void answer(UnfitPasswordException unfit, Context request) {
        request.status(HttpStatus.BAD_REQUEST)
                .json(new Denial("The password is not taken", unfit.fault(), unfit.remedy(), null));
    }

    /** The messages of what is unfit are "what is wrong; what would be right". */
    static void answer(UnfitException unfit, Context request) {
        String message = String.valueOf(unfit.getMessage());
        int end = message.indexOf("; ");
        request.status(HttpStatus.BAD_REQUEST)
                .json(
                        end < 0
                                ? Complaint.of(message, "change it")
                                : new Complaint(
                                        message.substring(0, end),
                                        message.substring(0, message.indexOf(' ')),
                                        null,
                                        message.substring(end + 2)));
    }

    private static HttpStatus status(Refusal why) {
        return switch (why) {
            case WRONG, WRONG_OLD_PASSWORD, NO_ROLE -> HttpStatus.FORBIDDEN;
            case LOCKED -> HttpStatus.TOO_MANY_REQUESTS;
            case LINK_SPENT -> HttpStatus.GONE;
            case NO_SUCH_PERSON, NO_SUCH_SESSION, NO_SUCH_TOKEN -> HttpStatus.NOT_FOUND;
            case NAME_TAKEN, LAST_SUPERVISOR, SIGNED_IN_ELSEWHERE -> HttpStatus.CONFLICT;
        };
    }
}
