package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.NormalForm;

/**
 * Where an event happened.
 *
 * @param checkpoint empty where the place did not resolve
 * @param crossing shared by two checkpoints that face each other; for a place that did not resolve one per country and
 *     norm of the text
 */
record PlaceByText(String country, String crossing, Optional<Checkpoint> checkpoint) {
    private static final Map<String, Checkpoint> BY_ID = new HashMap<>();
    private static final Map<String, Set<Checkpoint>> BY_NORM = new HashMap<>();

    static {
        for (Checkpoint checkpoint : CheckpointRegister.bundled().all()) {
            BY_ID.put(checkpoint.id(), checkpoint);
            List<String> texts = new ArrayList<>(checkpoint.aliases());
            texts.add(checkpoint.id());
            texts.add(checkpoint.name());
            for (String text : texts) {
                BY_NORM.computeIfAbsent(NormalForm.of(text), norm -> new LinkedHashSet<>())
                        .add(checkpoint);
            }
        }
    }

    boolean resolved() {
        return checkpoint.isPresent();
    }

    /** Id of the checkpoint; empty where the place did not resolve. */
    String checkpointId() {
        return checkpoint.map(Checkpoint::id).orElse("");
    }

    /** Empty if the event must be rejected: no place, or one that does not resolve and no country. */
    static Optional<PlaceByText> of(String checkpointId, String place, String eventCountry) {
        String id = checkpointId.strip();
        if (BY_ID.containsKey(id)) {
            return Optional.of(at(BY_ID.get(id)));
        }
        String text = place.isBlank() ? id : place.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String country = Countries.normalise(eventCountry);
        List<Checkpoint> candidates = new ArrayList<>(BY_NORM.getOrDefault(NormalForm.of(text), Set.of()));
        if (candidates.size() > 1) {
            candidates.removeIf(candidate -> !candidate.country().equals(country));
        }
        if (candidates.size() == 1) {
            return Optional.of(at(candidates.get(0)));
        }
        return country.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlaceByText(country, country + "/" + NormalForm.of(text), Optional.empty()));
    }

    private static PlaceByText at(Checkpoint checkpoint) {
        return new PlaceByText(checkpoint.country(), checkpoint.crossing(), Optional.of(checkpoint));
    }
}
