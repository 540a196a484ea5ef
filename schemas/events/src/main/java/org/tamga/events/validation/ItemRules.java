package org.tamga.events.validation;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.events.ChemicalProfile;
import org.tamga.events.Item;
import org.tamga.events.Package;
import org.tamga.events.TestLevel;
import org.tamga.vocabulary.Quantity;
import org.tamga.vocabulary.Quantity.Known;
import org.tamga.vocabulary.Quantity.Reason;
import org.tamga.vocabulary.Quantity.Unknown;
import org.tamga.vocabulary.Substances;
import org.tamga.vocabulary.Unit;
import org.tamga.vocabulary.Units;

/** What was seized, and how much of it. */
final class ItemRules {
    /** 100 t: more than any seizure ever, less than grams mistaken for kilograms. */
    private static final long BEYOND_BELIEF_MILLIGRAMS = 100_000_000_000L;

    private static final String UNITS =
            Arrays.stream(Unit.values()).map(Unit::id).collect(joining(", "));

    private ItemRules() {}

    static void check(List<Item> items, Findings findings) {
        if (items.isEmpty()) {
            findings.problem(
                    "items", "[]", ProblemCode.NO_ITEM, "a seizure needs at least one item with its substance");
        }
        for (int i = 0; i < items.size(); i++) {
            item("items[" + i + "]", items.get(i), findings);
        }
    }

    private static void item(String at, Item item, Findings findings) {
        if (item.getSubstance().isBlank()) {
            findings.problem(
                    at + ".substance", "", ProblemCode.MISSING_FIELD, "name the substance, or write \"unknown\"");
        } else {
            substance(at + ".substance", item.getSubstance(), findings);
        }
        quantity(at, item, findings);
        Double purity = item.getPurity();
        if (purity != null && !(purity >= 0 && purity <= 100)) {
            findings.warning(at + ".purity", purity.toString(), ProblemCode.ODD_QUANTITY, "write percent, 0 to 100");
        }
        ChemicalProfile profile = item.getProfile();
        if (profile != null) {
            profile(at + ".profile", profile, findings);
        }
        if (item.getTestLevel() == TestLevel.OTHER) {
            PlaceRules.newWord(at + ".testLevel", findings);
        }
        for (int i = 0; i < item.getPackages().size(); i++) {
            packages(at + ".packages[" + i + "]", item.getPackages().get(i), findings);
        }
    }

    static void substance(String field, String name, Findings findings) {
        if (!Substances.knows(name)) {
            findings.warning(
                    field,
                    name,
                    ProblemCode.UNKNOWN_SUBSTANCE,
                    "it is not in the table of substances; it is kept, and counts in no drug group");
        }
    }

    private static void quantity(String at, Item item, Findings findings) {
        Optional<BigDecimal> decimal = decimal(at + ".quantity", item.getQuantity(), findings);
        if (decimal.isEmpty()) {
            return;
        }
        Quantity quantity = Units.milligrams(decimal.get(), item.getUnit(), Substances.groupOf(item.getSubstance()));
        if (quantity instanceof Unknown) {
            unknown(at, item, ((Unknown) quantity).reason(), findings);
        } else if (quantity instanceof Known && ((Known) quantity).milligrams() > BEYOND_BELIEF_MILLIGRAMS) {
            beyondBelief(at, item, findings);
        }
    }

    private static void unknown(String at, Item item, Reason reason, Findings findings) {
        switch (reason) {
            case NOT_POSITIVE:
                findings.warning(
                        at + ".quantity",
                        shown(item.getQuantity()),
                        ProblemCode.ODD_QUANTITY,
                        "it is not more than zero and counts as unknown");
                break;
            case TOO_LARGE:
                beyondBelief(at, item, findings);
                break;
            case NO_UNIT:
            case UNKNOWN_UNIT:
                findings.warning(
                        at + ".unit",
                        shown(item.getUnit()),
                        ProblemCode.UNKNOWN_UNIT,
                        "the quantity counts as unknown; write one of " + UNITS);
                break;
            case NO_QUANTITY:
            case NO_DEFAULT_MASS:
                break;
        }
    }

    private static void beyondBelief(String at, Item item, Findings findings) {
        findings.warning(
                at + ".quantity",
                shown(item.getQuantity()) + " " + shown(item.getUnit()),
                ProblemCode.ODD_QUANTITY,
                "it is more than 100 t; check number and unit");
    }

    /** Kept as it is; detection leaves it out. */
    private static void profile(String at, ChemicalProfile profile, Findings findings) {
        profile.getValues().forEach((compound, value) -> {
            if (!(value >= 0 && Double.isFinite(value))) {
                findings.warning(
                        at + ".values." + compound,
                        value.toString(),
                        ProblemCode.ODD_PROFILE,
                        "it is not a number from 0 on; the whole profile compares with none");
            }
        });
        if (profile.getValues().values().stream().noneMatch(value -> value > 0)) {
            findings.warning(
                    at + ".values",
                    profile.getValues().toString(),
                    ProblemCode.ODD_PROFILE,
                    "nothing was measured; the profile compares with none");
        }
    }

    private static void packages(String at, Package packages, Findings findings) {
        Integer count = packages.getCount();
        if (count != null && count < 1) {
            findings.warning(at + ".count", count.toString(), ProblemCode.ODD_QUANTITY, "packages count from 1");
        }
        decimal(at + ".massGrams", packages.getMassGrams(), findings)
                .filter(mass -> mass.signum() <= 0)
                .ifPresent(mass -> findings.warning(
                        at + ".massGrams",
                        shown(packages.getMassGrams()),
                        ProblemCode.ODD_QUANTITY,
                        "it is not more than zero and counts as unknown"));
    }

    private static Optional<BigDecimal> decimal(String field, @Nullable String text, Findings findings) {
        if (text == null) {
            return Optional.empty();
        }
        if (!DecimalText.isDecimal(text)) {
            findings.problem(field, text, ProblemCode.BAD_NUMBER, DecimalText.REMEDY);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }
}
