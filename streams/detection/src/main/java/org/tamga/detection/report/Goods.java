package org.tamga.detection.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.vocabulary.DrugGroup;
import org.tamga.vocabulary.NormalForm;

/**
 * What a seizure says of traffic: for each drug group one observation in the series of its country and one in that of
 * the region, one for each item that a laboratory measured, and one at its crossing.
 */
final class Goods {
    private Goods() {}

    static List<Observation> of(Event event) {
        List<Observation> observations = new ArrayList<>();
        if (event.nature() == Nature.SEIZURE) {
            groups(event).forEach(group -> {
                observations.add(in(series(event.place().country(), group), event));
                observations.add(in(new Key(KeyKind.SUBSTANCE, group.id()), event));
            });
            measured(event, observations);
            if (event.place().isResolved()) {
                observations.add(in(new Key(KeyKind.CROSSING, event.place().crossing()), event));
            }
        }
        return observations;
    }

    /** The rank is the place of the item in the report: several may have been measured by one method. */
    private static void measured(Event event, List<Observation> observations) {
        for (int rank = 0; rank < event.items().size(); rank++) {
            Profile profile = event.items().get(rank).profile();
            String method = profile == null ? "" : NormalForm.of(profile.method());
            if (!method.isEmpty()) {
                observations.add(new Observation(new Key(KeyKind.PROFILE, method), rank, event));
            }
        }
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
