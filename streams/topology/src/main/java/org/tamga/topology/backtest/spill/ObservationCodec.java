package org.tamga.topology.backtest.spill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Evaluation;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Profile;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.report.TransportMode;
import org.tamga.vocabulary.DrugGroup;

/** Observations, with all that patterns see of the event; of what is shown only a spelling goes along. */
final class ObservationCodec implements Codec<Observation> {
    private static final KeyKind[] KINDS = KeyKind.values();
    private static final Nature[] NATURES = Nature.values();
    private static final Direction[] DIRECTIONS = Direction.values();
    private static final TransportMode[] MODES = TransportMode.values();
    private static final DrugGroup[] GROUPS = DrugGroup.values();

    private final PlaceCodec places = new PlaceCodec();

    @Override
    public Object groupOf(Observation observation) {
        return observation.key();
    }

    @Override
    public long hash(Observation observation) {
        return 31L * observation.key().kind().ordinal()
                + observation.key().normalForm().hashCode();
    }

    @Override
    public void write(Observation observation, PackedOutput to) {
        to.oneByte(observation.key().kind().ordinal());
        to.text(observation.key().normalForm());
        to.text(observation.member());
        to.count(observation.rank());
        event(observation.event(), to);
    }

    @Override
    public Observation read(PackedInput from) {
        KeyKind kind = KINDS[from.oneByte()];
        return new Observation(new Key(kind, from.text()), from.text(), from.count(), event(from));
    }

    private void event(Event event, PackedOutput to) {
        to.id(event.eventId());
        to.eight(event.time().toEpochMilli());
        to.oneByte(event.nature().ordinal());
        places.write(event.place(), to);
        word(event.direction(), to);
        word(event.transportMode(), to);
        to.textIfAny(event.departureCountry());
        to.textIfAny(event.destinationCountry());
        to.textIfAny(event.coverLoad());
        to.count(event.items().size());
        event.items().forEach(item -> item(item, to));
        to.textIfAny(event.evaluation().source());
        Integer information = event.evaluation().information();
        to.count(information == null ? 0 : information + 1);
        to.textIfAny(event.detail() instanceof String spelled ? spelled : null);
    }

    private Event event(PackedInput from) {
        return new Event(
                from.id(),
                Instant.ofEpochMilli(from.eight()),
                NATURES[from.oneByte()],
                places.read(from),
                word(DIRECTIONS, from),
                word(MODES, from),
                from.textIfAny(),
                from.textIfAny(),
                from.textIfAny(),
                items(from),
                evaluation(from.textIfAny(), from.count()),
                from.textIfAny());
    }

    private static Evaluation evaluation(@Nullable String source, int information) {
        return source == null && information == 0
                ? Evaluation.NONE
                : new Evaluation(source, information == 0 ? null : information - 1);
    }

    private static void item(SeizedItem item, PackedOutput to) {
        to.oneByte(item.group().ordinal());
        number(item.milligrams(), to);
        to.textIfAny(item.concealment());
        number(item.packageMilligrams(), to);
        Profile profile = item.profile();
        to.textIfAny(profile == null ? null : profile.method());
        if (profile != null) {
            to.count(profile.values().size());
            profile.values().forEach((compound, value) -> {
                to.text(compound);
                to.eight(Double.doubleToRawLongBits(value));
            });
        }
    }

    private static List<SeizedItem> items(PackedInput from) {
        int count = from.count();
        List<SeizedItem> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(new SeizedItem(
                    GROUPS[from.oneByte()], number(from), from.textIfAny(), number(from), profile(from)));
        }
        return items;
    }

    private static @Nullable Profile profile(PackedInput from) {
        String method = from.textIfAny();
        if (method == null) {
            return null;
        }
        Map<String, Double> values = new TreeMap<>();
        for (int left = from.count(); left > 0; left--) {
            values.put(from.text(), Double.longBitsToDouble(from.eight()));
        }
        return Profile.of(method, values);
    }

    private static void number(@Nullable Long number, PackedOutput to) {
        to.oneByte(number == null ? 0 : 1);
        if (number != null) {
            to.eight(number);
        }
    }

    private static @Nullable Long number(PackedInput from) {
        return from.oneByte() == 0 ? null : from.eight();
    }

    private static void word(@Nullable Enum<?> word, PackedOutput to) {
        to.oneByte(word == null ? -1 : word.ordinal());
    }

    private static <E> @Nullable E word(E[] words, PackedInput from) {
        int ordinal = from.oneByte();
        return ordinal < 0 ? null : words[ordinal];
    }
}
