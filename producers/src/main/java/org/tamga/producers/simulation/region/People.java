package org.tamga.producers.simulation.region;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.chance.Rows;

/** Makes people up: names of the region, dates of birth of those who travel, one in thirty of them only a year. */
public final class People {
    private static final int FIRST_YEAR = 1950;
    private static final int YEARS = 55;
    private static final double YEAR_ONLY = 0.03;
    private static final double WOMEN = 0.3;
    private static final double AFTER_A_GIVEN_NAME = 0.5;

    private static final List<Name> MEN = given("m");
    private static final List<Name> WOMEN_NAMES = given("f");
    private static final List<Name> SURNAMES = Rows.of(People.class, "surnames.csv").stream()
            .map(row -> new Name(row.getField("cyrillic"), row.getField("passport")))
            .toList();
    private static final List<Name> AFTER_GIVEN_NAMES =
            MEN.stream().map(People::surnameAfter).toList();

    private People() {}

    public static Person somebody(Dice dice, String nationality) {
        boolean woman = dice.chance(WOMEN);
        Name given = dice.pick(woman ? WOMEN_NAMES : MEN);
        Name surname = dice.pick(dice.chance(AFTER_A_GIVEN_NAME) ? AFTER_GIVEN_NAMES : SURNAMES);
        return new Person(
                given.passport() + " " + surname.passport() + (woman ? "a" : ""),
                surname.cyrillic() + (woman ? "а" : "") + " " + given.cyrillic(),
                birthDate(dice),
                nationality,
                Numbers.passport(dice));
    }

    private static String birthDate(Dice dice) {
        LocalDate first = LocalDate.of(FIRST_YEAR + dice.below(YEARS), 1, 1);
        return (dice.chance(YEAR_ONLY) ? first : first.plusDays(dice.below(365))).toString();
    }

    private static Name surnameAfter(Name given) {
        String vowels = "аеиоуыэюяйь";
        boolean soft = vowels.indexOf(given.cyrillic().charAt(given.cyrillic().length() - 1)) >= 0;
        return soft
                ? new Name(given.cyrillic() + "зода", given.passport() + "zoda")
                : new Name(given.cyrillic() + "ов", given.passport() + "ov");
    }

    private static List<Name> given(String sex) {
        List<Name> names = new ArrayList<>();
        for (NamedCsvRecord row : Rows.of(People.class, "given-names.csv")) {
            if (row.getField("sex").equals(sex)) {
                names.add(new Name(row.getField("cyrillic"), row.getField("passport")));
            }
        }
        return List.copyOf(names);
    }

    private record Name(String cyrillic, String passport) {}
}
