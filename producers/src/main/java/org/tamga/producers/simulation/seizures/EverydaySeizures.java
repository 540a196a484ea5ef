package org.tamga.producers.simulation.seizures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Direction;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Item;
import org.tamga.events.Package;
import org.tamga.events.Subject;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.chance.Weighted;
import org.tamga.producers.simulation.region.Numbers;
import org.tamga.producers.simulation.region.Region;
import org.tamga.producers.simulation.reports.Courier;
import org.tamga.producers.simulation.reports.Draft;
import org.tamga.producers.simulation.reports.Draft.Identified;
import org.tamga.producers.simulation.reports.Draft.Seized;
import org.tamga.producers.simulation.reports.Spot;
import org.tamga.producers.simulation.reports.Subjects;
import org.tamga.producers.simulation.seizures.Marginals.Circumstance;
import org.tamga.producers.simulation.seizures.Marginals.Route;
import org.tamga.producers.simulation.seizures.Marginals.Series;
import org.tamga.producers.simulation.traffic.Passing;
import org.tamga.producers.simulation.traffic.Rhythm;
import org.tamga.producers.simulation.traffic.Traveller;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.DrugGroup;

/**
 * Seizures that have nothing to do with each other, by the marginals; a border post's often hits a traveller who was seen
 * elsewhere before. Beside them dogs that bark at nothing, and what laboratories find months later.
 */
public final class EverydaySeizures {
    private static final double AT_A_BORDER = 0.5;
    private static final double OF_A_TRAVELLER = 0.6;
    private static final double STAMPED = 0.12;
    private static final double COMMON_STAMP = 0.4;
    private static final double PROFILED = 0.15;
    private static final double NO_QUANTITY = 0.02;
    private static final double FALSE_BARKS_PER_SEIZURE = 0.1;
    private static final long MINUTE = 60_000;

    private static final Weighted<Integer> COMMON_STAMPS =
            Weighted.of(IntStream.rangeClosed(1, 60).boxed().toList(), rank -> 1.0 / rank);

    private final long seed;
    private final Region region;
    private final Marginals marginals = Marginals.bundled();
    private final Weighted<Series> series;
    private final Courier courier;

    /** @param country of this country only */
    public EverydaySeizures(Region region, Optional<String> country, Courier courier, long seed) {
        this.region = region;
        this.courier = courier;
        this.seed = seed;
        this.series = marginals
                .series()
                .only(one -> country.isEmpty() || one.country().equals(country.get()));
    }

    /**
     * @param start of the day, in milliseconds
     * @param perDay how many on a mean day
     */
    public void day(LocalDate date, long start, double perDay, Reservoir travellers) {
        Dice dice = Dice.of(seed, "seizures", date.toEpochDay());
        if (series.isEmpty()) {
            return;
        }
        int count = dice.poisson(perDay * Rhythm.of(date));
        for (int i = 0; i < count; i++) {
            seize(series.draw(dice), start, travellers, dice);
        }
        int barks = dice.poisson(perDay * FALSE_BARKS_PER_SEIZURE);
        for (int i = 0; i < barks; i++) {
            travellers.take(series.draw(dice).country()).ifPresent(passing -> bark(passing, dice));
        }
    }

    private void seize(Series what, long start, Reservoir travellers, Dice dice) {
        Circumstance how = marginals.circumstances(what).draw(dice);
        Route route = marginals.routes(what).draw(dice);
        boolean atBorder =
                how.transport() != TransportMode.POST && (isOverABorder(route.direction()) || dice.chance(AT_A_BORDER));
        Optional<Passing> caught =
                atBorder && dice.chance(OF_A_TRAVELLER) ? travellers.take(what.country()) : Optional.empty();
        Draft draft = caught.map(passing -> caught(passing, what, how, route, dice))
                .orElseGet(() -> found(what, how, route, atBorder, start, dice));
        Optional<Draft.Content> later = profiled(draft, what, dice);
        if (later.isPresent()) {
            courier.deliver(draft, later, Duration.ofDays(dice.between(7, 150)), dice);
        } else {
            courier.send(draft, dice);
        }
    }

    private Draft caught(Passing passing, Series what, Circumstance how, Route route, Dice dice) {
        Instant at = seconds(passing.at() + dice.between(10 * MINUTE, 50 * MINUTE));
        return new Draft(
                dice.uuid(),
                spot(passing.checkpoint(), dice),
                at,
                passing.direction(),
                passing.mode(),
                route.departure(),
                route.destination(),
                new Seized(List.of(item(what, how, dice))),
                passing.who().byHand(dice));
    }

    private Draft found(Series what, Circumstance how, Route route, boolean atBorder, long start, Dice dice) {
        List<Checkpoint> posts = region.checkpointsOf(one -> one.country().equals(what.country()));
        boolean border = atBorder && !posts.isEmpty();
        Instant at = seconds(start + Rhythm.timeOfDay(dice));
        Direction direction = route.direction() == null && border
                ? (dice.chance(0.5) ? Direction.INBOUND : Direction.OUTBOUND)
                : route.direction();
        return new Draft(
                dice.uuid(),
                border
                        ? spot(dice.pick(posts), dice)
                        : Spot.inland(what.country(), dice.pick(Towns.of(what.country()))),
                at,
                direction,
                how.transport(),
                route.departure(),
                route.destination(),
                new Seized(List.of(item(what, how, dice))),
                subjects(what, how, dice));
    }

    private static List<Subject> subjects(Series what, Circumstance how, Dice dice) {
        List<Subject> subjects = new ArrayList<>();
        if (dice.chance(0.6)) {
            Traveller who = how.transport() == TransportMode.ROAD
                    ? Traveller.byRoad(dice, what.country())
                    : Traveller.withoutVehicle(dice, what.country());
            subjects.addAll(who.byHand(dice));
            if (dice.chance(0.08)) {
                subjects.add(Subjects.device(Numbers.imei(dice)));
            }
        }
        return subjects;
    }

    private Item item(Series what, Circumstance how, Dice dice) {
        String substance = marginals.substances(what).draw(dice);
        Long quantity =
                dice.chance(NO_QUANTITY) ? null : marginals.quantity(what, dice).orElse(null);
        return Goods.item(substance, quantity, how.hiding(), packages(quantity, dice));
    }

    private static List<Package> packages(@Nullable Long milligrams, Dice dice) {
        if (milligrams == null || milligrams < 200_000 || !dice.chance(0.5)) {
            return List.of();
        }
        String stamp = !dice.chance(STAMPED)
                ? null
                : dice.chance(COMMON_STAMP)
                        ? "LOGO " + COMMON_STAMPS.draw(dice)
                        : dice.letters("ABCDEFGHKLMNPRSTUVXYZ", 3) + dice.digits(3);
        return Goods.packages(milligrams, dice.between(1, 40), stamp);
    }

    private static Optional<Draft.Content> profiled(Draft draft, Series what, Dice dice) {
        Optional<DrugGroup> group = DrugGroup.ofId(what.group()).filter(Laboratory::measures);
        if (group.isEmpty() || !dice.chance(PROFILED) || !(draft.content() instanceof Seized seized)) {
            return Optional.empty();
        }
        Item item = seized.items().get(0);
        return Optional.of(new Seized(List.of(new Item(
                item.getSubstance(),
                item.getQuantity(),
                item.getUnit(),
                item.getPurity(),
                org.tamga.events.TestLevel.LAB,
                item.getConcealment(),
                item.getPackages(),
                Laboratory.batch(group.get(), dice)))));
    }

    private void bark(Passing passing, Dice dice) {
        courier.send(
                new Draft(
                        dice.uuid(),
                        Spot.at(passing.checkpoint()),
                        seconds(passing.at() + dice.between(2 * MINUTE, 9 * MINUTE)),
                        passing.direction(),
                        passing.mode(),
                        null,
                        null,
                        new Identified("CANINE", IdentificationResult.POSITIVE, null, null),
                        passing.who().byHand(dice)),
                dice);
    }

    private Spot spot(Checkpoint checkpoint, Dice dice) {
        List<String> names = region.namesOf(checkpoint);
        return !names.isEmpty() && dice.chance(0.4) ? Spot.named(checkpoint, dice.pick(names)) : Spot.at(checkpoint);
    }

    private static boolean isOverABorder(@Nullable Direction direction) {
        return direction == Direction.INBOUND || direction == Direction.OUTBOUND;
    }

    private static Instant seconds(long millis) {
        return Instant.ofEpochMilli(millis - millis % 1000);
    }
}
