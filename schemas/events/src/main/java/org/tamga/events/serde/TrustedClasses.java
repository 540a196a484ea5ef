package org.tamga.events.serde;

import org.apache.avro.util.ClassSecurityValidator;

/** Avro makes objects only of classes it is told to trust, lest a schema name any class it likes: here, Tamga's records. */
final class TrustedClasses {
    private static final String RECORDS = "org.tamga.events";

    private TrustedClasses() {}

    static void apply() {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> isRecord(type.getPackageName())));
    }

    private static boolean isRecord(String packageName) {
        return packageName.equals(RECORDS) || packageName.startsWith(RECORDS + ".");
    }
}
