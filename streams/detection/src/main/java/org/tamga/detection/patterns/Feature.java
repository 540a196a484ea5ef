package org.tamga.detection.patterns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.SeizedItem;
import org.tamga.vocabulary.NormalForm;

/** What a way of working shows in. */
enum Feature {
    CONCEALMENT,
    COVER_LOAD,
    TRANSPORT,
    DEPARTURE,
    DESTINATION,
    PACKAGE_MASS,
    /**
     * The way over the border. Hands that work in two countries cross at several places, so that a different way says
     * nothing; the same way is one thing more in common.
     */
    WAY;

    private static final Set<Feature> OPEN = EnumSet.of(CONCEALMENT, COVER_LOAD, PACKAGE_MASS);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    /**
     * Whether it can be anything. That two reports write the same there is rare in itself, even where few write anything;
     * that two name the same country is not.
     */
    boolean isOpen() {
        return OPEN.contains(this);
    }

    /** The name in facts, for example {@code "package-mass"}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What it is in a seizure; empty if it is not known.
     *
     * @param items those of the drug group that is looked at
     */
    String of(Observation seizure, List<SeizedItem> items) {
        Event event = seizure.event();
        return switch (this) {
            case CONCEALMENT ->
                items.stream()
                        .map(item -> norm(item.concealment()))
                        .filter(norm -> !norm.isEmpty())
                        .findFirst()
                        .orElse("");
            case COVER_LOAD -> norm(event.coverLoad());
            case TRANSPORT ->
                event.transportMode() == null ? "" : event.transportMode().name();
            case DEPARTURE -> Objects.requireNonNullElse(event.departureCountry(), "");
            case DESTINATION -> Objects.requireNonNullElse(event.destinationCountry(), "");
            case PACKAGE_MASS ->
                items.stream()
                        .map(SeizedItem::packageMilligrams)
                        .filter(mass -> mass != null && mass > 0)
                        .findFirst()
                        .map(Feature::toTwoDigits)
                        .orElse("");
            case WAY -> Flow.of(seizure).map(Flow::subject).orElse("");
        };
    }

    private static String norm(@Nullable String text) {
        return text == null ? "" : NormalForm.of(text);
    }

    private static String toTwoDigits(Long milligrams) {
        return new BigDecimal(milligrams, TWO_DIGITS).toPlainString();
    }
}
