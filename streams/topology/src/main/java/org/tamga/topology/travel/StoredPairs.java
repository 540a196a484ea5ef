package org.tamga.topology.travel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.travel.Pair;
import org.tamga.detection.travel.PairHistory;
import org.tamga.detection.travel.Togetherness;
import org.tamga.events.internal.TogethernessChange;
import org.tamga.topology.RegionalSecret;
import org.tamga.topology.histories.SortedTime;
import org.tamga.topology.histories.StoredHistory;
import org.tamga.topology.mapping.ObservationMapping;

/**
 * The histories of pairs as they lie in their stores.
 *
 * @param togethernesses by pair, time, events and meeting
 * @param ofVehicles the pairs of each vehicle, by vehicle and pair
 * @param hits of every vehicle, whether it is in a pair here or not
 */
record StoredPairs(
        KeyValueStore<String, org.tamga.events.internal.Togetherness> togethernesses,
        KeyValueStore<String, String> ofVehicles,
        KeyValueStore<String, org.tamga.events.internal.Observation> hits,
        RegionalSecret secret) {

    /** The pair's history with the change in it. */
    PairHistory after(TogethernessChange change) {
        Togetherness both = ObservationMapping.read(change.getTogetherness());
        String pairHash = change.getPairHash();
        String key = String.join(
                "/",
                pairHash,
                SortedTime.of(both.time()),
                both.first().eventId(),
                both.second().eventId(),
                // where both reports are corrected to another meeting, the two meetings are heard in any order
                both.meeting());
        if (change.getHappened()) {
            togethernesses.put(key, change.getTogetherness());
            vehicles(both.pair()).forEach(vehicle -> ofVehicles.put(vehicle + "/" + pairHash, ""));
        } else {
            togethernesses.delete(key);
        }
        List<Togetherness> left = togethernesses(pairHash);
        if (left.isEmpty()) {
            vehicles(both.pair()).forEach(vehicle -> ofVehicles.delete(vehicle + "/" + pairHash));
        }
        return history(both.pair(), left);
    }

    /** @throws IllegalArgumentException if the pair was never together */
    PairHistory of(String pairHash) {
        List<Togetherness> together = togethernesses(pairHash);
        if (together.isEmpty()) {
            throw new IllegalArgumentException("pair " + pairHash + " was never together");
        }
        return history(together.get(0).pair(), together);
    }

    void changeHits(String vehicleHash, ObservationChange change) {
        StoredHistory ofVehicle = hitsOf(vehicleHash);
        if (change.before() != null) {
            ofVehicle.remove(change.before());
        }
        if (change.after() != null) {
            ofVehicle.add(change.after());
        }
    }

    List<String> ofVehicle(String vehicleHash) {
        List<String> pairs = new ArrayList<>();
        try (KeyValueIterator<String, String> entries = ofVehicles.range(vehicleHash + "/", vehicleHash + "0")) {
            entries.forEachRemaining(entry -> pairs.add(entry.key.substring(vehicleHash.length() + 1)));
        }
        return pairs;
    }

    private PairHistory history(Pair pair, List<Togetherness> together) {
        List<Observation> caught = vehicles(pair)
                .flatMap(vehicle -> hitsOf(vehicle).hits(Instant.MIN, Instant.MAX).stream())
                .toList();
        return new PairHistory(pair, together, caught);
    }

    private StoredHistory hitsOf(String vehicleHash) {
        return new StoredHistory(vehicleHash, hits, secret);
    }

    private List<Togetherness> togethernesses(String pairHash) {
        List<Togetherness> together = new ArrayList<>();
        try (KeyValueIterator<String, org.tamga.events.internal.Togetherness> entries =
                togethernesses.range(pairHash + "/", pairHash + "0")) {
            entries.forEachRemaining(entry -> together.add(ObservationMapping.read(entry.value)));
        }
        return together;
    }

    private Stream<String> vehicles(Pair pair) {
        return Stream.of(pair.first(), pair.second()).map(vehicle -> secret.hash(new Key(KeyKind.VEHICLE, vehicle)));
    }
}
