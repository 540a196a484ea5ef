package org.tamga.producers.simulation.networks;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tamga.events.Direction;
import org.tamga.events.Item;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.chance.Weighted;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.region.Distances;
import org.tamga.producers.simulation.region.Passage;
import org.tamga.producers.simulation.region.People;
import org.tamga.producers.simulation.region.Region;
import org.tamga.producers.simulation.seizures.Goods;
import org.tamga.producers.simulation.seizures.Marginals.Series;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.DrugGroup;

/** A drug that came over one crossing until a very large load was lost there, and then comes over the next one. */
final class Displacement implements Planter {
    private static final int USUAL = 24;
    private static final int LONG_BEFORE = 16;
    private static final int MOVED = 14;
    private static final int DAYS = 26;
    private static final double NEAR_KM = 250;
    private static final long MOST_USUAL = 900_000;
    private static final long LEAST = 6_000_000;

    @Override
    public String kind() {
        return "displacement";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        Checkpoint left = crossings(scene).draw(dice).in();
        Checkpoint right = dice.pick(near(scene, left));
        DrugGroup group = seldom(scene, left, right);
        Instant cause = scene.finish().minus(Duration.ofDays(DAYS));
        for (int i = 0; i < USUAL + LONG_BEFORE; i++) {
            double back = i < USUAL ? dice.between(1.5, 88.5) : dice.between(95.0, 300.0);
            scene.earlier(inbound(left), before(cause, back), usual(scene, left, group));
        }
        scene.seizure(
                inbound(left),
                cause,
                TransportMode.ROAD,
                Goods.item(
                        Drugs.name(group, dice),
                        large(scene, cause, new Series(left.country(), group.id())),
                        null,
                        List.of()),
                List.of(People.somebody(dice, left.country()).byHand()));
        for (int i = 0; i < MOVED; i++) {
            double back = (DAYS - 2.0) * i / (MOVED - 1);
            scene.seizure(
                    inbound(right),
                    before(scene.finish(), back),
                    TransportMode.ROAD,
                    usual(scene, right, group),
                    List.of(People.somebody(dice, right.country()).byHand()));
        }
        scene.mustRaise(kind(), "exceptional-quantity");
        scene.mayRaise("same-modus-operandi", "surge");
    }

    private static Weighted<Passage> crossings(Scene scene) {
        return scene.ground()
                .region()
                .passages()
                .only(one -> Region.isByRoad(one)
                        && scene.ground()
                                .country()
                                .map(one.in().country()::equals)
                                .orElse(true)
                        && !near(scene, one.in()).isEmpty());
    }

    private static List<Checkpoint> near(Scene scene, Checkpoint left) {
        return scene.ground()
                .region()
                .checkpointsOf(other -> !other.crossing().equals(left.crossing())
                        && other.modes().contains("road")
                        && Distances.km(left, other) <= NEAR_KM);
    }

    /** Of what is trafficked the drug of which everyday life brings the least to both crossings: what moves is seen. */
    private static DrugGroup seldom(Scene scene, Checkpoint left, Checkpoint right) {
        Set<String> countries = scene
                .ground()
                .region()
                .checkpointsOf(one -> Set.of(left.crossing(), right.crossing()).contains(one.crossing()))
                .stream()
                .map(Checkpoint::country)
                .collect(Collectors.toSet());
        return Drugs.TRAFFICKED.stream()
                .min(Comparator.comparingDouble(group -> scene.marginals()
                        .series()
                        .only(one ->
                                countries.contains(one.country()) && one.group().equals(group.id()))
                        .total()))
                .orElseThrow();
    }

    /** Less than what could be exceptional: one large load is the cause, and only one. */
    private static Item usual(Scene scene, Checkpoint at, DrugGroup group) {
        Dice dice = scene.dice();
        long milligrams = Drugs.milligrams(scene.marginals(), at.country(), group, dice);
        return Goods.item(Drugs.name(group, dice), Math.min(MOST_USUAL, milligrams), null, List.of());
    }

    /** More than any before: of two that are planted the later is the larger. */
    private static long large(Scene scene, Instant at, Series series) {
        long days = Duration.between(scene.ground().history(), at).toDays();
        return (long) (Math.max(LEAST, scene.marginals().largest(series)) * (1.5 + 0.02 * days));
    }

    private static Instant before(Instant time, double days) {
        return time.minusMillis(Scene.days(days));
    }

    private static Stop inbound(Checkpoint checkpoint) {
        return new Stop(checkpoint, Direction.INBOUND);
    }
}
