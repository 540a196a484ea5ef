package org.tamga.alerting.store;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.handling.ReleaseTerms;

/** What an alert's history says of an action beside what was done. */
final class ActionNote {
    private ActionNote() {}

    /** The outcome, the assignee, the time or the level first, where there is one, then the officer's words. */
    static @Nullable String of(Performed action) {
        String result = result(action);
        if (result == null || action.note() == null) {
            return result == null ? action.note() : result;
        }
        return result + ": " + action.note();
    }

    private static @Nullable String result(Performed action) {
        Outcome outcome = action.handling().outcome();
        if (outcome != null && action.deed().handles()) {
            return outcome.name();
        }
        Instant shelvedUntil = action.handling().shelvedUntil();
        return switch (action.deed()) {
            case ASSIGNED -> action.handling().assignee();
            case SHELVED -> shelvedUntil == null ? null : shelvedUntil.toString();
            case RELEASED -> countries(action.releasedTo());
            case RELEASE_PROPOSED, WIDER_ASKED, WIDER_GRANTED -> asked(action);
            case ESCALATED -> String.valueOf(action.handling().escalation());
            default -> null;
        };
    }

    private static String countries(Collection<Lane> lanes) {
        return lanes.stream().map(Lane::country).distinct().collect(Collectors.joining(", "));
    }

    private static @Nullable String asked(Performed action) {
        ReleaseTerms terms = action.terms();
        if (terms == null) {
            return null;
        }
        return action.deed() == Deed.RELEASE_PROPOSED
                ? countries(terms.to().stream().map(Lane::of).toList())
                : String.join(", ", terms.to());
    }
}
