package org.tamga.producers.simulation.networks;

import java.util.List;
import java.util.Map;
import org.tamga.events.Item;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.seizures.Goods;
import org.tamga.producers.simulation.seizures.Marginals;
import org.tamga.producers.simulation.seizures.Marginals.Series;
import org.tamga.vocabulary.DrugGroup;

/** What networks carry, in the names that reports use, and as much of it as is seized every day. */
final class Drugs {
    static final List<DrugGroup> TRAFFICKED =
            List.of(DrugGroup.HEROIN, DrugGroup.OPIUM, DrugGroup.CANNABIS_RESIN, DrugGroup.METHAMPHETAMINE);

    private static final Map<DrugGroup, List<String>> NAMES = Map.of(
            DrugGroup.HEROIN, List.of("Heroin", "героин", "heroin"),
            DrugGroup.OPIUM, List.of("Opium", "опий"),
            DrugGroup.CANNABIS_RESIN, List.of("hashish", "гашиш", "Hashish"),
            DrugGroup.METHAMPHETAMINE, List.of("Methamphetamine", "метамфетамин"),
            DrugGroup.MORPHINE, List.of("Morphine", "морфин"),
            DrugGroup.PRECURSOR, List.of("Acetic anhydride", "уксусный ангидрид"));

    private Drugs() {}

    static String name(DrugGroup group, Dice dice) {
        return dice.pick(NAMES.getOrDefault(group, List.of(group.id())));
    }

    /** Not more than the largest everyday quantity of the country. */
    static long milligrams(Marginals marginals, String country, DrugGroup group, Dice dice) {
        Series series = new Series(country, group.id());
        return marginals.quantity(series, dice).orElse(dice.between(500_000L, 5_000_000L));
    }

    static Item item(Marginals marginals, String country, DrugGroup group, Dice dice) {
        return Goods.item(name(group, dice), milligrams(marginals, country, group, dice), null, List.of());
    }
}
