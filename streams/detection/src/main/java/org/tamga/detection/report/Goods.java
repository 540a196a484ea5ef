package org.tamga.detection.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.vocabulary.DrugGroup;

/** What a seizure says of traffic: for each drug group one observation in the series
 * of its country and one in that of the region, and one at its crossing. */
final class Goods {
    private Goods() {}

    static List<Observation> of(Event event) {
        List<Observation> observations = new ArrayList<>();
        if (event.nature() == Nature.SEIZURE) {
            groups(event).forEach(group -> {
                observations.add(in(series(event.place().country(), group), event));
                observations.add(in(new Key(KeyKind.SUBSTANCE, group.id()), event));
            });
            if (event.place().isResolved()) {
                observations.add(in(new Key(KeyKind.CROSSING, event.place().crossing()), event));
            }
        }
        return observations;
    }

    private static Key series(String country, DrugGroup group) {
        return new Key(KeyKind.SERIES, country + ":" + group.id());
    }

    private static Observation in(Key history, Event event) {
        return new Observation(history, 0, event);
    }

    private static Set<DrugGroup> groups(Event event) {
        Set<DrugGroup> groups = EnumSet.noneOf(DrugGroup.class);
        event.items().forEach(item -> groups.add(item.group()));
        groups.remove(DrugGroup.UNKNOWN);
        return groups;
    }
}
