package org.tamga.producers.simulation.traffic;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Subject;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.region.Region;
import org.tamga.producers.simulation.reports.Draft;
import org.tamga.producers.simulation.reports.Draft.Identified;
import org.tamga.producers.simulation.reports.Spot;
import org.tamga.vocabulary.Checkpoint;

/** What a checkpoint reports of a traveller: the plate by camera, the passport by reader, now and then a check by hand. */
final class Gates {
    private static final double PASSPORT_READ = 0.5;
    private static final double CHECKED_BY_HAND = 0.05;
    private static final double NAMED_IN_WORDS = 0.2;

    private final Region region;
    private final Predicate<Checkpoint> reporting;

    Gates(Region region, Predicate<Checkpoint> reporting) {
        this.region = region;
        this.reporting = reporting;
    }

    /** Reports of one passing; how many. */
    int watch(Passing passing, Dice dice, Consumer<Draft> out) {
        if (!reporting.test(passing.checkpoint())) {
            return 0;
        }
        int reports = 0;
        Vehicle vehicle = passing.who().vehicle();
        if (vehicle != null) {
            reports += tell(passing, 0, "ANPR", List.of(vehicle.byPlate()), Spot.at(passing.checkpoint()), dice, out);
        }
        if (vehicle == null || dice.chance(PASSPORT_READ)) {
            List<Subject> read = List.of(
                    passing.who().person().passport(), passing.who().person().byPassport());
            long after = dice.between(Journey.MINUTE, 6 * Journey.MINUTE);
            reports += tell(passing, after, "MRZ", read, Spot.at(passing.checkpoint()), dice, out);
        }
        if (dice.chance(CHECKED_BY_HAND)) {
            long after = dice.between(3 * Journey.MINUTE, 8 * Journey.MINUTE);
            reports += tell(passing, after, "MANUAL", passing.who().byHand(dice), inWords(passing, dice), dice, out);
        }
        return reports;
    }

    private Spot inWords(Passing passing, Dice dice) {
        List<String> names = region.namesOf(passing.checkpoint());
        return !names.isEmpty() && dice.chance(NAMED_IN_WORDS)
                ? Spot.named(passing.checkpoint(), dice.pick(names))
                : Spot.at(passing.checkpoint());
    }

    private static int tell(
            Passing passing,
            long after,
            String method,
            List<Subject> subjects,
            Spot spot,
            Dice dice,
            Consumer<Draft> out) {
        long at = passing.at() + after;
        out.accept(new Draft(
                dice.uuid(),
                spot,
                Instant.ofEpochMilli(at - at % 1000),
                passing.direction(),
                passing.mode(),
                null,
                null,
                new Identified(method, IdentificationResult.SIGHTING, null, null),
                subjects));
        return 1;
    }
}
