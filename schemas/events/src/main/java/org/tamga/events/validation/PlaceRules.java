package org.tamga.events.validation;

import org.jspecify.annotations.Nullable;
import org.tamga.events.Direction;
import org.tamga.events.Report;
import org.tamga.events.TransportMode;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.Resolution;
import org.tamga.vocabulary.Resolution.Missing;
import org.tamga.vocabulary.Resolution.Rejected;
import org.tamga.vocabulary.Resolution.Unresolved;
import org.tamga.vocabulary.Resolution.Why;

/** Where it happened, and the way there and on. */
final class PlaceRules {
    private static final String CODE = "write an ISO 3166-1 alpha-2 code, for example KZ";

    private PlaceRules() {}

    static void check(Report report, Resolution place, Findings findings) {
        if (place instanceof Rejected) {
            refuse(report, ((Rejected) place).missing(), findings);
        } else if (place instanceof Unresolved) {
            warn(report, (Unresolved) place, findings);
        }
        country("country", report.country(), findings);
        country("departureCountry", report.departureCountry(), findings);
        country("destinationCountry", report.destinationCountry(), findings);
        if (report.direction() == Direction.OTHER) {
            newWord("direction", findings);
        }
        if (report.transportMode() == TransportMode.OTHER) {
            newWord("transportMode", findings);
        }
    }

    private static void refuse(Report report, Missing missing, Findings findings) {
        if (missing == Missing.NO_PLACE) {
            findings.problem(
                    "place", "", ProblemCode.NO_PLACE, "give a checkpoint of the register, or the place in words");
        } else {
            findings.problem(
                    field(report),
                    text(report),
                    ProblemCode.NO_COUNTRY,
                    "it is not in the register, or several places there have this name; add the country of the place");
        }
    }

    private static void warn(Report report, Unresolved place, Findings findings) {
        String why = place.why() == Why.AMBIGUOUS
                ? "several checkpoints have this name; give the id of one"
                : "it is not in the register and stands for a place of its own in " + place.country();
        findings.warning(field(report), place.text(), ProblemCode.UNKNOWN_PLACE, why);
    }

    /** The field that decided: the place, and without one the checkpoint. */
    private static String field(Report report) {
        return isGiven(report.place()) ? "place" : "checkpoint";
    }

    private static String text(Report report) {
        String text = isGiven(report.place()) ? report.place() : report.checkpoint();
        return text == null ? "" : text;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void country(String field, @Nullable String code, Findings findings) {
        if (isUnknown(code)) {
            findings.problem(
                    field, String.valueOf(code), ProblemCode.UNKNOWN_COUNTRY, "there is no such country; " + CODE);
        }
    }

    static void warnOfCountry(String field, String code, Findings findings) {
        findings.warning(field, code, ProblemCode.UNKNOWN_COUNTRY, "there is no such country; " + CODE);
    }

    static boolean isUnknown(@Nullable String code) {
        return code != null && !code.isBlank() && !Countries.isKnown(code);
    }

    /** A word that only a newer version knows arrives as {@code OTHER}. */
    static void newWord(String field, Findings findings) {
        findings.warning(
                field, "other", ProblemCode.UNKNOWN_WORD, "it is a word of a newer version and counts as not said");
    }
}
