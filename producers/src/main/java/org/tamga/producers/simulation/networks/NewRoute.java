package org.tamga.producers.simulation.networks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tamga.events.Direction;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.region.Passage;
import org.tamga.vocabulary.DrugGroup;

/** A known drug in a known country on a way that nobody took before, twice within two months. */
final class NewRoute implements Planter {
    private static final List<String> FROM = List.of("IN", "VN", "LA", "MM", "NG", "TH", "KH");
    private static final List<String> TO = List.of("PL", "SE", "FI", "BG", "EE", "LV", "RO", "SK", "HU");
    private static final int A_YEAR = 366;

    @Override
    public String kind() {
        return "new-route";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        Passage passage = scene.corridor().get(0);
        Stop stop = new Stop(passage.in(), Direction.INBOUND);
        String country = passage.in().country();
        DrugGroup group = Drugs.TRAFFICKED.get(scene.number() % Drugs.TRAFFICKED.size());
        String departure = FROM.get(scene.number() % FROM.size());
        String destination = TO.get(scene.number() / FROM.size() % TO.size());
        Instant first = scene.finish().minusSeconds(dice.between(86_400L, 45 * 86_400L));
        scene.earlier(
                stop,
                first.minus(Duration.ofDays(dice.between(A_YEAR, A_YEAR + 20))),
                Drugs.item(scene.marginals(), country, group, dice));
        for (Instant at : List.of(first, scene.finish())) {
            scene.seizure(
                    stop,
                    at,
                    TransportMode.ROAD,
                    departure,
                    destination,
                    Drugs.item(scene.marginals(), country, group, dice),
                    List.of());
        }
        scene.mustRaise(kind());
    }
}
