package org.tamga.topology.backtest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.report.Revision;
import org.tamga.events.Report;
import org.tamga.topology.backtest.spill.Packed;
import org.tamga.topology.mapping.EventReading;
import org.tamga.vocabulary.Resolution;

/**
 * An accepted report: what it adds to histories should it count, and what decides whether it does. The last thing that
 * decides is the encoding, which is costly and hardly ever asked for.
 *
 * @param eventId in lower case
 * @param original from which the encoding can be made
 * @param delivery whose word it is, and since when
 * @param observations as they are packed; none if it is a retraction, or of an exercise: no rule is measured by those
 */
record Arrival(
        String eventId,
        int number,
        boolean retracted,
        Instant recordedAt,
        Original original,
        Delivery delivery,
        Instant time,
        Nature nature,
        List<Packed> observations) {
    private static final Comparator<Arrival> BUT_FOR_ENCODING = Comparator.comparingInt(Arrival::number)
            .thenComparing(Arrival::retracted)
            .thenComparing(Arrival::recordedAt);

    /** @param place where the register has the report's place */
    static Arrival of(
            Report report,
            Resolution place,
            Original original,
            Delivery delivery,
            Function<Observation, Packed> packing) {
        ReportedEvent event = EventReading.event(report, place);
        return new Arrival(
                report.eventId(),
                report.revision(),
                report.retracted(),
                report.recordedAt(),
                original,
                delivery,
                event.time(),
                event.nature(),
                report.retracted() || report.exercise()
                        ? List.of()
                        : EventReading.spelled(event, report).stream()
                                .map(packing)
                                .toList());
    }

    /**
     * Whose event it is: the post whose sealed report of it was the first to arrive, as the running system has it, but by
     * the broker's stamp. Empty if none was sealed: then it is anybody's.
     */
    static Optional<String> owner(List<Arrival> ofOneEvent) {
        return ofOneEvent.stream()
                .map(Arrival::delivery)
                .filter(delivery -> delivery.post() != null)
                .min(Delivery.FIRST)
                .map(Delivery::post);
    }

    /** Whether it may speak of an event of {@code owner}. */
    boolean isOf(Optional<String> owner) {
        return delivery.post() == null || owner.isEmpty() || owner.get().equals(delivery.post());
    }

    /** Of all that arrived of one event the one that counts. */
    static Arrival winner(List<Arrival> ofOneEvent) {
        Arrival winner = ofOneEvent.get(0);
        for (Arrival other : ofOneEvent) {
            winner = other.beats(winner) ? other : winner;
        }
        return winner;
    }

    private boolean beats(Arrival other) {
        int order = BUT_FOR_ENCODING.compare(this, other);
        if (order != 0 || original.equals(other.original)) {
            return order > 0;
        }
        return revision().beats(other.revision());
    }

    private Revision revision() {
        return new Revision(number, retracted, recordedAt, original.encoding());
    }
}
