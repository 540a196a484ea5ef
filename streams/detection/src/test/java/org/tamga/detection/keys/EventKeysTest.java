package org.tamga.detection.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.detection.keys.Flaw.Reason;
import org.tamga.vocabulary.DrugGroup;

class EventKeysTest {
    private static final Key TRUCK = new Key(KeyKind.VEHICLE, "KZ900AAA");
    private static final Key TRAILER = new Key(KeyKind.VEHICLE, "KZ100ZZZ");

    @Test
    void keysAreSortedAndEachIsNamedOnce() {
        EventKeys keys = EventKeys.of(
                List.of(
                        new Subject.Phone("+998901234567"),
                        new Subject.Vehicle("900 AAA", "KZ", null),
                        new Subject.Vehicle("100 ZZZ", "KZ", null),
                        new Subject.Vehicle("900-aaa", "kz", null)),
                List.of());

        assertThat(keys.keys()).containsExactly(TRAILER, TRUCK, new Key(KeyKind.PHONE, "+998901234567"));
    }

    @Test
    void rankCountsOnlyKeysOfTheSameKind() {
        EventKeys keys = EventKeys.of(
                List.of(
                        new Subject.Vehicle("900 AAA", "KZ", "WDB9634031L123456"),
                        new Subject.Vehicle("100 ZZZ", "KZ", null)),
                List.of(new Marking(DrugGroup.HEROIN, "777")));

        assertThat(keys.rank(TRAILER)).isZero();
        assertThat(keys.rank(TRUCK)).isEqualTo(1);
        assertThat(keys.rank(new Key(KeyKind.VIN, "WDB9634031L123456"))).isZero();
        assertThat(keys.rank(new Key(KeyKind.MARKING, "heroin777"))).isZero();
    }

    @Test
    void aBadPlateDoesNotSpoilTheVinBesideIt() {
        EventKeys keys = EventKeys.of(List.of(new Subject.Vehicle("900 AAA", null, "WDB9634031L123456")), List.of());

        assertThat(keys.keys()).containsExactly(new Key(KeyKind.VIN, "WDB9634031L123456"));
        assertThat(keys.flaws()).containsExactly(new Flaw(KeyKind.VEHICLE, Reason.NO_COUNTRY));
    }

    @Test
    void aVehicleKnownByItsVinAloneLacksNothing() {
        EventKeys keys = EventKeys.of(List.of(new Subject.Vehicle(null, null, "WDB9634031L123456")), List.of());

        assertThat(keys.flaws()).isEmpty();
    }

    @Test
    void aVehicleWithNeitherIsFlaggedOnce() {
        EventKeys keys = EventKeys.of(List.of(new Subject.Vehicle(null, "KZ", null)), List.of());

        assertThat(keys.flaws()).containsExactly(new Flaw(KeyKind.VEHICLE, Reason.MISSING));
    }

    @Test
    void everyKindIsRead() {
        EventKeys keys = EventKeys.of(
                List.of(
                        new Subject.Vehicle("900 AAA", "KZ", "WDB9634031L123456"),
                        new Subject.Container("CSQU3054383"),
                        new Subject.Document("N51261339", "KG"),
                        new Subject.Phone("+998901234567"),
                        new Subject.Device("490154203237518"),
                        new Subject.Person("Иван Петров", "1984-05-17")),
                List.of(new Marking(DrugGroup.HEROIN, "777")));

        assertThat(keys.keys())
                .extracting(Key::kind)
                .containsExactly(
                        KeyKind.VEHICLE,
                        KeyKind.VIN,
                        KeyKind.CONTAINER,
                        KeyKind.DOCUMENT,
                        KeyKind.PHONE,
                        KeyKind.DEVICE,
                        KeyKind.MARKING);
        assertThat(keys.persons()).containsExactly(new PersonForm("IVAN PETROV", LocalDate.of(1984, 5, 17)));
        assertThat(keys.flaws()).isEmpty();
    }
}
