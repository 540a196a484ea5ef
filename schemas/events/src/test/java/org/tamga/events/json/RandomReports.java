package org.tamga.events.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.tamga.events.ChemicalProfile;
import org.tamga.events.Direction;
import org.tamga.events.Evaluation;
import org.tamga.events.Handling;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Item;
import org.tamga.events.Package;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.Subject;
import org.tamga.events.SubjectKind;
import org.tamga.events.TestLevel;
import org.tamga.events.TransportMode;

/** Reports with every field given or not by chance, and texts that hold whatever a text can hold. */
final class RandomReports {
    private static final List<String> DECIMALS =
            List.of("0", "1", "-2", "0.10", "300", "3.653", "1e3", "1E-05", "+5", "007", "0.000000000000000000001");

    private final Random random;

    RandomReports(long seed) {
        this.random = new Random(seed);
    }

    Report next() {
        return random.nextBoolean() ? new Report.Seizure(seizure()) : new Report.Identification(identification());
    }

    private SeizureEvent seizure() {
        return new SeizureEvent(
                uuid(),
                1 + random.nextInt(Integer.MAX_VALUE),
                random.nextBoolean(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::code),
                time(),
                maybe(this::time),
                maybe(() -> oneOf(Direction.values())),
                maybe(() -> oneOf(TransportMode.values())),
                maybe(this::code),
                maybe(this::code),
                maybe(this::text),
                some(1, this::item),
                some(0, this::subject),
                handling(),
                maybe(this::evaluation),
                maybe(this::text),
                random.nextBoolean());
    }

    private IdentificationEvent identification() {
        return new IdentificationEvent(
                uuid(),
                1 + random.nextInt(Integer.MAX_VALUE),
                random.nextBoolean(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::code),
                time(),
                maybe(this::time),
                maybe(() -> oneOf(Direction.values())),
                maybe(() -> oneOf(TransportMode.values())),
                maybe(this::code),
                maybe(this::code),
                code(),
                oneOf(IdentificationResult.values()),
                maybe(this::text),
                maybe(this::uuid),
                some(0, this::subject),
                handling(),
                maybe(this::evaluation),
                maybe(this::text),
                random.nextBoolean());
    }

    private Item item() {
        return new Item(
                text(),
                maybe(this::decimal),
                maybe(this::text),
                maybe(this::number),
                maybe(() -> oneOf(TestLevel.values())),
                maybe(this::text),
                some(0, () -> new Package(maybe(random::nextInt), maybe(this::decimal), maybe(this::text))),
                maybe(() -> new ChemicalProfile(text(), values())));
    }

    private Subject subject() {
        SubjectKind kind = oneOf(SubjectKind.values());
        Subject.Builder subject = Subject.newBuilder().setKind(kind);
        switch (kind) {
            case VEHICLE:
                subject.setPlate(maybe(this::text)).setVin(maybe(this::text)).setCountry(maybe(this::code));
                return subject.setMake(maybe(this::text))
                        .setColour(maybe(this::text))
                        .build();
            case DOCUMENT:
                subject.setNumber(maybe(this::text)).setCountry(maybe(this::code));
                return subject.setDocumentType(maybe(this::text)).build();
            case PERSON:
                subject.setName(maybe(this::text)).setBirthDate(maybe(this::text));
                return subject.setNationality(maybe(this::code)).build();
            case ORGANISATION:
                return subject.setName(maybe(this::text))
                        .setCountry(maybe(this::code))
                        .build();
            case DEVICE:
                return subject.setImei(maybe(this::text)).build();
            default:
                return subject.setNumber(maybe(this::text)).build();
        }
    }

    private Handling handling() {
        return new Handling(some(0, this::code), maybe(this::text), maybe(this::code));
    }

    private Evaluation evaluation() {
        return new Evaluation(maybe(this::code), maybe(random::nextInt));
    }

    private Map<String, Double> values() {
        Map<String, Double> values = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.put(text(), number());
        }
        return values;
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private Instant time() {
        return Instant.ofEpochMilli(random.nextLong() % (100L * 365 * 86_400_000));
    }

    private double number() {
        return random.nextInt(3) == 0 ? random.nextInt(100) : random.nextGaussian() * Math.pow(10, random.nextInt(20));
    }

    private String decimal() {
        return random.nextBoolean() ? oneOf(DECIMALS.toArray(String[]::new)) : Float.toString(random.nextFloat());
    }

    private String code() {
        return oneOf("KZ", "TJ", "UZ", "ANPR", "MEMBERS", "Н0", "X");
    }

    private String text() {
        StringBuilder text = new StringBuilder(oneOf("A", "Ж", "9", "\"", "\\", "ق"));
        for (int i = random.nextInt(12); i > 0; i--) {
            int codePoint =
                    random.nextInt(4) == 0 ? random.nextInt(Character.MAX_CODE_POINT + 1) : random.nextInt(0x500);
            text.appendCodePoint(codePoint == 0 || (codePoint >= 0xD800 && codePoint <= 0xDFFF) ? ' ' : codePoint);
        }
        return text.toString();
    }

    private <T> List<T> some(int least, Supplier<T> one) {
        List<T> some = new ArrayList<>();
        for (int i = least + random.nextInt(3); i > 0; i--) {
            some.add(one.get());
        }
        return some;
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    /** Any but {@code OTHER}, which no line says. */
    @SafeVarargs
    private <T> T oneOf(T... values) {
        T value = values[random.nextInt(values.length)];
        return value.toString().equals("OTHER") ? values[0] : value;
    }
}
