package org.tamga.detection.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody or something that a report names, as written. */
public sealed interface Subject {

    /** What the subject can be recognised by. */
    List<KeyForm> keyForms();

    record Vehicle(
            @Nullable String plate,
            @Nullable String country,
            @Nullable String vin) implements Subject {

        /** A vehicle is known by its plate, its chassis number or both; only one with neither lacks something. */
        @Override
        public List<KeyForm> keyForms() {
            if (vin == null) {
                return List.of(KeyForms.vehicle(plate, country));
            }
            return plate == null
                    ? List.of(KeyForms.vin(vin))
                    : List.of(KeyForms.vehicle(plate, country), KeyForms.vin(vin));
        }
    }

    record Container(@Nullable String number) implements Subject {
        @Override
        public List<KeyForm> keyForms() {
            return List.of(KeyForms.container(number));
        }
    }

    record Document(@Nullable String number, @Nullable String country) implements Subject {
        @Override
        public List<KeyForm> keyForms() {
            return List.of(KeyForms.document(number, country));
        }
    }

    record Phone(@Nullable String number) implements Subject {
        @Override
        public List<KeyForm> keyForms() {
            return List.of(KeyForms.phone(number));
        }
    }

    record Device(@Nullable String imei) implements Subject {
        @Override
        public List<KeyForm> keyForms() {
            return List.of(KeyForms.device(imei));
        }
    }

    record Person(@Nullable String name, @Nullable String birthDate) implements Subject {
        @Override
        public List<KeyForm> keyForms() {
            return List.of(KeyForms.person(name, birthDate));
        }
    }
}
