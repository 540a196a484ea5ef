package org.tamga.producers.simulation.networks;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.tamga.events.Direction;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.chance.Weighted;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.region.People;
import org.tamga.producers.simulation.seizures.Goods;
import org.tamga.producers.simulation.seizures.Marginals.Series;
import org.tamga.vocabulary.Checkpoint;

/** One load larger than any of the drug in the country before, where dozens have been weighed. */
final class ExceptionalQuantity implements Planter {
    private static final double ENOUGH_BEFORE = 60;
    private static final long LEAST = 1_500_000;

    @Override
    public String kind() {
        return "exceptional-quantity";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        List<Series> busy = busy(scene);
        Series series = busy.isEmpty() ? prepared(scene) : busy.get(scene.number() % busy.size());
        long dayNumber = Duration.between(scene.ground().from(), scene.finish()).toDays();
        long largest = Math.max(LEAST, scene.marginals().largest(series));
        long milligrams = (long) (largest * (1.5 + 0.02 * dayNumber + 0.1 * dice.share()));
        String substance = scene.marginals().substances(series).draw(dice);
        scene.seizure(
                stop(scene, series.country()),
                scene.finish(),
                TransportMode.ROAD,
                Goods.item(substance, milligrams, null, List.of()),
                List.of(People.somebody(dice, series.country()).byHand()));
        scene.mustRaise(kind());
    }

    /** Those of which everyday life brings more than enough, the most frequent first. */
    private static List<Series> busy(Scene scene) {
        Ground ground = scene.ground();
        Weighted<Series> all = ground.marginals()
                .series()
                .only(one -> ground.country().map(one.country()::equals).orElse(true));
        double days = Duration.between(ground.history(), scene.finish()).toDays();
        return IntStream.range(0, all.things().size())
                .boxed()
                .filter(i -> ground.seizuresPerDay() * days * all.weight(i) / all.total() >= ENOUGH_BEFORE)
                .sorted((a, b) -> Double.compare(all.weight(b), all.weight(a)))
                .map(all.things()::get)
                .filter(one -> !one.group().equals("unknown"))
                .filter(one -> ground.marginals().largest(one) > 0)
                .toList();
    }

    /** Where everyday life brings too few, they are planted too. */
    private static Series prepared(Scene scene) {
        Series series = new Series(scene.ground().country().orElse("RU"), "heroin");
        Stop stop = stop(scene, series.country());
        for (int i = 0; i < ENOUGH_BEFORE; i++) {
            long back = scene.dice().between(86_400L, 300 * 86_400L);
            scene.earlier(
                    stop,
                    scene.finish().minusSeconds(back),
                    Goods.item(
                            "heroin",
                            scene.marginals().quantity(series, scene.dice()).orElse(LEAST / 2),
                            null,
                            List.of()));
        }
        return series;
    }

    private static Stop stop(Scene scene, String country) {
        List<Checkpoint> posts =
                scene.ground().region().checkpointsOf(one -> one.country().equals(country));
        return new Stop(scene.dice().pick(posts), Direction.INBOUND);
    }
}
