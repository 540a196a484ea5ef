package org.tamga.benchmarks.contestants.tamga;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tamga.benchmarks.contestants.Contestant;
import org.tamga.benchmarks.contestants.Findings;
import org.tamga.benchmarks.contestants.Work;
import org.tamga.benchmarks.tasks.Finding;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.traffic.Passage;
import org.tamga.detection.Detector;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.MemoryRaised;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.report.Place;
import org.tamga.detection.rules.Rules;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/** Tamga's detector over histories in memory, as a back-test has them, with the one pattern of the task turned on. */
public final class TamgaContestant implements Contestant {
    private final Map<String, Place> places =
            CheckpointRegister.bundled().all().stream().collect(Collectors.toMap(Checkpoint::id, Place::of));

    @Override
    public String id() {
        return "tamga";
    }

    @Override
    public String title() {
        return "Tamga";
    }

    @Override
    public void run(Task task, List<Passage> arrivals, Findings findings, Work work) {
        Detector detector = new Detector(Rules.defaults().only(List.of(task.id())));
        Instant clock = Instant.ofEpochMilli(
                arrivals.stream().mapToLong(Passage::time).max().orElse(0));
        Map<String, Known> vehicles = new HashMap<>();
        work.begin();
        for (int arrival = 0; arrival < arrivals.size(); arrival++) {
            Passage passage = arrivals.get(arrival);
            Known known = vehicles.computeIfAbsent(passage.vehicle(), Known::new);
            ObservationChange change = new ObservationChange(known.key, null, observation(passage, known.key));
            for (AlertChange said : detector.change(known.history, change, known.raised, clock)) {
                say(said, passage.vehicle(), arrival, findings);
            }
        }
        work.end();
    }

    private Observation observation(Passage passage, Key vehicle) {
        Place place = places.get(passage.checkpoint());
        if (place == null) {
            throw new IllegalArgumentException("checkpoint: " + passage.checkpoint() + " is not in the register");
        }
        Nature nature = passage.hit() ? Nature.POSITIVE : Nature.SIGHTING;
        return new Observation(vehicle, 0, Event.of(passage.id(), Instant.ofEpochMilli(passage.time()), nature, place));
    }

    private static void say(AlertChange said, String vehicle, int arrival, Findings findings) {
        Finding finding = new Finding(vehicle, String.join(",", said.alert().anchor()));
        switch (said.kind()) {
            case OPENED -> findings.raise(finding, arrival);
            case SUPERSEDED, WITHDRAWN -> findings.withdraw(finding, arrival);
            case REVISED -> {} // the same alert, better founded
        }
    }

    /** What is known of one vehicle. */
    private static final class Known {
        private final Key key;
        private final MemoryHistory history = new MemoryHistory();
        private final MemoryRaised raised = new MemoryRaised();

        Known(String vehicle) {
            this.key = new Key(KeyKind.VEHICLE, vehicle);
        }
    }
}
