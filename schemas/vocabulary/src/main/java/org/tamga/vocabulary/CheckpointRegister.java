package org.tamga.vocabulary;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.vocabulary.Resolution.How;
import org.tamga.vocabulary.Resolution.Missing;
import org.tamga.vocabulary.Resolution.Rejected;
import org.tamga.vocabulary.Resolution.Resolved;
import org.tamga.vocabulary.Resolution.Unresolved;
import org.tamga.vocabulary.Resolution.Why;

/** The checkpoints that are known, and the one way from a report's words to one of them. Immutable. */
public final class CheckpointRegister {
    private final Map<String, Checkpoint> byId;
    private final Map<String, List<Checkpoint>> byNorm;

    private CheckpointRegister(Map<String, Checkpoint> byId, Map<String, List<Checkpoint>> byNorm) {
        this.byId = byId;
        this.byNorm = byNorm;
    }

    /** @throws IllegalArgumentException if two checkpoints have one id */
    public static CheckpointRegister of(Collection<Checkpoint> checkpoints) {
        Map<String, Checkpoint> byId = new LinkedHashMap<>();
        Map<String, List<Checkpoint>> byNorm = new TreeMap<>();
        for (Checkpoint checkpoint : checkpoints) {
            if (byId.put(checkpoint.id(), checkpoint) != null) {
                throw new IllegalArgumentException("checkpoint " + checkpoint.id() + " stands in the register twice");
            }
            norms(checkpoint).forEach(norm -> byNorm.merge(norm, List.of(checkpoint), CheckpointRegister::join));
        }
        return new CheckpointRegister(Collections.unmodifiableMap(byId), byNorm);
    }

    /** The register that comes with Tamga. */
    public static CheckpointRegister bundled() {
        return Bundled.REGISTER;
    }

    public Optional<Checkpoint> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In the order given. */
    public Collection<Checkpoint> all() {
        return byId.values();
    }

    /** The texts that even a known country does not decide, because several of its checkpoints share them. */
    public List<SharedName> sharedNames() {
        return byNorm.entrySet().stream()
                .flatMap(entry -> shared(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * A known {@code checkpoint} wins; otherwise {@code place} decides, and without a place the checkpoint's id is read
     * as a text. A text resolves if its norm is that of an id, name or alias; of several candidates the country decides.
     * Blank counts as not given.
     */
    public Resolution resolve(@Nullable String checkpoint, @Nullable String place, @Nullable String country) {
        String id = stripped(checkpoint);
        Checkpoint known = byId.get(id);
        if (known != null) {
            return new Resolved(known, How.KNOWN_ID);
        }
        String given = stripped(place);
        String text = given.isEmpty() ? id : given;
        return text.isEmpty()
                ? new Rejected(Missing.NO_PLACE)
                : resolveText(text, Countries.normalise(stripped(country)));
    }

    private Resolution resolveText(String text, String country) {
        List<Checkpoint> candidates = byNorm.getOrDefault(NormalForm.of(text), List.of());
        if (candidates.size() == 1) {
            return new Resolved(candidates.get(0), How.ONE_CANDIDATE);
        }
        List<Checkpoint> ofCountry =
                candidates.stream().filter(c -> c.country().equals(country)).toList();
        if (ofCountry.size() == 1) {
            return new Resolved(ofCountry.get(0), How.BY_COUNTRY);
        }
        if (country.isEmpty()) {
            return new Rejected(Missing.NO_COUNTRY);
        }
        Why why = candidates.isEmpty() ? Why.NO_CANDIDATE : Why.AMBIGUOUS;
        return new Unresolved(country, text, country + "/" + NormalForm.of(text), why);
    }

    private static Stream<String> norms(Checkpoint checkpoint) {
        return Stream.concat(Stream.of(checkpoint.id(), checkpoint.name()), checkpoint.aliases().stream())
                .map(NormalForm::of)
                .filter(norm -> !norm.isEmpty())
                .distinct();
    }

    private static Stream<SharedName> shared(String norm, List<Checkpoint> checkpoints) {
        return new TreeMap<>(checkpoints.stream().collect(groupingBy(Checkpoint::country)))
                .entrySet().stream()
                        .filter(ofCountry -> ofCountry.getValue().size() > 1)
                        .map(ofCountry -> new SharedName(norm, ofCountry.getKey(), ids(ofCountry.getValue())));
    }

    private static List<String> ids(List<Checkpoint> checkpoints) {
        return checkpoints.stream().map(Checkpoint::id).sorted().toList();
    }

    private static List<Checkpoint> join(List<Checkpoint> some, List<Checkpoint> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** One norm, one country, several checkpoints: a report must name the id, or it does not resolve. */
    public record SharedName(String norm, String country, List<String> ids) {}

    private static final class Bundled {
        static final CheckpointRegister REGISTER = of(BundledCheckpoints.read());
    }
}
